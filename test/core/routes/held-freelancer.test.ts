import { checkRoutes, end, filed, freelancer, held, milestone, type Row } from "../../support/route-table.ts";

const asked = milestone("held", { fundedOn: "2026-09-02", submittedOn: "2026-11-05", changesAskedOn: "2026-11-07" });

const HELD: readonly Row[] = [
  [
    "freelancer, the client ended, the days run",
    { ...freelancer, ...held, ...end("them") },
    ["refund-answer running 2026-11-17"],
    {
      escrowDispute: ["open", /ended with 800.00 USD held/],
      acceptRefund: ["open", /asked for 800.00 USD back/],
      nothing: ["open", /If nobody acts/],
      arbitration: ["notYet", /Notice of Non-Resolution/],
    },
  ],
  [
    "freelancer, the client ended, the days are over",
    { ...freelancer, ...held, ...end("them") },
    ["refund-answer over 2026-11-17"],
    {
      escrowDispute: ["closed", /ended on 17 Nov 2026.*cannot be undone/],
      acceptRefund: ["closed", /ended on 17 Nov 2026/],
      mediation: ["closed", /goes back to the client/],
      arbitration: ["closed", /both are closed/],
      jointInstruction: ["unknown", /Ask Upwork Support/],
    },
  ],
  [
    "freelancer, the client ended, the day is not known",
    { ...freelancer, ...held, ...end("them"), endedOn: null },
    ["refund-answer unknown endedOn"],
    { escrowDispute: ["unknown", /We first need to know/], acceptRefund: ["unknown", /We first need to know/] },
  ],
  [
    "agency, ended the contract itself",
    { ...freelancer, role: "agency", ...held, ...end("me") },
    [],
    {
      escrowDispute: ["closed", /You ended the contract.*goes to the client at once/],
      acceptRefund: ["closed", /You ended/],
      giveRefund: ["closed", /No money was released/],
    },
  ],
  [
    "freelancer, Upwork ended it",
    { ...freelancer, ...held, ...end("upwork") },
    [],
    { escrowDispute: ["unknown", /Ask Upwork Support now/] },
  ],
  [
    "freelancer, active, review runs",
    { ...freelancer, ...held },
    ["review-m1 running 2026-11-19"],
    { escrowDispute: ["notYet", /until 19 Nov 2026/], acceptRefund: ["notYet", /did not ask/] },
  ],
  [
    "freelancer, active, review over and the money still held",
    { ...freelancer, ...held },
    ["review-m1 over 2026-11-14"],
    { escrowDispute: ["open", /ended on 14 Nov 2026.*Support/] },
  ],
  [
    "freelancer, active, changes asked for",
    { ...freelancer, ...asked },
    [],
    { escrowDispute: ["open", /asked for changes/] },
  ],
  [
    "freelancer, active, refund asked",
    { ...freelancer, ...held, ...filed("refundAsked") },
    ["refund-answer running 2026-11-17"],
    { escrowDispute: ["open", /asked for the held money back/], acceptRefund: ["open", /800.00 USD back/] },
  ],
  [
    "freelancer, active, nothing handed in",
    { ...freelancer, ...milestone("held", { fundedOn: "2026-09-02", submittedOn: null }) },
    [],
    { escrowDispute: ["notYet", /not handed in with Submit Work/] },
  ],
  [
    "freelancer, active, hand-in not answered yet",
    { ...freelancer, ...milestone("held") },
    [],
    { escrowDispute: ["unknown", /when Logo was handed in/] },
  ],
  [
    "freelancer, dispute filed, the client has time",
    { ...freelancer, ...held, ...filed("disputeByFreelancer") },
    ["escrow-dispute-answer running 2026-11-15", "assistance-end running 2026-11-24"],
    {
      escrowDispute: ["open", /You opened the dispute on 10 Nov 2026.*goes to you/],
      acceptRefund: ["closed", /frozen/],
      arbitration: ["notYet", /help ends on 24 Nov 2026/],
    },
  ],
  [
    "freelancer, dispute filed, all time over",
    { ...freelancer, ...held, ...filed("disputeByFreelancer") },
    ["escrow-dispute-answer over 2026-11-15", "assistance-end over 2026-11-24"],
    { escrowDispute: ["closed", /Notice of Non-Resolution is next/] },
  ],
  [
    "freelancer, dispute filed, its day missing",
    { ...freelancer, ...held, filed: "disputeByFreelancer" },
    ["escrow-dispute-answer unknown filedOn", "assistance-end unknown filedOn"],
    { escrowDispute: ["unknown", /We first need to know/] },
  ],
  [
    "freelancer, never funded",
    { ...freelancer, ...milestone("notFunded") },
    [],
    {
      escrowDispute: ["closed", /never deposited/],
      mediation: ["closed", /No money was released/],
      arbitration: ["closed", /both are closed/],
      jointInstruction: ["closed", /never deposited/],
    },
  ],
  [
    "freelancer, the money went back",
    { ...freelancer, ...milestone("returned") },
    [],
    { escrowDispute: ["closed", /went back to the client/], jointInstruction: ["unknown", /reverse/] },
  ],
];

checkRoutes("held money, the side of the freelancer", HELD);
