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
  const [first, ...more] = found;
  if (first === undefined) return [];
  if (more.length === 0) return [first.finding];
  // One point for all exhibits: they have one cause and one cure, and a point for each would bury what else is to be done.
  const exhibits = [...new Set(found.map((one) => one.exhibit))];
  const kinds = series([...new Set(found.map((one) => one.kind))]);
  const linesIn = (exhibit: string): string => {
    const lines = [...new Set(found.filter((one) => one.exhibit === exhibit).map(({ line }) => line))];
    const shown = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), "…"] : lines;
    return `${plural(lines.length, "line")} ${shown.join(", ")}`;
  };
  const [only = "", ...others] = exhibits;
  if (others.length === 0) {
    const what = `It shows private data in ${found.length} places (${kinds}), ${linesIn(only)}.`;
    return [{ ...first.finding, where: exhibitName(read.filing, only), what }];
  }
  const labelled = exhibits.map((one) => ({ label: read.filing.labels[one] ?? one, lines: linesIn(one) }));
  return [
    {
      ...first.finding,
      where: exhibitNames(labelled.map(({ label }) => label)),
      what: `They show private data in ${found.length} places (${kinds}): ${labelled.map(({ label, lines }) => `${label} ${lines}`).join("; ")}.`,
    },
  ];
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
