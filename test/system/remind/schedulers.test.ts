import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { cron } from "../../../src/system/remind/cron.ts";
import { launchd } from "../../../src/system/remind/launchd.ts";
import { type Job, noteIn, type Place } from "../../../src/system/remind/scheduler.ts";
import { SCHEDULERS } from "../../../src/system/remind/schedulers.ts";
import { systemd } from "../../../src/system/remind/systemd.ts";
import { taskScheduler } from "../../../src/system/remind/task-scheduler.ts";
import { tempHome } from "../../support/temp-home.ts";
import { lacks } from "../../support/tools.ts";

// Each form is read back by a parser of its own: what comes out must be the words that went in.

const PLACE: Place = { env: {}, homedir: "/home/ann", uid: 1000 };
const at = ["09:00", "18:30"];

/** Words that each of these forms has another meaning for. */
const NASTY = [
  "plain",
  "with space",
  "two  spaces",
  "Jörg's «Müll»",
  'a "quoted" one',
  "100%",
  "%h and %%",
  "$HOME and $$",
  "$(id)",
  "R&D <new>",
  "back\\slash\\",
  "-->",
  "---",
  "a;b|c`d`(e)",
  "a #b",
  "日本",
  "'",
];

const jobOf = (words: readonly string[]): Job => ({ run: ["/opt/a b/node", ...words], at });

/** Words of any kind that stand in one line; the parser below takes one of spaces alone for none. */
const words = fc.array(
  fc
    .string({ unit: "grapheme", minLength: 1 })
    .filter((word) => /\S/.test(word) && !/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(word)),
);

interface Node {
  readonly [name: string]: readonly Node[] | string;
}

/** A file of XML as its nodes in order, once it is seen to be well-formed. */
const readXml = (text: string): readonly Node[] => {
  expect(XMLValidator.validate(text)).toBe(true);
  return new XMLParser({ preserveOrder: true, parseTagValue: false, trimValues: false }).parse(text);
};

const nameOf = (node: Node): string => Object.keys(node).find((name) => name !== ":@") ?? "";
const inside = (node: Node): readonly Node[] => {
  const nodes = node[nameOf(node)];
  return typeof nodes === "string" || nodes === undefined ? [] : nodes.filter((one) => nameOf(one) !== "#text");
};
const textOf = (node: Node): string => {
  const nodes = node[nameOf(node)];
  return typeof nodes === "string" ? nodes : (nodes ?? []).map(textOf).join("");
};

/** A list of properties as its values, by the rules of its document type. */
const asValue = (node: Node): unknown => {
  const nodes = inside(node);
  const name = nameOf(node);
  if (name === "array") return nodes.map(asValue);
  if (name === "integer") return Number(textOf(node));
  if (name !== "dict") return textOf(node);
  const keys = nodes.filter((_, index) => index % 2 === 0);
  expect(keys.map(nameOf)).toEqual(keys.map(() => "key"));
  return Object.fromEntries(keys.map((key, index) => [textOf(key), asValue(nodes[2 * index + 1] ?? {})]));
};
const propertiesOf = (text: string) => {
  const root = readXml(text).find((node) => nameOf(node) === "plist");
  return asValue(inside(root ?? {})[0] ?? {}) as Readonly<Record<string, unknown>>;
};

describe("launchd", () => {
  test("the list of properties holds the program's words and the times", () => {
    const [file = ""] = launchd.texts(jobOf(NASTY));
    expect(propertiesOf(file)).toEqual({
      Label: "dispute-coach.remind",
      ProgramArguments: ["/opt/a b/node", ...NASTY],
      StartCalendarInterval: [
        { Hour: 9, Minute: 0 },
        { Hour: 18, Minute: 30 },
      ],
      ProcessType: "Background",
      StandardOutPath: "/dev/null",
      StandardErrorPath: "/dev/null",
    });
  });

  test("any words come back as they were", () => {
    fc.assert(
      fc.property(words, (given) => {
        expect(propertiesOf(launchd.texts(jobOf(given))[0] ?? "").ProgramArguments).toEqual([
          "/opt/a b/node",
          ...given,
        ]);
      }),
      { numRuns: 100 },
    );
  });
});

/** A command line of Windows as its programs take it apart (the rules of CommandLineToArgvW). */
const takenApart = (line: string): string[] => {
  const out: string[] = [];
  let [word, quoted, begun] = ["", false, false];
  for (let index = 0; index < line.length; index += 1) {
    const slashes = /^\\*/.exec(line.slice(index))?.[0].length ?? 0;
    if (slashes > 0 && line[index + slashes] === '"') {
      word += "\\".repeat(Math.floor(slashes / 2));
      begun = true;
      index += slashes;
      if (slashes % 2 === 1) word += '"';
      else quoted = !quoted;
    } else if (line[index] === '"') [quoted, begun] = [!quoted, true];
    else if (line[index] === " " && !quoted) {
      if (begun) out.push(word);
      [word, begun] = ["", false];
    } else [word, begun] = [word + line[index], true];
  }
  return begun ? [...out, word] : out;
};

const taskOf = (job: Job) => {
  const root = readXml(taskScheduler.texts(job)[0] ?? "").find((node) => !/^[?#]/.test(nameOf(node)));
  const below = (node: Node): readonly Node[] => [node, ...inside(node).flatMap(below)];
  const nodes = below(root ?? {});
  return { root: nameOf(root ?? {}), all: (name: string) => nodes.filter((one) => nameOf(one) === name).map(textOf) };
};

describe("the task scheduler", () => {
  test("the task runs the program, hidden, while the person is signed in, and makes up for a missed time", () => {
    const { all, root } = taskOf(jobOf(NASTY));
    expect(root).toBe("Task");
    expect(all("Command")).toEqual(["%SystemRoot%\\System32\\conhost.exe"]);
    expect(takenApart(all("Arguments")[0] ?? "")).toEqual(["--headless", "/opt/a b/node", ...NASTY]);
    expect(all("StartBoundary")).toEqual(["2026-01-01T09:00:00", "2026-01-01T18:30:00"]);
    expect([...all("LogonType"), ...all("RunLevel"), ...all("StartWhenAvailable")]).toEqual([
      "InteractiveToken",
      "LeastPrivilege",
      "true",
    ]);
  });

  test("any words come back as they were", () => {
    fc.assert(
      fc.property(words, (given) => {
        const line = taskOf(jobOf(given)).all("Arguments")[0] ?? "";
        expect(takenApart(line)).toEqual(["--headless", "/opt/a b/node", ...given]);
      }),
      { numRuns: 100 },
    );
  });

  test.each(["C:\\%TEMP%\\node.exe", "C:\\$(Arg0)\\node.exe"])("%s is refused: Windows would fill it in", (path) => {
    expect(taskScheduler.cannot?.({ run: [path], at })).toMatch(/variable/);
  });

  test.each(["C:\\100%\\node.exe", "C:\\a b\\node.exe"])("%s is fine", (path) => {
    expect(taskScheduler.cannot?.({ run: [path], at })).toBeUndefined();
  });
});

describe("systemd", () => {
  const noVerify = lacks("systemd-analyze");

  /** Both files as systemd's own checker reads them. Out: how it ended, what it says of ours, the words it read as the command. */
  const verified = (job: Job, change = (timer: string) => timer) => {
    const folder = dirname(tempHome());
    const files = systemd.paths({ ...PLACE, homedir: folder });
    mkdirSync(dirname(files[0] ?? ""), { recursive: true });
    const [service = "", timer = ""] = systemd.texts(job);
    writeFileSync(files[0] ?? "", service);
    writeFileSync(files[1] ?? "", change(timer));
    const env = { ...process.env, XDG_RUNTIME_DIR: folder, XDG_CONFIG_HOME: folder, SYSTEMD_LOG_LEVEL: "debug" };
    const { status, stdout, stderr } = spawnSync("systemd-analyze", ["--user", "verify", ...files], {
      encoding: "utf8",
      env,
    });
    const all = stdout + stderr;
    const line = /Command Line: (.*)/.exec(all)?.[1] ?? "";
    // It shows the words as a shell takes them; a dollar is still twice there, since variables are filled in at the start.
    const shown = spawnSync("/bin/sh", ["-c", `printf '%s\\n' ${line}`], { encoding: "utf8" }).stdout;
    const words = shown
      .split("\n")
      .slice(0, -1)
      .map((word) => word.replaceAll("$$", "$"));
    const complaints = all.split("\n").filter((one) => /remind\.(?:service|timer):\d+:/.test(one));
    return { status, complaints, words };
  };

  test.skipIf(noVerify)("its own checker reads the very words, and has nothing to say of both files", () => {
    const job = jobOf(NASTY);
    expect(verified(job)).toEqual({ status: 0, complaints: [], words: ["/usr/bin/env", ...job.run] });
  });

  test.skipIf(noVerify)("that it looks is shown by a time that is none", () => {
    const { complaints } = verified(jobOf([]), (timer) => timer.replace("* 09:00", "* 25:00"));
    expect(complaints.join(" ")).toMatch(/Failed to parse calendar specification/);
  });

  test("an equals sign in the path of the program would be a variable for env: it is refused", () => {
    expect(systemd.cannot?.({ run: ["/a=b/node"], at })).toMatch(/variable/);
    expect(systemd.cannot?.({ run: ["/ab/node", "/a=b"], at })).toBeUndefined();
  });

  test("a time that was slept through is made up for", () => {
    const [, timer = ""] = systemd.texts(jobOf([]));
    expect(timer).toContain("OnCalendar=*-*-* 09:00:00\nOnCalendar=*-*-* 18:30:00\nPersistent=true\n");
  });

  test("the folder for settings is the person's, and one that is not given in full is ignored", () => {
    expect(systemd.paths({ ...PLACE, env: { XDG_CONFIG_HOME: "/etc/ann" } })[0]).toMatch(
      /^\/etc\/ann\/systemd\/user\//,
    );
    expect(systemd.paths({ ...PLACE, env: { XDG_CONFIG_HOME: "ann" } })[0]).toMatch(
      /^\/home\/ann\/\.config\/systemd\//,
    );
  });
});

test.skipIf(process.platform === "win32")("the line for cron runs the same words in a shell", () => {
  const folder = dirname(tempHome());
  const program = join(folder, "print all's words");
  writeFileSync(program, '#!/bin/sh\nprintf "%s\\n" "$@" >&2\n');
  chmodSync(program, 0o755);
  const line = cron.byHand?.({ run: [program, ...NASTY], at: ["09:05"] })?.line ?? "";
  expect(line).toMatch(/^5 9 \* \* \* /);
  // What cron does before the shell: a percent sign with a backslash is one without.
  const left = line.replace(/^5 9 \* \* \* /, "");
  expect(left).not.toMatch(/(?<!\\)%/);
  const ran = spawnSync("/bin/sh", ["-c", left.replaceAll("\\%", "%")], { encoding: "utf8" });
  expect(ran.stderr.split("\n").slice(0, -1)).toEqual(NASTY);
});

test("every file says what it runs and when, for the program to read again", () => {
  const all = Object.values(SCHEDULERS).flatMap((one) => one.texts(jobOf(NASTY)));
  expect(all).toHaveLength(4);
  for (const text of all) expect(noteIn(text)).toEqual(jobOf(NASTY));
  expect(noteIn('# dispute-coach {"at":1,"run":[]}')).toBeUndefined();
  expect(noteIn('# dispute-coach {"at": not json}')).toBeUndefined();
});
