import { describe, expect, test } from "vitest";
import { type RulesOptions, rules } from "../../../src/cli/commands/rules.ts";
import { UPWORK_RULES } from "../../../src/core/rules/built-in.ts";
import type { Rule } from "../../../src/core/rules/rows/rule.ts";
import { readRulebook } from "../../../src/core/rules/rulebook-file.ts";
import { isOurs, Problem } from "../../../src/errors.ts";
import type { Io } from "../../../src/ports/world.ts";
import { columns } from "../../../src/terminal/views/lines.ts";
import { asInstalled } from "../../support/look.ts";
import { noPaint } from "../../support/prompts.ts";

interface Given {
  readonly now?: string;
  readonly width?: number;
  readonly plain?: boolean;
  readonly files?: Readonly<Record<string, string>>;
  readonly own?: string;
}

const ran = async (options: RulesOptions, given: Given = {}) => {
  const out: string[] = [];
  const io = {
    now: () => given.now ?? "2026-10-10T10:00:00Z",
    zone: "UTC",
    today: () => (given.now ?? "2026-10-10T10:00:00Z").slice(0, 10),
    out: (line = "") => void out.push(line),
    paint: noPaint,
    width: given.width ?? 80,
    plain: given.plain ?? false,
    asTyped: asInstalled,
    ownRules: { read: () => given.own, keep: () => {} },
    readFile: (path: string) => {
      const text = given.files?.[path];
      if (text === undefined) throw new Problem(`${path} cannot be read.`);
      return text;
    },
  } as unknown as Io;
  try {
    await rules(io, options);
    return { out, problem: undefined };
  } catch (error) {
    if (!isOurs(error, "Problem")) throw error;
    return { out, problem: error };
  }
};

const text = (lines: readonly string[]) => lines.join("\n");
const review = UPWORK_RULES.rules.find((rule) => rule.id === "review") as Rule;
const packText = (...own: unknown[]) => JSON.stringify({ name: "Mine", madeOn: "2026-10-01", rules: own });

describe("rules", () => {
  test("lists all rules by topic with figure, confidence and the day they were checked", async () => {
    const { out } = await ran({});
    expect(out[0]).toBe("Deadlines");
    expect(text(out)).toContain("  review  Review of submitted work: 14 calendar days");
    expect(text(out)).toContain("    high confidence · checked 5 Sep 2026 · from 20 Jul 2026");
    for (const title of ["Routes", "Money", "Fees", "Conduct", "Forms", "Good to know"]) expect(out).toContain(title);
  });

  test("filters by words, all of which must be there", async () => {
    const { out } = await ran({ words: ["HOURS", "deadline", "freelancer"] });
    expect(text(out)).toContain("hours-answer");
    expect(text(out)).not.toContain("escrow-dispute-answer");
    const none = await ran({ words: ["zebra"] });
    expect(none.problem?.message).toBe('No rule contains "zebra".');
  });

  test("--json is a pack that can be read back", async () => {
    const { out } = await ran({ json: true });
    expect(readRulebook(JSON.parse(text(out)))).toEqual({ pack: UPWORK_RULES });
  });

  test.each([40, 60, 80])("fits %i columns, plain too", async (width) => {
    for (const plain of [false, true]) {
      const { out } = await ran({}, { width, plain });
      for (const line of out) expect(columns(line)).toBeLessThanOrEqual(width);
    }
  });

  test("lists a person's own pack where there is one", async () => {
    const { out } = await ran({}, { own: packText({ ...review, figure: "9 days" }) });
    expect(text(out)).toContain("9 days");
    expect(text(out)).toContain("1 rule.");
  });
});

describe("rules --check", () => {
  test("has nothing to say against the pack that ships; two rules were read in April", async () => {
    const { out, problem } = await ran({ check: true }, { now: "2026-10-17T10:00:00Z" });
    expect(problem).toBeUndefined();
    expect(out).toEqual([`${UPWORK_RULES.name}: ${UPWORK_RULES.rules.length} rules, no flaws, all checked recently.`]);
  });

  test("warns of stale rules without failing", async () => {
    const { out, problem } = await ran({ check: true, json: true }, { now: "2027-02-02T10:00:00Z" });
    expect(problem).toBeUndefined();
    const told = JSON.parse(text(out)) as { flaws: unknown[]; warnings: { at: string }[] };
    expect(told.flaws).toEqual([]);
    expect(told.warnings.map((one) => one.at)).toContainEqual(expect.stringMatching(/\(hourly-activity\)$/));
    expect(told.warnings.some((one) => one.at.includes("(review)"))).toBe(false);
    const plain = await ran({ check: true }, { now: "2027-02-02T10:00:00Z", plain: true, width: 40 });
    expect(plain.out[0]).toMatch(/^Warning: rule \d+/);
    expect(plain.problem).toBeUndefined();
  });

  test("a good file", async () => {
    const { out, problem } = await ran({ check: "mine.json" }, { files: { "mine.json": packText(review) } });
    expect(problem).toBeUndefined();
    expect(out).toEqual(["Mine: 1 rule, no flaws, all checked recently."]);
  });

  test.each([
    ["no JSON", "{", /is not valid JSON/, /rules --json/],
    [
      "a rule without a source",
      packText({ ...review, sources: [] }),
      /is not a valid rulebook/,
      /^rule 1 \(review\), sources\.0: /,
    ],
    ["the same rule twice", packText(review, review), /^Mine: 1 flaw\.$/, /^rule 2 \(review\), inForce: It overlaps/],
  ])("a file with %s is a failure that names the row", async (_what, file, message, hint) => {
    const { problem } = await ran({ check: "mine.json" }, { files: { "mine.json": file } });
    expect(problem?.message).toMatch(message);
    expect(problem?.hints[0]).toMatch(hint);
  });

  test("a file that is not there", async () => {
    expect((await ran({ check: "none.json" })).problem?.message).toBe("none.json cannot be read.");
  });
});
