import type { Case } from "../../../core/case/case.ts";
import { originalOf } from "../../../core/case/exhibits.ts";
import { linesOfText } from "../../../core/text/lines-of-text.ts";
import type { Documents, Output, Store } from "../../../ports/world.ts";

/** Larger pictures are not read: 16 MiB. */
const MOST_TO_READ = 16 * 1024 * 1024;

/**
 * The lines of exhibits that are pictures, as a machine reads them, by the exhibit's id; a picture that cannot be read is not in it. It
 * takes a second or two for each, so it is done where the person waits for it. Words that were read may be wrong.
 */
export const pictureLines = async (
  io: Output & Store & Documents,
  c: Case,
): Promise<Map<string, readonly string[]>> => {
  const found = new Map<string, readonly string[]>();
  const files = new Map<string, readonly string[]>();
  const pictures = c.exhibits.flatMap(({ id }) => {
    const file = originalOf(c, id);
    return file?.mediaType.startsWith("image/") === true && file.bytes <= MOST_TO_READ ? [{ id, file }] : [];
  });
  if (pictures.length === 0) return found;
  const progress = io.progress("Reading pictures");
  try {
    for (const [index, { id, file }] of pictures.entries()) {
      progress.seen(index, pictures.length);
      const lines = files.get(file.sha256) ?? (await linesIn(io, c, file.sha256, file.mediaType, file.fileName));
      files.set(file.sha256, lines);
      if (lines.length > 0) found.set(id, lines);
    }
  } finally {
    progress.end();
  }
  return found;
};

const linesIn = async (
  io: Store & Documents,
  c: Case,
  sha256: string,
  mediaType: string,
  fileName: string,
): Promise<readonly string[]> => {
  try {
    const content = await io.vault.read(c.id, sha256, MOST_TO_READ);
    const { lines } = await io.recognise(content, mediaType, { file: fileName });
    return lines.flatMap(({ text }) => linesOfText(text));
  } catch {
    // `evidence verify` says what is wrong with the file; the others can still be read.
    return [];
  }
};
