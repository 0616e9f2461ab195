import fc from "fast-check";
import { expect, test } from "vitest";
import { deadlinesOf } from "../../../src/core/deadlines/deadlines.ts";
import { currentQuestionsOf } from "../../../src/core/interview/questions-view.ts";
import { replay } from "../../../src/core/interview/replay.ts";
import { outsideOf } from "../../../src/core/routes/outside-upwork.ts";
import { routeOptions, routesOf } from "../../../src/core/routes/routes.ts";
import { UPWORK_RULES } from "../../../src/core/rules/built-in.ts";
import { anyCase } from "../../support/arbitraries.ts";

const NOW = "2026-11-15T10:42:00Z";

const routes = anyCase.map((c) => {
  const { applying } = replay(c);
  return {
    c,
    applying,
    found: routesOf(applying, deadlinesOf(applying, UPWORK_RULES, { now: NOW, zone: "UTC" }), NOW),
  };
});

test("whatever the answers, every route has a state and words, and nothing throws", () => {
  fc.assert(
    fc.property(routes, ({ applying, found }) => {
      expect(new Set(found.map((route) => route.id)).size).toBe(found.length);
      for (const route of found) expect(`${route.why} ${route.cost.say} ${route.cannot}`).not.toMatch(/undefined|NaN/);
      for (const one of outsideOf(applying, found)) expect(one.say).not.toMatch(/undefined/);
    }),
  );
});

test("what limits an open route still runs", () => {
  fc.assert(
    fc.property(routes, ({ found }) => {
      for (const route of found)
        if (route.until !== undefined) expect([route.id, route.until.state]).toEqual([route.id, "running"]);
    }),
  );
});

test("a question that would tell is one that this case asks", () => {
  fc.assert(
    fc.property(routes, ({ c, found }) => {
      const keys = currentQuestionsOf(c).map((asking) => asking.key);
      for (const route of found)
        if (route.ask !== undefined) expect(keys, `${route.id}: ${route.why}`).toContain(route.ask);
      for (const route of found)
        if (/^We first need to know/.test(route.why)) expect(route.ask, route.id).toBeDefined();
    }),
  );
});

test("a route that is open, or will be, is among the answers offered", () => {
  fc.assert(
    fc.property(routes, ({ applying, found }) => {
      const offered = [...routeOptions(applying), "acceptRefund", "jointInstruction"];
      for (const route of found)
        if (route.state === "open" || route.state === "notYet") expect(offered).toContain(route.id);
    }),
  );
});
