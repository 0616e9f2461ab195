import { beforeEach, describe, expect, test } from "vitest";
import { firstCase } from "../../support/cases-of.ts";
import { type Computer, computer } from "../../support/run-program.ts";
import { PAUSE, replying, scripted } from "../../support/scripted-ask.ts";

let pc: Computer;
const flat = (text: string): string => text.replace(/\s+/g, " ");
const begin = async (given: Record<string, unknown>) => {
  pc = computer();
  pc.files.set("case.json", JSON.stringify(given));
  return pc.run(["start", "--answers", "case.json", "--no-input"]);
};
const milestones = [{ name: "Boxes", amount: 900, money: "held", fundedOn: "2026-10-27", submittedOn: "2026-11-01" }];
const REFUND = {
  role: "freelancer",
  contract: "fixed",
  contractState: "active",
  filed: "refundAsked",
  filedOn: "2026-11-12",
};

describe("a day named to the other side that is after the end of the own time", () => {
  beforeEach(async () => {
    await begin({ ...REFUND, milestones, request: "release it", offerAmount: 800 });
  });
  const LATE =
    /25 Nov 2026 is after 1\d Nov 2026, the end of your own time.*goes? back.*Choose an earlier day, and file in time/;

  test.each(["answerBy", "offerBy", "lookAgainOn"])("%s is told above the next question, and by --set", async (key) => {
    let told: readonly string[] | undefined;
    let answered = false;
    const ran = await pc.run(
      ["resume"],
      replying((prompt) => {
        if (answered) told ??= prompt.before;
        if (told !== undefined) return { kind: "pause" };
        answered = prompt.asking.key === key;
        if (answered) return { kind: "answer", value: "2026-11-25" };
        return prompt.canSkip ? { kind: "skip" } : { kind: "answer", value: prompt.asking.was ?? "facts" };
      }),
    );
    expect(flat(`${(told ?? []).join(" ")} ${ran.err}`)).toMatch(LATE);
    expect(flat((await pc.run(["resume", "--set", `${key}=2026-11-25`, "--no-input"])).err)).toMatch(LATE);
  });

  test("and not a day before it, nor in an answers file that names none", async () => {
    const ran = await pc.run(["resume", "--set", "answerBy=2026-11-17", "--no-input"]);
    expect(ran.err).not.toContain("the end of your own time");
  });

  test.each(["answerBy", "offerBy", "lookAgainOn"])("no day for %s is a day like any other", async (key) => {
    const ran = await pc.run(["resume", "--set", `${key}=none`, "--no-input"]);
    expect([ran.code, ran.err.includes("the end of your own time")]).toEqual([0, false]);
  });
});

describe("limits that go against each other", () => {
  test.each<[string, object, string, string, string]>([
    [
      "freelancer",
      { acceptable: 700 },
      "floor",
      "800",
      "Your limit (800.00 USD) is above what is all right for you (700.00 USD).",
    ],
    [
      "freelancer",
      { target: 600 },
      "acceptable",
      "700",
      "What is all right for you (700.00 USD) is above your goal (600.00 USD).",
    ],
    ["agency", { floor: 800 }, "target", "600", "Your limit (800.00 USD) is above your goal (600.00 USD)."],
    [
      "client",
      { acceptable: 300 },
      "floor",
      "200",
      "Your limit (200.00 USD) is below what is all right for you (300.00 USD).",
    ],
  ])("%s, %j: %s %s is asked again at once", async (role, known, key, typed, said) => {
    await begin({ ...REFUND, role, milestones, ...known });
    const person = scripted({ [key]: PAUSE });
    await pc.run(["review", firstCase(pc.cases).id, key], person.ask);
    const checked = person.prompts[0]?.check(typed);
    expect(checked).toMatchObject({ ok: false, problem: expect.stringContaining(said) });
    const [one = 0] = Object.values(known) as number[];
    expect(person.prompts[0]?.check(String(one))).toMatchObject({ ok: true });
  });

  test("an answers file that has them so is taken, and it is told", async () => {
    const ran = await begin({ ...REFUND, milestones, target: 600, acceptable: 700, floor: 800 });
    expect(ran.code).toBe(0);
    expect(flat(ran.err)).toContain("Your limit (800.00 USD) is above");
  });
});
