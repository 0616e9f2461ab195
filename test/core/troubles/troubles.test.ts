import { describe, expect, test } from "vitest";
import { answerFields } from "../../../src/core/case/answers.ts";
import { replay } from "../../../src/core/interview/replay.ts";
import { UPWORK_RULES } from "../../../src/core/rules/built-in.ts";
import { ruleById } from "../../../src/core/rules/rulebook.ts";
import { asksNothing, guidanceFor, noMessageFor, troublesFor } from "../../../src/core/troubles/found.ts";
import { linesOf } from "../../../src/core/troubles/guidance.ts";
import { asInstalled } from "../../support/look.ts";
import { caseFrom } from "../../support/stories.ts";

const FIXED = {
  role: "freelancer",
  contract: "fixed",
  contractState: "active",
  contractBegan: "2026-09-01",
  happenings: "none",
  milestones: [{ name: "Logo", amount: "400.00", money: "held", fundedOn: "2026-09-02" }],
};
const HOURLY = {
  role: "client",
  contract: "hourly",
  contractState: "active",
  happenings: "none",
  weeks: [{ monday: "2026-11-02", hours: 10, rate: "30.00" }],
};
const CATALOG = { ...FIXED, contract: "catalog" };

const caseOf = (given: object) => replay(caseFrom(given as Parameters<typeof caseFrom>[0])).applying;
const scene = (given: object) => ({ c: caseOf(given), today: "2026-11-15", asTyped: asInstalled });

describe.each([
  ["a freelancer, fixed price", FIXED],
  ["a client, fixed price", { ...FIXED, role: "client" }],
  ["a freelancer, hourly", { ...HOURLY, role: "freelancer" }],
  ["a client, hourly", HOURLY],
  ["a freelancer, Project Catalog", CATALOG],
])("%s", (_who, given) => {
  const ids = troublesFor(caseOf(given));

  test("each kind of trouble that can arise says what to do first, and rests on rules that there are", () => {
    expect(ids.length).toBeGreaterThan(5);
    for (const problem of ids) {
      const { c } = scene({ ...given, problem });
      const [found] = guidanceFor(c);
      expect(found, problem).toMatchObject({ kind: "trouble", isSure: true, row: { id: problem } });
      const said = { c, today: "2026-11-15", asTyped: asInstalled };
      const lines = [found?.row.first, found?.row.send, found?.row.unknown].flatMap((one) => linesOf(one, said));
      expect(linesOf(found?.row.first, said).length, problem).toBeGreaterThan(0);
      for (const line of lines) expect(line, problem).toMatch(/^[A-Z“].*[.?:)]$|^[A-Z“].*\S$/);
      for (const line of lines) expect(line, problem).not.toMatch(/undefined|\bNaN\b|\bwin\b|legal advice/);
      for (const id of found?.row.rules ?? []) expect(ruleById(UPWORK_RULES, id), `${problem}: ${id}`).toBeDefined();
    }
  });

  test("each is an answer that can be chosen", () => {
    for (const id of ids) expect(Object.keys(answerFields.problem.options)).toContain(id);
  });
});

describe("words that fit none of the kinds are asked about, never taken as told", () => {
  test.each<[string, object, string]>([
    ["My bank reversed nothing, but the client opened a chargeback with his card.", FIXED, "chargeback"],
    ["She wrote that she will come to my house and hurt me.", FIXED, "threatened"],
    ["Upwork suspended my account while the identity check runs.", FIXED, "accountLimited"],
    ["He paid me a bonus and now he wants it back.", { ...FIXED, role: "client" }, "bonus"],
    ["The client says I used ChatGPT for the texts.", FIXED, "aiCharge"],
    ["The agency owner does not pay me my share.", FIXED, "agencyMember"],
    ["The freelancer did not show up to the consultation.", { ...CATALOG, role: "client" }, "noShow"],
    ["He keeps the passwords of our site and gives no access.", { ...FIXED, role: "client" }, "access"],
    ["The job was on Fiverr, not here.", FIXED, "otherPlatform"],
  ])("%s", (problemOther, given, id) => {
    const found = guidanceFor(caseOf({ ...given, problem: "other", problemOther })).find((one) => one.row.id === id);
    expect(found).toMatchObject({ isSure: false, key: expect.any(String), isIt: expect.stringMatching(/\?$/) });
    expect(problemOther).toContain((found?.wrote ?? "?").replace(/…$/, ""));
  });

  test.each([
    "The logo has the wrong colour and came late.",
    "He asks for more and more pages.",
    "There was no chargeback, and nobody was threatened.",
    "We could not agree on the price.",
  ])("%s points to none", (problemOther) => {
    expect(
      guidanceFor(caseOf({ ...FIXED, problem: "other", problemOther })).filter(({ kind }) => kind === "trouble"),
    ).toEqual([]);
  });
});

describe("what is told decides", () => {
  test.each<[string, object, object]>([
    ["a threat is not answered", { problem: "threatened" }, { messages: "stop" }],
    ["messages are off while the account is limited", { problem: "accountLimited" }, { messages: "off" }],
  ])("%s", (_what, told, row) => {
    expect(noMessageFor(caseOf({ ...FIXED, ...told }))?.row).toMatchObject(row);
  });

  test("a happening tells it as well as the kind of problem", () => {
    const c = caseOf({ ...FIXED, happenings: [{ kind: "chargeback", on: "2026-11-10" }] });
    expect(guidanceFor(c)[0]).toMatchObject({ isSure: true, row: { id: "chargeback" } });
  });

  test.each([
    ["giveHeldBack", true],
    ["leave", true],
    ["releaseAll", false],
    ["keepPaid", false],
  ])("who wants %s asks for nothing: %s", (want, nothing) => {
    expect(asksNothing(caseOf({ ...FIXED, want }))).toBe(nothing);
  });
});
