import { describe, expect, test } from "vitest";
import { HAPPENING_KINDS, type HappeningKind, rowOf } from "../../../src/core/case/happening-kinds.ts";
import type { Prompt } from "../../../src/ports/questions.ts";
import { BARE_NOTICES, type BareNotice, CAME, LAST, mailOf } from "../../support/bare-notices.ts";
import { type Computer, computer } from "../../support/run-program.ts";
import { replying } from "../../support/scripted-ask.ts";
import { tempFile } from "../../support/temp-home.ts";

// A day that Upwork named is told everywhere, whatever else is unknown: how the contract is paid, or whose side the person is on.

const ENTER = { kind: "answer", value: { key: "Enter" } } as const;
const BEFORE = "2026-11-13T12:00:00Z";
const AFTER = "2026-11-20T12:00:00Z";

/** What each kind has that has a day of its own, beside kind and days. */
const MORE: Readonly<Partial<Record<HappeningKind, object>>> = {
  promised: { by: "them", note: "the files" },
  ticketOpened: { note: "my account" },
};

/** What a kind comes after: it is offered only then. */
const FIRST: Readonly<Partial<Record<HappeningKind, object>>> = {
  suggestionMade: { kind: "mediation", on: "2026-11-10", until: "none" },
};

const WITH_A_DAY = HAPPENING_KINDS.filter((kind) => rowOf(kind).until === true);
const CONTRACTS = ["unknown", "fixed", "hourly"] as const;
const ROLES = ["unknown", "freelancer", "client"] as const;

const ROWS = WITH_A_DAY.flatMap((kind) =>
  CONTRACTS.flatMap((contract) => ROLES.map((role) => [kind, contract, role] as const)),
);

const flat = (text: string): string => text.replace(/\s+/g, " ");

const withHappening = async (kind: HappeningKind, contract: string, role: string): Promise<Computer> => {
  const pc = computer({ now: BEFORE });
  const told = { kind, on: CAME, until: LAST, ...MORE[kind] };
  const first = FIRST[kind];
  const given = {
    ...(role === "unknown" ? {} : { role }),
    ...(contract === "unknown" ? {} : { contract }),
    happenings: first === undefined ? [told] : [first, told],
  };
  pc.files.set("a.json", JSON.stringify({ title: "Hedge maze", ...given }));
  expect(await pc.run(["start", "--answers", "a.json", "--no-input"])).toMatchObject({ code: 0 });
  return pc;
};

describe("the last day of a notice", () => {
  test.each(ROWS)(
    "%s, contract %s, side %s: told everywhere, and told when it is over",
    async (kind, contract, role) => {
      const pc = await withHappening(kind, contract, role);
      expect(flat((await pc.run(["status"])).out)).toContain("17 Nov 2026");
      expect(flat((await pc.run(["deadlines"])).out)).toContain("17 Nov 2026");
      const due = await pc.run(["due"]);
      expect([due.code, flat(due.out)]).toEqual([4, expect.stringContaining("17 Nov 2026")]);
      const { due: rows } = JSON.parse((await pc.run(["due", "--json"])).out) as { due: { due: { day?: string } }[] };
      expect(rows.filter((one) => one.due.day === LAST)).toHaveLength(1);
      expect((await pc.run(["deadlines", "--ics", "-"])).out).toContain("VALUE=DATE:20261117");
      pc.now = AFTER;
      const over = /ended on 17 Nov 2026|was due on 17 Nov 2026/;
      expect(flat((await pc.run(["status"])).out)).toMatch(over);
      const late = await pc.run(["due"]);
      expect([late.code, flat(late.out)]).toEqual([4, expect.stringMatching(over)]);
      expect((JSON.parse((await pc.run(["due", "--json"])).out) as { due: { passed: boolean }[] }).due[0]?.passed).toBe(
        true,
      );
    },
  );
});

describe("a notice alone, read from its mail", () => {
  test.each(BARE_NOTICES.map((one) => [one.name, one] as const))(
    "%s: its day counts at once, and is told when it is over",
    async (_name, notice) => {
      const pc = computer({ now: BEFORE });
      const mail = tempFile("notice.eml", mailOf(notice));
      const begun = await pc.run(["start", "--from", mail, "--no-input"]);
      expect([begun.code, flat(begun.out)]).toEqual([0, expect.stringContaining("answer by 17 Nov 2026")]);
      expect(flat((await pc.run(["status"])).out)).toMatch(/(?:until|promised).*17 Nov 2026/);
      expect(flat((await pc.run(["deadlines"])).out)).toContain("17 Nov 2026");
      expect((await pc.run(["due"])).code).toBe(4);
      expect((await pc.run(["deadlines", "--ics", "-"])).out).toContain("VALUE=DATE:20261117");
      pc.now = AFTER;
      expect(flat((await pc.run(["due"])).out)).toContain("ended on 17 Nov 2026");
      expect(flat((await pc.run(["status"])).out)).toContain("ended on 17 Nov 2026");
    },
  );

  test("on the screen after the facts, with what is assumed and how to tell it", async () => {
    const pc = computer({ now: BEFORE });
    const [held] = BARE_NOTICES;
    const mail = tempFile("notice.eml", mailOf(held as BareNotice));
    const seen: Prompt[] = [];
    await pc.run(
      ["start", "--from", mail],
      replying((prompt) => {
        seen.push(prompt);
        return prompt.sheet === undefined ? { kind: "pause" } : ENTER;
      }),
    );
    const said = flat(seen.flatMap(({ before }) => before).join("\n"));
    expect(said).toContain("until Tue 17 Nov 2026 (the date Upwork gave you");
    expect(said).toContain("Assumed. Nobody has told how the contract is paid.");
    expect(said).not.toContain("no deadline is running");
    expect((await pc.run(["list", "--json"])).out).not.toContain('"fixed"');
  });

  test("how it is paid is likely by the words, and never taken unasked", async () => {
    const pc = computer({ now: BEFORE });
    for (const [name, kind] of [
      ["held money asked back", "Fixed price"],
      ["a suggestion", "Fixed price"],
    ] as const) {
      const notice = BARE_NOTICES.find((one) => one.name === name) as BareNotice;
      const { out } = await pc.run(["start", "--from", tempFile("n.eml", mailOf(notice)), "--no-input"]);
      expect(flat(out)).toMatch(new RegExp(`Not taken, because it is not certain.*Kind of contract: ${kind}`));
    }
  });
});

describe("several things at once", () => {
  const started = async (given: object): Promise<Computer> => {
    const pc = computer({ now: BEFORE });
    pc.files.set("a.json", JSON.stringify({ title: "Hedge maze", ...given }));
    expect(await pc.run(["start", "--answers", "a.json", "--no-input"])).toMatchObject({ code: 0 });
    return pc;
  };
  const dueDays = async (pc: Computer): Promise<(string | undefined)[]> =>
    (JSON.parse((await pc.run(["due", "--json"])).out) as { due: { due: { day?: string } }[] }).due.map(
      (one) => one.due.day,
    );

  test("two notices of a kind keep each its own day", async () => {
    const pc = await started({
      happenings: [
        { kind: "mediation", on: "2026-11-10", until: "2026-11-15" },
        { kind: "mediation", on: CAME, until: LAST },
      ],
    });
    expect((await dueDays(pc)).toSorted()).toEqual(["2026-11-15", LAST]);
  });

  test("an answer ends it, also while nobody told whose side it is", async () => {
    const pc = await started({
      happenings: [
        { kind: "disputeByFreelancer", on: CAME, until: LAST },
        { kind: "disputeAnswered", on: "2026-11-13" },
      ],
    });
    expect(await dueDays(pc)).toEqual([]);
    pc.now = AFTER;
    expect((await pc.run(["due"])).code).toBe(0);
  });

  test("the pay that is told later takes the assumption away, and the day stays", async () => {
    const pc = await started({ role: "freelancer", happenings: [{ kind: "refundAsked", on: CAME, until: LAST }] });
    expect((await pc.run(["status"])).out).toContain("Assumed.");
    const told = await pc.run(["resume", "--set", "contract=hourly", "--no-input"]);
    expect(flat(told.out + told.err)).toContain("You: answer the refund request, until 17 Nov 2026");
    expect(flat(told.out + told.err)).toContain("because the contract is paid by the hour");
    expect((await pc.run(["status"])).out).not.toContain("Assumed.");
    expect(await dueDays(pc)).toEqual([LAST]);
  });

  test("a date that was given for a kind of deadline counts where no such deadline runs", async () => {
    const pc = await started({ dates: [{ clock: "refundAnswer", dueOn: LAST }] });
    expect(await dueDays(pc)).toEqual([LAST]);
    expect(flat((await pc.run(["due"])).out)).toContain("Answer to a refund request, until 17 Nov 2026");
  });

  test("the filing tells the day with its source, and nothing that is only assumed", async () => {
    const pc = await started({
      role: "freelancer",
      contract: "hourly",
      happenings: [{ kind: "refundAsked", on: CAME, until: LAST }],
    });
    const filing = flat((await pc.run(["export", "--preview", "--audience", "filing"])).out);
    expect(filing).toContain("Last day to answer the refund request (date given by Upwork)");
    const bare = await started({
      role: "freelancer",
      milestones: [{ name: "Hedges", amount: "90.00", money: "held" }],
      happenings: [{ kind: "refundAsked", on: CAME, until: LAST }],
    });
    expect(flat((await bare.run(["export", "--preview"])).out)).toContain("(date given by Upwork)");
    bare.now = AFTER;
    expect(flat((await bare.run(["export", "--preview"])).out)).not.toContain("By Upwork's rule");
    expect(flat((await bare.run(["status"])).out)).toContain("What happened since?");
  });

  test("explain writes no small letter after a full stop", async () => {
    const pc = await started({ role: "freelancer", happenings: [{ kind: "refundAsked", on: CAME, until: LAST }] });
    const { out } = await pc.run(["explain", "refund-answer"]);
    expect(flat(out)).toContain("You: approve the refund or open a dispute, until Tue 17 Nov 2026");
    expect(flat(out)).not.toMatch(/[a-z]{3}\. (?:until|opens|if)\b/);
  });
});
