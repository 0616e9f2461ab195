import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { startTerminal } from "../support/pty.ts";
import { tempHome } from "../support/temp-home.ts";
import { lacks } from "../support/tools.ts";

// Tab in real shells, each set up by `completion --install` in a home of its own. A shell that is not installed is skipped, and says so.

const BIN = fileURLToPath(new URL("../../bin/dispute-coach.js", import.meta.url));
const HOSTILE = "Hotel $(touch acted1) `touch acted2`; touch acted3 & \"x\" 'y' %n \\e[2J *";

/** A person's computer: a home, the program under its name in the PATH, cases of which one has a hostile title. */
const person = () => {
  const own = dirname(tempHome());
  const home = join(own, "cases of mine");
  const bin = join(own, "bin");
  const folder = join(own, "work");
  for (const one of [bin, folder]) mkdirSync(one);
  writeFileSync(join(bin, "dispute-coach"), `#!/bin/sh\nexec "${process.execPath}" "${BIN}" "$@"\n`);
  chmodSync(join(bin, "dispute-coach"), 0o755);
  writeFileSync(join(folder, "notice.eml"), "x");
  writeFileSync(join(folder, "a b.eml"), "x");
  const { PATH = "" } = process.env;
  const env = {
    HOME: own,
    PATH: `${bin}:${PATH}`,
    DISPUTE_COACH_HOME: home,
    SOURCE_DATE_EPOCH: "1794739320",
    PS1: "$ ",
    LANG: "C.UTF-8",
    ZDOTDIR: undefined,
    XDG_CONFIG_HOME: undefined,
    XDG_DATA_HOME: undefined,
    EDITOR: undefined,
    VISUAL: undefined,
  };
  const whole = { ...process.env, ...env } as NodeJS.ProcessEnv;
  const run = (...argv: readonly string[]) =>
    spawnSync("dispute-coach", argv, { env: whole, cwd: folder, encoding: "utf8" });
  return { own, home, folder, env, whole, run };
};
type Person = ReturnType<typeof person>;

const withCases = (): Person => {
  const one = person();
  one.run("start", "--title", HOSTILE, "--set", "role=freelancer", "--no-input");
  one.run("start", "--title", "Logo milestone", "--set", "role=client", "--no-input");
  return one;
};

/** What acted: files that a title would have made. */
const acted = ({ own, folder }: Person) =>
  [...readdirSync(own), ...readdirSync(folder)].filter((name) => name.startsWith("acted"));

const SHELLS = [
  { shell: "bash", args: ["-i"], prompt: "$ " },
  { shell: "zsh", args: ["-i"], prompt: "$ " },
  { shell: "fish", args: ["-i"], prompt: ">" },
] as const;

/** The shell of a person, where Tab can be pressed. In: before `--install`, so that what it writes comes after what is theirs. */
const prepare = (one: Person, shell: string) => {
  // A plain prompt, and quiet first words: no greeting of fish, no first-run questions of zsh, no reading of all manual pages.
  const fish = join(one.own, ".config", "fish");
  if (shell === "fish") {
    for (const folder of [fish, join(one.own, ".local", "share", "fish", "generated_completions")])
      mkdirSync(folder, { recursive: true });
    writeFileSync(join(fish, "config.fish"), "set -g fish_greeting\nfunction fish_prompt; echo '> '; end\n");
  } else writeFileSync(join(one.own, `.${shell}rc`), "PS1='$ '\n");
};

const shellOf = async (one: Person, { shell, args, prompt }: (typeof SHELLS)[number]) => {
  const term = await startTerminal(shell, [...args], { cols: 100, rows: 40, env: one.env, cwd: one.folder });
  onTestFinished(() => term.close());
  await term.see(prompt);
  return term;
};

describe.each(SHELLS)("Tab in $shell", (row) => {
  const without = lacks(row.shell);

  test.skipIf(without)(
    "completes commands, flags, choices, settings, ids and files; nothing acts",
    async () => {
      const one = withCases();
      prepare(one, row.shell);
      expect(one.run("completion", row.shell, "--install")).toMatchObject({ status: 0 });
      const term = await shellOf(one, row);
      const typed = async (words: string, becomes: string | RegExp) => {
        term.type(words);
        term.press("tab");
        await term.see(becomes);
        term.type("\u0015");
      };
      await typed("dispute-coach dead", "dispute-coach deadlines");
      await typed("dispute-coach evidence verif", "dispute-coach evidence verify");
      await typed("dispute-coach export --form", "dispute-coach export --format");
      await typed("dispute-coach export --format doc", "--format docx");
      await typed("dispute-coach export --format=pd", "--format=pdf");
      await typed("dispute-coach config colour alw", "config colour always");
      await typed("dispute-coach explain refund-ans", "explain refund-answer");
      await typed("dispute-coach status mile", "status milestone");
      await typed("dispute-coach status hote", "status hotel");
      await typed("dispute-coach start --set role=freel", "role=freelancer");
      await typed("dispute-coach start --from noti", "--from notice.eml");
      await typed("dispute-coach completion po", "completion powershell");
      // Wherever a file can stand, alone or as a value, the first or a later one; also where a name has a space, and where none fits.
      const before = term.all().length;
      for (const words of [
        "read",
        "check",
        "start --from notice.eml",
        "evidence add",
        "evidence add notice.eml",
        "import",
        "export --output",
        "resume --answers",
        "lock --passphrase-file",
      ])
        await typed(`dispute-coach ${words} not`, `${words} notice.eml`);
      await typed("dispute-coach read a", /read (?:a\\ b|'a b)\.eml/);
      term.type("dispute-coach read nothing-here");
      term.press("tab");
      await typed("dispute-coach read not", "read notice.eml");
      expect(term.all().slice(before)).not.toMatch(/eval|no match|globbed/);
      // All cases at once: titles are shown, if at all, and do nothing.
      term.type("dispute-coach status ");
      term.press("tab", "tab");
      await term.see("2026-11-15-");
      expect(acted(one)).toEqual([]);
      expect(term.all()).not.toMatch(/Error|error:|not found|no such/i);
    },
    60_000,
  );

  test.skipIf(without)("install twice is as once, and uninstall leaves what was there before", () => {
    const one = person();
    const start = { bash: ".bashrc", zsh: ".zshrc", fish: ".config/fish/config.fish" }[row.shell];
    const path = join(one.own, start);
    mkdirSync(dirname(path), { recursive: true });
    // Not UTF-8, and no line end at the end: what is the person's stays as it is.
    const before = Buffer.from("# mine \xe9\nalias x=ls", "latin1");
    writeFileSync(path, before, { mode: 0o640 });
    one.run("completion", row.shell, "--install");
    const once = readFileSync(path);
    expect(one.run("completion", row.shell, "--install").status).toBe(0);
    expect(readFileSync(path).equals(once)).toBe(true);
    const { stdout } = one.run("completion", row.shell, "--uninstall");
    expect(stdout).toContain("dispute-coach.");
    expect(readFileSync(path).subarray(0, before.length).equals(before)).toBe(true);
    expect(readFileSync(path, "latin1").trimEnd()).toBe(before.toString("latin1"));
    expect(one.run("completion", row.shell, "--uninstall").stdout).toContain("Nothing is installed");
  });
});

describe("what the scripts ask", () => {
  const ask = (one: Person, ...words: readonly string[]) => one.run("complete", "--", ...words);

  test("a press of Tab writes nothing, says nothing on the side, takes no lock, and asks for no passphrase", () => {
    const one = withCases();
    writeFileSync(join(one.folder, "secret.txt"), "four words of nothing");
    one.run("lock", "milestone", "--passphrase-file", "secret.txt");
    const seen = () =>
      execFileSync("find", [one.home, "-newer", join(one.folder, "mark"), "-type", "f"], { encoding: "utf8" });
    writeFileSync(join(one.folder, "mark"), "x");
    for (const words of [
      ["+"],
      ["status", "+"],
      ["evidence", "show", "+"],
      ["explain", "+"],
      ["nope", "+x"],
      ["--nope", "+"],
      ["status", "--case", "+"],
    ]) {
      const { status, stderr, stdout } = ask(one, ...words);
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      expect(stdout.trimEnd().split("\n").at(-1)).toMatch(/^:(files)?$/);
    }
    expect(
      seen()
        .split("\n")
        .filter((path) => !path.includes("/compiled/") && path !== ""),
    ).toEqual([]);
    expect(existsSync(join(one.home, "cases", "locks")) ? readdirSync(join(one.home, "cases", "locks")) : []).toEqual(
      [],
    );
  });

  test("damaged cases and settings give words or none, and no error", () => {
    const one = withCases();
    for (const name of readdirSync(join(one.home, "cases")).filter((file) => file.endsWith(".json")))
      writeFileSync(join(one.home, "cases", name), "{");
    writeFileSync(join(one.home, "settings.json"), "{");
    for (const words of [
      ["status", "+"],
      ["evidence", "show", "+"],
      ["explain", "+"],
    ])
      expect(ask(one, ...words)).toMatchObject({ status: 0, stderr: "" });
  });

  test("only harmless words go out, whatever a title or a file name holds", () => {
    const one = withCases();
    for (const words of [
      ["status", "+"],
      ["status", "+h"],
      ["status", "+t"],
      ["rename", "+"],
    ])
      for (const line of ask(one, ...words)
        .stdout.split("\n")
        .slice(0, -1)) {
        expect(line.split("\t")[0]).toMatch(/^[\p{L}\p{N}_@%+=:,./-]*$/u);
        expect(line).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f]/);
      }
  });

  test("a press costs about as much as the list of the cases", () => {
    const one = withCases();
    // Of the processor and not of the clock: tests share the machine.
    const costOf = (command: string): number => {
      const runs = [0, 1, 2, 3].map(() => {
        const timed = `TIMEFORMAT='%U %S'; time ${command} >/dev/null`;
        const { stderr } = spawnSync("bash", ["-c", timed], { env: one.whole, cwd: one.folder, encoding: "utf8" });
        const [user = 0, system = 0] = stderr.trim().split(" ").map(Number);
        return user + system;
      });
      return Math.min(...runs);
    };
    expect(costOf("dispute-coach complete -- evidence show +")).toBeLessThan(1.5 * costOf("dispute-coach list"));
  });
});

// There is no PowerShell here: its script is read, not run.
test("the script for PowerShell evaluates nothing, and its brackets are closed", () => {
  const script = person().run("completion", "powershell").stdout;
  expect(script).toContain("Register-ArgumentCompleter -Native -CommandName dispute-coach");
  expect(script).not.toMatch(/Invoke-Expression|iex\b|\[scriptblock\]::Create/i);
  for (const [open, close] of ["()", "{}", "[]"].map((pair) => [...pair]))
    expect(script.split(open ?? "").length, `${open}${close}`).toBe(script.split(close ?? "").length);
});
