import { beforeEach, describe, expect, test } from "vitest";
import { UPWORK_RULES } from "../../../src/core/rules/built-in.ts";
import { CATALOGUE } from "../../../src/core/tone/rules/catalogue.ts";
import { type Computer, computer } from "../../support/run-program.ts";
import { storyOf } from "../../support/stories.ts";

let home: Computer;
beforeEach(async () => {
  home = computer();
  home.files.set("logo.json", JSON.stringify({ ...storyOf("freelancer-ended-money-held").given, dates: [] }));
});
const startLogo = () => home.run(["start", "--answers", "logo.json", "--no-input"]);
const flat = (text: string): string => text.replace(/\s+/g, " ");

describe("explain", () => {
  test("a deadline: the inputs, the arithmetic, the rule with its source, the day it was checked, how sure", async () => {
    await startLogo();
    const { out, code } = await home.run(["explain", "refund-answer"]);
    expect(code).toBe(0);
    for (const part of [
      "The day Upwork sent the notice of the refund request: 10 Nov 2026",
      "The rule gives 7 calendar days.",
      "2026-11-10 plus 7 calendar days is 2026-11-17.",
      "In force: for contracts that began from 20 Jul 2026",
      "Source: Fixed Price Service Contract Escrow Instructions",
      "Checked: 5 Aug 2026",
      "Confidence: high",
    ])
      expect(flat(out)).toContain(part);
  });

  test("every deadline, figure and route of a case can be explained, each with a rule or a reason", async () => {
    await startLogo();
    const ids: string[] = [
      ...JSON.parse((await home.run(["deadlines", "--json"])).out).deadlines.map((one: { id: string }) => one.id),
      ...JSON.parse((await home.run(["money", "--json"])).out).figures.map((one: { id: string }) => one.id),
      ...JSON.parse((await home.run(["routes", "--json"])).out).routes.map((one: { id: string }) => one.id),
    ];
    expect(ids.length).toBeGreaterThan(25);
    for (const id of ids) {
      const [explained] = JSON.parse((await home.run(["explain", id, "--json"])).out);
      expect(explained.id).toBe(id);
      expect(explained.says.join(" ").length + explained.steps.join(" ").length).toBeGreaterThan(20);
    }
  });

  test("a rule on its own, with what other sources say", async () => {
    const { out } = await home.run(["explain", "escrow-dispute-answer"]);
    expect(flat(out)).toContain("Disagreement:");
    expect(flat(out)).toContain("We go by:");
  });

  test("a name that nothing has", async () => {
    await startLogo();
    const ran = await home.run(["explain", "moon"]);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('Nothing is called "moon".');
    expect(ran.err).toContain("refund-answer");
  });
});

describe("a rulebook of one's own", () => {
  const own = (change: (rule: (typeof UPWORK_RULES)["rules"][number]) => object) =>
    JSON.stringify({
      ...UPWORK_RULES,
      name: "Newer",
      rules: UPWORK_RULES.rules.map((rule) => ({ ...rule, ...change(rule) })),
    });

  test("is used for every deadline once it is brought, until the person goes back", async () => {
    await startLogo();
    home.files.set(
      "newer.json",
      own((rule) =>
        rule.id === "refund-answer" && rule.deadline
          ? { figure: "10 calendar days", deadline: { ...rule.deadline, length: { kind: "days", days: 10 } } }
          : {},
      ),
    );
    expect((await home.run(["rules", "--use", "newer.json"])).err).toContain("In use now: Newer");
    const due = async () => JSON.parse((await home.run(["deadlines", "--json"])).out).deadlines[0].due.day;
    expect(await due()).toBe("2026-11-20");
    await home.run(["rules", "--builtin"]);
    expect(await due()).toBe("2026-11-17");
  });

  test("with a flaw is refused, and the row is named; nothing changes", async () => {
    home.files.set(
      "bad.json",
      own((rule) => (rule.id === "review" ? { sources: [] } : {})),
    );
    const ran = await home.run(["rules", "--use", "bad.json"]);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain("(review)");
    expect(home.files.has("rules.json")).toBe(false);
  });

  test("a finding of check, with the rule of Upwork it rests on; without any case", async () => {
    const { out, code } = await home.run(["explain", "feedback-traded"]);
    expect(code).toBe(0);
    for (const part of ["tone and conduct (feedback)", "Serious:", "Instead:", "Rule feedback-as-weapon", "Source:"])
      expect(flat(out)).toContain(part);
  });

  test("every rule that check can name", async () => {
    for (const rule of CATALOGUE) {
      // One id is that of a rule of Upwork, too: both are told.
      const explained = JSON.parse((await home.run(["explain", rule.id, "--json"])).out).at(-1);
      expect(explained.id).toBe(rule.id);
      expect(explained.says[0]).toBe(rule.why);
      expect(explained.rules).toHaveLength(rule.source === undefined ? 0 : 1);
    }
  });
});
