import { useState } from "@inquirer/core";
import { type CommonKeys, type Ending, useCommonKeys, useEnding, useKey, useQuiet } from "../keys/keys.ts";
import { type Hint, noteLines, problemLines } from "../screen/layout.ts";
import { findOption, isNumber, moveTo, type Option } from "./options.ts";
import type { Outcome, PromptContext } from "./prompt-context.ts";

/** What a list does with its keys. */
export interface ListActs {
  /** Enter: choose, or go on. Out: what keeps it from being done, or nothing. */
  readonly enter: (at: number, end: Ending["end"]) => string | undefined;
  /** Space, where it means something. */
  readonly space?: (at: number) => void;
  /** A key other than Enter: what Enter was warned of begins anew. */
  readonly otherKey?: () => void;
  /** Text to keep when the person leaves. */
  readonly typed: string | undefined;
  /** Letters that stand for options, such as y and n. */
  readonly letters: Readonly<Record<string, string>>;
}

/** A list of options with its cursor. */
export interface List {
  readonly at: number;
  readonly common: CommonKeys;
  /** What stands below the options: what is searched for, what is wrong. */
  readonly under: readonly string[];
  /** The keys of the list, with what Enter does when it does something. */
  readonly own: (enterDoes: string) => readonly Hint[];
}

const TICKS = "Space ticks the marked one. Enter goes on.";
const fitsNothing = (search: string): string => `Nothing here fits "${search}".`;
const GUARDED = "Pasted text chooses nothing here. Press ↑ or ↓, then Enter.";

/**
 * The keys of a list. The arrows move; typing searches and moves the cursor to what it finds, shown below the list. What is
 * typed or pasted never chooses by itself: Enter ends the search of a word first, and after a paste it does nothing until a
 * key has moved the cursor. A number, or the letter of an option, is a choice when it stands alone.
 */
export const useList = (
  context: PromptContext,
  options: readonly Option[],
  start: number,
  acts: ListActs,
  done: (outcome: Outcome) => void,
): List => {
  const [at, setAt] = useState(start);
  const [search, setSearch] = useState("");
  const [guarded, setGuarded] = useState(false);
  const [problem, setProblem] = useState("");
  const ending = useEnding(context, done);
  const common = useCommonKeys(context, search === "", ending.end);
  const quiet = useQuiet();

  const found = findOption(options, search, acts.letters);
  const isWord = search !== "" && !isNumber(search) && !Object.hasOwn(acts.letters, search.toLowerCase());
  // Where Space ticks, a number only marks, as a word does.
  const onlyMarks = isWord || (acts.space !== undefined && search !== "");

  const guard = () => {
    setGuarded(true);
    setSearch("");
    setProblem("");
  };
  const say = (what: string) => {
    setSearch("");
    setProblem(what);
  };
  const look = (next: string) => {
    setSearch(next);
    setProblem("");
    const to = findOption(options, next, acts.letters);
    if (to !== undefined) setAt(to);
  };
  const enter = () => {
    if (guarded) return;
    if (search !== "" && found === undefined) return say(fitsNothing(search));
    if (onlyMarks) return say(acts.space === undefined ? "Enter again takes the marked one." : TICKS);
    setSearch("");
    setProblem(acts.enter(at, ending.end) ?? "");
  };

  useKey((key) => {
    const wasEnter = quiet.broken();
    if (common.took(key, acts.typed)) return;
    if (key.name !== "enter") acts.otherKey?.();
    // A paste without marks comes as letters, too quick for fingers; an Enter with letters right behind it is part of one.
    if (key.name === "paste" || key.burst || (wasEnter && key.name === "char")) return guard();
    if (key.name === "enter") return quiet.after(enter);
    // Space ticks what is marked, also at the end of a word that is searched for: no word here goes on behind it.
    if (key.name === "char" && key.text === " " && acts.space !== undefined) {
      setGuarded(false);
      if (search !== "" && found === undefined) return say(fitsNothing(search));
      say("");
      return acts.space(at);
    }
    if (key.name === "char") return guarded ? undefined : look(search + key.text);
    if (key.name === "backspace") return look(search.slice(0, -1));
    if (key.name === "ctrl-u" || key.name === "ctrl-w") return look("");
    const to = moveTo(key.name, at, options.length);
    if (to === undefined) return;
    setAt(to);
    setGuarded(false);
    say("");
  });

  const missed = search !== "" && found === undefined ? " (nothing here fits)" : "";
  return {
    at,
    common,
    under: [
      ...(search === "" ? [] : noteLines(context, `Find: ${search}${missed}`, (row) => row)),
      ...problemLines(context, guarded ? GUARDED : ending.problem || problem),
    ],
    own: (enterDoes) => {
      const move: Hint = acts.space === undefined ? ["↑↓", "move"] : ["Space", "tick"];
      if (guarded) return [["↑↓", "move"]];
      return [move, ["type", "to find"], ["Enter", onlyMarks ? "end the search" : enterDoes]];
    },
  };
};
