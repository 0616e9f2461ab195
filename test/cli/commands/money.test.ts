import { expect, test } from "vitest";
import { computer } from "../../support/run-program.ts";
import { storyOf } from "../../support/stories.ts";

const withCase = async (name: string, width = 80) => {
  const home = computer({ width });
  home.files.set("case.json", JSON.stringify(storyOf(name).given));
  expect((await home.run(["start", "--answers", "case.json", "--no-input"])).code).toBe(0);
  return home;
};

test("money shows the picture of the one open case", async () => {
  const home = await withCase("freelancer-ended-money-held");
  const ran = await home.run(["money"]);
  expect(ran).toMatchObject({ code: 0, err: "" });
  expect(ran.out).toContain("What a deal can look like");
  expect(ran.out).toContain("▓ across your whole guess: 185.00 to 657.50");
});

test("--plain has no picture", async () => {
  const home = await withCase("freelancer-ended-money-held");
  const ran = await home.run(["money", "--plain"]);
  expect(ran.out).toContain("Good for both across your whole guess: 185.00 to 657.50.");
  expect(ran.out).not.toMatch(/[▓░]/);
});

test("--json gives whole cents, every figure with its rules and its arithmetic", async () => {
  const home = await withCase("freelancer-ended-money-held");
  const picture = JSON.parse((await home.run(["money", "--json"])).out);
  expect(picture).toMatchObject({
    title: "Northwind, logo and brand sheet",
    stake: { kind: "held", cents: 80_000 },
    overlap: { surely: { lowCents: 18_500, highCents: 65_750 } },
    packages: [{ letter: "A", gross: { lowCents: 80_000 }, net: { lowCents: 72_000 } }, {}, {}],
  });
  const floor = picture.figures.find((one: { id: string }) => one.id === "money.floor");
  expect(floor.rules).toContain("arbitration-fee");
  expect(floor.steps.length).toBeGreaterThan(2);
});

test("what is missing names the command that asks for it", async () => {
  const home = await withCase("freelancer-direct-contract");
  const [{ id } = { id: "" }] = home.cases.list();
  expect((await home.run(["money"])).out).toContain(`dispute-coach review ${id} feePercent`);
});

test("it changes nothing", async () => {
  const home = await withCase("freelancer-ended-money-held");
  const before = JSON.stringify(home.cases.list());
  await home.run(["money"]);
  expect(JSON.stringify(home.cases.list())).toBe(before);
});

test("without a case it says how to begin", async () => {
  const ran = await computer().run(["money"]);
  expect(ran.code).toBe(1);
  expect(ran.err).toContain("dispute-coach start");
});
