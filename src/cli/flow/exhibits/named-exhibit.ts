import type { Case } from "../../../core/case/case.ts";
import { exhibitName, exhibitNamed } from "../../../core/case/exhibits.ts";
import type { Exhibit } from "../../../core/case/lists.ts";
import type { Span } from "../../../core/claims/normalized-lines.ts";
import { oneLine, plural, series } from "../../../core/text/text.ts";
import { Problem, Usage } from "../../../errors.ts";

/** Reads "14" or "10-20". In: the flag it was given with, for the message. Throws Usage. */
export const lineRange = (raw: string, flag: string): Span => {
  const found = /^\s*(\d{1,9})\s*(?:-\s*(\d{1,9})\s*)?$/.exec(raw);
  const from = Number(found?.[1] ?? 0);
  const to = Number(found?.[2] ?? from);
  if (from < 1 || to < from)
    throw new Usage(`"${oneLine(raw)}" is not a line or a range of lines.`, `For example   ${flag} 10-20`);
  return { from, to };
};

/** Finds an exhibit by its label or id. Throws Problem with those there are. */
export const namedExhibit = (c: Case, name: string): Exhibit => {
  const found = exhibitNamed(c, name);
  if (found !== undefined) return found;
  const names = c.exhibits.map((one) => exhibitName(c, one.id));
  throw new Problem(
    `There is no exhibit "${oneLine(name)}".`,
    names.length === 0
      ? (asTyped) => `There is none yet. Add a file with   ${asTyped("evidence add FILE")}`
      : (asTyped) =>
          `There ${plural(names.length, "is", "are")}: ${series(names)}. See them with   ${asTyped("evidence list")}`,
  );
};
