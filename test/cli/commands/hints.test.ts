import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { AsTyped } from "../../../src/core/text/command-text.ts";
import type { Ask } from "../../../src/ports/questions.ts";
import { type Computer, computer } from "../../support/run-program.ts";
import { storyOf } from "../../support/stories.ts";
import { tempFile, tempHome } from "../../support/temp-home.ts";

// Every command is run, well and wrongly, in homes of many kinds. Whatever names a command must name it as it is typed where the
// program was started, and must name one that there is, with flags that there are.

const WAYS = ["npm start --", "npx dispute-coach", "dispute-coach", "node bin/dispute-coach.js"];

/** Commands that a help page lists. */
const listed = (help: string): string[] =>
  [...(help.split("Commands:")[1]?.split("Examples:")[0] ?? "").matchAll(/^ {2}([a-z]+)\b/gm)]
    .map((match) => match[1] ?? "")
    .filter((name) => name !== "help");

/** Every command by its words, and the help page of each. */
const pagesOf = async (): Promise<ReadonlyMap<string, string>> => {
  const c = computer();
  const helpOf = async (...words: string[]) => (await c.run([...words, "--help"])).out;
  const pages = new Map([["", await helpOf()]]);
  for (const name of listed(pages.get("") ?? "")) {
    const page = await helpOf(name);
    pages.set(name, page);
    for (const below of listed(page)) pages.set(`${name} ${below}`, await helpOf(name, below));
  }
  return pages;
};

/** Words after a command that lead to its errors, and to what it shows. */
const MORE: Readonly<Record<string, readonly (readonly string[])[]>> = {
  start: [
    ["--answers", "case.json", "--no-input"],
    ["--answers", "odd.json"],
    ["--answers", "list.json"],
    ["--set", "x"],
  ],
  resume: [["--no-input"], ["--set", "moon=1"]],
  review: [["--no-input"], ["--undo"], ["--redo"], ["--undo"], ["logo", "moon"], ["logo", "floor", "--clear"]],
  log: [["contact"], ["note"], ["note", "--text", " "], ["date"]],
  draft: [["message"], ["form"], ["statement", "--json"]],
  check: [["--json"], ["message.txt"], ["--jsonl", "x"], ["--most-files", "1"]],
  explain: [["moon"], ["refund-answer"]],
  remind: [
    ["--print"],
    ["--print", "--for", "cron"],
    ["--install"],
    ["--install", "--yes"],
    ["--uninstall"],
    ["--try"],
  ],
  due: [["--notify", "--within", "300d"]],
  rules: [["--use", "odd.json"], ["--check", "case.json"], ["moon"], ["--builtin"]],
  deadlines: [
    ["--as-of", "never"],
    ["--ics", "-"],
  ],
  routes: [["--all"], ["--json"]],
  money: [["--json"]],
  claims: [["--json"]],
  redact: [["--words", "x"], ["--list"], ["--undo", "x"], ["--accept", "all"], ["--accept", "all", "--list"]],
  export: [
    ["--preview"],
    ["--preview", "--output", "x.pdf"],
    ["--format", "pdf"],
    ["--format", "form", "--audience", "self"],
    ["--json", "--format", "md"],
    ["--max-chars", "100"],
    ["--changes"],
    ["--output", "filing.md"],
  ],
  bundle: [
    ["--output", join(tempHome(), "x.zip")],
    ["--audience", "self", "--json"],
  ],
  import: [["moon.zip"], ["case.json"]],
  "evidence add": [["moon.png"], [tempFile("a.txt", "Please send the files.\n"), "--no-input"]],
  "evidence import": [["moon.txt"], [tempFile("b.eml", "From: a@example.com\n\nHello\n"), "--no-input"]],
  "evidence quote": [
    ["A", "--line", "1"],
    ["F", "--line", "900"],
    ["F", "--line", "1", "--words", "moon"],
    ["Z", "--line", "1"],
  ],
  "evidence open": [["A"], ["F"], ["Z"]],
  config: [["plain"], ["plain", "on"], ["plain", "moon"], ["unset", "plain"], ["moon", "x"]],
  where: [["evidence"], ["--json"]],
  completion: [["bash"], ["moon"]],
  "evidence show": [["A"], ["F"], ["A", "--lines", "1-2"], ["Z"]],
  "evidence remove": [["E"], ["Z"]],
  "evidence restore": [["E"]],
  lock: [["--passphrase-file", "secret.txt"]],
  unlock: [["--passphrase-file", "wrong.txt"]],
  doctor: [["--deep"], ["--json"], ["--repair"], ["moon"]],
  clone: [["logo", "--title", "A copy"]],
  archive: [["copy"], ["copy", "--undo"]],
  rename: [["logo", "Another title"]],
  delete: [["copy", "--title", "no"]],
  list: [["--all"], ["--json"]],
};

const leaves: Ask = async () => ({ kind: "pause" });

const files = (c: Computer): void => {
  const given = storyOf("freelancer-ended-money-held").given;
  c.files.set("case.json", JSON.stringify({ ...given, title: "logo" }));
  c.files.set("odd.json", '{"moon":1}');
  c.files.set("list.json", "[]");
  c.files.set("message.txt", "You are an idiot. Pay me or I leave a bad review.");
  c.files.set("secret.txt", "four words of nothing");
  c.files.set("wrong.txt", "four words of no worth");
};

/** A case whose file was changed by something else. */
const changed = async (c: Computer, change: (text: string) => string): Promise<void> => {
  await c.run(["start", "--answers", "case.json", "--no-input"]);
  const path = join(c.home, "cases", `${c.cases.list()[0]?.id}.json`);
  writeFileSync(path, change(readFileSync(path, "utf8")));
};

const HOMES: readonly (readonly [what: string, make: (c: Computer) => Promise<void>])[] = [
  ["no case", async () => {}],
  ["an empty case", async (c) => void (await c.run(["start", "--title", "logo", "--no-input"]))],
  ["a case", async (c) => void (await c.run(["start", "--answers", "case.json", "--no-input"]))],
  [
    "two cases",
    async (c) => {
      await c.run(["start", "--answers", "case.json", "--no-input"]);
      await c.run(["start", "--title", "second", "--no-input"]);
    },
  ],
  [
    "a locked case",
    async (c) => {
      await c.run(["start", "--answers", "case.json", "--no-input"]);
      await c.run(["lock", "--passphrase-file", "secret.txt"]);
    },
  ],
  ["a damaged case", async (c) => changed(c, (text) => text.slice(0, 300))],
  ["a case of a newer program", async (c) => changed(c, (text) => text.replace(/"version": ?\d+/, '"version": 999'))],
  ["a broken rulebook", async (c) => void c.files.set("rules.json", "{")],
];

const pages = await pagesOf();
const names = [...pages.keys()].filter((name) => name !== "" && name !== "evidence");
const runs = names.flatMap((name) => {
  const words = name.split(" ");
  const usual = [[], ["nope"], ["nope", "nope"], ["--nope"], ["--help"]];
  return [...usual, ...(MORE[name] ?? [])].map((more) => [...words, ...more]);
});
const ALL: readonly (readonly string[])[] = [
  [],
  ["nope"],
  ["--nope"],
  ["help"],
  ["help", "keys"],
  ["help", "environment"],
  ["help", "files"],
  ["help", "exit-codes"],
  ["help", "kyes"],
  ["evidence"],
  ["evidence", "nope"],
  ...runs,
];

/** Hints that do not work where a command is typed so. */
const wrongIn = (text: string, before: string): string[] => {
  const others = WAYS.filter((way) => way !== before && way !== "dispute-coach");
  const asHere = text.replace(/\s+/g, " ").replaceAll(`${before} `, "\u0000");
  const words = names.map((name) => name.split(" ")[0]).join("|");
  const elsewhere = [...others.map((way) => `${way} `), "dispute-coach --"].filter((way) => asHere.includes(way));
  const named = [...asHere.matchAll(new RegExp(`dispute-coach (?:${words})\\b.{0,20}`, "g"))].map((match) => match[0]);
  const bare = text.includes("Commands:")
    ? []
    : [...text.matchAll(new RegExp(` {3}(?:${words}) (?:--|[A-Z]{2,}|[\\w-]+[.-]\\w+).*`, "g"))].map(
        (match) => match[0],
      );
  return [...elsewhere, ...named, ...bare];
};

const runAll = async (before: string, make: (c: Computer) => Promise<void>): Promise<ReadonlySet<string>> => {
  const named = new Set<string>();
  const asTyped: AsTyped = (command) => {
    named.add(command);
    return `${before} ${command}`.trim();
  };
  const c = computer({ home: tempHome(), asTyped });
  files(c);
  await make(c);
  for (const ask of [undefined, leaves]) {
    for (const argv of ALL) {
      const { code, out, err } = await c.run(argv, ask);
      expect(code, `${argv.join(" ")}\n${err}`).not.toBe(70);
      expect(wrongIn(`${out}\n${err}`, before), argv.join(" ")).toEqual([]);
    }
  }
  return named;
};

/** Is there such a command, with these flags? */
const isThere = (command: string): boolean => {
  if (command.includes("[")) return true;
  const [first = "", second = ""] = command.split(" ");
  const page =
    pages.get(`${first} ${second}`) ?? pages.get(first) ?? (first.startsWith("-") ? pages.get("") : undefined);
  return page !== undefined && (command.match(/(?<=\s|^)--[a-z-]+/g) ?? []).every((flag) => page.includes(flag));
};

describe.each(HOMES)("with %s, after every command and mistake", (_what, make) => {
  test("what was named is typed behind npm start, and is there with its flags", async () => {
    const named = await runAll("npm start --", make);
    expect(named.size).toBeGreaterThan(40);
    expect([...named].filter((command) => !isThere(command))).toEqual([]);
  }, 120_000);
});

test.each(WAYS.slice(1))(
  "what was named is typed behind %s",
  async (before) => {
    for (const [what, make] of HOMES.filter(([what]) => ["no case", "a case", "a damaged case"].includes(what)))
      expect((await runAll(before, make)).size, what).toBeGreaterThan(40);
  },
  120_000,
);
