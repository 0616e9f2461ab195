import { expect, test } from "vitest";
import { deadlinesOf } from "../../../src/core/deadlines/deadlines.ts";
import { replay } from "../../../src/core/interview/replay.ts";
import { routesOf } from "../../../src/core/routes/routes.ts";
import { UPWORK_RULES } from "../../../src/core/rules/built-in.ts";
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

test("the ways of held money go by the same truth: what no dispute names is open, what it names is frozen", () => {
  const given = (milestones: readonly unknown[]) =>
    replay(
      caseFrom({
        role: "client",
        contract: "fixed",
        contractState: "active",
        contractBegan: "2026-09-01",
        milestones,
        happenings: [
          {
            kind: "disputeByFreelancer",
            on: "2026-11-10",
            amount: "300.00",
            ...(milestones.length > 1 ? { of: "m1" } : {}),
          },
        ],
      } as unknown as Parameters<typeof caseFrom>[0]),
    ).applying;
  const partOf = (c: ReturnType<typeof given>) =>
    routesOf(
      c,
      deadlinesOf(c, UPWORK_RULES, { now: "2026-11-12T10:00:00Z", zone: "UTC" }),
      "2026-11-12T10:00:00Z",
    ).find(({ id }) => id === "partialRelease");
  expect(partOf(given([held("Map of the park"), held("Signs")]))).toMatchObject({
    state: "open",
    why: expect.stringContaining("300.00 USD is held"),
  });
  expect(partOf(given([held("Map of the park")]))).toMatchObject({
    state: "closed",
    why: expect.stringContaining("frozen"),
  });
});
