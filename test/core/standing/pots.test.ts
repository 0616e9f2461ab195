import { expect, test } from "vitest";
import { replay } from "../../../src/core/interview/replay.ts";
import { potStates } from "../../../src/core/standing/pots.ts";
import { caseFrom } from "../../support/stories.ts";

const held = (name: string) => ({
  name,
  amount: "300.00",
  fundedOn: "2026-09-01",
  money: "held",
  changesAskedOn: null,
});

test("a dispute freezes the milestone it names, and no other", () => {
  const c = replay(
    caseFrom({
      role: "freelancer",
      contract: "fixed",
      contractState: "active",
      contractBegan: "2026-09-01",
      milestones: [held("Map of the park"), held("Signs")],
      happenings: [{ kind: "disputeByFreelancer", on: "2026-11-10", of: "m1", amount: "300.00" }],
    } as unknown as Parameters<typeof caseFrom>[0]),
  ).applying;
  expect(potStates(c, new Set()).map(({ place }) => place)).toEqual(["frozen", "held"]);
});
