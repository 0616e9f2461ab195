import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import stringWidth from "fast-string-width";
import { describe, expect, test } from "vitest";
import { SCENES } from "../../../src/cli/flow/demo/scenes.ts";
import { EXIT_CODES } from "../../../src/core/exit-codes.ts";
import { DRAWN_KEYS, PLAIN_KEYS } from "../../../src/core/keys.ts";
import { VARIABLES } from "../../../src/core/settings/variables.ts";
import { computer } from "../../support/run-program.ts";
import { lacks } from "../../support/tools.ts";

const doc = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../docs/using/${name}.md`, import.meta.url)), "utf8");
const TOPICS = ["tour", "keys", "exit-codes", "environment", "files"];

describe("help TOPIC", () => {
  test("help lists the topics, and each can be read", async () => {
    const c = computer();
    const [, listed = ""] = (await c.run(["help"])).out.split("Topics:");
    for (const topic of TOPICS) {
      expect(listed).toMatch(new RegExp(`^ {2}${topic} `, "m"));
      const { code, out, err } = await c.run(["help", topic]);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(out.length).toBeGreaterThan(100);
    }
  });

  test.each([
    [["help", "exit"], 0],
    [["help", "exit", "codes"], 0],
    [["help", "env"], 0],
    [["help", "kyes"], 2],
    [["help", "foo"], 2],
    [["help", "foo", "bar"], 2],
    [["--plain", "help", "keys"], 0],
  ])("%j ends with %s", async (argv, code) => expect(await computer().run(argv)).toMatchObject({ code }));

  test("a misspelt topic or command is named with the nearest", async () => {
    expect((await computer().run(["help", "kyes"])).err).toContain("Did you mean keys?");
    expect((await computer().run(["help", "exitcodes"])).err).toContain("Did you mean exit-codes?");
    expect((await computer().run(["help", "statsu"])).err).toContain("Did you mean status?");
    expect((await computer().run(["help", "foo"])).err).toContain("keys, exit-codes, environment, files");
  });

  test.each([40, 80])("at %i columns no line is wider, but a path", async (width) => {
    const c = computer({ width });
    for (const topic of TOPICS)
      for (const words of [
        ["help", topic],
        ["help", topic, "--plain"],
      ])
        for (const line of (await c.run(words)).out.split("\n"))
          if (!line.includes(c.home)) expect(stringWidth(line), line).toBeLessThanOrEqual(width);
  });

  test("in plain lines each is a sentence", async () => {
    for (const line of (await computer({ width: 100 }).run(["help", "exit-codes", "--plain"])).out.trim().split("\n"))
      expect(line).toMatch(/^[\d, ]+: .*\.$/);
  });
});

describe("help keys in plain lines", () => {
  test.each([["flag"], ["setting"]])("by the %s it names what is typed there, and no other key", async (how) => {
    const c = computer();
    if (how === "setting") await c.run(["config", "plain", "on"]);
    const { out } = await c.run(["help", "keys", ...(how === "flag" ? ["--plain"] : [])]);
    expect(out).toMatch(/^In plain lines \(--plain\), at every question\na number: /);
    for (const { rows } of PLAIN_KEYS) for (const { key } of rows) expect(out).toContain(`${key}: `);
    expect(out).not.toMatch(/Esc|F1|Ctrl-[BNTGWXUKRY]|Home|Page Up|Left|Right|[←→↑↓]/);
  });

  test("drawn, all keys stand there, the drawn ones first", async () => {
    const { out } = await computer().run(["help", "keys"]);
    const places = [...DRAWN_KEYS, ...PLAIN_KEYS].map(({ where }) => out.indexOf(where));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBe(0);
  });
});

describe("help tour", () => {
  test("tells each part of the demo: what happens, what is typed, what is seen", async () => {
    const { out } = await computer({ width: 80 }).run(["help", "tour"]);
    const said = out.replace(/\s+/g, " ");
    for (const [at, { title, words, seen, command }] of SCENES.entries()) {
      expect(said).toContain(`${at + 1} of ${SCENES.length}: ${title} ${words}`);
      expect(said).toContain(seen);
      if (command !== undefined) expect(said).toContain(`dispute-coach ${command}`);
    }
    expect(said).toContain("dispute-coach demo");
  });

  test("what it says is seen is in the demo", async () => {
    const played = (await computer().run(["demo", "--fast"])).out.replace(/\s+/g, " ");
    const told = SCENES.map(({ seen }) => seen).join(" ");
    const figures = told.match(/\d[\d.]* (?:USD|facts|days|calendar days)|until Tue 17 Nov 2026|“[^”]+”/g) ?? [];
    expect(figures.length).toBeGreaterThan(6);
    for (const figure of figures) expect(played, figure).toContain(figure.replace(/[“”]/g, ""));
  });
});

describe("the topics and the documents say the same", () => {
  test("exit codes", () => {
    for (const { code } of Object.values(EXIT_CODES))
      expect(doc("scripts")).toMatch(new RegExp(`^\\| ${code}\\b`, "m"));
  });
  test("variables, and the source reads no other", () => {
    for (const { name } of VARIABLES) expect(doc("scripts"), name).toContain(`\`${name}\``);
    const read = execFileSync(
      "git",
      [
        "grep",
        "-hoE",
        "env\\.(DISPUTE_COACH_[A-Z_]+|NO_COLOR|FORCE_COLOR|VISUAL|EDITOR|TZ|COLUMNS|SOURCE_DATE_EPOCH)",
        "--",
        "src",
      ],
      { encoding: "utf8" },
    );
    const names = new Set(
      read
        .trim()
        .split("\n")
        .map((one) => one.slice("env.".length)),
    );
    for (const name of names) expect(VARIABLES.map((one) => one.name)).toContain(name);
  });
  test("keys", () => {
    const text = doc("keys");
    const keys = [...DRAWN_KEYS, ...PLAIN_KEYS].flatMap(({ rows }) =>
      rows.flatMap(({ key }) => key.match(/Ctrl-\S|F1|\/\w+/g) ?? []),
    );
    expect(keys.length).toBeGreaterThan(15);
    for (const key of keys) expect(text, key).toContain(key);
  });
});

describe("the manual page", () => {
  test("has every command, and the same bytes each time", async () => {
    const { out } = await computer().run(["help", "man"]);
    expect((await computer({ width: 40 }).run(["help", "man"])).out).toBe(out);
    for (const words of ["start", "evidence open", "completion", "config"]) expect(out).toContain(`\n.SS ${words}\n`);
    expect(out).toContain(".B DISPUTE_COACH_HOME");
    // Nothing after a line break but what we wrote is a request.
    const requests = new Set([...out.matchAll(/^[.'](\w+)/gm)].map(([, name]) => name));
    expect([...requests].sort()).toEqual(["B", "EE", "EX", "PP", "SH", "SS", "TH", "TP"]);
  });

  const without = lacks("mandoc");
  test.skipIf(without)("mandoc has nothing to say against it", async () => {
    const { out } = await computer().run(["help", "man"]);
    const { stdout, stderr } = spawnSync("mandoc", ["-T", "lint"], { input: out, encoding: "utf8" });
    expect(`${stdout}${stderr}`).toBe("");
    const shown = spawnSync("mandoc", ["-T", "ascii"], { input: out, encoding: "utf8" }).stdout;
    expect(shown.replace(/.\u0008/g, "")).toContain("dispute-coach evidence show");
  });
});
