import { openFields } from "../case/answers.ts";
import type { Field } from "../case/fields.ts";
import { labelsOf } from "../case/labels.ts";
import { type Item, LIST_NAMES, type ListName, listFields, NOUNS } from "../case/lists.ts";
import { sayValue } from "../case/saying.ts";
import { capital, oneLine, sentence, shorten } from "../case/words.ts";
import { sayAsk } from "../drafts/ask.ts";
import type { FilingCase } from "./disclose.ts";

const SHOWN = 80;

/** What a field is called when a change of it is said; the others by their own name. */
const CALLED: Readonly<Record<string, string>> = {
  otherParty: "the other party",
  contractState: "the state of the contract",
  endedBy: "who ended it",
  endedOn: "the day it ended",
  filed: "what was filed",
  filedOn: "the day it was filed",
  theirView: "the other side's view",
  filingReason: "the reason",
  contractName: "the name of the contract",
  contractId: "the number of the contract",
  disputedAmount: "the disputed amount",
  notReliedOn: "the claims not relied on",
  agreed: "what was agreed",
  happened: "what happened",
  agreedWhere: "where it was agreed",
  agreedOn: "the day of the agreement",
  happenedOn: "the day it happened",
  cost: "its cost",
  on: "its day",
  gist: "what was said",
  fundedOn: "the day it was funded",
  submittedOn: "the day it was handed in",
  changesAskedOn: "the day changes were asked for",
  releasedOn: "the day it was released",
  money: "where the money is",
  shows: "what it shows",
  claims: "the claims it proves",
};
const called = (name: string): string =>
  CALLED[name] ?? name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const said = (field: Field | undefined, value: unknown, c: FilingCase): string =>
  value === undefined
    ? "nothing"
    : `"${shorten(field === undefined ? String(value) : sayValue(field, value, c), SHOWN)}"`;

/** What the items of a list are called: exhibits by their labels, the others by their place in it. */
const namesIn = (c: FilingCase, list: ListName): ReadonlyMap<string, string> => {
  const labels = list === "exhibits" ? labelsOf(c) : undefined;
  return new Map(
    (c[list] as readonly Item[]).map(({ id }, index) => [
      id,
      labels === undefined ? `${capital(NOUNS[list].one)} ${index + 1}` : `Exhibit ${labels.get(id) ?? id}`,
    ]),
  );
};

const gistOf = (item: Item): string => {
  const words = ["name", "agreed", "happened", "gist", "what", "terms"]
    .map((key) => item[key])
    .find((one) => typeof one === "string");
  return words === undefined ? "" : ` (${shorten(oneLine(String(words)), SHOWN)})`;
};

const changedFields = (
  before: FilingCase,
  now: FilingCase,
  list: ListName,
  name: string,
  [was, is]: readonly [Item, Item],
): string[] =>
  Object.entries(listFields[list] as Readonly<Record<string, Field>>).flatMap(([key, field]) =>
    same(was[key], is[key])
      ? []
      : [sentence(`${name}: ${called(key)} was ${said(field, was[key], before)}, is ${said(field, is[key], now)}`)],
  );

/** Is the order of what stands in both another one? */
const isReordered = (was: readonly Item[], is: readonly Item[]): boolean => {
  const common = (items: readonly Item[], others: readonly Item[]) => {
    const ids = new Set(others.map((one) => one.id));
    return items.map((one) => one.id).filter((id) => ids.has(id));
  };
  return !same(common(was, is), common(is, was));
};

const ofList = (before: FilingCase, now: FilingCase, list: ListName): string[] => {
  const was = before[list] as readonly Item[];
  const is = now[list] as readonly Item[];
  const old = new Map(was.map((item) => [item.id, item]));
  const kept = new Set(is.map((item) => item.id));
  const names = namesIn(now, list);
  const oldNames = namesIn(before, list);
  return [
    ...is.flatMap((item) => {
      const name = names.get(item.id) ?? item.id;
      const earlier = old.get(item.id);
      return earlier === undefined
        ? [sentence(`${name} is new${gistOf(item)}`)]
        : changedFields(before, now, list, name, [earlier, item]);
    }),
    ...was
      .filter((item) => !kept.has(item.id))
      .map((item) => sentence(`${oldNames.get(item.id) ?? item.id} is not in it any more${gistOf(item)}`)),
    ...(isReordered(was, is) ? [`The ${NOUNS[list].many} stand in another order.`] : []),
  ];
};

/** What an exhibit cites of its file: the lines and the words. */
const cited = (original: FilingCase["originals"][string]): unknown => [original.lines, original.quote];

const ofFiles = (before: FilingCase, now: FilingCase): string[] => {
  const names = namesIn(now, "exhibits");
  const old = new Set(before.exhibits.map((one) => one.id));
  return now.exhibits.flatMap(({ id }) => {
    const was = before.originals[id];
    const is = now.originals[id];
    if (!old.has(id) || same(was, is)) return [];
    const name = names.get(id) ?? id;
    if (was === undefined) return [`${name} has its file now.`];
    if (is === undefined) return [`${name} has no file any more.`];
    if (was.sha256 !== is.sha256) return [`${name} has another file.`];
    return same(cited(was), cited(is)) ? [] : [`${name} cites other words or lines of its file.`];
  });
};

const ofAnswers = (before: FilingCase, now: FilingCase): string[] =>
  Object.entries(openFields as Readonly<Record<string, Field>>).flatMap(([id, field]) => {
    const was = (before.answers as Readonly<Record<string, unknown>>)[id];
    const is = (now.answers as Readonly<Record<string, unknown>>)[id];
    // What the ask is made of is said as the ask.
    if (same(was, is) || id === "want" || id === "askAmount") return [];
    return [sentence(`${capital(called(id))} was ${said(field, was, before)}, is ${said(field, is, now)}`)];
  });

const ofAsk = (before: FilingCase, now: FilingCase): string[] => {
  const was = sayAsk(before);
  const is = sayAsk(now);
  return was === is ? [] : [sentence(`The ask was ${was ?? "not said"}, is ${is ?? "not said"}`)];
};

/**
 * What differs between two filings, in words, a sentence each: the ask first, then answers, then list by list. In: the filing
 * that went out and the one of now. Out: nothing when they say the same.
 */
export const changesBetween = (before: FilingCase, now: FilingCase): string[] => [
  ...ofAsk(before, now),
  ...ofAnswers(before, now),
  ...LIST_NAMES.flatMap((list) => ofList(before, now, list)),
  ...ofFiles(before, now),
];
