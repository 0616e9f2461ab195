import type { Case } from "../core/case/case.ts";
import type { Original } from "../core/case/evidence.ts";
import { labelsOf } from "../core/case/labels.ts";
import { readyText } from "../core/filing/covered.ts";
import { disclose } from "../core/filing/disclose.ts";
import type { Attachment } from "../core/filing/outgoing.ts";
import { Problem } from "../shell/errors.ts";
import type { Io } from "../shell/ports.ts";
import { linesOfContent } from "./exhibit-conversation.ts";
import type { GoingOut } from "./going-out.ts";

const MOST_EACH = 50_000_000;
const MOST_TOGETHER = 200_000_000;

const isText = ({ mediaType, lines }: Original): boolean =>
  mediaType === "text/html"
    ? lines !== undefined
    : mediaType.startsWith("text/") || ["message/rfc822", "application/mbox", "application/json"].includes(mediaType);

/** Reads one file. A file that cannot be had is no reason to stop: the document names it and says why. */
const contentOf = async (
  io: Pick<Io, "vault">,
  c: Case,
  original: Original,
  room: number,
): Promise<Uint8Array | string> => {
  if (original.bytes > MOST_EACH) return "The file is larger than 50 MB, so it is not shown here.";
  if (original.bytes > room) return "The files before it fill this document, so it is not shown here.";
  try {
    return await io.vault.read(c.id, original.sha256, MOST_EACH);
  } catch (error) {
    if (error instanceof Problem) return "The file could not be read when this document was made.";
    throw error;
  }
};

const LEFT_OUT = "This file was left out: words in it cannot be covered.";

/**
 * The files behind the exhibits of a filing, in the order of the list: at most 50 MB each and 200 MB together, in the form in which
 * they go out. Exhibits without a file are left out. In: what was found when the files were looked at.
 */
export const attachmentsOf = async (
  io: Pick<Io, "vault" | "readConversation">,
  c: Case,
  { looked, isLeftOut }: GoingOut,
): Promise<Attachment[]> => {
  const shown = disclose(c);
  const labels = labelsOf(shown);
  const ready = (text: string) => readyText(text, c.redactions);
  const left = new Set(looked.uncoverable.filter((one) => isLeftOut && !one.isInside).map((one) => one.sha256));
  const attachments: Attachment[] = [];
  let room = MOST_TOGETHER;
  for (const exhibit of shown.exhibits) {
    const original = shown.originals[exhibit.id];
    if (original === undefined) continue;
    const copy = looked.copies.get(original.sha256);
    const found = left.has(original.sha256) ? LEFT_OUT : await contentOf(io, c, original, room);
    const content = typeof found === "string" ? found : (copy?.content ?? found);
    const has = typeof content !== "string";
    if (has) room -= content.length;
    const lines = copy?.isRenumbered ? undefined : original.lines;
    const read: Original = copy?.asText ? { ...original, reading: { form: "notes" } } : original;
    attachments.push({
      label: labels.get(exhibit.id) ?? "",
      name: ready(exhibit.name ?? ""),
      fileName: ready(original.fileName),
      mediaType: original.mediaType,
      bytes: original.bytes,
      sha256: original.sha256,
      ...(copy === undefined ? {} : { note: `${copy.note} The SHA-256 is that of the original.` }),
      ...(lines === undefined ? {} : { lines }),
      ...(original.quote === undefined ? {} : { quote: ready(original.quote) }),
      ...(has && isText(original) ? { textLines: await linesOfContent(io, read, content) } : {}),
      ...(has ? { content } : { content: undefined, absent: content }),
    });
  }
  return attachments;
};
