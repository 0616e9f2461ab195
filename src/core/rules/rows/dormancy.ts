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
    says: "After 90 days without activity since the last milestone date the contract is dormant, and the client is notified.",
    figure: "90 days",
    who: "client",
    deadline: {
      length: { kind: "days", days: 90 },
      from: "the last milestone date, with no activity since",
      missed:
        "Upwork notifies the client, and 7 days later the freelancer; in the end the held money can go to the client",
      act: "keep the contract active",
      hour: "unknown",
      use: { trigger: "lastActivity", movesMoney: true, afterwards: ["released", "returned", "ended"] },
    },
  },
  {
    ...SHARED,
    id: "dormancy-notice",
    title: "Dormant contract: notice to the freelancer",
    says: "7 days after the notice to the client the freelancer is notified.",
    figure: "7 days",
    who: "freelancer",
    deadline: {
      length: { kind: "days", days: 7 },
      from: "the day the client was notified",
      missed: "the freelancer is notified and has 7 days to submit a release request",
      act: "watch for the notice and get the release request ready",
      hour: "unknown",
      use: { untriggered: "The day on which the client was notified is not shown to the freelancer." },
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
      from: "the day the freelancer was notified",
      missed: "the held money goes to the client",
      act: "submit a release request, which starts the client's 14 days",
      hour: "unknown",
      use: { untriggered: "The day on which the freelancer was notified is not asked for.", asksForProof: true },
    },
  },
]);
