import { answerFields } from "../case/answers.ts";
import { choice, type Field, line, money, yesNo } from "../case/fields.ts";
import { listFields } from "../case/lists.ts";
import type { Fact, FactKind } from "./fact.ts";

const { milestones, weeks, happenings, contacts, offers, dates, claims } = listFields;

/** The fields of each kind of fact, by their names in its value, with the field that checks and reads it. A kind with a value of its own has one, "". */
export const FACT_FIELDS: Readonly<Record<FactKind, Readonly<Record<string, Field>>>> = {
  role: { "": answerFields.role },
  contract: { "": answerFields.contract },
  contractName: { "": answerFields.contractName },
  contractId: { "": answerFields.contractId },
  me: { "": line() },
  otherParty: { "": answerFields.otherParty },
  otherFirm: { "": line() },
  contractBegan: { "": answerFields.contractBegan },
  contractState: { "": answerFields.contractState },
  ended: { on: answerFields.endedOn, by: answerFields.endedBy },
  feePercent: { "": answerFields.feePercent },
  rate: { "": weeks.rate },
  milestone: {
    name: milestones.name,
    amount: milestones.amount,
    money: milestones.money,
    releasedAmount: milestones.releasedAmount,
    fundedOn: milestones.fundedOn,
    dueOn: milestones.dueOn,
    submittedOn: milestones.submittedOn,
    changesAskedOn: milestones.changesAskedOn,
    releasedOn: milestones.releasedOn,
    number: milestones.number,
  },
  week: {
    monday: weeks.monday,
    hours: weeks.hours,
    manualHours: weeks.manualHours,
    disputedHours: weeks.disputedHours,
    rate: weeks.rate,
    amount: weeks.payment,
  },
  happening: {
    kind: happenings.kind,
    on: happenings.on,
    by: happenings.by,
    amount: happenings.amount,
    until: happenings.until,
    of: line(),
  },
  date: { deadline: dates.clock, until: dates.dueOn },
  contact: {
    on: contacts.on,
    by: contacts.by,
    channel: contacts.channel,
    gist: contacts.gist,
    answered: contacts.answered,
    offPlatform: yesNo(),
  },
  offer: {
    on: offers.on,
    by: offers.by,
    amount: money(),
    to: choice({ client: "To the client", freelancer: "To the freelancer" }),
    terms: offers.terms,
    answer: choice({ none: "No answer yet", accepted: "Accepted", declined: "Declined" }),
  },
  agreed: { what: claims.agreed, on: claims.agreedOn, dueOn: milestones.dueOn },
};

/** Fields that only some facts of a kind have, worked out from their words: where there is nothing in them there is nothing to change. */
const WHERE_FOUND: ReadonlySet<string> = new Set(["offPlatform", "number", "disputedHours"]);

/** The fields of a fact that can be changed, by their names. */
export const changeableIn = (fact: Fact): readonly string[] =>
  Object.keys(FACT_FIELDS[fact.kind]).filter((name) => !WHERE_FOUND.has(name) || fieldValue(fact, name) !== undefined);

/** What a field of a fact holds; undefined when it holds nothing. */
export const fieldValue = ({ value }: Fact, field: string): unknown =>
  field === "" ? value : (value as Readonly<Record<string, unknown>>)[field];

/** A fact with another value in one of its fields, which is sure by that: the person said it. Undefined takes the field away. */
export const withField = (fact: Fact, field: string, value: unknown): Fact => {
  const unsure = fact.unsure.filter((one) => one !== field);
  if (field === "") return { ...fact, value, unsure } as Fact;
  const { [field]: _was, ...rest } = fact.value as Readonly<Record<string, unknown>>;
  return { ...fact, value: { ...rest, ...(value === undefined ? {} : { [field]: value }) }, unsure } as unknown as Fact;
};
