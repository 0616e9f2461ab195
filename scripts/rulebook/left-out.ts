/** Something the fact sheet speaks of that is no rule here, and why. `section` is the section of the fact sheet. */
export interface LeftOut {
  readonly what: string;
  readonly section: string;
  readonly why: string;
}

/** What was left out. The sections: 1 fixed price, 2 hourly, 3 outside, 4 forms, 5 fees, 6 conduct, 9 deadlines, 11 open points. */
export const LEFT_OUT: readonly LeftOut[] = [
  {
    what: "What follows when one side ignores the mediation of released money",
    section: "1d, 9, 11",
    why: "Not spelled out in any source. The deadline of the answer says so.",
  },
  {
    what: "What a good memo is",
    section: "2",
    why: "The only source is a private practitioner's note. What is left out of protection (missing or vague memos) is here.",
  },
  {
    what: "The two e-mails after a refund of hours",
    section: "2",
    why: "Nothing runs, opens, closes or moves by them.",
  },
  {
    what: "Contract-to-hire",
    section: "3, 11",
    why: "No rule was found. The program cannot say which rules govern it.",
  },
  {
    what: "Character limit, number, size and type of files in Upwork's own dispute form",
    section: "4, 11",
    why: "Not documented in anything that was found.",
  },
  {
    what: "Net to the freelancer",
    section: "5",
    why: "A sum of our own from the fee and its rounding, not a rule. The money part works it out.",
  },
  {
    what: "The exact day on which the 20, 10 and 5 % tiers began, and the day contracts at 5 % ended",
    section: "5",
    why: "The source gives the month (June 2016) and the year (2023). The rule counts from 1 June 2016.",
  },
  {
    what: "Fees before June 2016",
    section: "5",
    why: "Not in the sources. A contract that old is answered with the nearest figure, marked assumed.",
  },
  {
    what: "The older arbitration fee (three times 291 USD) as a rule of its own",
    section: "1e",
    why: "Its end is known only as about 2022, and its provider no longer serves. It stands as a disagreement on the fee of today.",
  },
  {
    what: "The older times for the client's answer, for mediation and for the hourly decision",
    section: "1c, 2",
    why: "Their dates are not known. They stand as disagreements on the rules of today.",
  },
  {
    what: "The hour at which calendar-day deadlines end",
    section: "9, 11",
    why: "Not documented, except for hourly weeks. Midnight UTC of day 14 for feedback can be read in two ways. Such deadlines give the day and tell people to act a day early.",
  },
  {
    what: "Legal wording read at the source",
    section: "11",
    why: "It was read in a near-verbatim copy, not on upwork.com. Seven figures agree with a second reading.",
  },
  {
    what: "Today's click path for a dispute on an active fixed-price contract",
    section: "4, 11",
    why: "Not known. The form rule says so.",
  },
  {
    what: "How long the freelancer has to answer a plain refund request",
    section: "11",
    why: "Not found. No deadline is shown for it.",
  },
  {
    what: "Whether one who pays alone for arbitration gets the fee back, as a confirmed rule",
    section: "1e, 11",
    why: "Only a forum post of 2018 says so. It is here with low confidence, and is not counted on.",
  },
  {
    what: "Business Plus clients as a kind of their own",
    section: "3, 11",
    why: "The exclusion names Enterprise and Upwork Business only. Business Plus clients are taken as covered.",
  },
];
