import { describe, expect, test } from "vitest";
import { type Computer, computer } from "../../support/run-program.ts";
import { PAUSE, scripted, visits } from "../../support/scripted-ask.ts";
import { storyOf } from "../../support/stories.ts";

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
/** What is asked for, as the statement says it; undefined where nothing is. */
const askedBy = async (home: Computer): Promise<string | undefined> =>
  /^I ask for (.*)/m.exec((await home.run(["draft", "statement", "--fresh"])).out)?.[1];
const flat = (text: string): string => text.replace(/\s+/g, " ");

describe("an amount that is not there", () => {
  test("from a file of answers: it is taken, said at once, and serious in check", async () => {
    const home = await started(HELD);
    expect(home.told).toContain(
      "Note: askAmount: Milestone “Book” has 450.00 USD held in escrow, and you ask for 750.00 USD. Ask for 450.00 USD or less.",
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
    expect(out).toContain("I ask for the release of 450.00 USD held in escrow for milestone “Book”, in full.");
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
    const ran = scripted({ askAmount: visits("450") });
    const reviewed = await home.run(["review", (await firstId(home)) ?? "", "askAmount"], ran.ask);
    expect(reviewed.code).toBe(0);
    const [prompt] = ran.prompts;
    expect(prompt?.asking.ask).toContain("At most 450.00 USD held in escrow for milestone “Book”.");
    expect(prompt?.asking).toMatchObject({ start: 450_00, startIs: "draft" });
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

  test("when money is released later, what was asked for is asked again", async () => {
    const home = await started({ ...HELD, askAmount: 450 });
    expect((await points(home)).points.map((one) => one.id)).not.toContain("ask-above-pot");
    const words = ["--set", "milestones.m2.money=partReleased", "--set", "milestones.m2.releasedAmount=150"];
    const ran = await home.run(["resume", ...words, "--no-input"]);
    expect(flat(ran.err)).toContain('Note: what "askAmount" is about has changed.');
    const found = await points(home);
    expect([found.code, found.points[0]?.id]).toEqual([3, "ask-open-again"]);
    expect(found.points[0]?.what).toContain("You asked for 450.00 USD.");
    expect((await home.run(["draft", "form"])).out).toContain("\n300.00\n");
    expect((await home.run(["export"])).out).toContain("150.00 paid, 300.00 held");
  });

  test("an explanation kept from before is not left to say more", async () => {
    const explanation = "It was handed in.\n\nI ask for the release of 450.00 USD held in escrow, in full.";
    const home = await started({ ...HELD, askAmount: 450, explanation });
    expect((await points(home)).points.map((one) => one.id)).not.toContain("ask-in-old-words");
    const words = ["--set", "milestones.m2.money=partReleased", "--set", "milestones.m2.releasedAmount=150"];
    await home.run(["resume", ...words, "--no-input"]);
    expect((await points(home)).points.map((one) => one.id)).toContain("ask-open-again");
    const form = (await home.run(["draft", "form"])).out;
    expect(form).not.toContain("450.00 USD held in escrow, in full");
    await home.run(["resume", "--set", `explanation=${explanation}`, "--set", "askAmount=300", "--no-input"]);
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
    expect(filing).toContain("| Week from 2 Nov 2026, all 41 hours: refund | billed | 1,640.00 |");
    expect(filing).not.toMatch(/27\.5|68\.5|2,740/);
    const found = await points(home);
    // The time that runs out comes first, then what cannot be asked for.
    expect([found.code, ...found.points.slice(0, 2).map((one) => one.id)]).toEqual([
      3,
      "deadline-near",
      "ask-above-pot",
    ]);
  });

  test("after the window there is no time to enter, and check says what is left", async () => {
    const home = await started({ ...HOURS, weeks: HOURS.weeks.slice(1) });
    expect((await points(home)).points.map((one) => one.id)).not.toContain("ask-above-pot");
    home.now = SATURDAY;
    const { out } = await home.run(["draft", "form"]);
    expect(out).not.toContain("== Time ==");
    const found = await points(home);
    expect(found.code).toBe(3);
    expect(found.points.find((one) => one.id === "ask-above-pot")?.what).toContain("You can still ask for a refund");
  });

  test("hours and minutes in the form", async () => {
    const home = await started({ ...HOURS, weeks: [{ ...HOURS.weeks[1], disputedHours: 38.5 }] });
    expect((await home.run(["draft", "form"])).out).toContain("38:30");
    const filing = flat((await home.run(["export"])).out);
    expect(filing).toContain("38:30 of 41 hours: refund | billed | 1,540.00 |");
    expect(filing).not.toContain("38.5");
    const more = await home.run(["resume", "--no-input", "--set", "weeks.w1.disputedHours=41:20"]);
    expect(flat(more.err)).toContain("(41:20 hours) cannot be more than the week's 41 hours");
  });
});

describe("an ask of several parts", () => {
  test("goes out with each part and where it is from", async () => {
    const home = await started(storyOf("agency-part-released").given);
    const form = (await home.run(["draft", "form"])).out;
    expect(form).toContain("(1,200.00 of it: milestone “Import”.)\n(300.00 of it: milestone “Reports”.)\n\n1,500.00");
    const page = (await home.run(["export"])).out;
    for (const row of [
      "| Milestone 2, “Import”: release to us | held by Upwork, part of 1,800.00 | 1,200.00 |",
      "| Milestone 3, “Reports”: release to us | held by Upwork | 300.00 of 900.00 |",
      "| Together | | 1,500.00 |",
    ])
      expect(page).toContain(row);
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
      "The ask was the return of 1,640.00 USD for 41 disputed hours of the week from 2 Nov 2026, is the return of 1,640.00 USD for the disputed hours",
    );
  });
});

describe("an amount stays with the money it was given for", () => {
  const TWO = {
    role: "freelancer",
    contract: "fixed",
    contractState: "active",
    filed: "nothing",
    milestones: [
      { name: "Drawings", amount: 1200.5, money: "held", fundedOn: "2026-09-01", submittedOn: "never" },
      { name: "Model", amount: 500, money: "held", fundedOn: "2026-09-01", submittedOn: "never" },
    ],
    want: "releasePart",
    request: "release the milestone",
    reason: "the files were handed in",
    statement: "The drawings were handed in on 8 Nov 2026.",
    route: "escrowDispute",
    askAmount: 250,
  };
  const ask = (given: number | null, ...asks: (number | undefined)[]) => ({
    ...TWO,
    askAmount: given,
    milestones: TWO.milestones.map((one, index) => (asks[index] === undefined ? one : { ...one, ask: asks[index] })),
  });
  const set = (home: Computer, ...pairs: string[]) =>
    home.run(["resume", "--no-input", ...pairs.flatMap((pair) => ["--set", pair])]);
  const saysNow = async (home: Computer) => (await askedBy(home)) ?? "";
  const serious = async (home: Computer) =>
    (await points(home)).points.filter((one) => one.weight === "serious").map((one) => one.id);

  describe.each([
    ["0 was said of the other", ask(250, 0, 250)],
    ["nothing was said of the other", ask(250, undefined, 250)],
    ["no amount for all", ask(null, 0, 250)],
    ["the amount for all alone", ask(250)],
    ["only what it is about", { ...ask(null), disputedAmount: 250 }],
  ])("asked from Model, %s", (_what, given) => {
    test.each([
      ["it is released", ["milestones.m2.money=released", "milestones.m2.releasedOn=2026-11-10"]],
      ["it goes back", ["milestones.m2.money=returned"]],
      ["where it is, is cleared", ["milestones.m2.money="]],
      ["it is taken out of the list", [`milestones=${JSON.stringify(TWO.milestones.slice(0, 1))}`]],
    ])("when %s, Drawings is not asked for it", async (_how, pairs) => {
      const home = await started(given);
      expect(await saysNow(home)).toContain("250.00 USD");
      await set(home, ...pairs);
      expect(await saysNow(home)).not.toContain("250.00");
      expect((await home.run(["draft", "form"])).out).not.toMatch(/^250\.00$/m);
      expect((await home.run(["draft", "statement"])).out).not.toContain("250.00");
    });
  });

  test("check says which money is gone, and the ask is asked again", async () => {
    const home = await started(ask(250, 0, 250));
    await set(home, "milestones.m2.money=released", "milestones.m2.releasedOn=2026-11-10");
    const found = await points(home);
    expect(found.code).toBe(3);
    const open = found.points.filter((one) => one.id === "ask-open-again").map((one) => one.what);
    expect(open[0]).toContain("You asked for 250.00 USD. What that was about has changed.");
    expect(open[1]).toContain("You asked for 250.00 USD of it. It has been released.");
    const ran = scripted({
      askAmount: "100",
      "milestones.m2.releasedOn": "10 Nov 2026",
      explanation: PAUSE,
      "*": PAUSE,
    });
    await home.run(["review", (await firstId(home)) ?? "", "askAmount"], ran.ask);
    expect(ran.prompts[0]?.asking).toMatchObject({ key: "askAmount", startIs: "toConfirm", start: 250_00 });
    expect(await saysNow(home)).toContain("100.00 USD held in escrow for milestone “Drawings”");
    expect(await serious(home)).not.toContain("ask-open-again");
  });

  test.each([
    ["refundPart", "the return of 200.50 USD of the money held in escrow"],
    ["keepPaid", "the money that was paid to stay paid"],
    ["releaseAll", "the release of 200.50 USD of the money held in escrow"],
  ])("when the wish turns to %s, parts, total and request are open again", async (want, says) => {
    const home = await started(ask(1250, 1000, 250));
    expect((await home.run(["draft", "message"])).out).toContain("release the milestone");
    await set(home, `want=${want}`);
    expect(await saysNow(home)).not.toMatch(/1,000\.00|(?<![\d,])250\.00|1,250/);
    expect((await home.run(["draft", "message"])).out).not.toContain("release the milestone");
    if (want !== "keepPaid") await set(home, "askAmount=200.50");
    expect(await saysNow(home)).toContain(says);
    expect(await saysNow(home)).not.toContain("1,000.00");
  });

  test("the wish turned in the terminal: all that was for it is asked again", async () => {
    const home = await started(ask(1250, 1000, 250));
    const ran = scripted({
      want: "refundPart",
      request: "take the model back",
      reason: "it was not needed",
      disputedAmount: "200",
      askAmount: "200",
      "milestones.m1.ask": "0",
      "milestones.m2.ask": "200",
    });
    await home.run(["review", (await firstId(home)) ?? "", "want"], ran.ask);
    expect(ran.asked).toEqual([
      "want",
      "request",
      "reason",
      "disputedAmount",
      "askAmount",
      "milestones.m1.ask",
      "milestones.m2.ask",
    ]);
    expect(await saysNow(home)).toContain("the return of 200.00 USD held in escrow for milestone “Model”");
    expect(await serious(home)).toEqual([]);
  });

  const WEEK = { memos: "all", screenshots: "all", manualHours: 0 };
  test.each<[string, object, string, RegExp]>([
    [
      "a milestone",
      ask(500, 400),
      "the release of 400.00 USD held",
      /the parts make 400\.00 USD\. You have not said how much of it is from milestone “Model”/,
    ],
    [
      "all others 0",
      ask(250, 0),
      "the release of part of the amount",
      /no part is asked for\. You have not said how much of it is from milestone “Model”/,
    ],
    [
      "all 0",
      ask(250, 0, 0),
      "the release of part of the amount",
      /You ask for 250\.00 USD in all, and no part is asked for\./,
    ],
    [
      "a week nobody disputed",
      {
        role: "client",
        contract: "hourly",
        contractState: "active",
        want: "refundPart",
        route: "refundRequest",
        askAmount: 900,
        weeks: [
          { ...WEEK, monday: "2026-11-02", hours: "38:20", rate: 60, disputedHours: "12:10" },
          { monday: "2026-10-26", hours: 0, withoutHours: "weekly", payment: 500, ask: 0 },
          { ...WEEK, monday: "2026-10-19", hours: "7:50", rate: 33.33 },
        ],
      },
      "the return of 730.00 USD for",
      /You ask for 900\.00 USD in all, and the parts make 730\.00 USD\. You have not said how much of it is from the week from 19 Oct 2026\./,
    ],
  ])("the rest of a total goes to no pot by itself: %s", async (_what, given, says, what) => {
    const home = await started(given);
    expect(await saysNow(home)).toContain(says);
    const found = await points(home);
    expect(found.code).toBe(3);
    expect(found.points.find((one) => one.id === "ask-parts-differ")?.what).toMatch(what);
  });

  test("when the time closes one of two, what was asked from both goes to neither by itself", async () => {
    const client = { ...ask(200), role: "client", want: "refundPart", route: "endAndRefund" };
    const [drawings, model] = client.milestones;
    const home = await started({ ...client, milestones: [drawings, { ...model, submittedOn: "2026-11-08" }] });
    expect(await saysNow(home)).toContain("200.00 USD of the money held");
    home.now = "2026-11-30T12:00:00Z";
    expect(await saysNow(home)).toBe("the return of 200.00 USD.");
    expect((await points(home)).points.find((one) => one.id === "ask-parts-differ")?.what).toBe(
      "You ask for 200.00 USD in all. The review of milestone “Model” ended on 22 Nov 2026, so it counts as approved and released. Say how much of it is from milestone “Drawings”.",
    );
  });

  test.each([
    ["partialRelease", "client", "releasePart"],
    ["jointInstruction", "client", "releasePart"],
    ["giveRefund", "freelancer", "refundPart"],
  ])("the route %s asks its amount and its parts", async (route, role, want) => {
    const money = route === "giveRefund" ? "released" : "held";
    const milestones = TWO.milestones.map((one) => ({ ...one, money, releasedOn: "2026-10-20" }));
    const home = await started({ ...ask(null), role, want, route, milestones, disputedAmount: 1100 });
    const ran = await set(home, "askAmount=400", "milestones.m1.ask=300", "milestones.m2.ask=100");
    expect(ran.err).not.toContain("does not apply");
    expect((await points(home)).points.map((one) => one.id)).not.toContain("ask-not-split");
    expect(await saysNow(home)).toMatch(
      /400\.00 USD: 300\.00 USD .*milestone “Drawings”.* and 100\.00 USD .*milestone “Model”/,
    );
  });
});

/** The day after the review of 14 days, and after the answer of 7 days. */
describe("money that by the rule is gone is not asked for, and the figure is not lost", () => {
  const SHOP = { name: "Shop", amount: 1200, money: "held", fundedOn: "2026-10-27", submittedOn: "2026-11-10" };
  const CLIENT = { ...HELD, role: "client", milestones: [SHOP], want: "refundPart", askAmount: null };
  const ENDED = { contractState: "ended", endedBy: "them", endedOn: "2026-11-10" };
  test.each<[string, object, string, string]>([
    ["what it is about", { ...CLIENT, route: null, disputedAmount: 600 }, "600.00 USD", "disputedAmount"],
    ["the amount asked for", { ...CLIENT, route: "endAndRefund", askAmount: 600 }, "600.00 USD", "askAmount"],
    ["all of it", { ...CLIENT, route: null, want: "refundAll" }, "1,200.00 USD", "disputedAmount"],
    [
      "a freelancer who did not answer",
      { ...HELD, ...ENDED, milestones: [SHOP], askAmount: 900 },
      "900.00 USD",
      "askAmount",
    ],
  ])("%s", async (_what, given, figure, key) => {
    const home = await started(given);
    const says = async () => await askedBy(home);
    expect(await says()).toContain(`${figure} held in escrow`);
    home.now = "2026-12-15T12:00:00Z";
    // What by the rule is gone is not asked for; where it is stands in its place, and the check names the figure.
    expect(await says()).toBeUndefined();
    expect((await home.run(["export"])).out).toMatch(
      /\*\*Where the money is:\*\* By Upwork's rule 1,200\.00 USD (?:went back|was released)|That counts as approval, and 1,200\.00 USD was released/,
    );
    const found = await points(home);
    expect(found.code).toBe(3);
    expect(found.points.map((one) => one.id)).not.toContain("ask-without-amount");
    const over = found.points.find((one) => one.id === "ask-above-pot");
    expect(over?.what).toMatch(/ended on .*cannot be asked for/);
    expect(over?.what).toContain(figure);
    expect(over?.fix).toMatch(new RegExp(`review \\S+ ${key}$`));
  });
});

const firstId = async (home: Computer): Promise<string | undefined> =>
  JSON.parse((await home.run(["list", "--json"])).out)[0]?.id ??
  JSON.parse((await home.run(["status", "--json"])).out).id;
