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
      "In force: for contracts that started from 20 Jul 2026",
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
    expect(ran.err).toContain('There is no deadline, route, figure or rule "moon".');
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

  test("of version 0.1, with `clock` for `deadline`, is used as it is; JSON has both words", async () => {
    await startLogo();
    const pack = JSON.parse(own((rule) => (rule.id === "refund-answer" ? { figure: "9 days" } : {})));
    const old = pack.rules.map(({ deadline, ...rule }: { deadline?: object; topic: string }) =>
      deadline === undefined ? rule : { ...rule, topic: "clock", clock: deadline },
    );
    home.files.set("old.json", JSON.stringify({ ...pack, rules: old }));
    expect((await home.run(["rules", "--use", "old.json"])).code).toBe(0);
    for (const command of ["deadlines", "status"]) {
      const told = JSON.parse((await home.run([command, "--json"])).out);
      expect(told.deadlines.length).toBeGreaterThan(0);
      expect(told.clocks).toEqual(told.deadlines);
    }
    const [explained] = JSON.parse((await home.run(["explain", "refund-answer", "--json"])).out);
    expect(explained.rules[0]).toMatchObject({ figure: "9 days", clock: explained.rules[0].deadline });
  });

  test("with a fee of 18 % lets the fee be given, and money and exports count with it; 18.01 % is refused by it", async () => {
    await startLogo();
    const fee = (percent: string) => home.run(["resume", "--set", `feePercent=${percent}`]);
    expect((await fee("18")).err).toContain("the fee is 0 to 15 %");
    home.files.set(
      "newer.json",
      own((rule) => (rule.id === "service-fee" ? { numbers: { minPercent: 0, maxPercent: 18 } } : {})),
    );
    await home.run(["rules", "--use", "newer.json"]);
    expect((await fee("18.01")).err).toContain("the fee is 0 to 18 %");
    const taken = await fee("18");
    expect(taken).toMatchObject({ code: 0 });
    expect(taken.err).not.toContain("above the usual");
    const money = JSON.parse((await home.run(["money", "--json"])).out);
    expect(money.feePercent).toBe(18);
    expect(money.notes.join(" ")).not.toContain("Upwork's fee is");
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
