import { useEffect, useKeypress, useRef, useState } from "@inquirer/core";
import type { Outcome, PromptContext } from "../questions/prompt-context.ts";
import type { Hint } from "../screen/layout.ts";
import { isLeave, type Key, QUIET_MS } from "./keyboard.ts";

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
export const useEnding = (context: PromptContext, done: (outcome: Outcome) => void): Ending => {
  const [problem, setProblem] = useState("");
  const last = useRef("");
  const leftBefore = useRef(false);
  useKey((key) => {
    setProblem("");
    last.current = key.name;
    if (!isLeave(key)) leftBefore.current = false;
  });
  const end = (outcome: Outcome): void => {
    const why = context.keep(outcome);
    const leaves = outcome.kind === "pause";
    if (why === undefined) done(outcome);
    else if (leaves && (leftBefore.current || last.current === "leave")) done({ ...outcome, unkept: why });
    else setProblem(leaves ? `${why} Ctrl-C again leaves without saving it.` : why);
    leftBefore.current = leaves;
  };
  return { end, problem };
};

/** Calls `act` with every key pressed while the prompt is alive. */
export const useKey = (act: (key: Key) => void): void => {
  useKeypress((event) => {
    if ("press" in event) act(event.press as Key);
  });
};

/** Puts an act off until no key has come for a moment. `broken` calls it off, and says whether one was waiting. */
export const useQuiet = (): { after: (act: () => void) => void; broken: () => boolean } => {
  const waiting = useRef<NodeJS.Timeout | undefined>(undefined);
  const broken = () => {
    const was = waiting.current !== undefined;
    clearTimeout(waiting.current);
    waiting.current = undefined;
    return was;
  };
  useEffect(() => () => void broken(), []);
  return {
    after: (act) => {
      waiting.current = setTimeout(() => {
        waiting.current = undefined;
        act();
      }, QUIET_MS);
    },
    broken,
  };
};

/** After so long without keys that came together, the next key is a person's own, in milliseconds. */
const CALM_MS = 500;

/** Tells whether it has been calm for half a second since keys came all at once. An arrow need not wait for it. */
export const useCalm = (): { disturb: () => void; settle: () => void; is: () => boolean } => {
  const stormy = useRef<NodeJS.Timeout | undefined>(undefined);
  const end = () => {
    clearTimeout(stormy.current);
    stormy.current = undefined;
  };
  useEffect(() => end, []);
  return {
    disturb: () => {
      end();
      stormy.current = setTimeout(end, CALM_MS);
    },
    settle: end,
    is: () => stormy.current === undefined,
  };
};

/** The keys that work at every question. */
export interface CommonKeys {
  readonly helpOpen: boolean;
  /** Does what the key means at every question; false when it means nothing there. */
  readonly took: (key: Key, typed: string | undefined) => boolean;
  readonly hints: readonly Hint[];
}

/** Back, skip, help and leave. `free` is false while `?` is a letter like any other: a text is being typed. */
export const useCommonKeys = (context: PromptContext, free: boolean, end: Ending["end"]): CommonKeys => {
  const [helpOpen, setHelpOpen] = useState(false);
  const { asking, canGoBack, canSkip, canSkipStep = false } = context.prompt;
  const helps = Boolean(asking.why || asking.how);

  const took = (key: Key, typed: string | undefined): boolean => {
    const leaving = typed === undefined ? {} : { typed };
    const isHelp = key.name === "f1" || (free && key.name === "char" && key.text === "?");
    if (isLeave(key)) end({ kind: "pause", ...leaving });
    else if (["esc", "ctrl-b"].includes(key.name)) canGoBack && end({ kind: "back", ...leaving });
    else if (key.name === "ctrl-n") canSkip && end({ kind: "skip", ...leaving });
    else if (key.name === "ctrl-t") canSkipStep && end({ kind: "skip", ...leaving, step: true });
    else if (isHelp) helps && setHelpOpen(!helpOpen);
    else return false;
    return true;
  };

  const back: Hint[] = canGoBack ? [["Esc", "back"]] : [];
  const skip: Hint[] = canSkip ? [["Ctrl-N", asking.was === undefined ? "skip" : "clear"]] : [];
  const step: Hint[] = canSkipStep ? [["Ctrl-T", "skip the rest of the step"]] : [];
  const help: Hint[] = helps ? [[free ? "?" : "F1", helpOpen ? "close" : "why"]] : [];
  return { helpOpen, took, hints: [...back, ...skip, ...step, ...help, ["Ctrl-C", "save and leave"]] };
};
