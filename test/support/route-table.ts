import { describe, expect, test } from "vitest";
import { replay } from "../../src/core/interview/replay.ts";
import { routesOf } from "../../src/core/routes/routes.ts";
import { madeDeadline } from "./made-deadlines.ts";
import { caseFrom } from "./stories.ts";

export type Given = Record<string, unknown>;
/** Situation, answers, deadlines made by hand, then route by route: state ("none" where it is not shown), and a word of why. */
export type Row = readonly [string, Given, readonly string[], Readonly<Record<string, readonly [string, RegExp]>>];

const fixed = { contract: "fixed", contractBegan: "2026-09-01", contractState: "active", filed: "nothing" };
export const freelancer: Given = { role: "freelancer", ...fixed };
export const client: Given = { role: "client", ...fixed };
export const milestone = (money: string, more: object = {}): Given => ({
  milestones: [{ id: "m1", name: "Logo", amount: "800", money, ...more }],
});
export const held = milestone("held", { fundedOn: "2026-09-02", submittedOn: "2026-11-05" });
export const released = milestone("released", { fundedOn: "2026-09-02", releasedOn: "2026-10-28" });
export const end = (endedBy: string): Given => ({ contractState: "ended", endedBy, endedOn: "2026-11-10" });
export const filed = (what: string): Given => ({ filed: what, filedOn: "2026-11-10" });
export const hourly: Given = { contract: "hourly", contractState: "active", filed: "nothing" };
export const week: Given = { weeks: [{ id: "w1", monday: "2026-11-02", hours: 20, rate: "30", disputedHours: 4 }] };

/** Checks each row: the routes of its case, decided from its deadlines. */
export const checkRoutes = (family: string, rows: readonly Row[]): void => {
  describe(family, () => {
    test.each(rows)("%s", (_what, given, deadlines, expected) => {
      const { applying } = replay(caseFrom(given));
      const routes = routesOf(
        applying,
        deadlines.map((words) => madeDeadline(words)),
      );
      for (const [id, [state, why]] of Object.entries(expected)) {
        const route = routes.find((one) => one.id === id);
        expect([id, route?.state ?? "none"]).toEqual([id, state]);
        if (route !== undefined) expect(route.why).toMatch(why);
        if (route !== undefined && /^We first need to know/.test(route.why)) expect(route.ask, id).toBeDefined();
      }
    });
  });
};
