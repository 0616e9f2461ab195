import type { Case } from "../case/case.ts";
import { hasEnded, isClientSide, isHourly } from "../case/facts.ts";
import type { RuleId } from "../rules/built-in.ts";
import type { Told } from "./route.ts";
import { isDirect } from "./route-helpers.ts";

// Where to click (docs/rulebook.md). Where no page tells, that is said.

const told = (say: string, ...rules: readonly RuleId[]): Told => ({ say, rules });

/** No page that we read gives the clicks. */
export const NO_CLICKS: readonly Told[] = [
  told("We found no page that shows where to click. Look at the contract page, or ask Upwork Support."),
];

const forDirect =
  (clicks: (c: Case) => readonly Told[]) =>
  (c: Case): readonly Told[] =>
    isDirect(c) ? NO_CLICKS : clicks(c);

export const clicksOfDispute = forDirect((c) =>
  hasEnded(c)
    ? [
        told("Deliver work > Contract history > the contract > See Request > Dispute.", "form-escrow-ended"),
        told(
          "The mobile app has no such button. From there, write to Upwork Support within the same days.",
          "form-escrow-ended",
        ),
      ]
    : [
        told(
          "From the contract page. We do not know the exact clicks today; older pages say to write to Upwork Support.",
          "form-escrow-active",
        ),
      ],
);

export const clicksOfApproval = forDirect(() => [
  told("Deliver work > Contract history > the contract > See Request.", "form-escrow-ended"),
]);

export const clicksOfAnswer = forDirect(() => [
  told("Contracts list > the contract > See Dispute. Approve, or decline with the reason.", "form-escrow-answer"),
]);

export const clicksOfEnding = forDirect(() => [
  told(
    "All contracts > (…) > End contract. Then pay nothing and ask for a refund, or pay another amount.",
    "form-end-and-refund",
  ),
]);

export const CLICKS_OF_REQUEST: readonly Told[] = [
  told("The contract > (…) > Request a refund: the amount, and a message with the reason.", "form-refund-request"),
];

export const CLICKS_OF_MEDIATION: readonly Told[] = [
  told("By email or ticket: Upwork asks both sides for information and documents.", "form-mediation"),
];

export const CLICKS_OF_HOURS: readonly Told[] = [
  told("Manage work > Your contracts > the contract > Timesheet > Dispute.", "form-hourly-dispute"),
  told("Enter the time in hours and minutes, and tick the reasons.", "form-hourly-dispute"),
];

export const CLICKS_OF_HOURS_ANSWER: readonly Told[] = [
  told("Deliver work > Contract history > the contract > See dispute. Accept or decline.", "form-hourly-answer"),
];

export const CLICKS_OF_ARBITRATION: readonly Told[] = [
  ...NO_CLICKS,
  told("Files for arbitration are .png, .jpg, .jpeg or .pdf.", "form-arbitration-files"),
];

export const CLICKS_OF_GIVING: readonly Told[] = [
  told(
    "All contracts > the title > (…) > Give a refund > Add invoices > pick one > change the amount > a note to the client > Give refund.",
    "form-give-refund",
  ),
];

export const clicksOfReport = (c: Case): readonly Told[] => [
  told(
    "Conduct: Flag as inappropriate at the message (the three dots beside it), on the job or the profile; or Upwork Support.",
    "form-report",
  ),
  told(
    isClientSide(c)
      ? "Feedback: through Support."
      : "Feedback: Job Success Insights > the job > (…) > Report feedback.",
    "form-report-feedback",
  ),
];

export const CLICKS_OF_SUPPORT: readonly Told[] = [
  told("The ticket or email that told you; if there is none, Help > Get Support.", "account-appeal"),
];

export const clicksOfEndingNow = (c: Case): readonly Told[] => [
  isHourly(c)
    ? told("The contract > (…) > End contract.", "end-hourly")
    : told("The contract > (…) > End contract > confirm. The feedback form follows.", "end-nothing-held"),
];

export const CLICKS_OF_PAUSE: readonly Told[] = [
  told("Manage work > Your contracts > (…) > Pause contract. Restart is in the same menu.", "pause-contract"),
];
