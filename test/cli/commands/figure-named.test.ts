import { beforeEach, describe, expect, test } from "vitest";
import type { Prompt } from "../../../src/ports/questions.ts";
import { type Computer, computer } from "../../support/run-program.ts";
import { replying } from "../../support/scripted-ask.ts";

// A figure that both sides have named is proposed, and not asked for as if nobody knew it.
let pc: Computer;
beforeEach(() => {
  pc = computer({ now: "2026-11-12T09:00:00Z" });
});

const begin = async (role: string, more: object) => {
  pc.files.set(
    "case.json",
    JSON.stringify({
      role,
      contract: "fixed",
      contractState: "active",
      otherParty: "Ana",
      milestones: [{ name: "Menu", amount: "640.00", money: "held" }],
      ...more,
    }),
  );
  await pc.run(["start", "--no-input", "--answers", "case.json"]);
};

/** What stands in the question for an amount, when it is asked. */
const proposedIn = async (argv: readonly string[]) => {
  const seen: Prompt[] = [];
  const ask = replying((prompt) => {
    seen.push(prompt);
    return prompt.asking.key.endsWith(".amount") || seen.length > 12 ? { kind: "pause" } : { kind: "skip" };
  });
  await pc.run(argv, ask);
  const amount = seen.find(({ asking }) => asking.key.endsWith(".amount"));
  return JSON.stringify(amount?.asking ?? {});
};

const ACCEPTED = { on: "2026-11-09", by: "them", amount: "410.00", terms: "all closed", answer: "accepted" };

describe.each(["freelancer", "client", "agency"])("%s", (role) => {
  test("an agreement takes the amount of the offer that was accepted", async () => {
    await begin(role, { offers: [ACCEPTED] });
    expect(await proposedIn(["log", "happened", "--set", "kind=agreement", "--set", "on=today"])).toContain("410");
  });

  test("an offer takes the amount of the agreement that was told", async () => {
    await begin(role, { happenings: [{ kind: "agreement", on: "2026-11-10", amount: "410.00", until: "none" }] });
    expect(await proposedIn(["log", "offer", "--set", "on=today", "--set", "by=them"])).toContain("410");
  });

  test("where only one has named a figure, none is proposed", async () => {
    await begin(role, { offers: [{ ...ACCEPTED, answer: "none" }] });
    expect(await proposedIn(["log", "happened", "--set", "kind=agreement", "--set", "on=today"])).not.toContain("410");
  });
});
