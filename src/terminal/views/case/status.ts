import { answerFields } from "../../../core/case/answers.ts";
import type { Case } from "../../../core/case/case.ts";
import { isSettled } from "../../../core/case/facts.ts";
import { inFiling } from "../../../core/case/fields.ts";
import { unlessNever } from "../../../core/case/never.ts";
import { openRequests } from "../../../core/happenings/open-requests.ts";
import { factsOf, progressOf, type StepProgress, titleOf } from "../../../core/interview/progress.ts";
import { replay } from "../../../core/interview/replay.ts";
import { adviceFor, type Step } from "../../../core/interview/steps/question.ts";
import type { Standing } from "../../../core/standing/standing.ts";
import { inOrder, sentence } from "../../../core/text/text.ts";
import { sayDay, sayDistance } from "../../../core/values/days.ts";
import { formatUsd } from "../../../core/values/format-money.ts";
import { columns, measure, pad, spread, whole, wrap } from "../lines.ts";
import type { Look } from "../paint.ts";

/** The head of a step, with its goal. */
export const stepHead = (step: Step, look: Look): string[] => {
  const name = step.number === 0 ? step.title : `${step.number} ${step.title}`;
  if (look.plain)
    return wrap(`${step.number === 0 ? name : `Step ${step.number}: ${step.title}`}. ${step.goal}`, look.width);
  const rest = Math.max(0, measure(look.width) - columns(name) - 2);
  return [
    "",
    ` ${look.paint.bold(name)} ${look.paint.dim("─".repeat(Math.max(0, rest - 1)))}`.trimEnd(),
    ...wrap(look.paint.dim(step.goal), look.width, 1),
    "",
  ];
};

/** The coach's advice for this case at the beginning or end of a step. */
export const adviceLines = (step: Step, c: Case, at: "begin" | "end", look: Look): string[] =>
  adviceFor(step, c, at, look.asTyped).flatMap((advice) =>
    wrap(`${look.plain ? "" : "• "}${advice.text}`, look.width, look.plain ? 0 : 1, look.plain ? 0 : 3),
  );

const MARKS = { done: "✔", begun: "◐", open: "○" } as const;
const WORDS = { done: "done", begun: "begun", open: "not started" } as const;
const TITLE_COLUMN = 30;

const stepLine = (one: StepProgress, look: Look): string[] => {
  const name = `${one.step.number} ${one.step.title}`;
  if (look.plain)
    return wrap(
      `Step ${one.step.number}, ${one.step.title}: ${[WORDS[one.state], one.note].filter(Boolean).join(", ")}.`,
      look.width,
    );
  const mark =
    one.state === "done"
      ? look.paint.good(MARKS.done)
      : one.state === "begun"
        ? look.paint.warn(MARKS.begun)
        : look.paint.dim(MARKS.open);
  const head = `  ${mark} ${name}`;
  if (one.note === "") return [head];
  const fits = columns(head) < TITLE_COLUMN + 4 && measure(look.width) - TITLE_COLUMN - 4 >= columns(one.note);
  return fits
    ? [`${pad(head, TITLE_COLUMN + 4)}${look.paint.dim(one.note)}`]
    : [head, ...wrap(look.paint.dim(one.note), look.width, 6)];
};

/** The head of a case: its name, what it is about, and where the money is, as far as is told. */
export const caseHead = (c: Case, look: Look, standing?: Standing): string[] => {
  const facts = factsOf(c, standing?.moved).join(look.plain ? ", " : " · ");
  if (look.plain) return wrap([sentence(`Case: ${titleOf(c)}`), sentence(facts)].join(" ").trim(), look.width);
  return spread(look.paint.bold(titleOf(c)), look.paint.dim(facts), look.width).flatMap((line) =>
    columns(line) > measure(look.width) ? wrap(line, look.width) : [line],
  );
};

/** The eight steps with their marks and notes. In: whether the way that was chosen is closed by now: chosen is not done. */
export const stepLines = (c: Case, look: Look, isTooLate = false): string[] =>
  progressOf(c)
    .map((one) =>
      isTooLate && one.step.id === "escalate"
        ? { ...one, state: "begun" as const, note: "what you chose is closed now" }
        : one,
    )
    .flatMap((one) => stepLine(one, look));

/** How it ended, and when; nothing while it is open. */
export const settledLines = (c: Case, look: Look): string[] => {
  const { outcome, outcomeOn, outcomeAmount } = c.answers;
  if (outcome === undefined || !isSettled(c)) return [];
  const words = inFiling(answerFields.outcome, outcome);
  const amount = outcomeAmount === undefined ? "" : `, ${formatUsd(outcomeAmount)}`;
  const line = sentence(`Settled${outcomeOn === undefined ? "" : ` on ${sayDay(outcomeOn)}`}: ${words}${amount}`);
  return wrap(look.paint.good(line), look.width, look.plain ? 0 : 2);
};

/** A day the person set for themselves: nothing is lost by it. */
const reminder = (on: string, what: string, today: string): string =>
  on <= today ? `You planned ${sayDistance(on, today)} to ${what}` : `${sayDistance(on, today)}: ${what}`;

/** Requests of Upwork that are due, the earliest first; then the days to look again that the person set. */
export const dueLines = (c: Case, today: string, look: Look): string[] => {
  const { applying } = replay(c);
  const requests = openRequests(applying).flatMap((one) => {
    const on = unlessNever(one.dueOn);
    return on === undefined
      ? []
      : [{ on, late: on <= today, say: `${sayDistance(on, today)}: Answer Upwork: ${one.what ?? "a request"}` }];
  });
  const reminders = [
    { on: unlessNever(applying.answers.lookAgainOn), what: "look at this case again" },
    ...c.notes.map((note) => ({ on: note.lookAgainOn, what: `look again at: ${note.about}` })),
  ]
    .flatMap(({ on, what }) => (on === undefined ? [] : [{ on, late: false, say: reminder(on, what, today) }]))
    .sort((a, b) => inOrder(a.on, b.on));
  return [...requests, ...reminders].flatMap(({ late, say }) => {
    const line = whole(`${look.plain ? "" : late ? "! " : "· "}${say}`, look);
    return wrap(late ? look.paint.warn(line) : line, look.width, look.plain ? 0 : 2, look.plain ? 0 : 4);
  });
};
