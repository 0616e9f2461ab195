import { addDays, dayOf } from "../core/case/days.ts";
import type { Original } from "../core/case/evidence.ts";
import type { Conversation, SourceFile } from "../core/evidence/conversation.ts";
import { isDecoded } from "../core/evidence/forms.ts";
import type { Io } from "../shell/ports.ts";
import { linesOfFile } from "./evidence-text.ts";

/** Larger files are kept as evidence and not read: 16 MiB. */
export const MOST_TO_READ = 16 * 1024 * 1024;

type File = Pick<Original, "sha256" | "fileName" | "mediaType">;

/** A file of the vault, ready to be read. Throws Problem when it is missing, changed, or larger than 16 MiB. */
export const sourceFileOf = async (io: Io, caseId: string, file: File): Promise<SourceFile> => {
  const bytes = await io.vault.read(caseId, file.sha256, MOST_TO_READ);
  return { fileName: file.fileName, mediaType: file.mediaType, bytes, lines: linesOfFile(bytes) };
};

/** The last day a file can tell of: that of its adding, where on earth it was latest. */
export const asOfDay = (original: Pick<Original, "addedAt">): string => addDays(dayOf(original.addedAt, "UTC"), 1);

/** Reads the file behind an exhibit as it was read when it was imported; as notes when it was only added. */
export const conversationOfOriginal = async (io: Io, caseId: string, original: Original): Promise<Conversation> => {
  const reading = original.reading ?? { form: "notes" };
  const file = await sourceFileOf(io, caseId, original);
  return await io.readConversation(file, { ...reading, asOf: asOfDay(original) });
};

/** The lines of an original whose bytes are at hand, as all numbers mean them (see `linesOfOriginal`). Throws Problem. */
export const linesOfContent = async (
  io: Pick<Io, "readConversation">,
  original: Original,
  bytes: Uint8Array,
): Promise<readonly string[]> => {
  const lines = linesOfFile(bytes);
  const { reading } = original;
  if (reading === undefined || !isDecoded(reading.form)) return lines;
  const file = { fileName: original.fileName, mediaType: original.mediaType, bytes, lines };
  return (await io.readConversation(file, { ...reading, asOf: asOfDay(original) })).lines;
};

/**
 * The lines of the file behind an exhibit, as all numbers mean them: those of the file itself, or of the text made from it
 * when it is code (a mail, a mailbox, a Slack export that was imported). Throws Problem.
 */
export const linesOfOriginal = async (io: Io, caseId: string, original: Original): Promise<readonly string[]> =>
  await linesOfContent(io, original, await io.vault.read(caseId, original.sha256));
