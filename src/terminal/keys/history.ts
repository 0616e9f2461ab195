import type { TextBuffer } from "./text-buffer.ts";

/** A text being typed, with what it was before, so that a change can be taken back. */
export interface History {
  readonly now: TextBuffer;
  readonly past: readonly TextBuffer[];
  readonly future: readonly TextBuffer[];
  /** What the last change was: letters typed one after the other are one change. */
  readonly last: Change | undefined;
}

export type Change = "typed" | "deleted" | "other";

/** So many changes can be taken back. */
const MOST = 300;

/** A text with nothing to take back. */
export const historyOf = (now: TextBuffer): History => ({ now, past: [], future: [], last: undefined });

/** Do two changes belong together? Letters up to the end of a word do, and so do deletions one after the other. */
const goesOn = ({ last, now }: History, next: TextBuffer, change: Change): boolean => {
  if (last !== change || change === "other") return false;
  if (change === "deleted") return true;
  return !/\s$/.test(next.text.slice(0, next.at)) || /\s$/.test(now.text.slice(0, now.at));
};

/** Takes a new state of the text. One that only moves the cursor is no change, and ends the change before it. */
export const recorded = (history: History, next: TextBuffer, change: Change = "other"): History => {
  const { now, past } = history;
  if (next.text === now.text) return { ...history, now: next, last: undefined };
  const kept = goesOn(history, next, change) ? past : [...past, now].slice(-MOST);
  return { now: next, past: kept, future: [], last: change };
};

/** Takes the last change back, or makes it again. Out: the same where there is none. */
export const stepped = (history: History, way: "back" | "forth"): History => {
  const { now, past, future } = history;
  const [to] = way === "back" ? past.slice(-1) : future.slice(-1);
  if (to === undefined) return history;
  return way === "back"
    ? { now: to, past: past.slice(0, -1), future: [...future, now], last: undefined }
    : { now: to, past: [...past, now], future: future.slice(0, -1), last: undefined };
};
