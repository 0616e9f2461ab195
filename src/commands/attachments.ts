import type { Case } from "../core/case/case.ts";
import type { Original, Redaction } from "../core/case/evidence.ts";
import { labelsOf } from "../core/case/labels.ts";
import { kindUnshown } from "../core/case/media.ts";
import { coverLines } from "../core/filing/covered.ts";
import { disclose } from "../core/filing/disclose.ts";
import type { Attachment } from "../core/filing/outgoing.ts";
import { redactText } from "../core/filing/redact-words.ts";
import type { Io } from "../shell/ports.ts";
import { linesOfContent } from "./exhibit-conversation.ts";

const MOST_EACH = 50_000_000;
const MOST_TOGETHER = 200_000_000;

const isText = ({ mediaType, lines }: Original): boolean =>
  mediaType === "text/html"
    ? lines !== undefined
    : mediaType.startsWith("text/") || ["message/rfc822", "application/mbox", "application/json"].includes(mediaType);

/** What a command needs of the world to read the files. */
type Reads = Pick<Io, "vault" | "readConversation">;

/** The lines as the exhibits number them: a mail is shown in words, not in code. */
const linesOf = async (
  io: Reads,
  original: Original,
  content: Uint8Array,
  redactions: readonly Redaction[],
): Promise<string[]> => coverLines((await linesOfContent(io, original, content)).join("\n"), redactions).split("\n");

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
  } catch {
    return "The file could not be read when this document was made.";
  }
};

/** What of a file goes behind the filing: its bytes, its lines when it is a text, or why neither can be had. */
type Had = Pick<Attachment, "content" | "textLines" | "absent">;

/**
 * What there is to show of the file behind an exhibit. In: the case; the file; how many bytes there is room for. Whatever is
 * wrong with a file is said of it, and stops nothing.
 */
export const hadOf = async (io: Reads, c: Case, original: Original, room = MOST_TOGETHER): Promise<Had> => {
  const never = isText(original) ? undefined : kindUnshown(original.mediaType);
  if (never !== undefined) return { content: undefined, absent: never };
  const content = await contentOf(io, c, original, room);
  if (typeof content === "string") return { content: undefined, absent: content };
  if (!isText(original)) return { content };
  try {
    return { content, textLines: await linesOf(io, original, content, c.redactions) };
  } catch {
    return { content: undefined, absent: "The text of this file could not be read." };
  }
};

/**
 * The files behind the exhibits of a filing, in the order of the list: at most 50 MB each and 200 MB together, texts with the
 * words covered that the person wants covered. Exhibits without a file are left out.
 */
export const attachmentsOf = async (io: Reads, c: Case): Promise<Attachment[]> => {
  const shown = disclose(c);
  const labels = labelsOf(shown);
  const attachments: Attachment[] = [];
  let room = MOST_TOGETHER;
  for (const exhibit of shown.exhibits) {
    const original = shown.originals[exhibit.id];
    if (original === undefined) continue;
    const had = await hadOf(io, c, original, room);
    room -= had.content?.length ?? 0;
    attachments.push({
      label: labels.get(exhibit.id) ?? "",
      name: redactText(exhibit.name ?? "", c.redactions),
      fileName: redactText(original.fileName, c.redactions),
      mediaType: original.mediaType,
      bytes: original.bytes,
      sha256: original.sha256,
      ...(original.lines === undefined ? {} : { lines: original.lines }),
      ...(original.quote === undefined ? {} : { quote: redactText(original.quote, c.redactions) }),
      ...had,
    });
  }
  return attachments;
};
