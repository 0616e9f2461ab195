import { isOurs } from "../../errors.ts";
import type { Paint, Prompt, Reply } from "../../ports/questions.ts";
import type { EditorName } from "../keys/editor-names.ts";
import type { OnStop } from "../screen/job-control.ts";
import type { Transcript } from "../screen/transcript.ts";

/** Does what keeps words of the person. Out: why it could not, in a line; undefined when it could. A fault of ours is thrown on. */
export const whyUnkept = (keep: () => void): string | undefined => {
  try {
    keep();
    return undefined;
  } catch (error) {
    if (!isOurs(error, "Problem")) throw error;
    const [then] = error.hints;
    return `${error.message}${typeof then === "string" ? ` ${then}` : ""}`;
  }
};

/** What a prompt has around it: the question, the colours and the size of the screen at this moment. */
export interface PromptContext {
  readonly prompt: Prompt;
  /** Keep a reply, or a text that is being written. Out: why that could not be done; undefined when it was. */
  readonly keep: (outcome: Outcome) => string | undefined;
  readonly keepText: (text: string) => string | undefined;
  readonly paint: Paint;
  readonly width: () => number;
  /** The columns of the window, also where it is wider than what is written in it. */
  readonly fullWidth: () => number;
  readonly rows: () => number;
  /** The person's own editor, in words; undefined when none is set. `isKnown` once it was opened in this run. */
  readonly editor: (EditorName & { isKnown(): boolean }) | undefined;
  /** Writes past inquirer: cursor and modes of the terminal. */
  readonly write: (sequence: string) => void;
  /** Does this terminal leave the cursor on its letter when its width changes? */
  readonly cursorStays: boolean;
  /** The last lines above the prompt, for another width. See `Transcript`. */
  readonly anew: Transcript["anew"];
  /** Calls when the window changes its size. Out: a way to stop that. */
  readonly onResize: (act: () => void) => () => void;
  /** Gives the terminal back and stops the program; `goOn` is called when both are there again. */
  readonly stop?: ((goOn: () => void) => void) | undefined;
  /** Hears of stops from outside. Out: no longer. */
  readonly onStop: (on: OnStop) => () => void;
}

/** How a prompt ends: with a reply, or with a wish that another prompt fulfils. */
export type Outcome =
  | Reply
  | { readonly kind: "edit"; readonly text: string }
  | { readonly kind: "rewrite"; readonly text: string };

/** What inquirer hands to a prompt of ours. */
export type PromptConfig = {
  readonly context: PromptContext;
  /** The text to begin with, where it is not the one the question came with. */
  readonly text?: string;
  /** Said once, as a problem: what the editor did, for example. */
  readonly note?: string;
};
