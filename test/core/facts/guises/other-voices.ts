import type { Guise } from "./guise.ts";

/** Notices in words that no other guise has: receipts, doubts about hours, days of something else, sides told by what they ask. */
export const OTHER_VOICES: readonly Guise[] = [
  {
    kind: "hours-disputed",
    subject: "Thanks, your dispute is with us",
    to: "Greta Lindholm",
    sent: "2026-11-16T10:00:00Z",
    text: `Hi Greta,

we have received your dispute about the work on Spare parts catalogue.

Freelancer\tIvo Marek
Billing period\tNov 9 - Nov 15, 2026
Time charged\t18 h 30 min ($462.50)
Time in dispute\t6 h 00 min ($150.00)
Filed\tNov 16, 2026

Ivo can accept or decline until Nov 19, 2026. If he declines, we look at the Work Diary.`,
    facts: [
      ["happening", { kind: "disputeByClient", on: "2026-11-16", by: "me", amount: 15_000, until: "2026-11-19" }],
    ],
  },
  {
    kind: "hours-disputed",
    subject: "Your client has a question about 5:30 hours",
    html: true,
    sent: "2026-11-17T08:00:00Z",
    text: `Hi Nadia,
Oskar Lind would like to have 5:30 hours ($132.00) of last week checked. They are part of the 21:10 hours you logged from November 9 to November 15, 2026.
Sent by the client on November 17, 2026. Please reply no later than November 20, 2026 at 08:00 UTC. If you do not, we go by the Work Diary.
See dispute`,
    facts: [
      ["happening", { kind: "disputeByClient", on: "2026-11-17", by: "them", amount: 13_200, until: "2026-11-20" }],
    ],
  },
  {
    kind: "weekly-summary",
    subject: "Weekly summary: Nov 9 - Nov 15",
    sent: "2026-11-16T01:30:00Z",
    to: "Greta Lindholm",
    text: `WEEKLY SUMMARY
Lindholm Motors | Mon Nov 9 - Sun Nov 15, 2026 (UTC)

Timesheet

Spare parts catalogue
Ivo Marek, $25.00/hr
   Mon 4:00   Tue 5:30   Wed 3:00*   Thu 6:00*
   Total 18:30 hrs   $462.50
   * includes manual time: Wed 1:00, Thu 0:30

Photos of old engines
Rosa Tamm, $40.00/hr
   Fri 2:00
   Total 2:00 hrs    $80.00

Look over these hours by Fri, Nov 20, 11:59 PM UTC.`,
    facts: [
      ["week", { monday: "2026-11-09", hours: 18.5, manualHours: 1.5, rate: 2500, amount: 46_250 }],
      ["week", { monday: "2026-11-09", hours: 2, rate: 4000, amount: 8000 }],
      ["contractName", "Spare parts catalogue"],
      ["date", { deadline: "hoursDispute", until: "2026-11-20" }],
    ],
  },
  {
    kind: "non-resolution",
    subject: "Notice of Non-Resolution",
    sent: "2026-11-20T09:00:00Z",
    text: `Dear Nadia and Oskar,

This is the Notice of Non-Resolution for the dispute that Nadia Brandt opened on November 3, 2026.
At issue: $420.00, still in project funds.

Each of you may choose arbitration. To do so, pay your share of $337.50 no later than November 27, 2026.`,
    facts: [["happening", { kind: "nonResolution", on: "2026-11-20", until: "2026-11-27" }]],
    never: ["2026-11-03"],
  },
  {
    kind: "refund-asked",
    subject: "Your contract has ended, please answer",
    html: true,
    sent: "2026-11-12T21:10:00Z",
    text: `Hello Nadia,
Oskar Lind ended “Recipe cards for a spice shop” on November 12, 2026. $420.00 is still in project funds for the milestone “Photos of all cards”. Your client is asking for all of it back.
The photos only came Nov 6 and half of them are dark. I cannot use them.
You can agree to return the money or dispute. Tell us by November 19, 2026.
See Request`,
    facts: [["happening", { kind: "refundAsked", on: "2026-11-12", amount: 42_000, until: "2026-11-19" }]],
  },
  {
    kind: "dispute-by-freelancer",
    subject: "Nadia doesn't agree to the refund: answer needed",
    to: "Oskar Lind",
    html: true,
    sent: "2026-11-18T12:00:00Z",
    text: `Hello Oskar,
On November 18, 2026 Nadia Brandt opened a dispute about the refund of $420.00 that you asked for when you closed “Recipe cards for a spice shop”.
Please say whether you accept or decline. We need your answer by November 23, 2026. Without one, the deposit goes to the freelancer.
See Dispute`,
    facts: [
      ["happening", { kind: "disputeByFreelancer", on: "2026-11-18", by: "them", amount: 42_000, until: "2026-11-23" }],
    ],
  },
  {
    kind: "suggestion",
    subject: "[40012233] A way to settle this",
    sent: "2026-11-18T12:00:00Z",
    text: `Hello both,

I have read what each of you wrote. Looking at the record, I would suggest this:

$250.00 to Nadia
$170.00 back to Oskar

It is only a suggestion. Please write "accept" or "decline" in reply, by November 20, 2026.`,
    facts: [["happening", { kind: "suggestionMade", amount: 25_000, until: "2026-11-20" }]],
  },
  {
    kind: "dispute-by-freelancer",
    subject: "Dispute opened (contract 41220934)",
    html: true,
    sent: "2026-11-20T11:00:00Z",
    text: `A dispute was opened on your contract
Since no agreement on the refund was reached, your client Oskar Lind asked Upwork to step in on 19 November 2026.
Milestone: Six sample cards
Amount in question: $380.00 (paid on 30 October 2026)
See Dispute`,
    facts: [["happening", { kind: "mediation", on: "2026-11-19", by: "upwork" }]],
  },
];
