import {
  checkRoutes,
  client,
  end,
  filed,
  freelancer,
  held,
  hourly,
  type Row,
  week,
} from "../../support/route-table.ts";

const direct = { contract: "directByFreelancer", payBasis: "fixed", contractState: "active", filed: "nothing" };

const OUTSIDE: readonly Row[] = [
  [
    "Any Hire, fixed, client",
    { ...client, contract: "anyHire", payBasis: "fixed", ...held },
    ["any-hire-review-m1 running 2026-11-19"],
    {
      endAndRefund: ["open", /has not ended/],
      askChanges: ["unknown", /Any Hire/],
      answerDispute: ["closed", /does not help with disputes/],
      mediation: ["closed", /does not help with disputes/],
      arbitration: ["closed", /does not help with disputes/],
    },
  ],
  [
    "Any Hire, fixed, freelancer, ended",
    { ...freelancer, contract: "anyHire", payBasis: "fixed", ...held, ...end("them") },
    ["any-hire-refund-answer running 2026-11-17"],
    { escrowDispute: ["closed", /does not help with disputes/], acceptRefund: ["open", /800.00 USD back/] },
  ],
  [
    "Direct Contract of the client",
    {
      role: "client",
      contract: "directByClient",
      payBasis: "hourly",
      contractState: "active",
      filed: "nothing",
      ...week,
    },
    [],
    { hourlyDispute: ["closed", /that the client started/], refundRequest: ["open", /billed/], report: ["open", /./] },
  ],
  [
    "Direct Contract of the freelancer, ended",
    { role: "freelancer", ...direct, contractBegan: "2026-09-01", ...held, ...end("them") },
    ["direct-refund-answer running 2026-11-17"],
    { escrowDispute: ["open", /800.00 USD held/], mediation: ["unknown", /Direct Contract/] },
  ],
  [
    "Direct Contract of the freelancer, active",
    { role: "freelancer", ...direct, contractBegan: "2026-09-01", ...held },
    ["review-m1 running 2026-11-19"],
    { escrowDispute: ["open", /you can dispute that while it is active/] },
  ],
  [
    "Direct Contract of the freelancer, by the hour",
    { role: "freelancer", ...direct, payBasis: "hourly", ...week, ...filed("disputeByClient") },
    ["direct-hours-answer running 2026-11-13"],
    { hourlyAnswer: ["open", /disputed hours/] },
  ],
  [
    "Enterprise, fixed",
    { ...client, contract: "enterprise", payBasis: "fixed", ...held },
    ["review-m1 running 2026-11-19"],
    {
      askChanges: ["open", /stops the review/],
      endAndRefund: ["open", /has not ended/],
      answerDispute: ["closed", /Enterprise/],
      mediation: ["closed", /Enterprise/],
      arbitration: ["closed", /Enterprise/],
    },
  ],
  [
    "Enterprise, by the hour",
    { role: "client", ...hourly, contract: "enterprise", payBasis: "hourly", ...week },
    ["hours-dispute-w1 running 2026-11-20T23:59:00Z"],
    { hourlyDispute: ["open", /still time to dispute it/] },
  ],
  [
    "payroll, client",
    { role: "client", ...hourly, contract: "payroll", ...week },
    [],
    { hourlyDispute: ["closed", /Payroll/], refundRequest: ["open", /billed/] },
  ],
  [
    "payroll, freelancer",
    { role: "freelancer", ...hourly, contract: "payroll", ...week },
    [],
    { hourlyAnswer: ["closed", /Payroll/], rejectedHours: ["unknown", /Payroll/] },
  ],
];

checkRoutes("outside the programme", OUTSIDE);
