/** A key of the questions, and what it does. */
export interface KeyRow {
  readonly key: string;
  readonly does: string;
}

/** A place where some keys work. */
export interface KeyPlace {
  readonly where: string;
  readonly rows: readonly KeyRow[];
}

/** Keys where questions are drawn, by where they work. `help keys` and docs/using/keys.md tell the same. */
export const DRAWN_KEYS: readonly KeyPlace[] = [
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
];

/** What is typed in plain lines, which have no other keys. */
export const PLAIN_KEYS: readonly KeyPlace[] = [
  {
    where: "In plain lines (--plain), at every question",
    rows: [
      {
        key: "a number",
        does: "the option with that number; several with commas between, where you can choose several",
      },
      { key: "Enter", does: "ends the answer; on an empty line it keeps what is there" },
      { key: "/back", does: "go back; your earlier answer is read and can be changed" },
      { key: "/skip", does: "skip; the question is left for later" },
      { key: "/skipstep", does: "skip all that is still open in the step" },
      { key: "/why", does: "why we ask, and how to find the answer" },
      { key: "/help", does: "what can be typed here" },
      { key: "/leave, Ctrl-C or Ctrl-D", does: "save and leave" },
      { key: "Ctrl-Z", does: "pause; fg continues where you were" },
    ],
  },
  {
    where: "In plain lines, in a long text",
    rows: [
      { key: "a single dot", does: "on a line of its own: ends the text" },
      { key: "/lines", does: "the text with its line numbers" },
      { key: "/line 2 NEW WORDS", does: "new words for a line" },
      { key: "/delete 2, /insert 2 NEW WORDS", does: "takes a line out, puts one in" },
      { key: "/change OLD > NEW", does: "other words, where they come first" },
      { key: "/undo", does: "takes the last change back" },
      { key: "/edit", does: "your editor; see help environment" },
    ],
  },
  {
    where: "In plain lines, in From your files",
    rows: [
      { key: "x 3", does: "a letter and the number of a row: here, refuse the third" },
      { key: "l", does: "reads the list again; /help names the other letters" },
    ],
  },
];
