import type { Case } from "../../../core/case/case.ts";
import { formatAnswer } from "../../../core/case/field-kinds.ts";
import { setAnswer, skipQuestion } from "../../../core/interview/edit.ts";
import { questionAt } from "../../../core/interview/navigation.ts";
import { groupAt, type OpenGroup } from "../../../core/interview/rows/answer-groups.ts";
import type { ReadRow, RowScene } from "../../../core/interview/rows/read-row.ts";
import type { CurrentQuestion } from "../../../core/interview/steps/question.ts";
import { shorten } from "../../../core/text/text.ts";
import type { Checked } from "../../../core/text/typed-text.ts";
import type { Prompt } from "../../../ports/questions.ts";
import type { Clock, Person, Showing } from "../../../ports/world.ts";
import { wrap } from "../../../terminal/views/lines.ts";
import type { Session } from "../case/session.ts";
import { sensible, todayOf } from "./prompts.ts";

/** Several answers, told on one line; or the wish to be asked one thing at a time. */
export interface Several {
  readonly told: string;
}

/** Words that ask for one question at a time. */
const ONE_BY_ONE = /^(add|one by one|one at a time)$/i;

const isSeveral = (value: unknown): value is Several => typeof value === "object" && value !== null && "told" in value;

const sceneOf = (io: Clock, c: Case): RowScene => ({ today: todayOf(io), writer: io.dayWriter, c });

const answersOf = (read: ReadRow): readonly (readonly [string, unknown])[] =>
  read.ok ? Object.entries(read.item) : [];

const say = (c: Case, { open }: OpenGroup, read: ReadRow): string =>
  answersOf(read)
    .flatMap(([key, value]) => {
      const field = open.find((one) => one.key === key)?.field;
      return field === undefined ? [] : formatAnswer(field, value, c);
    })
    .join(" · ");

/** Each answer is looked at beside the others, as if it was given by itself. */
const checkAll = (io: Showing, session: Session, read: ReadRow): Checked => {
  if (!read.ok) return read;
  const told = answersOf(read);
  const all = told.reduce((c, [key, value]) => setAnswer(c, key, value), session.case);
  for (const [key, value] of told) {
    const checked = sensible(io, all, key, { ok: true, value });
    if (!checked.ok) return checked;
  }
  return { ok: true, value: undefined };
};

/**
 * The prompt of small answers that belong together: all that is open of them on one line. Any other prompt as it is. In: the keys that the
 * person wants to be asked one at a time.
 */
export const asGroup = (
  io: Showing & Person,
  session: Session,
  prompt: Prompt,
  oneByOne: ReadonlySet<string>,
): Prompt => {
  const { asking } = prompt;
  if (!io.interactive || oneByOne.has(asking.key)) return prompt;
  const found = groupAt(session.case, asking.key);
  if (found === undefined) return prompt;
  const read = (line: string) => found.read(line, sceneOf(io, session.case));
  const { options: _options, field: _field, start: _start, startIs: _startIs, ...plain } = asking;
  const asks = found.asks.flatMap((one) => wrap(`- ${one}`, io.width, io.plain ? 0 : 2, io.plain ? 0 : 4));
  return {
    ...prompt,
    before: [...prompt.before, "", ...asks],
    answers: found.open,
    asking: {
      ...plain,
      kind: "line",
      ask: `${found.ask} On one line; Enter leaves it for later.`,
      why: found.why,
      how: `For example: ${found.example}. Type "add" to be asked one thing at a time.`,
    },
    echo: (raw) => (raw.trim() === "" ? `For example: ${found.example}` : say(session.case, found, read(raw))),
    check: (raw) => {
      const line = String(raw).trim();
      const checked =
        line === "" || ONE_BY_ONE.test(line) ? ({ ok: true } as const) : checkAll(io, session, read(line));
      return checked.ok ? { ok: true, value: { told: line } satisfies Several } : checked;
    },
    stays: (value) => {
      const line = isSeveral(value) ? value.told : "";
      if (ONE_BY_ONE.test(line)) return undefined;
      return `${found.ask}  ${line === "" ? "left for later" : shorten(say(session.case, found, read(line)), 160)}`;
    },
  };
};

/** Takes what one line told of a group; the rest is left for later. Out: undefined for any other answer; the keys that are wanted one at a time. */
export const takeGroup = (
  io: Clock,
  session: Session,
  { key }: CurrentQuestion,
  value: unknown,
): { readonly oneByOne?: readonly string[] } | undefined => {
  const found = isSeveral(value) ? groupAt(session.case, key) : undefined;
  if (found === undefined || !isSeveral(value)) return undefined;
  if (ONE_BY_ONE.test(value.told)) return { oneByOne: found.open.map((one) => one.key) };
  const read = value.told === "" ? undefined : found.read(value.told, sceneOf(io, session.case));
  const told = read === undefined ? [] : answersOf(read);
  const filled = told.reduce((now, [one, answer]) => setAnswer(now, one, answer), session.case);
  const left = found.open.filter((one) => questionAt(filled, one.key)?.state === "open");
  session.put(left.reduce((now, one) => skipQuestion(now, one.key), filled));
  return {};
};
