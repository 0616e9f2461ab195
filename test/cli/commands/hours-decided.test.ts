import { beforeEach, describe, expect, test } from "vitest";
import { type Computer, computer } from "../../support/run-program.ts";

// A client disputed 12 of 20 hours at 30.00 USD: 360.00 USD. What was answered and decided, told as what happened.
const HOURS = {
  role: "agency",
  contract: "hourly",
  contractState: "active",
  weeks: [{ monday: "2026-11-02", hours: 20, rate: 30, disputedHours: 12, manualHours: 2 }],
  happenings: [{ kind: "disputeByClient", on: "2026-11-13", until: "2026-11-16" }],
};

let pc: Computer;
const flat = (text: string) => text.replace(/\s+/g, " ");
const told = async (...words: string[]) => flat((await pc.run([...words, "--plain"])).out);
const happened = (...set: string[]) => pc.run(["log", "happened", "--plain", ...set.flatMap((one) => ["--set", one])]);

beforeEach(async () => {
  pc = computer({ now: "2026-11-14T09:00:00Z" });
  pc.files.set("case.json", JSON.stringify(HOURS));
  await pc.run(["start", "--answers", "case.json", "--no-input"]);
});

describe("a request that the answer to the dispute met", () => {
  const ask = (what: string) =>
    pc.run(["log", "request", "--set", "on=2026-11-13", "--set", `what=${what}`, "--set", "dueOn=2026-11-16"]);

  test("step 6 names what waits for an answer before any request is logged", async () => {
    expect(await told("status")).toContain(
      "Step 6, Cooperate with Upwork: not started, the dispute about hours to answer, by 16 Nov 2026",
    );
  });

  test.each([
    ["accept or decline the disputed hours", false],
    ["respond to the dispute", false],
    ["answer the dispute and send the files", true],
    ["confirm your tax details", true],
  ])("%s: still due after the answer: %s", async (what, isOpen) => {
    await ask(what);
    expect(await told("status")).toContain(`Answer Upwork: ${what}`);
    await happened("kind=hoursAnswered", "on=2026-11-14", "result=declined");
    const status = await told("status");
    expect(status.includes(`Answer Upwork: ${what}`)).toBe(isOpen);
    expect(status.includes("1 request to answer")).toBe(isOpen);
  });

  test("nothing is due any more once Upwork has decided", async () => {
    await ask("confirm your hours");
    await happened("kind=hoursDecided", "on=2026-11-14", "result=stays");
    pc.now = "2026-11-19T09:00:00Z";
    expect(await told("status")).not.toContain("Answer Upwork");
  });
});

describe("what the answer and the decision came to", () => {
  test("after a decline Upwork decides; after an acceptance the hours are paid back", async () => {
    await happened("kind=hoursAnswered", "on=2026-11-14", "result=declined");
    expect(await told("deadlines")).toContain("Upwork: decide about the hours");
    await pc.run(["review", "--undo"]);
    await happened("kind=hoursAnswered", "on=2026-11-14", "result=accepted");
    const deadlines = await told("deadlines");
    expect(deadlines).toContain("Upwork: send the money");
    expect(deadlines).not.toContain("decide about the hours");
  });

  test.each([
    [["result=part", "amount=60"], "Upwork decided from the work diary, 300.00 USD", true],
    [["result=stays"], "Upwork decided from the work diary, 360.00 USD", false],
    [["result=back"], "Upwork decided from the work diary, 0.00 USD", true],
    [["result=part"], "Upwork decided from the work diary.", true],
    [["amount=60"], "Upwork decided from the work diary.", true],
  ])("%j: %s; hours can be claimed: %s", async (set, settled, isClaim) => {
    await happened("kind=hoursAnswered", "on=2026-11-14", "result=declined");
    pc.now = "2026-11-18T09:00:00Z";
    await happened("kind=hoursDecided", "on=2026-11-17", ...set);
    expect(await told("status")).toContain(`Settled on 17 Nov 2026: ${settled}`);
    expect((await told("deadlines")).includes("claim the time and list the documented work")).toBe(isClaim);
    expect((await told("routes")).includes("With its decision Upwork gave a part")).toBe(isClaim);
    expect(await told("deadlines")).not.toContain("week from 2026-");
  });

  test("page one names what stays and what goes back", async () => {
    await happened("kind=hoursDecided", "on=2026-11-14", "result=part", "amount=60");
    expect(flat((await pc.run(["export", "--format", "md"])).out)).toContain(
      "300.00 USD of the disputed hours stays paid, and 60.00 USD goes back to the client",
    );
  });
});
