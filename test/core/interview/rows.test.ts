import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ListName, listFields } from "../../../src/core/case/lists.ts";
import { partsOf, readRow, sayRow } from "../../../src/core/interview/rows/read-row.ts";
import { ROW_SHAPES } from "../../../src/core/interview/rows/row-shapes.ts";
import { caseFrom } from "../../support/stories.ts";

const c = caseFrom({ claims: [{ agreed: "A logo" }, { agreed: "A sheet" }] });
const scene = { today: "2026-11-15", c };

describe("an item on one line", () => {
  test.each<[ListName, string, Record<string, unknown>]>([
    [
      "milestones",
      "Logo, 1,200.50, held, funded 5 Oct, handed in 3 Nov, no changes",
      {
        name: "Logo",
        amount: 120050,
        money: "held",
        fundedOn: "2026-10-05",
        submittedOn: "2026-11-03",
        changesAskedOn: "never",
      },
    ],
    ["milestones", "Logo, 600, held, 5 Nov", { name: "Logo", amount: 60000, money: "held", fundedOn: "2026-11-05" }],
    [
      "milestones",
      "Logo; 600; released; 5 Nov",
      { name: "Logo", amount: 60000, money: "released", releasedOn: "2026-11-05" },
    ],
    [
      "weeks",
      "9 Nov, 34:40, 9:30 by hand, 12 disputed, $40 an hour, memos on some, all screenshots",
      {
        monday: "2026-11-09",
        hours: 34.67,
        manualHours: 9.5,
        disputedHours: 12,
        rate: 4000,
        memos: "some",
        screenshots: "all",
      },
    ],
    [
      "contacts",
      "10 Nov, me, Upwork, asked for the release, and for a reason, no answer",
      {
        on: "2026-11-10",
        by: "me",
        channel: "upwork",
        gist: "asked for the release, and for a reason",
        answered: "no",
      },
    ],
    [
      "claims",
      "Three drafts, one in colour; only one draft came; 12 Oct; 200; Upwork Messages",
      {
        agreed: "Three drafts, one in colour",
        happened: "only one draft came",
        happenedOn: "2026-10-12",
        cost: 20000,
        agreedWhere: "messages",
      },
    ],
    [
      "offers",
      "12 Nov, them, without money, small fixes, accepted",
      { on: "2026-11-12", by: "them", amount: "never", terms: "small fixes", answer: "accepted" },
    ],
    [
      "exhibits",
      "messages.txt, line 14; 3 Nov; Upwork Messages; shows the approval; proves 1, 2",
      {
        name: "messages.txt, line 14",
        on: "2026-11-03",
        source: "messages",
        shows: "the approval",
        claims: ["c1", "c2"],
      },
    ],
    ["dates", "answer to a refund request, 17 Nov 2026", { clock: "refundAnswer", dueOn: "2026-11-17" }],
    [
      "requests",
      "12 Nov; send the final files; by 16 Nov 2026",
      { on: "2026-11-12", what: "send the final files", dueOn: "2026-11-16" },
    ],
    ["happenings", "10 Nov, by 17 Nov 2026, 600", { on: "2026-11-10", until: "2026-11-17", amount: 60000 }],
  ])("%s: %s", (list, line, item) => {
    expect(readRow(list, line, scene)).toEqual({ ok: true, item });
  });

  test.each(Object.entries(ROW_SHAPES))("the example of %s can be read, and is said back", (list, { example }) => {
    const dated = example.replace(/\b(\d{1,2} (?:Oct|Nov))\b/g, "$1 2026");
    expect(readRow(list as ListName, dated, scene)).toMatchObject({ ok: true });
    expect(sayRow(list as ListName, dated, scene)).not.toBe("");
  });

  test.each([
    ["4 Nov 2026, I wrote on Upwork, asked how it goes, no answer", { by: "me", channel: "upwork", answered: "no" }],
    ["4 Nov 2026, they called me, asked how it goes", { by: "them", channel: "call" }],
    ["4 Nov 2026, she emailed me, it is late", { by: "them", channel: "email" }],
    ["4 Nov 2026, the client replied via WhatsApp, it is late", { by: "them", channel: "chat" }],
    ["4 Nov 2026, me, in Upwork Messages, it is late", { by: "me", channel: "upwork" }],
  ])("who and where can be said in one breath: %s", (line, item) => {
    const read = readRow("contacts", line, scene);
    expect(read).toMatchObject({ ok: true, item });
    expect(read.ok && read.item.gist).not.toMatch(/wrote|called|emailed|replied|Upwork/);
  });

  test("what was read is said back with what it is, so that a day can be told from another by ear", () => {
    expect(sayRow("milestones", "Logo, 400, held, funded 20 Oct 2026, due 3 Nov 2026, no changes", scene)).toBe(
      "Logo · 400.00 USD · Funded and still held by Upwork · funded 20 Oct 2026 · due 3 Nov 2026 · No changes were asked for",
    );
    expect(sayRow("contacts", "4 Nov 2026, me, Upwork, asked how it goes, no answer", scene)).toContain("answered: No");
    expect(sayRow("weeks", "9 Nov 2026, 34:40, 9:30 by hand, 12 disputed, 40 an hour", scene)).toMatch(
      /billed.*by hand.*disputed|by hand.*disputed/,
    );
  });

  test("a day with two readings, and words that mean nothing, are asked about and not taken", () => {
    expect(readRow("milestones", "Logo, 600, held, funded 3/4", scene)).toMatchObject({ ok: false });
    expect(readRow("weeks", "9 Nov, 34:40, quickly", scene)).toMatchObject({ ok: false });
  });

  test("a comma in a number divides nothing; semicolons beat commas", () => {
    expect(partsOf("Logo, 1,200, held")).toEqual(["Logo", "1,200", "held"]);
    expect(partsOf("a, b; c")).toEqual(["a, b", "c"]);
  });

  test("whatever is typed, each value passes the check of its field, and it never throws", () => {
    const lists = Object.keys(ROW_SHAPES) as ListName[];
    fc.assert(
      fc.property(fc.constantFrom(...lists), fc.string({ maxLength: 80 }), (list, line) => {
        const read = readRow(list, line, scene);
        if (!read.ok) {
          expect(read.problem).not.toBe("");
          return;
        }
        const fields = listFields[list] as Readonly<
          Record<string, { schema: { safeParse(v: unknown): { success: boolean } } }>
        >;
        for (const [name, value] of Object.entries(read.item))
          expect(fields[name]?.schema.safeParse(value).success).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe("the place and the day of an agreement", () => {
  const known = { agreed: "Two logos" };
  test.each<[string, Record<string, unknown>]>([
    ["in the offer; 9 november", { agreedWhere: "offer", agreedOn: "2026-11-09" }],
    ["in the offer or proposal; 9 november", { agreedWhere: "offer", agreedOn: "2026-11-09" }],
    [
      "in upwork messages; 3 Nov; only one logo came; 9 Nov",
      { agreedWhere: "messages", agreedOn: "2026-11-03", happened: "only one logo came", happenedOn: "2026-11-09" },
    ],
    ["only one logo came; 9 Nov", { happened: "only one logo came", happenedOn: "2026-11-09" }],
  ])("%s", (line, told) => {
    expect(readRow("claims", line, { ...scene, item: known })).toEqual({ ok: true, item: { ...known, ...told } });
  });

  test.each([
    ["in the offer and in upwork messages; 9 november", /names more than one place/],
    ["the offer and the brief; 9 november", /names more than one place/],
    ["only one logo came; in the offer; 9 Nov", /Write "agreed 9 Nov" or "happened on 9 Nov"/],
  ])("%s is asked", (line, problem) => {
    expect(readRow("claims", line, { ...scene, item: known })).toEqual({
      ok: false,
      problem: expect.stringMatching(problem),
    });
  });
});
