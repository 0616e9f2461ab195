import type { ContractHint } from "../merge/sighting.ts";
import { milestoneNamed } from "../words/names.ts";

/** What contract and milestone a row of transactions is about. */
export interface AboutRow {
  readonly hint: ContractHint;
  readonly milestone: string | undefined;
  readonly isPart: boolean;
}

const PART = /\s*\((?:in )?part(?:ial)?(?: payment)?\)\s*$|\s*[-–,] (?:in )?part(?:ial)?(?: payment| release)?$/i;
const HOURS = /[,:–-]?\s*\d{1,3}:\d\d (?:hrs?|hours)\b.*$/i;

const clean = (words: string): string =>
  words
    .replace(/^(?:invoice|payment|paid|funding|escrow) (?:for|of) /i, "")
    .replace(PART, "")
    .trim();

/** "Milestone 1: Three drafts" is a milestone; "milestone 2" is only its number. */
const milestoneIn = (words: string): string | undefined => {
  const name = /^milestone \d+$/i.test(words.trim()) ? "" : milestoneNamed(words).name.replace(PART, "").trim();
  return name === "" ? undefined : name;
};

/**
 * Takes the words of a row apart. A newer table has the contract in one column and the milestone in the next; an older one has both in one:
 * "Shop move: Import (part)", "Invoice for Menu cards, milestone 1", "Newsletter help, 6:30 hrs @ $30.00/hr".
 */
export const aboutRow = (what: string, details: string): AboutRow => {
  const isPart = PART.test(what) || PART.test(details);
  if (details !== "") {
    const isHours = /\d:\d\d|\bhrs?\b|%/.test(details);
    return { hint: { name: clean(what) }, milestone: isHours ? undefined : milestoneIn(details), isPart };
  }
  if (/\bfee\b/i.test(what)) return { hint: {}, milestone: undefined, isPart };
  if (HOURS.test(what)) {
    const name = clean(what.replace(HOURS, ""));
    return { hint: name === "" ? {} : { name }, milestone: undefined, isPart };
  }
  const named = /^(?:(?:paid|payment|invoice|funding|escrow)?\s*(?:for )?)milestone \d+\s*[:–-]\s*(.+)$/i.exec(
    what,
  )?.[1];
  if (named !== undefined) return { hint: {}, milestone: milestoneIn(named), isPart };
  const [, contract = "", milestone = ""] = /^(.+?)\s*(?::|,(?= milestone)| [-–] )\s*(.+)$/.exec(what) ?? [];
  if (contract === "") return { hint: { name: clean(what) }, milestone: undefined, isPart };
  return { hint: { name: clean(contract) }, milestone: milestoneIn(milestone), isPart };
};
