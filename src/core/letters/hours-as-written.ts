import type { Case } from "../case/case.ts";
import { plural } from "../text/text.ts";
import { sayHourNumber } from "../values/hours.ts";

type Written = Pick<Case, "answers" | "claims" | "offers">;

const DECIMAL = /(?<![\d:.,])\d{1,3}[.,]\d{1,2}(?= (?:\p{L}+ ){0,3}hours?(?!\p{L}))/u;
const CLOCK = /(?<![\d:.,])\d{1,3}:\d\d(?= (?:\p{L}+ ){0,3}hours?(?!\p{L}))/u;

/** Does the person write hours as "12.5", and never as "12:30"? */
const isDecimal = (c: Written): boolean => {
  const { statement = "", theirView = "", explanation = "" } = c.answers;
  const words = [
    statement,
    theirView,
    explanation,
    ...c.claims.flatMap(({ agreed = "", happened = "" }) => [agreed, happened]),
    ...c.offers.map(({ terms = "" }) => terms),
  ].join("\n");
  return DECIMAL.test(words) && !CLOCK.test(words);
};

/**
 * Hours as the person writes them in the words beside them, so that one document has one form: "12.5" or "12:30". Where the two would
 * not be the same number, as the Work Diary shows them.
 */
export const hoursAsWritten = (c: Written, hours: number): string =>
  isDecimal(c) && Math.round(hours * 10) === hours * 10 ? String(hours) : sayHourNumber(hours);

/** The same as a part of a sentence: "12.5 disputed hours". */
export const countHoursAsWritten = (c: Written, hours: number, what = "hour"): string =>
  `${hoursAsWritten(c, hours)} ${plural(hours, what)}`;
