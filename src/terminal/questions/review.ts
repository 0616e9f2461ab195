import { createPrompt, useState } from "@inquirer/core";
import { count } from "../../core/text/text.ts";
import { useCommonKeys, useEnding, useKey } from "../keys/keys.ts";
import { useCursor } from "../screen/cursor.ts";
import { framed, hintLines, innerWidth, noteLines, problemLines, remarkLines, roomFor } from "../screen/layout.ts";
import { wrapText } from "../screen/rows.ts";
import { shownText, startNote, unsent, wordCount } from "./answer-text.ts";
import { editorHints, useEditorKey } from "./editor-key.ts";
import type { Outcome, PromptConfig, PromptContext } from "./prompt-context.ts";

/** What a key scrolls by, in rows of the box; undefined for any other key. */
const scrollBy = (name: string, page: number): number | undefined =>
  ({ up: -1, down: 1, pageup: -page, pagedown: page, home: -Infinity, end: Infinity })[name];

/** The rows of a text that fit into the box from `top` on; a row each is kept for what is above and below. */
const boxLines = (context: PromptContext, rows: readonly string[], top: number, room: number): string[] => {
  const bar = context.paint.dim("│");
  const line = (row: string) => `   ${bar} ${row}`.trimEnd();
  if (rows.length <= room) return rows.map(line);
  const more = (left: number, where: string) =>
    left > 0 ? [line(context.paint.dim(`… ${count(left, "more line")}, ${where}`))] : [];
  const from = top === 0 ? 0 : top + 1;
  const isLast = top >= rows.length - room;
  const to = isLast ? rows.length : top + room - 1;
  return [...more(from, "press ↑"), ...rows.slice(from, to).map(line), ...more(rows.length - to, "press ↓")];
};

const origin = (context: PromptContext, text: string): string => {
  const { asking } = context.prompt;
  const from = text === shownText(asking) ? startNote(asking) || "Your answer so far." : "As you edited it.";
  // The remarks count the words as well.
  return context.prompt.remarks === undefined ? `${from} ${wordCount(text)}.` : from;
};

/** Shows a long text that is there already: keep it, edit it, or write it anew. */
export const reviewPrompt = createPrompt<Outcome, PromptConfig>(({ context, text = "", note = "" }, done) => {
  const { asking, check } = context.prompt;
  const [problem, setProblem] = useState(note);
  const ending = useEnding(context, done);
  const common = useCommonKeys(context, true, ending.end);
  const [scrolled, setScrolled] = useState(0);
  const openEditor = useEditorKey(context, done);

  const [actions = "", ...moreActions] = hintLines(context, [
    ["Enter", "keep"],
    ["e", "edit"],
    ["r", "write again"],
    ...editorHints(context),
  ]);
  const rest = {
    under: problemLines(context, ending.problem || problem),
    helpOpen: common.helpOpen,
    hints: common.hints,
  };
  const about = noteLines(context, origin(context, text), context.paint.dim);
  const remarks = remarkLines(context, text);
  const rows = wrapText(text, innerWidth(context) - 5);
  const room = Math.max(3, roomFor(context, rest) - about.length - remarks.length - moreActions.length - 3);
  const last = Math.max(0, rows.length - room);
  const top = Math.min(scrolled, last);

  // What is an answer or a draft is not lost by a paste in its place. All else is typed, and the paste goes behind it.
  const kept = text === shownText(asking) && asking.startIs !== "unsent" ? "" : `${text.trimEnd()}\n\n`;
  useKey((key) => {
    if (common.took(key, unsent(asking, text))) return;
    if (key.name === "paste" && !key.burst) done({ kind: "rewrite", text: `${kept}${key.text}` });
    else if (key.burst) setProblem("Pasted text does nothing here. Press e to add to your text.");
    else if (key.name === "enter") {
      const checked = check(text);
      if (checked.ok) ending.end({ kind: "answer", value: checked.value });
      else setProblem(checked.problem);
    } else if (key.name === "ctrl-g") {
      openEditor(text, setProblem);
    } else if (key.name === "char" && /^e$/i.test(key.text)) {
      done({ kind: "rewrite", text });
    } else if (key.name === "char" && /^r$/i.test(key.text)) {
      done({ kind: "rewrite", text: "" });
    } else {
      const by = scrollBy(key.name, room - 2);
      if (by !== undefined) setScrolled(Math.max(0, Math.min(last, top + by)));
    }
  });

  const box = boxLines(context, rows, top, room);
  const input = [...about, "", ...box, ...remarks, "", ` ${context.paint.accent("›")}${actions}`];
  const whole = [...input, ...moreActions.map((row) => `  ${row}`)];
  return useCursor(context, framed(context, { ...rest, input: whole, cursorRow: input.length - 1 }), 3);
});
