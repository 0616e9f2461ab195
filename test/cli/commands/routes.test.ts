import { expect, test } from "vitest";
import { computer } from "../../support/run-program.ts";
import { storyOf } from "../../support/stories.ts";

const opened = async (name: string, width = 80) => {
  const pc = computer({ width });
  pc.files.set("case.json", JSON.stringify(storyOf(name).given));
  expect((await pc.run(["start", "--answers", "case.json", "--no-input"])).err).not.toMatch(/Error/);
  return pc;
};

test("routes: the open ones first, then the others with why", async () => {
  const pc = await opened("freelancer-ended-money-held");
  const ran = await pc.run(["routes"]);
  expect(ran.code).toBe(0);
  expect(ran.out.indexOf("Open now")).toBeLessThan(ran.out.indexOf("Not yet"));
  expect(ran.out).toMatch(/If Upwork shows you another date, go by that\s+one\./);
});

test("routes --all --plain: every route, with its rules", async () => {
  const pc = await opened("client-hourly", 40);
  const ran = await pc.run(["routes", "--all", "--plain"]);
  expect(ran.out).toMatch(/Rules: hourly-dispute/);
  expect(ran.out).not.toMatch(/[✔○×▲]/);
});

test("routes --json: state, end, rules with figure, confidence and the day they were checked", async () => {
  const pc = await opened("agency-milestones");
  const told = JSON.parse((await pc.run(["routes", "--json"])).out);
  const arbitration = told.routes.find((route: { id: string }) => route.id === "arbitration");
  expect(arbitration).toMatchObject({ state: "open", mover: "both", ask: null });
  expect(arbitration.until).toMatchObject({ id: "arbitration-demand", state: "running" });
  const fee = arbitration.rules.find((rule: { id: string }) => rule.id === "arbitration-fee");
  expect(fee).toMatchObject({ figure: "337.50 USD each", confidence: "high", assumed: null });
  expect(fee.checkedOn).toMatch(/^2026-/);
  expect(told.outside.map((one: { rule: string }) => one.rule)).toEqual(["unfunded-work"]);
});
