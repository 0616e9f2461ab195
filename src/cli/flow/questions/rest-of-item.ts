import { type ListName, listFields, NOUNS } from "../../../core/case/lists.ts";
import { setAnswer, skipQuestion } from "../../../core/interview/edit.ts";
import { questionAt } from "../../../core/interview/navigation.ts";
import { currentQuestionsOf } from "../../../core/interview/questions-view.ts";
import { type ReadRow, type RowScene, readRow, sayRow } from "../../../core/interview/rows/read-row.ts";
import { ROW_SHAPES } from "../../../core/interview/rows/row-shapes.ts";
import type { CurrentQuestion } from "../../../core/interview/steps/question.ts";
import { capital, shorten } from "../../../core/text/text.ts";
import type { Prompt } from "../../../ports/questions.ts";
import type { Clock, Person } from "../../../ports/world.ts";
import { wrap } from "../../../terminal/views/lines.ts";
import type { Session } from "../case/session.ts";
import { todayOf } from "./prompts.ts";

/** What is still open of an item, given on one line. */
interface Rest {
  readonly rest: string;
}

const isRest = (value: unknown): value is Rest => typeof value === "object" && value !== null && "rest" in value;

const fieldOf = (key: string): string => key.split(".").at(-1) ?? "";

const tells = (list: ListName, field: string): boolean => ROW_SHAPES[list].parts.some((part) => part.field === field);

/** The open questions of an item that one line can answer. */
const restOf = (session: Session, { list, item }: CurrentQuestion): readonly CurrentQuestion[] =>
  list === undefined || item === undefined
    ? []
    : currentQuestionsOf(session.case).filter(
        (one) => one.list === list && one.item?.id === item.id && one.state === "open" && tells(list, fieldOf(one.key)),
      );

const sceneFor = (io: Clock, session: Session, { item }: CurrentQuestion): RowScene => {
  const { id: _id, ...known } = item ?? { id: "" };
  return { today: todayOf(io), writer: io.dayWriter, c: session.case, item: known };
};

/** Reads the line. What is known already is not told again, and no word of the line may be added to it. */
const readRest = (list: ListName, line: string, scene: RowScene): ReadRow => {
  const read = readRow(list, line, scene);
  if (!read.ok || Object.entries(scene.item ?? {}).every(([field, was]) => read.item[field] === was)) return read;
  return { ok: false, problem: `Some of this is not clear. Write it like: ${ROW_SHAPES[list].example}` };
};

/** What an item is called in its list. */
const labelOf = (session: Session, { list, item }: CurrentQuestion): string =>
  questionAt(session.case, list ?? "")?.options?.find(({ value }) => value === `change:${item?.id}`)?.item ??
  NOUNS[list ?? "claims"].one;

/**
 * The prompt of an item of which something is known: all that is open of it on one line. Any other prompt as it is. In: the ids of items
 * that are told one thing at a time.
 */
export const asRestOfItem = (
  io: Clock & Person & { readonly width: number; readonly plain: boolean },
  session: Session,
  prompt: Prompt,
  oneByOne: ReadonlySet<string>,
): Prompt => {
  const { asking } = prompt;
  const { list, item } = asking;
  if (!io.interactive || list === undefined || item === undefined || oneByOne.has(item.id)) return prompt;
  const rest = restOf(session, asking);
  if (Object.keys(item).length < 2 || rest.length < 2 || !rest.some(({ key }) => key === asking.key)) return prompt;
  const scene = sceneFor(io, session, asking);
  const { options: _options, field: _field, start: _start, startIs: _startIs, ...plain } = asking;
  const label = shorten(labelOf(session, asking), 80);
  const asks = rest.flatMap((one) => wrap(`- ${one.ask}`, io.width, io.plain ? 0 : 2, io.plain ? 0 : 4));
  return {
    ...prompt,
    before: [...prompt.before, "", ...asks],
    asking: {
      ...plain,
      kind: "line",
      ask: `${capital(label)}: what you know about it, on one line. Press Enter to leave it for later.`,
    },
    echo: (raw) => (raw.trim() === "" ? `For example: ${ROW_SHAPES[list].example}` : sayRow(list, raw, scene)),
    check: (raw) => {
      const line = String(raw).trim();
      const read = line === "" ? ({ ok: true } as const) : readRest(list, line, scene);
      return read.ok ? { ok: true, value: { rest: line } satisfies Rest } : read;
    },
    stays: (value) => {
      const line = isRest(value) ? value.rest : "";
      return `${label}  ${line === "" ? "left for later" : sayRow(list, line, scene)}`;
    },
  };
};

/** Takes what was given of an item on one line; the rest is left for later. Out: was it such a line? */
export const takeRestOfItem = (io: Clock, session: Session, asking: CurrentQuestion, value: unknown): boolean => {
  const { list, item } = asking;
  if (!isRest(value) || list === undefined || item === undefined) return false;
  const read = value.rest === "" ? undefined : readRest(list, value.rest, sceneFor(io, session, asking));
  const told = read?.ok ? Object.entries(read.item) : [];
  const filled = told
    .filter(([field]) => Object.hasOwn(listFields[list], field))
    .reduce((now, [field, one]) => setAnswer(now, `${list}.${item.id}.${field}`, one), session.case);
  const left = restOf(session, asking).filter(({ key }) => questionAt(filled, key)?.state === "open");
  session.put(left.reduce((now, { key }) => skipQuestion(now, key), filled));
  return true;
};
