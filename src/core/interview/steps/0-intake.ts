import { answerFields } from "../../case/answers.ts";
import type { Case } from "../../case/case.ts";
import {
  endedByOther,
  hasEnded,
  hasHeldMoney,
  isClientSide,
  isFixed,
  isHeld,
  isHourly,
  isInPart,
  isOutsideProgramme,
  isPaymentWeek,
  isPayroll,
  isSameDay,
  needsPayBasis,
  sideOf,
} from "../../case/facts.ts";
import { HAPPENINGS, type HappeningKind, rowOf } from "../../case/happening-kinds.ts";
import type { Milestone } from "../../case/lists.ts";
import { unlessNever } from "../../case/never.ts";
import { oneLine } from "../../text/text.ts";
import { sayDay } from "../../values/days.ts";
import { formatCents } from "../../values/format-money.ts";
import { sayHours } from "../../values/hours.ts";
import { listQuestion, type Step } from "./question.ts";
import { happeningIsAbout, happenings } from "./what-happened.ts";

/** Its money is all with the freelancer: when it was funded and reviewed decides nothing any more. */
const isAllReleased = (one: Milestone): boolean => one.money === "released" || one.money === "bonus";

/** What the old question for the latest thing filed offered, by the kind of contract. */
const filings = (c: Case): readonly string[] =>
  Object.keys(answerFields.filed.options).filter((filed) => {
    const pay = filed in HAPPENINGS ? rowOf(filed as HappeningKind).pay : undefined;
    return pay === undefined || (pay === "fixed" ? !isHourly(c) : !isFixed(c));
  });

/** Wishes of each side, the most usual first. */
const WISHES_OF_FREELANCER = ["releaseAll", "releasePart", "keepPaid", "refundPart", "finish", "close"];
const WISHES_OF_CLIENT = ["refundAll", "refundPart", "finish", "releasePart", "close", "stopNow", "getBack", "leave"];
const EVERY_WISH = ["releaseAll", "releasePart", "refundAll", "refundPart", "finish", "keepPaid", "close"];

const wishes = (c: Case): readonly string[] => {
  const side = sideOf(c);
  if (side === "client") return WISHES_OF_CLIENT;
  const more = ["giveRefund", "stopNow", "getBack", "leave"];
  if (side !== "freelancer") return [...EVERY_WISH, ...more];
  if (isHourly(c)) return ["keepPaid", ...WISHES_OF_FREELANCER.filter((one) => one !== "keepPaid"), ...more];
  const ofMoney = [
    ...(hasHeldMoney(c) ? ["giveHeldBack"] : []),
    ...(c.milestones.some((one) => one.money === "returned" || one.money === "partReturned") ? ["payAgain"] : []),
  ];
  return [...WISHES_OF_FREELANCER, ...ofMoney, ...more];
};

const milestones = listQuestion({
  list: "milestones",
  ask: "Which milestones is this about?",
  why: "Upwork funds, releases and disputes each milestone on its own.",
  how: "A contract with one price and no milestones counts as one milestone.",
  when: isFixed,
  label: (one) =>
    [oneLine(one.name ?? "no name yet"), one.amount === undefined ? "" : formatCents(one.amount)]
      .filter(Boolean)
      .join(", "),
  items: [
    { field: "name", ask: "What is the milestone called?", why: "So that you and Upwork mean the same one." },
    {
      field: "amount",
      ask: "How much is it? (USD, before Upwork's fee)",
      why: "The amount at stake is what was put into this milestone.",
      how: "The full amount as the contract shows it, not what reaches your account.",
    },
    {
      field: "money",
      ask: "Where is the money now?",
      why: "Held money and released money take different ways.",
      how: "Look at the contract page: it says what is funded, and what was paid.",
    },
    {
      field: "releasedAmount",
      ask: "How much of it was released? (USD, before Upwork's fee)",
      why: "Only the rest can still be held, and only what was released can be asked back.",
      how: "The contract page and the transaction history show it.",
      hangsOn: ["amount", "money"],
      when: isInPart,
    },
    {
      field: "fundedOn",
      ask: "On what day was it funded?",
      why: "Only money that was deposited is protected.",
      when: (one) => one.money !== "notFunded" && one.money !== "bonus",
      unasked: isAllReleased,
    },
    {
      field: "submittedOn",
      ask: "On what day was the work last handed in with Submit Work?",
      why: "The client's time to review begins with the hand-in.",
      how: "Never, if the work was not handed in with Submit Work.",
      when: (one) => one.money !== "bonus",
    },
    {
      field: "dueOn",
      ask: "By what day is the work due?",
      why: "A delay must be announced before that day.",
      how: "None, if no day was agreed.",
      when: (one) => isHeld(one) && unlessNever(one.submittedOn) === undefined,
    },
    {
      field: "changesAskedOn",
      ask: (c) => `On what day did ${isClientSide(c) ? "you" : "the client"} last ask for changes on the contract?`,
      why: "A request for changes stops the review until the next hand-in.",
      hangsOn: ["submittedOn"],
      how: "A wish in chat may not count. Never, if no changes were asked for on the contract itself.",
      when: (one) => unlessNever(one.submittedOn) !== undefined,
      unasked: isAllReleased,
    },
    {
      field: "cameLast",
      ask: "The work was handed in and changes were asked for on the same day. Which came last?",
      why: "A request for changes stops the review; a hand-in after it starts a new one.",
      how: "The contract page and Upwork's messages show the times.",
      hangsOn: ["submittedOn", "changesAskedOn"],
      when: isSameDay,
    },
    {
      field: "releasedOn",
      ask: (_c, one) => (one.money === "bonus" ? "On what day was it paid?" : "On what day was the money released?"),
      why: "The time to ask for money back is counted from that day.",
      hangsOn: ["money"],
      when: (one) => one.money === "released" || one.money === "bonus" || isInPart(one),
    },
  ],
});

const weeks = listQuestion({
  list: "weeks",
  ask: "Which weeks are disputed?",
  why: "Hourly work is billed and disputed week by week.",
  how: "Upwork's billing week begins on Monday and ends on Sunday, in UTC.",
  when: isHourly,
  label: (one) =>
    [
      one.monday === undefined ? "no date yet" : `from ${sayDay(one.monday)}`,
      one.hours === undefined ? "" : sayHours(one.hours),
    ]
      .filter(Boolean)
      .join(", "),
  items: [
    {
      field: "monday",
      ask: "Which week was it? Any day of it will do.",
      why: "The days to dispute or answer are counted from that week.",
      how: "Upwork's weeks run from Monday to Sunday, in UTC. The Work Diary and the invoice show them.",
    },
    {
      field: "hours",
      ask: "How many hours were billed in that week?",
      why: "The hours and the rate make the amount.",
      hangsOn: ["monday"],
    },
    {
      field: "withoutHours",
      ask: "What was billed in that week without hours?",
      why: "A fixed weekly payment or a bonus is no time: the dispute of hours does not take it.",
      how: "For hours and a weekly payment in one week, add the week twice: once with its hours, once with 0.",
      when: (one) => one.hours === 0,
    },
    {
      field: "payment",
      ask: "How much was it? (USD, before Upwork's fee)",
      why: "No more than what was paid can be asked back.",
      hangsOn: ["monday", "withoutHours"],
      when: isPaymentWeek,
    },
    {
      field: "rate",
      ask: "What is the hourly rate? (USD, before Upwork's fee)",
      why: "The hours and the rate make the amount.",
      when: (one) => !isPaymentWeek(one),
      isShared: true,
    },
    {
      field: "disputedHours",
      ask: "How many of these hours are disputed?",
      why: "A narrow claim is easier to judge than the whole week.",
      hangsOn: ["monday", "hours"],
      when: (one) => !isPaymentWeek(one),
    },
    {
      field: "manualHours",
      ask: "How many hours were added by hand?",
      why: "Time added by hand is not protected.",
      hangsOn: ["monday", "hours"],
      how: "0 if all the time came from the tracker.",
      when: (one) => !isPaymentWeek(one),
    },
    {
      field: "memos",
      ask: "Do memos say what was done?",
      why: "Time without a clear memo is not protected.",
      hangsOn: ["monday"],
      when: (one) => !isPaymentWeek(one),
      whenCase: (c) => !isPayroll(c),
    },
    {
      field: "screenshots",
      ask: "Do screenshots show the work?",
      why: "Upwork judges hours by the diary, not by the quality.",
      hangsOn: ["monday"],
      when: (one) => !isPaymentWeek(one),
      whenCase: (c) => !isPayroll(c),
    },
  ],
});

/** Before step 1: only what the deadlines, the routes and the money need. */
export const intake: Step = {
  id: "intake",
  number: 0,
  most: 11,
  title: "First, the facts",
  goal: "What kind of contract it is, where the money is, and what runs.",
  questions: [
    {
      id: "role",
      ask: "Who are you in this contract?",
      why: "Freelancers and clients have different ways and different deadlines.",
    },
    {
      id: "contract",
      ask: "What kind of contract is it?",
      why: "Each kind of contract has its own rules, and some have no dispute help.",
      how: "The contract page on Upwork shows it near the title.",
    },
    {
      id: "payBasis",
      ask: "How is it paid?",
      why: "A fixed price and hours are disputed in different ways.",
      hangsOn: ["contract"],
      when: needsPayBasis,
    },
    {
      id: "contractState",
      ask: "Is the contract active or ended?",
      why: "An ended contract with money on it can have a short deadline.",
    },
    { id: "endedBy", ask: "Who ended it?", why: "It decides who has to move next.", when: hasEnded },
    {
      id: "endedOn",
      ask: (c) =>
        endedByOther(c) ? "On what day did Upwork send the notice that it was ended?" : "On what day did it end?",
      why: "Several deadlines count from that day.",
      hangsOn: ["contractState", "endedBy"],
      how: "Look for the e-mail from Upwork, or at the contract page.",
      when: hasEnded,
    },
    {
      id: "filed",
      ask: "Has anyone asked Upwork for something already?",
      why: "A request or a dispute gives the other side a deadline.",
      how: "What happened after it is told with: log happened",
      offers: filings,
      isOld: true,
    },
    {
      id: "filedOn",
      ask: "On what day did Upwork send the notice of it?",
      why: "The time to answer is counted from that day.",
      hangsOn: ["filed"],
      when: (c) => c.answers.filed !== undefined && c.answers.filed !== "nothing",
    },
    happenings,
    {
      id: "contractBegan",
      ask: "On what day did the contract begin?",
      why: "The rules of that day govern a fixed-price contract.",
      when: isFixed,
    },
    {
      id: "requirementsOn",
      ask: (c) => `On what day did ${isClientSide(c) ? "you" : "the client"} send the requirements?`,
      why: "Without them the order is cancelled by itself after 48 hours. The delivery counts from them.",
      when: (c) => c.answers.contract === "catalog" && c.answers.contractState === "active",
    },
    milestones,
    weeks,
    happeningIsAbout,
    { id: "want", ask: "What do you want to happen?", why: "It is the first line a reader looks for.", offers: wishes },
    {
      id: "alsoWant",
      ask: "What else do you want?",
      why: "Several wishes can be true together. The first is the main one.",
      offers: wishes,
      hangsOn: ["want"],
      // Told at the question before, by who has more than one.
      unasked: () => true,
    },
  ],
  advice: [
    {
      id: "intake-outside",
      at: "end",
      when: isOutsideProgramme,
      say: "For this kind of contract Upwork gives no dispute help. What is left is a fair deal with the other side, so steps 1 to 3 matter most.",
    },
    {
      id: "intake-payroll",
      at: "end",
      when: isPayroll,
      say: "Hours on Upwork Payroll cannot be disputed by the client. Talk and a deal are what is left.",
    },
    {
      id: "intake-own-date-wins",
      at: "end",
      say: (_, asTyped) =>
        `If Upwork has given you a date, that date counts, whatever anybody else says. Tell it with: ${asTyped("log date")}`,
    },
  ],
  standing: (c) => {
    const money = c.milestones.length + c.weeks.length;
    const done =
      c.answers.role !== undefined && c.answers.contract !== undefined && c.answers.contractState !== undefined;
    return { done, note: done ? "" : money > 0 ? "begun" : "" };
  },
};
