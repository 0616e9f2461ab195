import type { Guise } from "./guise.ts";

/** Notices about money that is held: invented, each in its own words and layout. */
export const HELD_MONEY_GUISES: readonly Guise[] = [
  {
    kind: "refund-asked",
    subject: "Your client ended the contract and requested a refund",
    text: `Hi Nadia,

Oskar Lind closed your contract "Recipe cards for a spice shop" and requested a refund of the $420.00 in escrow.

You have until Nov 19, 2026 to approve the refund or dispute it. If you take no action, the funds will be returned to your client.

View Request

Thanks,
The Upwork Team`,
    facts: [
      ["happening", { kind: "refundAsked", on: "2026-11-12", amount: 42_000, until: "2026-11-19", by: "them" }],
      ["ended", { on: "2026-11-12", by: "them" }],
      ["contractName", "Recipe cards for a spice shop"],
      ["otherParty", "Oskar Lind"],
      ["role", "freelancer"],
    ],
  },
  {
    kind: "refund-asked",
    subject: "Refund requested: Recipe cards for a spice shop",
    sent: "2026-11-13T00:20:00Z",
    text: `REFUND REQUEST

Contract\tRecipe cards for a spice shop
Client\tOskar Lind
Milestone\t2: Photos of all cards
Held in escrow\t$420.00
Refund requested\t$420.00
Contract closed\t12 November 2026
Respond by\t19 November 2026

Approve or dispute this request on the contract page.
Earned on this contract to date: $380.00`,
    facts: [
      [
        "happening",
        { kind: "refundAsked", on: "2026-11-13", amount: 42_000, until: "2026-11-19", of: "Photos of all cards" },
      ],
      ["ended", { on: "2026-11-12" }],
      ["milestone", { name: "Photos of all cards", money: "held" }],
      ["otherParty", "Oskar Lind"],
    ],
    never: [38_000],
  },
  {
    kind: "refund-asked",
    subject: "Action required by 11/19/2026",
    text: `Hello Nadia

A refund of held funds has been requested.

Who is asking
Oskar Lind, Lind & Daughters
Contract
Recipe cards for a spice shop
Amount requested
$420.00
Please answer by
11/19/2026

The contract ended on 11/12/2026. Reason given by the client:
"I paid $900 for this in March 2025 elsewhere and got it by 03/02/2025."

You can approve, or disagree and open a dispute.`,
    facts: [
      ["happening", { kind: "refundAsked", amount: 42_000, until: "2026-11-19" }],
      ["contractName", "Recipe cards for a spice shop"],
    ],
    never: [90_000, "2025-03-02"],
  },
  {
    kind: "refund-asked",
    subject: "Oskar Lind wants the escrow money back",
    html: true,
    text: `Oskar Lind wants the escrow money back
Hi Nadia, on November 12, 2026 Oskar Lind ended “Recipe cards for a spice shop” and asked for $420.00 of the project funds to be returned.
No later than November 19, 2026 you need to accept or decline. After that the amount goes back to the client automatically.
For example, if a client asks on June 1, the freelancer has until June 8.
© 2026 Upwork`,
    facts: [
      ["happening", { kind: "refundAsked", on: "2026-11-12", amount: 42_000, until: "2026-11-19" }],
      ["otherParty", "Oskar Lind"],
      ["contractName", "Recipe cards for a spice shop"],
    ],
    never: ["2026-06-08", "2026-06-01"],
  },
  {
    kind: "refund-asked",
    subject: "Contract ended: your response is needed",
    text: `Your contract with Oskar Lind has ended.

  Project:         Recipe cards for a spice shop (ID 40771234)
  Ended on:        Thu, Nov 12, 2026
  Amount on hold:  $420.00
  Requested back:  $420.00
  Your deadline:   Thu, Nov 19, 2026

Your client has requested that the remaining deposit be refunded. Approve the refund, or
tell us why you disagree and dispute it.

See Request: https://www.upwork.com/nx/wm/workroom/40771234`,
    facts: [
      ["happening", { kind: "refundAsked", on: "2026-11-12", amount: 42_000, until: "2026-11-19" }],
      ["ended", { on: "2026-11-12", by: "them" }],
      ["contractId", "40771234"],
    ],
  },
  {
    kind: "refund-asked",
    subject: "You asked for a refund of $420.00",
    to: "Oskar Lind",
    text: `Hi Oskar,

You ended the contract "Recipe cards for a spice shop" with Nadia Brandt and requested a refund of $420.00 held in escrow.

Nadia has until Nov 19, 2026 to approve your request or dispute it. We will let you know.`,
    facts: [
      ["happening", { kind: "refundAsked", on: "2026-11-12", amount: 42_000, until: "2026-11-19", by: "me" }],
      ["ended", { by: "me" }],
      ["otherParty", "Nadia Brandt"],
    ],
  },
  {
    kind: "ended",
    subject: "Oskar Lind ended your contract",
    text: `Oskar Lind has ended the contract "Recipe cards for a spice shop" on Nov 12, 2026.

There is no money in escrow. You can leave feedback until November 26, 2026.`,
    facts: [
      ["ended", { on: "2026-11-12", by: "them" }],
      ["contractState", "ended"],
    ],
  },
  {
    kind: "ended",
    subject: "Contract closed",
    text: `Contract: Recipe cards for a spice shop
Client: Oskar Lind
Closed on: 12 Nov 2026
Total earned: $800.00

Your client closed this contract. Thank you for your work.`,
    facts: [
      ["ended", { on: "2026-11-12", by: "them" }],
      ["contractName", "Recipe cards for a spice shop"],
    ],
    never: [80_000],
  },
  {
    kind: "ended",
    subject: "Your contract has ended",
    to: "Oskar Lind",
    text: `Hi Oskar,

Your freelancer Nadia Brandt ended the contract “Recipe cards for a spice shop”. The deposit of $420.00 was returned to you.`,
    facts: [
      ["ended", { on: "2026-11-12", by: "them" }],
      ["role", "client"],
      ["happening", { kind: "returned", amount: 42_000 }],
    ],
  },
  {
    kind: "refund-of-released-asked",
    subject: "Oskar Lind is requesting a refund",
    text: `Hi Nadia,

Oskar Lind has requested a refund of $150.00 for a payment already released on "Recipe cards for a spice shop".

Message from Oskar:
"Two of the cards have the wrong spice. I paid $300.00 on Oct 2."

You can give a refund or decline the request.`,
    facts: [
      ["happening", { kind: "refundAsked", on: "2026-11-12", amount: 15_000, by: "them" }],
      ["otherParty", "Oskar Lind"],
    ],
    never: [30_000],
  },
  {
    kind: "refund-of-released-asked",
    subject: "Refund request for a past payment",
    text: `Contract: Recipe cards for a spice shop
Client: Oskar Lind
Payment released on: Oct 2, 2026
Refund requested: $150.00
Requested on: Nov 12, 2026

The client asks you to refund part of a payment that was already paid to you. It is up to you whether you give a refund.`,
    facts: [["happening", { kind: "refundAsked", on: "2026-11-12", amount: 15_000 }]],
  },
  {
    kind: "refund-of-released-asked",
    subject: "Your client asked you to return $150.00",
    html: true,
    text: `Your client asked you to return $150.00
Oskar Lind asks for a refund of money you have already received on the contract “Recipe cards for a spice shop”.
Give a refund
Amount\t$150.00
Milestone\tPhotos of all cards`,
    facts: [
      ["happening", { kind: "refundAsked", amount: 15_000, of: "Photos of all cards" }],
      ["role", "freelancer"],
    ],
  },
  {
    kind: "refund-answered",
    subject: "Nadia Brandt declined your refund request",
    to: "Oskar Lind",
    text: `Nadia Brandt declined your refund request of $150.00 on "Recipe cards for a spice shop" on November 14, 2026.`,
    sent: "2026-11-14T08:00:00Z",
    facts: [["happening", { kind: "refundDeclined", on: "2026-11-14", by: "them" }]],
  },
  {
    kind: "refund-answered",
    subject: "Your refund request was approved",
    to: "Oskar Lind",
    text: `Good news. Nadia Brandt approved the refund of $420.00 on "Recipe cards for a spice shop". The money goes back to your billing method.`,
    facts: [["happening", { kind: "refundApproved", on: "2026-11-12", amount: 42_000, by: "them" }]],
  },
  {
    kind: "refund-given",
    subject: "You refunded $150.00 to Oskar Lind",
    text: `You refunded $150.00 to Oskar Lind for "Recipe cards for a spice shop" on Nov 12, 2026. It cannot be undone.`,
    facts: [["happening", { kind: "refundGiven", on: "2026-11-12", amount: 15_000, by: "me" }]],
  },
];
