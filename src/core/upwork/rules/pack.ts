import type { Pack } from "../rule.ts";
import { ARBITRATION } from "./arbitration.ts";
import { ARBITRATION_MONEY } from "./arbitration-money.ts";
import { CLIENT_FEES } from "./client-fees.ts";
import { CAPTURES_READ } from "./common.ts";
import { CONDUCT } from "./conduct.ts";
import { DORMANCY } from "./dormancy.ts";
import { ESCROW_DISPUTE } from "./escrow-dispute.ts";
import { FEEDBACK } from "./feedback.ts";
import { FREELANCER_FEES } from "./fees.ts";
import { FIXED_ENDING } from "./fixed-ending.ts";
import { FIXED_FUNDING } from "./fixed-funding.ts";
import { FIXED_FORMS } from "./forms.ts";
import { HOURLY_ANSWER } from "./hourly-answer.ts";
import { HOURLY_DISPUTE } from "./hourly-dispute.ts";
import { HOURLY_FORMS } from "./hourly-forms.ts";
import { HOURLY_PROTECTED } from "./hourly-protection.ts";
import { HOURLY_WEEK } from "./hourly-week.ts";
import { MEDIATION } from "./mediation.ts";
import { OUTSIDE } from "./outside.ts";
import { OUTSIDE_CLOCKS } from "./outside-clocks.ts";
import { PERFORMANCE } from "./performance.ts";
import { REFUNDS } from "./refunds.ts";
import { REVIEWED } from "./reviewed.ts";

/** The rules that ship with the program. */
export const UPWORK_PACK: Pack = {
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
    ...OUTSIDE_CLOCKS,
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
