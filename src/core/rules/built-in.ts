import { ACCOUNT } from "./rows/account.ts";
import { ARBITRATION } from "./rows/arbitration.ts";
import { ARBITRATION_MONEY } from "./rows/arbitration-money.ts";
import { CHARGEBACKS } from "./rows/chargebacks.ts";
import { CLIENT_FEES } from "./rows/client-fees.ts";
import { BY_EVENT, CAPTURES_READ } from "./rows/common.ts";
import { CONDUCT } from "./rows/conduct.ts";
import { DORMANCY } from "./rows/dormancy.ts";
import { ESCROW_DISPUTE } from "./rows/escrow-dispute.ts";
import { FEEDBACK } from "./rows/feedback.ts";
import { FREELANCER_FEES } from "./rows/fees.ts";
import { FIXED_FUNDING } from "./rows/fixed-funding.ts";
import { FIXED_FORMS, HOURLY_FORMS } from "./rows/forms.ts";
import { GIVING_BACK } from "./rows/giving-back.ts";
import { HARASSMENT } from "./rows/harassment.ts";
import { HOURLY_ANSWER } from "./rows/hourly-answer.ts";
import { HOURLY_DISPUTE } from "./rows/hourly-dispute.ts";
import { HOURLY_PROTECTED } from "./rows/hourly-protection.ts";
import { HOURLY_WEEK } from "./rows/hourly-week.ts";
import { MEDIATION } from "./rows/mediation.ts";
import { OUTSIDE } from "./rows/outside.ts";
import { OUTSIDE_DEADLINES } from "./rows/outside-deadlines.ts";
import { PAYMENTS } from "./rows/payments.ts";
import { PERFORMANCE } from "./rows/performance.ts";
import { FIXED_ENDING } from "./rows/refunds-of-held-money.ts";
import { REFUNDS } from "./rows/refunds-of-released-money.ts";
import { REVIEWED } from "./rows/reviewed.ts";
import type { DeadlineUse, Rule, Rulebook, RuleRow } from "./rows/rule.ts";
import { WORK } from "./rows/work.ts";

const ROWS = [
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
  ...HARASSMENT,
  ...PAYMENTS,
  ...GIVING_BACK,
  ...CHARGEBACKS,
  ...ACCOUNT,
  ...WORK,
] as const;

type Row = (typeof ROWS)[number];
type DeadlineRow = Extract<Row, { readonly deadline: object }>;

/** The ids of all rules that ship. */
export type RuleId = Row["id"];
/** The ids of the rules with a deadline. */
export type DeadlineId = DeadlineRow["id"];
/** What can set off a deadline. */
export type TriggerId = Extract<DeadlineRow["deadline"]["use"], { readonly trigger: string }>["trigger"];

/** What the program does with each deadline, by its rule. All versions of a rule say the same. */
export const DEADLINE_USES: ReadonlyMap<DeadlineId, DeadlineUse<TriggerId>> = new Map(
  ROWS.flatMap((row): (readonly [DeadlineId, DeadlineUse<TriggerId>])[] =>
    "deadline" in row ? [[row.id, row.deadline.use]] : [],
  ),
);

/** The deadlines for which something holds. */
export const deadlinesWith = (holds: (use: DeadlineUse<TriggerId>) => boolean | undefined): DeadlineId[] =>
  [...DEADLINE_USES].flatMap(([id, use]) => (holds(use) ? [id] : []));

/** The law of a row. Its fields keep their order, which JSON shows; `inForce` stands before the sources. */
const lawOf = (row: RuleRow): Rule => {
  const { use: _, ...deadline } = row.deadline ?? {};
  const fields = Object.entries(row.deadline === undefined ? row : { ...row, deadline });
  const isDefault = row.inForce === undefined;
  return Object.fromEntries(
    fields.flatMap((one) => (one[0] === "sources" && isDefault ? [["inForce", BY_EVENT], one] : [one])),
  ) as unknown as Rule;
};

/** The rules that ship with the program. */
export const UPWORK_RULES: Rulebook = {
  name: "Upwork, terms of July 2026",
  madeOn: CAPTURES_READ,
  rules: ROWS.map(lawOf),
};
