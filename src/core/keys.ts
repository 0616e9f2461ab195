/** A key of the questions, and what it does. */
export interface KeyRow {
  readonly key: string;
  readonly does: string;
}

/** Keys, by where they work. `help keys` and docs/using/keys.md tell the same. */
export const KEYS: readonly { readonly where: string; readonly rows: readonly KeyRow[] }[] = [
  {
    where: "At every question",
    rows: [
      { key: "Enter", does: "answer; an empty line clears an earlier answer" },
      { key: "Esc or Ctrl-B", does: "go back; your earlier answer is shown and can be edited" },
      { key: "Ctrl-N", does: "skip; the question is left for later" },
      { key: "Ctrl-T", does: "skip all that is still open in the step" },
      { key: "? or F1", does: "why we ask, and how to find the answer" },
      { key: "Ctrl-C or Ctrl-D", does: "save and leave" },
      { key: "Ctrl-Z", does: "pause; fg continues where you were" },
    ],
  },
  {
    where: "In a list",
    rows: [
      { key: "↑ ↓", does: "move; Enter chooses" },
      { key: "a number", does: "jump to that option" },
      { key: "letters", does: "search; Enter ends the search, Enter again chooses" },
      { key: "Space", does: "tick an option, where you can tick several" },
    ],
  },
  {
    where: "In a long text",
    rows: [
      { key: "Enter", does: "a new line; on an empty line it ends the text" },
      { key: "Home, End", does: "the start or end of the row; again: of the whole line" },
      { key: "Page Up, Page Down", does: "half a screen up or down" },
      { key: "Ctrl-←, Ctrl-→", does: "a word back or forward (also Alt-B, Alt-F)" },
      { key: "Ctrl-W, Ctrl-Delete", does: "delete a word back or forward" },
      { key: "Ctrl-X", does: "delete the line" },
      { key: "Ctrl-U, Ctrl-K", does: "delete to the start or end of the line" },
      { key: "Ctrl-R, Ctrl-Y", does: "undo, redo" },
      { key: "Ctrl-G", does: "your editor; see help environment" },
    ],
  },
  {
    where: "In plain lines (--plain)",
    rows: [
      { key: "a number", does: "the option with that number" },
      { key: "/back, /skip, /why", does: "go back, skip, why we ask" },
      { key: "/skipstep", does: "skip all that is still open in the step" },
      { key: "/edit, /lines", does: "in a long text: your editor; the text with line numbers" },
      { key: ".", does: "a line with a single dot ends a text" },
      { key: "/leave", does: "save and leave" },
    ],
  },
];
