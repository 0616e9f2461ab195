import { describe, expect, test } from "vitest";
import { type Computer, computer } from "../support/run-program.ts";
import { scripted, visits } from "../support/scripted-ask.ts";
import { storyOf } from "../support/stories.ts";

const HELD = {
  role: "freelancer",
  contract: "fixed",
  contractState: "active",
  filed: "nothing",
  milestones: [
    { name: "Draft", amount: 300, money: "released", releasedOn: "2026-10-20" },
    { name: "Book", amount: 450, money: "held", fundedOn: "2026-10-01", submittedOn: "2026-11-08" },
  ],
  want: "releaseAll",
  statement: "The book was handed in on 8 Nov 2026.",
  route: "escrowDispute",
  askAmount: 750,
};

const HOURS = {
  role: "client",
  contract: "hourly",
  contractState: "active",
  filed: "nothing",
  weeks: [
    { monday: "2026-10-26", hours: 30, rate: 40, disputedHours: "27.5" },
    { monday: "2026-11-02", hours: 41, rate: 40, disputedHours: 41 },
  ],
  want: "refundAll",
  statement: "The hours were not worked.",
  route: "hourlyDispute",
};

/** The Thursday after the week from 2 Nov, when it can be disputed, and the Saturday when it cannot. */
const THURSDAY = "2026-11-12T10:00:00Z";
const SATURDAY = "2026-11-14T10:00:00Z";

const started = async (given: object, now = THURSDAY): Promise<Computer & { readonly told: string }> => {
  const home = computer({ now });
  home.files.set("case.json", JSON.stringify(given));
  const ran = await home.run(["start", "--answers", "case.json", "--no-input"]);
  expect(ran.code).toBe(0);
  return Object.assign(home, { told: ran.err.replace(/\s+/g, " ") });
};
const points = async (home: Computer) => {
  const ran = await home.run(["check", "--json"]);
  return {
    code: ran.code,
    points: JSON.parse(ran.out).points as { id: string; weight: string; what: string; fix: string }[],
  };
};
const flat = (text: string): string => text.replace(/\s+/g, " ");

describe("an amount that is not there", () => {
  test("from a file of answers: it is taken, said at once, and serious in check", async () => {
    const home = await started(HELD);
    expect(home.told).toContain(
      'Note: askAmount: Milestone "Book" has 450.00 USD held in escrow, and you ask for 750.00 USD. Ask for 450.00 USD or less.',
    );
    const found = await points(home);
    expect(found.code).toBe(3);
    expect(found.points[0]).toMatchObject({ id: "ask-above-pot", weight: "serious" });
    expect(found.points[0]?.fix).toMatch(/review \S+ askAmount$/);
  });

  test.each(["md", "txt", "html", "json", "form"])("it is in no %s that goes out", async (form) => {
    const home = await started(HELD);
    const { out } = await home.run(["export", "--format", form]);
    expect(out).not.toMatch(/750(?:\.00|00\b)/);
    expect(out).toMatch(/450\.00|45000/);
  });

  test("nor in the statement", async () => {
    const { out } = await (await started(HELD)).run(["draft", "statement"]);
    expect(out).toContain('I ask for the release of 450.00 USD held in escrow for milestone "Book", in full.');
  });

  test("given by itself: refused, with what may be asked, and nothing is changed", async () => {
    const home = await started({ ...HELD, askAmount: 400 });
    const ran = await home.run(["resume", "--set", "askAmount=450.01", "--no-input"]);
    expect(ran.code).toBe(1);
    expect(flat(ran.err)).toContain("Ask for 450.00 USD or less.");
    expect((await home.run(["draft", "form"])).out).toContain("\n400.00\n");
  });

  test("typed: the question shows the most, and more is refused", async () => {
    const home = await started({ ...HELD, askAmount: null });
    const story = scripted({ askAmount: "450" });
    await home.run(["review", "--case", "book"], story.ask);
    const ran = scripted({ askAmount: visits("450") });
    const reviewed = await home.run(["review", (await firstId(home)) ?? "", "askAmount"], ran.ask);
    expect(reviewed.code).toBe(0);
    const [prompt] = ran.prompts;
    expect(prompt?.asking.ask).toContain('At most 450.00 USD held in escrow for milestone "Book".');
    expect(prompt?.asking.start).toBe(450_00);
    expect(prompt?.check("750")).toMatchObject({
      ok: false,
      problem: expect.stringContaining("Ask for 450.00 USD or less."),
    });
    expect(prompt?.check("450")).toMatchObject({ ok: true });
  });

  test("an answer that was right once is not kept by Enter: the most is put forward", async () => {
    const home = await started(HELD);
    const ran = scripted({ askAmount: "450" });
    await home.run(["review", (await firstId(home)) ?? "", "askAmount"], ran.ask);
    expect(ran.prompts[0]?.asking).toMatchObject({ was: undefined, start: 450_00 });
    expect((await points(home)).points.map((one) => one.id)).not.toContain("ask-above-pot");
  });

  test("when money is released later, what was asked for is too much", async () => {
    const home = await started({ ...HELD, askAmount: 450 });
    expect((await points(home)).points.map((one) => one.id)).not.toContain("ask-above-pot");
    const words = ["--set", "milestones.m2.money=partReleased", "--set", "milestones.m2.releasedAmount=150"];
    const ran = await home.run(["resume", ...words, "--no-input"]);
    expect(flat(ran.err)).toContain('Milestone "Book" has 300.00 USD held in escrow, and you ask for 450.00 USD.');
    const found = await points(home);
    expect([found.code, found.points[0]?.id]).toEqual([3, "ask-above-pot"]);
    expect((await home.run(["draft", "form"])).out).toContain("\n300.00\n");
    expect((await home.run(["export"])).out).toContain("150.00 released, 300.00 held");
  });

  test("an explanation kept from before is not left to say more", async () => {
    const explanation = "It was handed in.\n\nI ask for the release of 450.00 USD held in escrow, in full.";
    const home = await started({ ...HELD, askAmount: 450, explanation });
    expect((await points(home)).points.map((one) => one.id)).not.toContain("ask-in-old-words");
    const words = ["--set", "milestones.m2.money=partReleased", "--set", "milestones.m2.releasedAmount=150"];
    await home.run(["resume", ...words, "--no-input"]);
    expect((await points(home)).points.map((one) => one.id)).toContain("ask-in-old-words");
  });
});

describe("hours outside their window", () => {
  test("the form holds the week that can be disputed, and says what it leaves out", async () => {
    const home = await started(HOURS);
    const { out } = await home.run(["draft", "form"]);
    expect(out).toContain(
      "== Time ==\n(For the week from 2 Nov 2026. Hours and minutes, not more than was worked.)\n\n41:00",
    );
    expect(out).not.toContain("68:30");
    expect(out).toContain(
      "Not in this form: The time to dispute the week from 26 Oct 2026 ended on 6 Nov 2026, 23:59 UTC.",
    );
    const filing = flat((await home.run(["export"])).out);
    expect(filing).toContain(
      "I ask for:** the return of 1,640.00 USD for 41 disputed hours of the week from 2 Nov 2026.",
    );
    expect(filing).not.toMatch(/27\.5|68\.5|2,740/);
    const found = await points(home);
    expect([found.code, found.points[0]?.id]).toEqual([3, "ask-above-pot"]);
  });

  test("after the window there is no time to enter, and check says what is left", async () => {
    const home = await started({ ...HOURS, weeks: HOURS.weeks.slice(1) });
    expect((await points(home)).points.map((one) => one.id)).not.toContain("ask-above-pot");
    home.now = SATURDAY;
    const { out } = await home.run(["draft", "form"]);
    expect(out).not.toContain("== Time ==");
    const found = await points(home);
    expect(found.code).toBe(3);
    expect(found.points.find((one) => one.id === "ask-above-pot")?.what).toContain(
      "A refund request is still possible",
    );
  });

  test("hours and minutes in the form", async () => {
    const home = await started({ ...HOURS, weeks: [{ ...HOURS.weeks[1], disputedHours: 38.5 }] });
    expect((await home.run(["draft", "form"])).out).toContain("38:30");
  });
});

describe("an ask of several parts", () => {
  test("goes out with each part and where it is from", async () => {
    const home = await started(storyOf("agency-part-released").given);
    const form = (await home.run(["draft", "form"])).out;
    expect(form).toContain('(1,200.00 of it: milestone "Import".)\n(300.00 of it: milestone "Reports".)\n\n1,500.00');
    expect(flat((await home.run(["export"])).out)).toContain(
      'I ask for:** the release of 1,500.00 USD: 1,200.00 USD held in escrow for milestone "Import" and 300.00 USD held in escrow for milestone "Reports".',
    );
    const { filing } = JSON.parse((await home.run(["export", "--format", "json"])).out);
    expect(filing.ask).toMatchObject({
      cents: 1500_00,
      parts: [
        { item: "m2", place: "held", cents: 1200_00 },
        { item: "m3", place: "held", cents: 300_00 },
      ],
    });
  });

  test("one amount for several is asked about, part by part", async () => {
    const { milestones, askAmount, ...rest } = storyOf("agency-part-released").given as {
      milestones: { ask?: string }[];
      askAmount: string;
    };
    const home = await started({ ...rest, askAmount, milestones: milestones.map(({ ask, ...one }) => one) });
    expect((await points(home)).points.map((one) => one.id)).toContain("ask-not-split");
    const ran = scripted({ "milestones.m2.ask": "1,200", "milestones.m3.ask": "300", steps: "leave" });
    await home.run(["resume"], ran.ask);
    expect(ran.asked).toEqual(expect.arrayContaining(["milestones.m2.ask", "milestones.m3.ask"]));
    expect(ran.prompts.find((one) => one.asking.key === "milestones.m3.ask")?.asking.start).toBe(300_00);
    expect((await points(home)).points.map((one) => one.id)).not.toContain("ask-not-split");
  });

  test("what was asked for when it went out is remembered: a window that ended since is a change", async () => {
    const home = await started({ ...HOURS, weeks: HOURS.weeks.slice(1) });
    await home.run(["export", "--output", "filing.md"]);
    expect((await home.run(["export", "--changes"])).out).toContain("Nothing has changed");
    home.now = SATURDAY;
    expect(flat((await home.run(["export", "--changes"])).out)).toContain(
      "The ask was the return of 1,640.00 USD for 41 disputed hours of the week from 2 Nov 2026, is the return of the full amount",
    );
  });
});

const firstId = async (home: Computer): Promise<string | undefined> =>
  JSON.parse((await home.run(["list", "--json"])).out)[0]?.id ??
  JSON.parse((await home.run(["status", "--json"])).out).id;
