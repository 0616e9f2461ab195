import { openFields } from "../case/answers.ts";
import type { Original } from "../case/evidence.ts";
import { labelsOf } from "../case/exhibit-labels.ts";
import { formatAnswer } from "../case/field-kinds.ts";
import type { Field } from "../case/fields.ts";
import { type Item, LIST_NAMES, type ListName, listFields, NOUNS } from "../case/lists.ts";
import { placeOfItem } from "../case/milestone-numbers.ts";
import { sayAsk } from "../letters/ask.ts";
import { capital, oneLine, sayLines, sentence, shorten } from "../text/text.ts";
import type { FilingCase } from "./disclose.ts";

const SHOWN = 80;
/** How many equal characters are shown before the difference, where that is far from the start. */
const LEAD = 24;

/** Where two rows of letters begin to differ. */
const firstDifference = (one: readonly string[], other: readonly string[]): number => {
  const at = one.findIndex((letter, index) => letter !== other[index]);
  return at < 0 ? one.length : at;
};

const from = (letters: readonly string[], start: number): string => `…${shorten(letters.slice(start).join(""), SHOWN)}`;

/**
 * Two texts side by side, each cut to about 80 characters that show where they differ. In: two texts of any length. Out: both
 * cuts; undefined when they differ in spaces and line ends only.
 */
export const differing = (was: string, is: string): readonly [string, string] | undefined => {
  const [one, other] = [oneLine(was), oneLine(is)];
  if (one === other) return undefined;
  const starts = [shorten(one, SHOWN), shorten(other, SHOWN)] as const;
  if (starts[0] !== starts[1]) return starts;
  const [letters, others] = [[...one], [...other]];
  const near = firstDifference(letters, others) - LEAD;
  const space = letters.indexOf(" ", near);
  const start = space >= 0 && space < near + LEAD ? space + 1 : near;
  return [from(letters, start), from(others, start)];
};

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

const said = (field: Field, value: unknown, c: FilingCase): string =>
  value === undefined ? "nothing" : `"${shorten(formatAnswer(field, value, c), SHOWN)}"`;

/** "The reason was "…", is "…"", each cut to where they differ. */
const sayChange = (
  name: string,
  field: Field,
  [was, before]: readonly [unknown, FilingCase],
  [is, now]: readonly [unknown, FilingCase],
): string => {
  if (typeof was !== "string" || typeof is !== "string" || (field.kind !== "line" && field.kind !== "text"))
    return sentence(`${name} was ${said(field, was, before)}, is ${said(field, is, now)}`);
  const parts = differing(was, is);
  return sentence(
    parts === undefined ? `${name} differs in spaces or line ends` : `${name} was "${parts[0]}", is "${parts[1]}"`,
  );
};

/** What the items of a list are called: exhibits by their labels, the others by their place in it. */
const namesIn = (c: FilingCase, list: ListName): ReadonlyMap<string, string> => {
  const labels = list === "exhibits" ? labelsOf(c) : undefined;
  return new Map(
    (c[list] as readonly Item[]).map(({ id }) => [
      id,
      labels === undefined
        ? `${capital(NOUNS[list].one)} ${placeOfItem(list, c[list], id)}`
        : `Exhibit ${labels.get(id) ?? id}`,
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
    same(was[key], is[key]) ? [] : [sayChange(`${name}: ${called(key)}`, field, [was[key], before], [is[key], now])],
  );

/** Has the order of the items that are in both changed? */
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
    ...(isReordered(was, is) ? [`The ${NOUNS[list].many} are in another order.`] : []),
  ];
};

/** What an exhibit cites of its file: the lines and the words, each where it is another. */
const ofCited = (name: string, was: Original, is: Original): string[] => {
  const lines = ({ lines: cited }: Original): string => (cited === undefined ? "the whole file" : sayLines(cited));
  const words = differing(was.quote ?? "", is.quote ?? "");
  return [
    ...(lines(was) === lines(is) ? [] : [`${name}: what it cites was ${lines(was)}, is ${lines(is)}.`]),
    ...(words === undefined
      ? []
      : [sentence(`${name}: the words it cites were "${words[0]}", are "${words[1]}"`.replaceAll('""', "nothing"))]),
  ];
};

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
    return [...(was.sha256 === is.sha256 ? [] : [`${name} has another file.`]), ...ofCited(name, was, is)];
  });
};

const ofAnswers = (before: FilingCase, now: FilingCase): string[] =>
  Object.entries(openFields as Readonly<Record<string, Field>>).flatMap(([id, field]) => {
    const was = (before.answers as Readonly<Record<string, unknown>>)[id];
    const is = (now.answers as Readonly<Record<string, unknown>>)[id];
    // What the ask is made of is said as the ask.
    if (same(was, is) || id === "want" || id === "askAmount") return [];
    return [sayChange(capital(called(id)), field, [was, before], [is, now])];
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
