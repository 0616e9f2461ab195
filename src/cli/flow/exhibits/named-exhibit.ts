import type { Case } from "../../../core/case/case.ts";
import { exhibitName, exhibitNamed, originalOf } from "../../../core/case/exhibits.ts";
import type { Exhibit } from "../../../core/case/lists.ts";
import type { Span } from "../../../core/claims/normalized-lines.ts";
import { oneLine } from "../../../core/text/text.ts";
import { Usage } from "../../../errors.ts";
import { theOne } from "../which-one.ts";

/** Reads "14" or "10-20". In: the flag it was given with, for the message. Throws Usage. */
export const lineRange = (raw: string, flag: string): Span => {
  const found = /^\s*(\d{1,9})\s*(?:-\s*(\d{1,9})\s*)?$/.exec(raw);
  const from = Number(found?.[1] ?? 0);
  const to = Number(found?.[2] ?? from);
  if (from < 1 || to < from)
    throw new Usage(`"${oneLine(raw)}" is not a line or a range of lines.`, `For example   ${flag} 10-20`);
  return { from, to };
};

/** A shorter text is a label or an id: nobody means a letter in the name of a file. */
const LEAST_OF_NAME = 3;

/** What an exhibit goes by, its label or id first; with its name and that of its file where more than a letter or two was typed. */
const namesOf = (c: Case, typed: string) => (one: Exhibit) => {
  const short = [...new Set([exhibitName(c, one.id), one.id])];
  if (oneLine(typed).length < LEAST_OF_NAME) return short;
  return [...short, ...[one.name, originalOf(c, one.id)?.fileName].filter((name) => name !== undefined)];
};

/** Finds an exhibit by its label, its id, or a part of its name that no other has. Throws Problem with those there are. */
export const namedExhibit = (c: Case, name: string): Exhibit =>
  exhibitNamed(c, name) ??
  theOne(name, c.exhibits, {
    noun: "exhibit",
    namesOf: namesOf(c, name),
    more: (asTyped) =>
      c.exhibits.length === 0
        ? `There is none yet. Add a file with   ${asTyped("evidence add FILE")}`
        : `See them with   ${asTyped("evidence list")}`,
  });
