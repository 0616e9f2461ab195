import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../../src/cli/commands/all.ts";
import { spoken, spokenOutput } from "../../../src/terminal/plain/spoken.ts";
import { computer } from "../../support/run-program.ts";
import { storyOf } from "../../support/stories.ts";
import { tempFile } from "../../support/temp-home.ts";

// With --plain nothing is told by where it stands, by a sign or by a colour: a voice reads each line as it is. Every command is run; what
// is printed to the letter (documents, data, lines of evidence) stays as it is.

const WORDS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  start: [["--title", "another", "--no-input"]],
  resume: [["logo", "--no-input"]],
  status: [["logo"]],
  review: [["logo", "--no-input"]],
  log: [
    ["note", "logo", "--text", "x"],
    ["contact", "logo"],
  ],
  draft: [["logo"], ["--case", "logo"]],
  check: [["--case", "logo"], ["angry.txt"]],
  deadlines: [["logo"]],
  routes: [["logo"], ["logo", "--all"]],
  money: [["logo"]],
  claims: [["logo"]],
  explain: [["refund-answer", "logo"], ["arbitration-fee"], ["moon"]],
  rules: [[], ["arbitration"], ["--check"]],
  redact: [["logo", "--list"]],
  // A PDF goes out as it is, byte for byte.
  export: [["logo", "--preview"]],
  rename: [["another", "other"]],
  archive: [["other"]],
  delete: [["logo", "--title", "no"]],
  remind: [[], ["--uninstall"], ["--install"]],
  read: [["moon.txt"]],
  import: [["moon.zip"]],
  lock: [["logo"]],
  schema: [["moon"]],
};

const EVIDENCE: readonly (readonly string[])[] = [
  ["list"],
  ["show", "A"],
  ["verify"],
  ["remove", "E"],
  ["restore", "E"],
];

const flaws = (line: string): string[] =>
  [
    /\S {2,}\S/.test(line) ? "columns" : "",
    /^ /.test(line) ? "indented" : "",
    /[\u2500-\u25ff\u2700-\u27bf\u2190-\u21ff·•›×]/.test(line) ? "a sign" : "",
    /[\u001b\u0008\r]/.test(line) ? "moves the cursor" : "",
  ].filter((flaw) => flaw !== "");

const home = async () => {
  const pc = computer();
  pc.files.set("case.json", JSON.stringify({ ...storyOf("freelancer-ended-money-held").given, title: "logo" }));
  pc.files.set("angry.txt", "You are an idiot. Pay me or I leave a bad review.");
  await pc.run(["start", "--answers", "case.json", "--no-input"]);
  await pc.run(["evidence", "add", tempFile("notes.txt", "One line\n"), "--no-input", "--case", "logo"]);
  return pc;
};

const RUNS: readonly (readonly string[])[] = [
  [],
  ["--help"],
  ["nope"],
  ...EVIDENCE.map((words) => ["evidence", ...words, "--case", "logo"]),
  ...COMMANDS.flatMap(({ name }) =>
    name === "evidence" || name === "demo" || name === "completion"
      ? [[name, "--help"]]
      : (WORDS[name] ?? [[]]).map((words) => [name, ...words]),
  ),
];

describe("--plain", () => {
  test("no command tells anything by place, sign or colour", async () => {
    const pc = await home();
    const found: string[] = [];
    let lines = 0;
    for (const words of RUNS) {
      const ran = await pc.run([...words, "--plain"]);
      expect(ran.code, `${words.join(" ")}: ${ran.err}`).not.toBe(70);
      for (const line of `${ran.out}\n${ran.err}`.split("\n")) {
        lines += 1;
        const all = flaws(line);
        if (all.length > 0) found.push(`${words.join(" ")}: ${all.join(", ")}: ${line}`);
      }
    }
    expect(lines).toBeGreaterThan(400);
    expect(found).toEqual([]);
  }, 120_000);

  test("what is printed to the letter stays so", async () => {
    const pc = await home();
    const file = tempFile("table.txt", "name    hours\n  Ann   12 → 14\n");
    await pc.run(["evidence", "add", file, "--no-input", "--case", "logo"]);
    const shown = await pc.run(["evidence", "show", "G", "--lines", "1-2", "--case", "logo", "--plain"]);
    expect(shown.out).toContain("1: name    hours\n2:   Ann   12 → 14\n");
    const text = (await pc.run(["draft", "message", "logo"])).out;
    expect((await pc.run(["draft", "message", "logo", "--plain"])).out).toBe(text);
    expect(JSON.parse((await pc.run(["status", "logo", "--json", "--plain"])).out)).toMatchObject({ title: "logo" });
  });

  test("the look for it sees what is drawn without it", async () => {
    const { out } = await (await home()).run(["status", "logo"]);
    const seen = new Set(out.split("\n").flatMap(flaws));
    expect([...seen].sort()).toEqual(["a sign", "columns", "indented"]);
  });
});

test.each([
  ["  Next   dispute-coach resume", "Next: dispute-coach resume"],
  ["A  submission.pdf", "A: submission.pdf"],
  ["warning:  Exhibit G", "warning: Exhibit G"],
  [
    "Say what comes first:   --order dmy   (the day)   or   --order mdy",
    "Say what comes first: --order dmy (the day) or --order mdy",
  ],
  ["One sentence. And the next", "One sentence. And the next"],
  ["", ""],
])("%j is read as %j", (line, said) => {
  expect(spoken(line)).toBe(said);
  expect(spoken(said)).toBe(said);
});

test("JSON and documents of several lines are not touched", () => {
  for (const text of ['{"a":  1}', "[  ]", "one\n  two   three"]) expect(spokenOutput(text)).toBe(text);
});
