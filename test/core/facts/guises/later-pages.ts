import type { PageGuise } from "./pages.ts";

/** Pages with one thing after the other in a cell, with remarks, totals and offers beside the contract, and cards of phones. */
export const LATER_PAGES: readonly PageGuise[] = [
  {
    name: "states one after the other in a row",
    text: `Hire talent Manage work Reports Messages
Ridge trail signs
Paulo Reis · Sign painter · Braga, Portugal
Contract ended Oct 30, 2026 – dispute open
Project price $900.00
Paid to freelancer $400.00
Milestones
#\tDescription\tAmount\tStatus
1\tDrafts\t$400.00\tFunded 09/01/2026 · Work submitted 09/08/2026 · Approved and paid 09/10/2026
2\tTwelve signs\t$500.00\tFunded 09/11/2026 · Due 10/01/2026 · Work submitted 09/30/2026 · Changes requested 10/05/2026 · Work submitted 10/12/2026
About this contract
Fixed price. Contract ID: 41990017. Started 09/01/2026.
Freelancers you may want to hire
Dita K. · Sign design · $48.00/hr`,
    milestones: 2,
    facts: [
      [
        "milestone",
        {
          name: "Drafts",
          money: "released",
          fundedOn: "2026-09-01",
          submittedOn: "2026-09-08",
          releasedOn: "2026-09-10",
        },
      ],
      [
        "milestone",
        {
          name: "Twelve signs",
          money: "held",
          dueOn: "2026-10-01",
          submittedOn: "2026-10-12",
          changesAskedOn: "2026-10-05",
        },
      ],
      ["ended", { on: "2026-10-30" }],
    ],
    never: [4_800],
  },
  {
    name: "columns a blank apart, as a machine reads them",
    confidence: 0.97,
    text: `upwork
Ridge trail signs
Reis Sinais Lda - Braga, Portugal
Fixed price - ID 41990017 - Sep 1, 2026 – Oct 30, 2026 - In dispute
Milestone Amount Funded Submitted Status
Drafts $400.00 Sep 1 Sep 8 Paid Sep 10
Twelve signs $500.00 Sep 11 Sep 30 Held`,
    milestones: 2,
    facts: [
      ["contractBegan", "2026-09-01"],
      ["ended", { on: "2026-10-30" }],
      [
        "milestone",
        { name: "Drafts", amount: 40_000, money: "released", fundedOn: "2026-09-01", submittedOn: "2026-09-08" },
      ],
      [
        "milestone",
        { name: "Twelve signs", amount: 50_000, money: "held", fundedOn: "2026-09-11", submittedOn: "2026-09-30" },
      ],
    ],
  },
  {
    name: "a cell of such a table is empty: nobody knows which",
    confidence: 0.97,
    text: `upwork
Ridge trail signs
Paulo Reis
Fixed price - ID 41990017
Milestone Amount Funded Submitted Status
Twelve signs $500.00 Sep 11 Held`,
    facts: [],
    never: ["Twelve signs $500.00 Sep 11"],
  },
  {
    name: "remarks in brackets, a total in two lines, a name that begins with Remaining",
    text: `Deliver work
Ridge trail signs
In progress
Paulo Reis
Milestone payments
$400.00
In escrow
$0.00
Milestone timeline
Drafts
$400.00 Paid 10 Sep 2026 (by the clock)
Funded 1 Sep 2026, due 9 Sep 2026, submitted 8 Sep 2026
Upcoming
Remaining twelve signs
$500.00 · Not funded
Contract ID 41990017
Fixed-price contract
Started September 1, 2026`,
    milestones: 2,
    facts: [
      ["contractName", "Ridge trail signs"],
      ["milestone", { name: "Drafts", money: "released", dueOn: "2026-09-09", releasedOn: "2026-09-10" }],
      ["milestone", { name: "Remaining twelve signs", amount: 50_000, money: "notFunded" }],
    ],
    never: ["(by the clock)", "Milestone payments", "In progress"],
  },
  {
    name: "a Spanish page: days, amounts and headings",
    page: { title: "Ridge trail signs - Upwork" },
    text: `Buscar trabajo · Mis trabajos · Mensajes
Ridge trail signs
Ida Holm · Holm Paths, Bergen, Norway
Precio fijo · Contrato 41990017
Comenzó el 1 de septiembre de 2026 · Terminado el 30 de octubre de 2026
Hito\tImporte\tEstado
1. Drafts\t$400.00\tPagado el 10 de septiembre de 2026
2. Twelve signs\t$500.00\tEnviado el 30 de septiembre de 2026 · Reembolso solicitado
Otros contratos de tu cuenta
Menu boards — Finalizado el 8 de enero de 2026`,
    milestones: 2,
    facts: [
      ["contractBegan", "2026-09-01"],
      ["ended", { on: "2026-10-30" }],
      ["contractId", "41990017"],
      ["milestone", { name: "Drafts", amount: 40_000, money: "released", releasedOn: "2026-09-10" }],
      ["milestone", { name: "Twelve signs", amount: 50_000, money: "held", submittedOn: "2026-09-30" }],
    ],
  },
  {
    name: "a timesheet with its weeks in blocks",
    text: `Find work Deliver work Manage finances
Night desk for a hostel
Hourly · $20.00/hr · 30 hrs weekly limit
Paulo Reis, Casa Reis Lda · started Oct 5, 2026 · ended Nov 6, 2026
Oct 26 - Nov 1, 2026
Mon 26\tTue 27\tWed 28\tThu 29\tFri 30\tSat 31\tSun 1\tTotal
4:00\t4:00\t3:30\t4:30\t4:00\t2:00\t0:00\t22:00
Tracked 20:00 · Manual 2:00
Oct 19 - Oct 25, 2026
Total 18:00 · $360.00`,
    facts: [
      ["contractName", "Night desk for a hostel"],
      ["ended", { on: "2026-11-06" }],
      ["week", { monday: "2026-10-26", hours: 22, manualHours: 2 }],
      ["week", { monday: "2026-10-19", hours: 18, amount: 36_000 }],
    ],
    never: ["2026-10-05T00:00"],
  },
  {
    name: "a refund request on a phone",
    confidence: 0.97,
    text: `9:41 LTE
< Contract
Ridge trail signs
Paulo Reis
Refund request
Amount: $900.00
Sent: Nov 3, 2026
Paulo Reis declined this on Nov 6,
2026
"All signs were accepted."
Fixed-price - Started Sep 1, 2026`,
    facts: [
      ["happening", { kind: "refundAsked", on: "2026-11-03", by: "me", amount: 90_000 }],
      ["happening", { kind: "refundDeclined", on: "2026-11-06", by: "them" }],
    ],
  },
  {
    name: "the same, declined by the person",
    confidence: 0.97,
    text: `< Contract
Ridge trail signs
Ida Holm
Refund request
Amount: $900.00
Sent: Nov 3, 2026
You declined this on Nov 6, 2026
Fixed-price - Started Sep 1, 2026`,
    facts: [
      ["happening", { kind: "refundAsked", on: "2026-11-03", by: "them", amount: 90_000 }],
      ["happening", { kind: "refundDeclined", on: "2026-11-06", by: "me" }],
    ],
  },
  {
    name: "a suggestion on the page of a dispute",
    confidence: 0.97,
    text: `Dispute - Ridge trail signs
In dispute: $500.00
Our suggestion
Having heard both of you, we propose:
$320.00 to Paulo Reis
$180.00 back to Ida Holm
Sent November 4, 2026. Please reply by November 6, 2026.
Accept Decline`,
    milestones: 0,
    facts: [
      ["contractName", "Ridge trail signs"],
      ["happening", { kind: "suggestionMade", on: "2026-11-04", by: "upwork", amount: 32_000, until: "2026-11-06" }],
    ],
  },
];
