import { asksAmount } from "../../case/facts.ts";
import type { ListName } from "../../case/lists.ts";
import { askCents } from "../../letters/ask.ts";
import { askOf } from "../../money/ask.ts";
import { type MoneyFacts, type Pot, potsOf, sayPot } from "../../money/pots.ts";
import { mostOf, potsInReach } from "../../money/reach.ts";
import { wholeAsk } from "./known.ts";
import { eachQuestion, type GivenFor, type Step } from "./question.ts";

/** Pots from which something can be asked. It looks at no deadline, as no question may. */
const openPots = (c: MoneyFacts): Pot[] => potsInReach(c).filter((pot) => mostOf(c, pot).cents !== 0);

/** What they hold together; undefined while one of them is not known. */
const wholeOf = (pots: readonly Pot[]): number | undefined =>
  pots.reduce<number | undefined>(
    (sum, one) => (sum === undefined || one.cents === undefined ? undefined : sum + one.cents),
    0,
  );

/** Has it to be asked how much is from which pot? Not with one pot, and not when all is asked for that is there. */
const isPart = (c: Parameters<typeof asksAmount>[0] & MoneyFacts, list: ListName, item: string): boolean => {
  const { askAmount } = c.answers;
  if (!asksAmount(c) || askAmount === 0) return false;
  const pots = openPots(c);
  // Hours are asked for as hours, week by week.
  const isOwn = pots.some((one) => one.list === list && one.item === item && one.place !== "hours");
  return isOwn && pots.length > 1 && (askAmount === undefined || askAmount !== wholeOf(pots));
};

/** What is left of the amount for all pots, for the last of which nothing was said: put forward, never taken. */
const rest = (c: MoneyFacts, key: string): number | undefined => {
  const { unsaid = [], differsFrom = 0, cents = 0 } = askOf(c);
  return unsaid.length === 1 && unsaid[0] === key && differsFrom > cents ? differsFrom - cents : undefined;
};

/** What the answers about the ask were given for: the pots in reach and what they hold, in cents; null while that is not told. */
const potsNow = (pots: readonly Pot[]): GivenFor =>
  Object.fromEntries(pots.map((one) => [`${one.item} ${one.place}`, one.cents ?? null]));

/** The same for the part from one pot, which was given for a wish as well. */
const partFor = (c: MoneyFacts, list: ListName, item: string): GivenFor => ({
  want: c.answers.want ?? null,
  ...potsNow(potsInReach(c).filter((one) => one.list === list && one.item === item)),
});

/** The amount that the matter is about was given for the money as it was then. */
export const matterFor = (c: MoneyFacts): GivenFor => potsNow(potsOf(c));

const WHY =
  "Upwork moves money one milestone or payment at a time, so a reader needs to know how much comes from each.";
const HOW = "Write 0 if you ask for none of it.";

/** The ask: one amount for all, then how much of it is from which milestone or payment. */
export const ASK_QUESTIONS: Step["questions"] = [
  {
    id: "askAmount",
    ask: "What amount do you ask for? (USD, before Upwork's fee)",
    why: "It is the first thing on the form and in the filing.",
    hangsOn: ["want", "disputedAmount", "route", "weeks.disputedHours"],
    when: asksAmount,
    givenFor: (c) => potsNow(potsInReach(c)),
    propose: askCents,
    derive: wholeAsk,
  },
  eachQuestion<"milestones">({
    each: "milestones",
    appliesTo: (c, one) => isPart(c, "milestones", one.id),
    question: {
      field: "ask",
      ask: (c, one) => `How much of it is from ${sayPot(c, { list: "milestones", item: one.id })}? (USD)`,
      why: WHY,
      how: HOW,
      propose: (c, one) => rest(c, `milestones.${one.id}.ask`),
      givenFor: (c, one) => partFor(c, "milestones", one.id),
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
      propose: (c, one) => rest(c, `weeks.${one.id}.ask`),
      givenFor: (c, one) => partFor(c, "weeks", one.id),
    },
  }),
];
