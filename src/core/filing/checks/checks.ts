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
import { MATTER, READERS, TONE } from "./texts.ts";

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
  ...READERS,
];

export type CheckId = (typeof CHECKS)[number]["id"];

/**
 * Reads a filing as a specialist would in a minute. In: a disclosed case, and what it is read with. Out: a list to work
 * off, the serious points first; in each weight the order of the checks, then of the filing. Same case, rulebook and
 * moment: the same list.
 */
export const issuesOf = (filing: FilingCase, desk: CheckContext): Issue[] => {
  const read = { filing, texts: filingTexts(filing), desk };
  const points = CHECKS.flatMap((check) =>
    check.find(read).map((spot): Issue => {
      const source = spot.source ?? check.source;
      return {
        id: spot.id ?? check.id,
        weight: spot.weight ?? check.weight,
        where: spot.where,
        what: spot.what,
        fix: spot.fix,
        ...(source === undefined ? {} : { source }),
      };
    }),
  );
  const seen = new Set<string>();
  return points
    .filter((one) => {
      const key = JSON.stringify([one.id, one.where, one.what]);
      return !seen.has(key) && seen.add(key) !== undefined;
    })
    .sort((a, b) => gravity(b.weight) - gravity(a.weight));
};
