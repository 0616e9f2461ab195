import type { Case } from "../case/case.ts";
import { WHOLE_CONTRACT } from "../case/fields.ts";
import type { Item } from "../case/lists.ts";
import { happeningsOf } from "../happenings/happenings.ts";
import { asProposed, withoutProposer } from "../letters/agreed-words.ts";
import { quote } from "../letters/readers.ts";
import { oneLine, shorten } from "../text/text.ts";
import { sayDay } from "../values/days.ts";
import type { Fact, FactKind, FactValues } from "./fact.ts";
import { bare, isSameName } from "./merge/contract-of-case.ts";
import type { Writing } from "./take-facts.ts";

type Of<K extends FactKind> = Extract<Fact, { kind: K }>;

/** A value without the fields that are still to be asked. */
const sureOnly = <T extends object>({
  value,
  unsure,
}: {
  readonly value: T;
  readonly unsure: readonly string[];
}): Partial<T> => Object.fromEntries(Object.entries(value).filter(([field]) => !unsure.includes(field))) as Partial<T>;

const answer =
  (key: string) =>
  ({ value }: { readonly value: unknown }): readonly Writing[] => [{ answers: { [key]: value } }];

const nothing = (): readonly Writing[] => [];

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** The milestone or the week that something is about; a single milestone is it without a name. */
const potOf = (of: string | undefined, c: Case): string | undefined => {
  if (of === undefined) return c.milestones.length === 1 ? c.milestones[0]?.id : undefined;
  const milestone = c.milestones.find(({ name }) => name !== undefined && isSameName(name, of));
  return milestone?.id ?? c.weeks.find(({ monday }) => monday === of)?.id;
};

const isAbout = (item: Item, of: string | undefined): boolean =>
  item.of === undefined || of === undefined || item.of === of || item.of === WHOLE_CONTRACT;

const milestone = (fact: Of<"milestone">): readonly Writing[] => {
  const { name, ...given } = { name: fact.value.name, ...sureOnly(fact) };
  const { money, amount, releasedAmount, ...rest } = given;
  const isInPart = money === "partReleased" || money === "partReturned";
  // What moved on to the next milestone is counted there.
  const moved = money === "released" && releasedAmount !== undefined;
  return [
    {
      list: "milestones",
      item: { name, amount: moved ? releasedAmount : amount, money, ...(isInPart ? { releasedAmount } : {}), ...rest },
      isSame: (item) => text(item.name) !== "" && isSameName(text(item.name), name),
    },
  ];
};

const week = (fact: Of<"week">): readonly Writing[] => {
  const { hours, rate, manualHours, disputedHours } = sureOnly(fact);
  const { monday } = fact.value;
  if (fact.unsure.includes("monday")) return [];
  return [
    {
      list: "weeks",
      item: { monday, hours, rate, manualHours, disputedHours },
      isSame: (item) => item.monday === monday,
    },
  ];
};

/** The day by which Upwork wants an answer about the account: no rule of a contract has it. */
const answerToUpwork = ({ value: { kind, until }, unsure }: Of<"happening">): readonly Writing[] =>
  kind !== "accountLimited" || until === undefined || unsure.includes("until")
    ? []
    : [
        {
          list: "dates",
          item: { clock: "other", what: "Answer Upwork about the limit on your account", dueOn: until },
          isSame: (item) => item.clock === "other" && item.dueOn === until,
        },
      ];

const happening = (fact: Of<"happening">, c: Case): readonly Writing[] => {
  const { of, ...given } = sureOnly(fact);
  const { kind } = fact.value;
  const pot = potOf(of, c);
  // What is told by answers of the case already ("filed") is not told again.
  const isTold = happeningsOf(c).some(
    (one) => one.kind === kind && one.on === given.on && !c.happenings.some(({ id }) => id === one.id),
  );
  if (isTold && given.until === undefined) return [];
  return [
    ...answerToUpwork(fact),
    {
      list: "happenings",
      // What a mail of a decision names is what went back to the client.
      item: {
        ...given,
        kind,
        ...(kind === "hoursDecided" && given.amount !== undefined ? { result: "part" } : {}),
        ...(pot === undefined ? {} : { of: pot }),
      },
      isSame: (item) => item.kind === kind && (item.on === given.on || item.on === undefined) && isAbout(item, pot),
    },
  ];
};

const date = (fact: Of<"date">, c: Case): readonly Writing[] => {
  const { deadline, until, what } = fact.value;
  if (fact.unsure.includes("until")) return [];
  // The end of the time to dispute hours follows from the week.
  if (deadline === "hoursDispute" && c.weeks.length > 0) return [];
  const isOther = deadline === "hoursDispute" || deadline === "dormancy" || deadline === "other";
  const words = deadline === "hoursDispute" ? "Dispute the hours" : what;
  const clock = isOther ? "other" : deadline;
  return [
    {
      list: "dates",
      item: { clock, dueOn: until, ...(isOther && words !== undefined ? { what: words } : {}) },
      isSame: (item) => item.clock === clock && item.dueOn === until,
    },
  ];
};

const contact = (fact: Of<"contact">): readonly Writing[] => {
  const { on, by, channel, gist, answered } = { ...sureOnly(fact) };
  return [
    {
      list: "contacts",
      item: { on, by, channel, gist, answered },
      isSame: (item) =>
        item.on === fact.value.on && item.by === fact.value.by && bare(text(item.gist)) === bare(fact.value.gist),
    },
  ];
};

const offer = (fact: Of<"offer">): readonly Writing[] => {
  const { on, by, amount, terms, answer: answered } = sureOnly(fact);
  // An offer in the case is what goes to the freelancer. Of what goes back to the client the rest is not worked out: it is asked.
  const toFreelancer = fact.value.to === "freelancer" ? amount : undefined;
  return [
    {
      list: "offers",
      item: { on, by, amount: toFreelancer, terms, answer: answered },
      isSame: (item) =>
        item.on === fact.value.on &&
        item.by === fact.value.by &&
        (toFreelancer === undefined || item.amount === toFreelancer || item.amount === undefined),
    },
  ];
};

const LONGEST_AGREED = 80;

const agreed = (fact: Of<"agreed">, c: Case): readonly Writing[] => {
  const { what, on, dueOn, by } = sureOnly(fact);
  const claim: Writing = {
    list: "claims",
    // Somebody's words to the letter, like those of a contact.
    item: { agreed: what === undefined ? undefined : asProposed(what, by, c.answers.role), agreedOn: on },
    isSame: (item) => bare(withoutProposer(text(item.agreed))) === bare(fact.value.what),
  };
  if (dueOn === undefined) return [claim];
  // A day that both agreed on runs like any other day to be kept, though it is none of Upwork's.
  const words = shorten(oneLine(fact.value.what), LONGEST_AGREED).replace(/[.,;]+$/, "");
  const said = `Agreed on ${sayDay(fact.value.on)}: ${quote(words)}`;
  return [
    claim,
    {
      list: "dates",
      item: { clock: "other", what: said, dueOn },
      isSame: (item) => item.dueOn === dueOn && item.clock === "other",
    },
  ];
};

/** Where each kind of fact is written. The hourly rate stands in its weeks; the firm and the person's own name are no answers. */
export const TAKING: { readonly [K in FactKind]: (fact: Of<K>, c: Case) => readonly Writing[] } = {
  role: answer("role"),
  contract: answer("contract"),
  contractName: answer("contractName"),
  contractId: answer("contractId"),
  // The person's own name is no answer, but that of an agency is: it files.
  me: ({ value }, c) => (c.answers.role === "agency" ? [{ answers: { agencyName: value } }] : []),
  otherParty: answer("otherParty"),
  otherFirm: nothing,
  contractBegan: answer("contractBegan"),
  contractState: answer("contractState"),
  ended: (fact) => {
    const { by, on }: Partial<FactValues["ended"]> = sureOnly(fact);
    return [{ answers: { contractState: "ended", endedBy: by, endedOn: on } }];
  },
  feePercent: answer("feePercent"),
  rate: nothing,
  milestone,
  week,
  happening,
  date,
  contact,
  offer,
  agreed,
};
