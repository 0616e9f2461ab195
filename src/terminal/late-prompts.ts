import type { Ask, Paint } from "../ports/questions.ts";
import type { Io } from "../ports/world.ts";
import type { ConfStore } from "../storage/case-store.ts";
import { foldersOf } from "../storage/folders.ts";
import { codeOf, type EndSignals, endSignalsOf, isTerminalGone } from "../system/end-signals.ts";
import type { HintsWhen } from "./plain/hints.ts";
import { noTerminalAsk, noTerminalSecret } from "./questions/no-terminal.ts";

/** What is set in terminals that leave the cursor on its letter when their width changes: tmux, VTE (GNOME), kitty. */
const STAYS = ["TMUX", "VTE_VERSION", "KITTY_WINDOW_ID"];

/** One Ctrl-C can come several times: from the terminal, and from npm or a library that hands it on. Milliseconds. */
const ONE_CTRL_C_MS = 500;

/** No screen has more rows. */
const MOST_EARLY = 200;

/** What a talk needs of the world around it. */
interface TalkNeeds {
  /** Is there a terminal? */
  readonly interactive: () => boolean;
  readonly plain: boolean;
  readonly paint: Paint;
  readonly columns: () => number;
  /** Says how the talk is held, if that was not said yet. */
  readonly greet: () => void;
  /** How often it is said in plain lines what can be typed. */
  readonly hints: HintsWhen;
  /** The command of the person's editor, if one is named. */
  readonly editor: string | undefined;
  readonly cases: () => Pick<ConfStore, "home" | "keyOf">;
}

interface Talk extends Pick<Io, "ask" | "askSecret" | "stoppable"> {
  /** Is told of every line that is written on the terminal beside the questions. */
  note(text: string): void;
  /** Ends the talk; the process too, when a signal asked for it. */
  close(): void;
  /** See `OpenWorld.endedBy`. */
  endedBy(): number | undefined;
}

/** The talk with the person. The terminal is loaded only when there is a question for it. */
export const lateTalk = (needs: TalkNeeds): Talk => {
  const { interactive, plain, paint, columns, greet, hints, editor: command, cases } = needs;
  let opened: Promise<{ ask: Ask; close?: () => void }> | undefined;
  let close: (() => void) | undefined;
  let signals: EndSignals | undefined;
  // What was written before the first question is told to the terminal when it is there.
  let early: readonly string[] = [];
  let note = (text: string): void => {
    early = [...early.slice(-MOST_EARLY), text];
  };
  const around = async () => {
    const { jobControlOf } = await import("./screen/job-control.ts");
    signals ??= endSignalsOf(process);
    return { signals, jobs: jobControlOf(process) };
  };
  const load = async () => {
    const { editorOf } = await import("./keys/editor.ts");
    const heard = await around();
    const editor = editorOf(command, {
      folder: foldersOf(cases().home).editing,
      isLocked: (id) => cases().keyOf(id) !== undefined,
      signals: heard.signals,
    });
    const given = { input: process.stdin, output: process.stderr, editor, ...heard };
    if (plain) {
      const { plainAsk } = await import("./plain/plain.ts");
      const made = plainAsk({ ...given, columns, hints });
      close = made.close;
      return made;
    }
    const { terminalTalk } = await import("./questions/ask.ts");
    const made = terminalTalk({
      ...given,
      paint,
      width: columns,
      cursorStays: STAYS.some((name) => process.env[name]),
    });
    for (const text of early) made.note(text);
    note = made.note;
    return made;
  };
  return {
    ask: async (prompt) => {
      if (!interactive()) return noTerminalAsk(prompt);
      greet();
      opened ??= load();
      return (await opened).ask(prompt);
    },
    askSecret: async (question, flag) => {
      if (!interactive()) return noTerminalSecret(question, flag);
      // Two readers of one terminal would share its keys between them.
      close?.();
      close = undefined;
      opened = undefined;
      const { askSecretOn } = await import("./questions/secret.ts");
      return askSecretOn(process.stdin, process.stderr, await around())(question);
    },
    async stoppable(work) {
      signals ??= endSignalsOf(process);
      const stop = new AbortController();
      let first: number | undefined;
      const deaf = signals.during((signal) => {
        // The first Ctrl-C is about the work. All else, and a second one, is about the program: the work ends, and then it does.
        const now = performance.now();
        const isOfWork = signal === "SIGINT" && (first === undefined || now - first < ONE_CTRL_C_MS);
        first ??= now;
        stop.abort();
        return !isOfWork;
      });
      try {
        return await work(stop.signal);
      } finally {
        deaf();
      }
    },
    note: (text) => note(text),
    close() {
      close?.();
      if (signals === undefined && isTerminalGone()) signals = endSignalsOf(process);
      signals?.close();
    },
    endedBy() {
      const came = signals?.came;
      // Asked by SIGINT it ends as at Ctrl-C, which has its code already.
      return came === undefined || came === "SIGINT" ? undefined : codeOf(came);
    },
  };
};
