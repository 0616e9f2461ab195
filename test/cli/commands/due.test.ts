import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Computer, computer, type Ran } from "../../support/run-program.ts";
import { tempHome } from "../../support/temp-home.ts";

// `due`: what is due over all open cases.

const FIXED = {
  role: "freelancer",
  contract: "fixed",
  contractState: "active",
  filed: "nothing",
  contractBegan: "2026-09-01",
};
const HELD = {
  name: "Shop",
  amount: "640.00",
  fundedOn: "2026-09-01",
  submittedOn: "never",
  money: "held",
  changesAskedOn: null,
};
const ENDED = { ...FIXED, contractState: "ended", endedBy: "them", endedOn: "2026-11-10", milestones: [HELD] };
const REVIEW = { ...FIXED, milestones: [{ ...HELD, submittedOn: "2026-11-05" }] };
const QUIET = { ...FIXED, milestones: [{ ...HELD, fundedOn: "2026-11-01" }] };

const flat = (text: string): string => text.replace(/\s+/g, " ");

const withCases = async (cases: Readonly<Record<string, object>>, home?: string): Promise<Computer> => {
  const pc = computer({ now: "2026-11-11T12:00:00Z", ...(home === undefined ? {} : { home }) });
  for (const [title, given] of Object.entries(cases)) {
    pc.files.set("a.json", JSON.stringify({ title, ...given }));
    expect((await pc.run(["start", "--answers", "a.json", "--no-input"])).code).toBe(0);
  }
  return pc;
};

const dueAt = async (pc: Computer, now: string, ...more: readonly string[]): Promise<Ran> => {
  pc.now = now;
  return pc.run(["due", ...more]);
};

interface Row {
  title: string;
  id: string;
  minutes: number | null;
  passed: boolean;
  actor: string;
}
const rows = (ran: Ran): Row[] => (JSON.parse(ran.out) as { due: Row[] }).due;

describe("what is due", () => {
  test("nothing: it says so, and exits 0", async () => {
    const pc = await withCases({ Quiet: QUIET });
    expect(await dueAt(pc, "2026-11-12T12:00:00Z")).toEqual({
      code: 0,
      out: "Nothing is due within 7 days.\n",
      err: "",
    });
    expect((await dueAt(computer(), "2026-11-12T12:00:00Z")).code).toBe(0);
  });

  test("something: the case, who, until when, what is lost, and exit 4", async () => {
    const pc = await withCases({ Quiet: QUIET, Logo: ENDED });
    const ran = await dueAt(pc, "2026-11-16T12:00:00Z");
    expect(ran.code).toBe(4);
    expect(flat(ran.out)).toMatch(
      /^Logo ! 1 day, act today to be safe You: approve the refund or open a dispute until Tue 17 Nov 2026 .*if nobody acts: all held money goes back/,
    );
    expect(ran.out).not.toContain("Quiet");
  });

  test.each([
    ["48h", "2026-11-14T12:00:00Z", 0],
    ["3 days", "2026-11-14T12:00:00Z", 4],
    ["a week", "2026-11-10T12:00:00Z", 4],
    ["6d", "2026-11-10T12:00:00Z", 4],
    ["5d", "2026-11-10T12:00:00Z", 0],
    ["2 weeks", "2026-11-10T12:00:00Z", 4],
    ["an hour", "2026-11-16T23:30:00Z", 4],
  ])("--within %s at %s exits %i", async (within, now, code) => {
    const pc = await withCases({ Logo: ENDED });
    expect((await dueAt(pc, now, "--within", within)).code).toBe(code);
  });

  test.each(["soon", "0h", "-2d", "5", "1000 weeks", "NaN h", "1e3 h"])(
    "--within %s is wrong usage",
    async (within) => {
      const ran = await dueAt(await withCases({}), "2026-11-14T12:00:00Z", "--within", within);
      expect([ran.code, flat(ran.err)]).toEqual([
        2,
        expect.stringContaining("Write a time like 48h, 3 days or a week."),
      ]);
    },
  );

  test("what is lost comes first, over all cases; what passed and is not told before it", async () => {
    const pc = await withCases({
      Feedback: { ...ENDED, endedOn: "2026-11-01", milestones: [{ ...HELD, money: "returned" }] },
      Refund: ENDED,
      Passed: { ...ENDED, endedOn: "2026-11-05" },
    });
    const found = rows(await dueAt(pc, "2026-11-14T12:00:00Z", "--json"));
    expect(found.map((one) => `${one.title} ${one.id}`)).toEqual([
      "Passed refund-answer",
      "Refund refund-answer",
      "Feedback feedback",
      "Passed feedback",
    ]);
    expect(found.map((one) => one.passed)).toEqual([true, false, false, false]);
    expect(found[0]?.minutes).toBeLessThan(0);
    expect(found[1]?.minutes).toBe(2.5 * 24 * 60);
  });

  test("only the person's own acts, and what runs against them", async () => {
    const pc = await withCases({ Review: REVIEW });
    // The client's review runs for the freelancer: silence releases the money.
    expect((await dueAt(pc, "2026-11-18T12:00:00Z")).code).toBe(0);
    const client = await withCases({
      Review: { ...REVIEW, role: "client" },
      Asked: { ...ENDED, role: "client", endedBy: "me" },
    });
    expect(rows(await dueAt(client, "2026-11-14T12:00:00Z", "--json")).map((one) => [one.title, one.id])).toEqual([
      ["Review", "review-m1"],
    ]);
  });

  test("a harmless wait is never due", async () => {
    const paid = {
      ...FIXED,
      milestones: [{ ...HELD, money: "released", submittedOn: "2026-10-20", releasedOn: "2026-11-10" }],
    };
    expect((await dueAt(await withCases({ Paid: paid }), "2026-11-14T12:00:00Z")).code).toBe(0);
  });

  test("a day that is not known counts by the earliest it can be", async () => {
    const notice = { ...ENDED, endedOn: "2026-11-11", milestones: [] };
    const ran = await dueAt(await withCases({ Notice: { ...notice, milestones: undefined } }), "2026-11-12T12:00:00Z");
    expect([ran.code, flat(ran.out)]).toEqual([
      4,
      expect.stringMatching(/If money is held: Wed 18 Nov 2026 .*dispute-coach review \S+ milestones/),
    ]);
  });

  test("requests and dates of Upwork are, until they are answered", async () => {
    const asked = {
      ...QUIET,
      requests: [{ on: "2026-11-10", what: "Send the contract", dueOn: "2026-11-14" }],
      dates: [{ what: "Call with Upwork", clock: "other", dueOn: "2026-11-15" }],
    };
    const pc = await withCases({ Asked: asked });
    expect(rows(await dueAt(pc, "2026-11-13T12:00:00Z", "--json")).map(({ id }) => id)).toEqual([
      "request-r1",
      "date-d1",
    ]);
    expect(flat((await dueAt(pc, "2026-11-13T12:00:00Z")).out)).toContain(
      "You: answer Upwork: Send the contract until 14 Nov 2026",
    );
    pc.now = "2026-11-13T13:00:00Z";
    await pc.run(["review", "requests.r1.answeredOn"]);
    await pc.run(["resume", "--set", "requests.r1.answeredOn=2026-11-13", "--no-input"]);
    expect(rows(await dueAt(pc, "2026-11-13T14:00:00Z", "--json")).map(({ id }) => id)).toEqual(["date-d1"]);
  });

  test("an assumed day says so in the data", async () => {
    const pc = await withCases({ Old: { ...ENDED, contractBegan: "2025-03-01" } });
    const [first] = JSON.parse((await dueAt(pc, "2026-11-14T12:00:00Z", "--json")).out).due;
    expect(first).toMatchObject({
      rule: "refund-answer",
      actor: "you",
      due: { kind: "day", day: "2026-11-17" },
      assumed: expect.stringContaining("We do not know the terms on the day"),
    });
  });
});

describe("a case that cannot be looked at", () => {
  test("locked or damaged, is named and stops no other", async () => {
    const home = tempHome();
    const pc = await withCases({ Logo: ENDED, Secret: ENDED, Broken: ENDED }, home);
    const idOf = (title: string) =>
      pc.cases.list().find((one) => "summary" in one && one.summary.title === title)?.id ?? "none";
    const [secret, broken] = [idOf("Secret"), idOf("Broken")];
    pc.files.set("secret.txt", "four words of nothing");
    await pc.run(["lock", secret, "--passphrase-file", "secret.txt"]);
    rmSync(join(home, "cases", "cards"), { recursive: true, force: true });
    writeFileSync(join(home, "cases", `${broken}.json`), "{");
    const later = computer({ home, now: "2026-11-16T12:00:00Z" });
    const ran = await later.run(["due"]);
    expect(ran.code).toBe(4);
    expect(flat(ran.out)).toMatch(/^Logo ! 1 day, act today to be safe/);
    expect(flat(ran.out)).toContain(
      `${secret} is locked, so it was not checked. Check it with dispute-coach status ${secret}`,
    );
    expect(flat(ran.out)).toContain(`! ${broken} cannot be read`);
    expect(JSON.parse((await later.run(["due", "--json"])).out)).toMatchObject({
      locked: [secret],
      unreadable: [{ id: broken }],
    });
    expect(flat((await later.run([])).out)).toContain("1 day, act today to be safe You: approve the refund");
  });
});

describe("the pages", () => {
  test.each([[["due", "--help"]], [["help"]]])("%j tells the exit code", async (words) => {
    expect((await computer().run(words)).out).toMatch(/exit (code )?4 if something is/i);
  });
});
