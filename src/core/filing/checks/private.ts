import { plural, series, shorten } from "../../text/text.ts";
import { markOf } from "../../tone/case-texts.ts";
import type { Finding } from "../../tone/rules/finding.ts";
import { exhibitName, exhibitNames } from "../filing-texts.ts";
import { exhibitLinesOf, kindOfData, privateDataIn } from "../redaction/private-data.ts";
import { finderOf } from "../redaction/redact-text.ts";
import { type CheckFinding, checkTable, type Read } from "./check.ts";

/** Private data of a text that is neither covered by a redaction nor kept by the person. */
const openData = ({ context }: Read): ((text: string) => Finding[]) => {
  const find = finderOf(context.redactions);
  return (text) => {
    const covers = find(text);
    return privateDataIn(text).filter(
      (one) =>
        !context.keptWarnings.includes(markOf(one)) &&
        !covers.some((cover) => cover.start <= one.start && one.end <= cover.end),
    );
  };
};

const findingOf = (one: Finding, where: string, id: string): CheckFinding => ({
  id: one.rule,
  where,
  what: `It shows private data (${kindOfData(one)}): "${shorten(one.quote, 60)}".`,
  fix: `redact ${id}`,
});

const inTexts = (read: Read): CheckFinding[] => {
  const open = openData(read);
  return read.texts.flatMap(({ where, text }) => open(text).map((one) => findingOf(one, where, read.context.id)));
};

/** So many lines are named; a file can have thousands. */
const MOST_LINES = 8;

const inExhibits = (read: Read): CheckFinding[] => {
  const open = openData(read);
  const found = exhibitLinesOf(read.filing, read.context.exhibits).flatMap(({ where, text, exhibit, line }) =>
    open(text).map((one) => ({
      finding: findingOf(one, where, read.context.id),
      kind: kindOfData(one),
      exhibit,
      line,
    })),
  );
  // One point for each exhibit: a line for each address would bury what else is to be done.
  return [...new Set(found.map((one) => one.exhibit))].flatMap((exhibit): CheckFinding[] => {
    const spots = found.filter((one) => one.exhibit === exhibit);
    const [first, ...more] = spots;
    if (first === undefined) return [];
    if (more.length === 0) return [first.finding];
    const lines = [...new Set(spots.map(({ line }) => line))];
    const shown = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), "…"] : lines;
    const kinds = series([...new Set(spots.map((one) => one.kind))]);
    const what = `It shows private data in ${spots.length} places (${kinds}), ${plural(lines.length, "line")} ${shown.join(", ")}.`;
    return [{ ...first.finding, where: exhibitName(read.filing, exhibit), what }];
  });
};

/** Files with no text to read, by label. */
const unread = ({ filing, context }: Read): string[] =>
  filing.exhibits
    .filter((one) => Object.hasOwn(filing.originals, one.id) && !context.exhibits.has(one.id))
    .map((one) => filing.labels[one.id] ?? one.id);

/** Private data, in the texts and in the text of the exhibits. */
export const PRIVATE = checkTable([
  {
    id: "private-in-texts",
    weight: "serious",
    title: "No text shows private data",
    why: "Posting private data breaks Upwork's terms, and a filing is read by several people.",
    source: "private-data",
    find: inTexts,
  },
  {
    id: "private-in-exhibits",
    weight: "serious",
    title: "No exhibit shows private data",
    why: "Chats and emails contain phone numbers and addresses that prove nothing. Once sent, you cannot take them back.",
    source: "private-data",
    find: inExhibits,
  },
  {
    id: "files-not-read",
    weight: "note",
    title: "Pictures and other files are looked at by you",
    why: "The program reads text only. A picture can show a phone number or an address too.",
    find: (read) => {
      const labels = unread(read);
      if (labels.length === 0) return [];
      const fix = `evidence list ${read.context.id}`;
      return [{ where: exhibitNames(labels), what: "Not read here: look for private data yourself.", fix }];
    },
  },
]);
