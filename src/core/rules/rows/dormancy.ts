import { FIXED, LEGAL_READ, TERMS_OF_2026 } from "./common.ts";
import { type Rule, rules } from "./rule.ts";
import { at, DORMANT, FIXED_TERMS } from "./sources.ts";

const SHARED = {
  topic: "deadline",
  contracts: FIXED,
  inForce: TERMS_OF_2026,
  sources: [at(FIXED_TERMS, "§4.3"), DORMANT],
  checkedOn: LEGAL_READ,
  confidence: "high",
} satisfies Partial<Rule>;

/** Fixed price: nothing happens on a contract for a long time. */
export const DORMANCY = rules([
  {
    ...SHARED,
    id: "dormancy",
    title: "Dormant contract",
    says: "The contract becomes dormant after 90 days, counted from the later of the milestone's due date and the last activity. Changing a milestone starts the 90 days again; messages alone may not. Both sides are told two weeks and one week before.",
    figure: "90 days",
    who: "client",
    deadline: {
      length: { kind: "days", days: 90 },
      from: "the later of the milestone's due date and the last activity on it",
      missed:
        "the contract becomes dormant: the client has 7 days, then the freelancer 7 days to ask for the release; if neither acts, the held money goes to the client",
      act: "keep the contract active: set a new due date or add a milestone",
      hour: "unknown",
      use: { trigger: "lastActivity", afterwards: ["released", "returned", "ended"] },
    },
  },
  {
    ...SHARED,
    id: "dormancy-notice",
    title: "Dormant contract: the client's days",
    says: "When the contract becomes dormant, the client is notified and has 7 days. Then the freelancer is notified.",
    figure: "7 days",
    who: "client",
    deadline: {
      length: { kind: "days", days: 7 },
      from: "the day the contract becomes dormant, by our count; the notice can come later",
      missed: "the freelancer is notified and has 7 days to submit a release request",
      act: "release the money, end the contract, or keep it active",
      hour: "unknown",
      use: { trigger: "dormant" },
    },
  },
  {
    ...SHARED,
    id: "dormancy-answer",
    title: "Dormant contract: the freelancer's answer",
    says: "The freelancer has 7 days to submit a release request; the client then has 14 days. Without a request the money goes to the client.",
    figure: "7 days",
    who: "freelancer",
    deadline: {
      length: { kind: "days", days: 7 },
      from: "the end of the client's 7 days, by our count; the notice can come later",
      missed: "the held money goes to the client",
      act: "submit a release request, which starts the client's 14 days",
      hour: "unknown",
      use: {
        trigger: "dormantForClient",
        asksForProof: true,
        movesMoney: true,
        silence: "returned",
        afterwards: ["submitted", "released", "returned"],
      },
    },
  },
]);
