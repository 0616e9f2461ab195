import { FIXED, LEGAL_READ, REFUND_READ, TERMS_OF_2026 } from "./common.ts";
import { rules } from "./rule.ts";
import { ASK_REFUND, at, FIXED_TERMS, MEDIATION_PAGE } from "./sources.ts";

/** Fixed price: a dispute about money that was already released. */
export const MEDIATION = rules([
  {
    id: "mediation-start",
    topic: "deadline",
    title: "Start of a dispute about released money",
    says: "A dispute about released money can start within 30 calendar days of the release. Usually the client starts it; either side can ask Support.",
    figure: "30 calendar days",
    contracts: FIXED,
    who: "client",
    deadline: {
      length: { kind: "days", days: 30 },
      from: "the day that money was released",
      missed:
        "Upwork takes no dispute about that money any more; you can still ask politely for a refund or use the law where you live",
      act: "use Request a refund on the contract, or contact Upwork Support",
      hour: "unknown",
      use: { trigger: "releaseNotMediated", on: "programme", asksForProof: true },
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
    says: "The client uses Request a refund. If it is refused or ignored, or the client does not accept a partial refund, it is passed to Upwork. Any user can also contact Support.",
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
    says: "Both sides have 5 calendar days to answer Upwork's notice. For released money, we found nothing on what happens if nobody answers.",
    figure: "5 calendar days, both sides",
    contracts: FIXED,
    who: "both",
    deadline: {
      length: { kind: "days", days: 5 },
      from: "the day Upwork sent the notice of the mediation",
      missed: "for released money, we found nothing on what happens then",
      act: "answer Upwork's notice with the information and documents it asks for",
      hour: "unknown",
      use: {
        afterwards: ["mediationAnswered", "refundGiven", "nonResolution"],
        trigger: "mediation",
        on: "programme",
        ownDate: "mediationAnswer",
        inFiling: true,
        asksForProof: true,
        movesMoney: true,
      },
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
    says: "Upwork cannot decide. Only an agreement or arbitration moves released money.",
    contracts: FIXED,
    who: "both",
    inForce: TERMS_OF_2026,
    sources: [at(FIXED_TERMS, "§6.2"), MEDIATION_PAGE, ASK_REFUND],
    checkedOn: REFUND_READ,
    confidence: "high",
  },
]);
