import { gravity } from "../../tone/rules/finding.ts";
import type { FilingCase } from "../disclose.ts";
import { filingTexts } from "../filing-texts.ts";
import { AMOUNTS } from "./amounts.ts";
import { ASK } from "./ask.ts";
import type { CheckContext, Issue } from "./check.ts";
import { CLAIMS } from "./claims.ts";
import { DATES } from "./dates.ts";
import { FORM } from "./form.ts";
import { PRIVATE } from "./private.ts";
import { QUOTES } from "./quotes.ts";
import { MATTER, READERS, THEIR_CONDUCT, TONE } from "./texts.ts";

/** Everything a filing is read for, in the order in which a specialist would look. */
export const CHECKS = [
  ...PRIVATE,
  ...TONE,
  ...FORM,
  ...ASK,
  ...AMOUNTS,
  ...CLAIMS,
  ...QUOTES,
  ...DATES,
  ...MATTER,
  ...THEIR_CONDUCT,
  ...READERS,
];

/** What leads, whatever else is serious: the time that runs out, and what is asked for. */
const LEADS: readonly string[] = ["deadline-near", "ask-missing"];
const lead = ({ id }: Issue): number => {
  const rank = LEADS.indexOf(id);
  return rank < 0 ? LEADS.length : rank;
};

export type CheckId = (typeof CHECKS)[number]["id"];

/**
 * Reads a filing as a specialist would in a minute. In: a disclosed case, and what it is read with. Out: a list to work
 * off, the serious issues first; in each weight the time and the ask, then the order of the checks, then of the filing. Same case, rulebook and
 * moment: the same list.
 */
export const issuesOf = (filing: FilingCase, context: CheckContext): Issue[] => {
  const read = { filing, texts: filingTexts(filing), context };
  const issues = CHECKS.flatMap((check) =>
    check.find(read).map((found): Issue => {
      const source = found.source ?? check.source;
      return {
        id: found.id ?? check.id,
        weight: found.weight ?? check.weight,
        where: found.where,
        what: found.what,
        fix: found.fix,
        ...(source === undefined ? {} : { source }),
      };
    }),
  );
  const seen = new Set<string>();
  return issues
    .filter((one) => {
      const key = JSON.stringify([one.id, one.where, one.what]);
      return !seen.has(key) && seen.add(key) !== undefined;
    })
    .sort((a, b) => gravity(b.weight) - gravity(a.weight) || lead(a) - lead(b));
};
