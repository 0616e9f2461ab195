import type { Prompt, Reply } from "../../ports/questions.ts";
import { shownText } from "../questions/answer-text.ts";
import { whyUnkept } from "../questions/prompt-context.ts";
import { lostIn } from "./lines.ts";
import type { PlainContext } from "./text.ts";
import { asideLines, commandsOf, howTo } from "./words.ts";

const typedOf = (lines: readonly string[]): { typed?: string } =>
  lines.length === 0 ? {} : { typed: lines.join("\n") };

/**
 * Takes the items of a list in plain lines, one on a line, up to an empty one. A line that cannot be read is said so and left out.
 * In: `written` is filled with the lines.
 */
export const readItemLines = async (
  prompt: Prompt,
  checkLine: NonNullable<Prompt["checkLine"]>,
  { lines, say, command }: PlainContext,
  written: string[],
): Promise<Reply> => {
  const before = shownText(prompt.asking);
  // A line that could not be read is still the person's: it goes along when they leave.
  let refused: string[] = [];
  const take = (line: string): "on" | "ends" => {
    const read = checkLine(line);
    if (!read.ok) {
      refused = [line];
      say(`Error: ${read.problem}`);
      return "on";
    }
    refused = [];
    written.push(line);
    if (read.value === "ends") return "ends";
    say(prompt.echo(line));
    const why = whyUnkept(() => prompt.keepUnsent(written.join("\n")));
    if (why !== undefined) say(`Error: ${why} What you wrote is still here: go on, or try again.`);
    return "on";
  };
  for (;;) {
    const read = await lines.next();
    const all = [...written, ...refused];
    if (read.kind === "leave")
      return { kind: "pause", ...typedOf([...all, ...((read.half ?? "") ? [read.half ?? ""] : [])]), ...lostIn(read) };
    for (const line of read.lines) {
      const isAlone = read.lines.length === 1;
      const reply = isAlone ? command(prompt, line.trim(), typedOf(all).typed) : undefined;
      if (reply) return reply;
      const aside = isAlone
        ? asideLines(prompt, line.trim(), [howTo(prompt.asking)], commandsOf(prompt, false))
        : undefined;
      if (aside !== undefined) {
        for (const one of aside) say(one);
      } else if (line.trim() === "" ? isAlone : take(line) === "ends") {
        const checked = prompt.check(written.length === 0 ? before : written.join("\n"));
        if (checked.ok) return { kind: "answer", value: checked.value };
        say(`Error: ${checked.problem}`);
        written.length = 0;
      }
    }
  }
};
