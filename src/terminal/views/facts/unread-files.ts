import type { FileFound } from "../../../core/facts/fact.ts";
import { count, oneLine, shorten } from "../../../core/text/text.ts";

const LONGEST_NAME = 60;
/** So many files that were not read for the same reason are told one by one. */
const MOST_ALONE = 3;

/** The name of a file, and of the part of it where it lies in another: "papers.zip: brief.pdf". */
export const nameOfFile = ({ file, member }: Pick<FileFound, "file" | "member">): string =>
  [file, ...(member === undefined ? [] : [member])].map((name) => shorten(oneLine(name), LONGEST_NAME)).join(": ");

/** Files that were not read, and why. In: all files. Out: a row for each; many of one reason are one row with their count. */
export const unreadFiles = (
  files: readonly FileFound[],
): readonly { readonly name: string; readonly why: string }[] => {
  const byReason = new Map<string, FileFound[]>();
  for (const one of files) {
    if (one.unread === undefined) continue;
    const why = oneLine(one.unread);
    byReason.set(why, [...(byReason.get(why) ?? []), one]);
  }
  return [...byReason].flatMap(([why, own]) => {
    const names = [...new Set(own.map(nameOfFile))];
    if (own.length <= MOST_ALONE) return names.map((name) => ({ name, why }));
    const [first = ""] = names;
    return [{ name: `${first} and ${count(own.length - 1, "more file")}`, why }];
  });
};
