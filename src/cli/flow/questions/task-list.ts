import type { Case } from "../../../core/case/case.ts";
import { isClientSide, isSettled } from "../../../core/case/facts.ts";
import { openMatters } from "../../../core/happenings/matters.ts";
import { intakeIsDone, progressOf } from "../../../core/interview/progress.ts";
import { currentQuestionsOf } from "../../../core/interview/questions-view.ts";
import { isListQuestion, replay } from "../../../core/interview/replay.ts";
import { STEPS, stepOf } from "../../../core/interview/steps/all.ts";
import type { StepId } from "../../../core/interview/steps/question.ts";
import type { Output, Person, Showing } from "../../../ports/world.ts";
import { wrap } from "../../../terminal/views/lines.ts";
import { pauseOf } from "../case/pause.ts";
import type { Session } from "../case/session.ts";
import { reviewMenu, reviewStep } from "./change-answer.ts";
import { askWhatHappened, tellWhatHappened } from "./did-it-happen.ts";
import { type FirstTextOptions, isFirstTextOpen, walkFirstText } from "./first-text.ts";
import { mustHurry, type NewDeadlines, newDeadlines } from "./new-deadlines.ts";
import { menu } from "./prompts.ts";
import { walkQuestions, walkStep } from "./walk-step.ts";

/** The same in words, for those who do not see the marks. */
const STATES = { done: "done", begun: "begun", open: "not started" } as const;
const MARKS = { done: "✔", begun: "◐", open: "○" } as const;

/** What of Upwork's waits for the person comes before all else: a proposal to decide, a dispute to answer. */
const pressingStep = (c: Case): StepId | undefined => {
  const { applying } = replay(c);
  const waits = (kind: "suggestionMade" | "disputeByFreelancer"): boolean =>
    openMatters(applying).some((one) => one.kind === kind && !one.answeredBy.includes("me"));
  const isOpen = (step: StepId): boolean =>
    currentQuestionsOf(c).some((one) => one.step === step && one.state === "open");
  if (isSettled(applying)) return undefined;
  if (waits("suggestionMade") && isOpen("cooperate")) return "cooperate";
  return isClientSide(applying) && waits("disputeByFreelancer") && isOpen("escalate") ? "escalate" : undefined;
};

/** The step to go on with: the first that is not done, after `from` if there is one, else from the top. In: also the case before that step. */
const stepToGoOn = (session: Session, from?: StepId, before?: Case): StepId | undefined => {
  if (!intakeIsDone(session.case)) return "intake";
  const pressing = pressingStep(session.case);
  if (pressing !== undefined && pressing !== from) return pressing;
  const standings = progressOf(session.case, before);
  const open = standings.filter((one) => one.answered < one.total);
  const index = from === undefined ? 0 : stepOf(from).number;
  return (open.find((one) => one.step.number > index) ?? open[0])?.step.id;
};

/** Has every question of a step its answer, or was it left for later? Then its answers are a list to pick from. */
const isFinished = (c: Case, step: StepId): boolean => {
  const own = currentQuestionsOf(c).filter((asking) => asking.step === step);
  return own.length > 0 && own.every((asking) => asking.state !== "open");
};

/** The steps in their order, so that the number of an option is the number of its step; then the rest. */
const taskOptions = (session: Session, io: Output) => [
  ...progressOf(session.case).map((one) => ({
    value: one.step.id as string,
    label: `${io.plain ? "" : `${MARKS[one.state]} `}${one.step.title}${io.plain ? `, ${STATES[one.state]}` : ""}${one.note === "" ? "" : `: ${one.note}`}`,
  })),
  { value: "intake", label: "The facts about the contract" },
  { value: "text", label: "The text to send, as it stands" },
  { value: "happened", label: "Add what has happened since" },
  { value: "review", label: "See or change my answers" },
  { value: "leave", label: "Leave (everything is saved)" },
];

/** Nothing is left to ask: what may have happened is told first, and only a settled case is left. */
const whenAllIsAnswered = (c: Case): string => (isSettled(replay(c).applying) ? "leave" : "happened");

/** Is a deadline of the person's own about to end, and nothing chosen to file? */
const hurries = (io: Showing, session: Session): boolean =>
  mustHurry(io, session.case) && session.case.answers.route === undefined;

/**
 * The facts, then the first text where it lacks something. Out: how to go on: with the steps, with their menu, or not at all. Without
 * a terminal the steps refuse to ask, one as well as the other.
 */
const walkToFirstText = async (
  io: Showing & Person,
  session: Session,
  how: FirstTextOptions,
  news: () => NewDeadlines,
): Promise<"steps" | "menu" | "leave"> => {
  if (!io.interactive) return "steps";
  // What files told is not asked again: the deadline comes at once, and then what the text still needs.
  const isTold = how.begun !== undefined || intakeIsDone(session.case);
  const end = isTold ? "none" : await walkStep(io, session, "intake", news);
  if (end === "back") return "menu";
  // What a deadline means, and whose it is, hangs on the side: it is asked before the deadline is shown.
  if (how.begun !== undefined)
    await walkQuestions(io, session, "intake", {
      order: ({ answers }) => (answers.role === undefined ? ["role"] : []),
      title: "First of all",
      canLeave: true,
    });
  const isHurry = end === "urgent" || how.hurry === true;
  // What was told just now can name a time that is over already. Whoever comes back was asked before.
  if (!isHurry && (how.begun !== undefined || end !== "none")) await askWhatHappened(io, session);
  if (!isHurry && !isFirstTextOpen(io, session)) return end === "none" ? "steps" : "menu";
  session.markTold();
  const done = await walkFirstText(io, session, { ...how, hurry: isHurry });
  if (done === "undone") return await walkToFirstText(io, session, { ...how, begun: undefined }, news);
  return done === "steps" && isHurry ? "menu" : done;
};

/**
 * The facts, the first text, then the task list: step after step, in any order, until the person leaves or nothing is open.
 * In: the world, the open case; whether the person is in a hurry; what copies a text.
 */
export const walkTasks = async (io: Showing & Person, session: Session, how: FirstTextOptions = {}): Promise<void> => {
  let offered = how.hurry === true;
  const news = (): NewDeadlines => {
    // Also what was told of the case before this walk, such as what happened since.
    const told = newDeadlines(io, session.told, session.case);
    session.markTold();
    const urgent = told.urgent && !offered;
    offered ||= told.urgent;
    return { lines: told.lines, urgent };
  };
  const begun = await walkToFirstText(io, session, how, news);
  if (begun === "leave") return;
  let step = begun === "menu" ? undefined : stepToGoOn(session);
  while (true) {
    const started = session.case;
    let isDone = false;
    if (step !== undefined && isFinished(session.case, step)) await reviewStep(io, session, stepOf(step));
    else if (step !== undefined) {
      const end = await walkStep(io, session, step, news);
      isDone = end === "done";
      if (end === "urgent" && (await walkFirstText(io, session, { ...how, hurry: true })) === "leave") return;
    }
    const next = stepToGoOn(session, step, started);
    if (!io.interactive && next === undefined) return;
    // A step that is done leads to the next by itself; the way back from its first question leads to the menu of all.
    const isOnward = isDone && next !== undefined && step !== undefined && stepOf(next).number > stepOf(step).number;
    if (!io.interactive || (isOnward && !hurries(io, session))) {
      step = next;
      continue;
    }
    const hurry = hurries(io, session);
    const before = hurry
      ? ["", ...wrap("One of your deadlines ends within 48 hours. File first.", io.width, io.plain ? 0 : 1)]
      : [""];
    const reply = await io.ask(
      menu("steps", "What next?", taskOptions(session, io), {
        before,
        first: hurry ? "text" : (next ?? whenAllIsAnswered(session.case)),
      }),
    );
    if (reply.kind === "pause") throw pauseOf(session);
    if (reply.kind !== "answer" || reply.value === "leave") return;
    if (reply.value === "text") {
      if ((await walkFirstText(io, session, how)) === "leave") return;
      step = undefined;
    } else if (reply.value === "review" || reply.value === "happened") {
      await (reply.value === "review" ? reviewMenu(io, session) : tellWhatHappened(io, session));
      step = undefined;
    } else {
      step = STEPS.find((one) => one.id === reply.value)?.id;
    }
  }
};

/** Does a step hold a list with this name? Used by `log`. */
export const stepOfList = (list: string): StepId | undefined =>
  STEPS.find((step) => step.questions.some((question) => isListQuestion(question) && question.list === list))?.id;
