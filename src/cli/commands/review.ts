import { readKey } from "../../core/case/key.ts";
import { type ListName, NOUNS } from "../../core/case/lists.ts";
import { changesBetween } from "../../core/interview/change-log.ts";
import { clearAnswer } from "../../core/interview/edit.ts";
import { titleOf } from "../../core/interview/progress.ts";
import { currentQuestionsOf } from "../../core/interview/questions-view.ts";
import { count } from "../../core/text/text.ts";
import { Usage } from "../../errors.ts";
import type { CaseAccess, Output, Store } from "../../ports/world.ts";
import { answerText, reviewLines } from "../../terminal/views/case/review.ts";
import { undoLines } from "../../terminal/views/case/undo.ts";
import { type CommandFile, caseArgument } from "../command.ts";
import { openCases } from "../flow/case/cases-by-name.ts";
import { hasCase, lockedIdOf, nearestCase, pickCase } from "../flow/case/pick-case.ts";
import { type Session, withStored } from "../flow/case/session.ts";
import { changeAnswer, questionIn, reviewMenu } from "../flow/questions/change-answer.ts";
import { tellLeftTexts } from "../flow/questions/left-texts.ts";
import { tellingNews, tellNews } from "../flow/questions/new-deadlines.ts";
import { printJson, tell } from "../flow/tell.ts";
import { whichOne } from "../flow/which-one.ts";

export interface UndoOptions {
  readonly case?: string;
  readonly question?: string;
  readonly undo?: boolean;
  readonly redo?: boolean;
  readonly clear?: boolean;
  readonly json?: boolean;
}

/** `review --undo [CASE]`: takes the last change back; `--redo` makes it again. */
export const undo = async (io: CaseAccess, options: UndoOptions): Promise<void> => {
  const way = options.redo ? "forth" : "back";
  if ((options.undo && options.redo) || options.question !== undefined || options.clear)
    throw new Usage("Use --undo or --redo alone: they undo or redo one change.");
  const chosen = await pickCase(io, options.case);
  const opened = io.cases.open(chosen.id);
  try {
    const turned = opened.stepHistory(way);
    if (options.json) {
      const changes = turned === undefined ? [] : changesBetween(turned.was, turned.is);
      printJson(io, { case: chosen.id, [way === "back" ? "undone" : "redone"]: turned !== undefined, changes });
      return;
    }
    if (turned === undefined) {
      io.err(way === "back" ? "There is nothing to undo." : "There is nothing to redo.");
      return;
    }
    for (const line of undoLines(way === "back" ? "Taken back" : "Made again", turned.was, turned.is, io)) io.out(line);
    tellNews(io, turned.was, turned.is);
    if (way === "back") io.err(`Redo it with   ${io.asTyped(`review ${chosen.id} --redo`)}`);
  } finally {
    opened.close();
  }
};

export interface ReviewOptions {
  readonly case?: string;
  readonly question?: string;
  readonly clear?: boolean;
  readonly json?: boolean;
  readonly input?: boolean;
}

const asJson = (io: Output, session: Pick<Session, "case">): void => {
  const rows = currentQuestionsOf(session.case).map((asking) => ({
    key: asking.key,
    step: asking.step,
    ask: asking.ask,
    state: asking.state,
    answer: asking.was ?? null,
    place: asking.place ?? null,
    said: answerText(asking, session.case),
    private: asking.field?.private ?? false,
  }));
  io.out(JSON.stringify({ id: session.case.id, title: titleOf(session.case), answers: rows }, null, 2));
};

/** What is said about a cleared list: its entries stay, and are removed one by one. Nothing when it has none. */
const listCleared = (io: Output, session: Session, list: ListName): string | undefined => {
  const { length } = session.case[list];
  if (length === 0) return undefined;
  const those = count(length, NOUNS[list].one, NOUNS[list].many);
  return `The list is open again. What is in it stays (${those}). To remove one: ${io.asTyped(`review ${session.case.id} ${list}`)}`;
};

/** Does a name belong to a question: its whole key, or a part of one that applies to the only open case? */
const isOfQuestion = (io: Store, name: string): boolean => {
  if (readKey(name) !== undefined) return true;
  const [only, ...more] = openCases(io);
  if (only === undefined || more.length > 0 || name.length < LEAST_OF_KEY) return false;
  const found = whichOne(name, currentQuestionsOf(io.cases.read(only.id)), ({ key }) => [key]);
  return found.kind !== "none" || (found.nearest !== undefined && nearestCase([only], name) === undefined);
};

/** A shorter part is in too many keys. */
const LEAST_OF_KEY = 2;

/** A name alone that no case has, and a question has: the question of the one open case. */
const withQuestion = <O extends Pick<ReviewOptions, "case" | "question">>(io: Store, options: O): O => {
  const name = options.question === undefined ? options.case : undefined;
  const isQuestion =
    name !== undefined && !hasCase(io, name) && lockedIdOf(io, name) === undefined && isOfQuestion(io, name);
  return isQuestion ? { ...options, case: undefined, question: name } : options;
};

/** `review [CASE] [QUESTION]`: all answers; change one, or clear it. */
export const review = async (io: CaseAccess, named: ReviewOptions): Promise<void> => {
  const options = withQuestion(io, named);
  const chosen = await pickCase(io, options.case);
  if (options.json && !options.clear) return asJson(io, { case: chosen });
  const onlyShows = options.input === false && !options.clear;
  if (onlyShows || (options.question === undefined && !io.interactive)) {
    const of = options.question === undefined ? undefined : questionIn({ case: chosen }, options.question).key;
    for (const line of reviewLines(chosen, io, of)) io.out(line);
    return;
  }
  await withStored(
    io,
    chosen.id,
    tellingNews(io, async (session) => {
      const { question } = options;
      tellLeftTexts(io, session);
      if (question === undefined) return reviewMenu(io, session);
      if (!options.clear) return changeAnswer(io, session, question);
      const { key, list, kind } = questionIn(session, question);
      const before = session.case;
      session.put(clearAnswer(session.case, key));
      if (options.json) {
        printJson(io, { case: session.case.id, cleared: key, changes: changesBetween(before, session.case) });
        return;
      }
      const said = kind === "list" && list !== undefined ? listCleared(io, session, list) : undefined;
      tell(io, said ?? `Cleared: ${key}. The question is open again.`, 0, 2);
    }),
  );
};

/** The words, flags and examples of the command. */
export const command: CommandFile<ReviewOptions & UndoOptions> = {
  shape: (command) =>
    command
      .addArgument(caseArgument())
      .argument("[question]", "the id of a question, for example role or claims.c1.agreed")
      .option("--clear", "clear the answer to this question")
      .option("--undo", "undo the last change; repeat it for the one before")
      .option("--redo", "redo the change you undid")
      .option("--no-input", "only show")
      .option("--json", "as JSON"),
  examples: ["review", "review floor", "review logo floor", "review --undo", "review --json"],
  talks: ({ input, json, clear, undo, redo }) => input !== false && !json && !clear && !undo && !redo,
  run: (io, options) => (options.undo || options.redo ? undo(io, options) : review(io, options)),
};
