import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { consoleShows, inSignsOf, showSignsOn } from "../../src/system/signs.ts";

describe("what a console can show", () => {
  test.each([
    ["linux", {}, "all"],
    ["linux", { LANG: "C" }, "all"],
    ["linux", { LANG: "de_DE.UTF-8" }, "all"],
    ["linux", { LANG: "en_US.utf8", TERM: "xterm-256color" }, "all"],
    ["linux", { LANG: "de_DE.ISO-8859-1" }, "ascii"],
    ["linux", { LANG: "en_US.UTF-8", LC_ALL: "ru_RU.KOI8-R" }, "ascii"],
    ["linux", { LC_ALL: "", LC_CTYPE: "ja_JP.eucJP", LANG: "ja_JP.UTF-8" }, "ascii"],
    ["linux", { TERM: "linux", LANG: "en_US.UTF-8" }, "no marks"],
    ["darwin", { TERM_PROGRAM: "Apple_Terminal", LANG: "en_US.UTF-8" }, "all"],
    // cmd with the page 437, 850 or any other: what only Unicode has is not drawn there.
    ["win32", {}, "ascii"],
    ["win32", { PROMPT: "$P$G", ComSpec: "C:\\Windows\\system32\\cmd.exe" }, "ascii"],
    ["win32", { WT_SESSION: "7a0c" }, "all"],
    ["win32", { TERM_PROGRAM: "vscode" }, "all"],
    ["win32", { ConEmuTask: "{cmd::Cmder}" }, "all"],
    ["win32", { TERMINAL_EMULATOR: "JetBrains-JediTerm" }, "all"],
    ["win32", { TERM: "xterm-256color" }, "all"],
  ])("%s, %j: %s", (platform, env, shows) => {
    expect(consoleShows(env, platform)).toBe(shows);
  });
});

const LINE = "── ✔ Done · 3 of 8 × “Ann’s” → … ›";

test("each sign is one character, whatever the console shows", () => {
  expect(inSignsOf("all", LINE)).toBe(LINE);
  expect(inSignsOf("no marks", LINE)).toBe("-- + Done . 3 of 8 x “Ann’s” > … >");
  expect(inSignsOf("ascii", LINE)).toBe(`-- + Done . 3 of 8 x "Ann's" > . >`);
});

test("no sign that our screens draw with is missing in the list", () => {
  const SCREENS = ["src/terminal", "src/cli"].map((folder) =>
    fileURLToPath(new URL(`../../${folder}`, import.meta.url)),
  );
  const texts = SCREENS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => readFileSync(join(folder, name), "utf8")),
  );
  const drawn = new Set(texts.join("").match(/[^\p{L}\p{M}\p{ASCII}]/gu));
  expect(drawn.size).toBeGreaterThan(15);
  expect([...drawn].filter((sign) => !/^[\u0020-\u007e]$/.test(inSignsOf("ascii", sign)))).toEqual([]);
});

test("what people wrote stays as it is", () => {
  expect(inSignsOf("ascii", "Zażółć 日本 \u{1f600}")).toBe("Zażółć 日本 \u{1f600}");
});

const stream = (isTTY: boolean) => {
  const written: string[] = [];
  const write = (piece: string | Uint8Array) => written.push(Buffer.from(piece as Uint8Array).toString()) > 0;
  return { stream: { isTTY, write } as unknown as NodeJS.WriteStream, written };
};

test("a terminal gets them, in texts and in bytes; a pipe and a file get what was written", () => {
  for (const [isTTY, expected] of [
    [true, ["+", "-"]],
    [false, ["✔", "─"]],
  ] as const) {
    const { stream: one, written } = stream(isTTY);
    showSignsOn(one, "no marks");
    one.write("✔");
    one.write(Buffer.from("─"));
    expect(written).toEqual(expected);
  }
});
