import { beforeEach, describe, expect, test } from "vitest";
import { firstCase } from "../../support/cases-of.ts";
import { type Computer, computer } from "../../support/run-program.ts";
import { PAUSE, scripted } from "../../support/scripted-ask.ts";

const HOURS = {
  role: "freelancer",
  contract: "hourly",
  contractState: "active",
  filed: "disputeByClient",
  filedOn: "2026-11-13",
  weeks: [{ monday: "2026-11-02", hours: 12, rate: 30, disputedHours: 12, manualHours: 2 }],
  route: "hourlyAnswer",
  filingReason: "Hours were worked",
};

let pc: Computer;
beforeEach(() => {
  pc = computer();
});
const begin = (more: Record<string, unknown>) => {
  pc.files.set("case.json", JSON.stringify({ ...HOURS, ...more }));
  return pc.run(["start", "--answers", "case.json", "--no-input"]);
};
const flat = (text: string) => text.replace(/\s+/g, " ");

describe("the answer to a dispute of hours, by the short way to step 4", () => {
  test.each([
    ["the amount that was typed", { askAmount: 360 }],
    ["the wish", { want: "releaseAll" }],
  ])("with %s: what is asked for is on page one, and the form says decline", async (_what, more) => {
    await begin(more);
    const { out } = await pc.run(["export"]);
    expect(flat(out)).toMatch(/all 12 hours: payment to me \| billed \| 360\.00 \|/);
    const form = (await pc.run(["export", "--format", "form"])).out;
    expect(flat(form)).toContain("== Answer == (You ask for the payment of 360.00 USD for 12 disputed hours");
    expect(form).toMatch(/^Decline$/m);
    expect((await pc.run(["check"])).out).not.toContain("It does not say what you ask for");
  });

  test("more than the hours cost is refused where it is typed, in words that are said once", async () => {
    await begin({});
    const story = scripted({ askAmount: PAUSE });
    await pc.run(["review", firstCase(pc.cases).id, "askAmount"], story.ask);
    const [prompt] = story.prompts;
    expect(prompt?.asking.ask).toContain("360.00");
    const refused = prompt?.check("500");
    const said = refused !== undefined && !refused.ok ? refused.problem : "";
    expect(said).toContain("The week from 2 Nov 2026 has 360.00 USD for its hours, and you ask for 500.00 USD");
    expect(said).not.toMatch(/(of the week from \d+ \w+ 2026).*\1/);
  });

  test("who wants nothing of it is not made to decline", async () => {
    await begin({ want: "close" });
    expect((await pc.run(["export", "--format", "form"])).out).not.toMatch(/Decline$/m);
  });
});
