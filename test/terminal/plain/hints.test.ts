import { describe, expect, test } from "vitest";
import { settingsFrom } from "../../../src/core/settings/settings.ts";
import { hintsBy, orType } from "../../../src/terminal/plain/hints.ts";
import { modeLine } from "../../../src/terminal/plain/mode-line.ts";
import { asInstalled } from "../../support/look.ts";

describe("hints", () => {
  test("each part is said once, and what is new is said when it comes", () => {
    const hints = hintsBy("once");
    expect(hints.fresh(["/skip", "/leave"])).toEqual(["/skip", "/leave"]);
    expect(hints.fresh(["/back", "/skip", "/leave"])).toEqual(["/back"]);
    expect(hints.fresh(["/skip"])).toEqual([]);
  });

  test("always or never, where the person wants that", () => {
    const [always, never] = [hintsBy("always"), hintsBy("never")];
    for (let time = 0; time < 2; time += 1) {
      expect(always.fresh(["/skip"])).toEqual(["/skip"]);
      expect(never.fresh(["/skip"])).toEqual([]);
      expect(always.isElsewhere("Step 1")).toBe(true);
    }
  });

  test("the place is said when it changes, and again when the person comes back to it", () => {
    const hints = hintsBy("once");
    expect(["Step 1", "Step 1", "Step 2", "Step 1"].map((place) => hints.isElsewhere(place))).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  test.each([
    [[], ""],
    [["/leave"], "Or /leave."],
    [["/back", "/skip", "/leave"], "Or /back, /skip or /leave."],
  ])("%j is said as %j", (words, said) => {
    expect(orType(words)).toBe(said);
  });
});

test.each([
  [{ flags: { plain: "on" }, env: {}, kept: {} }, "start without --plain."],
  [{ flags: {}, env: { DISPUTE_COACH_PLAIN: "1" }, kept: {} }, "take DISPUTE_COACH_PLAIN out of your environment."],
  [{ flags: {}, env: { TERM: "dumb" }, kept: {} }, "take TERM out of your environment."],
  [{ flags: {}, env: {}, kept: { plain: "on" } }, "type: dispute-coach config plain off"],
] as const)("%j: the first line names the mode and how to leave it", (said, how) => {
  expect(modeLine(settingsFrom(said), asInstalled)).toBe(`Plain mode: text only, nothing moves. To leave it, ${how}`);
});
