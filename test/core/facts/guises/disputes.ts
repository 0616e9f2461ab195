import type { Guise } from "./guise.ts";

/** Notices about disputes: invented, each in its own words and layout. */
export const DISPUTE_GUISES: readonly Guise[] = [
  {
    kind: "dispute-by-freelancer",
    subject: "Nadia Brandt filed a dispute",
    to: "Oskar Lind",
    text: `Hi Oskar,

Nadia Brandt filed a dispute about the $420.00 held for "Photos of all cards" on Nov 14, 2026.

You have until Nov 19, 2026 to accept or decline. See Dispute`,
    sent: "2026-11-14T12:00:00Z",
    facts: [
      ["happening", { kind: "disputeByFreelancer", on: "2026-11-14", amount: 42_000, until: "2026-11-19", by: "them" }],
    ],
  },
  {
    kind: "dispute-by-freelancer",
    subject: "Your dispute was opened",
    sent: "2026-11-14T12:00:00Z",
    text: `You opened a dispute.

Contract: Recipe cards for a spice shop
Client: Oskar Lind
Milestone: Photos of all cards
Amount in dispute: $420.00
Opened on: Nov 14, 2026
The client must respond by: Nov 19, 2026`,
    facts: [
      ["happening", { kind: "disputeByFreelancer", on: "2026-11-14", amount: 42_000, until: "2026-11-19", by: "me" }],
    ],
  },
  {
    kind: "dispute-by-freelancer",
    subject: "A dispute has been raised on your contract",
    to: "Oskar Lind",
    sent: "2026-11-14T12:00:00Z",
    html: true,
    text: `A dispute has been raised
Your freelancer disagrees with the refund and asks for the release of the escrow deposit.
Contract\tRecipe cards for a spice shop
Freelancer\tNadia Brandt
Disputed amount\t$420.00
Answer by\tNovember 19, 2026
See dispute`,
    facts: [
      ["happening", { kind: "disputeByFreelancer", on: "2026-11-14", amount: 42_000, until: "2026-11-19" }],
      ["role", "client"],
    ],
  },
  {
    kind: "dispute-answered",
    subject: "Oskar Lind declined your dispute",
    sent: "2026-11-16T12:00:00Z",
    text: `Oskar Lind declined the dispute you opened on "Recipe cards for a spice shop". A specialist of Upwork will look at it next.`,
    facts: [["happening", { kind: "disputeAnswered", on: "2026-11-16", by: "them" }]],
  },
  {
    kind: "mediation",
    subject: "Mediation has been opened on your contract",
    text: `Hello Nadia,

On November 12, 2026 your client Oskar Lind asked Upwork for mediation of the payment of $380.00 that was released on Oct 20, 2026 for "Six sample cards".

Please reply with your side by November 17, 2026.

Contract: Recipe cards for a spice shop
Case number: 8812345`,
    facts: [["happening", { kind: "mediation", on: "2026-11-12", amount: 38_000, until: "2026-11-17", by: "upwork" }]],
  },
  {
    kind: "mediation",
    subject: "Upwork mediation: please respond",
    html: true,
    text: `A mediator has been assigned to your case
Contract\tRecipe cards for a spice shop
Client\tOskar Lind
Amount in dispute\t$380.00
Opened on\t11/12/2026
Respond by\t11/17/2026
Mediation is free. Nothing is decided yet.`,
    facts: [["happening", { kind: "mediation", on: "2026-11-12", amount: 38_000, until: "2026-11-17" }]],
  },
  {
    kind: "suggestion",
    subject: "A suggested resolution for your dispute",
    text: `Hi both,

I have looked at what you both sent. I suggest that $250.00 is released to the freelancer and $170.00 goes back to the client.

Please accept or decline this by November 14, 2026.

Contract: Recipe cards for a spice shop
Kind regards, Upwork Dispute Team`,
    facts: [
      ["happening", { kind: "suggestionMade", on: "2026-11-12", amount: 25_000, until: "2026-11-14", by: "upwork" }],
    ],
  },
  {
    kind: "suggestion",
    subject: "Our proposal to settle your dispute",
    html: true,
    text: `Our proposal
Contract\tRecipe cards for a spice shop
To the freelancer\t$250.00
To the client\t$170.00
Answer by\tNov 14, 2026
We propose this split of the escrow deposit. You may accept or decline.`,
    facts: [["happening", { kind: "suggestionMade", amount: 25_000, until: "2026-11-14" }]],
  },
  {
    kind: "suggestion",
    subject: "Recommended settlement, ticket #55512345",
    text: `The mediator recommends the following settlement for "Recipe cards for a spice shop": release $250.00 to Nadia Brandt and return $170.00 to Oskar Lind.
Reply "accept" or "decline" until 14 November 2026.`,
    facts: [["happening", { kind: "suggestionMade", amount: 25_000, until: "2026-11-14" }]],
  },
  {
    kind: "non-resolution",
    subject: "Notice of Non-Resolution",
    text: `Dear Nadia and Oskar,

This is a Notice of Non-Resolution for the contract "Recipe cards for a spice shop". The dispute could not be resolved.

Either of you can ask for arbitration. Both must agree and pay by November 19, 2026. If only one does, the amount goes to that side.`,
    facts: [["happening", { kind: "nonResolution", on: "2026-11-12", until: "2026-11-19", by: "upwork" }]],
  },
  {
    kind: "non-resolution",
    subject: "Your dispute was not resolved: next steps",
    html: true,
    text: `No agreement was reached
We were unable to settle the dispute about “Recipe cards for a spice shop”.
The last step is arbitration. To take part, pay the arbitration fee of $337.50 no later than 11/19/2026.
In dispute\t$420.00`,
    facts: [["happening", { kind: "nonResolution", until: "2026-11-19" }]],
    never: [33_750],
  },
  {
    kind: "non-resolution",
    subject: "Dispute on Recipe cards for a spice shop - arbitration offered",
    text: `We could not reach a resolution between you and Oskar Lind. This message serves as the notice of non-resolution dated Nov 12, 2026.
Arbitration deadline: Nov 19, 2026`,
    facts: [["happening", { kind: "nonResolution", on: "2026-11-12", until: "2026-11-19" }]],
  },
  {
    kind: "arbitration",
    subject: "Arbitration was requested",
    text: `Oskar Lind has requested arbitration for "Recipe cards for a spice shop" on Nov 12, 2026.`,
    facts: [["happening", { kind: "arbitration", on: "2026-11-12", by: "them" }]],
  },
];
