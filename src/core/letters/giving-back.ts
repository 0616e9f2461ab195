import type { Case } from "../case/case.ts";
import { hasEnded, heldCents } from "../case/facts.ts";
import { selfBegins } from "../case/speaker.ts";
import { formatUsd } from "../values/format-money.ts";
import { own, paragraphs } from "./parts.ts";
import { toThem } from "./readers.ts";

const SENTENCES = /[^.!?\n]+[.!?]*/g;
/** Words that are true only on the day they were written. */
const OF_A_DAY = /\b(today|yesterday|tomorrow|tonight|now|just)\b/i;
const MOST = 2;

/** What was written of the event, without sentences about the client and without words that age. */
const facts = (c: Case): string | undefined => {
  const kept = (c.answers.happened?.match(SENTENCES) ?? [])
    .map((one) => one.trim())
    .filter((one) => one !== "" && toThem(c, one) !== undefined)
    .map((one) =>
      one
        .replace(OF_A_DAY, "")
        .replace(/\s{2,}/g, " ")
        .replace(/\s+([.,!?])/g, "$1")
        .trim(),
    )
    .slice(0, MOST);
  return kept.length === 0 ? undefined : own(kept.join(" "));
};

/** A short, honest message of one who gives the held money back. In: what applies of a case. The greeting is put before it. */
export const givingBack = (c: Case): string => {
  const sum = heldCents(c) > 0 ? formatUsd(heldCents(c)) : "money that is held";
  const I = selfBegins(c);
  const am = I === "We" ? "We are" : "I am";
  return paragraphs(
    facts(c) ?? `${I} cannot do this job.`,
    hasEnded(c)
      ? `${am} approving your request, so the ${sum} goes back to you at once.`
      : `${am} ending the contract now, so that the ${sum} goes back to you at once. You need to do nothing for it.`,
    `${am} sorry for the trouble. Thank you.`,
  );
};
