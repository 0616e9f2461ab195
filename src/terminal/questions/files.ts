import { createPrompt, useState } from "@inquirer/core";
import { count } from "../../core/text/text.ts";
import type { GivenFiles } from "../../ports/questions.ts";
import type { Key } from "../keys/keyboard.ts";
import { useCommonKeys, useEnding, useKey, useQuiet } from "../keys/keys.ts";
import { insert, type TextBuffer, textBufferOf, typeKey } from "../keys/text-buffer.ts";
import { useCursor } from "../screen/cursor.ts";
import { framed, type Hint, innerWidth, noteLines, problemLines } from "../screen/layout.ts";
import { cursorOn, layRows, showable } from "../screen/rows.ts";
import { shownText } from "./answer-text.ts";
import type { Outcome, PromptConfig, PromptContext } from "./prompt-context.ts";

/** A line that is pasted and is longer than this is a text, not a name. */
const LONGEST_LINE = 400;

/** So many names are shown of those that could be meant. */
const MOST_NAMES = 12;

const inputRows = (context: PromptContext, typing: TextBuffer) => {
  const rows = layRows(typing.text, innerWidth(context) - 4);
  const lines = rows.map(({ start, end }, index) => {
    const text = showable(typing.text.slice(start, end));
    return index === 0 ? ` ${context.paint.accent("›")} ${text}` : `   ${text}`;
  });
  return { lines, ...cursorOn(rows, typing) };
};

/** What of a paste is text, and what is names to stand in the line. */
const sorted = (context: PromptContext, key: Key): GivenFiles => {
  const line = key.text.replace(/\s*\n\s*/g, " ");
  const isText = key.text.includes("\n") || key.text.length > LONGEST_LINE;
  if (!isText || context.prompt.check({ line: key.text, pasted: "" }).ok) return { line: line.trim(), pasted: "" };
  return { line: "", pasted: key.text };
};

const pastedNote = (pasted: string): string =>
  pasted === ""
    ? ""
    : `Pasted: ${count(pasted.trimEnd().split("\n").length, "line")}. Enter reads it, Ctrl-U drops it.`;

const moreNote = (more: readonly string[]): string =>
  more.length === 0
    ? ""
    : `${more.slice(0, MOST_NAMES).join("   ")}${more.length > MOST_NAMES ? `   and ${more.length - MOST_NAMES} more` : ""}`;

/** Asks for files: their names, typed with Tab or dragged in, or a text that is pasted. Enter on nothing goes on. */
export const filesPrompt = createPrompt<Outcome, PromptConfig>(({ context }, done) => {
  const { asking, check, echo, complete } = context.prompt;
  const begun = shownText(asking);
  const [typing, setTyping] = useState<TextBuffer>(() => textBufferOf(begun.includes("\n") ? "" : begun));
  const [pasted, setPasted] = useState(begun.includes("\n") ? begun : "");
  const [problem, setProblem] = useState("");
  const [more, setMore] = useState<readonly string[]>([]);
  const ending = useEnding(context, done);
  const common = useCommonKeys(context, typing.text === "", ending.end);
  const quiet = useQuiet();

  const say = (what: string) => {
    setProblem(what);
    setMore([]);
  };
  const write = (next: TextBuffer) => {
    setTyping(next);
    say("");
  };
  const addText = (text: string) => {
    setPasted(`${pasted}${text}`);
    say("");
  };
  const finish = (given: GivenFiles) => {
    const checked = check(given);
    if (checked.ok) ending.end({ kind: "answer", value: checked.value });
    else say(checked.problem);
  };
  const tab = () => {
    if (complete === undefined || typing.at !== typing.text.length) return;
    const completed = complete(typing.text);
    write(textBufferOf(completed.text));
    setMore(completed.more);
  };
  /** A paste, or a piece of one without marks. */
  const paste = (key: Key) => {
    if (key.burst && pasted !== "") return addText(key.text);
    const given = sorted(context, key);
    if (given.pasted !== "") addText(`${given.pasted}${key.burst ? "" : "\n"}`);
    else write(insert(typing, key.burst ? given.line : `${given.line} `));
  };

  useKey((key) => {
    const wasEnter = quiet.broken();
    const typed = `${pasted}${typing.text}`.trim() === "" ? undefined : `${pasted}${typing.text}`;
    if (common.took(key, typed)) return;
    // The Enter was the end of a line within a paste without marks.
    if (wasEnter) {
      setPasted(`${pasted}${typing.text}\n${key.name === "enter" ? "\n" : key.text}`);
      return write(textBufferOf(""));
    }
    // The end of a line within a text that comes without marks; of a name it is an Enter like any other.
    if (key.name === "enter" && key.burst && pasted !== "") return addText("\n");
    if (key.name === "enter") return quiet.after(() => finish({ line: typing.text, pasted }));
    if (key.name === "paste" || (key.name === "char" && key.burst)) return paste(key);
    if (key.name === "tab") return tab();
    if ((key.name === "ctrl-u" || key.name === "backspace") && typing.text === "" && pasted !== "") {
      setPasted("");
      return say("");
    }
    const next = typeKey(typing, key);
    if (next) write(next);
  });

  const { lines, row, column } = inputRows(context, typing);
  const isEmpty = typing.text.trim() === "" && pasted === "";
  const own: Hint[] = [
    ["Tab", "complete"],
    ["Enter", isEmpty ? "go on" : "read it"],
  ];
  const under = [
    ...noteLines(context, pastedNote(pasted), (line) => line),
    ...noteLines(context, typing.text.trim() === "" ? "" : echo(typing.text), context.paint.dim),
    ...noteLines(context, moreNote(more), context.paint.dim),
    ...problemLines(context, ending.problem || problem),
  ];
  return useCursor(
    context,
    framed(context, { input: lines, cursorRow: row, under, helpOpen: common.helpOpen, own, hints: common.hints }),
    3 + column,
  );
});
