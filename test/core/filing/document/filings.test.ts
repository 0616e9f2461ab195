import { describe, expect, test } from "vitest";
import type { Case } from "../../../../src/core/case/case.ts";
import { documentFor } from "../../../../src/core/filing/document/documents.ts";
import { filingFactsOf } from "../../../../src/core/filing/document/filing-facts.ts";
import { asMarkdown } from "../../../../src/core/filing/formats/markdown.ts";
import { replay } from "../../../../src/core/interview/replay.ts";
import { UPWORK_RULES } from "../../../../src/core/rules/built-in.ts";
import { standingOf } from "../../../../src/core/standing/standing.ts";
import { caseFrom, caseOf, STORIES, TODAY } from "../../../support/stories.ts";

const filingAt = (c: Case, now: string): string => {
  const present = { now, zone: "UTC" };
  const standing = standingOf(replay(c).applying, UPWORK_RULES, present);
  const facts = filingFactsOf(standing, [], present);
  return asMarkdown(documentFor("filing", c, now.slice(0, 10), { ...facts, now: standing.case }));
};
const filing = (c: Case): string => filingAt(c, `${TODAY}T10:42:00Z`);
/** What stands before the first section: the page that is read in a minute. */
const pageOne = (c: Case): string => filing(c).split(/^## /m)[0] ?? "";
const rowsOf = (page: string): string[] => page.split("\n").filter((line) => line.startsWith("| "));

describe("the ask stands first, pot by pot", () => {
  test.each<[story: string, rows: readonly string[]]>([
    [
      "freelancer-ended-money-held",
      [
        "| I ask for | Where it is now | USD |",
        "| Milestone 2, “Logo and brand sheet”: release to me | held by Upwork | 800.00 |",
        "| Milestone 1, “Sketches”: stays paid | paid | 200.00 |",
      ],
    ],
    [
      "agency-milestones",
      [
        "| We ask for | Where it is now | USD |",
        "| Milestone 2, “Import”: release to us | held by Upwork | 1,800.00 |",
        "| Milestone 1, “Data model”: stays paid | paid on 4 Sep 2026 | 1,200.00 |",
      ],
    ],
    ["freelancer-scope-grew", ["| Milestone 2, “Pages 7 to 12”: release to me | held by Upwork | 400.00 of 600.00 |"]],
    [
      "client-released-poor-work",
      ["| Milestone “80 photos retouched”: refund of a part | paid on 28 Oct 2026 | 240.00 of 640.00 |"],
    ],
    [
      "client-money-held-late",
      ["| Milestone “Onboarding video, 90 seconds”: return to me | held by Upwork | 950.00 |"],
    ],
    [
      "client-hourly",
      [
        "| Week from 2 Nov 2026, 16 of 34 hours: refund | billed | 560.00 |",
        "| Week from 26 Oct 2026: not disputed | billed | 1,400.00 |",
      ],
    ],
    [
      "freelancer-hours-disputed",
      ["| Week from 2 Nov 2026, 12.5 of 31.5 hours disputed: stays paid | billed | 427.50 |"],
    ],
  ])("%s", (story, rows) => {
    const page = pageOne(caseOf(story));
    for (const row of rows) expect(rowsOf(page)).toContain(row);
    // Before it only who files and the contract.
    expect(page.indexOf(rows[0] ?? "")).toBeLessThan(500);
  });

  test.each<[story: string, says: string]>([
    ["freelancer-feedback-threat", "**I ask Upwork** to look at this conduct and to act on it under its rules."],
    ["catalog-project", "**Outcome:** On 12 Nov 2026 both sides agreed on 120.00 USD."],
  ])("where no sum is asked for: %s", (story, says) => {
    expect(pageOne(caseOf(story))).toContain(says);
    expect(pageOne(caseOf(story))).not.toContain("Where it is now");
  });
});

describe("what happened is told with its place", () => {
  test.each<[story: string, where: string]>([
    ["freelancer-ended-money-held", "| C, lines 40-52 |"],
    ["freelancer-ended-money-held", "| A · B · D, line 14 |"],
    ["client-hourly", "| A, lines 3-5 · B, minute 14 · C |"],
    ["freelancer-scope-grew", "| A · C, lines 80-84 · D, line 9 |"],
  ])("%s: %s", (story, where) => {
    expect(pageOne(caseOf(story))).toContain(where);
  });

  test("words of a message are found in the file to the line", () => {
    const c = caseFrom({
      role: "freelancer",
      contract: "fixed",
      milestones: [{ name: "Poster", amount: "400.00", money: "held", submittedOn: "2026-11-02" }],
      contacts: [{ on: "2026-11-03", by: "them", channel: "upwork", gist: "“Looks great, exactly what I wanted!”" }],
      exhibits: [{ name: "chat.txt", on: "2026-11-05", source: "messages" }],
    });
    const lines = new Map([["e1", ["[2 Nov] me: here it is", "", "[3 Nov] Ada: Looks great, exactly what I wanted!"]]]);
    const page = asMarkdown(documentFor("filing", c, TODAY, { dates: [], deadlines: [], routes: [], lines }));
    expect(page).toContain(
      "**3 Nov 2026** From the client, Upwork Messages: “Looks great, exactly what I wanted!” (A, line 3)",
    );
  });
});

describe("money and dates are told as they are", () => {
  const part = {
    role: "agency",
    contract: "fixed",
    contractState: "ended",
    endedBy: "them",
    endedOn: "2026-11-10",
    want: "releaseAll",
    milestones: [
      { name: "Sketches", amount: "900.00", money: "released", releasedOn: "2026-09-18" },
      {
        name: "App",
        amount: "2,600.00",
        money: "partReleased",
        releasedAmount: "1,600.00",
        submittedOn: "2026-10-23",
        releasedOn: "2026-11-02",
      },
    ],
  };

  test("of a milestone that was paid in part, the part", () => {
    const page = pageOne(caseFrom(part));
    expect(page).toContain("1,600.00 USD of it was paid on 2 Nov 2026, and 1,000.00 USD is held by Upwork.");
    expect(page).not.toContain("It was paid on 2 Nov 2026");
    // The rest of what is asked about stands right below it.
    expect(rowsOf(page).slice(2, 5)).toEqual([
      "| Milestone 2, “App”: release to us | held by Upwork, part of 2,600.00 | 1,000.00 |",
      "| Milestone 2, “App”: stays paid | paid on 2 Nov 2026, part of 2,600.00 | 1,600.00 |",
      "| Milestone 1, “Sketches”: stays paid | paid on 18 Sep 2026 | 900.00 |",
    ]);
  });

  test.each<[why: string, given: object, says: string]>([
    [
      "one's own answer",
      { happenings: [{ kind: "refundAsked", on: "2026-11-02", until: "2026-11-20" }] },
      "**20 Nov 2026** Our answer to the refund request is due (date given by Upwork)",
    ],
    [
      "the other side's answer",
      { happenings: [{ kind: "disputeByFreelancer", on: "2026-11-12", until: "2026-11-20", amount: "1,000.00" }] },
      "**20 Nov 2026** The client's answer to the dispute is due (date given by Upwork)",
    ],
    [
      "what both can do",
      { happenings: [{ kind: "nonResolution", on: "2026-11-11", until: "2026-11-20" }] },
      "**20 Nov 2026** Last day to ask for arbitration and pay for it (date given by Upwork)",
    ],
  ])("a date is told as whose it is: %s", (_why, given, says) => {
    expect(pageOne(caseFrom({ ...part, ...given }))).toContain(says);
  });

  test("hours stand in one form: as the person writes them", () => {
    const hours = {
      role: "freelancer",
      contract: "hourly",
      want: "releaseAll",
      weeks: [{ monday: "2026-11-02", hours: "31:30", rate: "34.20", disputedHours: "12:30" }],
      happenings: [{ kind: "disputeByClient", on: "2026-11-12" }],
    };
    expect(pageOne(caseFrom(hours))).toContain(
      "In the week from 2 Nov 2026, 31:30 hours were billed at 34.20 USD an hour. The client disputed 12:30 of these hours on 12 Nov 2026.",
    );
    const told = { ...hours, claims: [{ agreed: "The import", happened: "12.5 hours went into the import" }] };
    expect(pageOne(caseFrom(told))).toContain("12.5 of 31.5 hours");
    expect(filing(caseFrom(told))).not.toMatch(/\d:30/);
  });

  test("praise is told where the contract was ended with money held, and only the words that praise", () => {
    const praised = (gist: string) =>
      pageOne(caseFrom({ ...part, contacts: [{ on: "2026-10-30", by: "them", channel: "upwork", gist }] }));
    expect(praised("“I must cancel. I know the work is done.”")).toContain(
      "On 30 Oct 2026 the client wrote: “I know the work is done.”",
    );
    expect(praised("“The menu is broken. The rest looks great.”")).not.toContain("the client wrote");
  });
});

describe("the other side's point, and the answer to it, stand in two lines", () => {
  test.each(STORIES.map(({ name }) => name))("%s", (name) => {
    const page = pageOne(caseOf(name));
    const we = name.startsWith("agency");
    expect(page).toMatch(we ? /'s point, as we understand it:\*\* .+\n/ : /'s point, as I understand it:\*\* .+\n/);
    expect(page).toMatch(we ? /\*\*Our answer:\*\* .+\n/ : /\*\*My answer:\*\* .+\n/);
  });
});

/** Openings and fillings of a form, and what nobody says against himself. */
const FORBIDDEN: readonly [why: string, words: RegExp][] = [
  ["a word of a form before what was typed", /Agreed: |What happened: |Proof: |Shows: /],
  ["that nothing was said for a while", /No contact is logged|no contact for/i],
  ["that nothing is written down", /nowhere written|spoken only/i],
  ["that one did not hand in oneself", /not handed in with Submit Work/],
  ["an amount of nothing", /\b0\.00\b/],
  ["an agency of one", /\b(I|me|my)\b.*\bagency\b/],
];

describe("no filing says", () => {
  test.each(FORBIDDEN)("%s", (_why, words) => {
    for (const { name } of STORIES) expect(filing(caseOf(name)), name).not.toMatch(words);
  });

  test("what speaks against the one who files: silence of his own, work not handed in, thin memos", () => {
    const told = {
      role: "freelancer",
      contract: "fixed",
      milestones: [{ name: "Poster", amount: "400.00", money: "held", submittedOn: "never" }],
      contacts: [{ on: "2026-11-03", by: "them", channel: "upwork", gist: "Asked when it will come", answered: "no" }],
      offers: [{ on: "2026-11-04", by: "them", amount: "100.00", answer: "none" }],
    };
    const own = filing(caseFrom(told));
    expect(own).not.toMatch(/not submitted|nothing has been submitted|no answer/i);
    const theirs = filing(caseFrom({ ...told, role: "client" }));
    expect(theirs).toContain("Nothing has been submitted for the milestone “Poster” (400.00 USD).");
    const hours = {
      contract: "hourly",
      weeks: [{ monday: "2026-11-02", hours: 10, rate: "30.00", disputedHours: 4, manualHours: 3, memos: "none" }],
    };
    expect(filing(caseFrom({ ...hours, role: "freelancer" }))).not.toMatch(/memos|by hand/i);
    expect(filing(caseFrom({ ...hours, role: "client" }))).toMatch(/Added by hand.*With memos/);
  });

  test("a deadline of one's own that has passed; one of the other side is told as passed", () => {
    const asked = {
      contract: "fixed",
      contractState: "active",
      milestones: [{ name: "Poster", amount: "400.00", money: "released", releasedOn: "2026-10-20" }],
    };
    const mediation = { happenings: [{ kind: "mediation", on: "2026-11-03", until: "none" }] };
    expect(filing(caseFrom({ ...asked, ...mediation, role: "freelancer" }))).not.toMatch(/answer to the mediation/i);
  });
});

test("an agency speaks of itself as we, from the ask to the answer", () => {
  const page = filing(caseOf("agency-milestones"));
  expect(page).toContain("We ask for");
  expect(page).toContain("we offered to accept 1,700.00 USD");
  expect(page).toContain("We declined.");
  expect(page).not.toMatch(/\b(I|me|my|My)\b/);
});

describe("what silence meant by the rule", () => {
  const review = {
    contract: "fixed",
    contractState: "active",
    contractBegan: "2026-10-01",
    milestones: [
      {
        name: "Poster",
        amount: "400.00",
        money: "held",
        fundedOn: "2026-10-01",
        submittedOn: "2026-10-20",
        changesAskedOn: "never",
      },
    ],
  };

  test("is told by the one for whom it speaks", () => {
    expect(filing(caseFrom({ ...review, role: "freelancer" }))).toContain(
      "The review of milestone “Poster” ended on 3 Nov 2026 and no changes were requested. That counts as approval, and 400.00 USD was released to me.",
    );
  });

  test("is not told by the other", () => {
    expect(filing(caseFrom({ ...review, role: "client" }))).not.toContain("counts as approval");
  });

  test("a refund that came only after the review is told first", () => {
    const c = caseFrom({
      ...review,
      role: "freelancer",
      statement: "The poster was submitted and is refused.",
      happenings: [{ kind: "refundAsked", on: "2026-11-08", until: "2026-11-15", amount: "400.00" }],
    });
    const page = pageOne(c);
    expect(page).toContain(
      "**By Upwork's rule:** The review of milestone “Poster” ended on 3 Nov 2026 and no changes were requested. That counts as approval, and 400.00 USD was released to me. The refund was requested only on 8 Nov 2026, 19 days after the work was submitted.",
    );
    expect(page.match(/3 Nov 2026/g)).toHaveLength(1);
    expect(page.indexOf("By Upwork's rule")).toBeLessThan(page.indexOf("is refused"));
  });
});

/** The sentences and cells of a page without marks and places, longer than three words. */
const partsOf = (page: string): string[] =>
  page
    .replace(/\*\*|\\/g, "")
    .split(/\n|\||(?<=[.!?”"])\s/)
    .map((part) =>
      part
        .replace(/\([^)]*\)/g, "")
        .replace(/[.“”"]/g, "")
        .trim()
        .toLowerCase(),
    )
    .filter((part) => part.split(" ").length > 3);

describe("nothing is told more than twice", () => {
  test.each(STORIES.map(({ name }) => name))("%s", (name) => {
    const counted = new Map<string, number>();
    for (const part of partsOf(filing(caseOf(name)))) counted.set(part, (counted.get(part) ?? 0) + 1);
    // From whom a message came stands in each row of the messages.
    const often = [...counted].filter(([part, times]) => times > 2 && !part.startsWith("from "));
    expect(often).toEqual([]);
  });

  test.each<[story: string, fact: RegExp]>([
    ["freelancer-ended-money-held", /700\.00 USD/g],
    ["freelancer-ended-money-held", /exactly what we wanted/g],
    ["freelancer-ended-money-held", /\bended\b.*\b10 Nov/g],
    ["agency-milestones", /merged/g],
    ["agency-milestones", /1,700\.00/g],
    ["client-money-held-late", /storyboard/g],
    ["client-released-poor-work", /600\.00 USD/g],
    ["freelancer-scope-grew", /150\.00/g],
  ])("%s: %s", (story, fact) => {
    expect(pageOne(caseOf(story)).match(fact)?.length ?? 0).toBeLessThanOrEqual(2);
  });
});

describe("a page that would be too long", () => {
  const long =
    "The draft of the chapter was changed again after it had been agreed on in the call, and the new one was sent. ";
  const c = caseFrom({
    role: "freelancer",
    contract: "fixed",
    statement: long.repeat(20).trim(),
    theirView: `${long.repeat(8).trim()}\n${long.repeat(8).trim()}`,
    claims: Array.from({ length: 9 }, (_, at) => ({
      agreed: `Chapter ${at + 1}: ${long.repeat(4).trim()}`,
      agreedWhere: "messages",
      agreedOn: "2026-10-01",
      happened: `Sent as agreed: ${long.repeat(4).trim()}`,
      happenedOn: "2026-10-20",
    })),
    offers: Array.from({ length: 5 }, (_, at) => ({
      on: `2026-11-0${at + 1}`,
      by: "me",
      amount: `${at + 1}00.00`,
      answer: "none",
    })),
  });

  test("is cut at sentences, and all of it stands in full after it", () => {
    const whole = filing(c);
    expect(whole.match(/^## .+/gm)).toEqual(
      expect.arrayContaining([
        "## The summary in full",
        "## All points",
        "## All offers",
        "## The client's point in full",
      ]),
    );
    expect(pageOne(c).length).toBeLessThan(4500);
    expect(whole).toContain(long.repeat(20).trim());
    for (let at = 1; at <= 9; at += 1)
      expect(whole).toContain(`Chapter ${at}: ${long.repeat(4).trim().replace(/\.$/, "")}`);
  });
});
