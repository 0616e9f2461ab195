import { describe, expect, test } from "vitest";
import { CHECKLIST } from "../../../src/core/claims/checklist.ts";
import { CLAIM_DOUBTS } from "../../../src/core/claims/claim-doubts.ts";
import { CHECKS } from "../../../src/core/filing/checks/checks.ts";
import { UPWORK_RULES } from "../../../src/core/rules/built-in.ts";
import { CATALOGUE } from "../../../src/core/tone/rules/catalogue.ts";
import { columns } from "../../../src/terminal/views/lines.ts";
import { type Computer, computer } from "../../support/run-program.ts";
import { STORIES, storyOf } from "../../support/stories.ts";

const homeWith = async (name: string, width = 80): Promise<Computer> => {
  const home = computer({ width });
  home.files.set("case.json", JSON.stringify(storyOf(name).given));
  await home.run(["start", "--answers", "case.json", "--no-input"]);
  return home;
};

const COMMANDS = [["claims"], ["check"], ["redact"], ["redact", "--list"]] as const;

describe.each(STORIES.map((story) => story.name))("%s", (name) => {
  test("claims, check and redact say what there is, in 40 columns and in plain lines", async () => {
    const home = await homeWith(name, 40);
    for (const command of COMMANDS)
      for (const plain of [[], ["--plain"]]) {
        const ran = await home.run([...command, ...plain]);
        expect(ran.code).toBe(0);
        expect(ran.out).not.toMatch(/undefined|NaN|\[object/);
        for (const line of ran.out.split("\n")) expect(columns(line), line).toBeLessThanOrEqual(40);
        if (plain.length > 0) expect(ran.out).not.toMatch(/[✔◐○▲│]/);
      }
  });

  test("the same as JSON, the same each time", async () => {
    const home = await homeWith(name);
    for (const command of ["claims", "check", "redact"]) {
      const ran = await home.run([command, "--json"]);
      expect(JSON.parse(ran.out).id).toBe(home.cases.list()[0]?.id);
      expect((await home.run([command, "--json"])).out).toBe(ran.out);
    }
  });
});

describe("claims", () => {
  test("sets a word beside every sign, and names the exhibits and the doubts", async () => {
    const { out } = await (await homeWith("freelancer-scope-grew")).run(["claims"]);
    expect(out).toContain("◐ weak  1. Six pages of text with photo captions");
    expect(out).toContain("Exhibits: A, B · exhibit A: add the file itself");
    expect(out).toContain("· left out  3. Payment within three days of delivery");
    expect(out).toContain("What usually decides this");
  });

  test("names the deadline that ends first above the claims it is about", async () => {
    const { out } = await (await homeWith("freelancer-ended-money-held")).run(["claims"]);
    expect(out.match(/until Tue 17 Nov 2026/g)).toHaveLength(1);
  });

  test("says first what does not fit together and speaks for the person, and check does", async () => {
    const home = computer({ width: 200 });
    home.files.set(
      "case.json",
      JSON.stringify({
        role: "freelancer",
        contract: "fixed",
        milestones: [
          { name: "Poster", amount: 400, money: "held", submittedOn: "2026-03-01", changesAskedOn: "never" },
        ],
        happenings: [{ kind: "refundAsked", on: "2026-03-20", by: "them", amount: 450 }],
        contacts: [
          { on: "2026-03-03", by: "them", channel: "upwork", gist: "Looks great!", answered: "notNeeded" },
          { on: "2026-03-25", by: "them", channel: "upwork", gist: "You handed it in on 12 March.", answered: "no" },
        ],
      }),
    );
    const started = await home.run(["start", "--answers", "case.json", "--no-input"]);
    expect(started.code, started.err).toBe(0);
    for (const command of ["claims", "check"]) {
      const out = (await home.run([command, "--plain"])).out.replace(/\s+/g, " ");
      expect(out, command).toContain("Say this first");
      expect(out.indexOf("the client wrote: “Looks great!” On")).toBeGreaterThan(0);
      expect(out).toMatch(/12 March\.” On Upwork the work was submitted on 1 Mar 2026\./);
    }
  });

  test("without claims it says how to add them", async () => {
    const home = computer();
    await home.run(["start", "--set", "role=freelancer", "--set", "contract=fixed", "--no-input"]);
    expect((await home.run(["claims"])).out).toContain("There are no claims yet.");
  });
});

describe("explain", () => {
  const ids = [...CLAIM_DOUBTS, ...CHECKS, ...CHECKLIST].map((one) => one.id);

  test("knows every doubt, check and row, and no two things go by one name", async () => {
    const others = new Set([...UPWORK_RULES.rules, ...CATALOGUE].map((rule) => rule.id));
    expect(ids.filter((id, place) => others.has(id) || ids.indexOf(id) !== place)).toEqual([]);
    const home = computer();
    for (const id of ids) {
      const ran = await home.run(["explain", id]);
      expect(ran.code).toBe(0);
      expect(ran.out).toContain(id);
    }
  });

  test("a rule that a doubt or a check rests on is in the rulebook", () => {
    const known = new Set(UPWORK_RULES.rules.map((rule) => rule.id));
    for (const { source } of [...CLAIM_DOUBTS, ...CHECKS]) if (source !== undefined) expect(known).toContain(source);
  });
});
