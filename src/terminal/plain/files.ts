import type { GivenFiles, Prompt, Reply } from "../../ports/questions.ts";
import { shownText } from "../questions/answer-text.ts";
import type { Hints } from "./hints.ts";
import { lostIn } from "./lines.ts";
import type { PlainContext } from "./text.ts";
import { asideLines, commandsOf, hintLine } from "./words.ts";

const HOW =
  "Type the path of a file or a folder, or several. Paste a text of several lines, or type /paste, then the text, then a line with a single dot. Press Enter on an empty line to go on.";

/** All that is said before files are named. */
export const filesIntro = (prompt: Prompt, hints: Hints): string[] => {
  const begun = shownText(prompt.asking);
  return [
    "",
    ...prompt.before,
    prompt.asking.ask,
    ...(begun === "" ? [] : ["You pasted this before:", begun, "Press Enter to have it read."]),
    ...hintLine(HOW, commandsOf(prompt, false), hints),
  ];
};

/** The lines of a text, up to a single dot. */
const textLines = async (lines: PlainContext["lines"]): Promise<{ text: string; left: boolean }> => {
  const text: string[] = [];
  for (;;) {
    const read = await lines.next();
    if (read.kind === "leave") return { text: [...text, read.half ?? ""].join("\n"), left: true };
    const end = read.lines.findIndex((line) => line.trim() === ".");
    text.push(...(end < 0 ? read.lines : read.lines.slice(0, end)));
    if (end >= 0) return { text: text.join("\n"), left: false };
  }
};

/** Asks for files in plain lines. */
export const readFiles = async (prompt: Prompt, { lines, say, command }: PlainContext): Promise<Reply> => {
  let begun = shownText(prompt.asking);
  for (;;) {
    const read = await lines.next();
    if (read.kind === "leave") {
      const typed = `${begun}${read.half ?? ""}`;
      return { kind: "pause", ...(typed.trim() === "" ? {} : { typed }), ...lostIn(read) };
    }
    const line = read.lines.join("\n").trim();
    const isOne = read.lines.length === 1;
    const reply = isOne ? command(prompt, line, begun === "" ? undefined : begun) : undefined;
    if (reply) return reply;
    const aside = isOne ? asideLines(prompt, line, [HOW], commandsOf(prompt, false)) : undefined;
    if (aside !== undefined) {
      for (const one of aside) say(one);
      continue;
    }
    let given: GivenFiles = { line, pasted: line === "" ? begun : "" };
    if (isOne && line === "/paste") {
      const { text, left } = await textLines(lines);
      if (left) return { kind: "pause", ...(text.trim() === "" ? {} : { typed: text }) };
      given = { line: "", pasted: text };
    } else if (!isOne && !prompt.check(given).ok) given = { line: "", pasted: read.lines.join("\n") };
    const checked = prompt.check(given);
    if (checked.ok) return { kind: "answer", value: checked.value };
    begun = given.pasted;
    say(`Error: ${checked.problem}`);
  }
};
