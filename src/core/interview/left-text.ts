import type { Case } from "../case/case.ts";
import { keepUnsent } from "./edit.ts";
import { questionAt } from "./navigation.ts";

/**
 * Keeps a text that an editor left behind, as typed and not yet an answer; what stood there so goes before it. Out: the case
 * itself when the text is in it already, as an answer or as typed.
 */
export const withLeftText = (c: Case, key: string, text: string): Case => {
  const typed = c.unsent[key] ?? "";
  if (text.trim() === "" || typed === text || questionAt(c, key)?.was === text) return c;
  // An editor began with what was typed before. What was taken out of it there is kept too: nobody said it should go.
  return keepUnsent(c, key, typed === "" || text.includes(typed.trim()) ? text : `${typed}\n\n${text}`);
};
