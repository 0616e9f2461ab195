import type { Case } from "../../../core/case/case.ts";
import { formatAnswer } from "../../../core/case/field-kinds.ts";
import { NOUNS } from "../../../core/case/lists.ts";
import { placeOfItem } from "../../../core/case/milestone-numbers.ts";
import { currentQuestionsOf } from "../../../core/interview/questions-view.ts";
import { STEPS } from "../../../core/interview/steps/all.ts";
import type { CurrentQuestion } from "../../../core/interview/steps/question.ts";
import { capital, count, shorten } from "../../../core/text/text.ts";
import { sayAnswerPlace } from "../facts/say-place.ts";
import { whole, wrap } from "../lines.ts";
import type { Look } from "../paint.ts";

const STATES = { answered: "", skipped: "left for later", open: "not asked yet" } as const;

/** What stands against a question, in words. */
export const answerText = (asking: CurrentQuestion, c: Case): string => {
  if (asking.field === undefined) {
    const many = asking.list === undefined ? 0 : c[asking.list].length;
    if (many === 0 && asking.state === "answered") return "There are none";
    if (asking.list === "happenings")
      return `${count(many, "entry", "entries")}${asking.state === "answered" ? "" : ", not finished"}`;
    return asking.list === undefined
      ? ""
      : `${many} ${many === 1 ? NOUNS[asking.list].one : NOUNS[asking.list].many}${asking.state === "answered" ? "" : ", not finished"}`;
  }
  if (asking.was === undefined) return STATES[asking.state];
  const from = asking.isUsual
    ? undefined
    : asking.isDerived
      ? "your other answers"
      : asking.place && sayAnswerPlace(asking.place, c);
  return `${formatAnswer(asking.field, asking.was, c)}${from === undefined ? "" : ` (from ${from})`}`;
};

/** One question and its answer on a line, for a menu. */
export const reviewLabel = (asking: CurrentQuestion, c: Case): string => {
  const { list, item } = asking;
  const at = list === undefined || item === undefined ? "" : placeOfItem(list, c[list], item.id);
  const where = list === undefined || at === "" ? "" : `${capital(NOUNS[list].one)} ${at}: `;
  return `${where}${shorten(asking.ask, 44)}  ${shorten(answerText(asking, c), 40)}`;
};

/** All questions that apply, with their answers, step by step; or the one of this key, with what it holds when it is a list. */
export const reviewLines = (c: Case, look: Look, of?: string): string[] => {
  const askings = currentQuestionsOf(c).filter(({ key, list }) => of === undefined || key === of || list === of);
  return STEPS.flatMap((step) => {
    const own = askings.filter((asking) => asking.step === step.id);
    if (own.length === 0) return [];
    return [
      "",
      look.paint.bold(step.number === 0 ? step.title : `${look.plain ? "Step " : ""}${step.number} ${step.title}`),
      ...own.flatMap((asking) => {
        const answer = answerText(asking, c);
        const secret = asking.field?.private ? " (stays private)" : "";
        if (look.plain)
          return wrap(
            `${asking.ask} ${whole(`${answer}${asking.was === undefined ? "" : secret}`, look)} Name: ${asking.key}.`,
            look.width,
          );
        return [
          ...wrap(`${asking.ask} ${look.paint.dim(asking.key)}`, look.width, 2, 4),
          ...wrap(asking.was === undefined ? look.paint.dim(answer) : `${answer}${secret}`, look.width, 6),
        ];
      }),
    ];
  }).slice(1);
};
