import type { ListName } from "../../case/lists.ts";

/** A part of a line that tells one field: how it is known. */
export interface RowPart {
  readonly field: string;
  /** Words that name the field: what is left of the part without them is its answer ("funded 5 Nov"). */
  readonly named?: RegExp;
  /** Words that mean an answer by themselves ("not funded"). */
  readonly means?: readonly (readonly [RegExp, string])[];
  /** The labels of its options, or plain parts of them, mean it. */
  readonly byLabel?: true;
  /** How it is read back where its answer alone does not tell which field it is: "handed in {}". */
  readonly back?: string;
  /** A day right behind the part that told this field is its: "in the offer; 9 November". */
  readonly behind?: string;
  /** A day, an amount or hours that stands alone is its. In: what is known of the item so far. */
  readonly bare?: (item: Readonly<Record<string, unknown>>) => boolean;
}

/** How several things are written on one line. */
export interface LineShape {
  readonly example: string;
  /** Several parts said in one breath ("I wrote on Upwork"), and the parts they are. */
  readonly together?: readonly (readonly [RegExp, readonly string[]])[];
  readonly parts: readonly RowPart[];
  /** Fields that take words which name nothing else, in this order. */
  readonly texts: readonly string[];
  /** Its texts are sentences, so words that nothing else takes belong to them. */
  readonly isFree?: true;
}

/** How an item of a list is written on one line. */
export interface RowShape extends LineShape {
  /** What is asked for, in the order of the example. */
  readonly asks: string;
  /** Fields that are left for later where the line does not tell them. */
  readonly later: readonly string[];
}

const always = (): boolean => true;

const WHO: RowPart["means"] = [
  [/^(me|i|we|i (wrote|called|said|asked|offered|did|made it))$/i, "me"],
  [
    /^(them|they|he|she|(the )?(client|freelancer|other side)|(they|he|she|(the )?(client|freelancer)) (wrote|called|said|asked|offered|did|made it))$/i,
    "them",
  ],
];

const ON = "(?:(?:on|by|in|via|over|through) )?(?:the )?";
const UPWORK = "(?:upwork(?: messages| chat)?)";
const CALL = "(?:call|phone|phone call|meeting|video|video call|zoom|call or meeting)";
const EMAIL = "(?:e-?mail)";
const CHAT = "(?:another chat|chat|whatsapp|slack|telegram|skype|discord|messenger|signal|teams)";

const SOMEONE = "(i|we|they|he|she|the (?:client|freelancer|other side))";
const TO_SOMEONE = "(?: (?:to )?(?:me|us|him|her|them|the (?:client|freelancer|other side)))?";

/** Who it was and where, in one breath. What they said or asked is another part. */
const SAID_AND_WHERE: LineShape["together"] = [
  [
    new RegExp(
      `^${SOMEONE} (?:wrote|messaged|texted|said|replied|answered|asked)${TO_SOMEONE} (${ON}(?:${UPWORK}|${EMAIL}|${CHAT}))$`,
      "i",
    ),
    ["$1", "$2"],
  ],
  [new RegExp(`^${SOMEONE} (?:called|phoned|rang)${TO_SOMEONE}$`, "i"), ["$1", "call"]],
  [new RegExp(`^${SOMEONE} e-?mailed${TO_SOMEONE}$`, "i"), ["$1", "e-mail"]],
];

/** Places where an agreement is written, by their short names. */
const WRITTEN_IN: RowPart["means"] = [
  [/^(in )?(the |our |my )?(job post|offer|proposal)$/i, "offer"],
  [/^(in )?(the |our )?(contract|contract text|milestone|milestone text)$/i, "milestone"],
  [/^(in )?(the )?(upwork )?(messages|chat)$/i, "messages"],
];

/** What stands on a line, list by list. The marks between the parts are commas, or semicolons where a part has commas in it. */
export const ROW_SHAPES: Readonly<Record<ListName, RowShape>> = {
  milestones: {
    asks: "name, amount, where the money is, and its days",
    example: "Logo, 600, held, funded 5 Oct, handed in 3 Nov, no changes",
    parts: [
      {
        field: "money",
        means: [
          [/^(still )?(held|funded|in escrow|escrow)$/i, "held"],
          [/^(released|paid)( to (me|the freelancer))?$/i, "released"],
          [/^(part(ly)? (released|paid)|released in part)$/i, "partReleased"],
          [/^part(ly)? (returned|went back)$/i, "partReturned"],
          [/^(not |un)funded$/i, "notFunded"],
          [/^(returned|refunded|went back|back)( to the client)?$/i, "returned"],
          [/^(a )?(bonus|tip|expense)$/i, "bonus"],
        ],
      },
      {
        field: "fundedOn",
        named: /^(funded|held)( on| since)? /i,
        back: "funded {}",
        bare: ({ money }) => money !== "released" && money !== "bonus",
      },
      {
        field: "submittedOn",
        named: /^(handed in|submitted|delivered)( on)? /i,
        back: "handed in {}",
        means: [[/^(not|never) (handed in|submitted|delivered)$/i, "never"]],
      },
      {
        field: "dueOn",
        named: /^(due|deadline)( on| by)? /i,
        back: "due {}",
        means: [[/^(no due (day|date)|no deadline)$/i, "none"]],
      },
      {
        field: "changesAskedOn",
        named: /^changes( were)?( asked( for)?)?( on)? /i,
        back: "changes asked for {}",
        means: [[/^no changes( asked( for)?)?$/i, "never"]],
      },
      {
        field: "releasedOn",
        named: /^(released|paid)( on)? /i,
        back: "released {}",
        bare: ({ money }) => money !== "held",
      },
      { field: "releasedAmount", named: /^(released|paid) | (released|paid)$/i, back: "{} released" },
      { field: "amount", bare: always },
    ],
    texts: ["name"],
    later: ["fundedOn", "dueOn"],
  },
  weeks: {
    asks: "any day of the week, hours billed, hours added by hand, hours disputed, rate, memos, screenshots",
    example: "9 Nov, 34:40, 9:30 by hand, 12 disputed, 40 an hour, memos on some, screenshots on all",
    parts: [
      { field: "monday", named: /^(the )?week (of|from) /i, bare: always },
      {
        field: "manualHours",
        named: / ?(added )?(by hand|manual(?:l?e?y)?)$/i,
        back: "{} by hand",
        means: [[/^(none|nothing|no hours) (added )?by hand$/i, "0"]],
      },
      { field: "disputedHours", named: / ?disputed$/i, back: "{} disputed" },
      { field: "rate", named: /^(at|@) |(\/ ?h(ou)?r?|an? hour|per hour)$/i, back: "{} an hour" },
      {
        field: "memos",
        back: "memos: {}",
        means: [
          [/^(all memos|memos( on)? all)$/i, "all"],
          [/^((some|most|a few) memos|memos( on)? (some|most|a few|part)( of (them|it|the time))?)$/i, "some"],
          [/^(no memos|memos( on)? none)$/i, "none"],
        ],
      },
      {
        field: "screenshots",
        back: "screenshots: {}",
        means: [
          [/^(all screenshots|screenshots( on)? all)$/i, "all"],
          [
            /^((some|most|a few) screenshots|screenshots( on)? (some|most|a few|part)( of (them|it|the time))?)$/i,
            "some",
          ],
          [/^(no screenshots|screenshots( on)? none)$/i, "none"],
        ],
      },
      { field: "hours", named: / ?(billed|hours billed)$/i, back: "{} billed", bare: always },
    ],
    texts: [],
    later: [],
  },
  happenings: {
    asks: "the day, the last day to answer in Upwork's email, the amount",
    example: "10 Nov, by 17 Nov, 600",
    parts: [
      {
        field: "until",
        named: /^(answer )?(by|until|due)( on)? /i,
        back: "answer by {}",
        means: [[/^no (date|day)( named)?$/i, "none"]],
      },
      { field: "by", means: [...WHO, [/^upwork$/i, "upwork"]] },
      {
        field: "result",
        means: [
          [/^(i |we |they |he |she )?accepted( it| the dispute)?$/i, "accepted"],
          [/^(i |we |they |he |she )?(declined|refused|rejected)( it| the dispute)?$/i, "declined"],
        ],
      },
      { field: "on", named: /^on /i, bare: always },
      { field: "amount", bare: always },
    ],
    texts: ["note"],
    later: ["amount"],
  },
  contacts: {
    asks: "day, who, where, what was said, answered or not",
    example: "10 Nov, me, Upwork, asked for the release, no answer",
    together: SAID_AND_WHERE,
    parts: [
      { field: "by", means: WHO },
      {
        field: "channel",
        means: [
          [new RegExp(`^${ON}${UPWORK}$`, "i"), "upwork"],
          [new RegExp(`^(?:${ON}|an? )${CALL}$`, "i"), "call"],
          [new RegExp(`^${ON}${EMAIL}$`, "i"), "email"],
          [new RegExp(`^${ON}${CHAT}$`, "i"), "chat"],
        ],
      },
      {
        field: "answered",
        back: "answered: {}",
        means: [
          [/^(answered|yes|they answered|i answered|was answered)$/i, "yes"],
          [/^(no answer|not answered|unanswered|no|no reply|nothing)$/i, "no"],
          [/^(no answer (was )?needed|not needed)$/i, "notNeeded"],
        ],
      },
      { field: "on", named: /^on /i, bare: always },
    ],
    texts: ["gist"],
    isFree: true,
    later: [],
  },
  claims: {
    asks: "what was agreed; what happened; its day; the amount",
    example: "Three drafts, one in colour; only one draft came; 12 Oct; 200",
    parts: [
      { field: "agreedOn", named: /^agreed( on)? /i, back: "agreed on {}", behind: "agreedWhere" },
      { field: "agreedWhere", named: /^(in|written in|agreed in) (the )?/i, byLabel: true, means: WRITTEN_IN },
      {
        field: "happenedOn",
        named: /^(happened )?on /i,
        back: "happened on {}",
        means: [[/^no day$/i, "none"]],
        bare: always,
      },
      { field: "cost", bare: always },
    ],
    texts: ["agreed", "happened"],
    isFree: true,
    later: ["agreedWhere", "agreedOn", "happenedOn", "cost"],
  },
  offers: {
    asks: "day, who, amount to the freelancer, what else, the answer",
    example: "12 Nov, me, 450, small fixes by 24 Nov, no answer",
    parts: [
      { field: "by", means: WHO },
      {
        field: "answer",
        back: "answer: {}",
        means: [
          [/^(no answer( yet)?|unanswered|no reply)$/i, "none"],
          [/^accepted$/i, "accepted"],
          [/^(declined|refused|rejected)$/i, "declined"],
          [/^(countered|another offer( came back)?|counter offer)$/i, "countered"],
        ],
      },
      { field: "on", named: /^on /i, bare: always },
      { field: "amount", means: [[/^(without|no) money$/i, "none"]], bare: always },
    ],
    texts: ["terms"],
    isFree: true,
    later: ["terms"],
  },
  exhibits: {
    asks: "file or message; its day; where it is from; what it shows; the claims it proves",
    example: "messages-nov.txt, line 14; 3 Nov; Upwork Messages; shows the approval; proves 1, 2",
    parts: [
      { field: "shows", named: /^shows /i },
      { field: "claims", named: /^(proves|for claims?) (claims? )?/i, means: [[/^proves (none|nothing)$/i, ""]] },
      { field: "source", named: /^from (the )?/i, byLabel: true },
      { field: "on", named: /^of /i, means: [[/^no (date|day)$/i, "none"]], bare: always },
    ],
    texts: ["name", "shows"],
    isFree: true,
    later: ["on"],
  },
  dates: {
    asks: "what it is for, and the day",
    example: "answer to a refund request, 17 Nov",
    parts: [
      { field: "clock", byLabel: true },
      { field: "dueOn", named: /^(by|until|on) /i, back: "by {}", bare: always },
    ],
    texts: ["what"],
    later: [],
  },
  requests: {
    asks: "the day Upwork asked; what it asked for; the day it is due; the day you answered",
    example: "12 Nov; send the final files; by 16 Nov; not answered yet",
    parts: [
      {
        field: "answeredOn",
        named: /^answered( on)? /i,
        back: "answered {}",
        means: [[/^(not|never) answered( yet)?$/i, "not yet"]],
      },
      {
        field: "dueOn",
        named: /^(due|by|until)( on| by)? /i,
        back: "due {}",
        means: [[/^no (day|date)( named)?$/i, "none"]],
      },
      { field: "on", named: /^on /i, bare: always },
    ],
    texts: ["what"],
    isFree: true,
    later: ["answeredOn"],
  },
};
