import { chatHead } from "../../core/conversations/chat-head.ts";
import type { SourceFile } from "../../core/conversations/conversation.ts";
import { formatOf } from "../../core/conversations/conversation-formats.ts";
import { type NumberedDay, orderOf } from "../../core/conversations/parse-date.ts";
import type { ReadLine, ReadText } from "../../core/facts/read-text.ts";
import { encodingOf, readText } from "../../core/text/decode-text.ts";
import { linesOfText } from "../../core/text/lines-of-text.ts";
import { conversationIn } from "../conversation.ts";
import type { Found } from "./found.ts";
import { LIMITS } from "./limits.ts";
import { base, type HowToRead } from "./step.ts";

/** Forms in which each line can be read without those far above it. */
const LINE_BY_LINE: ReadonlySet<string> = new Set([
  "whatsapp",
  "upworkMessages",
  "slackCopied",
  "teams",
  "linkedin",
  "notes",
]);

const NEWLINE = 0x0a;
/** So much of each piece is looked at for the order of its days. */
const LOOKED_AT = 16 * 1024;

/** Pieces of memory that is there. */
export function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1024 * 1024) yield bytes.subarray(at, at + 1024 * 1024);
}

/** The end of a long text, and what its beginning told. */
interface End {
  readonly bytes: Uint8Array;
  /** How many lines are before it. */
  readonly before: number;
  /** In which order its days are written, where the whole of it tells. */
  readonly order: ReturnType<typeof orderOf>;
}

const linesIn = (piece: Uint8Array): string[] =>
  new TextDecoder().decode(piece.subarray(0, LOOKED_AT)).split("\n").slice(0, -1);

const newlinesIn = (bytes: Uint8Array): number => {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count += 1;
  return count;
};

/** Reads pieces to the end and keeps no more than the last lines. Undefined: the text is of no form of which the end can be read alone. */
const endOf = async (
  { name }: Found,
  mediaType: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  signal: AbortSignal | undefined,
): Promise<End | undefined> => {
  let kept: Uint8Array[] = [];
  let size = 0;
  let before = 0;
  let isFirst = true;
  const days: NumberedDay[] = [];
  for await (const piece of pieces) {
    if (signal?.aborted) return undefined;
    const lines = linesIn(piece);
    if (isFirst && encodingOf(piece.subarray(0, 4096)) !== "bytes") return undefined;
    if (isFirst && !LINE_BY_LINE.has(formatOf({ fileName: name, mediaType, bytes: piece, lines }))) return undefined;
    isFirst = false;
    if (orderOf(days) === undefined) days.push(...lines.flatMap((line) => chatHead(line)?.day ?? []));
    kept.push(piece);
    size += piece.length;
    // What is left over is let go piece by piece, so that a text of any length takes the same room.
    while (kept[0] !== undefined && size - kept[0].length >= LIMITS.end) {
      before += newlinesIn(kept[0]);
      size -= kept[0].length;
      kept = kept.slice(1);
    }
  }
  const all = Buffer.concat(kept);
  const from = Math.max(0, all.length - LIMITS.end);
  // Of one line without an end the end is read.
  const start = before === 0 && from === 0 ? 0 : Math.max(from, all.indexOf(NEWLINE, from) + 1);
  return { bytes: all.subarray(start), before: before + newlinesIn(all.subarray(0, start)), order: orderOf(days) };
};

const said = (count: number): string => String(count).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ",");

/**
 * A text too long to be held: its end is read, where the trouble is; the lines have the numbers they have in the file. In: the file, its media
 * type, its bytes in pieces, which are not kept. Out: undefined where its end alone says nothing (a table, code), or it was stopped.
 */
export const endOfText = async (
  found: Found,
  mediaType: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  how: HowToRead,
  signal?: AbortSignal,
): Promise<ReadText | undefined> => {
  const end = await endOf(found, mediaType, pieces, signal);
  if (end === undefined || end.before === 0) return undefined;
  const { place } = found;
  const lines = linesOfText((await readText(end.bytes)).text).map((line) => line.slice(0, LIMITS.line));
  const source: SourceFile = { fileName: found.name, mediaType, bytes: end.bytes, lines };
  const read = await conversationIn(source, how.asOf, how.zone, found.names, end.order);
  const { before } = end;
  const shown = lines.map((text, at): ReadLine => ({ text, place: { ...place, line: before + at + 1 } }));
  const messages = read.messages.map((one) => ({ ...one, line: one.line + before, endLine: one.endLine + before }));
  return {
    ...base(place, read.format === "notes" ? "document" : "conversation", mediaType),
    lines: shown,
    ...(read.format === "notes" ? {} : { conversation: { ...read, messages } }),
    partly: `It is long: its last ${said(lines.length)} lines were read, from line ${said(before + 1)} on.`,
    remarks: read.remarks,
  };
};
