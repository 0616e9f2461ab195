import { beforeAll, describe, expect, test } from "vitest";
import { computer } from "../../support/run-program.ts";

// What stands at the top of a page, in which words, and in which order.

const FIXED = {
  role: "freelancer",
  contract: "fixed",
  contractState: "active",
  filed: "nothing",
  contractBegan: "2026-09-01",
};
const HELD = {
  name: "Brand sheet",
  amount: "640.00",
  fundedOn: "2026-09-01",
  submittedOn: "never",
  money: "held",
  changesAskedOn: null,
};
const PAID = { ...HELD, submittedOn: "2026-10-20", money: "released" };
const ENDED = { ...FIXED, contractState: "ended", endedBy: "them" };
const HOURLY = { role: "client", contract: "hourly", contractState: "active", filed: "nothing", problem: "overbilled" };
const WEEK = {
  hours: 20,
  rate: "30.00",
  disputedHours: 8,
  manualHours: 0,
  memos: "all",
  screenshots: "all",
};

const flat = (text: string): string => text.replace(/\s+/g, " ");

/** What a command says at a time of a case that was told the day before, without the steps. */
const said = async (given: object, now: string, words: readonly string[], zone = "UTC"): Promise<string> => {
  const home = computer({ now: new Date(Date.parse(now) - 86_400_000).toISOString(), zone, width: 100 });
  home.files.set("a.json", JSON.stringify({ title: "Case", ...given }));
  expect((await home.run(["start", "--answers", "a.json", "--no-input"])).code).toBe(0);
  home.now = now;
  const ran = await home.run(words);
  expect(ran.code).toBe(0);
  return flat(ran.out.split(/\n\s*[✔◐○] 1 /)[0] ?? "");
};

describe("harmless waits", () => {
  const HOLD = { ...FIXED, milestones: [{ ...PAID, releasedOn: "2026-11-10" }] };
  const MESSAGE = {
    ...FIXED,
    milestones: [HELD],
    contacts: [{ on: "2026-11-09", by: "them", channel: "upwork", gist: "When?", answered: "no" }],
  };
  const REPLY = { ...ENDED, endedOn: "2026-10-20", milestones: [{ ...PAID, releasedOn: "2026-10-15" }] };

  test.each<[string, object, string, string]>([
    ["a security hold", HOLD, "2026-11-14T12:00:00Z", "security-hold"],
    ["a message that waits for an answer", MESSAGE, "2026-11-15T12:00:00Z", "message-reply"],
    ["days for a reply to feedback", REPLY, "2026-11-16T12:00:00Z", "feedback-reply"],
  ])("%s is no line at the top, not red, and a line of `deadlines`", async (_name, given, now, id) => {
    const head = await said(given, now, ["status"]);
    expect(head).not.toMatch(/! |withdraw the money|answer the message|reply once|File first/);
    const page = await said(given, now, ["deadlines"]);
    expect(page).toContain(`explain ${id}`);
    expect(page).not.toMatch(/! [^!]*(withdraw|answer the message|reply once)/);
  });

  test("a hold is not told to be acted on early", async () => {
    const page = await said(HOLD, "2026-11-12T12:00:00Z", ["deadlines"]);
    expect(page).toMatch(/until Sun 15 Nov 2026 Brand sheet: the money was released/);
    expect(page).not.toMatch(/withdraw the money after the hold until [^(]*\(no hour/);
  });

  test("a day to look again that is past is a plain line, below what matters", async () => {
    const head = await said({ ...FIXED, milestones: [HELD], lookAgainOn: "2026-11-02" }, "2026-11-15T12:00:00Z", [
      "status",
    ]);
    expect(head).toContain("· You planned 13 days ago to look at this case again");
    expect(head).not.toContain("! ");
  });

  test("do not come before what is the person's own", async () => {
    const given = {
      ...ENDED,
      endedOn: "2026-11-10",
      milestones: [HELD, { ...PAID, name: "Logo", releasedOn: "2026-11-10" }],
    };
    const page = await said(given, "2026-11-12T12:00:00Z", ["deadlines"]);
    const places = ["approve the refund", "leave feedback", "withdraw the money"].map((words) => page.indexOf(words));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

describe("a window that is not open yet", () => {
  const given = { ...HOURLY, weeks: [{ ...WEEK, monday: "2026-11-09" }] };
  test.each([
    [
      "2026-11-11T12:00:00Z",
      /opens in 5 days .*opens on Mon 16 Nov 2026, 12:00 UTC, closes on Fri 20 Nov 2026, 23:59 UTC/,
    ],
    ["2026-11-16T11:00:00Z", /opens in 1 hour /],
    ["2026-11-16T12:00:00Z", /4 days .*until Fri 20 Nov 2026, 23:59 UTC/],
  ])("at %s: it opens, or runs", async (now, words) => {
    const head = await said(given, now, ["status"]);
    expect(head).toMatch(words);
    expect(head).not.toContain("! ");
  });

  test("is in the data as the moment it opens", async () => {
    const { deadlines } = JSON.parse(await said(given, "2026-11-11T12:00:00Z", ["deadlines", "--json"]));
    expect(deadlines.find((one: { rule: string }) => one.rule === "hours-dispute")).toMatchObject({
      opens: "2026-11-16T12:00:00Z",
      state: "running",
    });
  });
});

describe("of the other side", () => {
  const review = { ...FIXED, milestones: [{ ...HELD, submittedOn: "2026-11-01" }] };
  test("nobody is told to act a day early, and nothing is red", async () => {
    const head = await said(review, "2026-11-14T12:00:00Z", ["status"]);
    expect(head).toContain("until Sun 15 Nov 2026 (the hour is not known)");
    expect(head).not.toMatch(/act a day early|! /);
  });
  test("the side whose act it is, is", async () => {
    const head = await said({ ...review, role: "client" }, "2026-11-14T12:00:00Z", ["status"]);
    expect(head).toMatch(/! .*You: .*act a day early: Sat 14 Nov 2026/);
  });
});

describe("a day that is assumed", () => {
  const old = { ...ENDED, contractBegan: "2025-03-01", endedOn: "2026-11-10", milestones: [HELD] };
  test.each([
    ["status", "2026-11-12T12:00:00Z", "17 Nov 2026 (assumed; the hour is not known"],
    ["deadlines", "2026-11-12T12:00:00Z", "17 Nov 2026 (assumed; the hour is not known"],
    ["routes", "2026-11-12T12:00:00Z", "17 Nov 2026 (assumed; the hour is not known"],
    ["status", "2026-11-19T12:00:00Z", "the time ended on 17 Nov 2026 (assumed)."],
  ])("%s at %s says so beside it", async (command, now, words) => {
    expect(await said(old, now, [command])).toContain(words);
  });
});

describe("what is lost decides the order", () => {
  test("a refund to answer comes before feedback that ends earlier", async () => {
    const given = {
      ...ENDED,
      endedOn: "2026-11-02",
      filed: "refundAsked",
      filedOn: "2026-11-12",
      milestones: [HELD],
    };
    const head = await said(given, "2026-11-13T12:00:00Z", ["status"]);
    expect(head.indexOf("approve the refund")).toBeGreaterThan(-1);
    expect(head.indexOf("approve the refund")).toBeLessThan(head.indexOf("leave feedback"));
  });

  test("two milestones are told apart by name", async () => {
    const given = {
      ...FIXED,
      role: "client",
      milestones: [
        { ...HELD, name: "Logo", submittedOn: "2026-11-05" },
        { ...HELD, name: "Shop", submittedOn: "2026-11-03" },
      ],
    };
    expect(await said(given, "2026-11-10T12:00:00Z", ["status"])).toMatch(/Shop: until .*17 Nov.*Logo: until .*19 Nov/);
  });
});

describe("a deadline whose day is not known", () => {
  const NOTICE = { ...ENDED, endedOn: "2026-11-25" };
  const ASKED = { ...ENDED, endedOn: "2026-11-25", filed: "refundAsked", milestones: [HELD] };

  test.each<[string, object, RegExp]>([
    [
      "whether money is held",
      NOTICE,
      /\? if money is held: 5 days, 4 to be safe .*You: approve the refund.*If money is held: Wed 2 Dec 2026 \(the hour is not known, so act a day early: Tue 1 Dec 2026\)\. We first need to know whether Upwork is holding money\. add it with dispute-coach review \S+ milestones/,
    ],
    [
      "the day of the notice",
      ASKED,
      /\? not known; at the earliest 5 days, 4 to be safe .*At the earliest it ends on Wed 2 Dec 2026\. add it with dispute-coach review \S+ filedOn/,
    ],
    [
      "the day, and nothing bounds it",
      { ...ASKED, contractBegan: undefined, endedOn: undefined, milestones: [{ ...HELD, fundedOn: undefined }] },
      /\? not known yet .*Nothing so far says how early it could be\. add it with dispute-coach review \S+ filedOn/,
    ],
    [
      "the day the work was handed in, for the client",
      { ...FIXED, role: "client", milestones: [{ ...HELD, fundedOn: "2026-11-20", submittedOn: undefined }] },
      /\? not known; at the earliest .*At the earliest it ends on Fri 4 Dec 2026\. .*review \S+ milestones\.m1\.submittedOn/,
    ],
    [
      "the day money was released, for the client",
      { ...FIXED, role: "client", milestones: [{ ...PAID, submittedOn: "2026-11-20" }] },
      /\? not known; at the earliest .*At the earliest it ends on Sun 20 Dec 2026\. .*review \S+ milestones\.m1\.releasedOn/,
    ],
  ])("%s: the worst case, and the question that would tell", async (_name, given, words) => {
    const now = "2026-11-27T12:00:00Z";
    expect(await said(given, now, ["status"])).toMatch(words);
    expect(await said(given, now, ["deadlines"])).toMatch(words);
  });

  test("one that may be over already says so, and is never called over", async () => {
    const given = { ...ASKED, endedOn: undefined, endedBy: "me", role: "client" };
    const head = await said(given, "2026-11-27T12:00:00Z", ["deadlines"]);
    expect(head).toMatch(/not known; it may already be over/);
  });

  test("money that is not held starts nothing", async () => {
    const none = { ...NOTICE, milestones: [{ ...PAID, releasedOn: "2026-11-01" }] };
    expect(await said(none, "2026-11-27T12:00:00Z", ["deadlines"])).not.toContain("approve the refund");
  });

  let page = "";
  beforeAll(async () => {
    page = await said({ ...NOTICE, role: "client", endedBy: "me" }, "2026-11-27T12:00:00Z", ["deadlines", "--json"]);
  });
  test("is in the data with its worst case and what it hangs on", () => {
    const { deadlines } = JSON.parse(page);
    expect(deadlines.find((one: { rule: string }) => one.rule === "refund-answer")).toMatchObject({
      state: "unknown",
      due: { kind: "unknown", key: "milestones", ifSo: "money is held", worst: { kind: "day", day: "2026-12-02" } },
    });
  });
});
