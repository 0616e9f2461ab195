import { answerFields } from "../case/answers.ts";
import { CASE_VERSION, type Case } from "../case/case.ts";
import { readKey } from "../case/key.ts";
import { type Item, LIST_NAMES, type ListName } from "../case/lists.ts";

/** What was done to a case, named by keys only: it holds nothing of what was answered or written. */
export type Change =
  | { readonly kind: "set" | "cleared"; readonly key: string }
  | { readonly kind: "added" | "removed"; readonly list: ListName; readonly id: string }
  | { readonly kind: "exhibit"; readonly noun: "exhibit" | "file of"; readonly id: string; readonly done: string }
  | { readonly kind: "other"; readonly say: string };

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

type Values = Readonly<Record<string, unknown>>;

const valueChanges = (before: Values, after: Values, keys: readonly string[], prefix = ""): Change[] =>
  keys
    .filter((key) => !same(before[key], after[key]))
    .map((key) => ({ kind: after[key] === undefined ? "cleared" : "set", key: `${prefix}${key}` }) as const);

/** How many items two lists begin with in common. */
const commonStart = (a: readonly Item[], b: readonly Item[]): number => {
  const apart = a.findIndex((item, index) => item !== b[index]);
  return apart < 0 ? a.length : apart;
};

const itemChanges = (before: readonly Item[], after: readonly Item[], list: ListName): Change[] => {
  // A list can be long, and a change is mostly at its end.
  const common = before === after ? before.length : commonStart(before, after);
  if (common === before.length && common === after.length) return [];
  const was = new Map(before.slice(common).map((item) => [item.id, item as Values]));
  const is = new Map(after.slice(common).map((item) => [item.id, item as Values]));
  const fields = (id: string): Change[] => {
    const [old, now] = [was.get(id) ?? {}, is.get(id) ?? {}];
    const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((key) => key !== "id");
    return valueChanges(old, now, keys, `${list}.${id}.`);
  };
  return [
    ...[...was.keys()].filter((id) => !is.has(id)).map((id) => ({ kind: "removed", list, id }) as const),
    // The fields of a new item come with it.
    ...[...is.keys()].flatMap((id): Change[] => (was.has(id) ? fields(id) : [{ kind: "added", list, id }])),
  ];
};

const other = (say: string): Change => ({ kind: "other", say });

/** Names what keys of questions were touched; a key that no question has (put in by hand) is not repeated. */
const keysSaid = (keys: readonly string[], say: string): Change[] =>
  keys.map((key) => other(readKey(key) === undefined ? `${say} a question` : `${say} ${key}`));

const more = (before: readonly string[], after: readonly string[]): string[] =>
  after.filter((one) => !before.includes(one));

const ofExhibit = (noun: "exhibit" | "file of", id: string, done: string): Change => ({
  kind: "exhibit",
  noun,
  id,
  done,
});

const evidenceChanges = (before: Case, after: Case): Change[] => [
  ...Object.keys(after.originals)
    .filter((id) => !same(before.originals[id], after.originals[id]))
    .map((id) => ofExhibit("file of", id, before.originals[id] === undefined ? "added" : "changed")),
  ...more(Object.keys(after.originals), Object.keys(before.originals)).map((id) => ofExhibit("file of", id, "let go")),
  ...more(before.withdrawn, after.withdrawn).map((id) => ofExhibit("exhibit", id, "withdrawn")),
  ...more(after.withdrawn, before.withdrawn).map((id) => ofExhibit("exhibit", id, "brought back")),
  ...(same(before.redactions, after.redactions) ? [] : [other("redactions changed")]),
  ...(same(before.labels, after.labels) ? [] : [other("labels given")]),
  ...after.filings.slice(before.filings.length).map((filing) => other(`exported as ${filing.form}`)),
];

const noteChanges = (before: Case, after: Case): Change[] => {
  const apart = after.notes.length - before.notes.length;
  if (apart > 0) return [other("note added")];
  if (apart < 0) return [other("note removed")];
  return same(before.notes, after.notes) ? [] : [other("note changed")];
};

const titleChanges = (before: Case, after: Case): Change[] => [
  ...(before.title === after.title ? [] : [other("renamed")]),
  ...(before.archivedAt === after.archivedAt
    ? []
    : [other(after.archivedAt === undefined ? "taken out of the archive" : "archived")]),
];

/** What differs between a case before and after, by keys. */
export const changesBetween = (before: Case, after: Case): Change[] => [
  ...titleChanges(before, after),
  ...valueChanges(before.answers, after.answers, Object.keys(answerFields)),
  ...LIST_NAMES.flatMap((list) => itemChanges(before[list] as readonly Item[], after[list] as readonly Item[], list)),
  ...keysSaid(more(before.skipped, after.skipped), "left for later:"),
  ...keysSaid(more(Object.keys(before.toConfirm ?? {}), Object.keys(after.toConfirm ?? {})), "to be confirmed:"),
  ...more(before.finished, after.finished).map((list) => other(`list complete: ${list}`)),
  ...more(after.finished, before.finished).map((list) => other(`list open again: ${list}`)),
  ...evidenceChanges(before, after),
  ...noteChanges(before, after),
  ...keysSaid(
    Object.keys({ ...before.unsent, ...after.unsent }).filter(
      (key) => after.unsent[key] !== undefined && before.unsent[key] !== after.unsent[key],
    ),
    "typing at",
  ),
  ...(same(before.calendar, after.calendar) ? [] : [other("calendar file written")]),
  ...(same(before.keptWarnings, after.keptWarnings) ? [] : [other("a warning kept")]),
];

/** A change in a few words for the journal: "floor set", "offers.o2 added", "note added". */
export const sayChange = (change: Change): string => {
  if (change.kind === "other") return change.say;
  if (change.kind === "exhibit") return `${change.noun} ${change.id} ${change.done}`;
  return "key" in change ? `${change.key} ${change.kind}` : `${change.list}.${change.id} ${change.kind}`;
};

/** Said of a case that was kept in an older form. In: the version it was kept in. */
export const sayMigrated = (version: number): string => `brought from version ${version} to ${CASE_VERSION}`;
