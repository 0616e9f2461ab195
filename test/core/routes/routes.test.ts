import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { answerFields } from "../../../src/core/case/answers.ts";
import type { Deadline } from "../../../src/core/deadlines/deadline.ts";
import { deadlinesOf } from "../../../src/core/deadlines/deadlines.ts";
import { replay } from "../../../src/core/interview/replay.ts";
import { outsideOf } from "../../../src/core/routes/outside-upwork.ts";
import type { Route } from "../../../src/core/routes/route.ts";
import { chosenRoute, explainRoute, ROUTES, routeOptions, routesOf } from "../../../src/core/routes/routes.ts";
import { UPWORK_RULES } from "../../../src/core/rules/built-in.ts";
import { ruleById } from "../../../src/core/rules/rulebook.ts";
import { madeDeadline } from "../../support/made-deadlines.ts";
import { caseFrom, caseOf, emptyCase, STORIES } from "../../support/stories.ts";

interface Expected {
  readonly now: string;
  readonly outside: readonly string[];
  readonly routes: Readonly<Record<string, { state: string; until?: string; mover?: string; why: string }>>;
}

const FOLDER = new URL("../../cases/expected/routes/", import.meta.url);
const expectedOf = (name: string): Expected => JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), "utf8"));
const NOW = "2026-11-15T10:42:00Z";

const ofStory = (name: string) => {
  const { applying } = replay(caseOf(name));
  const routes = routesOf(applying, deadlinesOf(applying, UPWORK_RULES, { now: NOW, zone: "UTC" }), NOW);
  return { applying, routes };
};
const lastDay = (deadline: Deadline | undefined): string | undefined =>
  deadline?.due.kind === "day"
    ? deadline.due.day
    : deadline?.due.kind === "moment"
      ? deadline.due.instant.slice(0, 10)
      : undefined;

describe("the case files, as written by hand from the fact sheet", () => {
  test.each(STORIES.map((story) => story.name))("%s", (name) => {
    expect(existsSync(new URL(`${name}.json`, FOLDER)), `test/cases/expected/routes/${name}.json is missing`).toBe(
      true,
    );
    const expected = expectedOf(name);
    const { applying, routes } = ofStory(name);
    const states = (of: readonly (readonly [string, { state: string }])[]) =>
      Object.fromEntries(of.map(([id, one]) => [id, one.state]));
    expect(states(routes.map((one) => [one.id, one]))).toEqual(states(Object.entries(expected.routes)));
    for (const route of routes) {
      const { until, mover } = expected.routes[route.id] ?? {};
      if (until !== undefined) expect([route.id, lastDay(route.until)]).toEqual([route.id, until]);
      if (mover !== undefined) expect([route.id, route.mover]).toEqual([route.id, mover]);
    }
    expect(outsideOf(applying, routes).map((one) => one.rule)).toEqual(expected.outside);
  });
});

const everyRoute = (): Route[] => [
  ...STORIES.flatMap((story) => ofStory(story.name).routes),
  ...routesOf(emptyCase(), []),
];

test("every rule a route names is in the rulebook", () => {
  const ids = new Set(everyRoute().flatMap((route) => route.rules));
  expect([...ids].filter((id) => ruleById(UPWORK_RULES, id) === undefined)).toEqual([]);
});

test("every route rests on rules, and says what it costs, gives and cannot give", () => {
  for (const route of everyRoute()) {
    for (const text of [route.why, route.cost.say, route.gives, route.cannot]) {
      expect(text, route.id).toMatch(/[.)]$/);
      expect(text, route.id).not.toMatch(/undefined|NaN| {2}/);
    }
    if (route.id !== "nothing") expect(route.cost.rules.length, route.id).toBeGreaterThan(0);
    if (route.id !== "nothing") expect(route.rules.length, route.id).toBeGreaterThan(0);
  }
});

test("no route promises a verdict or speaks of the law", () => {
  const said = everyRoute().flatMap((one) => [
    one.title,
    one.why,
    one.cost.say,
    one.gives,
    one.cannot,
    ...[...one.click, ...one.avoid].map((told) => told.say),
    ...one.ready.map((ready) => ready.what),
  ]);
  for (const text of said) expect(text).not.toMatch(/\b(win|won|lose|lawyer|legal|court|sue|guarantee|surely)\b/i);
});

test("open routes come first, the one that ends earliest at the top", () => {
  const { routes } = ofStory("freelancer-ended-money-held");
  expect(routes.slice(0, 2).map((route) => route.id)).toEqual(["escrowDispute", "acceptRefund"]);
  const order = ["open", "unknown", "notYet", "closed"];
  for (const story of STORIES) {
    const ranks = ofStory(story.name).routes.map((route) => order.indexOf(route.state));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  }
});

test("nothing known: no throw, both sides, and a question for what is not known", () => {
  const routes = routesOf(emptyCase(), []);
  expect(routes).toHaveLength(ROUTES.filter((row) => row.shown === undefined).length);
  expect(new Set(routes.map((route) => route.side))).toEqual(new Set(["client", "freelancer", "both"]));
  for (const route of routes) expect(route.state === "unknown" ? route.ask : "", route.id).toBeDefined();
  expect(routes.find((route) => route.id === "escrowDispute")?.mover).toBe("freelancer");
});

const released = (id: string, on: string) => ({ id, name: id, amount: "100", money: "released", releasedOn: on });

test("several milestones: the one that ends first limits the route, and one that is over does not close it", () => {
  const c = caseFrom({
    role: "client",
    contract: "fixed",
    contractState: "active",
    filed: "nothing",
    milestones: [released("m1", "2026-09-01"), released("m2", "2026-11-01"), released("m3", "2026-10-20")],
  });
  const deadlines = [
    madeDeadline("mediation-start-m1 over 2026-10-01"),
    madeDeadline("mediation-start-m2 running 2026-12-01"),
    madeDeadline("mediation-start-m3 running 2026-11-19"),
  ];
  const mediation = routesOf(replay(c).applying, deadlines).find((route) => route.id === "mediation");
  expect([mediation?.state, mediation?.until?.id]).toEqual(["open", "mediation-start-m3"]);
  // All over: the day named is the one that ended last.
  const over = ["m1 over 2026-10-01", "m2 over 2026-12-01", "m3 over 2026-11-19"];
  const late = routesOf(
    replay(c).applying,
    over.map((words) => madeDeadline(`mediation-start-${words}`)),
  ).find((route) => route.id === "mediation");
  expect([late?.state, late?.why]).toEqual(["closed", expect.stringContaining("ended on 1 Dec 2026")]);
});

test("hours can be disputed from Monday 12:00 UTC after the week on, not a minute before", () => {
  const c = caseFrom({
    role: "client",
    contract: "hourly",
    contractState: "active",
    filed: "nothing",
    weeks: [{ id: "w1", monday: "2026-11-02", hours: 20, rate: "30" }],
  });
  const deadline = madeDeadline("hours-dispute-w1 running 2026-11-13T23:59:00Z", "2026-11-02");
  const at = (now?: string) =>
    routesOf(replay(c).applying, [deadline], now).find((route) => route.id === "hourlyDispute")?.state;
  expect([at("2026-11-09T11:59:00Z"), at("2026-11-09T12:00:00Z"), at()]).toEqual(["notYet", "open", "open"]);
});

test("what must be ready is read from the case", () => {
  const ready = (name: string) =>
    chosenRoute(caseOf(name))?.ready.map((one) => `${one.state} ${one.what}`.replace(/ .*(?=handed in)/, " ")) ?? [];
  expect(ready("freelancer-ended-money-held")).toEqual([
    "ready feedback for the client",
    "ready the amount you ask for",
    "ready handed in with Submit Work",
    "ready the reason in one line",
    "ready the explanation",
    "ready 5 exhibits",
  ]);
  const { exhibits: _none, ...rest } = { ...caseOf("freelancer-ended-money-held") };
  const bare = { ...rest, exhibits: [], answers: { ...rest.answers, filingFeedback: undefined } };
  expect(
    chosenRoute(bare)
      ?.ready.filter((one) => one.state === "missing")
      .map((one) => one.what),
  ).toEqual(["feedback for the client", "files that prove it", "proof for 3 claims"]);
});

test("what not to do follows side and money", () => {
  const avoid = (name: string) => new Set(ofStory(name).routes.flatMap((one) => one.avoid.flatMap((two) => two.rules)));
  expect(avoid("freelancer-silence-after-submission")).toContain("freelancer-ends");
  // It has ended already.
  expect(avoid("freelancer-ended-money-held")).not.toContain("freelancer-ends");
  expect(avoid("freelancer-ended-money-held")).not.toContain("chargeback");
  expect(avoid("freelancer-feedback-threat")).not.toContain("freelancer-ends");
  expect(avoid("client-released-poor-work")).toContain("chargeback");
  expect(avoid("client-released-poor-work")).not.toContain("freelancer-ends");
  for (const story of STORIES) {
    expect(avoid(story.name)).toContain("off-platform-pay");
    expect(avoid(story.name)).toContain("feedback-ask-in-dispute");
  }
});

describe("the answers offered for the route", () => {
  const options = (given: Record<string, unknown>) =>
    routeOptions(caseFrom(given)).filter((id) => id !== "acceptRefund" && id !== "jointInstruction");
  const always = ["report", "nothing", "settled"];
  test.each([
    [{ role: "freelancer", contract: "fixed" }, ["escrowDispute", "giveRefund", "mediation", "arbitration", ...always]],
    [
      { role: "client", contract: "catalog" },
      [
        "askChanges",
        "partialRelease",
        "endAndRefund",
        "answerDispute",
        "refundRequest",
        "mediation",
        "arbitration",
        "report",
        "endContract",
        "nothing",
        "settled",
      ],
    ],
    [{ role: "agency", contract: "hourly" }, ["hourlyAnswer", "rejectedHours", "giveRefund", ...always]],
    [
      { role: "client", contract: "hourly" },
      ["hourlyDispute", "refundRequest", "report", "endContract", "pause", "nothing", "settled"],
    ],
    [
      { role: "client", contract: "payroll" },
      ["refundRequest", "report", "endContract", "pause", "nothing", "settled"],
    ],
    [{ role: "freelancer", contract: "anyHire", payBasis: "hourly" }, ["giveRefund", ...always]],
    [
      { role: "client", contract: "anyHire", payBasis: "fixed" },
      ["askChanges", "partialRelease", "endAndRefund", "refundRequest", "report", "endContract", "nothing", "settled"],
    ],
    [
      { role: "client", contract: "enterprise", payBasis: "fixed" },
      ["askChanges", "partialRelease", "endAndRefund", "refundRequest", "report", "endContract", "nothing", "settled"],
    ],
  ])("%j", (given, expected) => {
    expect(options(given)).toEqual(expected);
  });

  test("with nothing known, all of them", () => {
    const sometimes = ROUTES.flatMap((row) => (row.shown === undefined ? [] : [row.id as string]));
    const all = Object.keys(answerFields.route.options).filter((id) => id !== "other" && !sometimes.includes(id));
    expect([...routeOptions(emptyCase())].sort()).toEqual(all.sort());
  });
});

test("a route explains itself: words, the deadline's arithmetic, rules with their sources", () => {
  const { routes } = ofStory("freelancer-silence-after-submission");
  const nothing = routes.find((route) => route.id === "nothing");
  if (nothing === undefined) throw new Error("no such route");
  const told = explainRoute(nothing, (id) => ruleById(UPWORK_RULES, id));
  expect(told.says[0]).toMatch(/^Open\. /);
  expect(told.steps.join(" ")).toContain("2026-11-19");
  expect(told.rules.map((rule) => rule.id)).toContain("review");
});
