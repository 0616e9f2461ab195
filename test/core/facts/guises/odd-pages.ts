import type { PageGuise } from "./pages.ts";

/** Pages in layouts of a third kind: values above labels, sentences as states, two sides named, days far from what they are of. */
export const ODD_PAGES: readonly PageGuise[] = [
  {
    name: "values above their labels",
    text: `Upwork
Harbour tour audio
Jonas Ekdahl
Ekdahl Sjöresor AB
$700.00
Project price
$400.00
In project funds
$300.00
Received
Script, ten stops
Paid · $300.00
Approved Sep 30, 2026
Recording
Funded · $400.00
Deposited Oct 1, 2026
Ended by client on Nov 8, 2026`,
    milestones: 2,
    facts: [
      ["otherParty", "Jonas Ekdahl"],
      ["otherFirm", "Ekdahl Sjöresor AB"],
      ["contractName", "Harbour tour audio"],
      ["milestone", { name: "Script, ten stops", amount: 30_000, money: "released", releasedOn: "2026-09-30" }],
      ["milestone", { name: "Recording", amount: 40_000, money: "held", fundedOn: "2026-10-01" }],
      ["contractState", "ended"],
      ["ended", { by: "them", on: "2026-11-08" }],
    ],
  },
  {
    name: "both sides in a table",
    page: { title: "Dispute 9144020 - Upwork", address: "https://www.upwork.com/disputes/9144020" },
    text: `Dispute 9144020
Contract\tHarbour tour audio
Contract ID\t46022019
Client\tJonas Ekdahl
Freelancer\tYou
Amount in dispute\t$400.00
Date\tEvent
Nov 9, 2026\tYou filed a dispute
Nov 12, 2026\tJonas Ekdahl declined your dispute
Nov 14, 2026\tMediator assigned
Respond by\tNov 18, 2026`,
    facts: [
      ["contractName", "Harbour tour audio"],
      ["contractId", "46022019"],
      ["otherParty", "Jonas Ekdahl"],
      ["happening", { kind: "disputeByFreelancer", on: "2026-11-09", by: "me" }],
      ["happening", { kind: "disputeAnswered", on: "2026-11-12", by: "them" }],
      ["happening", { kind: "mediation", on: "2026-11-14" }],
    ],
    milestones: 0,
  },
  {
    name: "a desktop picture with two columns",
    confidence: 0.94,
    text: `Upwork Find work Deliver work Manage finances
Logo for a bicycle kitchen
Samira Haddad, Velo Kollektiv
Milestones Project price $500.00
1 Sketches $200.00 Paid Sep 22, 2026
2 Final files $300.00 Submitted Oct 20, 2026
Contract ID 46177203
Started Sep 8, 2026`,
    milestones: 2,
    facts: [
      ["role", "freelancer"],
      ["contractName", "Logo for a bicycle kitchen"],
      ["otherParty", "Samira Haddad"],
      ["otherFirm", "Velo Kollektiv"],
      ["contractId", "46177203"],
      ["contractBegan", "2026-09-08"],
      ["milestone", { name: "Sketches", amount: 20_000, money: "released", releasedOn: "2026-09-22" }],
      ["milestone", { name: "Final files", amount: 30_000, money: "held", submittedOn: "2026-10-20" }],
    ],
  },
  {
    name: "a client's page with states as sentences",
    text: `Manage work
Translation of a cookbook
Freelancer: Ilse Vermeer
Milestone 1 of 2: Starters ($240.00)
Approved and paid on 12 September 2026
Milestone 2 of 2: Main dishes ($360.00)
Ilse Vermeer submitted work on 3 November 2026
Contract no. 46233180 · Fixed-price · Started 1 September 2026 · Active`,
    milestones: 2,
    facts: [
      ["role", "client"],
      ["contractName", "Translation of a cookbook"],
      ["otherParty", "Ilse Vermeer"],
      ["contractId", "46233180"],
      ["contract", "fixed"],
      ["contractBegan", "2026-09-01"],
      ["contractState", "active"],
      ["milestone", { name: "Starters", amount: 24_000, money: "released", releasedOn: "2026-09-12" }],
      ["milestone", { name: "Main dishes", amount: 36_000, money: "held", submittedOn: "2026-11-03" }],
    ],
  },
  {
    name: "a week with days only",
    text: `Timesheet
Chat support in Dutch
Week of Nov 2, 2026
Mon 2 1:30
Tue 3 2:00
Wed 4 0:00
Tracked 3:10
Manual 0:20
Total 3:30 x $26.00/hr = $91.00
Your client can dispute until Fri, Nov 13, 2026`,
    facts: [
      ["contract", "hourly"],
      ["week", { monday: "2026-11-02", hours: 3.5, manualHours: 0.33, rate: 2600 }],
    ],
    milestones: 0,
  },
  {
    name: "somebody's own list is no page",
    text: `Milestones for the kitchen
1. Tiles - 200
2. Paint - $150.00, due Oct 12
Call Peter, he wants to be paid in cash
Started Oct 1, 2026`,
    facts: [],
    never: ["Tiles", "Paint", 15_000, "2026-10-01"],
    milestones: 0,
  },
  {
    name: "somebody's own contract is no page",
    text: `Contract No. 20260914
between Oak & Ash Ltd and Ilse Vermeer
Fixed price $2,400.00
Start date September 14, 2026
Milestones
Draft $1,200.00 due October 1, 2026
Final $1,200.00 due November 1, 2026
The parties agree to the terms above.`,
    facts: [],
    never: ["20260914", "Draft", 120_000],
    milestones: 0,
  },
];
