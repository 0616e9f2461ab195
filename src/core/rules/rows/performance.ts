import { BY_EVENT, LEGAL_READ, ORDINARY } from "./common.ts";
import { type Rule, rules } from "./rule.ts";
import { at, FIXED_TERMS, HOURLY_TERMS, OPTIONAL_TERMS } from "./sources.ts";

const SHARED = {
  topic: "deadline",
  contracts: ORDINARY,
  who: "freelancer",
  inForce: BY_EVENT,
  sources: [at(FIXED_TERMS, "§4.2(6–8)"), at(HOURLY_TERMS, "§6.1(8–10)"), at(OPTIONAL_TERMS, "§2")],
  checkedOn: LEGAL_READ,
  confidence: "medium",
} satisfies Partial<Rule>;

/** What a freelancer must do in time, or it counts against payment. Fixed price and hourly. */
export const PERFORMANCE = rules([
  {
    ...SHARED,
    id: "message-reply",
    title: "Answer to the client's messages",
    says: "The freelancer answers relevant messages within 7 days, or tells the client about being away.",
    figure: "7 days",
    deadline: {
      length: { kind: "days", days: 7 },
      from: "the day the client sent the message",
      missed: "it can count against the freelancer: hourly protection can be lost, or held money can go to the client",
      act: "answer the message, or tell the client that you are away",
      hour: "unknown",
      use: {
        trigger: "messageOfClient",
        harmless: "courtesy",
        missedHourly: "it can count against the freelancer: hourly protection can be lost",
      },
    },
  },
  {
    ...SHARED,
    id: "delay-notice",
    title: "Notice of a delay",
    says: "A freelancer who cannot meet an agreed date tells the client at least 24 hours before it.",
    figure: "24 hours before the agreed date",
    deadline: {
      length: { kind: "hours", hours: 24 },
      from: "the agreed date, counting back",
      missed:
        "a date missed without notice can count against the freelancer: hourly protection can be lost, or held money can go to the client",
      act: "deliver on time, or tell the client before this time that the work will be late",
      hour: "unknown",
      use: { trigger: "agreedDate", countsBack: true },
    },
  },
]);
