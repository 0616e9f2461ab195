import type { PageGuise } from "./pages.ts";

/** Pages that tell what happened in a list of their own, and offer jobs or people beside the contract. */
export const HISTORY_PAGES: readonly PageGuise[] = [
  {
    name: "activity with the day above",
    text: `Hire talent
Manage work
Drawings for a bee book
Milan Prokop
Contract ended Nov 12, 2026
Milestones
1
Twelve bees
Paid
$240.00
Funded Sep 14 · Submitted Sep 28 · Paid Sep 30
2
Hives and tools
Funded
$360.00
Due Oct 30 · Funded Oct 1
Activity
Nov 17
Milan opened a dispute
Nov 12
You closed the contract and asked for $360.00 back
Nov 9
Milan submitted "Hives and tools" (2nd time)
Nov 4
You requested changes to "Hives and tools"
Oct 29
Milan submitted "Hives and tools"
Contract details
Started: Sep 14, 2026
You might also like
Painter of plants, from $25, delivery by Dec 2`,
    milestones: 5,
    facts: [
      ["happening", { kind: "disputeByFreelancer", on: "2026-11-17", by: "them" }],
      ["happening", { kind: "refundAsked", on: "2026-11-12", by: "me", amount: 36_000 }],
      ["happening", { kind: "changesAsked", on: "2026-11-04", by: "me", of: "Hives and tools" }],
      ["milestone", { name: "Hives and tools", submittedOn: "2026-11-09" }],
      ["milestone", { name: "Hives and tools", changesAskedOn: "2026-11-04" }],
      ["ended", { on: "2026-11-12", by: "me" }],
    ],
    never: ["Painter of plants, from", 2500],
  },
  {
    name: "history with a colon behind the day",
    text: `Find work
Deliver work
Drawings for a bee book
Ines Roth, Roth Verlag
Ended by the client on Nov 12, 2026. In dispute.
Twelve bees $240.00 Paid
Submitted Sep 28, 2026, paid Sep 30, 2026
Hives and tools $360.00 Disputed
Funded Oct 1, 2026. Submitted Oct 29, 2026.
History
Nov 19, 2026: Ines declined the dispute
Nov 16, 2026: You disputed the refund
Nov 12, 2026: Ines ended the contract and asked for $360.00 back, answer due Nov 19, 2026
Recommended: Logo for a bakery, $300 fixed, deliver by 11/27/2026`,
    milestones: 2,
    facts: [
      ["happening", { kind: "disputeByFreelancer", on: "2026-11-16", by: "me" }],
      ["happening", { kind: "disputeAnswered", on: "2026-11-19", by: "them" }],
      ["happening", { kind: "refundAsked", on: "2026-11-12", by: "them", amount: 36_000, until: "2026-11-19" }],
    ],
    never: [30_000],
  },
  {
    name: "history of an agency, named beside the client",
    text: `Find work
Deliver work
Subtitles in Dutch
Lars Hedman
Contract ended Nov 10, 2026
Dispute
Dec 2, 2025 Hedman paid
Nov 20, 2026\tSuggestion sent
Nov 21, 2026\tWordbridge Language House accepted the suggestion
Nov 22, 2026\tLars Hedman declined the suggestion
Milestones
Part one\t$200.00\tPaid`,
    facts: [
      ["happening", { kind: "suggestionDeclined", on: "2026-11-22", by: "them" }],
      ["happening", { kind: "suggestionAccepted", on: "2026-11-21" }],
    ],
  },
  {
    name: "a timesheet with an answered dispute",
    text: `Find work
Deliver work
Night desk for a hotel
Ines Roth
Timesheet
Week (UTC)\tHours\tAmount\tStatus
Nov 9 – Nov 15, 2026\t12:40 hrs\t$253.33\t4:00 hrs disputed, waiting for your answer
Nov 2 – Nov 8, 2026\t20:20 hrs\t$406.67\t7:10 hrs disputed, you declined on Nov 14, 2026
Hourly rate
$20.00/hr`,
    facts: [["happening", { kind: "hoursAnswered", on: "2026-11-14", by: "me", of: "2026-11-02" }]],
  },
  {
    name: "the firm before the person",
    text: `Find work
Deliver work
Menu for a night market
Roth Street Kitchens · Ines Roth · Leipzig, Germany
Contract is active
Fixed price $300.00`,
    facts: [
      ["otherParty", "Ines Roth"],
      ["otherFirm", "Roth Street Kitchens"],
    ],
  },
];
