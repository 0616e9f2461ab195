import type { Case } from "../../../core/case/case.ts";
import type { Original } from "../../../core/case/evidence.ts";
import { originalOf } from "../../../core/case/exhibits.ts";
import { isTextType } from "../../../core/case/media-type.ts";
import type { Conversation, SourceFile } from "../../../core/conversations/conversation.ts";
import { isCode, isDecoded } from "../../../core/conversations/conversation-formats.ts";
import { readText } from "../../../core/text/decode-text.ts";
import { linesOfText } from "../../../core/text/lines-of-text.ts";
import { addDays, dayOf } from "../../../core/values/days.ts";
import type { Documents, Io, Store } from "../../../ports/world.ts";

/** Larger files are kept as evidence and not read: 16 MiB. */
export const MOST_TO_READ = 16 * 1024 * 1024;

type File = Pick<Original, "sha256" | "fileName" | "mediaType" | "encoding">;

/** A file of the vault, ready to be read. Throws Problem when it is missing, changed, or larger than 16 MiB. */
export const sourceFileOf = async (io: Store, caseId: string, file: File): Promise<SourceFile> => {
  const bytes = await io.vault.read(caseId, file.sha256, MOST_TO_READ);
  return await sourceFrom(file, bytes);
};

const sourceFrom = async (
  { fileName, mediaType, encoding }: Omit<File, "sha256">,
  bytes: Uint8Array,
): Promise<SourceFile> => ({
  fileName,
  mediaType,
  bytes,
  encoding,
  lines: (await linesOfFile(bytes, encoding)).lines,
});

/** The last day a file can tell of: that of its adding, where on earth it was latest. */
export const asOfDay = (original: Pick<Original, "addedAt">): string => addDays(dayOf(original.addedAt, "UTC"), 1);

/** Reads the file behind an exhibit as it was read when it was imported; as notes when it was only added. */
export const conversationOfOriginal = async (
  io: Store & Documents,
  caseId: string,
  original: Original,
): Promise<Conversation> => {
  const reading = original.reading ?? { form: "notes" };
  const file = await sourceFileOf(io, caseId, original);
  return await io.readConversation(file, { ...reading, asOf: asOfDay(original) });
};

/** What of a text file can be shown, line by line. */
interface ShownText extends FileLines {
  /** It is a mail or such whose words are in code, and it was not read: these lines are the code. */
  readonly isCode: boolean;
}

/** The text of an original whose bytes are at hand, its lines as all numbers mean them (see `linesOfOriginal`). Throws Problem. */
export const textOfContent = async (
  io: Pick<Io, "readConversation">,
  original: Original,
  bytes: Uint8Array,
): Promise<ShownText> => {
  const text = await linesOfFile(bytes, original.encoding);
  const { fileName, mediaType, encoding, reading } = original;
  const file = { fileName, mediaType, encoding, bytes, lines: text.lines };
  if (reading === undefined || !isDecoded(reading.form)) return { ...text, isCode: isCode(file) };
  const { lines } = await io.readConversation(file, { ...reading, asOf: asOfDay(original) });
  return { lines, isCode: false };
};

/** The lines of an original whose bytes are at hand. Throws Problem. */
export const linesOfContent = async (...given: Parameters<typeof textOfContent>): Promise<readonly string[]> =>
  (await textOfContent(...given)).lines;

/**
 * The lines of the file behind an exhibit, as all numbers mean them: those of the file itself, or of the text made from it
 * when it is code (a mail, a mailbox, a Slack export that was imported). Throws Problem.
 */
export const linesOfOriginal = async (
  io: Store & Documents,
  caseId: string,
  original: Original,
): Promise<readonly string[]> => await linesOfContent(io, original, await io.vault.read(caseId, original.sha256));

/** The lines of a text file. */
export interface FileLines {
  readonly lines: readonly string[];
  /** The encoding they were read in, where it is not sure. */
  readonly unsure?: string;
}

/** The lines of a text file. In: its encoding, where the person said it. */
const linesOfFile = async (bytes: Uint8Array, encoding?: string): Promise<FileLines> => {
  const { text, ...rest } = await readText(bytes, encoding);
  return { lines: linesOfText(text), ...rest };
};

/**
 * All lines of the file behind each exhibit, by the exhibit's id, numbered as `evidence show` numbers them; exhibits
 * without a readable text and texts above 16 MiB are not in it. A file that several exhibits cite is read once, and its
 * lines are one array. One that cannot be read is left out: `evidence verify` says what is wrong with it.
 */
export const exhibitLines = async (io: Store & Documents, c: Case): Promise<Map<string, readonly string[]>> => {
  const found = new Map<string, readonly string[]>();
  const files = new Map<string, readonly string[]>();
  for (const { id } of c.exhibits) {
    const original = originalOf(c, id);
    if (original === undefined || !isTextType(original.mediaType) || original.bytes > MOST_TO_READ) continue;
    const file = `${original.sha256} ${original.reading?.form ?? ""} ${original.reading?.zone ?? ""}`;
    try {
      const lines = files.get(file) ?? (await linesOfOriginal(io, c.id, original));
      files.set(file, lines);
      found.set(id, lines);
    } catch {
      // Whatever it is, the other exhibits can be read.
    }
  }
  return found;
};
