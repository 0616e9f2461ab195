import type { Prompt, Reply } from "../../ports/questions.ts";
import { type Editor, nameOf } from "../keys/editor.ts";
import { sayEditor } from "../keys/editor-names.ts";
import { shownText, unsent } from "../questions/answer-text.ts";
import { whyUnkept } from "../questions/prompt-context.ts";
import { HOW_TO_EDIT, lineEdit, numberedLines } from "./line-edits.ts";
import { type LineSource, lostIn } from "./lines.ts";
import { asideLines, commandsOf, howTo } from "./words.ts";

/** What a question in plain lines has around it. */
export interface PlainContext {
  readonly lines: LineSource;
  readonly say: (line: string) => void;
  readonly editor: Editor | undefined;
  /** Back, skip and leave, where they work; otherwise undefined. */
  readonly command: (prompt: Prompt, line: string, typed: string | undefined) => Reply | undefined;
}

/** Keeps a text that is being written. Out: could it be? If not, it was said why, and the text goes on. */
const keep = (prompt: Prompt, text: string, say: PlainContext["say"]): boolean => {
  const why = whyUnkept(() => prompt.keepUnsent(text));
  if (why !== undefined) say(`Error: ${why} What you wrote is still here: go on, or try again.`);
  return why === undefined;
};

/** So many lines and changes can be undone. */
const MOST_UNDONE = 200;

const KEEP_OR_CHANGE = "Press Enter to keep it, type /lines to change it, or type a new text.";

/** Gives a text to the editor. Out: the text there is afterwards. */
const edited = async (prompt: Prompt, text: string, editor: Editor, say: PlainContext["say"]): Promise<string> => {
  // On disk before the editor starts: it, or the machine, may not come back.
  if (text.trim() !== "" && !keep(prompt, text, say)) return text;
  const result = await editor(text, { caseId: prompt.caseId, key: prompt.asking.key });
  const left = result.kind === "unchanged" ? text : (result.text ?? text);
  if (left !== text) keep(prompt, left, say);
  if (result.kind === "failed") say(`Error: ${result.problem}`);
  for (const line of left === "" ? [] : ["So far:", left, KEEP_OR_CHANGE]) say(line);
  return left;
};

/**
 * Takes a text of many lines, up to a line with a single dot. Enter at once keeps what there is. Within a paste of several
 * lines nothing is a command, and a dot ends the text only as its last line. In: `written` is filled with the lines.
 */
export const readText = async (
  prompt: Prompt,
  { lines, say, editor, command }: PlainContext,
  written: string[],
): Promise<Reply> => {
  const { asking, check } = prompt;
  let kept = shownText(asking);
  const text = () => (written.length > 0 ? written.join("\n") : kept);
  const past: { readonly lines: readonly string[]; readonly kept: string }[] = [];
  const remember = () => {
    past.push({ lines: [...written], kept });
    if (past.length > MOST_UNDONE) past.shift();
  };
  let knowsEditor = false;
  const take = (lines: readonly string[]) => {
    remember();
    written.splice(0, written.length, ...lines);
    // All lines are gone: what there was to start from is too.
    if (lines.length === 0) kept = "";
    keep(prompt, written.join("\n"), say);
  };
  /** Reads and changes lines by their numbers. Out: was it a command for that? */
  const edits = (line: string): boolean => {
    if (line === "/undo") {
      const before = past.pop();
      if (before !== undefined) {
        written.splice(0, written.length, ...before.lines);
        kept = before.kept;
        keep(prompt, text(), say);
      }
      say(before === undefined ? "There is nothing to undo." : "Undone.");
      return true;
    }
    const lines = text() === "" ? [] : text().split("\n");
    if (line === "/lines") {
      for (const one of lines.length === 0 ? ["There is no text yet."] : [...numberedLines(lines), HOW_TO_EDIT])
        say(one);
      return true;
    }
    const edit = lineEdit(lines, line);
    if (edit === undefined) return false;
    if ("lines" in edit) take(edit.lines);
    say(edit.say);
    return true;
  };

  for (;;) {
    const read = await lines.next();
    if (read.kind === "leave" && read.half !== undefined) written.push(read.half);
    const typed = unsent(asking, text());
    if (read.kind === "leave") return { kind: "pause", ...(typed === undefined ? {} : { typed }), ...lostIn(read) };
    const pasted = read.lines.length > 1;
    written.push(...read.lines.slice(0, -1));
    const line = read.lines.at(-1) ?? "";
    const reply = pasted ? undefined : command(prompt, line.trim(), typed);
    if (reply) return reply;

    const aside = pasted
      ? undefined
      : asideLines(prompt, line.trim(), [howTo(asking)], commandsOf(prompt, editor !== undefined));
    if (aside !== undefined && line.trim() !== "?") {
      for (const one of aside) say(one);
    } else if (!pasted && edits(line.trim())) {
    } else if (line.trim() === "/edit" && editor && !pasted && !knowsEditor) {
      knowsEditor = true;
      say(`${sayEditor(nameOf(editor))} Type /edit again to open it.`);
    } else if (line.trim() === "/edit" && editor && !pasted) {
      kept = await edited(prompt, text(), editor, say);
      written.length = 0;
    } else if (line.trim() === "." || (written.length === 0 && line.trim() === "")) {
      if (text().trim() === "" && asking.was !== undefined) return { kind: "answer", value: asking.was };
      const checked = check(text());
      if (checked.ok) {
        const remarks = prompt.remarks?.(text());
        // Findings are read out in full when the text is talked over; here its length and level.
        if (remarks?.open === false) for (const remark of remarks.lines.slice(0, 1)) say(remark);
        return { kind: "answer", value: checked.value };
      }
      say(`Error: ${checked.problem}`);
      kept = text();
      written.length = 0;
      if (kept.trim() !== "") say(`Your text is kept. ${KEEP_OR_CHANGE}`);
    } else {
      remember();
      written.push(line);
      keep(prompt, written.join("\n"), say);
    }
  }
};
