import type { Rule } from "../rule.ts";
import { ASK_REFUND, at, FIXED_TERMS, MEDIATION_PAGE } from "../sources.ts";
import { FIXED, LEGAL_READ, REFUND_READ, TERMS_OF_2026 } from "./common.ts";

/** Fixed price: a dispute about money that was already released. */
export const MEDIATION: readonly Rule[] = [
  {
    id: "mediation-start",
    topic: "deadline",
    title: "Start of a dispute about released money",
    says: "A dispute about released money can start within 30 calendar days of the release. It is mostly the client who starts it; either side may ask Support.",
    figure: "30 calendar days",
    contracts: FIXED,
    who: "client",
    deadline: {
      length: { kind: "days", days: 30 },
      from: "the day that money was released",
      missed: "the programme is closed for that money; a polite refund request and one's own legal route are left",
      act: "use Request a refund on the contract, or contact Upwork Support",
      hour: "unknown",
    },
    inForce: TERMS_OF_2026,
    sources: [at(FIXED_TERMS, "§6.2(1)"), ASK_REFUND, MEDIATION_PAGE],
    checkedOn: REFUND_READ,
    confidence: "high",
    disagrees: [
      {
        says: "An old capture of Dispute a freelancer's hours, Upwork Help, calls released money non-disputable.",
        take: "30 days (legal text of 2026; Mediation Assistance, Upwork Help).",
      },
    ],
  },
  {
    id: "mediation",
    topic: "route",
    title: "Mediation about released money",
    says: "The client uses Request a refund. If it is refused, partly granted and the client refuses that, or ignored, it is referred to Upwork. Any user can also contact Support.",
    figure: "within 30 calendar days of the release",
    contracts: FIXED,
    who: "client",
    inForce: TERMS_OF_2026,
    sources: [at(FIXED_TERMS, "§6.2(2)")],
    checkedOn: LEGAL_READ,
    confidence: "medium-high",
  },
  {
    id: "mediation-answer",
    topic: "deadline",
    title: "Answer to the mediation notice",
    says: "Both sides have 5 calendar days to answer Upwork's notice. What follows from silence is not spelled out for released money.",
    figure: "5 calendar days, both sides",
    contracts: FIXED,
    who: "both",
    deadline: {
      length: { kind: "days", days: 5 },
      from: "the day Upwork sent the notice of the mediation",
      missed: "what follows is not stated for released money",
      act: "answer Upwork's notice with the information and documents it asks for",
      hour: "unknown",
    },
    inForce: TERMS_OF_2026,
    sources: [at(FIXED_TERMS, "§6.2(3)")],
    checkedOn: LEGAL_READ,
    confidence: "medium",
  },
  {
    id: "no-forced-refund",
    topic: "route",
    title: "No forced refund",
    says: "Upwork cannot rule. Only an agreement or arbitration moves released money.",
    contracts: FIXED,
    who: "both",
    inForce: TERMS_OF_2026,
    sources: [at(FIXED_TERMS, "§6.2"), MEDIATION_PAGE, ASK_REFUND],
    checkedOn: REFUND_READ,
    confidence: "high",
  },
];
