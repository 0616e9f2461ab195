import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SETTINGS, type SettingName } from "../../../src/core/settings/rows.ts";
import { keptSettings, settingsFrom } from "../../../src/core/settings/settings.ts";

const none = { flags: {}, env: {}, kept: {} };
const valueIn = (name: SettingName, said: Partial<Parameters<typeof settingsFrom>[0]>) => {
  const one = settingsFrom({ ...none, ...said }).holding.find(({ row }) => row.name === name);
  return `${one?.value} by ${one?.variable ?? one?.from}`;
};

describe("what holds", () => {
  test.each<[name: SettingName, env: Record<string, string>, expected: string]>([
    ["plain", {}, "off by default"],
    ["plain", { DISPUTE_COACH_PLAIN: "1" }, "on by DISPUTE_COACH_PLAIN"],
    ["plain", { DISPUTE_COACH_PLAIN: "please" }, "on by DISPUTE_COACH_PLAIN"],
    ["plain", { DISPUTE_COACH_PLAIN: "" }, "off by default"],
    ["plain", { DISPUTE_COACH_PLAIN: "0", TERM: "dumb" }, "off by DISPUTE_COACH_PLAIN"],
    ["plain", { TERM: "dumb" }, "on by TERM"],
    ["plain", { TERM: "xterm" }, "off by default"],
    ["colour", { NO_COLOR: "" }, "auto by default"],
    ["colour", { NO_COLOR: "1", FORCE_COLOR: "1" }, "never by NO_COLOR"],
    ["colour", { FORCE_COLOR: "" }, "always by FORCE_COLOR"],
    ["colour", { FORCE_COLOR: "0" }, "never by FORCE_COLOR"],
    ["editor", { VISUAL: " ", EDITOR: "vi" }, "vi by EDITOR"],
    ["editor", { VISUAL: "code --wait", EDITOR: "vi" }, "code --wait by VISUAL"],
    ["zone", { TZ: "Europe/Berlin" }, "Europe/Berlin by TZ"],
    ["hints", { DISPUTE_COACH_HINTS: "never" }, "never by DISPUTE_COACH_HINTS"],
    ["hints", { DISPUTE_COACH_HINTS: "moon" }, "once by default"],
    ["language", { DISPUTE_COACH_LANGUAGE: "german" }, "de by DISPUTE_COACH_LANGUAGE"],
    ["language", { LANG: "en_US.UTF-8" }, " by default"],
  ])("%s with %j is %s", (name, env, expected) => expect(valueIn(name, { env })).toBe(expected));

  test("a flag before the environment, the environment before what is kept, that before the default", () => {
    const kept = { plain: "on" };
    const env = { DISPUTE_COACH_PLAIN: "off" };
    expect(valueIn("plain", { kept })).toBe("on by setting");
    expect(valueIn("plain", { kept, env })).toBe("off by DISPUTE_COACH_PLAIN");
    expect(valueIn("plain", { kept, env, flags: { plain: "on" } })).toBe("on by flag");
  });

  test("what a row takes it takes again, and its preset is one of them", () => {
    for (const row of SETTINGS) {
      const texts =
        "choices" in row ? [...row.choices, row.preset] : ["Europe/Berlin", "German", "nano", "code --wait"];
      const values = texts.flatMap((one) => row.take(one) ?? []);
      expect(values.length).toBeGreaterThan(0);
      for (const one of values) expect(row.take(one)).toBe(one);
    }
  });
});

describe("what is kept", () => {
  test("a value that is none is named, and the others hold", () => {
    const { kept, flaws } = keptSettings({ plain: true, colour: "pink", zone: 7, editor: "nano\nrm", moon: "x" });
    expect(kept).toEqual({ plain: "on" });
    expect(flaws).toEqual([
      "colour takes auto, always or never",
      "editor takes a command, such as nano or “code --wait”",
      "zone takes a time zone, such as Europe/Berlin",
    ]);
  });

  test("whatever a record holds, something holds for every setting", () => {
    const record = fc.dictionary(
      fc.oneof(fc.constantFrom(...SETTINGS.map(({ name }) => name)), fc.string()),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(record, (given) => {
        const { kept } = keptSettings(given);
        const { holding } = settingsFrom({ flags: {}, env: {}, kept });
        for (const { row, value } of holding) expect(value === row.preset || row.take(value) === value).toBe(true);
      }),
    );
  });
});
