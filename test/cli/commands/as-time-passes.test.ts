import { describe, expect, test } from "vitest";
import { computer } from "../../support/run-program.ts";

// What a page says on a day after the answers were given, when nothing was told since.

const FIXED = {
  role: "freelancer",
  contract: "fixed",
  contractState: "active",
  filed: "nothing",
  contractBegan: "2026-09-01",
};
const HELD = { name: "Brand sheet", amount: "640.00", fundedOn: "2026-09-01", money: "held", changesAskedOn: null };
const ENDED = {
  ...FIXED,
  contractState: "ended",
  endedBy: "them",
  endedOn: "2026-11-10",
  milestones: [{ ...HELD, submittedOn: "2026-11-03" }],
};
const REVIEW = { ...FIXED, milestones: [{ ...HELD, submittedOn: "2026-11-01" }] };

/** What a command says at a time, in one line, of cases that were opened at the beginning of their stories. */
const said = async (cases: object | readonly object[], now: string, words: readonly string[]): Promise<string> => {
  const home = computer({ now: "2026-11-12T12:00:00Z" });
  for (const [index, given] of [cases].flat().entries()) {
    home.files.set(`${index}.json`, JSON.stringify({ title: `Case ${index + 1}`, ...given }));
    const ran = await home.run(["start", "--answers", `${index}.json`, "--no-input"]);
    expect(ran.code).toBe(0);
  }
  home.now = now;
  const ran = await home.run(words);
  expect(ran.code).toBe(0);
  return ran.out.replace(/\s+/g, " ");
};

const routeOf = async (given: object, now: string, id: string): Promise<{ state: string; why: string }> => {
  const { routes } = JSON.parse(await said(given, now, ["routes", "--json"])) as {
    routes: { id: string; state: string; why: string }[];
  };
  const found = routes.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no route ${id}`);
  return found;
};

describe("a deadline that passed", () => {
  test("comes first, with what follows by the rule and the question that would tell", async () => {
    const page = await said(ENDED, "2026-11-20T12:00:00Z", ["status"]);
    expect(page).toMatch(
      /^Case 1 fixed price · 640\.00 USD back with the client under the rule · freelancer ! .* the time ended on 17 Nov 2026\. By the rule: all held money goes back to the client/,
    );
    expect(page).toMatch(
      /Did that happen\? Look at the contract on Upwork, then add it with dispute-coach log happened \S+/,
    );
  });

  test("of the other side comes first too", async () => {
    const page = await said(REVIEW, "2026-11-17T12:00:00Z", ["status"]);
    expect(page).toMatch(/640\.00 USD released under the rule · freelancer ! .* the time ended on 15 Nov 2026/);
  });

  test("is named until it is told where the money is", async () => {
    const told = {
      ...REVIEW,
      milestones: [{ ...HELD, submittedOn: "2026-11-01", money: "released", releasedOn: "2026-11-11" }],
    };
    expect(await said(told, "2026-11-17T12:00:00Z", ["status"])).not.toContain("the time ended");
    expect(await said(ENDED, "2027-02-17T12:00:00Z", ["status"])).toContain("the time ended on 17 Nov 2026");
  });

  test("closes the way that was chosen, and takes its tick", async () => {
    const chosen = { ...ENDED, route: "escrowDispute" };
    expect(await said(chosen, "2026-11-14T12:00:00Z", ["status"])).toContain("✔ 4");
    expect(await said(chosen, "2026-11-20T12:00:00Z", ["status"])).toContain(
      "◐ 4 Escalate if necessary what you chose is closed now",
    );
  });

  test("of help that ended asks for Upwork's Notice", async () => {
    const disputed = {
      ...FIXED,
      filed: "disputeByFreelancer",
      filedOn: "2026-11-10",
      milestones: [{ ...HELD, submittedOn: "2026-10-15" }],
    };
    expect(await said(disputed, "2026-11-26T12:00:00Z", ["status"])).toMatch(
      /the time ended on 24 Nov 2026\. By the rule: Upwork sends a Notice of Non-Resolution/,
    );
  });
});

describe("routes and money go by where the money is by the rule", () => {
  test.each([["partialRelease"], ["endAndRefund"]])("a client whose review is over cannot %s", async (id) => {
    const client = { ...REVIEW, role: "client" };
    expect((await routeOf(client, "2026-11-14T12:00:00Z", id)).state).toBe("open");
    expect((await routeOf(client, "2026-11-17T12:00:00Z", id)).state).not.toBe("open");
  });

  test("to do nothing gives nobody money that has gone already", async () => {
    expect((await routeOf(REVIEW, "2026-11-17T12:00:00Z", "nothing")).why).not.toContain("goes to the client");
  });

  test("arbitration that can no longer come is no way any more", async () => {
    const sure = { ...ENDED, chanceLow: 40, chanceHigh: 60 };
    expect(await said(sure, "2026-11-14T12:00:00Z", ["money"])).toContain("if both pay for arbitration");
    expect(await said(sure, "2026-11-20T12:00:00Z", ["money"])).not.toContain("if both pay for arbitration");
  });

  test("where the sources are silent nothing is claimed", async () => {
    const direct = { ...ENDED, contract: "directByFreelancer", payBasis: "fixed" };
    const { state, why } = await routeOf(direct, "2026-11-20T12:00:00Z", "escrowDispute");
    expect([state, why]).toEqual(["closed", expect.stringContaining("our source does not say")]);
  });
});

describe("what runs", () => {
  test("is told apart by milestone", async () => {
    const two = {
      ...FIXED,
      milestones: [
        { ...HELD, name: "Header", submittedOn: "2026-11-06" },
        { ...HELD, name: "Footer", submittedOn: "2026-11-09" },
      ],
    };
    const page = await said(two, "2026-11-13T12:00:00Z", ["status"]);
    expect(page).toContain("Header: until Fri 20 Nov 2026");
    expect(page).toContain("Footer: until Mon 23 Nov 2026");
  });

  test("says that it is assumed where the terms of the day are not known", async () => {
    expect(await said({ ...ENDED, contractBegan: "2024-05-01" }, "2026-11-14T12:00:00Z", ["status"])).toContain(
      "17 Nov 2026 (assumed; the hour is not known",
    );
  });

  test("asks nobody for a dispute where there is no dispute help", async () => {
    const enterprise = { ...ENDED, contract: "enterprise", payBasis: "fixed" };
    const page = await said(enterprise, "2026-11-14T12:00:00Z", ["status"]);
    expect(page).toContain("17 Nov 2026");
    expect(page.split("✔ 1")[0]).not.toContain("open a dispute");
  });

  test("is told of each open case by the bare command", async () => {
    const page = await said([ENDED, REVIEW], "2026-11-14T12:00:00Z", []);
    expect(page).toMatch(/Case 1 .*17 Nov 2026/);
    expect(page).toMatch(/Case 2 .*15 Nov 2026/);
  });
});

test("a settled case begins with its outcome, and nothing is left to file", async () => {
  const settled = {
    ...ENDED,
    filed: "refundAsked",
    filedOn: "2026-11-10",
    outcome: "agreement",
    outcomeOn: "2026-11-12",
    outcomeAmount: "500.00",
  };
  const page = await said(settled, "2026-11-20T12:00:00Z", ["status"]);
  expect(page).toMatch(/freelancer Settled on 12 Nov 2026: We agreed, 500\.00 USD\./);
  expect(page).not.toContain("the time ended");
  expect(await routeOf(settled, "2026-11-20T12:00:00Z", "escrowDispute")).toMatchObject({
    state: "closed",
    why: "This is settled. There is nothing left to file.",
  });
});
