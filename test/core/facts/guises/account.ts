import type { Guise } from "./guise.ts";

/** Notices about accounts, contracts and feedback, and mails that are no notices of a case: all invented. */
export const ACCOUNT_GUISES: readonly Guise[] = [
  {
    kind: "chargeback",
    subject: "Chargeback notification",
    text: `Hi Nadia,

Your client Oskar Lind asked their bank to reverse a payment of $420.00 for "Photos of all cards" on Nov 12, 2026.

Please send us what shows your work by Nov 17, 2026.`,
    facts: [["happening", { kind: "chargeback", on: "2026-11-12", amount: 42_000, until: "2026-11-17", by: "them" }]],
  },
  {
    kind: "chargeback",
    subject: "A payment was reversed by the client's bank",
    html: true,
    text: `A chargeback was filed
Contract\tRecipe cards for a spice shop
Client\tOskar Lind
Payment reversed\t$420.00
Filed on\t12 November 2026
Reply by\t17 November 2026`,
    facts: [["happening", { kind: "chargeback", on: "2026-11-12", amount: 42_000, until: "2026-11-17" }]],
  },
  {
    kind: "account-limited",
    subject: "Temporary account hold - action required",
    text: `Hi Nadia,

We have placed a temporary hold on your account on November 12, 2026 while we verify your identity. You cannot withdraw money or send proposals.

Please upload your documents by November 19, 2026.`,
    facts: [["happening", { kind: "accountLimited", on: "2026-11-12", until: "2026-11-19", by: "upwork" }]],
  },
  {
    kind: "account-limited",
    subject: "Your account has been suspended",
    text: `Your Upwork account has been suspended. Reason: unusual activity. You can appeal by replying to this e-mail.`,
    facts: [["happening", { kind: "accountLimited", on: "2026-11-12", by: "upwork" }]],
  },
  {
    kind: "account-lifted",
    subject: "Your account is active again",
    text: `The hold on your account was lifted on Nov 12, 2026. Thank you for verifying your identity.`,
    facts: [["happening", { kind: "accountLifted", on: "2026-11-12", by: "upwork" }]],
  },
  {
    kind: "dormant",
    subject: "Your contract is about to expire",
    text: `The contract "Recipe cards for a spice shop" with Oskar Lind has had no activity. It becomes dormant on November 26, 2026.

In escrow: $420.00`,
    facts: [
      ["date", { deadline: "dormancy", until: "2026-11-26" }],
      ["contractName", "Recipe cards for a spice shop"],
    ],
  },
  {
    kind: "dormant",
    subject: "No activity on Recipe cards for a spice shop",
    html: true,
    text: `Your contract will go dormant in two weeks
Contract\tRecipe cards for a spice shop
Client\tOskar Lind
Held in escrow\t$420.00
Dormant from\t26 November 2026`,
    facts: [["otherParty", "Oskar Lind"]],
  },
  {
    kind: "started",
    subject: "Nadia Brandt accepted your offer",
    to: "Oskar Lind",
    text: `Nadia Brandt accepted your offer for "Stock list upkeep". Your contract started on September 7, 2026.

Hourly rate: $40.00/hr
Weekly limit: 30 hours`,
    facts: [
      ["contractBegan", "2026-09-07"],
      ["rate", 4000],
      ["contract", "hourly"],
      ["role", "client"],
      ["otherParty", "Nadia Brandt"],
    ],
  },
  {
    kind: "started",
    subject: "You're hired!",
    sent: "2026-10-01T10:00:00Z",
    html: true,
    text: `Oskar Lind hired you
Contract\tRecipe cards for a spice shop
Start date\tOctober 1, 2026
Type\tFixed-price
First milestone\tSix sample cards`,
    facts: [
      ["contractBegan", "2026-10-01"],
      ["contract", "fixed"],
      ["role", "freelancer"],
      ["otherParty", "Oskar Lind"],
    ],
  },
  {
    kind: "feedback",
    subject: "Oskar Lind left you feedback",
    text: `Oskar Lind left feedback on "Recipe cards for a spice shop". Leave your own until November 26, 2026 to see it.`,
    facts: [
      ["happening", { kind: "feedbackLeft", on: "2026-11-12", by: "them" }],
      ["date", { deadline: "feedback", until: "2026-11-26" }],
    ],
  },
  {
    kind: "newsletter",
    subject: "New job: Recipe writer wanted",
    text: "Fixed-price, $600. Posted 11/12/2026.\nApply by 11/20/2026.\nSee the job",
    facts: [],
    never: [60_000, "2026-11-20"],
  },
  {
    kind: "newsletter",
    subject: "Invitation to interview: cook book",
    text: "You have been invited to apply for a job of $900.00 by Nov 20, 2026.",
    facts: [],
    never: [90_000],
  },
  {
    kind: "newsletter",
    subject: "5 tips for a profile that gets noticed",
    text: "Save 20% on Freelancer Plus until Nov 30, 2026. Join the webinar.",
    facts: [],
    never: ["2026-11-30"],
  },
  {
    kind: undefined,
    subject: "We are updating our terms",
    text: "On December 1, 2026 our terms change. The limit for small claims will be $20,000.",
    facts: [],
    never: ["2026-12-01", 2_000_000],
  },
  {
    kind: undefined,
    subject: "Please confirm your phone number",
    text: "Use the code 883201 within 10 minutes.",
    facts: [],
  },
];
