import { describe, expect, test } from "vitest";
import type { Case } from "../../../../src/core/case/case.ts";
import { disclose } from "../../../../src/core/filing/disclose.ts";
import { asFormText, formBlocks } from "../../../../src/core/filing/formats/form-blocks.ts";
import { replay } from "../../../../src/core/interview/replay.ts";
import type { RouteId } from "../../../../src/core/routes/route.ts";
import { routesOf } from "../../../../src/core/routes/routes.ts";
import { originalOf } from "../../../support/originals.ts";
import { caseFrom, caseOf, STORIES } from "../../../support/stories.ts";

const routeIn = (c: Case, id: RouteId | undefined) =>
  routesOf(replay(c).applying, []).find((one) => (id === undefined ? one.chosen : one.id === id));

/** The blocks for a route of a case: the chosen one, or the one named. */
const blocksOf = (c: Case, id?: RouteId, most?: number) => {
  const route = routeIn(c, id);
  if (route === undefined) throw new Error(`No route ${id} in this case`);
  const filing = disclose(c);
  return formBlocks(filing, route, most);
};
const block = (c: Case, title: string, id?: RouteId) => blocksOf(c, id).find((one) => one.title === title);

// Story, the chosen route, what each block says first. Written from the table of forms (docs/rulebook.md).
const BEFORE = "Before you send";
const CHOSEN: readonly (readonly [story: string, route: RouteId, blocks: Readonly<Record<string, RegExp>>])[] = [
  [
    "agency-milestones",
    "arbitration",
    {
      [BEFORE]: /./,
      Reason: /^A delivered milestone/,
      Amount: /^1,800\.00$/,
      Explanation: /./,
      Files: /^A {2}milestones/,
    },
  ],
  ["any-hire", "report", { [BEFORE]: /./, Reason: /^Hours of the last week/, Explanation: /./, Files: /^A {2}/ }],
  [
    "client-hourly",
    "hourlyDispute",
    { [BEFORE]: /Timesheet > Dispute/, Reason: /./, Time: /^16:00$/, Explanation: /./, Files: /^A {2}/ },
  ],
  [
    "client-money-held-late",
    "endAndRefund",
    {
      [BEFORE]: /End contract/,
      Reason: /./,
      Payment: /^Pay nothing and ask for a refund$/,
      Explanation: /./,
      Files: /./,
    },
  ],
  [
    "client-released-poor-work",
    "mediation",
    { [BEFORE]: /./, Reason: /./, Amount: /^240\.00$/, Explanation: /./, Files: /./ },
  ],
  [
    "freelancer-direct-contract",
    "escrowDispute",
    // It was sent: nothing stands before it any more.
    { Feedback: /./, Reason: /./, Amount: /^1,080\.00$/, Explanation: /./, Files: /./ },
  ],
  [
    "freelancer-ended-money-held",
    "escrowDispute",
    {
      [BEFORE]: /See Request > Dispute.*cannot change this form after sending it/s,
      Feedback: /^The brief was clear/,
      Reason: /./,
      Amount: /^800\.00$/,
      Explanation: /./,
      Files: /^A {2}milestone-2\.png.*\nB {2}.*\nC {2}.*\nD {2}.*\nE {2}/,
    },
  ],
  ["freelancer-feedback-threat", "report", { [BEFORE]: /./, Reason: /./, Explanation: /./, Files: /./ }],
  ["freelancer-hours-disputed", "hourlyAnswer", { [BEFORE]: /See dispute/, Reason: /./, Explanation: /./, Files: /./ }],
  ["freelancer-scope-grew", "escrowDispute", { Reason: /./, Amount: /^400\.00$/, Explanation: /./, Files: /./ }],
];

describe("the fields of the form", () => {
  test.each(CHOSEN)("%s: %s", (story, id, expected) => {
    const c = caseOf(story);
    expect(routeIn(c, undefined)?.id).toBe(id);
    const blocks = blocksOf(c);
    expect(blocks.map((one) => one.title)).toEqual(Object.keys(expected));
    for (const { title, text } of blocks) expect(text, title).toMatch(expected[title] ?? /^$/);
    const whole = asFormText("title", blocks);
    for (const { title } of blocks) expect(whole).toContain(`== ${title} ==`);
    for (const { text } of blocks) expect(whole).toContain(text);
  });

  test("every story is in the table, or chose a route without a form", () => {
    const others = STORIES.map(({ name }) => name).filter((name) => !CHOSEN.some(([story]) => story === name));
    for (const name of others) {
      const c = caseOf(name);
      expect([name, routeIn(c, undefined) === undefined ? [] : blocksOf(c)]).toEqual([name, []]);
    }
  });

  test("ending a contract asks what to pay, not what comes back", () => {
    const client = {
      role: "client",
      contract: "fixed",
      contractState: "active",
      filed: "nothing",
      milestones: [{ name: "Logo", amount: "800", money: "held" }],
      want: "refundPart",
      askAmount: "300",
      route: "endAndRefund",
    };
    expect(block(caseFrom(client), "Payment", "endAndRefund")).toEqual({
      title: "Payment",
      text: "500.00",
      notes: ["The form asks what to pay: 800.00 USD held, less the 300.00 USD that you ask back."],
    });
  });

  test("an answer to a dispute has no amount, and cannot change this form after sending it", () => {
    const c = caseFrom({
      role: "client",
      contract: "fixed",
      contractState: "active",
      filed: "disputeByFreelancer",
      filedOn: "2026-11-12",
      milestones: [{ name: "Logo", amount: "800", money: "held" }],
      want: "refundAll",
      route: "answerDispute",
    });
    expect(block(c, BEFORE, "answerDispute")?.text).toContain("cannot change this form after sending it");
    expect(blocksOf(c, "answerDispute").map((one) => one.title)).not.toContain("Amount");
  });

  test("a limit cuts the explanation at a sentence and says what is missing", () => {
    const c = caseOf("freelancer-ended-money-held");
    const cut = blocksOf(c, undefined, 120).find((one) => one.title === "Explanation");
    expect(cut?.text).toMatch(/\.$/);
    expect(cut?.text.length).toBeLessThanOrEqual(120);
    expect(cut?.notes[0]).toMatch(/^Cut to 120 characters; \d+ characters at the end left out\.$/);
  });
});

describe("the files", () => {
  const withFiles = (name: string): Case => {
    const c = caseOf(name);
    const chat = { sha256: "c".repeat(64), mediaType: "text/plain", fileName: "messages.txt" };
    return {
      ...c,
      originals: {
        e1: originalOf(),
        e2: originalOf({ sha256: "b".repeat(64), mediaType: "application/pdf", fileName: "work.pdf" }),
        e3: originalOf({ ...chat, lines: { from: 3, to: 3 } }),
        e4: originalOf({ ...chat, lines: { from: 9, to: 12 } }),
      },
    };
  };

  test("are named with their kind, one that two exhibits cite only once", () => {
    const c = withFiles("freelancer-ended-money-held");
    const text = block(c, "Files")?.text.split("\n");
    expect(text).toEqual([
      "A  picture.png (PNG picture): milestone-2.png",
      "B  work.pdf (PDF): submission.pdf",
      "C, D  messages.txt (text): messages-sep.txt, lines 40-52; messages-nov.txt, line 14",
      "E  messages-nov.txt, lines 20-24 (its file is not here yet)",
    ]);
  });

  test("that arbitration does not take are named", () => {
    const c = withFiles("agency-milestones");
    expect(block(c, "Files")?.notes[1]).toMatch(
      /^Arbitration takes \.png, \.jpg, \.jpeg and \.pdf files only\. It does not take C/,
    );
    expect(block(withFiles("freelancer-ended-money-held"), "Files")?.notes).toHaveLength(1);
  });
});
