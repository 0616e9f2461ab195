import type { AsTyped } from "../../core/text/command-text.ts";
import { COMMANDS } from "../commands/all.ts";
import { TOPICS } from "./all.ts";

/** The topics at the end of the help page. */
export const topicsText = (asTyped: AsTyped): string => {
  const wide = Math.max(...TOPICS.map(({ name }) => name.length)) + 2;
  const lines = TOPICS.map(({ name, what }) => `  ${name.padEnd(wide)}${what}`);
  return `\nTopics:\n${lines.join("\n")}\n\nRead one with   ${asTyped("help TOPIC")}`;
};

/** What is asked of `help` when it is no command: the words behind it as one name; undefined when help is not asked so. */
export const topicAsked = (words: readonly string[]): string | undefined => {
  const said = words.filter((word) => !word.startsWith("-"));
  const [first, next, ...more] = said;
  if (first !== "help" || next === undefined || COMMANDS.some(({ name }) => name === next) || next === "help")
    return undefined;
  return [next, ...more].join("-");
};
