import { describe, expect, test } from "vitest";
import { computer } from "../../support/run-program.ts";

// Upwork has written and named a day: that is said once, and nothing is asked that it tells.

const PAID = {
  role: "freelancer",
  contract: "fixed",
  contractBegan: "2026-09-01",
  contractState: "active",
  milestones: [
    {
      name: "Shop",
      amount: "640.00",
      fundedOn: "2026-09-01",
      submittedOn: "2026-09-20",
      money: "released",
      releasedOn: "2026-09-25",
    },
  ],
};
const CHARGEBACK = { kind: "chargeback", on: "2026-11-03" };
const LIMITED = { kind: "accountLimited", on: "2026-11-04", until: "2026-11-11" };
const NOTED = [{ clock: "other", what: "Answer Upwork about the limit on your account", dueOn: "2026-11-11" }];

const flat = (text: string): string => text.replace(/\s+/g, " ");
const status = async (more: object): Promise<string> => {
  const pc = computer({ now: "2026-11-06T09:00:00Z" });
  pc.files.set("a.json", JSON.stringify({ title: "A case", ...PAID, ...more }));
  expect((await pc.run(["start", "--answers", "a.json", "--no-input"])).code).toBe(0);
  return flat((await pc.run(["status", "--plain"])).out);
};

describe("an answer about the account by a day", () => {
  test("is told once, and it is not asked whether the account is limited", async () => {
    const screen = await status({ happenings: [CHARGEBACK, LIMITED], dates: NOTED });
    expect(screen.match(/until 11 Nov 2026/g)).toHaveLength(1);
    expect(screen).toContain("In 5 days: You: answer Upwork about the limit on the account, until 11 Nov 2026");
    expect(screen).not.toContain("Did Upwork limit");
    expect(screen).not.toContain("Look in your email");
    expect(screen).toContain(
      "Upwork has written to you and waits for an answer: give it in the same ticket by Wednesday 11 November 2026.",
    );
    expect(screen).toContain("Step 6, Cooperate with Upwork: begun, Upwork to answer, by 11 Nov 2026.");
  });

  test("another thing noted for the same day stays", async () => {
    const screen = await status({
      happenings: [LIMITED],
      dates: [{ clock: "other", what: "Renew the passport", dueOn: "2026-11-11" }],
    });
    expect(screen).toContain("Renew the passport, due on 11 Nov 2026");
  });

  test("without a day it may be the other side's account, so it is asked", async () => {
    const { until, ...limited } = LIMITED;
    expect(await status({ happenings: [limited] })).toContain("Did Upwork limit, suspend or check your account");
  });

  test("without a word of Upwork's the mailbox is named", async () => {
    expect(await status({ happenings: [CHARGEBACK] })).toContain("Look in your email, including spam");
  });
});
