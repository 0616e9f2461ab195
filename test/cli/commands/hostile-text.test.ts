import { expect, test } from "vitest";
import type { Case } from "../../../src/core/case/case.ts";
import { readCaseText } from "../../../src/storage/cases/case-text.ts";
import { ACTING_STRINGS, NASTY_STRINGS, RAW_ACTING } from "../../support/nasty-strings.ts";
import { type Computer, computer } from "../../support/run-program.ts";
import { caseOf, STORIES } from "../../support/stories.ts";

// Names, titles and messages come from anywhere. On a screen and in JSON they may show, and must not act.

const HOSTILE = [...ACTING_STRINGS, ...NASTY_STRINGS].filter((text) => text.length < 300 && text.trim() !== "");

/** A story's case in which each text also says something hostile, as a case file from elsewhere could have it. */
const hostileCase = (name: string, id: string, from: number): Case => {
  let next = from;
  const nasty = (): string => HOSTILE[next++ % HOSTILE.length] ?? "";
  const FREE = /(?: |^)[A-Z]|\s/;
  const poisoned = (value: unknown, key: string): unknown => {
    if (typeof value === "string")
      return FREE.test(value) && !/^\d{4}-/.test(value)
        ? `${nasty().replace(/\s*[\r\n\u2028\u2029\u0085]\s*/g, " ")} ${value}`
        : value;
    if (Array.isArray(value)) return value.map((one) => poisoned(one, key));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([at, one]) => [at, poisoned(one, at)]));
  };
  const clean = caseOf(name);
  const raw = { ...(poisoned(clean, "") as Case), id, title: `${nasty().replace(/[\r\n]/g, " ")} ${id}`.slice(0, 200) };
  return readCaseText(JSON.stringify(raw), id);
};

const shown = (computerRun: { out: string; err: string }): string => computerRun.out + computerRun.err;

const rawIn = (text: string): string | undefined => {
  const found = RAW_ACTING.exec(text);
  return found === null ? undefined : JSON.stringify(text.slice(Math.max(0, found.index - 40), found.index + 20));
};

const REPORTS: readonly (readonly string[])[] = [
  ["status"],
  ["status", "--json"],
  ["review", "--no-input"],
  ["review", "--json"],
  ["deadlines"],
  ["deadlines", "--json"],
  ["routes", "--all"],
  ["routes", "--json"],
  ["money"],
  ["money", "--json"],
  ["draft", "message"],
  ["draft", "statement", "--json"],
  ["export"],
  ["export", "--audience", "self"],
  ["list"],
  ["list", "--json"],
  [],
];

const withCase = (c: Case): Computer => {
  const made = computer();
  const opened = made.cases.open(c.id);
  opened.save(c);
  opened.close();
  return made;
};

test.each(STORIES.map((story, place) => [story.name, place] as const))(
  "no report on %s lets a hostile text act",
  async (name, place) => {
    const made = withCase(hostileCase(name, "hostile", place * 13));
    for (const words of REPORTS) {
      const ran = await made.run(words);
      expect([words, ran.code === 70 ? ran.err : "", rawIn(shown(ran))]).toEqual([words, "", undefined]);
      if (words.includes("--json") && ran.out !== "") expect(() => JSON.parse(ran.out)).not.toThrow();
    }
  },
);

test("a hostile text given as words is named harmlessly, whatever is wrong with it", async () => {
  const made = withCase({ ...caseOf("freelancer-ended-money-held"), id: "calm" });
  made.files.set("text.txt", HOSTILE.join("\n"));
  for (const text of HOSTILE)
    for (const words of [
      ["status", text],
      ["review", "calm", text],
      ["explain", text],
      ["rules", text],
      ["draft", text],
      ["log", text],
      ["check", text],
      ["rename", "calm", text],
      ["start", "--set", text, "--no-input"],
      ["start", "--set", `${text}=${text}`, "--no-input"],
      ["start", "--answers", text, "--no-input"],
      ["deadlines", "--as-of", text],
      ["export", "--format", text],
      ["delete", "calm", "--title", text],
      [text],
      [`--${text}`],
    ]) {
      const ran = await made.run(words);
      expect([words, ran.code === 70 ? ran.err : "", rawIn(shown(ran))]).toEqual([words, "", undefined]);
    }
});

test("check reads hostile texts and shows harmless ones", async () => {
  const made = computer();
  made.files.set("text.txt", HOSTILE.map((text) => `You are an idiot ${text} liar.`).join("\n\n"));
  made.files.set(
    "texts.jsonl",
    HOSTILE.map((text, id) => JSON.stringify({ id: `${id} ${text}`, text: `You idiot ${text}` })).join("\n"),
  );
  for (const words of [
    ["check", "text.txt"],
    ["check", "--json", "text.txt"],
    ["check", "--jsonl", "texts.jsonl"],
  ]) {
    const ran = await made.run(words);
    expect([words, ran.code, rawIn(shown(ran))]).toEqual([words, 3, undefined]);
  }
});

test("there are many hostile texts, and each is another", () => {
  expect(NASTY_STRINGS.length).toBeGreaterThanOrEqual(150);
  expect(new Set(NASTY_STRINGS).size).toBe(NASTY_STRINGS.length);
});
