import { describe, expect, test } from "vitest";
import { computer } from "../../support/run-program.ts";

// Money that was paid earlier and that nobody asks for stands behind `--all`; doing nothing names its price.

const HELD = { name: "Shop", amount: "640.00", fundedOn: "2026-09-01", submittedOn: "2026-10-01", money: "held" };
const PAID = {
  name: "Logo",
  amount: "200.00",
  fundedOn: "2026-09-01",
  submittedOn: "2026-09-05",
  money: "released",
  releasedOn: "2026-09-10",
};
const ENDED = {
  role: "freelancer",
  contract: "fixed",
  contractBegan: "2026-09-01",
  contractState: "ended",
  endedBy: "them",
  endedOn: "2026-11-10",
  filed: "nothing",
  milestones: [PAID, HELD],
};

const flat = (text: string): string => text.replace(/\s+/g, " ");
const said = async (given: object, ...words: string[]): Promise<string> => {
  const pc = computer({ now: "2026-11-12T09:00:00Z" });
  pc.files.set("a.json", JSON.stringify({ title: "A case", ...ENDED, ...given }));
  expect((await pc.run(["start", "--answers", "a.json", "--no-input"])).code).toBe(0);
  return flat((await pc.run([...words, "--plain"])).out);
};

describe("money that was paid and that nobody asks for", () => {
  test("its deadlines are told with --all only, and how many they are", async () => {
    const screen = await said({}, "deadlines");
    expect(screen).not.toContain("Logo");
    expect(screen).toMatch(/4 more are about money that was paid and that nobody asks for: \S+ ?deadlines \S+ --all/);
    expect(await said({}, "deadlines", "--all")).toContain("Logo: the money was released on 10 Sep 2026");
  });

  test("nor does it stand on the page of the case, and a refund of it is no way that leads", async () => {
    expect(await said({}, "status")).not.toContain("Logo");
    const screen = await said({}, "routes");
    expect(screen.indexOf("Open: Give a refund")).toBeGreaterThan(screen.indexOf("Open: You both tell Upwork"));
    expect(screen).not.toContain("You can give all or part of it back.");
    expect(await said({}, "routes", "--all")).toContain("You can give all or part of it back.");
  });

  test.each([
    ["the refund asked for is of the paid one", { happenings: [{ kind: "refundAsked", on: "2026-11-10", of: "m1" }] }],
    ["a mediation runs", { happenings: [{ kind: "mediation", on: "2026-11-11" }] }],
    ["the person gives a refund", { want: "giveRefund" }],
    ["nothing else is held", { milestones: [PAID] }],
    ["the contract goes on", { contractState: "active", endedBy: undefined, endedOn: undefined }],
  ])("unless %s", async (_, more) => {
    expect(await said(more, "deadlines")).toContain("Logo");
  });

  test("the client sees what the client can still do about it", async () => {
    expect(await said({ role: "client", endedBy: "me" }, "deadlines")).toMatch(/You: .*Logo/);
  });

  test("JSON has all", async () => {
    expect(await said({}, "deadlines", "--json")).toContain("Logo");
  });
});

describe("doing nothing has a price", () => {
  test.each([
    ["the freelancer who is asked for it", {}, "640.00 USD goes back to the client after Tue 17 Nov 2026"],
    ["the client who asked", { role: "client", endedBy: "me" }, "640.00 USD goes back to you after Tue 17 Nov 2026"],
    [
      "the client whose freelancer filed",
      { role: "client", endedBy: "me", happenings: [{ kind: "disputeByFreelancer", on: "2026-11-11" }] },
      "640.00 USD goes to the freelancer after Mon 16 Nov 2026",
    ],
    [
      "the freelancer who waits for a review",
      {
        contractState: "active",
        endedBy: undefined,
        endedOn: undefined,
        milestones: [{ ...HELD, submittedOn: "2026-11-05", changesAskedOn: "never" }],
      },
      "640.00 USD goes to you after Thu 19 Nov 2026",
    ],
  ])("for %s", async (_, more, words) => {
    expect(await said(more, "routes")).toContain(words);
  });
});
