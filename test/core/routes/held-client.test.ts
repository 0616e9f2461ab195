import { checkRoutes, client, end, filed, held, milestone, type Row } from "../../support/route-table.ts";

const asked = milestone("held", { fundedOn: "2026-09-02", submittedOn: "2026-11-05", changesAskedOn: "2026-11-07" });

const HELD: readonly Row[] = [
  [
    "client, active, nothing filed, review runs",
    { ...client, ...held },
    ["review-m1 running 2026-11-19"],
    {
      askChanges: ["open", /stops the review/],
      partialRelease: ["open", /800.00 USD is held/],
      endAndRefund: ["open", /has not ended/],
      answerDispute: ["notYet", /has not opened/],
      refundRequest: ["notYet", /No money has been released yet/],
    },
  ],
  [
    "client, review over",
    { ...client, ...held },
    ["review-m1 over 2026-11-14"],
    { askChanges: ["closed", /counts as approval/], endAndRefund: ["open", /is held/] },
  ],
  ["client, changes asked for", { ...client, ...asked }, [], { askChanges: ["notYet", /next hand-in/] }],
  [
    "client, ended and waits",
    { ...client, ...held, ...end("me"), ...filed("refundAsked") },
    ["refund-answer running 2026-11-17"],
    {
      endAndRefund: ["open", /You asked for 800.00 USD back/],
      askChanges: ["closed", /has ended/],
      partialRelease: ["unknown", /both tell Upwork in writing/],
    },
  ],
  [
    "client, ended, the freelancer's days over",
    { ...client, ...held, ...end("me"), ...filed("refundAsked") },
    ["refund-answer over 2026-11-17"],
    { endAndRefund: ["closed", /goes back to the client/] },
  ],
  [
    "client, the freelancer ended",
    { ...client, ...held, ...end("them") },
    [],
    { endAndRefund: ["closed", /goes to the client at once/] },
  ],
  [
    "client, dispute to answer",
    { ...client, ...held, ...filed("disputeByFreelancer") },
    ["escrow-dispute-answer running 2026-11-15"],
    {
      answerDispute: ["open", /goes to the freelancer/],
      endAndRefund: ["closed", /frozen/],
      partialRelease: ["closed", /frozen/],
      askChanges: ["closed", /frozen/],
    },
  ],
  [
    "client, dispute not answered in time",
    { ...client, ...held, ...filed("disputeByFreelancer") },
    ["escrow-dispute-answer over 2026-11-15"],
    { answerDispute: ["closed", /time to answer ended on 15 Nov 2026/] },
  ],
];

checkRoutes("held money, the side of the client", HELD);
