import { checkRoutes, freelancer, held, type Row } from "../../support/route-table.ts";

const MISSING: readonly Row[] = [
  [
    "the kind of contract",
    { role: "freelancer" },
    [],
    { escrowDispute: ["unknown", /kind of contract/], hourlyAnswer: ["unknown", /kind/] },
  ],
  [
    "how it is paid",
    { role: "client", contract: "enterprise" },
    [],
    { endAndRefund: ["unknown", /fixed price or hourly/] },
  ],
  [
    "whether it covers the contract",
    { role: "client", contract: "other", payBasis: "fixed", contractState: "active" },
    [],
    { answerDispute: ["unknown", /cannot tell whether Upwork/] },
  ],
  [
    "the milestones",
    { ...freelancer },
    [],
    {
      escrowDispute: ["unknown", /need to know the milestones/],
      mediation: ["unknown", /need to know the milestones/],
    },
  ],
  [
    "where the money is",
    { ...freelancer, milestones: [{ id: "m1", name: "Logo" }] },
    [],
    { escrowDispute: ["unknown", /where the money for Logo is/] },
  ],
  [
    "active or ended",
    { role: "freelancer", contract: "fixed", ...held },
    [],
    { escrowDispute: ["unknown", /active or has ended/], acceptRefund: ["unknown", /active or has ended/] },
  ],
  ["who ended it", { ...freelancer, contractState: "ended", ...held }, [], { escrowDispute: ["unknown", /who ended/] }],
  [
    "what was filed",
    { role: "client", contract: "fixed", contractState: "active", ...held },
    [],
    { endAndRefund: ["unknown", /anything was filed/], arbitration: ["unknown", /anything was filed/] },
  ],
];

checkRoutes("an answer is missing", MISSING);
