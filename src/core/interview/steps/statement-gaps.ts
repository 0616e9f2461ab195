import { oneLine } from "../../text/text.ts";
import { namesDay } from "../../values/days.ts";

/** What a statement lacks, in words that say what to add. */
export interface StatementGap {
  readonly id: "date" | "amount" | "opinion";
  readonly say: string;
}

const AMOUNT = /[$€£]\s?\d|\b\d[\d,]*(\.\d+)?\s?(usd|dollars?|hours?|h|%|percent)\b|\b\d[\d,]*\.\d\d\b/i;
const OPINION =
  /\b(unfair|scam(mer)?|fraud|dishonest|liars?|lied|lying|terrible|awful|horrible|ridiculous|unprofessional|rude|lazy|obviously|clearly|always|never|refuses? to)\b/gi;

/**
 * Points out what makes a statement weak: no date, no amount, words of opinion where a fact would stand.
 * In: a text; whether an amount is known from another answer. Out: the gaps, in reading order. It never blocks.
 */
export const gapsIn = (text: string, known: { readonly amount: boolean; readonly date: boolean }): StatementGap[] => {
  const whole = oneLine(text);
  const opinions = [...new Set((whole.match(OPINION) ?? []).map((word) => word.toLowerCase()))];
  return [
    ...(known.date || namesDay(whole)
      ? []
      : [{ id: "date" as const, say: "Your statement has no date. Add the day it happened." }]),
    ...(known.amount || AMOUNT.test(whole)
      ? []
      : [
          {
            id: "amount" as const,
            say: "Your statement has no amount. Add how much money or how many hours it is about.",
          },
        ]),
    ...(opinions.length === 0
      ? []
      : [
          {
            id: "opinion" as const,
            say: `These words are opinion, not fact: ${opinions.join(", ")}. Say what was done instead, with its day.`,
          },
        ]),
  ];
};
