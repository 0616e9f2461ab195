import type { Guise } from "./guise.ts";

/** Notices about milestones: invented, each in its own words and layout. */
export const MILESTONE_GUISES: readonly Guise[] = [
  {
    kind: "submitted",
    subject: "Nadia Brandt submitted work for your review",
    to: "Oskar Lind",
    text: `Hi Oskar,

Nadia Brandt submitted work for "Photos of all cards" on Nov 12, 2026.

Please review it by Nov 26, 2026. If you do nothing, $420.00 will be released automatically.

Review & Pay`,
    facts: [
      ["milestone", { name: "Photos of all cards", submittedOn: "2026-11-12" }],
      ["role", "client"],
      ["date", { deadline: "review", until: "2026-11-26" }],
    ],
  },
  {
    kind: "submitted",
    subject: "Work submitted: Recipe cards for a spice shop",
    to: "Oskar Lind",
    text: `Contract:   Recipe cards for a spice shop
Freelancer: Nadia Brandt
Milestone:  Photos of all cards ($420.00)
Submitted:  11/12/2026 08:12 UTC
Review by:  11/26/2026

Message from Nadia:
  Here are the photos. I also have an idea for a book for $2,000, from January 10, 2027.

View Payment Request`,
    facts: [
      ["milestone", { name: "Photos of all cards", submittedOn: "2026-11-12", amount: 42_000 }],
      ["date", { deadline: "review", until: "2026-11-26" }],
    ],
    never: [200_000, "2027-01-10"],
  },
  {
    kind: "submitted",
    subject: "Your milestone is waiting for your review",
    to: "Oskar Lind",
    html: true,
    text: `Nadia Brandt has delivered the work
The milestone “Photos of all cards” of “Recipe cards for a spice shop” was handed in on 12 November 2026.
Review & Pay`,
    facts: [["milestone", { name: "Photos of all cards", submittedOn: "2026-11-12" }]],
  },
  {
    kind: "changes-asked",
    subject: "Oskar Lind requested changes",
    text: `Oskar Lind reviewed your work for "Photos of all cards" and requested changes on Nov 12, 2026.

His comments:
"The photo of 2 March is too dark. Pay is $420.00 only for bright ones, by Friday."

Contract: Recipe cards for a spice shop
Submit the work again when it is ready.`,
    facts: [
      ["happening", { kind: "changesAsked", on: "2026-11-12", by: "them" }],
      ["milestone", { name: "Photos of all cards", changesAskedOn: "2026-11-12" }],
      ["otherParty", "Oskar Lind"],
    ],
    never: ["2026-03-02"],
  },
  {
    kind: "changes-asked",
    subject: "Revision requested for your milestone",
    html: true,
    text: `A revision is requested
Contract\tRecipe cards for a spice shop
Client\tOskar Lind
Milestone\tPhotos of all cards
In escrow\t$420.00
Requested on\tNovember 12, 2026
Your client would like some corrections before approving the work.`,
    facts: [
      ["happening", { kind: "changesAsked", on: "2026-11-12" }],
      ["milestone", { name: "Photos of all cards", money: "held", amount: 42_000 }],
    ],
  },
  {
    kind: "changes-asked",
    subject: "Your client asks you to revise your work",
    text: `Hi Nadia, the work you submitted on Nov 10, 2026 for the milestone "Photos of all cards" needs some changes, says Oskar Lind.

The review is paused until you submit again.`,
    facts: [
      ["happening", { kind: "changesAsked", on: "2026-11-12" }],
      ["milestone", { submittedOn: "2026-11-10", changesAskedOn: "2026-11-12" }],
    ],
  },
  {
    kind: "released",
    subject: "You've been paid $420.00",
    text: `Oskar Lind approved your work and paid $420.00 for "Photos of all cards" on Nov 12, 2026.

Contract          Recipe cards for a spice shop
Amount            $420.00
Service fee (10%) -$42.00
You receive       $378.00
Available on      Nov 17, 2026`,
    facts: [
      ["milestone", { name: "Photos of all cards", money: "released", amount: 42_000, releasedOn: "2026-11-12" }],
      ["feePercent", 10],
      ["role", "freelancer"],
    ],
    never: ["2026-11-17", 37_800],
  },
  {
    kind: "released",
    subject: "Payment released",
    html: true,
    text: `A milestone payment of $420.00 was released to you
Milestone\tPhotos of all cards
Contract\tRecipe cards for a spice shop
Client\tOskar Lind
Released on\t11/12/2026
Pending until\t11/17/2026`,
    facts: [
      ["milestone", { name: "Photos of all cards", money: "released", amount: 42_000, releasedOn: "2026-11-12" }],
    ],
    never: ["2026-11-17"],
  },
  {
    kind: "released",
    subject: "Oskar Lind paid part of a milestone",
    text: `Oskar Lind released $250.00 of $420.00 for the milestone "Photos of all cards". The remaining $170.00 stays in escrow.`,
    facts: [
      [
        "milestone",
        {
          name: "Photos of all cards",
          money: "partReleased",
          amount: 42_000,
          releasedAmount: 25_000,
          releasedOn: "2026-11-12",
        },
      ],
    ],
  },
  {
    kind: "released",
    subject: "You released $420.00 to Nadia Brandt",
    to: "Oskar Lind",
    text: `You approved "Photos of all cards" and released $420.00 to Nadia Brandt on 12 Nov 2026.`,
    facts: [
      ["milestone", { name: "Photos of all cards", money: "released", releasedOn: "2026-11-12" }],
      ["role", "client"],
      ["otherParty", "Nadia Brandt"],
    ],
  },
  {
    kind: "funded",
    subject: "Your milestone is funded",
    text: `Oskar Lind funded the milestone "Photos of all cards" with $420.00 on Nov 2, 2026. You can start working.

Contract: Recipe cards for a spice shop
Due: Nov 20, 2026`,
    sent: "2026-11-02T10:00:00Z",
    facts: [
      [
        "milestone",
        { name: "Photos of all cards", money: "held", amount: 42_000, fundedOn: "2026-11-02", dueOn: "2026-11-20" },
      ],
    ],
  },
  {
    kind: "funded",
    subject: "Milestone activated and funded",
    sent: "2026-11-02T10:00:00Z",
    html: true,
    text: `Milestone\tPhotos of all cards
Deposited into escrow\t$420.00
Funded on\t2 November 2026
Contract\tRecipe cards for a spice shop
Client\tOskar Lind
You can begin the work now.`,
    facts: [["milestone", { name: "Photos of all cards", money: "held", amount: 42_000, fundedOn: "2026-11-02" }]],
  },
];
