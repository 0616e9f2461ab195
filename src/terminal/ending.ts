import { useRef, useState } from "@inquirer/core";
import { isLeave } from "./keyboard.ts";
import { useKey } from "./keys.ts";
import type { Outcome, Stage } from "./prompt-context.ts";

/** How a prompt ends. */
export interface Ending {
  /** Ends it once its reply is kept. What cannot be kept stays on the screen. */
  readonly end: (outcome: Outcome) => void;
  /** Why it is still there. */
  readonly problem: string;
}

/**
 * Ends a prompt only when its reply is kept. Who leaves a second time goes without; nobody can ask a second time by a signal, or
 * when the input has ended, so that is at once.
 */
export const useEnding = (stage: Stage, done: (outcome: Outcome) => void): Ending => {
  const [problem, setProblem] = useState("");
  const last = useRef("");
  const leftBefore = useRef(false);
  useKey((key) => {
    setProblem("");
    last.current = key.name;
    if (!isLeave(key)) leftBefore.current = false;
  });
  const end = (outcome: Outcome): void => {
    const why = stage.keep(outcome);
    const leaves = outcome.kind === "pause";
    if (why === undefined) done(outcome);
    else if (leaves && (leftBefore.current || last.current === "leave")) done({ ...outcome, unkept: why });
    else setProblem(leaves ? `${why} Ctrl-C again leaves without saving it.` : why);
    leftBefore.current = leaves;
  };
  return { end, problem };
};
