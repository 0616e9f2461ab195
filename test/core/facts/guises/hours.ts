import type { Guise } from "./guise.ts";

/** Notices about hours: invented, each in its own words and layout. */
export const HOURS_GUISES: readonly Guise[] = [
  {
    kind: "weekly-summary",
    subject: "Weekly billing summary: Nov 2 - Nov 8, 2026",
    sent: "2026-11-09T12:00:00Z",
    to: "Oskar Lind",
    text: `Your weekly summary for Nov 2 - Nov 8, 2026

Stock list upkeep
Freelancer: Nadia Brandt
Hours billed: 22:30
Manual time: 3:00
Rate: $40.00/hr
Amount: $900.00

You were charged $900.00 to your Visa card.
You can dispute hours until Friday, November 13, 2026, 23:59 UTC.`,
    facts: [
      ["week", { monday: "2026-11-02", hours: 22.5, manualHours: 3, rate: 4000, amount: 90_000 }],
      ["date", { deadline: "hoursDispute", until: "2026-11-13" }],
      ["role", "client"],
      ["contractName", "Stock list upkeep"],
      ["otherParty", "Nadia Brandt"],
    ],
  },
  {
    kind: "weekly-summary",
    subject: "Your weekly invoice",
    sent: "2026-11-09T12:00:00Z",
    to: "Oskar Lind",
    html: true,
    text: `Weekly invoice
Billing period: Nov 2 – 8, 2026 (UTC)
Contract\tFreelancer\tHours\tManual\tRate\tAmount
Stock list upkeep\tNadia Brandt\t22:30\t3:00\t$40.00\t$900.00
Shop banner\tPia Holm\t4:00\t0:00\t$25.00\t$100.00
Total charged\t$1,000.00`,
    facts: [["week", { monday: "2026-11-02", hours: 22.5, manualHours: 3, rate: 4000, amount: 90_000 }]],
    never: [100_000],
  },
  {
    kind: "weekly-summary",
    subject: "You earned $900.00 last week",
    sent: "2026-11-09T12:00:00Z",
    text: `Weekly timesheet report for the week of November 2, 2026

Contract: Stock list upkeep
Client: Oskar Lind
Tracked: 19:30
Manual: 3:00
Total hours: 22:30
Hourly rate: $40.00/hr`,
    facts: [
      ["week", { monday: "2026-11-02", hours: 22.5, manualHours: 3, rate: 4000 }],
      ["otherParty", "Oskar Lind"],
    ],
  },
  {
    kind: "weekly-summary",
    subject: "Weekly summary",
    sent: "2026-11-09T12:00:00Z",
    to: "Oskar Lind",
    text: `Hi Oskar, Nadia Brandt logged 22.5 hours on "Stock list upkeep" in the week of Nov 2 - Nov 8, 2026, at $40.00/hr. You were billed $900.00 on Nov 9, 2026.`,
    facts: [
      ["week", { monday: "2026-11-02", hours: 22.5, rate: 4000, amount: 90_000 }],
      ["role", "client"],
    ],
  },
  {
    kind: "hours-disputed",
    subject: "Oskar Lind disputed your hours",
    sent: "2026-11-11T08:00:00Z",
    text: `Hi Nadia,

Oskar Lind has disputed hours you logged in the week of Nov 2 - Nov 8, 2026 on "Stock list upkeep".

Disputed hours: 5:00
Amount: $200.00
Respond by: Nov 16, 2026

Accept or decline the dispute. See dispute`,
    facts: [
      ["happening", { kind: "disputeByClient", on: "2026-11-11", until: "2026-11-16", by: "them", of: "2026-11-02" }],
      ["contract", "hourly"],
    ],
  },
  {
    kind: "hours-disputed",
    subject: "Hours disputed on Stock list upkeep",
    sent: "2026-11-11T08:00:00Z",
    html: true,
    text: `Your client disputed hours
Contract\tStock list upkeep
Client\tOskar Lind
Billing period\tNov 2 - Nov 8, 2026
Hours in dispute\t5:00
Disputed amount\t$200.00
Answer by\t16 November 2026`,
    facts: [
      [
        "happening",
        { kind: "disputeByClient", on: "2026-11-11", amount: 20_000, until: "2026-11-16", of: "2026-11-02" },
      ],
    ],
  },
  {
    kind: "hours-decided",
    subject: "Result of the dispute about your hours",
    sent: "2026-11-18T08:00:00Z",
    text: `We reviewed the hours that Oskar Lind disputed on "Stock list upkeep" for the week of Nov 2 - Nov 8, 2026.

Our decision: 3:00 of manual time are removed and $120.00 is refunded to the client.`,
    facts: [["happening", { kind: "hoursDecided", on: "2026-11-18", amount: 12_000, by: "upwork", of: "2026-11-02" }]],
  },
  {
    kind: "hours-rejected",
    subject: "Your hours are not covered by Hourly Payment Protection",
    sent: "2026-11-18T08:00:00Z",
    text: `The hours of the week of Nov 2 - Nov 8, 2026 on "Stock list upkeep" did not qualify for Hourly Payment Protection, because the memos do not describe the work. The amount of $200.00 will not be paid.`,
    facts: [["happening", { kind: "hoursRejected", on: "2026-11-18", amount: 20_000, by: "upwork" }]],
  },
];
