import { describe, expect, test } from "vitest";
import { computer } from "../../support/run-program.ts";

// The packages of `money`: what is proposed first, with which figures, and what is asked in which words.

const MILESTONE = { name: "Shop", amount: "640.00", fundedOn: "2026-09-01", money: "held" };
const ENDED = {
  contract: "fixed",
  contractBegan: "2026-09-01",
  contractState: "ended",
  endedOn: "2026-11-10",
  filed: "nothing",
  happenings: [{ kind: "refundAsked", on: "2026-11-10", amount: "640.00" }],
};
const FREELANCER = { ...ENDED, role: "freelancer", endedBy: "them", feePercent: 10 };
const CLIENT = { ...ENDED, role: "client", endedBy: "me" };
const handedIn = { milestones: [{ ...MILESTONE, submittedOn: "2026-10-01" }] };
const nothing = { milestones: [{ ...MILESTONE, submittedOn: "never" }] };
const untold = { milestones: [MILESTONE] };

const flat = (text: string): string => text.replace(/\s+/g, " ");
const money = async (given: object): Promise<string> => {
  const pc = computer({ now: "2026-11-12T09:00:00Z" });
  pc.files.set("a.json", JSON.stringify({ title: "A case", ...given }));
  expect((await pc.run(["start", "--answers", "a.json", "--no-input"])).code).toBe(0);
  return flat((await pc.run(["money", "--plain"])).out);
};
const packages = (screen: string): string[] =>
  [...screen.matchAll(/Package [A-Z]: (.*?)(?=Package [A-Z]:|We first need|From your)/g)].map(([, one = ""]) => one);

describe("nothing was handed in", () => {
  test.each([
    ["told so", nothing, "Nothing was handed in on the contract."],
    ["not told", untold, "As far as you have told, nothing was handed in on the contract."],
  ])("%s: the client is proposed all of it back first, and a late delivery last", async (_, work, why) => {
    const found = packages(await money({ ...CLIENT, ...work }));
    expect(found[0]).toMatch(/^You get all 640\.00 back, and the matter is closed\./);
    expect(found[0]).toContain(why);
    expect(found[1]).toMatch(/^Meet in the middle: release 320\.00\./);
    expect(found.at(-1)).toMatch(/^Release 640\.00, once all of the work is handed in, by a day you both name\./);
  });

  test("the freelancer is not told of small fixes", async () => {
    const screen = await money({ ...FREELANCER, ...nothing });
    expect(packages(screen)[0]).toMatch(/^Release 640\.00, once all of the work is handed in/);
    expect(screen).not.toContain("small fixes");
  });
});

describe("the work was handed in", () => {
  test("without a fault that is named, the files stay as they are", async () => {
    const found = packages(await money({ ...FREELANCER, ...handedIn }));
    expect(found[0]).toMatch(/^Release 640\.00, the files as they are, and close\./);
  });

  test.each([
    ["the kind of problem", { problem: "quality" }],
    [
      "changes that were asked for",
      { milestones: [{ ...MILESTONE, submittedOn: "2026-10-01", changesAskedOn: "2026-10-04" }] },
    ],
  ])("%s names one to fix", async (_, more) => {
    const found = packages(await money({ ...FREELANCER, ...handedIn, ...more }));
    expect(found[0]).toContain("small fixes by a day you both name");
  });
});

describe("the figures", () => {
  test("come from the last offer and from what the other side asks for; no package is without one", async () => {
    const screen = await money({
      ...FREELANCER,
      ...handedIn,
      offers: [{ on: "2026-11-08", by: "me", amount: "500.00", answer: "declined" }],
    });
    const found = packages(screen);
    expect(found.length).toBeGreaterThanOrEqual(3);
    expect(found.join(" ")).toContain(
      "It is halfway between your last offer of 500.00, and what the client asks for, all of it back.",
    );
    expect(found.join(" ")).toContain(
      "Release 500.00, the files as they are, and close. You keep 450.00, the client pays 500.00. It is your last offer, of 8 Nov 2026. It was declined then; it can be named again.",
    );
    expect(screen).not.toMatch(/no figure yet/i);
  });

  test("also for an offer that came", async () => {
    const screen = await money({
      ...CLIENT,
      ...handedIn,
      offers: [{ on: "2026-11-08", by: "them", amount: "500.00", answer: "none" }],
    });
    expect(screen).toContain("It is the freelancer's last offer, of 8 Nov 2026. It waits for an answer.");
  });
});

describe("without a deal and without a guess", () => {
  test("both paying is told from nothing to all, to the client too, whatever is at stake", async () => {
    const large = { happenings: [], milestones: [{ ...MILESTONE, amount: "1,150.00", submittedOn: "2026-10-01" }] };
    expect(await money({ ...CLIENT, ...large })).toContain(
      "If both pay for arbitration (337.50 each): you get back -337.50 to 812.50.",
    );
    expect(await money({ ...FREELANCER, ...large })).toContain(
      "If both pay for arbitration (337.50 each): you end with -337.50 to 697.50 after fees.",
    );
  });
});

test("what is missing is asked in words, and why stands once", async () => {
  const screen = await money({ ...CLIENT, ...handedIn });
  expect(screen).toContain("what is the smallest share the freelancer would get?");
  expect(screen).not.toMatch(/chanceLow:|\(chanceLow|\(shareDone/);
  expect(screen.split("It is your own guess of what a neutral person would say.")).toHaveLength(2);
  expect(screen).toMatch(/More: \S+ ?explain money\.stake/);
});
