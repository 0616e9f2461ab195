import { expect, test } from "vitest";
import { computer } from "../../support/run-program.ts";

// What is missing is said in the words of its question, with what it is about, and the counts meet.

const GIVEN = {
  title: "A case",
  role: "freelancer",
  contract: "fixed",
  contractBegan: "2026-09-01",
  contractState: "active",
  milestones: [{ name: "Shop", amount: "640.00", fundedOn: "2026-09-01", submittedOn: "2026-10-01", money: "held" }],
  happenings: [{ kind: "refundAsked", on: "2026-11-10", until: null }],
};
const flat = (text: string): string => text.replace(/\s+/g, " ");

test("status names as many questions for the filing as it counts, and no inner name of an item", async () => {
  const pc = computer({ now: "2026-11-12T09:00:00Z" });
  pc.files.set("a.json", JSON.stringify(GIVEN));
  expect((await pc.run(["start", "--answers", "a.json", "--no-input"])).code).toBe(0);
  const out = flat((await pc.run(["status", "--plain"])).out);
  const counted = Number(/left\. (\d+) of them/.exec(out)?.[1]);
  const named = out.match(/for the filing: (?!\d+ more)/g)?.length ?? 0;
  const more = Number(/for the filing: (\d+) more/.exec(out)?.[1] ?? 0);
  expect(counted).toBeGreaterThan(0);
  expect(named + more).toBe(counted);
  expect(out).toContain("for the filing: What do you want to happen?");
  expect(out).toMatch(/left for later: [^:]*refund[^:]*, 10 Nov 2026: What date/);
  expect(out).not.toContain("Happening 1");
});
