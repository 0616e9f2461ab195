import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Case } from "../../../src/core/case/case.ts";
import { heldCents } from "../../../src/core/case/facts.ts";
import { amountsIn } from "../../../src/core/filing/checks/amounts.ts";
import { disclose } from "../../../src/core/filing/disclose.ts";
import { filingText } from "../../../src/core/filing/filing-json.ts";
import { formBlocks } from "../../../src/core/filing/formats/form-blocks.ts";
import { setAnswer } from "../../../src/core/interview/edit.ts";
import { replay } from "../../../src/core/interview/replay.ts";
import { sayAsk } from "../../../src/core/letters/ask.ts";
import { refusalOf, sayExcess, sayMost } from "../../../src/core/letters/ask-limits.ts";
import { askOf } from "../../../src/core/money/ask.ts";
import { type Pot, potsOf, untoldPots } from "../../../src/core/money/pots.ts";
import { type AskTime, mostOf, potsInReach } from "../../../src/core/money/reach.ts";
import { routesOf } from "../../../src/core/routes/routes.ts";
import { UPWORK_RULES } from "../../../src/core/rules/built-in.ts";
import { standingOf } from "../../../src/core/standing/standing.ts";
import { anyCase } from "../../support/arbitraries.ts";
import { caseFrom } from "../../support/stories.ts";

const timeOf = (c: Case, now: string): AskTime => {
  const present = { now, zone: "UTC" };
  const { deadlines, moved } = standingOf(replay(c).applying, UPWORK_RULES, present);
  return { deadlines, moved, pack: UPWORK_RULES, present };
};
const askAt = (c: Case, now: string) => askOf(replay(c).applying, timeOf(c, now));
/** What goes out at a moment, in the words of the ask, and what is said to be too much. */
const saidAt = (c: Case, now: string) => {
  const filing = disclose(c, askAt(c, now));
  return { says: sayAsk(filing), over: filing.ask.over.map((one) => sayExcess(filing, one)) };
};

const FREELANCER = { role: "freelancer", contract: "fixed", contractState: "active", filed: "nothing" } as const;
const CLIENT = { role: "client", contract: "fixed", contractState: "active", filed: "nothing" } as const;
const HOURLY = { role: "client", contract: "hourly", contractState: "active", filed: "nothing" } as const;
const DONE = { name: "Draft", amount: 300, money: "released", releasedOn: "2026-10-20" };
const HELD = { name: "Book", amount: 450, money: "held" };
const MORE = { name: "Index", amount: 300, money: "held" };
const NOON = "2026-11-12T12:00:00Z";

describe("what a pot holds, and where", () => {
  test.each<[string, Record<string, unknown>, Partial<Pot>[]]>([
    ["held", HELD, [{ place: "held", cents: 450_00 }]],
    ["released", DONE, [{ place: "released", cents: 300_00, paidOn: "2026-10-20" }]],
    ["not funded", { ...HELD, money: "notFunded" }, []],
    ["returned", { ...HELD, money: "returned" }, []],
    [
      "released in part, the rest held",
      { ...HELD, money: "partReleased", releasedAmount: 150 },
      [
        { place: "held", cents: 300_00 },
        { place: "released", cents: 150_00 },
      ],
    ],
    [
      "released in part, the rest returned",
      { ...HELD, money: "partReturned", releasedAmount: 150 },
      [{ place: "released", cents: 150_00 }],
    ],
    [
      "released in part, not said how much",
      { ...HELD, money: "partReleased" },
      [
        { place: "held", cents: undefined, key: "milestones.m1.releasedAmount" },
        { place: "released", cents: undefined },
      ],
    ],
    ["a bonus", { name: "Thanks", amount: 50, money: "bonus" }, [{ place: "bonus", cents: 50_00 }]],
    ["a bonus by its name alone", { name: "Bonus", amount: 50, money: "released" }, [{ place: "bonus" }]],
    [
      "a milestone with bonus in its name",
      { name: "Bonus level", amount: 50, money: "released" },
      [{ place: "released" }],
    ],
    ["no amount", { name: "Book", money: "held" }, [{ place: "held", cents: undefined, key: "milestones.m1.amount" }]],
  ])("%s", (_what, milestone, pots) => {
    const { applying } = replay(caseFrom({ ...FREELANCER, milestones: [milestone] }));
    expect(potsOf(applying)).toMatchObject(pots);
    expect(potsOf(applying)).toHaveLength(pots.length);
  });

  test.each<[string, Record<string, unknown>, Partial<Pot>]>([
    ["hours", { hours: 38.5, rate: 40 }, { place: "hours", hours: 38.5, cents: 1540_00 }],
    ["no rate", { hours: 38.5 }, { place: "hours", cents: undefined, key: "weeks.w1.rate" }],
    ["a weekly payment", { hours: 0, withoutHours: "weekly", payment: 495 }, { place: "weekly", cents: 495_00 }],
    ["a bonus", { hours: 0, withoutHours: "bonus", payment: 60 }, { place: "bonus", cents: 60_00 }],
    [
      "a rate and no hours: what was billed is not told",
      { hours: 0, rate: 495 },
      { place: "untold", key: "weeks.w1.withoutHours" },
    ],
  ])("a week: %s", (_what, week, pot) => {
    const c = caseFrom({ ...HOURLY, weeks: [{ monday: "2026-11-02", ...week }] });
    expect(potsOf(replay(c).applying)).toMatchObject([pot]);
  });
});

describe("the ask, part by part, at a moment", () => {
  const hours = (route: string, ...disputed: number[]) =>
    caseFrom({
      ...HOURLY,
      want: "refundAll",
      route,
      weeks: ["2026-10-19", "2026-10-26", "2026-11-02"].map((monday, index) => ({
        monday,
        hours: [20, 27.5, 41][index],
        rate: 40,
        disputedHours: disputed[index],
      })),
    });
  test.each<[string, Case, string, string | undefined, RegExp[]]>([
    [
      "the amount of the matter is no amount that is held",
      caseFrom({ ...FREELANCER, milestones: [DONE, HELD], want: "releaseAll", disputedAmount: 750 }),
      NOON,
      "the release of 450.00 USD held in escrow for milestone “Book”, in full",
      [],
    ],
    [
      "an old answer that is too high",
      caseFrom({ ...FREELANCER, milestones: [DONE, HELD], want: "releaseAll", route: "escrowDispute", askAmount: 750 }),
      NOON,
      "the release of 450.00 USD held in escrow for milestone “Book”, in full",
      [
        /^Milestone “Book” has 450\.00 USD held in escrow, and you ask for 750\.00 USD\. Ask for 450\.00 USD or less\.$/,
      ],
    ],
    [
      "one amount, all of two milestones",
      caseFrom({ ...FREELANCER, milestones: [HELD, MORE], want: "releaseAll", route: "escrowDispute", askAmount: 750 }),
      NOON,
      "the release of 750.00 USD: 450.00 USD held in escrow for milestone “Book” and 300.00 USD held in escrow for milestone “Index”. That is all of it",
      [],
    ],
    [
      "one amount for two milestones is not divided by guessing",
      caseFrom({
        ...FREELANCER,
        milestones: [HELD, MORE],
        want: "releasePart",
        route: "escrowDispute",
        askAmount: 500,
      }),
      NOON,
      "the release of 500.00 USD of the money held in escrow for milestone “Book” and milestone “Index”",
      [],
    ],
    [
      "what is left goes to no milestone by itself",
      caseFrom({
        ...FREELANCER,
        milestones: [{ ...HELD, ask: 400 }, MORE],
        want: "releasePart",
        route: "escrowDispute",
        askAmount: 500,
      }),
      NOON,
      "the release of 400.00 USD held in escrow for milestone “Book”",
      [],
    ],
    [
      "of a milestone released in part, the rest",
      caseFrom({
        ...FREELANCER,
        milestones: [{ ...HELD, money: "partReleased", releasedAmount: 150 }],
        want: "releaseAll",
        route: "escrowDispute",
        askAmount: 450,
      }),
      NOON,
      "the release of 300.00 USD held in escrow, in full",
      [/has 300\.00 USD held in escrow, and you ask for 450\.00 USD/],
    ],
    [
      "the hours of the one week whose window runs",
      hours("hourlyDispute", 0, 0, 38.5),
      NOON,
      "38:30 disputed hours",
      [],
    ],
    [
      "hours of weeks whose window has ended",
      hours("hourlyDispute", 12, 15.5, 41),
      NOON,
      "the return of 1,640.00 USD for 41 disputed hours of the week from 2 Nov 2026",
      [
        /week from 19 Oct 2026 ended on 30 Oct 2026.*You can still ask for a refund/,
        /week from 26 Oct 2026 ended on 6 Nov 2026/,
      ],
    ],
    ["the last minute of the window", hours("hourlyDispute", 0, 0, 41), "2026-11-13T23:59:00Z", "41 disputed", []],
    [
      "a minute after it",
      hours("hourlyDispute", 0, 0, 41),
      "2026-11-14T00:00:00Z",
      "the return of 1,640.00 USD for the disputed hours",
      [/ended on 13 Nov 2026, 23:59 UTC/],
    ],
    [
      "before the week is billed",
      hours("hourlyDispute", 0, 0, 41),
      "2026-11-08T12:00:00Z",
      "the return of 1,640.00 USD for the disputed hours",
      [/can be disputed from 9 Nov 2026, 12:00 UTC/],
    ],
    ["by a refund request older weeks too", hours("refundRequest", 12, 15.5, 0), NOON, "1,100.00 USD: 480.00 USD", []],
    [
      "hours the client disputed, months later",
      caseFrom({
        ...HOURLY,
        role: "freelancer",
        filed: "disputeByClient",
        filedOn: "2026-11-11",
        want: "keepPaid",
        route: "hourlyAnswer",
        weeks: [{ monday: "2026-11-02", hours: 41, rate: 40, disputedHours: 38.5 }],
      }),
      "2027-03-01T12:00:00Z",
      "the 1,540.00 USD for 38:30 disputed hours of the week from 2 Nov 2026 to stay paid",
      [],
    ],
    [
      "a bonus is not mediated",
      caseFrom({
        ...CLIENT,
        milestones: [DONE, { name: "Thanks", amount: 150, money: "bonus", releasedOn: "2026-10-22" }],
        want: "refundAll",
        route: "mediation",
        askAmount: 450,
      }),
      NOON,
      "the return of 300.00 USD released for milestone “Draft”, in full",
      [/A bonus is final: it can be neither disputed nor mediated\. You can still ask for a refund/],
    ],
    [
      "a bonus can be asked back",
      caseFrom({
        ...CLIENT,
        milestones: [{ name: "Thanks", amount: 150, money: "bonus", releasedOn: "2026-10-22" }],
        want: "refundAll",
        route: "refundRequest",
        askAmount: 150,
      }),
      NOON,
      "the return of 150.00 USD paid as a bonus on 22 Oct 2026, in full",
      [],
    ],
    [
      "mediation after its 30 days",
      caseFrom({ ...CLIENT, milestones: [DONE], want: "refundAll", route: "mediation", askAmount: 300 }),
      "2026-11-21T00:00:00Z",
      "the return of 300.00 USD",
      [/time to start a mediation about milestone “Draft” ended on 19 Nov 2026/],
    ],
    [
      "a refund after 365 days",
      caseFrom({ ...CLIENT, milestones: [DONE], want: "refundAll", route: "refundRequest", askAmount: 300 }),
      "2027-11-01T00:00:00Z",
      "the return of 300.00 USD",
      [/was paid on 20 Oct 2026\. The time to ask for a refund of it is over \(365 days\)/],
    ],
    [
      "held money that the rules sent back",
      caseFrom({
        ...FREELANCER,
        contractState: "ended",
        endedBy: "them",
        endedOn: "2026-11-01",
        milestones: [HELD],
        want: "releaseAll",
        route: "escrowDispute",
        askAmount: 450,
      }),
      NOON,
      "the release of 450.00 USD",
      [/The time to answer the refund request ended on 8 Nov 2026, so the held money went back to the client/],
    ],
    [
      "nothing was ever funded",
      caseFrom({
        ...FREELANCER,
        milestones: [{ ...HELD, money: "notFunded" }],
        want: "releaseAll",
        route: "escrowDispute",
        askAmount: 450,
      }),
      NOON,
      "the release of the full amount",
      [/^No money is held by Upwork, so there is nothing to release\. You ask for 450\.00 USD\.$/],
    ],
    [
      "weekly payments: no more than was paid",
      caseFrom({
        ...HOURLY,
        want: "refundAll",
        route: "refundRequest",
        askAmount: 3960,
        weeks: [
          { monday: "2026-10-26", hours: 0, withoutHours: "weekly", payment: 495 },
          { monday: "2026-11-02", hours: 0, withoutHours: "weekly", payment: 495 },
        ],
      }),
      NOON,
      "990.00 USD: 495.00 USD paid as a fixed weekly payment for the week from 26 Oct 2026",
      [/You ask for 3,960\.00 USD\. There is 990\.00 USD: 495\.00 USD paid as a fixed weekly payment/],
    ],
    [
      "a Direct Contract: only the week before",
      caseFrom({
        ...HOURLY,
        contract: "directByFreelancer",
        payBasis: "hourly",
        want: "refundAll",
        route: "hourlyDispute",
        weeks: [
          { monday: "2026-10-26", hours: 30, rate: 40, disputedHours: 27.5 },
          { monday: "2026-11-02", hours: 41, rate: 40, disputedHours: 41 },
        ],
      }),
      "2026-11-15T23:00:00Z",
      "the return of 1,640.00 USD for 41 disputed hours of the week from 2 Nov 2026",
      [/^On a Direct Contract only the week before can be disputed, and the week from 26 Oct 2026 is older\./],
    ],
    [
      "what a pot holds is not known: it passes",
      caseFrom({
        ...HOURLY,
        want: "refundAll",
        route: "refundRequest",
        askAmount: 3960,
        weeks: [{ monday: "2026-11-02", hours: 0, rate: 495 }],
      }),
      NOON,
      "3,960.00 USD",
      [],
    ],
    [
      "no milestone is told: it passes",
      caseFrom({ ...FREELANCER, want: "releaseAll", route: "escrowDispute", askAmount: 500 }),
      NOON,
      "the release of 500.00 USD",
      [],
    ],
  ])("%s", (_what, c, now, says, over) => {
    const said = saidAt(c, now);
    expect(said.says).toContain(says);
    expect(said.over).toHaveLength(over.length);
    for (const [index, pattern] of over.entries()) expect(said.over[index]).toMatch(pattern);
  });

  test("pots that are not told are named, as questions", () => {
    const c = caseFrom({ ...FREELANCER, milestones: [HELD, { name: "Index" }], want: "releaseAll" });
    expect(askAt(c, NOON).untold).toEqual(["milestones.m2.money"]);
  });
});

describe("at the answer", () => {
  const two = caseFrom({
    ...FREELANCER,
    milestones: [HELD, MORE],
    want: "releasePart",
    route: "escrowDispute",
    askAmount: 500,
  });
  const refused = (c: Case, key: string, value: number): string | undefined =>
    refusalOf(replay(setAnswer(c, key, value)).applying, key, timeOf(c, NOON));

  test.each<[string, number, RegExp | undefined]>([
    ["askAmount", 750_00, undefined],
    [
      "askAmount",
      750_01,
      /You ask for 750\.01 USD\. There is 750\.00 USD: 450\.00 USD held in escrow for milestone “Book”/,
    ],
    ["milestones.m1.ask", 450_00, undefined],
    ["milestones.m1.ask", 450_01, /“Book” has 450\.00 USD held in escrow, and you ask for 450\.01 USD/],
    ["milestones.m1.ask", 0, /With this the parts make only 300\.00 USD of the 500\.00 USD/],
    ["milestones.m1.amount", 1, undefined],
  ])("%s %d", (key, value, why) => {
    const found = refused(two, key, value);
    if (why === undefined) expect(found).toBeUndefined();
    else expect(found).toMatch(why);
  });

  test("the parts may not make more than the amount of all", () => {
    const one = setAnswer(two, "milestones.m1.ask", 400_00);
    expect(refused(one, "milestones.m2.ask", 200_00)).toMatch(
      /the parts make 600\.00 USD, and you ask for 500\.00 USD in all/,
    );
    expect(refused(one, "milestones.m2.ask", 100_00)).toBeUndefined();
  });

  test.each<[string, Case, string, string | undefined]>([
    [
      "askAmount",
      two,
      "askAmount",
      "At most 750.00 USD: 450.00 USD held in escrow for milestone “Book” and 300.00 USD held in escrow for milestone “Index”.",
    ],
    ["a part", two, "milestones.m2.ask", "At most 300.00 USD."],
    [
      "hours in their window, before a route is chosen",
      caseFrom({ ...HOURLY, weeks: [{ monday: "2026-11-02", hours: 41, rate: 40 }] }),
      "weeks.w1.disputedHours",
      "At most 41 hours. They can be disputed until 13 Nov 2026, 23:59 UTC.",
    ],
    [
      "hours after it",
      caseFrom({ ...HOURLY, want: "refundAll", weeks: [{ monday: "2026-10-19", hours: 20, rate: 40 }] }),
      "weeks.w1.disputedHours",
      "At most 20 hours. The time to dispute the week from 19 Oct 2026 ended on 30 Oct 2026, 23:59 UTC. Hours that were not disputed by then are accepted. You can still ask for a refund; the freelancer can agree or refuse.",
    ],
    ["another question", two, "milestones.m1.amount", undefined],
  ])("the question shows the most: %s", (_what, c, key, says) => {
    const { applying } = replay({ ...c, answers: { want: "refundAll", ...c.answers } });
    expect(sayMost(applying, key, timeOf(c, NOON))).toBe(says);
  });
});

const anyMoment = fc
  .integer({ min: 0, max: 500 })
  .map((days) => new Date(Date.UTC(2026, 8, 1) + days * 86_400_000).toISOString());

test("whatever the answers and the moment, nothing that goes out asks for more than the pots hold", () => {
  let asked = 0;
  fc.assert(
    fc.property(anyCase, anyMoment, (c, now) => {
      const { applying } = replay(c);
      const time = timeOf(c, now);
      const ask = askOf(applying, time);
      const pots = potsInReach(applying);
      const of = (part: { item: string; list: string; place: string }) =>
        pots.find((one) => one.item === part.item && one.list === part.list && one.place === part.place);
      for (const part of ask.parts) {
        const pot = of(part);
        expect(pot).toBeDefined();
        const most = pot && mostOf(applying, pot, time);
        expect(part.cents ?? 0).toBeLessThanOrEqual(most?.cents ?? Number.POSITIVE_INFINITY);
        expect(part.cents ?? 0).toBeLessThanOrEqual(pot?.cents ?? Number.POSITIVE_INFINITY);
        expect(part.hours ?? 0).toBeLessThanOrEqual(pot?.hours ?? Number.POSITIVE_INFINITY);
      }
      const isKnown = untoldPots(applying).length === 0 && pots.every((one) => one.cents !== undefined);
      if (!isKnown) return;
      const whole = pots.reduce((sum, one) => sum + (one.cents ?? 0), 0);
      const filing = disclose(c, ask);
      const nameless = { ...filing, milestones: filing.milestones.map((one) => ({ ...one, name: "x" })) };
      // Money that went back to the client is in no pot: it can be asked to be paid again.
      const back = applying.milestones.reduce(
        (sum, one) => sum + (one.money === "returned" ? (one.amount ?? 0) : 0),
        0,
      );
      for (const cents of amountsIn(sayAsk(nameless) ?? "")) expect(cents).toBeLessThanOrEqual(Math.max(whole, back));
      for (const route of routesOf(applying, time.deadlines, now)) {
        for (const block of formBlocks(filing, route)) {
          const most = { Amount: whole, Payment: heldCents(applying) }[block.title];
          if (most !== undefined && /^\d/.test(block.text))
            expect(Math.round(Number(block.text.replaceAll(",", "")) * 100)).toBeLessThanOrEqual(most);
        }
      }
      if (ask.way === undefined) return;
      if (ask.parts.length > 0) asked += 1;
      const data = JSON.parse(filingText(c, filing)).filing;
      expect(data.answers.askAmount ?? 0).toBeLessThanOrEqual(whole);
      expect(data.ask.cents ?? 0).toBeLessThanOrEqual(whole);
    }),
    { numRuns: 400 },
  );
  // About 28 of the 400: enough that the property says something.
  expect(asked).toBeGreaterThan(5);
});

test("whatever is answered next, an amount given for one milestone is never asked from another", () => {
  const places = ["held", "released", "returned", "notFunded"];
  const cents = fc.integer({ min: 0, max: 300 });
  const maybe = fc.option(cents, { nil: undefined });
  const next = fc.oneof(
    fc.tuple(fc.constantFrom("milestones.m1.money", "milestones.m2.money"), fc.constantFrom<unknown>(...places)),
    fc.tuple(
      fc.constant("want"),
      fc.constantFrom<unknown>("releasePart", "refundPart", "keepPaid", "releaseAll", "refundAll"),
    ),
    fc.tuple(fc.constantFrom("milestones.m1.amount", "milestones.m2.amount"), fc.constantFrom<unknown>(300_00, 200_00)),
    fc.tuple(fc.constant("route"), fc.constantFrom<unknown>("escrowDispute", "arbitration", "jointInstruction")),
  );
  fc.assert(
    fc.property(maybe, maybe, maybe, maybe, next, (one, two, all, about, [key, value]) => {
      const held = (name: string) => ({ name, amount: 300, money: "held" });
      const begun = caseFrom({
        ...FREELANCER,
        milestones: [held("A"), held("B")],
        want: "releasePart",
        route: "escrowDispute",
        ...(all === undefined ? {} : { askAmount: all }),
        ...(about === undefined ? {} : { disputedAmount: about }),
      });
      const asked = [one, two].map((ask, index) => [`milestones.m${index + 1}.ask`, ask] as const);
      const c = asked.reduce((so, [at, ask]) => (ask === undefined ? so : setAnswer(so, at, ask * 100)), begun);
      const after = setAnswer(c, key, value);
      const ask = askOf(replay(after).applying);
      const isAll = !["releasePart", "refundPart"].includes(String(replay(after).applying.answers.want));
      for (const part of ask.isUnsplit ? [] : ask.parts) {
        const own = part.item === "m1" ? one : two;
        const isSaid = own !== undefined && part.cents === own * 100;
        // All that is there: the wish for all of it, or an amount that is all of it.
        const isWhole = part.whole && (isAll || (all ?? about ?? 0) * 100 >= (ask.mostCents ?? 0));
        expect(isSaid || isWhole).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
