import { checkRoutes, filed, hourly, type Row, week } from "../../support/route-table.ts";

const HOURS: readonly Row[] = [
  [
    "client, the window is open",
    { role: "client", ...hourly, ...week },
    ["hours-dispute-w1 running 2026-11-20T23:59:00Z"],
    {
      hourlyDispute: ["open", /still time to dispute it/],
      refundRequest: ["open", /billed/],
      arbitration: ["closed", /hourly contract/],
      escrowDispute: ["none", /./],
    },
  ],
  [
    "client, the window is over",
    { role: "client", ...hourly, ...week },
    ["hours-dispute-w1 over 2026-11-13T23:59:00Z"],
    { hourlyDispute: ["closed", /13 Nov 2026, 23:59 UTC.*accepted/] },
  ],
  [
    "client, quality",
    { role: "client", ...hourly, ...week, problem: "quality" },
    ["hours-dispute-w1 running 2026-11-20T23:59:00Z"],
    { hourlyDispute: ["closed", /hourly contract, quality cannot be disputed/] },
  ],
  [
    "client, no week told",
    { role: "client", ...hourly },
    [],
    { hourlyDispute: ["unknown", /which weeks/], refundRequest: ["unknown", /which weeks/] },
  ],
  [
    "client, disputed, the freelancer's days over",
    { role: "client", ...hourly, ...week, ...filed("disputeByClient") },
    ["hours-answer over 2026-11-13"],
    { hourlyDispute: ["open", /looks at the Work Diary/] },
  ],
  [
    "freelancer, nothing disputed",
    { role: "freelancer", ...hourly, ...week },
    ["hours-dispute-w1 running 2026-11-20T23:59:00Z"],
    { hourlyAnswer: ["notYet", /cannot open this kind of dispute/], rejectedHours: ["notYet", /No notice/] },
  ],
  [
    "freelancer, can no longer be disputed",
    { role: "freelancer", ...hourly, ...week },
    ["hours-dispute-w1 over 2026-11-13T23:59:00Z"],
    { hourlyAnswer: ["closed", /13 Nov 2026/] },
  ],
  [
    "freelancer, one week can no longer be disputed, another can",
    { role: "freelancer", ...hourly, ...week },
    ["hours-dispute-w1 over 2026-11-13T23:59:00Z", "hours-dispute-w2 running 2026-11-20T23:59:00Z"],
    { hourlyAnswer: ["notYet", /cannot open this kind of dispute/] },
  ],
  [
    "freelancer, disputed",
    { role: "freelancer", ...hourly, ...week, ...filed("disputeByClient") },
    ["hours-answer running 2026-11-13"],
    { hourlyAnswer: ["open", /decides from the diary/] },
  ],
  [
    "freelancer, disputed, too late",
    { role: "freelancer", ...hourly, ...week, ...filed("disputeByClient") },
    ["hours-answer over 2026-11-13"],
    { hourlyAnswer: ["closed", /only hours that qualify/] },
  ],
  [
    "freelancer, hours rejected",
    { role: "freelancer", ...hourly, ...week, ...filed("hoursRejected") },
    ["hours-claim running 2026-11-15"],
    { rejectedHours: ["open", /You can claim/] },
  ],
  [
    "freelancer, hours rejected, too late",
    { role: "freelancer", ...hourly, ...week, ...filed("hoursRejected") },
    ["hours-claim over 2026-11-15"],
    { rejectedHours: ["closed", /ended on 15 Nov 2026/] },
  ],
];

checkRoutes("hours", HOURS);
