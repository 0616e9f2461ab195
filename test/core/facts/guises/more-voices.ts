import type { Guise } from "./guise.ts";

/** Notices in quite other voices, written before it was known how they are read: about disputes, hours and accounts. */
export const MORE_VOICES: readonly Guise[] = [
  {
    kind: "dispute-by-freelancer",
    subject: "A dispute needs your answer",
    to: "Petra Novak",
    html: true,
    text: `Hi Petra,
Nadia Brandt doesn't agree with your refund request. On 14 Nov 2026 she opened a dispute over $350.00.
Answer the dispute by 19 Nov 2026
If you don't answer, the $350.00 will be released to Nadia.
Contract
Jingle for a bakery
Answer now`,
    sent: "2026-11-14T08:00:00Z",
    facts: [
      ["happening", { kind: "disputeByFreelancer", by: "them", on: "2026-11-14", amount: 35_000, until: "2026-11-19" }],
      ["role", "client"],
      ["otherParty", "Nadia Brandt"],
    ],
  },
  {
    kind: "dispute-answered",
    subject: "Petra Novak has responded to your dispute",
    text: `Hi Nadia,

Petra Novak rejected your dispute on November 17, 2026. A mediator will be in touch with both of you.

Contract: Jingle for a bakery`,
    sent: "2026-11-17T09:00:00Z",
    facts: [
      ["happening", { kind: "disputeAnswered", by: "them", on: "2026-11-17" }],
      ["role", "freelancer"],
    ],
    never: ["mediation"],
  },
  {
    kind: "mediation",
    subject: "[Request received] 60112233",
    from: { name: "Upwork Dispute Assistance", address: "support@upwork.zendesk.com" },
    text: `Hello Nadia and Petra,

My name is Ilse and I will be your mediator. I was assigned to your dispute about "Jingle for a bakery".

Could each of you tell me your view of things? I would need your replies by 20 November 2026.

Best,
Ilse
Upwork Dispute Assistance`,
    sent: "2026-11-17T09:00:00Z",
    facts: [["happening", { kind: "mediation", by: "upwork", until: "2026-11-20", on: "2026-11-17" }]],
  },
  {
    kind: "suggestion",
    subject: "Re: Jingle for a bakery: how we could settle this",
    from: { name: "Upwork Dispute Assistance", address: "support@upwork.zendesk.com" },
    text: `Hi both,

Having read everything, I recommend the following split:

Client refund: $100.00
Freelancer payment: $250.00

Please let me know by 21 November 2026 whether you accept.

Ilse, mediator`,
    sent: "2026-11-19T09:00:00Z",
    facts: [["happening", { kind: "suggestionMade", by: "upwork", amount: 25_000, until: "2026-11-21" }]],
    never: [10_000],
  },
  {
    kind: "non-resolution",
    subject: "Your dispute could not be settled",
    from: { name: "Upwork Dispute Assistance", address: "support@upwork.zendesk.com" },
    text: `Dear Nadia, dear Petra,

As the two of you did not reach an agreement, this is our Notice of Non-Resolution.

Either of you may now choose arbitration. To do so, pay your half of the fee by 2 December 2026. If only one party pays, the money goes to that party; if neither does, it goes back to the client.`,
    sent: "2026-11-22T09:00:00Z",
    facts: [["happening", { kind: "nonResolution", by: "upwork", until: "2026-12-02", on: "2026-11-22" }]],
    never: ["arbitrationPaid", "arbitration"],
  },
  {
    kind: "hours-disputed",
    subject: "Some of your hours are being questioned",
    html: true,
    text: `Hi Nadia,
Petra Novak disputed 6.5 hours you logged in the week of Nov 2, 2026 on Shop support.
Week
Nov 2 - Nov 8, 2026
Disputed hours
6:30
Disputed amount
$195.00
Reply by
Nov 17, 2026
View dispute`,
    facts: [
      ["happening", { kind: "disputeByClient", by: "them", amount: 19_500, until: "2026-11-17", of: "2026-11-02" }],
      ["otherParty", "Petra Novak"],
      ["role", "freelancer"],
    ],
  },
  {
    kind: "hours-decided",
    subject: "Outcome of your hourly dispute",
    text: `Hello Nadia,

We've finished looking into the dispute about your hours from Nov 2 - Nov 8, 2026. 4 hours 30 minutes had no activity and $135.00 has been refunded to the client. The rest of the hours stay paid.`,
    facts: [["happening", { kind: "hoursDecided", by: "upwork", amount: 13_500, of: "2026-11-02" }]],
    never: ["disputeByClient", "refundGiven"],
  },
  {
    kind: "weekly-summary",
    subject: "Here's what you logged last week",
    html: true,
    text: `Hi there, here is your week in hours.
Nov 2 - Nov 8, 2026
Shop support
Client
Petra Novak
Hours
21:15
Rate
$30.00/hr
Earnings
$637.50`,
    facts: [["week", { monday: "2026-11-02", hours: 21.25, rate: 3_000 }]],
    never: ["disputeByClient"],
  },
  {
    kind: "chargeback",
    subject: "Important: your client's bank has taken a payment back",
    text: `Hi Nadia,

We've been told by the bank of Petra Novak that she disputed the card payment of $350.00 made on 3 October 2026. We'll contest this on your behalf. Please send us anything that proves the work was delivered by 18 November 2026.`,
    facts: [["happening", { kind: "chargeback", by: "them", amount: 35_000, until: "2026-11-18" }]],
    never: ["disputeByFreelancer", "disputeByClient", "refundAsked"],
  },
  {
    kind: "account-limited",
    subject: "Your account is on hold",
    from: { name: "Upwork Trust & Safety", address: "noreply@upwork.com" },
    text: `Hi Nadia,

As of 12 November 2026 we have placed a hold on your account while we look into a payment. You won't be able to withdraw funds.

Please verify your identity before 19 November 2026.`,
    facts: [["happening", { kind: "accountLimited", by: "upwork", on: "2026-11-12", until: "2026-11-19" }]],
  },
  {
    kind: "dormant",
    subject: "Is this contract still going?",
    text: `Hi Nadia,

Nothing has happened on "Jingle for a bakery" for a while. The contract will be marked dormant on 26 November 2026 and the $350.00 in escrow returned to Petra Novak unless one of you takes action.`,
    facts: [["date", { deadline: "dormancy", until: "2026-11-26" }]],
    never: ["ended", "refundAsked"],
  },
  {
    kind: "support",
    subject: "[Upwork Support] Re: Where is my money?",
    from: { name: "Marco (Upwork Support)", address: "support@upwork.zendesk.com" },
    text: `##- Please type your reply above this line -##

Hi Nadia,

Thanks for getting in touch. I've had a look: the milestone is still in review until 26 November 2026. If the client asks for a refund you can open a dispute.

Marco
Customer Support`,
    facts: [],
    never: ["refundAsked", "disputeByFreelancer", "mediation"],
  },
  {
    kind: "dispute-by-freelancer",
    subject: "A dispute was filed on your contract",
    to: "Petra Novak",
    text: `Hello Petra,

Your client, Vinohrady Radio s.r.o., has opened a dispute about the contract "Jingle for a bakery" (Contract ID 45120077).

They are asking for a refund of $350.00 for the milestone "Second take", which was released on November 2, 2026.

Tell us your side in the Dispute Center by November 23, 2026.`,
    sent: "2026-11-18T15:00:00Z",
    facts: [
      ["happening", { kind: "mediation", amount: 35_000, until: "2026-11-23", of: "Second take" }],
      ["role", "freelancer"],
      ["milestone", { name: "Second take", money: "released", releasedOn: "2026-11-02" }],
    ],
    never: ["disputeByFreelancer", "held", "client"],
  },
  {
    kind: "dispute-by-freelancer",
    subject: "Dispute filed",
    to: "Petra Novak",
    text: `Hi Petra,

Vinohrady Radio filed a dispute about "Jingle for a bakery". The client wants $350.00 back from the deposit for "Second take".

Reply by November 23, 2026.`,
    sent: "2026-11-18T15:00:00Z",
    facts: [["happening", { kind: "refundAsked", amount: 35_000, until: "2026-11-23" }]],
    never: ["disputeByFreelancer", "client"],
  },
  {
    kind: "mediation",
    subject: "Mediation was opened",
    to: "Blue Door Studio",
    text: `Hello Blue Door Studio,

Your client, Vinohrady Radio, has requested mediation for "Jingle for a bakery". $350.00 were released on November 2, 2026.

Please answer by November 23, 2026.`,
    sent: "2026-11-18T15:00:00Z",
    facts: [["role", "agency"]],
    never: ["freelancer"],
  },
  {
    kind: "weekly-summary",
    subject: "Weekly invoice for Ana Prado: 12:40 hrs",
    to: "Petra Novak",
    text: `Hi Petra,

These are the hours on your hourly contract "Stock list upkeep" for the week Nov 2 - Nov 8, 2026.

Ana Prado      12:40 hrs @ $30.00/hr     $380.00
   of this added by hand    2:30 hrs

You have until Friday, November 13, 2026, 11:59 PM UTC to look through the hours and dispute them. Then they are paid to the freelancer.

Contract ID 45120091`,
    sent: "2026-11-09T09:00:00Z",
    facts: [
      ["week", { monday: "2026-11-02", hours: 12.67, manualHours: 2.5, rate: 3_000, amount: 38_000 }],
      ["date", { deadline: "hoursDispute", until: "2026-11-13", at: "2026-11-13T23:59:00Z" }],
      ["otherParty", "Ana Prado"],
      ["role", "client"],
    ],
  },
  {
    kind: "weekly-summary",
    subject: "Your weekly earnings report",
    to: "Ana Prado",
    text: `Hi Ana,

You worked on "Stock list upkeep" for the week Nov 2 - Nov 8, 2026.

Ana Prado: 12:40 hrs @ $30.00/hr, $380.00

The client can look through the hours until November 13, 2026.`,
    sent: "2026-11-09T09:00:00Z",
    facts: [["week", { monday: "2026-11-02", hours: 12.67, rate: 3_000 }]],
    never: ["Ana Prado:"],
  },
];
