import type { Root, RootContent } from "mdast";
import { isHourly } from "../../case/facts.ts";
import { milestoneNumber } from "../../case/milestone-numbers.ts";
import { INDEPENDENT, NOTICE } from "../../notice.ts";
import { capital, named, oneLine } from "../../text/text.ts";
import { sayDay } from "../../values/days.ts";
import type { FilingCase } from "../disclose.ts";
import { TITLES } from "./export-document.ts";
import type { DatedFact } from "./facts-on-record.ts";
import type { FilingLaw } from "./filing-law.ts";
import { exhibitTable, milestoneTable, weekTable } from "./list-tables.ts";
import { heading, paragraph, root, rule, table, text } from "./mdast.ts";
import { type PageOne, pageOne } from "./page-one.ts";
import { timelineSvg } from "./timeline-svg.ts";

/** What the case is about, for the title: the milestone that is asked about, the contract, or the weeks. */
const subjectOf = (c: FilingCase): string => {
  const asked = new Set(c.ask.parts.filter(({ list }) => list === "milestones").map(({ item }) => item));
  const about = asked.size === 1 ? c.milestones.filter(({ id }) => asked.has(id)) : c.milestones;
  const [only, ...more] = about;
  if (only?.name !== undefined && more.length === 0) {
    const name = oneLine(only.name);
    const at = milestoneNumber(c.milestones, only.id);
    if (c.milestones.length === 1 || at === undefined || named("milestone", name, "") === "") return name;
    return name.includes(",") ? `${name} (milestone ${at})` : `${name}, milestone ${at}`;
  }
  if (c.answers.contractName !== undefined) return oneLine(c.answers.contractName);
  if (c.milestones.length > 1) return `${c.milestones.length} milestones`;
  return isHourly(c) ? "disputed hours" : "Upwork contract";
};

/** What the first page has no room for: messages and dates, in one table, with a picture of them. */
const onRecord = (c: FilingCase, law: FilingLaw, { told, record: all }: PageOne): RootContent[] => {
  const hasTable = milestoneTable(c).length > 0;
  // Days of milestones stand in their own table.
  const left = all.filter(({ id }) => !told.has(id) && !(hasTable && id.startsWith("milestones.")));
  if (left.length === 0) return [];
  const picture = timelineSvg(all, law.dates);
  const from = ({ who }: DatedFact): string => capital([who?.by, who?.channel].filter(Boolean).join(", "));
  const isFrom = left.some((one) => from(one) !== "");
  const where = left.some((one) => one.where !== "");
  const row = (one: DatedFact): string[] => [
    sayDay(one.on),
    ...(isFrom ? [from(one)] : []),
    capital(one.what),
    ...(where ? [one.where] : []),
  ];
  return [
    heading(2, "Messages and other dates"),
    ...(picture === undefined ? [] : [picture]),
    table([["Date", ...(isFrom ? ["From"] : []), "What", ...(where ? ["Proof"] : [])], ...left.map(row)]),
  ];
};

const section = (title: string, content: readonly RootContent[], opens?: "exhibits"): RootContent[] =>
  content.length === 0 ? [] : [heading(2, title, opens), ...content];

/**
 * The parts of the filing without its title and foot, so that other documents can hold them too: the first page, and the longer
 * material after it.
 */
export const filingSections = (c: FilingCase, law: FilingLaw): RootContent[] => {
  const page = pageOne(c, law);
  return [
    ...page.nodes,
    ...page.more.flatMap(({ title, nodes }) => section(title, nodes)),
    ...section("Milestones", milestoneTable(c)),
    ...section("Weeks", weekTable(c)),
    ...onRecord(c, law, page),
    ...section("Exhibits", exhibitTable(c), "exhibits"),
  ];
};

/** The foot of every document. In: today, YYYY-MM-DD; what the program is not, as its reader is told. */
export const foot = (today: string, notice: string = NOTICE): RootContent[] => [
  rule(),
  paragraph(text(`Prepared with dispute-coach on ${sayDay(today)}. ${notice}`)),
];

/**
 * The filing: what a specialist reads. One page first: the ask and the amounts, what it is about, what was agreed and what
 * happened, what was offered, the exhibits. In: a disclosed case; today; what the rulebook adds. Out: a Markdown tree. No sentence without an
 * answer behind it.
 */
export const filingDocument = (c: FilingCase, today: string, law: FilingLaw = { dates: [] }): Root =>
  root(
    heading(1, `${TITLES.filing}${subjectOf(c)}`, "summary"),
    ...filingSections(c, law),
    ...foot(today, INDEPENDENT),
  );
