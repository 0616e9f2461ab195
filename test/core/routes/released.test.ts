import {
  checkRoutes,
  client,
  filed,
  freelancer,
  held,
  milestone,
  type Row,
  released,
} from "../../support/route-table.ts";

const RELEASED: readonly Row[] = [
  [
    "client, released, inside the days",
    { ...client, ...released },
    ["mediation-start-m1 running 2026-11-27", "refund-request-m1 running 2027-04-26"],
    {
      refundRequest: ["open", /800.00 USD was released/],
      mediation: ["open", /A refund request starts it/],
      endAndRefund: ["closed", /No money is held/],
      answerDispute: ["closed", /No money is held/],
    },
  ],
  [
    "client, released, refund asked for",
    { ...client, ...released, ...filed("refundAsked") },
    ["mediation-start-m1 running 2026-11-27"],
    {
      refundRequest: ["open", /You asked for a refund on 10 Nov 2026/],
      mediation: ["open", /refused or not answered/],
    },
  ],
  [
    "client, released, the 30 days over",
    { ...client, ...released },
    ["mediation-start-m1 over 2026-11-27", "refund-request-m1 running 2027-04-26"],
    {
      mediation: ["closed", /ended on 27 Nov 2026/],
      refundRequest: ["open", /refund of it can be asked/],
      arbitration: ["closed", /both are closed/],
    },
  ],
  [
    "client, released, form closed, Support left",
    { ...client, ...released },
    [
      "mediation-start-m1 over 2026-11-27",
      "refund-request-m1 over 2027-04-26",
      "refund-request-support-m1 running 2027-10-28",
    ],
    { refundRequest: ["open", /Support/] },
  ],
  [
    "client, released, all over",
    { ...client, ...released },
    [
      "mediation-start-m1 over 2026-11-27",
      "refund-request-m1 over 2027-04-26",
      "refund-request-support-m1 over 2027-10-28",
    ],
    { refundRequest: ["closed", /has ended/] },
  ],
  [
    "freelancer, released",
    { ...freelancer, ...released },
    ["mediation-start-m1 running 2026-11-27", "refund-request-m1 running 2027-04-26"],
    {
      mediation: ["open", /The client can start it/],
      giveRefund: ["open", /You can give/],
      escrowDispute: ["closed", /was released/],
    },
  ],
  [
    "freelancer, the day of the release missing",
    { ...freelancer, ...milestone("released") },
    ["mediation-start-m1 unknown milestones.m1.releasedOn", "refund-request-m1 unknown milestones.m1.releasedOn"],
    { mediation: ["unknown", /We first need to know/], giveRefund: ["unknown", /We first need to know/] },
  ],
  [
    "mediation, both have to answer",
    { ...client, ...released, ...filed("mediation") },
    ["mediation-answer running 2026-11-15", "assistance-end running 2026-11-24"],
    { mediation: ["open", /Both sides must answer/], arbitration: ["notYet", /24 Nov 2026/] },
  ],
  [
    "mediation, answered, help runs",
    { ...freelancer, ...released, ...filed("mediation") },
    ["mediation-answer over 2026-11-15", "assistance-end running 2026-11-24"],
    { mediation: ["open", /helps you both to agree/] },
  ],
  [
    "Notice of Non-Resolution",
    { ...client, ...released, ...filed("nonResolution") },
    ["arbitration-demand running 2026-11-17"],
    { arbitration: ["open", /requested and paid for/], mediation: ["closed", /Arbitration is next/] },
  ],
  [
    "Notice of Non-Resolution, released, nobody paid",
    { ...client, ...released, ...filed("nonResolution") },
    ["arbitration-demand over 2026-11-17"],
    { arbitration: ["closed", /no money moves/] },
  ],
  [
    "Notice of Non-Resolution, held, nobody paid",
    { ...freelancer, ...held, ...filed("nonResolution") },
    ["arbitration-demand over 2026-11-17"],
    { arbitration: ["closed", /held money goes to the client/], escrowDispute: ["closed", /Arbitration is next/] },
  ],
  [
    "arbitration asked for",
    { ...freelancer, ...held, ...filed("arbitration") },
    ["arbitration-length running 2026-12-10"],
    { arbitration: ["open", /asked for on 10 Nov 2026/] },
  ],
];

checkRoutes("released money", RELEASED);
