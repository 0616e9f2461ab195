import type { Case } from "../../../core/case/case.ts";
import { parseAnswer } from "../../../core/case/field-kinds.ts";
import { type Item, type ListName, listFields, NOUNS } from "../../../core/case/lists.ts";
import { saysNothing, unlessNever } from "../../../core/case/never.ts";
import { happeningLabel } from "../../../core/happenings/say-happening.ts";
import { addItem, finishList, setAnswer, skipQuestion } from "../../../core/interview/edit.ts";
import { currentQuestionsOf } from "../../../core/interview/questions-view.ts";
import { replay } from "../../../core/interview/replay.ts";
import { type RowScene, readRow, sayRow } from "../../../core/interview/rows/read-row.ts";
import { ROW_SHAPES } from "../../../core/interview/rows/row-shapes.ts";
import type { CurrentQuestion } from "../../../core/interview/steps/question.ts";
import { kindsFor } from "../../../core/interview/steps/what-happened.ts";
import { shorten } from "../../../core/text/text.ts";
import type { Checked } from "../../../core/text/typed-text.ts";
import { sayDay } from "../../../core/values/days.ts";
import type { Prompt } from "../../../ports/questions.ts";
import type { Clock, Person } from "../../../ports/world.ts";
import type { Session } from "../case/session.ts";
import { todayOf } from "./prompts.ts";

/** Choices in the menu of a list, which a line can name as well. */
const ACTS = /^(add|done|(change|remove):\w+)$/;
/** The menu of the list, in place of a line. */
export const MENU = "@menu";
/** In front of a kind of happening that is chosen. */
const KIND = "kind:";

const sceneOf = (io: Clock, c: Case, item?: Item): RowScene => ({
  today: todayOf(io),
  writer: io.dayWriter,
  c,
  ...(item === undefined ? {} : { item }),
});

/** The item's own fields, that are set by a line: without its id. */
const known = ({ id: _id, ...fields }: Item): Item => fields as unknown as Item;

/** A list is entered line by line while it is open; once it is complete, its menu changes what is there. */
export const isRowList = (io: Person, asking: CurrentQuestion): boolean =>
  io.interactive && asking.kind === "list" && asking.list !== undefined && asking.state !== "answered";

/** Told one thing at a time: their words come first. */
const IN_WORDS: readonly unknown[] = ["promised", "ticketOpened"];

/** The rest of a happening, once its kind is chosen: on one line. */
const isRestOfHappening = ({ list, item, key }: CurrentQuestion): boolean =>
  list === "happenings" && item?.kind !== undefined && !IN_WORDS.includes(item.kind) && key.endsWith(".on");

const soFar = ({ options = [] }: CurrentQuestion): string[] => {
  const items = options.filter(({ value }) => value.startsWith("change:")).map(({ item }) => item ?? "");
  return items.length === 0 ? [] : ["", `So far: ${items.map((one, at) => `${at + 1} ${one}`).join("; ")}`];
};

const isEmptyList = ({ options = [] }: CurrentQuestion): boolean =>
  !options.some(({ value }) => value.startsWith("change:"));

/** Do the milestones tell already that one was funded, handed in or paid? Then "none of this" would not be true. */
const tellsMore = ({ milestones }: Case): boolean =>
  milestones.some(({ submittedOn, fundedOn, releasedOn, changesAskedOn }) =>
    [submittedOn, fundedOn, releasedOn, changesAskedOn].some((day) => unlessNever(day) !== undefined),
  );

/** The kinds of what can have happened, to pick from. That is all, or nothing, comes first. */
const asKinds = (prompt: Prompt, c: Case): Prompt => {
  const { asking } = prompt;
  const { applying } = replay(c);
  // That nothing happened is told by the first option.
  const kinds = kindsFor(applying).filter((kind) => kind !== "nothing");
  const more = (asking.options ?? []).filter(({ value }) => value.startsWith("change:") || value.startsWith("remove:"));
  return {
    ...prompt,
    asking: {
      ...asking,
      options: [
        {
          value: "done",
          label: !isEmptyList(asking)
            ? "That is all"
            : tellsMore(applying)
              ? "Nothing beyond what is known already"
              : "None of this has happened",
        },
        ...kinds.map((kind) => ({ value: `${KIND}${kind}`, label: happeningLabel(applying, kind) })),
        { value: `${KIND}other`, label: "Something else happened" },
        ...more,
      ],
    },
  };
};

const asLine = (prompt: Prompt, list: ListName, scene: RowScene, ask: string, how: string): Prompt => {
  const { options: _options, field: _field, ...asking } = prompt.asking;
  return {
    ...prompt,
    asking: { ...asking, kind: "line", ask, how: [asking.how, how].filter(Boolean).join(" ") },
    echo: (raw) => (raw.trim() === "" ? `For example: ${ROW_SHAPES[list].example}` : sayRow(list, raw, scene)),
  };
};

const noun = (list: ListName): string => NOUNS[list].one;

/** What a line of a list is: an item; or a word that stands for the whole answer, which ends the list. */
const readLine = (list: ListName, line: string, scene: RowScene): Checked => {
  if (line === "list" || ACTS.test(line) || saysNothing(line)) return { ok: true, value: "ends" };
  const read = readRow(list, line, scene);
  return read.ok ? { ok: true, value: "item" } : read;
};

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** The lines of a list as its answer: a word alone is an act; beside items it says nothing. */
const readLines = (list: ListName, text: string, scene: RowScene): Checked => {
  const lines = linesOf(text);
  const items = lines.filter((line) => {
    const read = readLine(list, line, scene);
    return !read.ok || read.value === "item";
  });
  const [word] = lines;
  if (items.length === 0)
    return { ok: true, value: word === "list" ? MENU : word !== undefined && ACTS.test(word) ? word : "done" };
  for (const line of items) {
    const read = readRow(list, line, scene);
    if (!read.ok) return items.length === 1 ? read : { ok: false, problem: `${shorten(line, 40)}: ${read.problem}` };
  }
  return { ok: true, value: items.join("\n") };
};

/** The prompt of a list that is entered line by line. In: its prompt as a menu. */
export const asRows = (io: Clock, session: Session, prompt: Prompt): Prompt => {
  const { asking } = prompt;
  const { list } = asking;
  if (list === undefined) return prompt;
  const before = [...prompt.before, ...soFar(asking)];
  if (list === "happenings") return { ...asKinds(prompt, session.case), before };
  const scene = sceneOf(io, session.case);
  const none = isEmptyList(asking) ? "Press Enter for none." : "Press Enter when that is all.";
  return {
    ...asLine(
      prompt,
      list,
      scene,
      `${asking.ask} One ${noun(list)} per line: ${ROW_SHAPES[list].asks}. ${none}`,
      'Type "add" to be asked one thing at a time, or "list" to change or remove one.',
    ),
    before,
    check: (raw) => readLines(list, String(raw), scene),
    checkLine: (line) => readLine(list, line.trim(), scene),
    stays: (value) => {
      const said = value === "done" ? [] : linesOf(String(value)).flatMap((line) => sayRow(list, line, scene) || []);
      return `${asking.ask}  ${said.length === 0 ? (isEmptyList(asking) ? "none" : "that is all") : shorten(said.join("; "), 160)}`;
    },
  };
};

/** The prompt of the rest of a happening, on one line; any other prompt as it is. */
export const asRestOfHappening = (io: Clock & Person, session: Session, prompt: Prompt): Prompt => {
  const { asking } = prompt;
  if (!io.interactive || !isRestOfHappening(asking) || asking.was !== undefined) return prompt;
  const scene = sceneOf(io, session.case, known(asking.item as Item));
  const line = asLine(
    prompt,
    "happenings",
    scene,
    `${asking.ask} Then, if you know it: the last day in the notice, the amount.`,
    "",
  );
  return {
    ...line,
    stays: (value) => {
      const told = String(value);
      return `${asking.ask}  ${/^\d{4}-\d\d-\d\d$/.test(told) ? sayDay(told) : sayRow("happenings", told, scene)}`;
    },
    check: (raw) => {
      const alone = parseAnswer(listFields.happenings.on, raw, scene.today, scene.writer);
      // A day that stands alone is read, and checked, as ever.
      const read = alone.ok || alone.candidates !== undefined ? alone : readRow("happenings", String(raw), scene);
      if (!read.ok) return alone.ok ? read : /[,;|\t]/.test(String(raw)) ? read : alone;
      return alone.ok ? prompt.check(raw) : { ok: true, value: String(raw) };
    },
  };
};

const openOf = (c: Case, list: ListName, id: string): string[] =>
  currentQuestionsOf(c)
    .filter((one) => one.list === list && one.item?.id === id && one.state === "open")
    .map(({ key }) => key);

const withFields = (c: Case, list: ListName, id: string, fields: Readonly<Record<string, unknown>>): Case =>
  Object.entries(fields).reduce((now, [field, value]) => setAnswer(now, `${list}.${id}.${field}`, value), c);

/** Adds the item that a line tells. Out: the case, and the keys of the item that are asked next. */
const withRow = (io: Clock, c: Case, list: ListName, line: string): { readonly c: Case; readonly open: string[] } => {
  const isKind = line.startsWith(KIND);
  const read = isKind
    ? ({ ok: true, item: { kind: line.slice(KIND.length) } } as const)
    : readRow(list, line, sceneOf(io, c));
  if (!read.ok) return { c, open: [] };
  const added = addItem(c, list);
  const filled = withFields(added.case, list, added.id, read.item);
  const later = isKind ? [] : ROW_SHAPES[list].later.map((field) => `${list}.${added.id}.${field}`);
  const open = openOf(filled, list, added.id);
  const left = later.filter((key) => open.includes(key)).reduce(skipQuestion, filled);
  return { c: left, open: openOf(left, list, added.id) };
};

/** Takes the lines of a list into the case: that is all of it, but for a kind of happening. Out: the keys that are asked next; undefined when it is no line. */
export const takeRows = (io: Clock, session: Session, list: ListName, text: string): string[] | undefined => {
  if (ACTS.test(text)) return undefined;
  if (text.startsWith(KIND)) {
    const { c, open } = withRow(io, session.case, list, text);
    session.put(c);
    return [...open.slice(0, 1), list].slice(0, 1);
  }
  const keys: string[] = [];
  let now = session.case;
  for (const line of linesOf(text)) {
    const { c, open } = withRow(io, now, list, line);
    now = c;
    keys.push(...open);
  }
  if (now === session.case) return undefined;
  session.put(finishList(now, list));
  return keys;
};

/** Takes the rest of a happening, given on one line, into the case. Out: was it such a line? */
export const takeRestOfHappening = (io: Clock, session: Session, asking: CurrentQuestion, value: unknown): boolean => {
  if (!isRestOfHappening(asking) || typeof value !== "string" || /^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const item = asking.item as Item;
  const read = readRow("happenings", value, sceneOf(io, session.case, known(item)));
  if (!read.ok) return false;
  session.put(withFields(session.case, "happenings", item.id, { ...read.item, kind: item.kind }));
  return true;
};
