import { fileURLToPath } from "node:url";
import { COMMAND_NAMES } from "./commands-of.ts";

/** An answers file of a whole case. */
export const FULL_CASE = fileURLToPath(new URL("../cases/freelancer-ended-money-held.json", import.meta.url));

/** Words after a command, where without them it does nothing or waits for a person. */
const WORDS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  review: [["--json"]],
  resume: [["--no-input"]],
  deadlines: [["--json"], ["--ics", "dispute.ics"]],
  routes: [["--all"], ["--json"]],
  money: [["--json"]],
  rules: [["--json"], ["--check"], ["arbitration"]],
  config: [[], ["plain", "off"], ["unset", "plain"]],
  where: [[], ["cases"]],
  completion: [["bash"], ["zsh"], ["fish"], ["powershell"]],
  explain: [["refund-answer"], ["feedback-traded"]],
  check: [["--json", "-"]],
  draft: [["message"], ["statement", "--json"]],
  log: [["note", "--text", "See https://example.com"]],
  export: [[], ["--output", "filing.md"], ["--audience", "self"]],
  evidence: [["list"], ["add", FULL_CASE]],
  bundle: [["--output", "bundle"]],
  rename: [["ended", "Another title"]],
  clone: [["--title", "A copy"]],
  archive: [["copy"]],
  delete: [["copy", "--title", "A copy"]],
};
/** These begin or end cases, so their place in the row matters. */
const LAST = ["rename", "clone", "archive", "delete"];
const ORDER = [...COMMAND_NAMES.filter((name) => name !== "start" && !LAST.includes(name)), ...LAST];

/** Every command but `start`, as words after the program's name, for a home with one case called "Ended". */
export const EVERY_COMMAND: readonly (readonly string[])[] = ORDER.flatMap((name) =>
  (WORDS[name] ?? [[]]).map((words) => [name, ...words]),
);
