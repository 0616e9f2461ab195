import type { Case } from "../../case/case.ts";
import {
  hasEnded,
  hasHeldMoney,
  hasOffer,
  hasReleasedMoney,
  heldCents,
  isClientSide,
  isFixed,
  isFreelancerSide,
  isHourly,
  isOutsideProgramme,
  otherSide,
  releasedCents,
} from "../../case/facts.ts";
import { unlessNever } from "../../case/never.ts";
import { draftOffer } from "../../letters/offer.ts";
import { given } from "../../letters/parts.ts";
import { namedBy } from "../../settlement/named-figure.ts";
import { count, shorten } from "../../text/text.ts";
import { sayDay } from "../../values/days.ts";
import { formatUsd } from "../../values/format-money.ts";
import { answersByDay } from "./known.ts";
import { askAboutDraft, kept, listQuestion, type Step } from "./question.ts";

const PRIVATE = "It stays on this computer and is never part of a filing.";

/** Whose share it is: always the freelancer's, whoever asks. */
const who = (c: Case): string => (isFreelancerSide(c) ? "you" : "the freelancer");

/** Without dispute help there is nobody neutral, and for hours the diary decides. */
const hasArbitration = (c: Case): boolean => isFixed(c) && !isOutsideProgramme(c);

const offers = listQuestion({
  list: "offers",
  ask: "Which offers were made, by either side?",
  why: "A filing is stronger when it shows what was offered and when.",
  label: (one) =>
    [
      one.on === undefined ? "no date yet" : sayDay(one.on),
      given(one.amount, formatUsd) ?? shorten(one.terms ?? "", 40),
    ]
      .filter(Boolean)
      .join(", "),
  items: [
    {
      field: "on",
      ask: "When was the offer made?",
      why: "It shows who made the first offer and how long an answer took.",
    },
    { field: "by", ask: "Who made it?", why: "It shows who made the effort." },
    {
      field: "amount",
      ask: "What amount was to go to the freelancer? (USD, before the fee)",
      why: "Offers can only be compared if they use the same figure.",
      how: "Choose None for an offer without money.",
      // The offer that was prepared, where the person has made one now.
      // Else the figure that both have named: who logs the offer of it is not asked for it again.
      propose: (c, one) =>
        (one.by === "me" ? unlessNever(c.answers.offerAmount) : undefined) ??
        namedBy({ ...c, offers: c.offers.filter(({ id }) => id !== one.id) })?.cents,
    },
    { field: "terms", ask: "What else was part of it?", why: "A deal is more than an amount: fixes, files, dates." },
    {
      field: "answer",
      ask: "What was the answer?",
      why: "An offer that got no answer is a fact for the filing.",
      hangsOn: ["by", "amount", "terms"],
    },
  ],
});

/** Step 3: what both sides need, where one walks away, and an offer to paste. */
export const commonGround: Step = {
  id: "common-ground",
  number: 3,
  most: 20,
  title: "Seek common ground",
  goal: "Your limits, an offer to paste, a log of offers.",
  questions: [
    {
      id: "feePercent",
      ask: "What service fee does Upwork take from you on this contract? (percent)",
      why: "The freelancer gets the amount less this fee. It is different on each contract.",
      how: "The offer and the contract page show it. Skip this if you do not know: we never guess it.",
      when: isFreelancerSide,
    },
    {
      id: "need",
      ask: "What do you need from this? Finish the sentence: What matters to me is …",
      why: "A need can be met in several ways. A demand only in one.",
      how: "For example: being paid for the pages that are done.",
      clientHow: "For example: having pages that work before the fair.",
    },
    {
      id: "needWhy",
      ask: "Why do you need it?",
      why: "If they know why, they may find another way to meet it.",
      hangsOn: ["need"],
    },
    {
      id: "theirNeed",
      ask: (c) =>
        `What does ${otherSide(c)} seem to need? Finish the sentence as if you were talking to them: What matters to you is …`,
      why: "An offer works if it gives them something they need.",
      how: "For example: having a logo that prints well before the fair.",
      clientHow: "For example: being paid soon for the part that is done.",
    },
    {
      id: "agreedAlready",
      ask: "What do you both agree on already?",
      why: "The best way to start an offer is with what you agree on.",
    },
    {
      id: "batna",
      ask: "If there is no deal, what will you do instead?",
      why: `This is your plan if there is no deal (your BATNA). A deal is worth it if it is better than that. ${PRIVATE}`,
      how: "Write down what you could do without a deal, and choose the best of it.",
    },
    {
      id: "target",
      ask: "What is your goal: the best result you can hope for? (USD to the freelancer, before Upwork's fee)",
      why: `It is the top of your range. ${PRIVATE}`,
    },
    {
      id: "acceptable",
      ask: "Between your goal and your limit, which amount would be fair? (USD to the freelancer, before Upwork's fee)",
      why: `It is the middle of your range, not your limit; that comes next. ${PRIVATE}`,
    },
    {
      id: "floor",
      ask: (c) =>
        isClientSide(c)
          ? "Your limit: above what amount would you say no? (USD to the freelancer, before Upwork's fee)"
          : "Your limit: below what amount would you say no? (USD, before Upwork's fee)",
      why: `It is your walk-away figure. ${PRIVATE}`,
      how: "Look at what happens without a deal. If an offer is worse than this, say no.",
    },
    {
      id: "theirLimit",
      ask: (c) => `Your guess: at what amount would ${otherSide(c)} say no? (USD to the freelancer)`,
      why: `If the two limits overlap, a deal is possible. ${PRIVATE}`,
      how: "A guess is fine. Skip it if you have none.",
    },
    {
      id: "chanceLow",
      ask: (c) => `If a neutral person decided, what is the smallest share ${who(c)} would get? (percent)`,
      why: `It lets us put a figure on what happens without a deal. It is only your guess. ${PRIVATE}`,
      how: "What if all that speaks against the freelancer's work is believed?",
      when: hasArbitration,
    },
    {
      id: "chanceHigh",
      ask: (c) => `If a neutral person decided, what is the largest share ${who(c)} would get? (percent)`,
      why: `A range is more honest than one figure. It is only your guess. ${PRIVATE}`,
      how: "What if all that speaks for the freelancer's work is believed?",
      when: hasArbitration,
    },
    {
      id: "shareDone",
      ask: "How much of the work is done? (percent)",
      why: "Both sides can check how much is done, so it is a fair basis for an offer.",
      how: "Count pages, screens or points in the milestone text: 9 of 12 pages are 75. Skip this if that is not the question.",
      when: isFixed,
    },
    {
      id: "offerAmount",
      ask: "What amount do you offer? (USD to the freelancer, before the fee)",
      why: "The other side can only say yes to a number.",
      how: "Choose None for an offer without money.",
    },
    {
      id: "offerTerms",
      ask: "What else is part of your offer?",
      why: "Fixes, files, a test you both accept, a date: small things make it easier to say yes.",
      how: "For example: two more small changes by 24 November.",
      clientHow: "For example: the files as they are by 24 November, and no more work.",
    },
    {
      id: "offerReason",
      ask: "What makes this amount fair?",
      why: "It is easier to say yes if both sides can check the figure.",
      how: "For example: 9 of 12 pages are done, or the hours both agree on.",
      hangsOn: ["offerAmount", "offerTerms"],
      when: (c) => unlessNever(c.answers.offerAmount) !== undefined || c.answers.offerTerms !== undefined,
    },
    {
      id: "offerBy",
      ask: "By what day do you ask for an answer?",
      why: "An offer without a date stays open forever.",
      hangsOn: ["offerAmount", "offerTerms"],
      derive: answersByDay,
      when: (c) => unlessNever(c.answers.offerAmount) !== undefined || c.answers.offerTerms !== undefined,
    },
    {
      id: "offerText",
      ask: askAboutDraft("the offer", (c) => c.answers.offerText ?? draftOffer(c)),
      why: "You paste it into Upwork Messages yourself. Nothing is sent from here.",
      when: (c) => unlessNever(c.answers.offerAmount) !== undefined || c.answers.offerTerms !== undefined,
      propose: draftOffer,
      hangsOn: ["role", "offerAmount", "offerTerms", "offerBy"],
    },
    offers,
    {
      id: "noOfferWhy",
      ask: "If you make no offer, why?",
      why: "A reader wants to know what was offered. A reason is better than a blank.",
      how: "Skip this if you will still make one.",
      when: (c) => !hasOffer(c),
      // Who has just drafted an offer makes one.
      unasked: (c) =>
        unlessNever(c.answers.offerAmount) !== undefined ||
        c.answers.offerTerms !== undefined ||
        c.answers.offerText !== undefined,
    },
  ],
  advice: [
    kept("offer", "Your offer", ({ answers }) => answers.offerText !== undefined),
    {
      id: "interests",
      at: "begin",
      say: "Look for what each side needs, not for who is right. A deal you both choose costs less than any other way.",
    },
    {
      id: "share-done",
      at: "begin",
      when: (c) => !isHourly(c),
      say: "Both sides can check how much of the work is done. Offer that share of the amount.",
    },
    {
      id: "hours-agreed",
      at: "begin",
      when: isHourly,
      say: "Both sides can check the hours they agree on, at the agreed rate.",
    },
    {
      id: "held-money",
      at: "begin",
      when: (c) => isFreelancerSide(c) && hasHeldMoney(c) && !hasEnded(c),
      say: "The money is held. Do not press End Contract while it is: all held money would go back to the client.",
    },
    {
      id: "released-money",
      at: "begin",
      when: (c) => isClientSide(c) && hasReleasedMoney(c),
      say: (c) =>
        `${hasHeldMoney(c) ? `${formatUsd(releasedCents(c))} is released, and ${formatUsd(heldCents(c))} is held. Nobody can be made to give released money back` : "The money is released. Nobody can be made to give it back"} without an agreement or arbitration, so a fair part is worth more than a long fight for all of it.`,
    },
    {
      id: "no-feedback-trade",
      at: "end",
      say: "Keep feedback out of every offer. Trading it for money or work breaks Upwork's terms.",
    },
    {
      id: "on-platform",
      at: "end",
      when: hasOffer,
      say: "Once you agree, write it down in Upwork Messages and move the money on Upwork only.",
    },
    {
      id: "limits-cross",
      at: "end",
      when: (c) => limitsCross(c) === false,
      say: "If your guess is right, the two limits do not meet. Look for something other than money: time, files, less work.",
    },
    {
      id: "floor-above-target",
      at: "end",
      when: (c) => rangeIsUpsideDown(c),
      say: "Your walk-away figure is better than what you want. Check the two amounts.",
    },
  ],
  standing: (c) => {
    if (hasOffer(c)) return { done: true, note: count(c.offers.length, "offer") };
    if (c.answers.noOfferWhy !== undefined) return { done: true, note: "no offer, with a reason" };
    return { done: false, note: c.answers.offerText === undefined ? "" : "offer drafted, not sent" };
  },
};

type WithAnswers = Parameters<typeof isClientSide>[0];

/** Do the two walk-away figures leave room for a deal? Undefined while one is missing. */
const limitsCross = (c: WithAnswers): boolean | undefined => {
  const { floor, theirLimit } = c.answers;
  if (floor === undefined || theirLimit === undefined) return undefined;
  return isClientSide(c) ? floor >= theirLimit : floor <= theirLimit;
};

const rangeIsUpsideDown = (c: WithAnswers): boolean => {
  const { floor, target } = c.answers;
  if (floor === undefined || target === undefined) return false;
  return isClientSide(c) ? floor < target : floor > target;
};
