import type { PaperFound } from "../merge/paper.ts";
import type { ReadText } from "../read-text.ts";

/** Reads a page of Upwork. In: a text; today (YYYY-MM-DD). Undefined: it is none. */
export const findPage = (_text: ReadText, _today: string): PaperFound | undefined => undefined;
