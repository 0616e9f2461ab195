import * as z from "zod";
import { once } from "../once.ts";
import { EXHIBIT_SOURCES } from "./exhibit-sources.ts";
import {
  choice,
  claimRefs,
  day,
  type Fields,
  futureDay,
  hours,
  line,
  money,
  ordinal,
  orNever,
  orZero,
  pastDay,
  pastWeek,
  pot,
  shapeOf,
  text,
  type Values,
} from "./fields.ts";
import { HAPPENINGS, type HappeningKind } from "./happening-kinds.ts";

const happeningLabels = Object.fromEntries(Object.entries(HAPPENINGS).map(([kind, { label }]) => [kind, label])) as {
  readonly [K in HappeningKind]: string;
};

/** Where something was said. */
const channel = () =>
  choice({
    upwork: "Upwork Messages",
    call: { label: "Call or meeting", inFiling: "call or meeting" },
    email: { label: "Email", inFiling: "email" },
    chat: { label: "Another chat", inFiling: "another chat" },
  });

const evidenceLevel = () => choice({ all: "On all of the time", some: "On some of it", none: "On none of it" });

/** The lists of a case and the fields of an item in each. `steps/` holds the questions that ask for them. */
export const listFields = {
  milestones: {
    name: line(),
    amount: money(),
    money: choice({
      held: "Funded and still held by Upwork",
      released: "Released to the freelancer",
      partReleased: "Part was released, and the rest is still held",
      partReturned: "Part was released, and the rest went back to the client",
      notFunded: "Not funded",
      returned: "Returned to the client",
      bonus: "Paid as a bonus, tip or expense",
    }),
    /** Of the amount, what was released to the freelancer, where that is only a part. */
    releasedAmount: money(),
    fundedOn: orNever(pastDay(), "It was not funded"),
    dueOn: orNever(day(), "No day was agreed", "none"),
    submittedOn: orNever(pastDay(), "The work was not handed in with Submit Work"),
    changesAskedOn: orNever(pastDay(), "No changes were asked for"),
    /** Of a hand-in and a request for changes on one day: which came last. */
    cameLast: choice({ handIn: "The hand-in", changes: "The request for changes" }),
    releasedOn: orNever(pastDay(), "The money was not released"),
    /** Of this milestone, what the person asks for. */
    ask: money(),
    /** The number that Upwork's pages and notices give it. Asked of nobody: without it the place in the list stands for it. */
    number: ordinal(),
  },
  weeks: {
    monday: pastWeek(),
    hours: hours(),
    withoutHours: choice({
      weekly: "A fixed weekly payment",
      bonus: "A bonus, tip or expense",
      nothing: "Nothing was billed",
    }),
    payment: money(),
    rate: money(),
    manualHours: orZero(hours()),
    disputedHours: orZero(hours()),
    memos: evidenceLevel(),
    screenshots: evidenceLevel(),
    /** Of a payment without hours, what the person asks for. */
    ask: money(),
  },
  /** What has happened in the dispute, one entry a happening. Nothing here takes the place of what was told before. */
  happenings: {
    kind: choice(happeningLabels),
    on: pastDay(),
    /** The milestone or week it is about. */
    of: pot(),
    by: choice({
      me: "I did",
      them: "The other side did",
      mediator: "Upwork's mediator or specialist did",
      upwork: "Upwork did",
    }),
    /** In cents. Of a decision on hours, what goes back to the client, as Upwork's own mails name it. */
    amount: money(),
    /** What an answer or a decision about hours came to. */
    result: choice({
      accepted: "Accepted: the disputed hours go back to the client",
      declined: "Declined: Upwork looks at the hours",
      stays: "All of the disputed hours stay paid",
      part: "A part of the money goes back to the client",
      back: "All of the disputed hours go back to the client",
    }),
    /** The last day that Upwork named there: it beats every day that is worked out. Of a promise or an agreement, the day it is to be done by. */
    until: orNever(futureDay(), "No date was given", "none"),
    /** Of a promise or a ticket, its words. */
    note: line(),
    /** Of a promise, where it was made. */
    channel: channel(),
    /** Of a promise, what became of it. */
    kept: choice({ yes: "Yes, it was done", no: "No, and it will not be", again: "A new day was named" }),
  },
  contacts: {
    on: pastDay(),
    by: choice({ me: "I wrote or called", them: "They wrote or called" }),
    channel: channel(),
    gist: line(),
    answered: choice({ yes: "Yes", no: "No", notNeeded: "No answer was needed" }),
  },
  claims: {
    agreed: line(),
    agreedWhere: choice({
      milestone: { label: "Milestone or contract text", inFiling: "milestone or contract text" },
      messages: "Upwork Messages",
      offer: { label: "Job post, offer or proposal", inFiling: "job post, offer or proposal" },
      outside: "Email or chat outside Upwork",
      file: { label: "A file or a brief", inFiling: "a file or a brief" },
      spoken: { label: "Spoken only", inFiling: "spoken only" },
      nowhere: { label: "Not written down anywhere", inFiling: "nowhere written down" },
    }),
    agreedOn: pastDay(),
    happened: line(),
    happenedOn: orNever(pastDay(), "It has no single day", "none"),
    cost: orZero(money()),
  },
  offers: {
    on: pastDay(),
    by: choice({ me: "I made it", them: "They made it" }),
    amount: orNever(money(), "There was no money in it", "none"),
    terms: line(),
    answer: choice({
      none: "No answer yet",
      accepted: "Accepted",
      declined: "Declined",
      countered: "Answered with another offer",
    }),
  },
  exhibits: {
    name: line(),
    on: orNever(pastDay(), "It has no date", "none"),
    source: choice(EXHIBIT_SOURCES),
    shows: line(),
    claims: claimRefs(),
  },
  /** Dates that Upwork itself gave the person. They beat every deadline that is worked out. */
  dates: {
    clock: choice({
      refundAnswer: "Answer to a refund request",
      disputeAnswer: "Answer to a dispute",
      mediationAnswer: "Answer in a mediation",
      suggestionAnswer: "Answer to Upwork's suggestion",
      arbitration: "Ask and pay for arbitration",
      review: "Review of the work",
      feedback: "Feedback",
    }),
    dueOn: futureDay(),
    what: line(),
  },
  requests: {
    on: pastDay(),
    what: line(),
    dueOn: orNever(futureDay(), "Upwork gave no date", "none"),
    reply: line(),
    answer: text(),
    answeredOn: orNever(pastDay(), "It has not been sent", "not yet"),
  },
} as const satisfies Record<string, Fields>;

export type ListName = keyof typeof listFields;
export const LIST_NAMES = Object.keys(listFields) as ListName[];

/** True for a name that is a list of the case. */
export const isListName = (name: string): name is ListName => Object.hasOwn(listFields, name);

/** An item's own short id, given once and never reused in its list: m1, m2 … */
export type ItemOf<L extends ListName> = { readonly id: string } & Values<(typeof listFields)[L]>;
export type Item = { readonly id: string } & Record<string, unknown>;

export type Milestone = ItemOf<"milestones">;
export type Week = ItemOf<"weeks">;
export type Claim = ItemOf<"claims">;
export type Offer = ItemOf<"offers">;
export type Exhibit = ItemOf<"exhibits">;
export type Request = ItemOf<"requests">;
export type Happening = ItemOf<"happenings">;

export type Lists = { [L in ListName]: readonly ItemOf<L>[] };

const itemSchema = (list: ListName) => {
  const id = z.string().regex(/^[a-z0-9]{1,12}$/, "An id is 1 to 12 small letters or digits.");
  return z.strictObject({ id, ...shapeOf(listFields[list]) });
};

/** The schema of one item, by list. */
const itemSchemas = once(
  () =>
    Object.fromEntries(LIST_NAMES.map((list) => [list, itemSchema(list)])) as unknown as {
      [L in ListName]: z.ZodType<ItemOf<L>>;
    },
);

/** Does every item have an id of its own? */
const haveOwnIds = (items: readonly { readonly id: string }[]): boolean =>
  new Set(items.map((item) => item.id)).size === items.length;

export const listSchemas = once(
  () =>
    Object.fromEntries(
      LIST_NAMES.map((list) => [
        list,
        z.array(itemSchemas()[list] as z.ZodType<Item>).refine(haveOwnIds, "Two items have the same id."),
      ]),
    ) as unknown as { [L in ListName]: z.ZodType<ItemOf<L>[]> },
);

/** What an item of a list is called, one and many. */
export const NOUNS: Record<ListName, { one: string; many: string }> = {
  milestones: { one: "milestone", many: "milestones" },
  weeks: { one: "week", many: "weeks" },
  happenings: { one: "happening", many: "happenings" },
  contacts: { one: "contact", many: "contacts" },
  claims: { one: "claim", many: "claims" },
  offers: { one: "offer", many: "offers" },
  exhibits: { one: "exhibit", many: "exhibits" },
  requests: { one: "request", many: "requests" },
  dates: { one: "date from Upwork", many: "dates from Upwork" },
};
