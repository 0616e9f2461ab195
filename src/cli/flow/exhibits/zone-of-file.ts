import type { ConversationFormat } from "../../../core/case/evidence.ts";
import type { SourceFile } from "../../../core/conversations/conversation.ts";
import { formatFacts } from "../../../core/conversations/conversation-formats.ts";
import { zoneNamed } from "../../../core/values/days.ts";
import { Problem } from "../../../errors.ts";
import type { Prompt } from "../../../ports/questions.ts";
import type { Clock, Output, Person } from "../../../ports/world.ts";
import { wrap } from "../../../terminal/views/lines.ts";
import { menu } from "../questions/prompts.ts";
import { chosen } from "./choose-reading.ts";

export const ZONE_EXAMPLE = "Write it like Europe/Berlin or America/New_York.";

const zonePrompt = (): Prompt => ({
  ...menu("zone.name", "Which time zone?", [], {
    why: "Without a time zone, a time can fall on two different days.",
    canGoBack: true,
  }),
  asking: {
    key: "zone.name",
    step: "document",
    kind: "line",
    ask: "Which time zone?",
    why: "Without a time zone, a time can fall on two different days.",
    how: ZONE_EXAMPLE,
    state: "open",
  },
  check: (raw) => {
    const zone = zoneNamed(String(raw));
    return zone !== undefined
      ? { ok: true, value: zone }
      : { ok: false, problem: `We do not know that time zone. ${ZONE_EXAMPLE}` };
  },
});

const askZone = async (io: Output & Person & Clock, file: SourceFile): Promise<string> => {
  const here = io.zone === "UTC" ? [] : [{ value: io.zone, label: `${io.zone}, like this computer` }];
  const options = [...here, { value: "UTC", label: "UTC" }, { value: "", label: "Another one" }];
  const zone = await chosen(
    io,
    menu("zone", "What time zone are the times in this file in?", options, {
      before: ["", ...wrap(`${file.fileName} has times, but no time zone.`, io.width, io.plain ? 0 : 1)],
      why: "The same time elsewhere is another moment, and sometimes another day.",
    }),
  );
  return zone === "" ? await chosen(io, zonePrompt()) : zone;
};

/** The zone of the times in a file: as given, or as the person says. Undefined when it has none. */
export const zoneFor = async (
  io: Output & Person & Clock,
  file: SourceFile,
  form: ConversationFormat,
  given: string | undefined,
  asks: boolean,
): Promise<string | undefined> => {
  const { times } = formatFacts(form);
  if (times === "none") return undefined;
  if (given !== undefined) return given;
  // An instant is the same everywhere: the person's own zone only says on which day it falls for them.
  if (times === "instant") return io.zone;
  if (asks) return await askZone(io, file);
  throw new Problem(
    `${file.fileName} has times without a time zone. Nothing was added.`,
    `Say which one it is, for example   --zone ${io.zone}`,
  );
};
