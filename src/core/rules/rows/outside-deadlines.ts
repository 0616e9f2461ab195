import { BY_EVENT, CAPTURES_READ, LEGAL_READ } from "./common.ts";
import { type Rule, rules } from "./rule.ts";
import { ANY_HIRE_TERMS, at, DIRECT_DISPUTES, REFUND_OF_DEPOSIT } from "./sources.ts";

const ANY_HIRE = {
  topic: "deadline",
  contracts: ["anyHire"],
  inForce: BY_EVENT,
  sources: [at(ANY_HIRE_TERMS, "§3.1 and §7")],
  checkedOn: LEGAL_READ,
  confidence: "high",
} satisfies Partial<Rule>;

const DIRECT = {
  topic: "deadline",
  contracts: ["directByFreelancer"],
  who: "freelancer",
  inForce: BY_EVENT,
  sources: [DIRECT_DISPUTES],
  checkedOn: CAPTURES_READ,
  confidence: "medium",
} satisfies Partial<Rule>;

const CATALOG = {
  topic: "deadline",
  contracts: ["catalog"],
  inForce: BY_EVENT,
  sources: [REFUND_OF_DEPOSIT],
  checkedOn: CAPTURES_READ,
  confidence: "high",
} satisfies Partial<Rule>;

/** Deadlines of contracts that have rules of their own: Any Hire, Direct Contracts, Project Catalog. */
export const OUTSIDE_DEADLINES = rules([
  {
    ...ANY_HIRE,
    id: "any-hire-hours",
    title: "Any Hire: hourly invoice",
    says: "An hourly invoice counts as accepted after 4 business days.",
    figure: "4 business days",
    who: "client",
    deadline: {
      length: { kind: "businessDays", days: 4 },
      from: "the day of the invoice",
      missed: "the invoice counts as accepted",
      act: "check the invoice before it counts as accepted (there is no dispute assistance)",
      hour: "unknown",
      use: { trigger: "invoice", on: "anyHire", asksForProof: true, movesMoney: true },
    },
  },
  {
    ...ANY_HIRE,
    id: "any-hire-review",
    title: "Any Hire: review of submitted work",
    says: "The 14-day release deadline applies to Any Hire contracts too.",
    figure: "14 days",
    who: "client",
    deadline: {
      length: { kind: "days", days: 14 },
      from: "the day the work was handed in (the release request)",
      missed: "the money is released to the freelancer",
      act: "check the work, then release the money or ask for changes (there is no dispute assistance)",
      hour: "unknown",
      use: {
        trigger: "handIn",
        on: "anyHire",
        ownDate: "review",
        asksForProof: true,
        movesMoney: true,
        silence: "released",
      },
    },
  },
  {
    ...ANY_HIRE,
    id: "any-hire-refund-answer",
    title: "Any Hire: answer to a refund request",
    says: "The 7-day release deadline applies to Any Hire contracts too.",
    figure: "7 days",
    who: "freelancer",
    deadline: {
      length: { kind: "days", days: 7 },
      from: "the day the notice was sent",
      missed: "the held money goes back to the client",
      act: "answer the request (there is no dispute assistance)",
      hour: "unknown",
      use: {
        trigger: "refundNotice",
        on: "anyHire",
        ownDate: "refundAnswer",
        asksForProof: true,
        movesMoney: true,
        silence: "returned",
      },
    },
  },
  {
    ...DIRECT,
    id: "direct-refund-answer",
    title: "Direct Contract of the freelancer: dispute after the cancellation",
    says: "On a fixed-price Direct Contract that the freelancer started, a dispute is open for 7 days after the cancellation.",
    figure: "7 days",
    deadline: {
      length: { kind: "days", days: 7 },
      from: "the day of the cancellation",
      missed: "the time to dispute is over; what happens to the money is not stated in our source",
      act: "open a dispute, or agree to the cancellation",
      hour: "unknown",
      use: {
        trigger: "refundNotice",
        on: "directOwn",
        ownDate: "refundAnswer",
        inFiling: true,
        asksForProof: true,
        movesMoney: true,
      },
    },
  },
  {
    ...DIRECT,
    id: "direct-hours-answer",
    title: "Direct Contract of the freelancer: answer to disputed hours",
    says: "On an hourly Direct Contract that the freelancer started, there are 3 days to answer a dispute.",
    figure: "3 days",
    deadline: {
      length: { kind: "days", days: 3 },
      from: "the day the dispute was filed",
      missed: "the time to answer is over; what follows is not stated in our source",
      act: "answer the dispute",
      hour: "unknown",
      use: {
        trigger: "hoursDisputed",
        on: "directOwn",
        ownDate: "disputeAnswer",
        inFiling: true,
        asksForProof: true,
        movesMoney: true,
      },
    },
  },
  {
    ...CATALOG,
    id: "catalog-requirements",
    title: "Project Catalog: the client's requirements",
    says: "If the client sends no requirements within 48 hours, the order is cancelled and refunded by itself.",
    figure: "48 hours",
    who: "client",
    deadline: {
      length: { kind: "hours", hours: 48 },
      from: "the order",
      missed: "the order is cancelled and refunded by itself",
      act: "send the requirements",
      hour: "unknown",
      use: { trigger: "catalogOrder" },
    },
  },
  {
    ...CATALOG,
    id: "catalog-cancel",
    title: "Project Catalog: the freelancer cancels",
    says: "The freelancer may cancel within 24 hours without a penalty.",
    figure: "24 hours",
    who: "freelancer",
    deadline: {
      length: { kind: "hours", hours: 24 },
      from: "the order",
      missed: "the time to cancel without a penalty is over",
      act: "cancel the order, if it is to be cancelled without a penalty",
      hour: "unknown",
      use: { untriggered: "Only the day of the order is known, and 24 hours have run out before a dispute begins." },
    },
  },
]);
