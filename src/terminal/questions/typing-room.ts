import { useState } from "@inquirer/core";
import { type Change, type History, historyOf, recorded, stepped } from "../keys/history.ts";
import type { Key } from "../keys/keyboard.ts";
import { type CommonKeys, type Ending, useCommonKeys, useEnding, useKey, useQuiet } from "../keys/keys.ts";
import { insert, type TextBuffer, textBufferOf, typeKey, withoutLine } from "../keys/text-buffer.ts";
import { type Hint, innerWidth } from "../screen/layout.ts";
import { cursorOn, layRows, moveRow, rowEdge, showable } from "../screen/rows.ts";
import { unsent } from "./answer-text.ts";
import type { Outcome, PromptContext } from "./prompt-context.ts";

/** The columns that a text of many lines has. */
const textWidth = (context: PromptContext): number => innerWidth(context) - 6;

/** The rows of a text on the screen, and where the cursor stands in them. In: how many there is room for. */
export const textRows = (context: PromptContext, typing: TextBuffer, room: number) => {
  const rows = layRows(typing.text, textWidth(context));
  const { row, column } = cursorOn(rows, typing);
  // On a small screen only the rows around the cursor are shown.
  const from = Math.max(0, Math.min(row - Math.floor(room / 2), rows.length - room));
  const lines = rows
    .slice(from, from + room)
    .map(({ start, end }) => `   ${context.paint.dim("│")} ${showable(typing.text.slice(start, end))}`);
  return { lines, row: row - from, column };
};

/** Enter on an empty last line ends the text; on any other it makes a new line. */
const endsText = ({ text, at }: TextBuffer): boolean => at === text.length && (text === "" || text.endsWith("\n"));

const UNDO: ReadonlySet<string> = new Set(["ctrl-r", "alt-u", "ctrl-_"]);
const REDO: ReadonlySet<string> = new Set(["ctrl-y", "alt-e"]);

/** Keys of which several in a row are one change. */
const CHANGES: Readonly<Record<string, Change>> = { char: "typed", backspace: "deleted", delete: "deleted" };

/** What a key makes of the text where it is more than one line; undefined when it is no key for typing. */
const edited = (history: History, key: Key, context: PromptContext): History | undefined => {
  const width = textWidth(context);
  const { now } = history;
  // Half a screen, so that what was read last is still there.
  const page = Math.max(1, Math.floor(context.rows() / 2));
  const to = (next: TextBuffer, change?: Change) => recorded(history, next, change);
  const isUndo = UNDO.has(key.name) || (key.name === "ctrl-z" && context.stop === undefined);
  if (isUndo || REDO.has(key.name)) return stepped(history, isUndo ? "back" : "forth");
  switch (key.name) {
    case "up":
      return to(moveRow(now, width, -1));
    case "down":
      return to(moveRow(now, width, 1));
    case "pageup":
      return to(moveRow(now, width, -page));
    case "pagedown":
      return to(moveRow(now, width, page));
    case "home":
    case "end":
      return to(rowEdge(now, width, key.name));
    case "ctrl-home":
      return to({ text: now.text, at: 0 });
    case "ctrl-end":
      return to(textBufferOf(now.text));
    case "ctrl-x":
      return to(withoutLine(now));
    default: {
      const next = typeKey(now, key);
      if (next === undefined) return undefined;
      return to(next, CHANGES[key.name] ?? "other");
    }
  }
};

/** The keys that edit, for the row of hints. */
export const EDIT_HINTS: readonly Hint[] = [
  ["Ctrl-R", "undo"],
  ["Ctrl-X", "delete line"],
];

/** What a prompt does with a text of many lines. */
export interface TypingActs {
  /** The text is given: Enter on an empty last line. */
  readonly finish: (text: string, room: TypingRoom) => void;
  /** Enter on any other line; a new line when left out. */
  readonly endLine?: (base: TextBuffer, room: TypingRoom) => void;
  /** A key of the prompt's own. Out: was it one? */
  readonly own?: (key: Key, base: TextBuffer, room: TypingRoom) => boolean;
}

/** A text of many lines while it is typed: where it is, and what is wrong with it. */
export interface TypingRoom {
  readonly typing: TextBuffer;
  readonly problem: string;
  readonly setProblem: (problem: string) => void;
  /** Takes the text on, and keeps what is typed. */
  readonly keepLines: (next: TextBuffer) => void;
  /** Ends the text once no more keys come: they may be of the same paste. */
  readonly finishSoon: (text: string) => void;
  readonly end: Ending["end"];
  readonly common: CommonKeys;
}

/** The typing that texts of many lines and lists of lines share. In: the text to begin with, what was said of it, what the prompt does. */
export const useTypingRoom = (
  context: PromptContext,
  done: (outcome: Outcome) => void,
  start: string,
  note: string,
  acts: TypingActs,
): TypingRoom => {
  const { asking } = context.prompt;
  const [history, setHistory] = useState<History>(() => historyOf(textBufferOf(start)));
  const [problem, setProblem] = useState(note);
  const ending = useEnding(context, done);
  const typing = history.now;
  const common = useCommonKeys(context, typing.text === "", ending.end);
  const quiet = useQuiet();
  const keepLines = (next: TextBuffer) => {
    setHistory(recorded(history, next));
    setProblem(context.keepText(next.text) ?? "");
  };
  const room: TypingRoom = {
    typing,
    problem: ending.problem || problem,
    setProblem,
    keepLines,
    finishSoon: (text) => quiet.after(() => acts.finish(text, room)),
    end: ending.end,
    common,
  };

  useKey((key) => {
    const wasBreak = quiet.broken();
    if (common.took(key, unsent(asking, typing.text))) return;
    // The empty line was part of a paste without marks: keep it, and go on.
    const base = wasBreak ? insert(typing, "\n") : typing;
    if (acts.own?.(key, base, room)) return;
    if (key.name === "enter" && endsText(base)) {
      setHistory(recorded(history, base));
      room.finishSoon(base.text);
    } else if (key.name === "enter" || key.name === "alt-enter") {
      if (acts.endLine) acts.endLine(base, room);
      else keepLines(insert(base, "\n"));
    } else if (key.name === "paste") {
      keepLines(insert(base, key.text));
    } else {
      const next = edited(wasBreak ? recorded(history, base) : history, key, context);
      if (next === undefined) return;
      setHistory(next);
      if (next.now.text !== typing.text) setProblem("");
    }
  });
  return room;
};
