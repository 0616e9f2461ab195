import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { FULL_CASE } from "../../support/every-command.ts";
import { startTerminal } from "../../support/pty.ts";
import { filesUnder, tempHome } from "../../support/temp-home.ts";

// The built program on a Linux computer whose systemd and notifications are stand-ins: they keep what they were called with.

const PROGRAM = fileURLToPath(new URL("../../../bin/dispute-coach.js", import.meta.url));
const USER = ".config/systemd/user/";
const POSIX = process.platform !== "win32";

/** A home folder with programs of the system in it that end as they are told. */
const computer = (ends: Readonly<Record<string, number>> = {}) => {
  const root = dirname(tempHome());
  const [home, bin, store, log] = [
    join(root, "ann's home"),
    join(root, "bin"),
    join(root, "my cases 100%"),
    join(root, "log"),
  ];
  for (const folder of [home, bin]) mkdirSync(folder);
  for (const [name, code] of Object.entries({ systemctl: 0, "notify-send": 0, ...ends })) {
    writeFileSync(join(bin, name), `#!/bin/sh\necho "${name} $*" >> '${log}'\nexit ${code}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const env = {
    PATH: `${bin}:/usr/bin:/bin`,
    HOME: home,
    DISPUTE_COACH_HOME: store,
    SOURCE_DATE_EPOCH: "1794739320",
    TZ: "Europe/Berlin",
  };
  const run = (...words: string[]) => {
    const ran = spawnSync(process.execPath, [PROGRAM, ...words], { encoding: "utf8", env });
    return { code: ran.status, out: ran.stdout, err: ran.stderr };
  };
  const calls = () => (existsSync(log) ? readFileSync(log, "utf8").trim().split("\n") : []);
  return { run, calls, home, store, env };
};

describe.skipIf(!POSIX)("remind", () => {
  test("nothing is written without a yes, and nothing is set by looking", () => {
    const { run, home, calls } = computer({ systemctl: 1 });
    const looked = run("remind");
    expect(looked).toMatchObject({ code: 0, err: "" });
    expect(looked.out).toContain("No reminder is set.");
    expect(looked.out).toContain("deadlines --ics");
    expect(JSON.parse(run("remind", "--json").out)).toMatchObject({ set: false, next: null });
    expect(run("remind", "--print").out).toContain("OnCalendar=*-*-* 09:00:00");
    expect(calls().filter((call) => !call.includes("is-active"))).toEqual([]);
    expect(filesUnder(home)).toEqual([]);
  });

  test("without a terminal a yes is asked for by its flag", () => {
    const { run, home } = computer();
    const ran = run("remind", "--install");
    expect(ran.code).toBe(1);
    expect(ran.err).toContain("remind --install --yes");
    expect(filesUnder(home)).toEqual([]);
  });

  test("set, looked at, shown, and taken away without a trace", () => {
    const { run, home, store, calls } = computer();
    const done = run("remind", "--install", "--yes", "--at", "6pm", "8:30", "--within", "48h");
    expect(done).toMatchObject({ code: 0, err: "" });
    expect(done.out.replaceAll("\n", " ")).toContain(
      "every day at 08:30 and 18:00, if something is due within 48 hours",
    );
    expect(filesUnder(home).filter((path) => !path.endsWith("/"))).toEqual([
      `${USER}dispute-coach-remind.service`,
      `${USER}dispute-coach-remind.timer`,
    ]);
    const service = readFileSync(join(home, USER, "dispute-coach-remind.service"), "utf8");
    expect(service).toContain(`"due" "--notify" "--within" "2880m" "--home" "${store.replace("%", "%%")}"`);
    // 15 November 2026, 11:42 in Berlin.
    expect(run("remind").out.replaceAll("\n", " ")).toContain("It looks next on Sunday 15 November 2026 at 18:00.");
    expect(JSON.parse(run("remind", "--json").out)).toMatchObject({
      set: true,
      isOn: true,
      at: ["08:30", "18:00"],
      within: 2880,
      gone: [],
      next: { day: "2026-11-15", time: "18:00", zone: "Europe/Berlin" },
    });
    const away = run("remind", "--uninstall");
    expect(away.out).toContain("dispute-coach-remind.timer");
    expect(filesUnder(home)).toEqual([]);
    expect(calls().filter((call) => !/is-active|show-environment/.test(call))).toEqual([
      "systemctl --user daemon-reload",
      "systemctl --user enable dispute-coach-remind.timer",
      "systemctl --user restart dispute-coach-remind.timer",
      "systemctl --user disable --now dispute-coach-remind.timer",
      "systemctl --user clean --what=state dispute-coach-remind.timer",
      "systemctl --user daemon-reload",
      "systemctl --user reset-failed dispute-coach-remind.timer dispute-coach-remind.service",
    ]);
  });

  test("a Linux without systemd is told what can be done", () => {
    const { run, home } = computer({ systemctl: 1 });
    const ran = run("remind", "--install", "--yes");
    expect(ran.code).toBe(1);
    expect(ran.err).toContain("no systemd");
    expect(ran.err).toContain("remind --print --for cron");
    expect(ran.err).not.toMatch(/\bat .*:\d+:\d+/);
    expect(filesUnder(home)).toEqual([]);
    expect(run("remind", "--print", "--for", "cron").out).toMatch(/^0 9 \* \* \* .*due --notify --within 4320m/m);
  });

  test("each other system's plan is shown here", () => {
    const { run } = computer();
    expect(run("remind", "--print", "--for", "macos").out).toContain("<key>StartCalendarInterval</key>");
    expect(run("remind", "--print", "--for", "windows").out).toContain("schtasks.exe /Create");
    expect(JSON.parse(run("remind", "--print", "--for", "windows", "--json").out)).toMatchObject({
      system: "windows",
      files: [{ path: expect.stringMatching(/remind\.xml$/) }],
    });
  });

  test.each([
    [["--at", "25:00", "--print"], /time of day/],
    [["--at", "9"], /belong to/],
    [["--install", "--for", "macos", "--yes"], /--for only shows/],
    [["--install", "--uninstall"], /do not go together/],
  ])("%j is wrong usage", (words, said) => {
    const ran = computer().run("remind", ...words);
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(said);
  });

  test("what is set and cannot run any more is said, with what to do", () => {
    const { run, home } = computer();
    run("remind", "--install", "--yes");
    for (const name of ["service", "timer"]) {
      const path = join(home, USER, `dispute-coach-remind.${name}`);
      writeFileSync(path, readFileSync(path, "utf8").replaceAll("/bin/dispute-coach.js", "/bin/moved.js"));
    }
    const ran = run("remind");
    expect(ran.code).toBe(1);
    expect(ran.err).toMatch(/bin\/moved\.js\s+is\s+no\s+longer\s+there/);
    expect(ran.err).toContain("remind --install");
  });
});

describe.skipIf(!POSIX)("due --notify", () => {
  test("shows the notification when something is due, and nothing of the case anywhere", () => {
    const { run, calls } = computer();
    run("start", "--answers", FULL_CASE, "--no-input", "--title", "Acme owes Ann");
    // The folder of the cases as a timer gives it.
    const ran = run("due", "--notify", "--within", "60 days");
    expect(ran).toEqual({ code: 4, out: "", err: "" });
    expect(calls()).toEqual(["notify-send --app-name=Reminder Reminder Something is due"]);
  });

  test("shows nothing when nothing is due, and another folder of cases can be named", () => {
    const { run, calls } = computer();
    run("start", "--answers", FULL_CASE, "--no-input");
    expect(run("due", "--notify", "--within", "60 days", "--home", dirname(tempHome()))).toEqual({
      code: 0,
      out: "",
      err: "",
    });
    expect(calls()).toEqual([]);
  });

  test("does not ask for a passphrase", () => {
    const { run, calls, store } = computer();
    run("start", "--answers", FULL_CASE, "--no-input");
    writeFileSync(join(store, "pass.txt"), "four words of nothing\n");
    expect(run("lock", "--passphrase-file", join(store, "pass.txt")).code).toBe(0);
    expect(run("due", "--notify", "--within", "60 days")).toEqual({ code: 0, out: "", err: "" });
    expect(run("remind").out).toContain("1 case is locked with a passphrase");
    expect(calls().filter((call) => call.startsWith("notify"))).toEqual([]);
  });

  test("a desktop without notifications is said, without a word of the case", () => {
    const { run } = computer({ "notify-send": 1 });
    run("start", "--answers", FULL_CASE, "--no-input", "--title", "Acme owes Ann");
    const ran = run("due", "--notify", "--within", "60 days");
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(ran.err).toContain("no program showed the notification");
    expect(ran.err).not.toContain("Acme");
  });
});

test.skipIf(!POSIX)(
  "in a terminal all that is written is shown before the yes",
  async () => {
    const { env, home } = computer();
    const term = await startTerminal(process.execPath, [PROGRAM, "remind", "--install", "--plain"], {
      cols: 80,
      rows: 90,
      env,
    });
    await term.see("Set this reminder?", 20_000);
    expect(term.all()).toContain("OnCalendar=*-*-* 09:00:00");
    expect(filesUnder(home)).toEqual([]);
    term.type("1\r");
    await term.see("The reminder is set", 20_000);
    expect(await term.exit).toMatchObject({ code: 0 });
    expect(filesUnder(home)).toContain(`${USER}dispute-coach-remind.timer`);
  },
  60_000,
);
