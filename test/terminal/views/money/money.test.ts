import { describe, expect, test } from "vitest";
import { replay } from "../../../../src/core/interview/replay.ts";
import { moneyOf } from "../../../../src/core/money/money.ts";
import type { Zopa } from "../../../../src/core/money/zopa.ts";
import { UPWORK_RULES } from "../../../../src/core/rules/built-in.ts";
import { colours, UNPAINTED } from "../../../../src/system/paint.ts";
import { columns } from "../../../../src/terminal/views/lines.ts";
import { moneyLines } from "../../../../src/terminal/views/money/money.ts";
import { bar, scale } from "../../../../src/terminal/views/money/range.ts";
import { asInstalled } from "../../../support/look.ts";
import { caseFrom, caseOf, STORIES } from "../../../support/stories.ts";

const COLOURS = await colours();
const linesOf = (name: string, width: number, plain = false, colour = false): string[] =>
  moneyLines(moneyOf(replay(caseOf(name)).applying, UPWORK_RULES), "logo", {
    width,
    plain,
    paint: colour ? COLOURS : UNPAINTED,
    asTyped: asInstalled,
  });

/** The case of the storyboard: 1,000.00 held, 10 %, 40 to 70 %, three quarters done. */
const STORYBOARD = caseFrom({
  role: "freelancer",
  contract: "fixed",
  contractState: "active",
  contractBegan: "2026-09-04",
  milestones: [{ name: "Logo", amount: "1,000.00", money: "held" }],
  feePercent: 10,
  chanceLow: 40,
  chanceHigh: 70,
  shareDone: 75,
});
const storyboard = (width: number, plain = false): string[] =>
  moneyLines(moneyOf(replay(STORYBOARD).applying, UPWORK_RULES), "logo", {
    width,
    plain,
    paint: UNPAINTED,
    asTyped: asInstalled,
  });

describe("the storyboard", () => {
  test("at 80 columns", () => {
    expect(storyboard(80)).toEqual([
      "What a deal can look like                         your guess: 40 to 70 % for you",
      "  At stake: 1,000.00 USD held by Upwork; the freelancer's fee is 10 %.",
      "",
      "  Without a deal",
      "    if both pay for arbitration (337.50 each)",
      "      you end with 22.50 to 292.50 after fees",
      "      a deal of 25.00 to 325.00 or more is no worse for you",
      "      the client can pay up to 737.50 to 1,000.00 and be no worse off",
      "      a deal saves both together 712.50, before Upwork's fee",
      "      arbitration brings more than nothing only above 535.72 to 937.50 at",
      "        stake",
      "    if only you pay for arbitration (337.50): you end with 562.50 to 900.00",
      "      after fees",
      "    if only the client pays for arbitration (337.50): you end with 0.00 after",
      "      fees",
      "    if nobody pays for arbitration: you end with 0.00 after fees",
      "",
      "                 0             250            500            750         1,000",
      "  good for both  ·░░░░░░░░░░░░░░░░░░▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓░░░░░░░░░░░░░░░░",
      "                 ▓ across your whole guess: 325.00 to 737.50",
      "                 ░ in part of your guess: 25.00 to 1,000.00",
      "",
      "  Figures both sides can check",
      "    75 % of the work is done: 750.00",
      "",
      "  A  Release 1,000.00, small fixes by a day you both name",
      "     you keep 900.00, the client pays 1,000.00 (good for both only in part of",
      "     your guess)",
      "     The money is settled, and the fixes bring what is still missing.",
      "  B  Split by the work done, 75 %",
      "     you keep 675.00, the client pays 750.00 (good for both only in part of your",
      "     guess)",
      "     Both sides can check this share. Neither has to be right about the rest.",
      "  C  One more round, with a written test that both accept",
      "     you keep 675.00 to 900.00, the client pays 750.00 to 1,000.00 (good for",
      "     both only in part of your guess)",
      "     Upwork does not judge quality. A test you both wrote down does.",
      "",
      "  From your own guess and Upwork's published fees. Not a forecast.",
      "  dispute-coach explain money.overlap",
    ]);
  });

  test("at 40 columns the picture stands below its label, and scales", () => {
    const lines = storyboard(40);
    const at = lines.indexOf("  good for both");
    expect(lines.slice(at, at + 7)).toEqual([
      "  good for both",
      "  0       250      500     750   1,000",
      "  ░░░░░░░░░░░▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓░░░░░░░░░",
      "  ▓ across your whole guess: 325.00 to",
      "    737.50",
      "  ░ in part of your guess: 25.00 to",
      "    1,000.00",
    ]);
  });

  test("plain: words instead of the picture", () => {
    const lines = storyboard(80, true);
    expect(lines).toContain("Good for both across your whole guess: 325.00 to 737.50.");
    expect(lines).toContain("Good for both in part of your guess: 25.00 to 1,000.00.");
    expect(lines.join("\n")).not.toMatch(/[▓░·]/);
  });
});

describe("the bar", () => {
  const SHOWS = { lowCents: 0, highCents: 100_000 };
  const span = (lowCents: number, highCents = lowCents) => ({ lowCents, highCents });

  test.each<[string, Zopa, string]>([
    ["both ranges and the overlap", { partly: span(20_000, 80_000), surely: span(40_000, 60_000) }, "··░░▓▓░░··"],
    ["all of it", { partly: SHOWS, surely: SHOWS }, "▓▓▓▓▓▓▓▓▓▓"],
    ["one figure at the beginning", { partly: span(0), surely: span(0) }, "▓·········"],
    ["one figure at the end", { partly: span(100_000), surely: span(100_000) }, "·········▓"],
    ["one figure between", { partly: span(50_000), surely: span(50_000) }, "·····▓····"],
    ["nothing sure", { gapCents: 1, partly: span(0, 30_000) }, "░░░·······"],
    ["nothing", { gapCents: 1 }, "··········"],
    ["a cent more takes a cell more", { partly: span(0, 30_001) }, "░░░░······"],
  ])("%s", (_what, overlap, drawn) => {
    expect(bar(overlap, SHOWS, 10, UNPAINTED)).toBe(drawn);
  });

  test.each([
    [SHOWS, 40, "0        250       500      750    1,000"],
    [SHOWS, 16, "0      500 1,000"],
    [SHOWS, 8, "0  1,000"],
    [SHOWS, 5, ""],
    [span(40_000, 64_000), 40, "400      460       520      580      640"],
    [span(0, 56_250), 40, "0        141       281      422   562.50"],
    [span(0, 100), 40, "0       0.25      0.50     0.75        1"],
    // Each figure stands over its own cell: a quarter of the way is cell 10 of 40, three quarters is cell 29.
  ])("its scale over %j in %i cells", (shows, cells, drawn) => {
    expect(scale(shows, cells)).toBe(drawn);
  });
});

describe.each(STORIES.map((story) => story.name))("%s", (name) => {
  test.each([40, 60, 80, 120])("fits into %i columns", (width) => {
    for (const plain of [false, true]) {
      for (const line of linesOf(name, width, plain))
        expect(columns(line), line).toBeLessThanOrEqual(Math.min(width, 100));
    }
  });

  test("colour changes no word, and carries no meaning alone", () => {
    // biome-ignore lint/complexity/useRegexLiterals: the escape is easier to read so.
    const bare = linesOf(name, 80, false, true).map((line) => line.replace(new RegExp("\\u001b\\[\\d+m", "g"), ""));
    expect(bare).toEqual(linesOf(name, 80));
  });

  test("promises nothing, and ends by saying what it is", () => {
    for (const plain of [false, true]) {
      const text = linesOf(name, 80, plain).join("\n");
      expect(text).not.toMatch(
        /\b(wins?|winning|won|lose[sr]?|lost|verdict|lawyer|judgement|guarantee|undefined|NaN)\b/i,
      );
      expect(text).toMatch(
        /From your (own guess and Upwork's published fees|answers and Upwork's published rules)\. Not a forecast\./,
      );
    }
  });
});

describe("what is said", () => {
  test("what is missing, and the command that tells it", () => {
    const text = linesOf("freelancer-direct-contract", 80).join("\n");
    expect(text).toContain("We first need to know:");
    expect(text).toContain("dispute-coach review logo feePercent");
    expect(text).toContain("dispute-coach review logo chanceLow");
  });

  test("the same sums from the client's side", () => {
    const text = linesOf("client-money-held-late", 80).join("\n");
    expect(text).toContain("your guess: 0 to 20 % for the freelancer");
    expect(text).toContain("you get back 422.50 to 612.50");
    expect(text).toContain("a deal of 0.00 or more is no worse for the freelancer (once the fee is");
    expect(text).toContain("you can pay up to 337.50 to 527.50 and be no worse off");
  });

  test("for hours the diary, and no guess", () => {
    const lines = linesOf("freelancer-hours-disputed", 80);
    expect(lines[0]).toBe("What a deal can look like");
    expect(lines.join("\n")).toContain("░ where the diary can end: 0.00 to 427.50");
    expect(lines.join("\n")).toContain("as good as a deal of 0.00 to 427.50");
    expect(linesOf("freelancer-hours-disputed", 80, true)).toContain("Where the diary can end: 0.00 to 427.50.");
  });

  test("a figure of rules that may not hold is marked assumed", () => {
    const c = { ...STORYBOARD, answers: { ...STORYBOARD.answers, contractBegan: "2026-01-05" } };
    const picture = moneyOf(replay(c).applying, UPWORK_RULES);
    expect(
      moneyLines(picture, "logo", { width: 80, plain: false, paint: UNPAINTED, asTyped: asInstalled }).join("\n"),
    ).toContain("- Assumed. ");
  });

  test("ranges that do not surely meet", () => {
    const c = { ...STORYBOARD, answers: { ...STORYBOARD.answers, chanceLow: 0, chanceHigh: 100 } };
    const picture = moneyOf(replay(c).applying, UPWORK_RULES);
    // 100 %: 900 - 337.50 = 562.50, as 625.00; 0 %: 1,000 - 337.50 back, so up to 337.50.
    for (const plain of [false, true]) {
      const text = moneyLines(picture, "logo", { width: 80, plain, paint: UNPAINTED, asTyped: asInstalled }).join("\n");
      expect(text.toLowerCase()).toContain("no deal is good for both across your whole guess: 287.50 apart");
    }
  });
});
