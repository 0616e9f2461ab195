import { describe, expect, test } from "vitest";
import { type Computer, computer } from "../../support/run-program.ts";

// What a screen says of the time left: one way of counting, the hour where it is known, what has to be there first.

const HELD = { name: "Shop", amount: "640.00", fundedOn: "2026-09-01", submittedOn: "2026-10-01", money: "held" };
const ENDED = {
  role: "freelancer",
  contract: "fixed",
  contractBegan: "2026-09-01",
  contractState: "ended",
  endedBy: "them",
  endedOn: "2026-11-10",
  filed: "nothing",
  milestones: [{ ...HELD, changesAskedOn: null }],
};
const HOURS = {
  role: "client",
  contract: "hourly",
  contractState: "active",
  filed: "nothing",
  weeks: [{ monday: "2026-11-02", hours: 20, rate: "30" }],
};

const flat = (text: string): string => text.replace(/\s+/g, " ");
const caseAt = async (given: object, now: string, zone = "UTC"): Promise<Computer> => {
  const pc = computer({ now, zone });
  pc.files.set("a.json", JSON.stringify({ title: "A case", ...given }));
  expect((await pc.run(["start", "--answers", "a.json", "--no-input"])).code).toBe(0);
  return pc;
};
const said = async (pc: Computer, ...words: string[]): Promise<string> =>
  flat((await pc.run([...words, "--plain"])).out);

describe("the time left", () => {
  test.each([
    ["2026-11-12T09:00:00Z", "Time left: 5 days, 4 to be safe. Until Tue 17 Nov 2026"],
    ["2026-11-15T09:00:00Z", "Time left: 2 days, 1 to be safe."],
    ["2026-11-16T09:00:00Z", "Time left: 1 day, act today to be safe."],
    ["2026-11-17T09:00:00Z", "open a dispute. Today is the last day."],
    ["2026-11-20T09:00:00Z", "open a dispute. Ended 3 days ago."],
  ])("of a day without an hour is counted to the day that is named: at %s", async (now, words) => {
    expect(await said(await caseAt(ENDED, now), "deadlines")).toContain(words);
  });

  test("counts as the days beside it do, that no rule covers", async () => {
    const pc = await caseAt(
      { ...ENDED, happenings: [{ kind: "accountLimited", on: "2026-11-11", until: "2026-11-17" }] },
      "2026-11-12T20:00:00Z",
    );
    const screen = await said(pc, "status");
    expect(screen).toContain("Time left: 5 days, 4 to be safe. Until Tue 17 Nov 2026");
    expect(screen).toContain("In 5 days: You: answer Upwork about the limit on the account, until 17 Nov 2026");
  });

  test("of what the other side has to do, nobody is told to be early", async () => {
    const pc = await caseAt({ ...ENDED, role: "client", endedBy: "me" }, "2026-11-12T09:00:00Z");
    expect(await said(pc, "deadlines")).toContain(
      "The other side: approve the refund or open a dispute. Time left: 5 days. Until Tue 17 Nov 2026 (the hour is not known).",
    );
  });
});

describe("the hour", () => {
  test("of feedback is midnight UTC", async () => {
    const pc = await caseAt({ ...ENDED, role: "client", endedBy: "me" }, "2026-11-12T09:00:00Z");
    expect(await said(pc, "deadlines")).toContain(
      "Both sides: leave feedback that is calm and true, or leave none. Time left: 12 days, 11 to be safe. Until Tue 24 Nov 2026 (midnight UTC, so act a day early: Mon 23 Nov 2026).",
    );
    expect(await said(pc, "deadlines", "--ics", "-")).toMatch(
      /It ends at midnight UTC\. ?Act by Monday 23 November 2026/,
    );
  });

  test("of last week's hours is Friday 23:59 UTC, and who disputes them is told to plan for Thursday", async () => {
    expect(await said(await caseAt(HOURS, "2026-11-10T09:00:00Z"), "deadlines")).toContain(
      "Until Fri 13 Nov 2026, 23:59 UTC (one help page says “before Friday”, so act a day early: Thu 12 Nov 2026).",
    );
    const other = await said(await caseAt({ ...HOURS, role: "freelancer" }, "2026-11-10T09:00:00Z"), "deadlines");
    expect(other).toContain("Until Fri 13 Nov 2026, 23:59 UTC.");
  });
});

describe("feedback that a dispute asks for first", () => {
  test.each(["freelancer", "agency"])("stands in the words for the %s while a dispute can be filed", async (role) => {
    const pc = await caseAt({ ...ENDED, role }, "2026-11-12T09:00:00Z");
    const screen = await said(pc, "deadlines");
    expect(screen).toContain(
      "Both sides: leave feedback that is calm and true; if you open a dispute, leave yours before it, since the form asks for it first.",
    );
    expect(screen).toContain("no dispute can be opened without your feedback, and later you can no longer leave any");
    expect(screen).not.toContain("or leave none");
  });

  test.each([
    ["the client", { role: "client", endedBy: "me" }],
    ["who let the time for a dispute pass", { endedOn: "2026-11-03" }],
    ["a contract without the dispute programme", { contract: "enterprise", payBasis: "fixed" }],
    ["hourly contracts", { contract: "hourly", milestones: undefined }],
  ])("not for %s", async (_, more) => {
    const pc = await caseAt({ ...ENDED, ...more }, "2026-11-12T09:00:00Z");
    expect(await said(pc, "deadlines")).toContain("leave feedback that is calm and true, or leave none");
  });

  test("is not asked for again once it was left", async () => {
    const pc = await caseAt(
      { ...ENDED, happenings: [{ kind: "feedbackLeft", on: "2026-11-11", by: "me" }] },
      "2026-11-12T09:00:00Z",
    );
    expect(await said(pc, "deadlines")).toContain(
      "The other side: leave feedback that is calm and true, or leave none.",
    );
  });
});

test("a day that both agreed on is due, and once it is over that is said, not until when it runs", async () => {
  const dates = [{ clock: "other", what: "Agreed on 1 Sep 2026: “The form by 9 November”", dueOn: "2026-11-09" }];
  expect(await said(await caseAt({ ...ENDED, dates }, "2026-11-12T09:00:00Z"), "deadlines")).toContain(
    "Due on 9 Nov 2026, 3 days ago: Agreed on 1 Sep 2026: “The form by 9 November”.",
  );
  const ahead = dates.map((one) => ({ ...one, dueOn: "2026-11-14" }));
  expect(await said(await caseAt({ ...ENDED, dates: ahead }, "2026-11-12T09:00:00Z"), "deadlines")).toContain(
    "In 2 days: Agreed on 1 Sep 2026: “The form by 9 November”, due on 14 Nov 2026.",
  );
});

test("a deadline of one's own is named as one's own in the check", async () => {
  const pc = await caseAt(
    { ...ENDED, role: "client", endedBy: "me", filed: "disputeByFreelancer", filedOn: "2026-11-10" },
    "2026-11-14T09:00:00Z",
  );
  expect(await said(pc, "check")).toContain("Your answer to a dispute.");
});
