import { readdirSync, readFileSync } from "node:fs";
import { type Case, newCase } from "../../src/core/case/case.ts";
import { parseAnswer } from "../../src/core/case/field-kinds.ts";
import type { Field } from "../../src/core/case/fields.ts";
import { readKey } from "../../src/core/case/key.ts";
import { isListName, LIST_NAMES, type ListName } from "../../src/core/case/lists.ts";
import { takeAnswers } from "../../src/core/interview/answers-file.ts";
import { answerAt } from "../../src/core/interview/dependents.ts";
import { addItem, finishList, renameCase, setAnswer, skipQuestion } from "../../src/core/interview/edit.ts";
import { nextQuestion } from "../../src/core/interview/navigation.ts";
import { currentQuestionsOf } from "../../src/core/interview/questions-view.ts";
import { isEachQuestion, isListQuestion } from "../../src/core/interview/replay.ts";
import { STEPS } from "../../src/core/interview/steps/all.ts";
import type { AnswerQuestion, CurrentQuestion, ItemQuestion } from "../../src/core/interview/steps/question.ts";

/** The day and the moment at which all stories are told. */
export const TODAY = "2026-11-15";
const NOW = "2026-11-15T10:42:00Z";

type Given = Readonly<Record<string, unknown>>;

/** A case file: its name without `.json`, and what is written in it. */
export interface Story {
  readonly name: string;
  readonly path: string;
  readonly given: Given;
}

const FOLDER = new URL("../cases/", import.meta.url);

const storiesIn = (folder: URL): readonly Story[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => {
      const url = new URL(file, folder);
      return {
        name: file.replace(/\.json$/, ""),
        path: url.pathname,
        given: JSON.parse(readFileSync(url, "utf8")) as Given,
      };
    });

/** Every case file, by name. */
export const STORIES: readonly Story[] = storiesIn(FOLDER);

/** Case files about asks of several parts. Nobody wrote deadlines, routes and sums for them by hand. */
export const ASK_STORIES: readonly Story[] = storiesIn(new URL("asks/", FOLDER));

/** The case file of this name. */
export const storyOf = (name: string): Story => {
  const found = [...STORIES, ...ASK_STORIES].find((story) => story.name === name);
  if (found === undefined) throw new Error(`No case file test/cases/${name}.json`);
  return found;
};

/** A case in which nothing is answered. */
export const emptyCase = (): Case => newCase("story", NOW);

/** A case from answers as they stand in a file. Flaws and answers that do not apply are refused. */
export const caseFrom = (given: Given, start: Case = emptyCase()): Case => {
  const taken = takeAnswers(start, given, TODAY);
  if (taken.flaws.length > 0 || taken.unused.length > 0) {
    throw new Error(`These answers do not fit: ${JSON.stringify({ flaws: taken.flaws, unused: taken.unused })}`);
  }
  return taken.case;
};

const cases = new Map<string, Case>();

/** The case of a case file. It is made once: a case is never changed, only replaced. */
export const caseOf = (name: string): Case => {
  const known = cases.get(name) ?? caseFrom(storyOf(name).given);
  cases.set(name, known);
  return known;
};

/** What is compared: the order in which questions were skipped and lists finished says nothing. */
export const compared = (c: Case): Case => ({ ...c, skipped: [...c.skipped].sort(), finished: [...c.finished].sort() });

type Row = Readonly<Record<string, unknown>>;
const rowsIn = (given: Given, list: ListName): readonly Row[] => (given[list] ?? []) as readonly Row[];

/** The raw answer that a case file holds under a key; undefined where it holds none, null where it skips. */
const rawAnswer = (given: Given, key: string): unknown => {
  const target = readKey(key);
  if (target === undefined) return undefined;
  if (((given.skip ?? []) as readonly string[]).includes(key)) return null;
  if (target.kind !== "field") return given[key];
  const items = rowsIn(given, target.list);
  const index = items.findIndex((item, place) => (item.id ?? `${target.list[0]}${place + 1}`) === target.item);
  return items[index]?.[target.field];
};

/** A typed answer, read by the field's own check. */
const readRaw = (field: Field, raw: unknown): unknown => {
  const read = parseAnswer(field, raw, TODAY);
  if (!read.ok) throw new Error(`${JSON.stringify(raw)}: ${read.problem}`);
  return read.value;
};

/** A case with one answer given as it would be typed. */
export const answered = (c: Case, key: string, raw: unknown): Case => {
  const asking = currentQuestionsOf(c).find((one) => one.key === key);
  if (asking?.field === undefined) throw new Error(`${key} is not asked in this case`);
  return setAnswer(c, key, readRaw(asking.field, raw));
};

/** One question of a walk: what was asked, and what was done. */
export interface Told {
  readonly asking: CurrentQuestion;
  readonly did: "answered" | "skipped" | "added" | "finished";
  /** The case when it was asked. */
  readonly before: Case;
}

const MOST_QUESTIONS = 600;

/**
 * Walks a case file question by question, as a person would: each question comes from `nextQuestion`, each answer from
 * the file. It fails on a question that the file does not know. Out: the case at the end, with what the file holds beside, and the walk.
 */
export const tellStory = (story: Story): { case: Case; told: readonly Told[] } => {
  const told: Told[] = [];
  let c = typeof story.given.title === "string" ? renameCase(emptyCase(), story.given.title) : emptyCase();
  for (let asking = nextQuestion(c); asking !== undefined; asking = nextQuestion(c)) {
    if (told.length > MOST_QUESTIONS) throw new Error(`${story.name} does not come to an end at ${asking.key}`);
    const step = tellOne(story, c, asking);
    told.push({ asking, did: step.did, before: c });
    c = step.case;
  }
  return { case: takeAnswers(c, unasked(story, c), TODAY).case, told };
};

/** What the file holds beside what was asked: answers that follow from others, or are of no use. The person gives them of their own accord. */
const unasked = (story: Story, c: Case): Given => {
  const rows = LIST_NAMES.flatMap((list) =>
    rowsIn(story.given, list).flatMap((row, at) =>
      Object.keys(row).map((field) => `${list}.${row.id ?? `${list[0]}${at + 1}`}.${field}`),
    ),
  );
  const keys = [...Object.keys(story.given), ...rows].filter((key) => {
    const target = readKey(key);
    return target !== undefined && target.kind !== "list" && answerAt(c, key) === undefined;
  });
  const given: Record<string, unknown> = Object.fromEntries(
    keys.map((key) => [key, rawAnswer(story.given, key) ?? null]).filter(([, raw]) => raw !== null),
  );
  // Lists that were of no use, or told by other answers.
  const lists = LIST_NAMES.filter((list) => story.given[list] !== undefined && !c.finished.includes(list));
  for (const list of lists) given[list] = story.given[list];
  const left = currentQuestionsOf(c).filter((one) => one.isDerived && rawAnswer(story.given, one.key) === null);
  // What is left for later of an item of such a list.
  const ofLists = ((story.given.skip ?? []) as readonly string[]).filter((key) => {
    const target = readKey(key);
    return target?.kind === "field" && lists.some((list) => list === target.list);
  });
  return { ...given, skip: [...left.map(({ key }) => key), ...ofLists] };
};

const tellOne = (story: Story, c: Case, asking: CurrentQuestion): { case: Case; did: Told["did"] } => {
  if (isListName(asking.key)) {
    const more = c[asking.key].length < rowsIn(story.given, asking.key).length;
    return more
      ? { case: addItem(c, asking.key).case, did: "added" }
      : { case: finishList(c, asking.key), did: "finished" };
  }
  const raw = rawAnswer(story.given, asking.key);
  if (raw === undefined) throw new Error(`${story.name} neither answers nor skips ${asking.key}: ${asking.ask}`);
  if (raw === null) return { case: skipQuestion(c, asking.key), did: "skipped" };
  return { case: answered(c, asking.key, raw), did: "answered" };
};

/** The name of a question over all cases: `role`, `milestones`, `milestones.amount`. */
export const questionName = (key: string): string => {
  const target = readKey(key);
  return target?.kind === "field" ? `${target.list}.${target.field}` : key;
};

/** The names of all questions there are. */
const isOfFirstVersion = (question: AnswerQuestion): boolean =>
  question.isOld === true || question.hangsOn?.includes("filed") === true;

export const ALL_QUESTIONS: readonly string[] = STEPS.flatMap((step) =>
  step.questions.flatMap((question) => {
    if (isEachQuestion(question)) return [`${question.each}.${question.question.field}`];
    if (!isListQuestion(question)) return isOfFirstVersion(question) ? [] : [question.id as string];
    const items = question.items as unknown as readonly ItemQuestion[];
    return [question.list as string, ...items.map((one) => `${question.list}.${one.field}`)];
  }),
);

/** A case as a table, one line for each question: `role = "freelancer"`, `vent skipped`, `want open`. */
export const tableOf = (c: Case): string[] =>
  currentQuestionsOf(c).map((asking) =>
    asking.state === "answered" ? `${asking.key} = ${JSON.stringify(asking.was)}` : `${asking.key} ${asking.state}`,
  );
