import { REVIEWED } from "./reviewed.ts";
import { ARBITRATION } from "./rows/arbitration.ts";
import { ARBITRATION_MONEY } from "./rows/arbitration-money.ts";
import { CLIENT_FEES } from "./rows/client-fees.ts";
import { CAPTURES_READ } from "./rows/common.ts";
import { CONDUCT } from "./rows/conduct.ts";
import { DORMANCY } from "./rows/dormancy.ts";
import { ESCROW_DISPUTE } from "./rows/escrow-dispute.ts";
import { FEEDBACK } from "./rows/feedback.ts";
import { FREELANCER_FEES } from "./rows/fees.ts";
import { FIXED_ENDING } from "./rows/fixed-ending.ts";
import { FIXED_FUNDING } from "./rows/fixed-funding.ts";
import { FIXED_FORMS } from "./rows/forms.ts";
import { HOURLY_ANSWER } from "./rows/hourly-answer.ts";
import { HOURLY_DISPUTE } from "./rows/hourly-dispute.ts";
import { HOURLY_FORMS } from "./rows/hourly-forms.ts";
import { HOURLY_PROTECTED } from "./rows/hourly-protection.ts";
import { HOURLY_WEEK } from "./rows/hourly-week.ts";
import { MEDIATION } from "./rows/mediation.ts";
import { OUTSIDE } from "./rows/outside.ts";
import { OUTSIDE_DEADLINES } from "./rows/outside-deadlines.ts";
import { PERFORMANCE } from "./rows/performance.ts";
import { REFUNDS } from "./rows/refunds.ts";
import type { Rulebook } from "./rule.ts";

/** The rules that ship with the program. */
export const UPWORK_RULES: Rulebook = {
  name: "Upwork, terms of July 2026",
  madeOn: CAPTURES_READ,
  rules: [
    ...FIXED_FUNDING,
    ...FIXED_ENDING,
    ...DORMANCY,
    ...ESCROW_DISPUTE,
    ...MEDIATION,
    ...ARBITRATION,
    ...ARBITRATION_MONEY,
    ...HOURLY_WEEK,
    ...HOURLY_DISPUTE,
    ...HOURLY_ANSWER,
    ...HOURLY_PROTECTED,
    ...REFUNDS,
    ...OUTSIDE,
    ...OUTSIDE_DEADLINES,
    ...FIXED_FORMS,
    ...HOURLY_FORMS,
    ...REVIEWED,
    ...FREELANCER_FEES,
    ...CLIENT_FEES,
    ...PERFORMANCE,
    ...FEEDBACK,
    ...CONDUCT,
  ],
};
