import { count } from "../../core/text/text.ts";

/** What comes of a command to a text in lines: the lines after it, or what is said. */
export type LineEdit = { readonly lines: readonly string[]; readonly say: string } | { readonly say: string };

type Act = (lines: readonly string[], from: number, to: number, words: string) => LineEdit;

/** Lines read aloud with their numbers. An empty one is said to be so. */
export const numberedLines = (lines: readonly string[]): string[] =>
  lines.map((line, index) => `${index + 1}: ${line.trim() === "" ? "(empty)" : line}`);

/** How lines are changed, in a line. */
export const HOW_TO_EDIT =
  "To change a line: /line 2 NEW WORDS. Others: /delete 2 or /delete 2-4, /insert 2 NEW WORDS, /change OLD > NEW, /undo, /lines to read it again. A single dot ends the text.";

const ACTS: Readonly<Record<string, Act>> = {
  line: (lines, from, _to, words) =>
    words === ""
      ? { say: `Type the new words behind the number, for example /line ${from} Good morning.` }
      : { lines: lines.with(from - 1, words), say: `${from}: ${words}` },
  delete: (lines, from, to) => ({
    lines: [...lines.slice(0, from - 1), ...lines.slice(to)],
    say: `${from === to ? `Line ${from} is` : `Lines ${from} to ${to} are`} deleted. /undo brings ${from === to ? "it" : "them"} back.`,
  }),
  insert: (lines, from, _to, words) => ({
    lines: [...lines.slice(0, from - 1), words, ...lines.slice(from - 1)],
    say: `${from}: ${words}`,
  }),
};

/** "/change OLD > NEW": once, where it comes first. */
const changed = (lines: readonly string[], words: string): LineEdit => {
  const [, old, by] = /^(.+?)\s+>\s*(.*)$/.exec(words) ?? [];
  if (old === undefined || by === undefined) return { say: "Type it so: /change OLD WORDS > NEW WORDS" };
  const at = lines.findIndex((line) => line.includes(old));
  const line = lines[at];
  if (line === undefined) return { say: `"${old}" is not in the text.` };
  const now = line.replace(old, () => by);
  return { lines: lines.with(at, now), say: `${at + 1}: ${now}` };
};

/**
 * Carries out a command to a text in lines. In: the lines; what was typed. Out: undefined where it is no such command, and so a line of the text.
 */
export const lineEdit = (lines: readonly string[], typed: string): LineEdit | undefined => {
  const [, name = "", rest = ""] = /^\/(line|delete|insert|change)(?:\s+(.*))?$/.exec(typed.trim()) ?? [];
  if (name === "") return undefined;
  if (name === "change") return changed(lines, rest);
  const [, first = "", last = first, words = ""] = /^(\d{1,6})(?:\s*-\s*(\d{1,6}))?(?:\s+(.*))?$/.exec(rest) ?? [];
  const [from, to] = [Number(first), Number(last)];
  // A new line may stand behind the last one.
  const most = name === "insert" ? lines.length + 1 : lines.length;
  if (first === "" || from < 1 || to < from || to > most)
    return {
      say: `There ${most === 1 ? "is" : "are"} ${count(most, "line")}: name one by its number, for example /${name} 1.`,
    };
  return ACTS[name]?.(lines, from, to, words);
};
