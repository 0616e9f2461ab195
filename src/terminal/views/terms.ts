import { columns, measure, pad, wrap } from "./lines.ts";
import type { Look } from "./paint.ts";

/** A word or two, and what they mean. */
export interface Term {
  readonly term: string;
  readonly says: string;
}

/** With fewer columns than this for the meaning, it stands below its term. */
const LEAST_BESIDE = 24;

/** Terms with their meanings: side by side where there is room, else below each other; in plain lines a sentence each. */
export const termLines = (terms: readonly Term[], look: Look): string[] => {
  if (look.plain) return terms.flatMap(({ term, says }) => wrap(`${term}: ${says}.`, look.width));
  const wide = Math.max(...terms.map(({ term }) => columns(term))) + 4;
  const isBeside = measure(look.width) - wide >= LEAST_BESIDE;
  return terms.flatMap(({ term, says }) => {
    if (!isBeside) return [...wrap(look.paint.accent(term), look.width, 2, 4), ...wrap(says, look.width, 6)];
    const [first = "", ...more] = wrap(says, look.width - wide);
    return [`  ${look.paint.accent(pad(term, wide - 2))}${first}`, ...more.map((line) => " ".repeat(wide) + line)];
  });
};
