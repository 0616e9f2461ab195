import { expect, test } from "vitest";
import { deadlinesOf } from "../../../src/core/deadlines/deadlines.ts";
import { replay } from "../../../src/core/interview/replay.ts";
import { askOf } from "../../../src/core/money/ask.ts";
import { potsOf } from "../../../src/core/money/pots.ts";
import { UPWORK_RULES } from "../../../src/core/rules/built-in.ts";
import { caseFrom } from "../../support/stories.ts";

test.each<[string, object, string, number | undefined]>([
  ["nothing was billed, as it was said", { withoutHours: "nothing" }, "hours", 0],
  ["not told what was billed", {}, "untold", undefined],
])("a week with a rate and no hours: %s", (_name, said, place, cents) => {
  const week = { id: "w1", monday: "2026-11-02", hours: 0, rate: 4000, ...said };
  const c = { ...caseFrom({ role: "client", contract: "hourly" }), weeks: [week] };
  const [pot] = potsOf(c as typeof c & { weeks: [] });
  expect([pot?.place, pot?.cents]).toEqual([place, cents]);
});

test.each<[number, object]>([
  [750, { parts: [{ item: "m2", cents: 450_00 }], cents: 450_00 }],
  [749, { parts: [], differsFrom: 749_00 }],
])("an amount for all, of which a part is closed: all of it, or else not known from where: %s", (askAmount, made) => {
  const c = caseFrom({
    role: "client",
    contract: "fixed",
    contractState: "active",
    filed: "nothing",
    want: "refundAll",
    route: "mediation",
    askAmount,
    milestones: [
      { name: "Draft", amount: 300, money: "released", releasedOn: "2026-09-01" },
      { name: "Book", amount: 450, money: "released", releasedOn: "2026-11-01" },
    ],
  });
  const { applying } = replay(c);
  const present = { now: "2026-11-12T12:00:00Z", zone: "UTC" };
  const deadlines = deadlinesOf(applying, UPWORK_RULES, present);
  expect(askOf(applying, { deadlines, moved: [], pack: UPWORK_RULES, present })).toMatchObject(made);
});
