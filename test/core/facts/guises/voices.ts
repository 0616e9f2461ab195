import type { Guise } from "./guise.ts";

/** Notices in quite other voices, written before it was known how they are read: about held money and milestones. */
export const VOICES: readonly Guise[] = [
  {
    kind: "refund-asked",
    subject: "Action needed: Petra Novak wants her deposit back",
    html: true,
    text: `Hi there,
Petra Novak has just closed your contract and is asking for the deposit back.
Contract
Jingle for a bakery
In escrow
$350.00
You've got until 19 November 2026 to say yes or no. If you do nothing, the money goes back to Petra.
Review request`,
    facts: [
      ["happening", { kind: "refundAsked", by: "them", amount: 35_000, until: "2026-11-19", on: "2026-11-12" }],
      ["otherParty", "Petra Novak"],
      ["contractName", "Jingle for a bakery"],
      ["ended", { by: "them" }],
      ["role", "freelancer"],
    ],
  },
  {
    kind: "refund-asked",
    subject: "Notification regarding termination of contract no. 45009912",
    text: `Dear Ms Brandt,

We are writing to inform you that on 11 November 2026 the client, Alistair
Crane, terminated the contract known as "Walking tour texts" and, in doing so,
requested that the sum of $1,150.00 presently held in escrow be returned to
him.

Should you not respond on or before 18 November 2026, the said sum will be
returned to the client without further notice. Should you disagree, you may
open a dispute within the same period.

Yours sincerely,
Upwork Customer Support`,
    facts: [
      ["happening", { kind: "refundAsked", by: "them", amount: 115_000, until: "2026-11-18", on: "2026-11-11" }],
      ["otherParty", "Alistair Crane"],
      ["contractName", "Walking tour texts"],
      ["ended", { by: "them", on: "2026-11-11" }],
    ],
  },
  {
    kind: "refund-asked",
    subject: "We've sent your refund request to Nadia",
    to: "Petra Novak",
    text: `Hi Petra,

You closed the contract "Jingle for a bakery" and asked Nadia Brandt to send back $350.00.

Nadia can agree or open a dispute until Nov 19, 2026. After that the money returns to you automatically.`,
    facts: [
      ["happening", { kind: "refundAsked", by: "me", amount: 35_000, until: "2026-11-19" }],
      ["role", "client"],
      ["otherParty", "Nadia Brandt"],
      ["ended", { by: "me" }],
    ],
  },
  {
    kind: "submitted",
    subject: "Nice work, Nadia! It's on its way to Petra",
    html: true,
    text: `Hi there,
You've sent in your work for Jingle, final mix.
Petra can now approve it, or tell you what to change.
Review ends
November 26, 2026
Contract
Jingle for a bakery
View submission`,
    facts: [
      ["happening", { kind: "submitted", by: "me" }],
      ["date", { deadline: "review", until: "2026-11-26" }],
      ["contractName", "Jingle for a bakery"],
      ["role", "freelancer"],
    ],
    never: ["changesAsked", "released"],
  },
  {
    kind: "submitted",
    subject: "Work to review: Jingle, final mix",
    to: "Petra Novak",
    text: `Hello Petra,

Nadia Brandt has uploaded the final deliverables for "Jingle, final mix" and is requesting payment of $350.00.

Approve the payment or request changes by 26 November 2026. If we don't hear from you, the payment will be released.`,
    facts: [
      ["happening", { kind: "submitted", by: "them" }],
      ["date", { deadline: "review", until: "2026-11-26" }],
      ["otherParty", "Nadia Brandt"],
      ["role", "client"],
    ],
    never: ["changesAsked", "refundAsked"],
  },
  {
    kind: "released",
    subject: "Your review period is over",
    to: "Petra Novak",
    text: `Hi Petra,

14 days have passed since Nadia Brandt submitted "Jingle, final mix". Because you neither approved it nor asked for changes, we have released $350.00 to Nadia.

Contract: Jingle for a bakery`,
    facts: [
      ["milestone", { name: "Jingle, final mix", money: "released" }],
      ["role", "client"],
    ],
    never: ["changesAsked"],
  },
  {
    kind: "released",
    subject: "Ka-ching! $350.00 is yours",
    html: true,
    text: `Petra Novak just paid you
Milestone\tJingle, final mix
Paid\t$350.00
Upwork fee (10%)\t-$35.00
You keep\t$315.00
Your money clears on November 17, 2026.
See payment`,
    facts: [
      ["milestone", { name: "Jingle, final mix", money: "released", amount: 35_000 }],
      ["feePercent", 10],
      ["otherParty", "Petra Novak"],
      ["role", "freelancer"],
    ],
    never: ["2026-11-17"],
  },
  {
    kind: "changes-asked",
    subject: "Petra has some changes for you",
    html: true,
    text: `Hi Nadia,
Petra Novak reviewed Jingle, final mix and would like you to revise it.
"The drums are too loud."
The review clock has stopped until you send it in again.
Contract
Jingle for a bakery
Resubmit work`,
    facts: [
      ["happening", { kind: "changesAsked", by: "them" }],
      ["contractName", "Jingle for a bakery"],
      ["otherParty", "Petra Novak"],
    ],
  },
  {
    kind: "refund-of-released-asked",
    subject: "Petra Novak would like some money back",
    text: `Hi Nadia,

Petra Novak is asking you to refund part of what was paid on "Jingle for a bakery".

Amount requested: $120.00
Total paid: $350.00

It's up to you. There's no deadline, but a quick answer helps.`,
    facts: [
      ["happening", { kind: "refundAsked", by: "them", amount: 12_000 }],
      ["otherParty", "Petra Novak"],
      ["contractName", "Jingle for a bakery"],
      ["role", "freelancer"],
    ],
  },
  {
    kind: "refund-answered",
    subject: "About your refund request",
    to: "Petra Novak",
    text: `Hi Petra,

Nadia Brandt turned down your refund request of $120.00 on 14 November 2026.

Contract: Jingle for a bakery`,
    sent: "2026-11-14T16:30:00Z",
    facts: [
      ["happening", { kind: "refundDeclined", by: "them", on: "2026-11-14" }],
      ["role", "client"],
    ],
  },
  {
    kind: "ended",
    subject: "Your contract has come to an end",
    text: `Hi Nadia,

Petra Novak ended "Jingle for a bakery" on 10 Nov 2026. All milestones have been paid.

You both have 14 days to leave feedback.`,
    facts: [
      ["ended", { by: "them", on: "2026-11-10" }],
      ["contractName", "Jingle for a bakery"],
    ],
    never: ["refundAsked", "feedbackLeft"],
  },
  {
    kind: "funded",
    subject: "You're good to go, Nadia",
    html: true,
    text: `Petra Novak has funded your next milestone
Milestone
Jingle, final mix
Funded
$350.00
Due
Nov 30, 2026
Go to contract`,
    facts: [["milestone", { name: "Jingle, final mix", amount: 35_000, money: "held", dueOn: "2026-11-30" }]],
  },
  {
    kind: "started",
    subject: "Contract started: Jingle for a bakery",
    text: `Hi Nadia,

Great news! You and Petra Novak (Novak Bakeries) now have a contract.

Job:         Jingle for a bakery
Client:      Petra Novak
Type:        Fixed-price
Start date:  2 November 2026
Contract ID: 45009912`,
    facts: [
      ["contractBegan", "2026-11-02"],
      ["contractId", "45009912"],
      ["contract", "fixed"],
      ["otherParty", "Petra Novak"],
    ],
  },
];
