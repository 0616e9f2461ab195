import type { AnswerId } from "../../core/case/answers.ts";
import type { Field } from "../../core/case/fields.ts";
import type { ListName } from "../../core/case/lists.ts";
import { SETTINGS } from "../../core/settings/rows.ts";
import { nameKey } from "../../core/text/text.ts";
import { casesFitting, openCases } from "../flow/case/cases-by-name.ts";
import { type Asked, bare, type Candidate, type Kind } from "./candidates.ts";

// What only one kind of word needs is loaded with it: a press of Tab is waited for.

/** Cases by their ids and, once a letter is typed, by words of their titles that only one has. */
const cases = async ({ io, typed }: Asked): Promise<Candidate[]> => {
  const { cases: store } = await io();
  const shelf = store.list();
  const known = shelf.flatMap((one) => ("summary" in one ? [one.summary] : []));
  const ids = shelf.map(
    (one): Candidate => ({
      value: one.id,
      about: "summary" in one ? one.summary.title : one.locked ? "locked" : "cannot be read",
    }),
  );
  if (typed === "" || /^\d/.test(typed)) return ids;
  const words = known.flatMap((card) =>
    (nameKey(card.title).match(/[\p{L}\p{N}]{3,}/gu) ?? [])
      .filter((word) => casesFitting(known, word).length === 1)
      .map((value): Candidate => ({ value, about: `${card.id}  ${card.title}` })),
  );
  return [...words, ...ids];
};

const exhibits = async (asked: Asked): Promise<Candidate[]> => {
  const { exhibitName } = await import("../../core/case/exhibits.ts");
  const c = await asked.case();
  return (c?.exhibits ?? []).map((one) => ({
    value: exhibitName(c as NonNullable<typeof c>, one.id),
    about: one.name ?? "",
  }));
};

/** The last of several ids that commas part. */
const afterComma = (typed: string): string => typed.slice(0, typed.lastIndexOf(",") + 1);

const claims = async (asked: Asked): Promise<Candidate[]> => {
  const c = await asked.case();
  const before = afterComma(asked.typed);
  return (c?.claims ?? []).map((one) => ({ value: `${before}${one.id}`, about: one.agreed ?? one.happened ?? "" }));
};

const explainable = async (asked: Asked): Promise<Candidate[]> => {
  const { explainableOfCase, explainableOfReview, explainableRules } = await import("../flow/explainable.ts");
  const io = await asked.io();
  const c = await asked.case();
  const all = [...(c === undefined ? [] : explainableOfCase(io, c)), ...explainableRules(io)];
  // The many rules of the review only once a letter tells which.
  const more = asked.typed === "" ? [] : explainableOfReview(io);
  const fits = (id: string) => id.startsWith(asked.typed);
  return [...all, ...more].filter(({ id }) => fits(id)).map(({ id, title }) => ({ value: id, about: title }));
};

const overdue = async (asked: Asked): Promise<Candidate[]> => {
  const { toRemindOf } = await import("../flow/drafts/reminder.ts");
  const c = await asked.case();
  return c === undefined ? [] : toRemindOf(await asked.io(), c).map(({ id, what }) => ({ value: id, about: what }));
};

const questions = async (asked: Asked): Promise<Candidate[]> => {
  const c = await asked.case();
  if (c === undefined) return bare(Object.keys((await import("../../core/case/answers.ts")).answerFields));
  const { currentQuestionsOf } = await import("../../core/interview/questions-view.ts");
  return currentQuestionsOf(c).map(({ key, ask }) => ({ value: key, about: ask }));
};

/** The list whose fields `--set` names; undefined where it names questions. */
const listOf = async ({ command, before }: Asked): Promise<ListName | undefined> =>
  command === "log" ? (await import("../commands/log.ts")).listOfKind(before[0] ?? "") : undefined;

/** The field that `--set` names. */
const fieldNamed = async (list: ListName | undefined, name: string): Promise<Field | undefined> => {
  if (list !== undefined) return (await fieldsOf(list))[name];
  const { readKey } = await import("../../core/case/key.ts");
  const target = readKey(name);
  const { answerFields } = await import("../../core/case/answers.ts");
  if (target?.kind === "answer") return answerFields[target.id as AnswerId] as Field;
  return target?.kind === "field" ? (await fieldsOf(target.list))[target.field] : undefined;
};

const fieldsOf = async (list: ListName) =>
  (await import("../../core/case/lists.ts")).listFields[list] as Readonly<Record<string, Field>>;

/** `--set id=value`: the ids, and behind the sign the words that the question takes. */
const settable = async (asked: Asked): Promise<Candidate[]> => {
  const list = await listOf(asked);
  const at = asked.typed.indexOf("=");
  if (at >= 0) {
    const name = asked.typed.slice(0, at);
    const options = (await fieldNamed(list, name))?.options ?? {};
    return Object.entries(options).map(([value, about]) => ({ value: `${name}=${value}`, about: String(about) }));
  }
  const names = list === undefined ? await questions(asked) : bare(Object.keys(await fieldsOf(list)));
  return names.map(({ value, about }) => ({ value: `${value}=`, ...(about === undefined ? {} : { about }) }));
};

/** `check`: a text of the case as `draft` calls it, or a case; a file as well. */
const checkable = async (asked: Asked): Promise<Candidate[]> => [
  { value: "message", about: "your message" },
  { value: "offer", about: "your offer" },
  { value: "statement", about: "your explanation for Upwork" },
  { value: "reply", about: "your reply to feedback" },
  ...(await cases(asked)),
];

const zones = (): Candidate[] => bare(Intl.supportedValuesOf("timeZone"));

/** `config`: set and unset, a setting, and what it takes. */
const settings = ({ before }: Asked): Candidate[] => {
  const names = SETTINGS.map(({ name, what }): Candidate => ({ value: name, about: what }));
  const [first = "", second = ""] = before;
  if (before.length === 0) return [...names, ...bare(["set", "unset"])];
  const isWord = first === "set" || first === "unset";
  if (isWord && before.length === 1) return names;
  const row = SETTINGS.find(({ name }) => name === (isWord ? second : first));
  if (row === undefined || first === "unset" || before.length > (isWord ? 2 : 1)) return [];
  if (row.name === "zone") return zones();
  return "choices" in row ? bare(row.choices) : [];
};

const places = async ({ io }: Asked): Promise<Candidate[]> =>
  (await io()).places().map(({ name, what }) => ({ value: name, about: what }));

const sources = async (): Promise<Candidate[]> => {
  const { source } = await fieldsOf("exhibits");
  return Object.entries(source?.options ?? {}).map(([value, about]) => ({ value, about: String(about) }));
};

/**
 * What goes in the place of a word in brackets, by the flag and the word, or by the word alone. A test goes through all commands: a word that is in
 * no row is a mistake.
 */
export const KINDS: Readonly<Record<string, Kind>> = {
  case: cases,
  exhibit: exhibits,
  "--exhibit <label>": exhibits,
  "--claim <ids>": claims,
  "--about <id>": overdue,
  "--set <id=value>": settable,
  "--zone <zone>": zones,
  "--source <key>": sources,
  "check name": { besideFiles: checkable },
  "explain id": explainable,
  "config words": settings,
  question: questions,
  place: places,
  path: "files",
  paths: "files",
  file: "files",
  folder: "files",
  files: "files",
  label: "anything",
  key: "anything",
  what: "anything",
  words: "anything",
  text: "anything",
  title: "anything",
  name: "anything",
  names: "anything",
  lines: "anything",
  day: "anything",
  instant: "anything",
  time: "anything",
  size: "anything",
  n: "anything",
};

/** Cases that can be meant without asking. */
export const onlyCase = async ({ io }: Pick<Asked, "io">, name: string | undefined) => {
  const world = await io();
  const shelf = world.cases.list();
  const known = shelf.flatMap((one) => ("summary" in one ? [one.summary] : []));
  const meant = name === undefined ? openCases(world, shelf) : casesFitting(known, name);
  const [only, ...more] = meant;
  return only === undefined || more.length > 0 ? undefined : world.cases.read(only.id);
};
