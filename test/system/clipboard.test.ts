import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { askTerminal, copiersFor, copyText } from "../../src/system/clipboard.ts";
import { onWindows } from "../support/systems.ts";
import { tempHome } from "../support/temp-home.ts";

const names = (platform: NodeJS.Platform, env: Record<string, string>) =>
  copiersFor(platform, env).map(({ file }) => file);

describe("programs of the system", () => {
  test.each([
    ["darwin", {}, ["pbcopy"]],
    ["win32", {}, ["clip.exe"]],
    ["linux", { WAYLAND_DISPLAY: "wayland-0", DISPLAY: ":0" }, ["wl-copy", "xclip", "xsel"]],
    ["linux", { DISPLAY: ":0" }, ["xclip", "xsel"]],
    ["linux", { WSL_DISTRO_NAME: "Ubuntu" }, ["clip.exe"]],
    ["linux", {}, []],
    // The clipboard of the computer far away is not the person's.
    ["linux", { SSH_CONNECTION: "1 2 3 4", DISPLAY: "localhost:10.0" }, []],
    ["darwin", { SSH_TTY: "/dev/ttys001" }, []],
    ["linux", { SSH_TTY: "/dev/pts/1", TMUX: "/tmp/tmux" }, ["tmux"]],
  ] as const)("%s with %j: %j", (platform, env, expected) => {
    expect(names(platform, env)).toEqual(expected);
  });

  test.skipIf(onWindows("scripts of sh"))("the program gets the text to the letter", async () => {
    const folder = dirname(tempHome());
    mkdirSync(join(folder, "bin"));
    const kept = join(folder, "kept.txt");
    const program = join(folder, "bin", "xclip");
    writeFileSync(program, `#!/bin/sh\ncat > '${kept}'\n`);
    chmodSync(program, 0o755);
    const path = process.env.PATH;
    process.env.PATH = `${join(folder, "bin")}:${path}`;
    try {
      expect(await copyText("Zażółć 日本 \u{1f600}\nsecond line", undefined, { DISPLAY: ":0" }, "linux")).toBe(
        "copied",
      );
    } finally {
      process.env.PATH = path;
    }
    expect(existsSync(kept) && readFileSync(kept, "utf8")).toBe("Zażółć 日本 \u{1f600}\nsecond line");
  });
});

describe("the terminal", () => {
  test("is asked where there is no program, in one sequence that shows nothing", async () => {
    const written: string[] = [];
    const done = await copyText(
      "to paste ✓",
      { write: (text) => written.push(text) },
      { SSH_TTY: "/dev/pts/1" },
      "linux",
    );
    expect(done).toBe("sent");
    const coded = /^\u001b\]52;c;([A-Za-z0-9+/=]+)\u0007$/.exec(written.join(""))?.[1] ?? "";
    expect(Buffer.from(coded, "base64").toString("utf8")).toBe("to paste ✓");
  });

  test("is not asked for what it would drop, and where it can do nothing", async () => {
    expect(askTerminal("x".repeat(80_000))).toBeUndefined();
    const nothing = { write: () => expect.unreachable() };
    expect(await copyText("a", nothing, { TERM: "dumb" }, "linux")).toBeUndefined();
    expect(await copyText("a", undefined, {}, "linux")).toBeUndefined();
  });
});
