import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ENDED_NOTICE } from "../support/ended-notice.ts";
import { startTerminal, type TerminalRun } from "../support/pty.ts";
import { tempHome } from "../support/temp-home.ts";

const BIN = fileURLToPath(new URL("../../bin/dispute-coach.js", import.meta.url));

let home: string;
let folder: string;
let running: TerminalRun[] = [];
beforeEach(() => {
  home = tempHome();
  folder = join(dirname(home), "mine");
  mkdirSync(folder);
  writeFileSync(join(folder, "ended (1).eml"), ENDED_NOTICE);
  running = [];
});
afterEach(() => {
  for (const term of running) term.kill("SIGKILL");
});

const env = () => ({
  DISPUTE_COACH_HOME: home,
  // 14 Nov 2026, 10:00 UTC
  SOURCE_DATE_EPOCH: "1794650400",
  EDITOR: undefined,
  VISUAL: undefined,
  DISPLAY: undefined,
  WAYLAND_DISPLAY: undefined,
});

const coach = async (args: readonly string[], size: { cols?: number; rows?: number } = {}) => {
  const term = await startTerminal(process.execPath, [BIN, ...args], {
    cols: 80,
    rows: 40,
    ...size,
    env: env(),
    cwd: folder,
  });
  running.push(term);
  return term;
};

const result = (...args: string[]): string =>
  execFileSync(process.execPath, [BIN, ...args], {
    encoding: "utf8",
    cwd: folder,
    env: { ...process.env, ...env() } as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });

/** Every answer of the case, by its key. */
const kept = (): Readonly<Record<string, unknown>> => {
  const { answers } = JSON.parse(result("review", "--json")) as { answers: { key: string; answer: unknown }[] };
  return Object.fromEntries(answers.map(({ key, answer }) => [key, answer]));
};

describe("what do you have", () => {
  test("Enter goes on without, and the first question comes", async () => {
    const term = await coach(["start"]);
    await term.see("What do you have?");
    term.press("enter");
    await term.see("Which side are you on?");
  });

  test("Tab completes a name; Enter shows the facts, Enter takes them, and the deadline stands there at once", async () => {
    const term = await coach(["start"]);
    await term.see("What do you have?");
    term.type("end");
    term.press("tab");
    await term.see(/› ended \(1\)\.eml\n {3}1 file/);
    term.press("enter");
    await term.see("From your files");
    expect(term.screen()).toMatch(/Sure \(\d+\)\n {3}Enter takes these\./);
    expect(term.screen()).toContain("Contract: “Garden plans for a small inn”");
    expect(term.screen()).toMatch(/ended \(1\)\.eml, line \d+/);
    term.press("enter");
    await term.see(/5 days, 4 to be safe {3}You: approve the refund or open a dispute\n {4}until Thu 19 Nov 2026/);
    term.press("ctrl-c");
    expect((await term.exit).code).toBe(130);
    expect(result("evidence", "list")).toContain("Notice or email from Upwork");
    expect(kept()["happenings.h1.until"]).toBe("2026-11-19");
    // All that was taken goes in one step.
    result("review", "--undo");
    expect(kept()["happenings.h1.until"]).toBeUndefined();
    expect(result("evidence", "list")).toContain("ended (1).eml");
  });

  test.each([
    ["in quotes", (path: string) => `'${path}' `],
    ["with backslashes", (path: string) => `${path.replace(/[ ()]/g, "\\$&")} `],
    ["as a file URL", (path: string) => `file://${encodeURI(path)}`],
    ["as it is, though it has a blank", (path: string) => path],
  ])("a file is dragged in %s", async (_how, dragged) => {
    const term = await coach(["start"]);
    await term.see("What do you have?");
    term.paste(dragged(join(folder, "ended (1).eml")));
    await term.see("1 file");
    term.press("enter");
    await term.see("From your files");
  });

  test("a path that is not there is said, and what was typed stays", async () => {
    const term = await coach(["start"]);
    await term.see("What do you have?");
    term.type("/no/such/thing.eml");
    term.press("enter");
    await term.see(/! There is no file or folder “\/no\/such\/thing\.eml” here\./);
    expect(term.screen()).toContain("› /no/such/thing.eml");
  });

  test("a mail is pasted: it becomes an exhibit, and its facts are proposed", async () => {
    const term = await coach(["start"]);
    await term.see("What do you have?");
    term.paste(ENDED_NOTICE);
    await term.see(/Pasted: \d+ lines\. Enter reads it, Ctrl-U drops it\./);
    term.press("enter");
    await term.see("From your files");
    await term.see("pasted-1.txt, line");
    term.press("ctrl-c");
    await term.exit;
    expect(result("evidence", "list")).toContain("pasted-1.txt");
  });

  test("a paste that was not read is there again after Ctrl-C", async () => {
    const term = await coach(["start"]);
    await term.see("What do you have?");
    term.paste("first line\nsecond line\n");
    await term.see("Pasted: 2 lines.");
    term.press("ctrl-c");
    expect((await term.exit).code).toBe(130);
    const again = await coach(["resume"]);
    await again.see("Pasted: 2 lines.");
  });

  test("single keys refuse, change, and show the place; what is refused is not taken", async () => {
    const term = await coach(["start", "--from", "ended (1).eml"]);
    await term.see(/› ✔ /);
    const first = /› ✔ (.*)/.exec(term.screen())?.[1] ?? "";
    term.type("x");
    await term.see(`› × ${first}`);
    term.type("x");
    await term.see(`› ✔ ${first}`);
    for (let tries = 0; tries < 12 && !/› . Contract: /.test(term.screen()); tries += 1) {
      term.press("down");
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    term.type("o");
    await term.see("Where it was found");
    expect(term.screen()).toContain('> Orin Maddox has ended the contract "Garden plans');
    term.press("enter");
    await term.see("From your files");
    term.type("c");
    await term.see("Contract. What is correct?");
    term.press("ctrl-u");
    term.type("Garden plans, two gardens");
    term.press("enter");
    await term.see("Contract: “Garden plans, two gardens”");
    term.press("enter");
    await term.see("You: approve the refund or open a dispute");
    term.press("ctrl-c");
    await term.exit;
    expect(kept().contractName).toBe("Garden plans, two gardens");
  });

  test("Ctrl-C while files are read stops that; what was read is kept, and a second one leaves", async () => {
    for (let number = 0; number < 600; number += 1)
      writeFileSync(join(folder, `x${number}.eml`), ENDED_NOTICE.repeat(20));
    const term = await coach(["start", "--from", "."]);
    // The bar shows from one second on.
    await term.see(/Reading your files ▓*░+ +\d+ %/, 20_000);
    term.press("ctrl-c");
    await term.see(/Stopped\. \d+ files were read, and that is kept\./, 60_000);
    await term.see("From your files", 60_000);
    term.press("ctrl-c");
    expect((await term.exit).code).toBe(130);
    const list = result("evidence", "list");
    expect(list).toContain("x0.eml");
    expect(list).not.toContain("x599.eml");
  }, 120_000);

  test("what gave no facts stands below the facts, and no by itself", async () => {
    // Sounds are not read, and may be about the contract or not. A recipe is about no contract, and is not asked about.
    const sound = Buffer.concat([Buffer.from("OggS\0\u0002"), Buffer.alloc(60)]);
    writeFileSync(join(folder, "PTT-20261109-WA0001.opus"), sound);
    writeFileSync(join(folder, "PTT-20261110-WA0002.opus"), Buffer.concat([sound, Buffer.from("2")]));
    writeFileSync(join(folder, "soup.txt"), "Leek soup\nTwo leeks, one potato, salt.\n");
    const term = await coach(["start", "--from", "."]);
    await term.see("From your files");
    // They are the last rows. The last but one is kept, the last is not.
    term.press("end");
    await term.see("Gave no facts");
    term.press("up");
    term.type("k");
    await term.see(/keep 1 file/);
    term.press("enter");
    await term.see(/2 files are exhibits now\.[\s\S]*What (next|first)\?/);
    term.press("ctrl-c");
    await term.exit;
    const list = result("evidence", "list");
    expect(list).toContain("ended (1).eml");
    expect(list).toContain("PTT-20261109-WA0001.opus");
    expect(list).not.toContain("PTT-20261110-WA0002.opus");
    expect(list).not.toContain("soup.txt");
  });

  test("what was taken is undone with one key, and the exhibits stay", async () => {
    const term = await coach(["start", "--from", "ended (1).eml"]);
    await term.see("From your files");
    term.press("enter");
    await term.see("Undo what was taken from your files");
    term.type("4");
    await term.see(/› 4 Undo what was taken/);
    term.press("enter");
    await term.see("Undone: these facts are no longer in the case.");
    term.press("ctrl-c");
    await term.exit;
    expect(kept().contractName ?? undefined).toBeUndefined();
    expect(result("evidence", "list")).toContain("ended (1).eml");
  });

  test("keys that come all at once do nothing, and Enter works after half a second", async () => {
    const term = await coach(["start", "--from", "ended (1).eml"]);
    await term.see("From your files");
    term.type("xcxoxx");
    await term.see("Several keys came at once, so nothing was done.");
    await new Promise((resolve) => setTimeout(resolve, 700));
    term.press("enter");
    await term.see("Undo what was taken from your files");
  });

  test("on few rows Enter says how many facts lie below, and the weightiest are first", async () => {
    const term = await coach(["start", "--from", "ended (1).eml"], { rows: 24 });
    await term.see(/Enter take \d+ facts, \d+ of them below/);
    const screen = term.screen();
    expect(screen).toMatch(/Contract now|Contract end|You asked for|refund/i);
    expect(screen).not.toContain("Contract ID");
    term.press("end");
    await term.until(() => !term.screen().includes("of them below"), "The end is not told.");
  });

  test("at 40 columns and few rows it scrolls, and nothing is cut off", async () => {
    const term = await coach(["start", "--from", "ended (1).eml"], { cols: 40, rows: 24 });
    await term.see("From your files");
    await term.see(/… \d+ more below/);
    for (const line of term.all().split("\n")) expect(line.length).toBeLessThanOrEqual(40);
    term.press("end");
    await term.see(/… \d+ more above/);
  });

  test("--plain: by number, nothing drawn; a text ends with a single dot", async () => {
    const term = await coach(["start", "--plain"], { rows: 60 });
    await term.see("What do you have?");
    term.type("/paste\r");
    for (const line of ENDED_NOTICE.split("\n")) term.type(`${line}\r`);
    term.type(".\r");
    await term.see(/Press Enter to take \d+ facts\./);
    expect(term.all()).toMatch(/1\. To be taken\. /);
    term.type("x 1\r");
    await term.until(
      () => (term.all().match(/Press Enter to take/g) ?? []).length === 2,
      "The sheet was not asked again.",
    );
    term.type("l\r");
    await term.see("1. Refused. ");
    term.type("\r");
    // The side was refused: whose deadline it is hangs on it, so it is asked first.
    await term.see(/Press Enter to take[\s\S]*Which side are you on\?/);
    term.type("1\r");
    await term.see(/approve the refund or open a dispute[\s\S]*Thu 19 Nov 2026/);
    expect(term.all()).not.toMatch(/[─│✔›◐]/);
  });
});

describe("without a terminal", () => {
  test("--from takes what is sure, lists what is not, and asks nothing", () => {
    const out = result("start", "--from", "ended (1).eml", "--no-input");
    expect(out).toMatch(/From your files: \d+ facts taken/);
    expect(out).toContain("Garden plans for a small inn, Orin Maddox");
    expect(out).toContain("19 Nov 2026");
    expect(kept()).toMatchObject({
      "happenings.h1.kind": "refundAsked",
      "happenings.h1.on": "2026-11-12",
      "happenings.h1.until": "2026-11-19",
    });
  });

  test("--json keeps its keys, and gives all facts with their places", () => {
    const plain = JSON.parse(result("start", "--no-input", "--json")) as Record<string, unknown>;
    const data = JSON.parse(result("start", "--from", folder, "--no-input", "--json")) as Record<string, unknown> & {
      found: { facts: { fact: string; place: { file: string }[] }[]; deadline: { on: string } };
    };
    expect(Object.keys(data)).toEqual([...Object.keys(plain), "found"]);
    expect(data.found.facts.length).toBeGreaterThan(4);
    for (const { place } of data.found.facts) expect(place[0]?.file).toBe("ended (1).eml");
    expect(data.found.deadline.on).toBe("2026-11-19");
  });

  test("a case opened earlier gets new files by read, by resume --from and by evidence import", () => {
    result("start", "--no-input");
    expect(result("read", folder, "--no-input")).toMatch(/\d+ facts taken/);
    // The same again changes nothing.
    result("resume", "--from", folder, "--no-input");
    result("evidence", "import", folder, "--no-input");
    expect(Object.keys(kept()).filter((key) => /^happenings\.\w+\.kind$/.test(key))).toEqual(["happenings.h1.kind"]);
    expect(result("evidence", "list").match(/ended \(1\)\.eml/g)).toHaveLength(1);
  });

  test("standard input is read as a file", async () => {
    const child = spawn(process.execPath, [BIN, "start", "--from", "-", "--no-input"], {
      cwd: folder,
      env: { ...process.env, ...env() } as NodeJS.ProcessEnv,
    });
    let out = "";
    child.stdout.on("data", (piece) => {
      out += String(piece);
    });
    child.stdin.end(ENDED_NOTICE);
    expect(await new Promise((resolve) => child.once("exit", resolve))).toBe(0);
    expect(out).toContain("standard-input.txt, line");
  });

  test("what gave no facts is told, and is no exhibit", () => {
    writeFileSync(join(folder, "soup.txt"), "Leek soup\nTwo leeks, one potato, salt.\n");
    writeFileSync(join(folder, "broken.eml"), Buffer.from(Array.from({ length: 900 }, (_, at) => (at * 181) % 256)));
    result("start", "--from", folder, "--no-input");
    const list = result("evidence", "list");
    expect(list).toContain("ended (1).eml");
    expect(list).not.toMatch(/soup|broken/);
  });

  test("an empty folder is refused, and leaves no case", () => {
    mkdirSync(join(folder, "empty"));
    expect(() => result("start", "--from", "empty", "--no-input")).toThrow(/There is nothing in this folder/);
    expect(result("list")).toContain("no open case");
  });

  test("a path that is not there is refused before anything is made", () => {
    expect(() => result("start", "--from", "gone.eml", "--no-input")).toThrow(/There is no file or folder “gone\.eml”/);
    expect(result("list")).toContain("no open case");
  });
});
