import { readKey } from "../../core/case/key.ts";
import { type ListName, NOUNS } from "../../core/case/lists.ts";
import { clearAnswer } from "../../core/interview/edit.ts";
import { questionAt } from "../../core/interview/navigation.ts";
import { titleOf } from "../../core/interview/progress.ts";
import { currentQuestionsOf } from "../../core/interview/questions-view.ts";
import { STEPS } from "../../core/interview/steps/all.ts";
import type { CurrentQuestion, Step } from "../../core/interview/steps/question.ts";
import { count, oneLine } from "../../core/text/text.ts";
import { Problem, Usage } from "../../errors.ts";
import type { Prompt } from "../../ports/questions.ts";
import type { Io } from "../../ports/world.ts";
import { answerText, reviewLabel, reviewLines } from "../../terminal/views/case/review.ts";
import { undoLines } from "../../terminal/views/case/undo.ts";
import { type CommandFile, caseArgument } from "../command.ts";
import { pauseOf } from "../flow/case/pause.ts";
import { hasCase, lockedIdOf, pickCase } from "../flow/case/pick-case.ts";
import { type Session, withStored } from "../flow/case/session.ts";
import { menu } from "../flow/questions/prompts.ts";
import { walkQuestions } from "../flow/questions/walk-step.ts";
import { tell } from "../flow/tell.ts";
import { tellLeftTexts } from "./left-texts.ts";

export interface UndoOptions {
  readonly case?: string;
  readonly question?: string;
  readonly undo?: boolean;
  readonly redo?: boolean;
  readonly clear?: boolean;
  readonly json?: boolean;
}

/** `review --undo [CASE]`: takes the last change back; `--redo` makes it again. */
export const undo = async (io: Io, options: UndoOptions): Promise<void> => {
  const way = options.redo ? "forth" : "back";
  if ((options.undo && options.redo) || options.question !== undefined || options.clear || options.json)
    throw new Usage("--undo and --redo stand alone: they take one change back, or make it again.");
  const chosen = await pickCase(io, options.case);
  const opened = io.cases.open(chosen.id);
  try {
    const turned = opened.stepHistory(way);
    if (turned === undefined) {
      io.err(way === "back" ? "There is no change to take back." : "There is nothing to make again.");
      return;
    }
    for (const line of undoLines(way === "back" ? "Taken back" : "Made again", turned.was, turned.is, io)) io.out(line);
    if (way === "back") io.err(`Make it again with   ${io.asTyped(`review ${chosen.id} --redo`)}`);
  } finally {
    opened.close();
  }
};

/** Puts a menu; undefined when the person goes back. */
const choose = async (io: Io, session: Session, prompt: Prompt): Promise<string | undefined> => {
  const reply = await io.ask(prompt);
  if (reply.kind === "pause") throw pauseOf(session);
  return reply.kind === "answer" && reply.value !== DONE ? String(reply.value) : undefined;
};

const DONE = "@done";

/** The answers of one step in a menu; the chosen one is asked again. Ends when the person goes back. */
const reviewStep = async (io: Io, session: Session, step: Step): Promise<void> => {
  while (true) {
    const options = currentQuestionsOf(session.case)
      .filter((asking) => asking.step === step.id)
      .map((asking) => ({ value: asking.key, label: reviewLabel(asking, session.case) }));
    const all = [{ value: DONE, label: "That is all here" }, ...options];
    const key = await choose(
      io,
      session,
      menu(`review.${step.id}`, "Which answer do you want to change?", all, { canGoBack: true, before: [""] }),
    );
    if (key === undefined) return;
    await changeAnswer(io, session, key);
  }
};

/** The steps in a menu, then the answers of the chosen one: a case holds more answers than a screen. */
export const reviewMenu = async (io: Io, session: Session): Promise<void> => {
  while (true) {
    const askings = currentQuestionsOf(session.case);
    const options = STEPS.map((step) => {
      const answers = askings.filter((asking) => asking.step === step.id && asking.was !== undefined).length;
      return { value: step.id as string, label: `${stepName(step)}: ${count(answers, "answer")}` };
    });
    const id = await choose(
      io,
      session,
      menu("review", "Which part do you want to look at?", [...options, { value: DONE, label: "That is all" }], {
        canGoBack: true,
        before: [""],
      }),
    );
    const step = STEPS.find((one) => one.id === id);
    if (step === undefined) return;
    await reviewStep(io, session, step);
  }
};

const stepName = (step: Step): string => (step.number === 0 ? step.title : `${step.number} ${step.title}`);

const keysOf = (session: Pick<Session, "case">, state?: CurrentQuestion["state"]): string[] =>
  currentQuestionsOf(session.case)
    .filter((one) => state === undefined || one.state === state)
    .map((one) => one.key);

const questionIn = (session: Pick<Session, "case">, key: string): CurrentQuestion => {
  const asking = questionAt(session.case, key);
  if (asking !== undefined) return asking;
  throw new Problem(
    `No question "${oneLine(key)}" applies to this case.`,
    `These do: ${keysOf(session).slice(0, 12).join(", ")} …`,
    (asTyped) => `See them all with   ${asTyped("review --no-input")}`,
  );
};

/** Asks one question again, with its answer to edit; whatever it opens is asked next. A list is asked as a whole. */
export const changeAnswer = async (io: Io, session: Session, key: string): Promise<void> => {
  const asking = questionIn(session, key);
  const openBefore = new Set(keysOf(session, "open"));
  const isOpened = (one: CurrentQuestion): boolean => one.state === "open" && !openBefore.has(one.key);
  const ofList = asking.kind === "list" ? (one: CurrentQuestion) => one.list === asking.list : () => false;
  // Without a terminal: `review` takes no answers itself.
  const elsewhere = () => ({ command: `resume ${session.case.id}`, more: "--no-input" });
  await walkQuestions(io, session, asking.step, { revisit: [key], within: ofList, canLeave: true, elsewhere });
  for (const step of STEPS) {
    if (currentQuestionsOf(session.case).some((one) => one.step === step.id && isOpened(one) && one.key !== key)) {
      await walkQuestions(io, session, step.id, {
        within: (one) => isOpened(one) && one.key !== key,
        canLeave: true,
        elsewhere,
      });
    }
  }
};

export interface ReviewOptions {
  readonly case?: string;
  readonly question?: string;
  readonly clear?: boolean;
  readonly json?: boolean;
  readonly input?: boolean;
}

const asJson = (io: Io, session: Pick<Session, "case">): void => {
  const rows = currentQuestionsOf(session.case).map((asking) => ({
    key: asking.key,
    step: asking.step,
    ask: asking.ask,
    state: asking.state,
    answer: asking.was ?? null,
    said: answerText(asking, session.case),
    private: asking.field?.private ?? false,
  }));
  io.out(JSON.stringify({ id: session.case.id, title: titleOf(session.case), answers: rows }, null, 2));
};

/** What is said of a cleared list: what is in it stays, and goes one by one. Nothing when it holds nothing. */
const listCleared = (io: Io, session: Session, list: ListName): string | undefined => {
  const { length } = session.case[list];
  if (length === 0) return undefined;
  const those = count(length, NOUNS[list].one, NOUNS[list].many);
  return `The list is open again. What is in it stays (${those}). To remove one: ${io.asTyped(`review ${session.case.id} ${list}`)}`;
};

/** A name alone that no case has, and a question has: the question of the one open case. */
const withQuestion = <O extends Pick<ReviewOptions, "case" | "question">>(io: Io, options: O): O => {
  const name = options.question === undefined ? options.case : undefined;
  const isQuestion =
    name !== undefined && readKey(name) !== undefined && !hasCase(io, name) && lockedIdOf(io, name) === undefined;
  return isQuestion ? { ...options, case: undefined, question: name } : options;
};

/** `review [CASE] [QUESTION]`: all answers; change one, or clear it. */
export const review = async (io: Io, named: ReviewOptions): Promise<void> => {
  const options = withQuestion(io, named);
  const chosen = await pickCase(io, options.case);
  if (options.json) return asJson(io, { case: chosen });
  const onlyShows = options.input === false && !options.clear;
  if (onlyShows || (options.question === undefined && !io.interactive)) {
    const of = options.question === undefined ? undefined : questionIn({ case: chosen }, options.question).key;
    for (const line of reviewLines(chosen, io, of)) io.out(line);
    return;
  }
  await withStored(io, chosen.id, async (session) => {
    const { question } = options;
    tellLeftTexts(io, session);
    if (question === undefined) return reviewMenu(io, session);
    if (!options.clear) return changeAnswer(io, session, question);
    const { list, kind } = questionIn(session, question);
    session.put(clearAnswer(session.case, question));
    const said = kind === "list" && list !== undefined ? listCleared(io, session, list) : undefined;
    tell(io, said ?? `Cleared: ${question}. The question is open again.`, 0, 2);
  });
};

/** The words, flags and examples of the command. */
export const command: CommandFile<ReviewOptions & UndoOptions> = {
  shape: (command) =>
    command
      .addArgument(caseArgument())
      .argument("[question]", "the id of a question, for example role or claims.c1.agreed")
      .option("--clear", "take the answer of this question away")
      .option("--undo", "take the last change back; once more for the one before")
      .option("--redo", "make the last change taken back again")
      .option("--no-input", "only show")
      .option("--json", "as JSON"),
  examples: ["review", "review floor", "review logo floor", "review --undo", "review --json"],
  run: (io, options) => (options.undo || options.redo ? undo(io, options) : review(io, options)),
};
