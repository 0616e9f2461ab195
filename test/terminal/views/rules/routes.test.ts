import { describe, expect, test } from "vitest";
import { deadlinesOf } from "../../../../src/core/deadlines/deadlines.ts";
import { sayDue } from "../../../../src/core/deadlines/format-deadline.ts";
import { replay } from "../../../../src/core/interview/replay.ts";
import { outsideOf } from "../../../../src/core/routes/outside-upwork.ts";
import { routesOf } from "../../../../src/core/routes/routes.ts";
import { UPWORK_RULES } from "../../../../src/core/rules/built-in.ts";
import { governing } from "../../../../src/core/rules/rulebook.ts";
import { columns } from "../../../../src/terminal/views/lines.ts";
import type { Look } from "../../../../src/terminal/views/paint.ts";
import { type RouteWords, routeLines } from "../../../../src/terminal/views/rules/routes.ts";
import { asInstalled } from "../../../support/look.ts";
import { caseOf, emptyCase, STORIES } from "../../../support/stories.ts";

const NOW = "2026-11-15T10:42:00Z";
const same = (text: string) => text;
const paint = { bold: same, dim: same, good: same, warn: same, bad: same, accent: same };
const look = (width: number, plain = false): Look => ({ paint, width, plain, asTyped: asInstalled });

const page = (c: ReturnType<typeof caseOf>, at: Look, options: { all?: boolean; sides?: boolean } = {}): string[] => {
  const { applying } = replay(c);
  const routes = routesOf(applying, deadlinesOf(applying, UPWORK_RULES, { now: NOW, zone: "UTC" }), NOW);
  const words: RouteWords = {
    sayDue: (deadline) => sayDue(deadline, "UTC"),
    rule: (id) => governing(UPWORK_RULES, id, { contractBegan: applying.answers.contractBegan, event: "2026-11-15" }),
    sides: options.sides ?? false,
    caseId: c.id,
  };
  return routeLines(routes, outsideOf(applying, routes), at, words, options);
};

describe.each([
  ["80 columns", look(80)],
  ["40 columns", look(40)],
  ["plain", look(80, true)],
  ["plain, 40 columns", look(40, true)],
])("%s", (_name, at) => {
  test.each(STORIES.map((story) => story.name))("%s fits, short and in full", (name) => {
    for (const all of [false, true]) {
      const lines = page(caseOf(name), at, { all });
      expect(lines.filter((line) => columns(line) > at.width)).toEqual([]);
      expect(lines.join("\n")).not.toMatch(/undefined|NaN|\n\n\n/);
      expect(lines[0]).not.toBe("");
      expect(lines.join("\n")).not.toMatch(/\b(win|lawyer|legal|court)\b/i);
      if (at.plain) expect(lines.join("\n")).not.toMatch(/[✔○×▲]/);
    }
  });
});

test("every open route stands on the first screen, with its end", () => {
  for (const story of STORIES) {
    const { applying } = replay(caseOf(story.name));
    const routes = routesOf(applying, deadlinesOf(applying, UPWORK_RULES, { now: NOW, zone: "UTC" }), NOW);
    const screen = page(caseOf(story.name), look(80)).slice(0, 22).join("\n");
    for (const route of routes.filter((one) => one.state === "open" && one.unfit === undefined))
      expect(screen).toContain(route.title);
  }
});

test("the short page: open ones in full, the others in a line with why, what to leave alone once", () => {
  const text = page(caseOf("freelancer-ended-money-held"), look(80)).join("\n");
  expect(text).toMatch(/✔ Open a dispute about held money \(chosen\) {2}your move\n {4}until Tue 17 Nov 2026/);
  expect(text).toMatch(/\n {2}Where {4}Deliver work > Contract history/);
  expect(text).toMatch(/\n {2}Ready {4}feedback for the client/);
  expect(text).toMatch(/○ Arbitration: It needs a Notice/);
  expect(text.replace(/\s+/g, " ")).toMatch(
    /\? Mediation of released money: We first need to know [a-z ]+\. dispute-coach review \S+ milestones\.m1\.releasedOn/,
  );
  // The contract has ended: nobody can press it any more.
  expect(text).not.toContain("Do not press End Contract");
  expect(text).not.toContain("Rules  ");
  expect(text).toContain("dispute-coach routes --all");
});

test("in full: every route with its rules, figures and how sure we are", () => {
  const text = page(caseOf("agency-milestones"), look(100), { all: true }).join("\n");
  expect(text).toMatch(/Rules {4}arbitration/);
  expect(text.replace(/\s+/g, " ")).toMatch(/arbitration-fee \(337\.50 USD each, high confidence\)/);
  expect(text).toMatch(/Open a dispute about held money {2}closed/);
});

test("a figure from terms that may not govern the contract is marked assumed", () => {
  const old = caseOf("agency-milestones");
  const of = (began: string) =>
    page({ ...old, answers: { ...old.answers, contractBegan: began } }, look(100))
      .join(" ")
      .replace(/\s+/g, " ");
  expect(of("2026-08-10")).toContain("337.50 USD each.");
  expect(of("2025-01-10")).toContain("337.50 USD each (assumed: the terms of your contract may differ).");
});

test("what lies outside is said first, with what is left", () => {
  const lines = page(caseOf("any-hire"), look(80));
  expect(lines.slice(0, 4)).toEqual([
    "Outside Upwork's dispute help",
    "  ! Any Hire contracts have no dispute help and no payment protection from",
    "    Upwork.",
    "    You can still make a fair deal with the client, in writing on Upwork.",
  ]);
});

test("while the side is not known, each route names its own", () => {
  const text = page(emptyCase(), look(80), { sides: true }).join("\n");
  expect(text).toContain("Open a dispute about held money (for the freelancer)");
  expect(text).toContain("Answer the dispute (for the client)");
});

test("plain: words instead of marks, the same facts", () => {
  const text = page(caseOf("freelancer-ended-money-held"), look(80, true)).join("\n");
  expect(text).toMatch(/^Open now\nOpen: Open a dispute about held money \(chosen\), your move, until Tue 17 Nov/);
  expect(text).toMatch(/\nnot yet: Arbitration: It needs/);
  expect(text).toMatch(/\nclosed: Answer the dispute about hours:/);
});
