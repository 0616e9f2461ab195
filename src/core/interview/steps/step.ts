import type { Case } from "../../case/case.ts";
import type { AsTyped } from "../../text/command-text.ts";
import type { Question, StepId } from "./question.ts";

/** Something the coach says when it fits the case. */
export interface Advice {
  readonly id: string;
  /** Before the questions of the step, or after them. */
  readonly at: "begin" | "end";
  readonly when?: (c: Case) => boolean;
  readonly say: string | ((c: Case, asTyped: AsTyped) => string);
}

/** Where a step stands: done by its own rule, and a few words on it. */
export interface StepStatus {
  readonly done: boolean;
  readonly note: string;
}

/** A step: what it asks, what it says, when it is done. */
export interface Step {
  readonly id: StepId;
  /** 1 to 8; the intake is 0 and is not counted. */
  readonly number: number;
  /** How many questions it comes to, at most: a list is one. What applies is known only as the answers come in. */
  readonly most: number;
  readonly title: string;
  /** One line: what the person has at the end of it. */
  readonly goal: string;
  readonly questions: readonly Question[];
  readonly advice: readonly Advice[];
  readonly standing: (c: Case) => StepStatus;
}

/** The advice of a step that fits the case. */
export const adviceFor = (step: Step, c: Case, at: Advice["at"], asTyped: AsTyped): { id: string; text: string }[] =>
  step.advice
    .filter((advice) => advice.at === at && (advice.when?.(c) ?? true))
    .map((advice) => ({ id: advice.id, text: typeof advice.say === "string" ? advice.say : advice.say(c, asTyped) }));
