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
import { sayWish } from "./say-wish.ts";
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
  why: "On Upwork, each milestone is funded, released and disputed on its own.",
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
      why: "What is at stake is the amount put into this milestone.",
      how: "The full amount shown on the contract, not what reaches your account.",
    },
    {
      field: "money",
      ask: "Where is the money now?",
      why: "Held money and released money follow different rules.",
      how: "Look at the contract page: it shows what is funded and what was paid.",
    },
    {
      field: "releasedAmount",
      ask: "How much of it was released? (USD, before Upwork's fee)",
      why: "Only the rest can still be held, and only released money can be asked back.",
      how: "The contract page and the transaction history show it.",
      hangsOn: ["amount", "money"],
      when: isInPart,
    },
    {
      field: "fundedOn",
      ask: "When was it funded?",
      why: "Only money that was deposited is protected.",
      when: (one) => one.money !== "notFunded" && one.money !== "bonus",
      unasked: isAllReleased,
    },
    {
      field: "submittedOn",
      ask: "When was the work last handed in with Submit Work?",
      why: "The client's time to review starts with the hand-in.",
      how: "Choose Never if the work was not handed in with Submit Work.",
      when: (one) => one.money !== "bonus",
      // There is nothing to hand in while nothing is deposited for it.
      unasked: (one) => one.money === "notFunded",
    },
    {
      field: "dueOn",
      ask: "When is the work due?",
      why: "If the work will be late, the client must be told before that day.",
      how: "Choose None if no day was agreed.",
      when: (one) => isHeld(one) && unlessNever(one.submittedOn) === undefined,
    },
    {
      field: "changesAskedOn",
      ask: (c) => `When did ${isClientSide(c) ? "you" : "the client"} last ask for changes on the contract?`,
      why: "A request for changes stops the review until the next hand-in.",
      hangsOn: ["submittedOn"],
      how: "Asking in chat may not count. Choose Never if no changes were asked for on the contract itself.",
      when: (one) => unlessNever(one.submittedOn) !== undefined,
      unasked: (one) => one.money === "notFunded" || isAllReleased(one),
    },
    {
      field: "cameLast",
      ask: "The work was handed in and changes were asked for on the same day. Which came last?",
      why: "A request for changes stops the review; handing in the work again starts a new one.",
      how: "The contract page and Upwork's messages show the times.",
      hangsOn: ["submittedOn", "changesAskedOn"],
      when: isSameDay,
    },
    {
      field: "releasedOn",
      ask: (_c, one) => (one.money === "bonus" ? "When was it paid?" : "When was the money released?"),
      why: "The time to ask for money back counts from that day.",
      hangsOn: ["money"],
      when: (one) => one.money === "released" || one.money === "bonus" || isInPart(one),
    },
  ],
});

const weeks = listQuestion({
  list: "weeks",
  ask: "Which weeks are disputed?",
  why: "Hourly work is billed and disputed week by week.",
  how: "Upwork's billing week starts on Monday and ends on Sunday, in UTC.",
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
      ask: "Which week was it? Any day in it will do.",
      why: "The days to dispute or answer count from that week.",
      how: "Upwork's weeks run from Monday to Sunday, in UTC. The Work Diary and the invoice show them.",
    },
    {
      field: "hours",
      ask: "How many hours were billed in that week?",
      why: "The hours and the rate give the amount.",
      hangsOn: ["monday"],
    },
    {
      field: "withoutHours",
      ask: "What was billed in that week without hours?",
      why: "A fixed weekly payment or a bonus is not time, so it cannot be disputed as hours.",
      how: "If a week has both hours and a weekly payment, add it twice: once with the hours, once with 0.",
      when: (one) => one.hours === 0,
    },
    {
      field: "payment",
      ask: "How much was it? (USD, before Upwork's fee)",
      why: "You cannot ask for more back than was paid.",
      hangsOn: ["monday", "withoutHours"],
      when: isPaymentWeek,
    },
    {
      field: "rate",
      ask: "What is the hourly rate? (USD, before Upwork's fee)",
      why: "The hours and the rate give the amount.",
      when: (one) => !isPaymentWeek(one),
      isShared: true,
    },
    {
      field: "disputedHours",
      ask: "How many of these hours are disputed?",
      why: "A narrow claim is easier to judge than a whole week.",
      hangsOn: ["monday", "hours"],
      when: (one) => !isPaymentWeek(one),
    },
    {
      field: "manualHours",
      ask: "How many hours were added by hand?",
      why: "Time added by hand is not protected.",
      hangsOn: ["monday", "hours"],
      how: "Write 0 if all the time came from the tracker.",
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
  goal: "What kind of contract it is, where the money is, and which deadlines are running.",
  questions: [
    {
      id: "role",
      ask: "Which side are you on?",
      why: "Freelancers and clients have different options and deadlines.",
    },
    {
      id: "agencyName",
      ask: "What is your agency called on Upwork?",
      why: "It stands on page one as the one who files.",
      when: ({ answers }) => answers.role === "agency",
    },
    {
      id: "contract",
      ask: "What kind of contract is it?",
      why: "Each kind of contract has its own rules, and some get no dispute help.",
      how: "The contract page on Upwork shows it near the title.",
    },
    {
      id: "payBasis",
      ask: "How is it paid?",
      why: "Fixed-price and hourly contracts are disputed in different ways.",
      hangsOn: ["contract"],
      when: needsPayBasis,
    },
    {
      id: "contractState",
      ask: "Is the contract active or ended?",
      why: "If the contract has ended and money is still held, the deadline can be short.",
    },
    { id: "endedBy", ask: "Who ended it?", why: "It decides who must act next.", when: hasEnded },
    {
      id: "endedOn",
      ask: (c) =>
        endedByOther(c) ? "When did Upwork send the notice that the contract was ended?" : "When did it end?",
      why: "Several deadlines count from that day.",
      hangsOn: ["contractState", "endedBy"],
      how: "Look at the email from Upwork or at the contract page.",
      when: hasEnded,
    },
    {
      id: "filed",
      ask: "Has anyone already asked Upwork for something?",
      why: "A request or a dispute gives the other side a deadline.",
      how: "Add what happened later with: log happened",
      offers: filings,
      isOld: true,
    },
    {
      id: "filedOn",
      ask: "When did Upwork send the notice about it?",
      why: "The time to answer counts from that day.",
      hangsOn: ["filed"],
      when: (c) => c.answers.filed !== undefined && c.answers.filed !== "nothing",
    },
    happenings,
    {
      id: "contractBegan",
      ask: "When did the contract start?",
      why: "A fixed-price contract follows the rules of that day.",
      when: isFixed,
    },
    {
      id: "requirementsOn",
      ask: (c) => `When did ${isClientSide(c) ? "you" : "the client"} send the requirements?`,
      why: "Without them the order is cancelled automatically after 48 hours. The delivery time counts from that day.",
      when: (c) => c.answers.contract === "catalog" && c.answers.contractState === "active",
    },
    milestones,
    weeks,
    happeningIsAbout,
    {
      id: "want",
      ask: "What do you want to happen?",
      why: "It is the first thing a reader looks for.",
      offers: wishes,
      says: sayWish,
    },
    {
      id: "alsoWant",
      ask: "What else do you want?",
      why: "You can choose more than one. The first is the main one.",
      offers: wishes,
      says: sayWish,
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
      say: "Upwork gives no dispute help for this kind of contract. You can still make a fair deal with the other side, so steps 1 to 3 matter most.",
    },
    {
      id: "intake-payroll",
      at: "end",
      when: isPayroll,
      say: "Hours on Upwork Payroll cannot be disputed by the client. You can still talk and make a deal.",
    },
    {
      id: "intake-own-date-wins",
      at: "end",
      say: (_, asTyped) =>
        `If Upwork has given you a date, that date counts, whatever anyone else says. Add it with: ${asTyped("log date")}`,
    },
  ],
  standing: (c) => {
    const money = c.milestones.length + c.weeks.length;
    const done =
      c.answers.role !== undefined && c.answers.contract !== undefined && c.answers.contractState !== undefined;
    return { done, note: done ? "" : money > 0 ? "begun" : "" };
  },
};
