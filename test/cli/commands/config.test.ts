import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { tempHome } from "../../support/temp-home.ts";

const BIN = fileURLToPath(new URL("../../../bin/dispute-coach.js", import.meta.url));
const CLEAN = ["NO_COLOR", "FORCE_COLOR", "EDITOR", "VISUAL", "TZ", "DISPUTE_COACH_PLAIN", "DISPUTE_COACH_HINTS"];

/** Runs the built program as its own process, with nothing of the tests' environment that stands for a setting. */
const run = (home: string, argv: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const base = Object.fromEntries(Object.entries(process.env).filter(([name]) => !CLEAN.includes(name)));
  const own = { DISPUTE_COACH_HOME: home, SOURCE_DATE_EPOCH: "1794739320", TERM: "xterm", COLUMNS: "80", TZ: "UTC" };
  const ran = spawnSync(process.execPath, [BIN, ...argv], { env: { ...base, ...own, ...env }, encoding: "utf8" });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
};
const settingOf = (home: string, name: string, env: Readonly<Record<string, string>> = {}) =>
  JSON.parse(run(home, ["config", name, "--json"], env).out).settings[0];
const fileIn = (home: string) => join(home, "settings.json");
const write = (home: string, text: string) => {
  mkdirSync(home, { recursive: true });
  writeFileSync(fileIn(home), text);
};

describe("config", () => {
  test("lists each setting with its value, where it comes from and its variables, and makes no file", () => {
    const home = tempHome();
    const { code, out } = run(home, ["config"], { EDITOR: "nano" });
    expect(code).toBe(0);
    expect(out).toMatch(/^plain +off +from the default$/m);
    expect(out).toMatch(/^editor +nano +from the environment \(EDITOR\)$/m);
    expect(out).toContain("Environment: NO_COLOR");
    expect(out.replace(/\s+/g, "")).toContain(fileIn(home));
    expect(readdirSync(dirname(home))).not.toContain("settings.json");
  });

  test("changes a setting by its name or a part of it, and goes back to the default", () => {
    const home = tempHome();
    expect(run(home, ["config", "set", "plain", "yes"]).out).toBe("plain is now on.\n");
    expect(settingOf(home, "plain")).toMatchObject({ value: "on", from: "setting", kept: "on" });
    expect(run(home, ["config", "edi", "code", "-w"]).code).toBe(2);
    expect(run(home, ["config", "edi", "code -w"]).out).toContain("editor is now code -w.");
    expect(run(home, ["config", "color", "off"]).out).toContain("colour is now never.");
    expect(run(home, ["config", "unset", "plain"]).out).toBe("plain is back to the default: off.\n");
    expect(JSON.parse(readFileSync(fileIn(home), "utf8"))).toEqual({ editor: "code -w", colour: "never" });
  });

  test("says so where the environment counts more", () => {
    const home = tempHome();
    const { out, err } = run(home, ["config", "zone", "Belgrade"]);
    expect(out).toBe("zone is now Europe/Belgrade.\n");
    expect(err).toContain("For now UTC counts, from the environment (TZ).");
  });

  test.each([
    [["config", "edtor", "vi"], 1, "Did you mean editor?"],
    [["config", "plain", "maybe"], 2, "It takes on or off."],
    [["config", "zone", "Mars"], 2, "It takes a time zone, such as Europe/Berlin."],
    [["config", "set", "plain"], 2, "Say what plain should be: on or off."],
    [["config", "set"], 2, "Say which setting to set."],
    [["config", "unset", "plain", "x"], 2, "unset takes only the name of a setting."],
  ])("%j is a mistake that says what to do", (argv, code, said) => {
    const ran = run(tempHome(), argv);
    expect(ran).toMatchObject({ code, out: "" });
    expect(ran.err).toContain(said);
  });
});

describe("a damaged settings file", () => {
  test.each(["{", "[]", "null", '"plain"', "\u0000\u0001"])("%j is named, and stops nothing", (text) => {
    const home = tempHome();
    write(home, text);
    const { code, out, err } = run(home, ["list"]);
    expect(code).toBe(0);
    expect(out).toContain("no open case");
    expect(err.replace(/\s+/g, " ")).toContain("cannot be read: it is not");
    expect(readFileSync(fileIn(home), "utf8")).toBe(text);
  });

  test("is kept under another name when a setting is changed", () => {
    const home = tempHome();
    write(home, "{ plain: on");
    const { out, err } = run(home, ["config", "plain", "on"]);
    expect(out).toBe("plain is now on.\n");
    expect(err.replace(/\s+/g, "")).toContain(join(home, "settings-damaged.json"));
    expect(readFileSync(join(home, "settings-damaged.json"), "utf8")).toBe("{ plain: on");
    expect(run(home, ["list"]).err).toBe("");
  });

  test("a value that is none is named, the others hold, and what a newer program wrote stays", () => {
    const home = tempHome();
    write(home, JSON.stringify({ plain: "perhaps", colour: "never", later: { x: 1 } }));
    expect(run(home, ["config"]).err.replace(/\s+/g, " ")).toContain("plain takes on or off. The default is used.");
    expect(settingOf(home, "colour")).toMatchObject({ value: "never", from: "setting" });
    run(home, ["config", "plain", "off"]);
    expect(JSON.parse(readFileSync(fileIn(home), "utf8"))).toEqual({ plain: "off", colour: "never", later: { x: 1 } });
  });

  test("a folder in its place stops nothing either", () => {
    const home = tempHome();
    mkdirSync(fileIn(home), { recursive: true });
    expect(run(home, ["list"])).toMatchObject({ code: 0 });
  });
});

describe("the settings hold everywhere", () => {
  const started = (): string => {
    const home = tempHome();
    run(home, ["start", "--title", "Logo", "--set", "role=freelancer", "--no-input"]);
    return home;
  };

  test("plain by setting and by environment reads as by flag", () => {
    const home = started();
    for (const argv of [["status"], ["list"], [], ["routes"], ["rules", "arbitration"], ["deadlines"]]) {
      const byFlag = run(home, [...argv, "--plain"]);
      expect(run(home, argv, { DISPUTE_COACH_PLAIN: "1" })).toEqual(byFlag);
      expect(run(home, argv, { TERM: "dumb" })).toEqual(byFlag);
      write(home, '{"plain":"on"}');
      expect(run(home, argv, { FORCE_COLOR: "1" })).toEqual(byFlag);
      write(home, "{}");
    }
  });

  test("colour by setting is as by the environment, which counts more", () => {
    const home = started();
    write(home, '{"colour":"always"}');
    const always = run(home, ["status"]);
    expect(always.out).toContain("\u001b[");
    expect(run(home, ["status"], { NO_COLOR: "1" }).out).not.toContain("\u001b[");
    write(home, "{}");
    expect(run(home, ["status"], { FORCE_COLOR: "1" })).toEqual(always);
  });

  test("the zone decides the day, as TZ does, which counts more", () => {
    const home = tempHome();
    write(home, '{"zone":"Pacific/Auckland"}');
    // 15 Nov 2026, 15:42 in UTC: the next day in Auckland. An id begins with the day.
    const at = { SOURCE_DATE_EPOCH: "1794757320" };
    const dayBy = (TZ: string) => {
      const { zone } = JSON.parse(run(home, ["due", "--json"], { ...at, TZ }).out);
      const { id } = JSON.parse(run(home, ["start", "--no-input", "--json"], { ...at, TZ }).out);
      return `${zone} ${id.slice(0, 10)}`;
    };
    expect(dayBy("")).toBe("Pacific/Auckland 2026-11-16");
    expect(dayBy("Europe/London")).toBe("Europe/London 2026-11-15");
  });
});
