import { beforeEach, describe, expect, test } from "vitest";
import { type Computer, computer } from "../../support/run-program.ts";
import { tempFile } from "../../support/temp-home.ts";
import { NOTICE_OF_SECOND } from "../../support/two-milestones.ts";

// What the other side said is theirs: it is met with what to do, and never reviewed as the person's own.
let pc: Computer;
beforeEach(async () => {
  pc = computer();
  pc.now = "2026-11-12T12:00:00Z";
  await pc.run(["start", "--from", tempFile("submitted.eml", NOTICE_OF_SECOND), "--no-input"]);
});

const log = async (by: "them" | "me", gist: string): Promise<string> => {
  const set = ["on=2026-11-11", `by=${by}`, "channel=upwork", `gist=${gist}`].flatMap((one) => ["--set", one]);
  return (await pc.run(["log", "contact", ...set])).err.replace(/\s+/g, " ");
};

const FEEDBACK = "Pay the 740 by tonight or you get one star from me and everybody will read why";

describe("a threat of theirs is met with what to do", () => {
  test.each([
    [FEEDBACK, /screenshot.*Do not trade over it.*Flag as inappropriate/],
    ["If you do not approve I will come to your studio and break your things", /screenshot.*Do not trade.*Flag as/],
    ["My lawyer will sue you over this", /screenshot.*Do not give money back out of fear/],
    ["Just send me the 740 by Revolut and we forget Upwork", /outside Upwork.*Do not take it up.*Flag as/],
  ])("%s", async (gist, advice) => expect(await log("them", gist)).toMatch(advice));

  test("calm words get none", async () => {
    expect(await log("them", "I can add the last two tables by Friday")).toBe("Logged. The case now has 1 contact. ");
  });
});

test("their words are nowhere pointed out as words of the person's to change", async () => {
  await log("them", FEEDBACK);
  await log("them", "I will sue you, my lawyer has it already");
  const said = (await pc.run(["check"])).out;
  expect(said).not.toMatch(/feedback-traded|can close your account|matter-law|explain threat/);
  expect(said).toMatch(/contact 1|Contact 1/);
  expect(said.replace(/\s+/g, " ")).toContain("It is their breach, not yours.");
});

test("the same words of the person's own are pointed out", async () => {
  await log("me", FEEDBACK);
  expect((await pc.run(["check"])).out).toMatch(/serious[^!]*feedback|star/i);
});
