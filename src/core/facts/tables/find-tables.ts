import type { PaperFound } from "../merge/paper.ts";
import type { ReadText } from "../read-text.ts";

/** Reads a table of Upwork. In: a text; today (YYYY-MM-DD). Undefined: it is none. */
export const findTable = (_text: ReadText, _today: string): PaperFound | undefined => undefined;
