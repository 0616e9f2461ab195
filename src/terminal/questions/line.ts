import { createPrompt, useState } from "@inquirer/core";
import type { CurrentQuestion } from "../../core/interview/steps/question.ts";
import type { Key } from "../keys/keyboard.ts";
import { useCommonKeys, useEnding, useKey, useQuiet } from "../keys/keys.ts";
import { insert, type TextBuffer, textBufferOf, typeKey } from "../keys/text-buffer.ts";
import { useCursor } from "../screen/cursor.ts";
import { framed, innerWidth, noteLines, problemLines } from "../screen/layout.ts";
import { cursorOn, layRows, showable } from "../screen/rows.ts";
import { isEmptied, shownText, startNote, unsent } from "./answer-text.ts";
import { meantBy, type Unclear, unclearFrom, unclearLines } from "./candidates.ts";
import type { Outcome, PromptConfig, PromptContext } from "./prompt-context.ts";

const inputRows = (context: PromptContext, typing: TextBuffer) => {
  const rows = layRows(typing.text, innerWidth(context) - 4);
  const lines = rows.map(({ start, end }, index) => {
    const text = showable(typing.text.slice(start, end));
    return index === 0 ? ` ${context.paint.accent("›")} ${text}` : `   ${text}`;
  });
  return { lines, ...cursorOn(rows, typing) };
};

// A line break is a space on one line, and one space is enough.
const breakAsSpace = (typing: TextBuffer): TextBuffer =>
  /\s$|^$/.test(typing.text.slice(0, typing.at)) ? typing : insert(typing, " ");

/** A paste without marks can come in pieces: a space at the end of one is between two words. */
const asOneLine = ({ text, burst }: Key): string => {
  const line = text.replace(/\s*\n\s*/g, " ");
  return burst ? line : line.trim();
};

const belowInput = (
  context: PromptContext,
  asking: CurrentQuestion,
  text: string,
  unclear: Unclear | undefined,
  problem: string,
): string[] => {
  const note = text === shownText(asking) ? startNote(asking) : "";
  // Once something else is typed, the readings of what stood there before are in the way.
  const isOther = text.trim() !== "" && meantBy(text, unclear) === text;
  return [
    ...noteLines(context, context.prompt.echo(meantBy(text, unclear)), context.paint.dim),
    ...(unclear === undefined || isOther ? [] : unclearLines(unclear)).flatMap((line) =>
      noteLines(context, line, (row) => row),
    ),
    ...noteLines(context, note, context.paint.dim),
    ...problemLines(context, problem),
  ];
};

/** Asks for one line: a name, a day, an amount, a number. */
export const linePrompt = createPrompt<Outcome, PromptConfig>(({ context }, done) => {
  const { asking, check, canSkip } = context.prompt;
  const [typing, setTyping] = useState<TextBuffer>(() => textBufferOf(shownText(asking)));
  const [problem, setProblem] = useState("");
  const [unclear, setUnclear] = useState<Unclear>();
  const ending = useEnding(context, done);
  const common = useCommonKeys(context, typing.text === "", ending.end);
  const quiet = useQuiet();

  const finish = (text: string) => {
    // The candidates wait for a choice: nothing typed chooses none.
    if (text.trim() === "" && unclear !== undefined) return;
    // Emptied and given: there is no answer any more.
    if (canSkip && isEmptied(asking, text)) return ending.end({ kind: "skip", typed: "" });
    const checked = check(meantBy(text, unclear));
    const asked = unclearFrom(text, checked);
    if (checked.ok) ending.end({ kind: "answer", value: checked.value, note: checked.note });
    else if (asked === undefined) {
      setProblem(checked.problem);
      // Another text was tried: its numbers are no candidates.
      if (meantBy(text, unclear) === text) setUnclear(undefined);
    } else {
      // The line is free for the number of a candidate. What was typed stands above the candidates, and is kept.
      setUnclear(asked);
      setTyping(textBufferOf(""));
      setProblem("");
    }
  };

  useKey((key) => {
    const wasBreak = quiet.broken();
    if (common.took(key, unsent(asking, typing.text.trim() === "" ? (unclear?.typed ?? "") : typing.text))) return;
    const base = wasBreak ? breakAsSpace(typing) : typing;
    if (key.name === "enter" || key.name === "alt-enter") {
      setTyping(base);
      quiet.after(() => finish(base.text));
      return;
    }
    const pasted = key.name === "paste" && insert(base, asOneLine(key));
    const next = pasted || typeKey(base, key);
    if (!next) return;
    setTyping(next);
    if (next.text !== typing.text) setProblem("");
  });

  const { lines, row, column } = inputRows(context, typing);
  const under = belowInput(context, asking, typing.text, unclear, ending.problem || problem);
  return useCursor(
    context,
    framed(context, { input: lines, cursorRow: row, under, helpOpen: common.helpOpen, hints: common.hints }),
    3 + column,
  );
});
