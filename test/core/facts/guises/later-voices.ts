import type { Guise } from "./guise.ts";

/** Notices written by hand or in a ticket, with lists, with two things in one: decisions on hours, splits, reversals, disputes about paid money. */
export const LATER_VOICES: readonly Guise[] = [
  {
    kind: "hours-decided",
    subject: "Outcome of the hours check, contract 41880352",
    sent: "2026-11-12T15:00:00Z",
    text: `Hello Nadia,

we went through the 8:30 hours that Oskar Lind questioned for October 26 to November 1, 2026.

5:00 hours ($120.00) stay with you: the Work Diary shows them.
3:30 hours ($84.00) are returned to the client: no memo tells what they were for.

If you can show us more, write back by Monday, November 16, 2026. After that our decision is final.`,
    facts: [
      ["happening", { kind: "hoursDecided", on: "2026-11-12", by: "upwork", amount: 8_400 }],
      ["date", { deadline: "other", until: "2026-11-16" }],
    ],
  },
  {
    kind: "hours-disputed",
    subject: "Part of your time is being questioned",
    sent: "2026-11-05T10:00:00Z",
    text: `Hi Nadia,

Oskar Lind does not accept some of the time billed for October 26 - November 1, 2026 on "Spare parts catalogue".

  Worked in that week ..... 21:00 hrs
  Rate .................... $24.00/hr
  Contested ............... 8:30 hrs ($204.00)

Please answer until November 8, 2026.`,
    facts: [
      ["happening", { kind: "disputeByClient", on: "2026-11-05", by: "them", amount: 20_400, until: "2026-11-08" }],
      ["week", { monday: "2026-10-26", hours: 21, rate: 2_400 }],
    ],
  },
  {
    kind: "suggestion",
    subject: "A proposal in dispute 81120045",
    from: { name: "Upwork Mediation", address: "mediation@upwork.com" },
    html: true,
    sent: "2026-11-12T09:00:00Z",
    to: "Nadia Brandt",
    text: `Hi Nadia, hi Oskar,
I read what both of you sent me. My proposal for the milestone Engine photos ($500.00 held):
$350.00 is paid to Nadia Brandt
$150.00 returns to Oskar Lind
Please both say yes or no before the end of Saturday, November 14, 2026.
Without an answer of both the matter is not settled, and you get a notice that there is no agreement.`,
    facts: [
      ["happening", { kind: "suggestionMade", on: "2026-11-12", by: "upwork", amount: 35_000, until: "2026-11-14" }],
    ],
  },
  {
    kind: "dispute-by-freelancer",
    subject: "Your dispute was received (case 70550012)",
    to: "Greta Lindholm",
    sent: "2026-11-10T12:00:00Z",
    text: `Hi Greta,

on November 10, 2026 you opened a dispute with Ivo Marek about payments that were already released:

  - Ten sketches – $260.00, paid on October 2, 2026
  - Final plates – $340.00, paid on October 20, 2026
  - You ask back: $600.00

Contract: Plates for a bird book
Both of you can send us your side by November 15, 2026. A mediator will look for an agreement.`,
    facts: [
      ["role", "client"],
      ["happening", { kind: "mediation", on: "2026-11-10", amount: 60_000, until: "2026-11-15" }],
      ["milestone", { name: "Ten sketches", amount: 26_000, money: "released", releasedOn: "2026-10-02" }],
      ["milestone", { name: "Final plates", amount: 34_000, money: "released", releasedOn: "2026-10-20" }],
    ],
    never: ["disputeByFreelancer", "freelancer"],
  },
  {
    // The same words to a freelancer, who asks for a milestone that is held: no mediation.
    kind: "dispute-by-freelancer",
    subject: "Your dispute has been filed",
    sent: "2026-11-10T12:00:00Z",
    text: `Hi Nadia,

on November 10, 2026 you filed a dispute with Oskar Lind about the $500.00 held for "Engine photos". Your client can answer until November 15, 2026.

See dispute`,
    facts: [["happening", { kind: "disputeByFreelancer", by: "me", amount: 50_000, until: "2026-11-15" }]],
    never: ["mediation", "client"],
  },
  {
    kind: "dispute-by-freelancer",
    subject: "Ivo Marek opened a dispute",
    to: "Greta Lindholm",
    html: true,
    sent: "2026-11-09T08:00:00Z",
    text: `Ivo does not agree to your refund
You closed Plates for a bird book on November 4, 2026 and requested the full deposit. Today, November 9, 2026, Ivo Marek opened a dispute about it.
Amount in dispute: $340.00
Your answer has to reach us by November 14, 2026.`,
    facts: [
      ["happening", { kind: "refundAsked", on: "2026-11-04", by: "me", amount: 34_000 }],
      ["happening", { kind: "disputeByFreelancer", on: "2026-11-09", by: "them", until: "2026-11-14" }],
      ["ended", { on: "2026-11-04", by: "me" }],
    ],
  },
  {
    kind: "chargeback",
    subject: "A payment was reversed - we need you",
    sent: "2026-11-12T14:00:00Z",
    text: `Dear Nadia,

Oskar Lind has asked the card issuer to take back a payment. We heard of this chargeback on November 12, 2026.

Date            Contract                   Charged to card
Oct 2, 2026     Spare parts catalogue      $525.00

Please send us your proof by November 19, 2026.

In the meantime withdrawals on your account are restricted.`,
    facts: [
      ["happening", { kind: "chargeback", on: "2026-11-12", by: "them", until: "2026-11-19" }],
      ["happening", { kind: "accountLimited", on: "2026-11-12", by: "upwork" }],
    ],
    // With the client's fee in it: not what came of it.
    never: [52_500, "client"],
  },
  {
    kind: "released",
    subject: "Paid, and the next one is funded",
    sent: "2026-10-14T11:00:00Z",
    text: `Well done, Nadia!

Oskar Lind paid "Ten sketches" ($260.00) today.
Next milestone funded: "Final plates", $340.00, due November 6, 2026.

Contract: Plates for a bird book`,
    facts: [
      ["milestone", { name: "Ten sketches", amount: 26_000, money: "released", releasedOn: "2026-10-14" }],
      [
        "milestone",
        { name: "Final plates", amount: 34_000, money: "held", fundedOn: "2026-10-14", dueOn: "2026-11-06" },
      ],
    ],
  },
  {
    kind: "support",
    subject: "[Upwork] Re: A closed contract (60112233)",
    from: { name: "Upwork Support", address: "support@upwork.zendesk.com" },
    sent: "2026-11-12T09:00:00Z",
    text: `##- Please type your reply above this line -##

Your request (60112233) has been updated.

Carla M. (Upwork Support)
Nov 12, 2026, 09:00 UTC

Hi Nadia,

Oskar Lind wrote to us about the $260.00 that was released on October 14, 2026. He says that you declined a refund.
Please tell us your view in this ticket by November 18, 2026. After that it will be solved.

-----
Nadia Brandt
Nov 11, 2026, 08:00 UTC

The work is in use since October. I declined the refund on
November 6. That is all I can say.`,
    facts: [
      ["date", { deadline: "other", until: "2026-11-18" }],
      ["happening", { kind: "refundDeclined", on: "2026-11-06", by: "me" }],
    ],
    // What Support tells in passing was not done on the day of its mail.
    never: ["2026-11-12"],
  },
  {
    kind: "non-resolution",
    subject: "",
    from: { name: "Upwork Dispute Assistance", address: "disputes@upwork.com" },
    sent: "2026-11-09T16:00:00Z",
    text: `Greta and Ivo,

we found no agreement between you. This is the Notice of Non-Resolution for the $340.00 held on contract 41880361.
Each of you may ask for binding arbitration in this ticket and pay the fee of $300.00 no later than November 16, 2026.

Both pay: an arbitrator decides.
One of you pays: the money goes to that one.
Nobody pays: the money returns to the client.

The decision of the arbitrator is final.`,
    facts: [["happening", { kind: "nonResolution", on: "2026-11-09", by: "upwork", until: "2026-11-16" }]],
    never: ["arbitrationDecided"],
  },
  {
    kind: "refund-asked",
    subject: "We passed on your refund request",
    to: "Greta Lindholm",
    html: true,
    sent: "2026-11-04T18:00:00Z",
    text: `Ivo knows
Hello Greta,
you closed Plates for a bird book today (November 4, 2026) and chose to pay nothing. We passed your request for $340.00 on to Ivo Marek.
Ivo can agree or open a dispute until November 11, 2026. With no reaction the $340.00 goes back to your card after that.
You can leave feedback until November 18, 2026.`,
    facts: [
      ["happening", { kind: "refundAsked", on: "2026-11-04", by: "me", amount: 34_000, until: "2026-11-11" }],
      ["ended", { on: "2026-11-04", by: "me" }],
      ["contractState", "ended"],
    ],
    never: ["2026-11-18"],
  },
];
