import { rules } from "../rule.ts";
import { DISPUTE_HOURS, HOURS_DISPUTED } from "../sources.ts";
import { BY_EVENT, CAPTURES_READ, HOURLY } from "./common.ts";

/** Hourly: where to click and what the forms ask. */
export const HOURLY_FORMS = rules([
  {
    id: "form-hourly-dispute",
    topic: "form",
    title: "Form: dispute hours",
    says: "Manage work > Your contracts > the contract > Timesheet > Dispute. Give the time in hours and minutes (not more than was worked), tick one or more reasons, confirm that you read the protection terms, Submit. A countdown is shown.",
    contracts: HOURLY,
    who: "client",
    inForce: BY_EVENT,
    sources: [DISPUTE_HOURS],
    checkedOn: CAPTURES_READ,
    confidence: "high",
  },
  {
    id: "form-hourly-answer",
    topic: "form",
    title: "Form: answer to disputed hours",
    says: "Deliver work > Contract history > the contract > See dispute. Accept or decline, and fill in the form.",
    contracts: HOURLY,
    who: "freelancer",
    inForce: BY_EVENT,
    sources: [HOURS_DISPUTED],
    checkedOn: CAPTURES_READ,
    confidence: "high",
  },
]);
