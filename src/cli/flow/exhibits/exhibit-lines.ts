import type { Case } from "../../../core/case/case.ts";
import { originalOf } from "../../../core/case/exhibits.ts";
import { isTextType } from "../../../core/case/media-type.ts";
import type { Io } from "../../../ports.ts";
import { linesOfOriginal, MOST_TO_READ } from "./exhibit-conversation.ts";

/**
 * All lines of the file behind each exhibit, by the exhibit's id, numbered as `evidence show` numbers them; exhibits
 * without a readable text and texts above 16 MiB are not in it. A file that several exhibits cite is read once, and its
 * lines are one array. One that cannot be read is left out: `evidence verify` says what is wrong with it.
 */
export const exhibitLines = async (io: Io, c: Case): Promise<Map<string, readonly string[]>> => {
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
