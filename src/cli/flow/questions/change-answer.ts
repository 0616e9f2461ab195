import { questionAt } from "../../../core/interview/navigation.ts";
import { currentQuestionsOf } from "../../../core/interview/questions-view.ts";
import { STEPS } from "../../../core/interview/steps/all.ts";
import type { CurrentQuestion, Step } from "../../../core/interview/steps/question.ts";
import { count } from "../../../core/text/text.ts";
import { Problem } from "../../../errors.ts";
import type { Prompt } from "../../../ports/questions.ts";
import type { Person, Showing } from "../../../ports/world.ts";
import { reviewLabel } from "../../../terminal/views/case/review.ts";
import { pauseOf } from "../case/pause.ts";
import type { Session } from "../case/session.ts";
import { loggedAs } from "../log/logged-lists.ts";
import { theOne } from "../which-one.ts";
import { menu } from "./prompts.ts";
import { walkQuestions } from "./walk-step.ts";

/** Puts a menu; undefined when the person goes back. */
const choose = async (io: Person, session: Session, prompt: Prompt): Promise<string | undefined> => {
  const reply = await io.ask(prompt);
  if (reply.kind === "pause") throw pauseOf(session);
  return reply.kind === "answer" && reply.value !== DONE ? String(reply.value) : undefined;
};

const DONE = "@done";

/** The answers of one step in a menu; the chosen one is asked again. Ends when the person goes back. */
export const reviewStep = async (io: Showing & Person, session: Session, step: Step): Promise<void> => {
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
export const reviewMenu = async (io: Showing & Person, session: Session): Promise<void> => {
  while (true) {
    const askings = currentQuestionsOf(session.case);
    const options = STEPS.map((step) => {
      const answers = askings.filter((asking) => asking.step === step.id && asking.was !== undefined).length;
      return { value: step.id as string, label: `${stepName(step)}: ${count(answers, "answer")}` };
    });
    const id = await choose(
      io,
      session,
      menu("review", "Which part do you want to see?", [...options, { value: DONE, label: "That is all" }], {
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

/** The question of a case with this key, or with a key of which this is a part that no other has. Throws Problem with the nearest. */
export const questionIn = (session: Pick<Session, "case">, key: string): CurrentQuestion => {
  const exact = questionAt(session.case, key);
  if (exact !== undefined) return exact;
  const kind = loggedAs(key);
  if (kind !== undefined)
    throw new Problem(
      `Nothing is listed under "${key}" yet.`,
      (asTyped) => `Add the first entry with   ${asTyped(`log ${kind} ${session.case.id}`)}`,
    );
  const all = currentQuestionsOf(session.case);
  return theOne(key, all, {
    noun: "question",
    namesOf: (one) => [one.key],
    says: (typed) => `No question "${typed}" applies to this case.`,
    listed: [...all.slice(0, 12).map((one) => one.key), "…"],
    more: (asTyped) => `See them all with   ${asTyped("review --no-input")}`,
  });
};

/** Asks one question again, with its answer to edit; whatever it opens is asked next. A list is asked as a whole. */
export const changeAnswer = async (io: Showing & Person, session: Session, key: string): Promise<void> => {
  const asking = questionIn(session, key);
  const openBefore = new Set(keysOf(session, "open"));
  const isOpened = (one: CurrentQuestion): boolean => one.state === "open" && !openBefore.has(one.key);
  const ofList = asking.kind === "list" ? (one: CurrentQuestion) => one.list === asking.list : () => false;
  // Without a terminal: `review` takes no answers itself.
  const elsewhere = () => ({ command: `resume ${session.case.id}`, more: "--no-input" });
  await walkQuestions(io, session, asking.step, {
    revisit: [asking.key],
    within: ofList,
    canLeave: true,
    asMenu: true,
    elsewhere,
  });
  for (const step of STEPS) {
    if (
      currentQuestionsOf(session.case).some((one) => one.step === step.id && isOpened(one) && one.key !== asking.key)
    ) {
      await walkQuestions(io, session, step.id, {
        within: (one) => isOpened(one) && one.key !== asking.key,
        canLeave: true,
        elsewhere,
      });
    }
  }
};
