import { type AnswerId, answerFields } from "../../../core/case/answers.ts";
import type { Case } from "../../../core/case/case.ts";
import { clearAnswer, setAnswer } from "../../../core/interview/edit.ts";
import type { CurrentQuestion } from "../../../core/interview/steps/question.ts";
import type { Prompt } from "../../../ports/questions.ts";
import type { Person } from "../../../ports/world.ts";

/** Choices of which several can be true together, and where those beside the first are kept. */
const BESIDE = { want: "alsoWant", problem: "alsoProblem" } as const satisfies Readonly<Record<string, AnswerId>>;

/** Chosen by who has more than one. */
export const SEVERAL = "@several";

const besideOf = ({ key }: CurrentQuestion): (typeof BESIDE)[keyof typeof BESIDE] | undefined =>
  Object.hasOwn(BESIDE, key) ? BESIDE[key as keyof typeof BESIDE] : undefined;

/** The prompt of such a choice, with one more option at its end; any other prompt as it is. */
export const withSeveral = (io: Person, prompt: Prompt): Prompt => {
  const { asking } = prompt;
  if (!io.interactive || besideOf(asking) === undefined) return prompt;
  const more = { value: SEVERAL, label: "More than one of these" };
  return {
    ...prompt,
    asking: { ...asking, options: [...(asking.options ?? []), more] },
    check: (raw) => (raw === SEVERAL ? { ok: true, value: raw } : prompt.check(raw)),
  };
};

/** Asks which of them are true. In: the prompt of the choice, as it was before. */
export const asSeveral = (prompt: Prompt, c: Case): Prompt => {
  const { asking } = prompt;
  const beside = besideOf(asking);
  if (beside === undefined) return prompt;
  const { was: first, start: _start, startIs: _startIs, ...rest } = asking;
  return {
    ...prompt,
    before: [],
    asking: {
      ...rest,
      kind: "choices",
      field: answerFields[beside],
      ask: `${asking.ask} Tick all that fit.`,
      how: "The first one you tick, in the order shown, is the main one. You can change it later.",
      ...(first === undefined ? {} : { start: [first, ...(c.answers[beside] ?? [])], startIs: "draft" as const }),
    },
    check: (raw) => {
      const ticked = (typeof raw === "string" ? raw.split(",").map((one) => one.trim()) : [raw].flat()).filter(Boolean);
      const known = (asking.options ?? []).map(({ value }) => value);
      if (ticked.length === 0) return { ok: false, problem: "Tick at least one." };
      return ticked.every((one) => known.includes(String(one)))
        ? { ok: true, value: known.filter((one) => ticked.includes(one)) }
        : { ok: false, problem: `Choose any of: ${known.join(", ")}.` };
    },
  };
};

/** The case with several: the first is the main one. */
export const takeSeveral = (c: Case, { key }: CurrentQuestion, chosen: readonly string[]): Case => {
  const beside = BESIDE[key as keyof typeof BESIDE];
  const [first, ...more] = chosen;
  const main = setAnswer(c, key, first);
  return more.length === 0 ? clearAnswer(main, beside) : setAnswer(main, beside, more);
};
