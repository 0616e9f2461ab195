import type { OutgoingCopy } from "../../../core/bundle/redacted.ts";
import type { Case } from "../../../core/case/case.ts";
import type { Original } from "../../../core/case/evidence.ts";
import { labelsOf } from "../../../core/case/exhibit-labels.ts";
import { kindUnshown } from "../../../core/case/media-type.ts";
import { disclose } from "../../../core/filing/disclose.ts";
import type { Attachment, Unshown } from "../../../core/filing/document/export-document.ts";
import { MOST_LINES, MOST_LINES_TOGETHER } from "../../../core/filing/formats/shown-text.ts";
import { readyText } from "../../../core/filing/redaction/redact-data.ts";
import { plural, series } from "../../../core/text/text.ts";
import type { Documents, Io, Output, Store } from "../../../ports/world.ts";
import type { GoingOut } from "../copies/files-going-out.ts";
import { textOfContent } from "../exhibits/exhibit-lines.ts";

/** The exhibits of a filing that its PDF will not show, or not whole, and why. A file that several cite is named once. */
export const unshownIn = async (io: Output & Store & Documents, c: Case): Promise<Unshown[]> => {
  const found: Unshown[] = [];
  const seen = new Set<string>();
  const attachments = await attachmentsOf(io, c);
  const progress = io.progress("Looking at the exhibits");
  try {
    for (const [index, one] of attachments.entries()) {
      progress.seen(index, attachments.length);
      if (seen.has(one.sha256)) continue;
      seen.add(one.sha256);
      const why = await io.whyUnshown(one);
      if (why !== undefined) found.push({ label: one.label, why });
    }
  } finally {
    progress.end();
  }
  return found;
};

/** The same in sentences: one for each reason. */
export const sayUnshown = (unshown: readonly Unshown[]): string[] => {
  const labels = new Map<string, string[]>();
  for (const { label, why } of unshown) labels.set(why, [...(labels.get(why) ?? []), label]);
  return [...labels].map(([why, of]) => `! ${plural(of.length, "Exhibit")} ${series(of)}: ${why}`);
};

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
  } catch {
    return "The file could not be read when this document was made.";
  }
};

/** What of a file goes behind the filing: its bytes, its lines when it is a text, or why neither can be had. */
type Had = Pick<Attachment, "content" | "textLines" | "textRemark" | "absent">;

const sayEncoding = (label: string): string =>
  `We do not know the encoding of this file, so we read it as ${label.replace(/^w/, "W")}. If its words look wrong, add it again with --encoding.`;

const IN_CODE = "The words of this file are encoded, so it was not read. Import it, or save it as a PDF and add that.";

/**
 * What there is to show of the file behind an exhibit. In: the case; the file; how many bytes there is room for; the copy that goes
 * out in its place, if there is one. Whatever is wrong with a file is said of it, and stops nothing.
 */
export const hadOf = async (
  io: Pick<Io, "vault" | "readConversation">,
  c: Case,
  original: Original,
  room = MOST_TOGETHER,
  copy?: OutgoingCopy,
): Promise<Had> => {
  if (original.bytes === 0) return { content: undefined, absent: "This file is empty. Is it the right one?" };
  const never = isText(original) ? undefined : kindUnshown(original.mediaType);
  if (never !== undefined) return { content: undefined, absent: never };
  const found = await contentOf(io, c, original, room);
  if (typeof found === "string") return { content: undefined, absent: found };
  const content = copy?.content ?? found;
  if (!isText(original)) return { content };
  const { encoding: _, ...inUnicode } = original;
  const read: Original =
    copy === undefined ? original : copy.asText ? { ...inUnicode, reading: { form: "notes" } } : inUnicode;
  try {
    const { lines, unsure, isCode } = await textOfContent(io, read, content);
    const remark = isCode ? IN_CODE : unsure === undefined ? undefined : sayEncoding(unsure);
    return { content, textLines: lines, ...(remark === undefined ? {} : { textRemark: remark }) };
  } catch {
    return { content: undefined, absent: "The text of this file could not be read." };
  }
};

const AS_THEY_ARE: GoingOut = { looked: { uncoverable: [], telling: [], copies: new Map() }, isLeftOut: false };
const LEFT_OUT = "This file was left out: words in it cannot be covered.";

/**
 * The files behind the exhibits of a filing, in the order of the list: at most 50 MB each and 200 MB together, in the form in which
 * they go out. Exhibits without a file are left out. In: what was found when the files were looked at; without it as they are, to be
 * looked at and not sent.
 */
export const attachmentsOf = async (
  io: Pick<Io, "vault" | "readConversation">,
  c: Case,
  { looked, isLeftOut }: GoingOut = AS_THEY_ARE,
): Promise<Attachment[]> => {
  const shown = disclose(c);
  const labels = labelsOf(shown);
  const ready = (text: string) => readyText(text, c.redactions);
  const left = new Set(looked.uncoverable.filter((one) => isLeftOut && !one.isInside).map((one) => one.sha256));
  const attachments: Attachment[] = [];
  let room = MOST_TOGETHER;
  let roomForLines = MOST_LINES_TOGETHER;
  for (const exhibit of shown.exhibits) {
    const original = shown.originals[exhibit.id];
    if (original === undefined) continue;
    const copy = looked.copies.get(original.sha256);
    const had = left.has(original.sha256)
      ? { content: undefined, absent: LEFT_OUT }
      : await hadOf(io, c, original, room, copy);
    room -= had.content?.length ?? 0;
    const lines = copy?.isRenumbered ? undefined : original.lines;
    const mostLines = Math.min(MOST_LINES, roomForLines);
    if (lines === undefined) roomForLines -= Math.min(mostLines, had.textLines?.length ?? 0);
    attachments.push({
      label: labels.get(exhibit.id) ?? "",
      name: ready(exhibit.name ?? ""),
      fileName: ready(original.fileName),
      mediaType: original.mediaType,
      bytes: original.bytes,
      sha256: original.sha256,
      ...(copy === undefined ? {} : { note: `${copy.note} The SHA-256 checksum is that of the original.` }),
      ...(lines === undefined ? {} : { lines }),
      ...(original.quote === undefined ? {} : { quote: ready(original.quote) }),
      ...had,
      ...(had.textLines === undefined ? {} : { mostLines }),
    });
  }
  return attachments;
};
