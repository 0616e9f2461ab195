import type { Case } from "../../../core/case/case.ts";
import type { Io } from "../../../ports.ts";
import { wrap } from "../../../terminal/views/lines.ts";
import { mayStillStand } from "./still-stands.ts";

/** Says of a finished document in which covered words may still stand that it is to be looked at. In: its text; bytes are not read. */
export const tellStanding = async (
  io: Pick<Io, "err" | "width">,
  c: Case,
  name: string,
  content: string | Uint8Array,
): Promise<void> => {
  if (typeof content !== "string") return;
  const bytes = new TextEncoder().encode(content);
  const file = { bytes, mediaType: "text/plain", fileName: name };
  if (!(await mayStillStand(bytes, file, c.redactions))) return;
  const say = `! Words you cover may still stand in ${name}, written in another way. Look at it before you send it.`;
  for (const line of wrap(say, io.width, 0, 2)) io.err(line);
};
