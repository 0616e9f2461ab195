import { answerFields } from "../../../core/case/answers.ts";
import type { Case } from "../../../core/case/case.ts";
import { otherSide, sideOf } from "../../../core/case/facts.ts";
import { formatAnswer } from "../../../core/case/field-kinds.ts";
import { HAPPENINGS } from "../../../core/case/happening-kinds.ts";
import { listFields } from "../../../core/case/lists.ts";
import type { By, Fact, FactKind, FactValues } from "../../../core/facts/fact.ts";
import { FACT_FIELDS, fieldValue } from "../../../core/facts/fact-fields.ts";
import { capital, shorten } from "../../../core/text/text.ts";
import { sayDay, sayWeek } from "../../../core/values/days.ts";
import { formatUsd } from "../../../core/values/format-money.ts";
import { sayHours } from "../../../core/values/hours.ts";

/** What the words of a fact need of the case: who the other side is. */
type Told = Pick<Case, "answers" | "milestones" | "claims" | "exhibits" | "contacts" | "offers" | "requests" | "weeks">;

const LONGEST = 120;

const labelIn = (options: Readonly<Record<string, string>> | undefined, value: string): string =>
  options?.[value] ?? value;

const byWhom = (by: By | undefined, c: Told): string | undefined =>
  by === undefined ? undefined : { me: "you", them: otherSide(c), upwork: "Upwork" }[by];

const parts = (...said: readonly (string | undefined)[]): string => said.filter(Boolean).join(", ");

const onDay = (what: string, day: string | undefined): string | undefined =>
  day === undefined ? undefined : `${what} ${sayDay(day)}`;

const MONEY: Readonly<Record<string, string>> = {
  held: "held by Upwork",
  released: "released",
  partReleased: "released in part, the rest held",
  partReturned: "released in part, the rest returned",
  notFunded: "not funded",
  returned: "returned to the client",
  bonus: "paid as a bonus",
};

const CHANNELS: Readonly<Record<FactValues["contact"]["channel"], string>> = {
  upwork: "on Upwork",
  email: "by email",
  chat: "in a chat",
  call: "in a call",
};

const ANSWERED: Readonly<Record<FactValues["contact"]["answered"], string>> = {
  yes: "answered",
  no: "not answered",
  notNeeded: "no answer needed",
};

const OFFER_ANSWERS: Readonly<Record<FactValues["offer"]["answer"], string>> = {
  accepted: "accepted",
  declined: "declined",
  none: "no answer yet",
};

/** "released 5 Oct 2026" says that it was released. */
const isSaidByDay = ({ money, releasedOn }: FactValues["milestone"]): boolean =>
  money === "released" && releasedOn !== undefined;

const sayMilestone = (value: FactValues["milestone"]): string =>
  parts(
    `“${shorten(value.name, LONGEST)}”`,
    value.amount === undefined ? undefined : formatUsd(value.amount),
    value.money === undefined || isSaidByDay(value) ? undefined : (MONEY[value.money] ?? value.money),
    value.releasedAmount === undefined ? undefined : `${formatUsd(value.releasedAmount)} of it released`,
    onDay("funded", value.fundedOn),
    onDay("due", value.dueOn),
    onDay("handed in", value.submittedOn),
    onDay("changes asked", value.changesAskedOn),
    onDay("released", value.releasedOn),
  );

const sayWeekOf = (value: FactValues["week"]): string =>
  parts(
    capital(sayWeek(value.monday)),
    value.hours === undefined ? undefined : sayHours(value.hours),
    value.manualHours === undefined ? undefined : `${sayHours(value.manualHours)} added by hand`,
    value.disputedHours === undefined ? undefined : `${sayHours(value.disputedHours)} disputed`,
    value.rate === undefined ? undefined : `${formatUsd(value.rate)} an hour`,
    value.amount === undefined ? undefined : formatUsd(value.amount),
  );

/** A happening of hours is about a week, by its Monday. */
const isDay = (of: string): boolean => /^\d{4}-\d\d-\d\d$/.test(of);

const sayHappened = ({ kind, on, amount, until, of }: FactValues["happening"]): string =>
  `${sayDay(on)}: ${parts(
    HAPPENINGS[kind].label,
    amount === undefined ? undefined : formatUsd(amount),
    of === undefined ? undefined : `for ${isDay(of) ? sayWeek(of) : `“${shorten(of, 60)}”`}`,
    onDay("answer by", until),
  )}`;

/** Words of a file in quotation marks, which they may have already. */
const quoted = (words: string): string => `“${shorten(words.replace(/^[“"]|[”"]$/g, ""), LONGEST)}”`;

const sayContact = ({ on, by, channel, gist, answered, offPlatform, threat }: FactValues["contact"], c: Told): string =>
  parts(
    `${sayDay(on)}: ${by === "me" ? "you wrote" : `${otherSide(c)} wrote`} ${CHANNELS[channel]}, ${quoted(gist)}`,
    ANSWERED[answered],
    offPlatform ? "about payment outside Upwork" : undefined,
    threat === undefined ? undefined : threat === "feedback" ? "with a threat about feedback" : "with a threat",
  );

/** Who offered what to whom: "you offered to take 540.00 USD", "the client offered you 100.00 USD". */
const offered = ({ by, amount, to }: FactValues["offer"], c: Told): string => {
  const who = by === "me" ? "you" : otherSide(c);
  const side = sideOf(c);
  if (amount === undefined) return `${who} offered`;
  const sum = formatUsd(amount);
  if (side === undefined || (to !== "freelancer" && to !== "client")) return `${who} offered ${sum} to the ${to}`;
  // Who offers money to their own side would take so much.
  if ((to === side) === (by === "me")) return `${who} offered to take ${sum}`;
  return to === side ? `${who} offered you ${sum}` : `${who} offered ${sum} to ${otherSide(c)}`;
};

/** "declined on 6 Jan 2027". An answer that is still to be decided is not told. */
const sayAnswer = (answer: FactValues["offer"]["answer"] | undefined, on: string | undefined): string | undefined =>
  answer === undefined || answer === "none" || on === undefined
    ? answer && OFFER_ANSWERS[answer]
    : `${OFFER_ANSWERS[answer]} on ${sayDay(on)}`;

const sayOffer = (value: FactValues["offer"], c: Told): string =>
  parts(`${sayDay(value.on)}: ${offered(value, c)}, ${quoted(value.terms)}`, sayAnswer(value.answer, value.answeredOn));

/** What is no choice of the list of dates, in words; what Upwork called it where it is of another kind. */
const dateSaid = ({ deadline, what }: FactValues["date"]): string => {
  if (deadline === "hoursDispute") return "To dispute the hours";
  if (deadline === "dormancy") return "Before the contract goes dormant";
  return deadline === "other" && what !== undefined ? what : labelIn(listFields.dates.clock.options, deadline);
};

/** What a kind of fact is called, and its value in words. */
const KINDS: {
  readonly [Kind in FactKind]: {
    readonly name: string;
    readonly say: (value: FactValues[Kind], c: Told) => string;
  };
} = {
  role: { name: "Your side", say: (value) => labelIn(answerFields.role.options, value) },
  contract: { name: "Kind of contract", say: (value) => labelIn(answerFields.contract.options, value) },
  contractName: { name: "Contract", say: (value) => `“${shorten(value, LONGEST)}”` },
  contractId: { name: "Contract ID", say: String },
  me: { name: "Your name", say: String },
  otherParty: { name: "The other side", say: String },
  otherFirm: { name: "Their company", say: String },
  contractBegan: { name: "Contract start", say: sayDay },
  contractState: { name: "Contract now", say: (value) => labelIn(answerFields.contractState.options, value) },
  ended: {
    name: "Contract end",
    say: ({ by, on }, c) => parts(sayDay(on), by && `by ${byWhom(by, c) ?? ""}`),
  },
  feePercent: { name: "Upwork's fee", say: (value) => `${value} %` },
  rate: { name: "Hourly rate", say: formatUsd },
  milestone: { name: "Milestone", say: sayMilestone },
  week: { name: "Week", say: sayWeekOf },
  happening: { name: "What happened", say: sayHappened },
  date: {
    name: "A date from Upwork",
    say: (value) => `${dateSaid(value)}: by ${sayDay(value.until)}`,
  },
  contact: { name: "Contact", say: sayContact },
  offer: { name: "Offer", say: sayOffer },
  agreed: {
    name: "Agreed in writing",
    say: ({ what, on, dueOn }) => parts(`${sayDay(on)}: ${quoted(what)}`, onDay("to be done by", dueOn)),
  },
};

const DATED: readonly FactKind[] = ["happening", "contact", "offer"];

/** What a fact says, in words: "Milestone: “Logo”, 300.00 USD, released". In: the fact; the case, for whose side it is. */
export const sayFact = ({ kind, value }: Pick<Fact, "kind" | "value">, c: Told): string => {
  const row = KINDS[kind] as { readonly name: string; readonly say: (value: unknown, c: Told) => string };
  const number = kind === "milestone" ? (value as FactValues["milestone"]).number : undefined;
  const name = number === undefined ? row.name : `${row.name} ${number}`;
  // What has a day begins with it: the day says what it is.
  return DATED.includes(kind) ? row.say(value, c) : `${name}: ${row.say(value, c)}`;
};

/** What one field of a fact holds, in words. */
export const sayField = (fact: Fact, field: string, c: Case): string => {
  const of = FACT_FIELDS[fact.kind][field];
  const value = fieldValue(fact, field);
  return of === undefined || value === undefined ? "not known" : shorten(formatAnswer(of, value, c), LONGEST);
};

/** What a kind of fact is called. */
export const nameOfFact = (kind: FactKind): string => KINDS[kind].name;

const FIELDS: Readonly<Record<string, string>> = {
  name: "its name",
  amount: "the amount",
  money: "where the money is",
  releasedAmount: "the part that was released",
  fundedOn: "the day it was funded",
  dueOn: "the day it was due",
  submittedOn: "the day of the hand-in",
  changesAskedOn: "the day changes were asked for",
  releasedOn: "the day of the release",
  monday: "the week",
  hours: "the hours",
  manualHours: "the hours added by hand",
  disputedHours: "the disputed hours",
  rate: "the rate",
  kind: "what it is",
  on: "the day",
  by: "who did it",
  until: "the last day to answer",
  of: "what it is about",
  deadline: "what it is for",
  channel: "how",
  gist: "the words",
  answered: "whether it was answered",
  terms: "the terms",
  to: "to whom the money goes",
  answer: "the answer to it",
  what: "what was agreed",
  offPlatform: "whether it is about payment outside Upwork",
  number: "its number",
};

/** A field of a fact in words: "the day it was due". */
export const nameOfField = (field: string): string => FIELDS[field] ?? field;
