import type { Case } from "../core/case/case.ts";
import { isOurs } from "../shell/errors.ts";
import type { Io } from "../shell/ports.ts";
import { linesOfFile } from "./evidence-text.ts";

/** Larger texts are not read line by line for private data. */
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * All lines of the file behind each exhibit, by the exhibit's id; exhibits without a readable text are not in it. A
 * file that cannot be read is left out: `evidence verify` says what is wrong with it.
 */
export const exhibitLines = async (io: Io, c: Case): Promise<Map<string, readonly string[]>> => {
  const found = new Map<string, readonly string[]>();
  for (const { id } of c.exhibits) {
    const original = Object.hasOwn(c.originals, id) ? c.originals[id] : undefined;
    if (original === undefined || !original.mediaType.startsWith("text/")) continue;
    try {
      const bytes = await io.vault.read(c.id, original.sha256, MOST_BYTES);
      const lines = linesOfFile(bytes);
      found.set(id, lines);
    } catch (error) {
      if (!isOurs(error, "Problem")) throw error;
    }
  }
  return found;
};
