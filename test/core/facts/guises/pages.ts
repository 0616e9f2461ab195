import type { FactKind } from "../../../../src/core/facts/fact.ts";
import type { ReadText } from "../../../../src/core/facts/read-text.ts";

/** A page of Upwork as a person has it, and what is to be read from it. */
export interface PageGuise {
  readonly name: string;
  readonly text: string;
  readonly page?: { readonly title: string; readonly address?: string };
  /** Read by machine, each word as sure as this. */
  readonly confidence?: number;
  readonly facts: readonly (readonly [FactKind, unknown])[];
  /** Fields of the facts of a kind that must be asked. */
  readonly unsure?: readonly (readonly [FactKind, string])[];
  readonly never?: readonly (string | number)[];
  /** How many milestones there are. */
  readonly milestones?: number;
}

export const asPage = ({ name, text, page, confidence }: PageGuise): ReadText => {
  const file = `${name}.txt`;
  return {
    file,
    kind: confidence !== undefined ? "picture" : page === undefined ? "document" : "page",
    place: { file },
    mediaType: "text/plain",
    lines: text.split("\n").map((line, index) => ({
      text: line,
      place: page === undefined ? { file, line: index + 1 } : { file },
      ...(confidence === undefined
        ? {}
        : {
            words: line
              .split(" ")
              .map((word) => ({ text: word, box: { x: 0, y: 0, width: 9, height: 9 }, confidence })),
          }),
    })),
    ...(page === undefined ? {} : { page }),
    ...(confidence === undefined ? {} : { byMachine: true as const }),
    remarks: [],
  };
};

const MILESTONES_IN_A_TABLE = `Find work
Deliver work
Recipe cards for a spice shop
Oskar Lind · Lind & Daughters
Contract is active
Milestones (3)
Milestone\tDue date\tAmount\tStatus
Six sample cards\tOct 10, 2026\t$380.00\tPaid
Photos of all cards\tNov 20, 2026\t$420.00\tActive & funded
Book of recipes\tDec 20, 2026\t$900.00\tNot funded
Contract ID\t40771234
Contract type\tFixed-price
Start date\tOct 1, 2026`;

/** Pages of contracts and of hours: invented, each in a layout of its own. */
export const PAGE_GUISES: readonly PageGuise[] = [
  {
    name: "milestones in a table",
    text: MILESTONES_IN_A_TABLE,
    milestones: 3,
    facts: [
      ["milestone", { name: "Six sample cards", amount: 38_000, money: "released", dueOn: "2026-10-10" }],
      ["milestone", { name: "Photos of all cards", amount: 42_000, money: "held", dueOn: "2026-11-20" }],
      ["milestone", { name: "Book of recipes", amount: 90_000, money: "notFunded", dueOn: "2026-12-20" }],
      ["contractState", "active"],
      ["contractBegan", "2026-10-01"],
      ["contractId", "40771234"],
      ["role", "freelancer"],
      ["otherParty", "Oskar Lind"],
      ["otherFirm", "Lind & Daughters"],
      ["contract", "fixed"],
    ],
  },
  {
    name: "lines under each other",
    text: `Recipe cards for a spice shop
Oskar Lind
Bergen, Norway

Milestone timeline

1
Six sample cards
$380.00
Completed
Funded Oct 1, 2026
Submitted Oct 8, 2026
Paid Oct 9, 2026

2
Photos of all cards
$420.00
In review
Funded on Oct 9, 2026
Submitted on Nov 2, 2026

Project price
$800.00
In escrow
$420.00
Received
$380.00
Your client has until Nov 16, 2026 to review.`,
    milestones: 2,
    facts: [
      [
        "milestone",
        {
          name: "Six sample cards",
          amount: 38_000,
          money: "released",
          releasedOn: "2026-10-09",
          submittedOn: "2026-10-08",
          fundedOn: "2026-10-01",
        },
      ],
      [
        "milestone",
        {
          name: "Photos of all cards",
          amount: 42_000,
          money: "held",
          submittedOn: "2026-11-02",
          fundedOn: "2026-10-09",
        },
      ],
      ["date", { deadline: "review", until: "2026-11-16" }],
      ["otherParty", "Oskar Lind"],
    ],
  },
  {
    name: "a client's page, saved",
    page: {
      title: "Recipe cards for a spice shop | Upwork",
      address: "https://www.upwork.com/nx/wm/workroom/40771234/overview",
    },
    text: `Hire talent Manage work Reports Messages
Recipe cards for a spice shop
Nadia Brandt\tLyon, France
Fixed-price contract
1. Six sample cards – $380.00 – Paid on Oct 9, 2026
2. Photos of all cards – $420.00 – Work submitted on Nov 2, 2026, due Nov 5, 2026
Release payment Request changes`,
    milestones: 2,
    facts: [
      ["role", "client"],
      ["otherParty", "Nadia Brandt"],
      ["milestone", { name: "Six sample cards", amount: 38_000, money: "released", releasedOn: "2026-10-09" }],
      [
        "milestone",
        { name: "Photos of all cards", amount: 42_000, submittedOn: "2026-11-02", dueOn: "2026-11-05", money: "held" },
      ],
    ],
  },
  {
    name: "days in numbers, day first",
    text: `Upwork contract details
Recipe cards for a spice shop
Oskar Lind
Contract started 01/10/2026
Fixed price $420.00
Contract ID: 40771234
Milestones
Photos of all cards\t$420.00\tChanges requested
Funded 09/10/2026
Submitted 02/11/2026
Changes requested 13/11/2026`,
    milestones: 1,
    facts: [
      [
        "milestone",
        {
          name: "Photos of all cards",
          fundedOn: "2026-10-09",
          submittedOn: "2026-11-02",
          changesAskedOn: "2026-11-13",
          money: "held",
        },
      ],
      ["contractBegan", "2026-10-01"],
    ],
  },
  {
    name: "days in numbers that can be swapped",
    text: `Upwork contract details
Recipe cards for a spice shop
Oskar Lind
Fixed price $420.00
Contract ID: 40771234
Milestones
Photos of all cards\t$420.00\tIn review
Funded 03/04/2026
Submitted 05/06/2026`,
    milestones: 1,
    facts: [["milestone", { name: "Photos of all cards", amount: 42_000, money: "held" }]],
    unsure: [["milestone", "submittedOn"]],
  },
  {
    name: "an ended contract",
    text: `Find work
Recipe cards for a spice shop
Oskar Lind · Lind & Daughters
Contract closed Nov 12, 2026
Oskar Lind ended this contract and requested a refund.
Photos of all cards
$420.00
Refund requested
Submitted Nov 2, 2026
Contract type\tFixed-price
© 2015 - 2026 Upwork® Global LLC`,
    milestones: 1,
    facts: [
      ["contractState", "ended"],
      ["ended", { on: "2026-11-12", by: "them" }],
      ["milestone", { name: "Photos of all cards", amount: 42_000, money: "held", submittedOn: "2026-11-02" }],
    ],
    never: ["2015"],
  },
  {
    name: "paid in part",
    text: `Deliver work
Recipe cards for a spice shop
Oskar Lind
Milestones
1. Photos of all cards  Partially paid  $250.00 of $420.00
Funded Oct 9, 2026 · Submitted Nov 2, 2026 · Paid Nov 6, 2026
In project funds $170.00
Contract ID 40771234`,
    milestones: 1,
    facts: [
      [
        "milestone",
        {
          name: "Photos of all cards",
          amount: 42_000,
          releasedAmount: 25_000,
          money: "partReleased",
          releasedOn: "2026-11-06",
        },
      ],
    ],
  },
  {
    name: "a picture, read well",
    confidence: 0.97,
    text: `Upwork Find work Deliver work
Recipe cards for a spice shop
Oskar Lind - Lind & Daughters
Milestones
1. Photos of all cards In review $420.00
Funded Oct 9, 2026 - Submitted Nov 2, 2026
In project funds $420.00`,
    milestones: 1,
    facts: [
      ["milestone", { name: "Photos of all cards", amount: 42_000, fundedOn: "2026-10-09", submittedOn: "2026-11-02" }],
    ],
  },
  {
    name: "a timesheet",
    page: {
      title: "Timesheet | Stock list upkeep",
      address: "https://www.upwork.com/nx/wm/workroom/40955999/timesheet",
    },
    text: `Stock list upkeep
Nadia Brandt\tLyon, France
‹ Nov 2 – Nov 8, 2026 ›
\tMon 11/2\tTue 11/3\tWed 11/4\tHours\tRate\tAmount
Tracked\t6:00\t7:00\t6:30\t19:30\t$40.00\t$780.00
Manual\t-\t3:00\t-\t3:00\t$40.00\t$120.00
Total\t6:00\t10:00\t6:30\t22:30\t\t$900.00
Rate\t$40.00 / hr
Weekly limit\t30 hrs / week`,
    facts: [
      ["week", { monday: "2026-11-02", hours: 22.5, manualHours: 3, rate: 4000, amount: 90_000 }],
      ["contract", "hourly"],
      ["contractName", "Stock list upkeep"],
    ],
    never: [30],
  },
  {
    name: "weeks in a list",
    text: `Upwork
Timesheet
Stock list upkeep
Nadia Brandt
Weekly limit 30 hrs
Week\tHours\tAmount
Nov 9 - Nov 15, 2026\t10:00\t$400.00
Nov 2 - Nov 8, 2026\t22:30\t$900.00`,
    facts: [
      ["week", { monday: "2026-11-09", hours: 10, amount: 40_000 }],
      ["week", { monday: "2026-11-02", hours: 22.5, amount: 90_000 }],
    ],
  },
];
