import type { CurrentQuestion } from "../core/interview/steps/question.ts";
import type { Checked } from "../core/text/typed-text.ts";
import type { Paint as ViewPaint } from "../terminal/views/paint.ts";
import type { Sheet } from "../terminal/views/sheet.ts";

export type Paint = ViewPaint;

/** What a person can do at a question. `typed` is text not yet given as an answer: it is kept, never lost. */
export type Reply =
  /** `note` says what became of words that are not kept as they were typed. */
  | { readonly kind: "answer"; readonly value: unknown; readonly note?: string | undefined }
  | { readonly kind: "back"; readonly typed?: string }
  /** `step`: with all that is still open in the step. */
  | { readonly kind: "skip"; readonly typed?: string; readonly step?: true }
  /** `unkept` says why it could not be kept, when the person left all the same; `lineLost` that a line without its Enter is gone. */
  | { readonly kind: "pause"; readonly typed?: string; readonly unkept?: string; readonly lineLost?: true };

/** What there is to say of a text while it is written. */
export interface Remarks {
  /** Short lines to stand below it. */
  readonly lines: readonly string[];
  /** Will it be talked over before it counts as an answer? */
  readonly open: boolean;
}

/** What Tab makes of a name that is being typed. */
export interface Completed {
  readonly text: string;
  /** The names it could go on with, where there are several. */
  readonly more: readonly string[];
}

/** What a person gives at a question for files: a line of names, and what was pasted beside it (text of several lines). */
export interface GivenFiles {
  readonly line: string;
  readonly pasted: string;
}

/** A question on its way to the terminal. */
export interface Prompt {
  readonly asking: CurrentQuestion & { readonly how?: string };
  /** The head line: where the person is, how far, when it was saved. Empty for menus. */
  readonly head: { readonly title: string; readonly progress: string };
  /** Lines to show before the question, once (advice, a problem with the last answer). */
  readonly before: readonly string[];
  /** Can one go back from here, and may it be skipped? The footer names only keys that work. */
  readonly canGoBack: boolean;
  readonly canSkip: boolean;
  /** Can all that is still open in the step be skipped with one key? */
  readonly canSkipStep?: boolean;
  /** Turns what was typed or chosen into a value, or says what is wrong with it. */
  readonly check: (raw: unknown) => Checked;
  /** Said back while typing: a date in words, an amount after the fee. Empty when there is nothing to say. */
  readonly echo: (raw: string) => string;
  /** What a calm colleague would say of a long text so far; undefined for all other questions. */
  readonly remarks?: (typed: string) => Remarks;
  /** Keeps a text while it is being written, line by line. Throws a Problem when it cannot; then the text stays in the question. */
  readonly keepUnsent: (typed: string) => void;
  /** Keeps a reply while the question still stands. Throws a Problem when it cannot; then the question stays, with all that was typed. */
  readonly keepReply?: (reply: Reply) => void;
  /** The command that takes the answer where there is no terminal, with the field of `--set`; else the command that asks has it itself. */
  readonly elsewhere?: { readonly command: string; readonly field?: string; readonly more?: string };
  /** A question for files (its answer: `GivenFiles`), and what Tab makes of a name. */
  readonly complete?: (typed: string) => Completed;
  /** A question for the items of a list, one on a line (its answer: the lines): checks one of them. */
  readonly checkLine?: (line: string) => Checked;
  /** The questions that one line answers, where it answers several. */
  readonly answers?: readonly CurrentQuestion[];
  /** A list to look through (its answer: `SheetAct`). */
  readonly sheet?: Sheet;
  /** What stays on the screen of its answer, if not as the answers of questions do; nothing for undefined. */
  readonly stays?: (value: unknown) => string | undefined;
  /** The case it is of. A text lies on the disk under its name while an editor has it. */
  readonly caseId?: string;
}

/** Puts one question to the person. Throws Problem when there is no terminal. */
export type Ask = (prompt: Prompt) => Promise<Reply>;
