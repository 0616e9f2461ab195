import { ANY, CAPTURES_READ, FIXED, HOURLY, LEGAL_READ } from "./common.ts";
import { rules } from "./rule.ts";
import { at, CHARGEBACKS, FILE_DISPUTE, FIXED_TERMS, HOURLY_TERMS, HOURS_DISPUTED } from "./sources.ts";

/** What is looked at when a case is reviewed. */
export const REVIEWED = rules([
  {
    id: "reviewed-fixed",
    topic: "fact",
    title: "What Upwork looks at, fixed price",
    says: "The text of the contract and the milestone, Upwork Messages, submitted files, feedback, and both written statements.",
    contracts: FIXED,
    who: "upwork",
    sources: [FILE_DISPUTE, at(FIXED_TERMS, "§6.1(5) and §7.1(4)")],
    checkedOn: LEGAL_READ,
    confidence: "high",
  },
  {
    id: "talk-in-messages",
    topic: "fact",
    title: "Talking in Upwork Messages",
    says: "Upwork says to keep the conversation in Upwork Messages so that it can be reviewed.",
    contracts: FIXED,
    who: "both",
    sources: [{ ...FILE_DISPUTE, age: "older capture, undated" }],
    checkedOn: CAPTURES_READ,
    confidence: "high",
  },
  {
    id: "reviewed-hourly",
    topic: "fact",
    title: "What Upwork looks at, hourly",
    says: "The work diary: screenshots, memos, activity. Not the quality.",
    contracts: HOURLY,
    who: "upwork",
    sources: [HOURS_DISPUTED, at(HOURLY_TERMS, "§7")],
    checkedOn: LEGAL_READ,
    confidence: "high",
  },
  {
    id: "reviewed-chargeback",
    topic: "fact",
    title: "What the bank looks at, chargeback",
    says: "Any proof that the agreed service was delivered.",
    contracts: ANY,
    who: "freelancer",
    sources: [CHARGEBACKS],
    checkedOn: CAPTURES_READ,
    confidence: "high",
  },
]);
