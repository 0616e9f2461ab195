import { needsStatement } from "../case/facts.ts";
import type { ListName } from "../case/lists.ts";
import { askCents } from "../drafts/ask.ts";
import { eachQuestion } from "../interview/question.ts";
import { askOf } from "../upwork/ask.ts";
import { type MoneyFacts, type Pot, sayPot } from "../upwork/pots.ts";
import { mostOf, potsInReach } from "../upwork/reach.ts";
import type { Step } from "./step.ts";

/** Pots from which something can be asked. It looks at no clock, as no question may. */
const openPots = (c: MoneyFacts): Pot[] => potsInReach(c).filter((pot) => mostOf(c, pot).cents !== 0);

/** What they hold together; undefined while one of them is not known. */
const wholeOf = (pots: readonly Pot[]): number | undefined =>
  pots.reduce<number | undefined>(
    (sum, one) => (sum === undefined || one.cents === undefined ? undefined : sum + one.cents),
    0,
  );

/** Has it to be asked how much is from which pot? Not with one pot, and not when all is asked for that is there. */
const isPart = (c: Parameters<typeof needsStatement>[0] & MoneyFacts, list: ListName, item: string): boolean => {
  const { askAmount } = c.answers;
  if (!needsStatement(c) || askAmount === 0) return false;
  const pots = openPots(c);
  // Hours are asked for as hours, week by week.
  const isOwn = pots.some((one) => one.list === list && one.item === item && one.place !== "hours");
  return isOwn && pots.length > 1 && (askAmount === undefined || askAmount !== wholeOf(pots));
};

/** What is left of the amount for all pots, for the last one. */
const rest = (c: MoneyFacts, list: ListName, item: string): number | undefined => {
  const ask = askOf(c);
  return ask.isUnsplit ? undefined : ask.parts.find((one) => one.list === list && one.item === item)?.cents;
};

const WHY =
  "Upwork moves money milestone by milestone and payment by payment, so a reader wants to know how much is from which.";
const HOW = "0 if you ask for nothing of it.";

/** The ask: one amount for all, then how much of it is from which milestone or payment. */
export const ASK_QUESTIONS: Step["questions"] = [
  {
    id: "askAmount",
    ask: "What amount do you ask for? (USD, before Upwork's fee)",
    why: "It is on the first line of the form and of the filing.",
    hangsOn: ["want", "disputedAmount", "route"],
    when: needsStatement,
    propose: askCents,
  },
  eachQuestion<"milestones">({
    each: "milestones",
    appliesTo: (c, one) => isPart(c, "milestones", one.id),
    question: {
      field: "ask",
      ask: (c, one) => `How much of it is from ${sayPot(c, { list: "milestones", item: one.id })}? (USD)`,
      why: WHY,
      how: HOW,
      propose: (c, one) => rest(c, "milestones", one.id),
    },
  }),
  eachQuestion<"weeks">({
    each: "weeks",
    appliesTo: (c, one) => isPart(c, "weeks", one.id),
    question: {
      field: "ask",
      ask: (c, one) => `How much of it is from the payment for ${sayPot(c, { list: "weeks", item: one.id })}? (USD)`,
      why: WHY,
      how: HOW,
      propose: (c, one) => rest(c, "weeks", one.id),
    },
  }),
];
