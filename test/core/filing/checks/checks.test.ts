import { describe, expect, test } from "vitest";
import type { Case } from "../../../../src/core/case/case.ts";
import { deadlinesOf } from "../../../../src/core/deadlines/deadlines.ts";
import { amountsIn } from "../../../../src/core/filing/checks/amounts.ts";
import type { CheckContext } from "../../../../src/core/filing/checks/check.ts";
import { CHECKS, issuesOf } from "../../../../src/core/filing/checks/checks.ts";
import { disclose } from "../../../../src/core/filing/disclose.ts";
import { UPWORK_RULES } from "../../../../src/core/rules/built-in.ts";
import { originalOf, withOriginals } from "../../../support/originals.ts";
import { caseOf, emptyCase, TODAY } from "../../../support/stories.ts";

const PRESENT = { now: "2026-11-15T10:42:00Z", zone: "UTC" };
const CONTEXT: CheckContext = {
  id: "story",
  today: TODAY,
  present: PRESENT,
  deadlines: [],
  redactions: [],
  keptWarnings: [],
  exhibits: new Map(),
};

const told = caseOf("freelancer-ended-money-held");
/** A case with nothing to point out: every exhibit has a file with readable text and a claim, nothing is final. */
const GOOD: Case = {
  ...withOriginals(told),
  answers: { ...told.answers, route: "partialRelease" },
  exhibits: told.exhibits.map((one) => (one.id === "e5" ? { ...one, claims: ["c3"] } : one)),
};
const TEXTS = new Map(GOOD.exhibits.map((one) => [one.id, ["Nothing private, and exactly what we wanted."]]));

const issuesIn = (c: Case, context: Partial<CheckContext> = {}) =>
  issuesOf(disclose(c), { ...CONTEXT, exhibits: TEXTS, ...context });
const idsIn = (c: Case, context?: Partial<CheckContext>) => issuesIn(c, context).map((one) => one.id);
const saying = (answers: Case["answers"]): Case => ({ ...GOOD, answers: { ...GOOD.answers, ...answers } });
const exhibit = (id: string, change: object): Case => ({
  ...GOOD,
  exhibits: GOOD.exhibits.map((one) => (one.id === id ? { ...one, ...change } : one)),
});
const claim = (id: string, change: object): Case => ({
  ...GOOD,
  claims: GOOD.claims.map((one) => (one.id === id ? { ...one, ...change } : one)),
});

/** The other side said this. */
const said = (gist: string): Case => ({
  ...GOOD,
  contacts: [{ id: "k1", on: "2026-11-04", by: "them", channel: "upwork", gist }],
});

const CALL_ME = "Call me at +49 171 1234567.";
const ARBITRATED = saying({ route: "arbitration" });
/** Another milestone of 300.00 USD is held beside the one of 800.00 USD, and all of both is asked for. */
const TWO_HELD: Case = {
  ...saying({ route: "escrowDispute", askAmount: 1100_00 }),
  milestones: [...GOOD.milestones, { id: "m2", name: "Icons", amount: 300_00, money: "held" }],
};

/** What both sides named is what the filing asks for. */
const NAMED: CheckContext["deal"] = {
  cents: disclose(GOOD).ask.cents ?? 0,
  potCents: 800_00,
  backCents: 0,
  moreCents: 0,
  kind: "held",
  way: "held",
  isConfirmed: false,
};

interface Row {
  readonly id: string;
  /** The check, where the point is known by a rule of its own. */
  readonly check?: string;
  readonly has: Case;
  readonly context?: Partial<CheckContext>;
  readonly where: string;
  /** A case close to it that has not the point. */
  readonly hasNot?: Case;
  readonly contextNot?: Partial<CheckContext>;
}

const ROWS: readonly Row[] = [
  {
    id: "personal-phone",
    check: "private-in-texts",
    has: saying({ statement: CALL_ME }),
    where: "the problem statement",
    hasNot: saying({ statement: CALL_ME }),
    contextNot: { redactions: [{ words: "+49 171 1234567", as: "phone number" }] },
  },
  {
    id: "personal-email",
    check: "private-in-exhibits",
    has: { ...GOOD, originals: { ...GOOD.originals, e4: originalOf({ lines: { from: 14, to: 15 } }) } },
    context: { exhibits: new Map([...TEXTS, ["e4", ["Hello", "> write to ann.lee@example.com"]]]) },
    where: "exhibit D, line 2",
  },
  { id: "files-not-read", has: GOOD, context: { exhibits: new Map() }, where: "exhibits A, B, C, D and E" },
  {
    id: "feedback-traded",
    check: "tone",
    has: saying({ statement: "Pay me or I will leave a bad review." }),
    where: "the problem statement",
  },
  {
    id: "deadline-near",
    has: GOOD,
    context: { deadlines: deadlinesOf(GOOD, UPWORK_RULES, PRESENT) },
    where: "Answer to a refund request when the contract is ended",
    contextNot: {
      deadlines: deadlinesOf(GOOD, UPWORK_RULES, { ...PRESENT, now: "2026-11-11T10:42:00Z" }),
      present: { ...PRESENT, now: "2026-11-11T10:42:00Z" },
    },
  },
  {
    id: "route-closed",
    has: GOOD,
    context: { closedRoute: { title: "Arbitration", why: "The time to request and pay for it ended on 9 Nov 2026." } },
    where: "the chosen way",
  },
  {
    id: "feedback-missing",
    has: saying({ route: "escrowDispute", filingFeedback: undefined }),
    where: "the form",
    hasNot: saying({ route: "escrowDispute" }),
  },
  {
    id: "reason-missing",
    // A kind of problem without a name gives no reason by itself.
    has: saying({ route: "escrowDispute", filingReason: undefined, problem: "account" }),
    where: "the form",
    hasNot: saying({ route: "escrowDispute" }),
  },
  {
    id: "arbitration-file-type",
    has: {
      ...ARBITRATED,
      originals: { ...GOOD.originals, e3: originalOf({ mediaType: "text/plain", fileName: "m.txt" }) },
    },
    where: "exhibit C",
    hasNot: ARBITRATED,
  },
  {
    id: "exhibit-unshown",
    has: GOOD,
    context: { unshown: [{ label: "B", why: "This PDF is locked with a password, so its pages cannot be shown." }] },
    where: "exhibit B",
    hasNot: GOOD,
    contextNot: { unshown: [] },
  },
  {
    id: "over-form-limits",
    has: { ...GOOD, originals: { ...GOOD.originals, e2: originalOf({ bytes: 5_000_001 }) } },
    context: { limits: { fileBytes: 5_000_000 } },
    where: "exhibit B",
    contextNot: { limits: { files: 5, fileBytes: 5_000_000 } },
  },
  { id: "over-form-limits", has: GOOD, context: { limits: { files: 4 } }, where: "the exhibits" },
  { id: "form-is-final", has: saying({ route: "escrowDispute" }), where: "the form" },
  { id: "ask-missing", has: saying({ want: undefined }), where: "page one" },
  {
    id: "ask-without-amount",
    has: saying({ want: "releasePart", askAmount: undefined }),
    where: "page one",
    hasNot: saying({ want: "finish", askAmount: undefined }),
  },
  {
    id: "ask-above-pot",
    has: saying({ route: "escrowDispute", askAmount: 800_01 }),
    where: "milestone “Logo and brand sheet”",
    hasNot: saying({ route: "escrowDispute", askAmount: 800_00 }),
  },
  {
    id: "ask-in-old-words",
    has: saying({ route: "escrowDispute", explanation: "It was done.\n\nI ask for the release of 900.00 USD." }),
    where: "the explanation",
    hasNot: saying({ route: "escrowDispute", explanation: "I ask for the release of 800.00 USD. Not of 900.00 USD." }),
  },
  {
    id: "ask-not-split",
    has: { ...TWO_HELD, answers: { ...TWO_HELD.answers, askAmount: 500_00 } },
    where: "the amount asked for",
    hasNot: TWO_HELD,
  },
  {
    id: "ask-parts-differ",
    has: {
      ...TWO_HELD,
      answers: { ...TWO_HELD.answers, askAmount: 500_00 },
      milestones: TWO_HELD.milestones.map((one) => ({ ...one, ask: 100_00 })),
    },
    where: "the amount asked for",
    hasNot: TWO_HELD,
  },
  {
    id: "week-twice",
    has: {
      ...saying({ contract: "hourly" }),
      weeks: [1, 2].map((n) => ({ id: `w${n}`, monday: "2026-11-02", hours: 20 })),
    },
    where: "the weeks",
    hasNot: {
      ...saying({ contract: "hourly" }),
      weeks: [1, 2].map((n) => ({ id: `w${n}`, monday: n === 1 ? "2026-11-02" : "2026-11-09", hours: 20 })),
    },
  },
  {
    id: "letter-day-passed",
    has: GOOD,
    context: { passedDays: [{ key: "answerBy", letter: "message", name: "the first message", day: "2026-11-02" }] },
    where: "the first message",
    hasNot: GOOD,
    contextNot: { passedDays: [] },
  },
  {
    id: "ask-of-bonus",
    has: {
      ...saying({ role: "client", want: "refundAll", route: "refundRequest", askAmount: undefined }),
      milestones: [{ id: "m1", name: "Thanks", amount: 80_00, money: "bonus", releasedOn: "2026-10-03" }],
    },
    where: "milestone “Thanks”",
    hasNot: saying({ role: "client", want: "refundAll", route: "refundRequest" }),
  },
  {
    id: "reader-quoted",
    has: { ...GOOD, claims: GOOD.claims.map((one) => ({ ...one, agreed: "You would build the cart" })) },
    where: "claim 1, agreed",
    hasNot: GOOD,
  },
  {
    id: "ask-open-again",
    has: saying({ route: "escrowDispute", askAmount: undefined }),
    context: { toConfirm: { askAmount: 250_00 } },
    where: "the amount asked for",
    hasNot: saying({ route: "escrowDispute" }),
    contextNot: { toConfirm: { answerBy: "2026-11-20" } },
  },
  {
    id: "ask-pot-unknown",
    has: { ...GOOD, milestones: GOOD.milestones.map((one) => ({ ...one, amount: undefined })) },
    where: "milestone “Logo and brand sheet”",
  },
  {
    id: "ask-not-agreed",
    has: GOOD,
    context: { deal: { ...NAMED, cents: 250_00 } },
    where: "the amount asked for",
    hasNot: GOOD,
    contextNot: { deal: NAMED },
  },
  {
    id: "ask-below-matter",
    has: saying({ askAmount: undefined, disputedAmount: 900_00 }),
    where: "the amount asked for",
  },
  { id: "statement-missing", has: saying({ statement: undefined }), where: "page one" },
  { id: "explanation-missing", has: saying({ route: "arbitration", explanation: undefined }), where: "the form" },
  { id: "amount-without-milestone", has: { ...GOOD, milestones: [] }, where: "the amount asked for" },
  {
    id: "hours-by-hand",
    has: {
      ...saying({ role: "agency", contract: "hourly", want: "keepPaid", route: "hourlyAnswer" }),
      weeks: [{ id: "w1", monday: "2026-11-02", hours: 20, rate: 30_00, disputedHours: 12, manualHours: 2 }],
    },
    where: "the week from 2 Nov 2026",
    hasNot: {
      ...saying({ role: "agency", contract: "hourly", want: "keepPaid", route: "hourlyAnswer" }),
      weeks: [{ id: "w1", monday: "2026-11-02", hours: 20, rate: 30_00, disputedHours: 12, manualHours: 0 }],
    },
  },
  {
    id: "amount-unknown",
    has: saying({ theirView: "The client offered $123 once." }),
    where: "the other side's view",
    hasNot: saying({ theirView: "72 pages at 15.00 USD, $800 in all, the other 100.00 USD later, 3.00 USD a page." }),
  },
  { id: "costs-above-ask", has: claim("c1", { cost: 100_00 }), where: "the claims" },
  { id: "claims-missing", has: { ...GOOD, claims: [] }, where: "the claims" },
  { id: "claim-half", has: claim("c1", { happened: undefined }), where: "claim 1" },
  { id: "claim-half", has: claim("c2", { agreed: undefined }), where: "claim 2" },
  { id: "claim-bare", has: exhibit("e3", { claims: [] }), where: "claim 2" },
  { id: "claim-thin", has: exhibit("e3", { on: undefined }), where: "claim 2" },
  { id: "exhibit-unused", has: exhibit("e5", { claims: [] }), where: "exhibit E" },
  {
    id: "exhibit-unused",
    has: { ...GOOD, exhibits: GOOD.exhibits.map((one) => ({ ...one, claims: [] })) },
    where: "exhibits A, B, C, D and E",
  },
  { id: "exhibit-quote", has: GOOD, context: { quoteFlaws: new Map([["e4", "not in line 14"]]) }, where: "exhibit D" },
  {
    id: "quote-in-text",
    has: saying({ theirView: "“Exactly what we need” was said." }),
    where: "the other side's view",
    hasNot: saying({ theirView: "“Exactly what we wanted” was said of “Logo and brand sheet”." }),
  },
  {
    id: "quote-in-text",
    has: saying({ theirView: "It was said (“not what I meant at all”, on a call)." }),
    where: "the other side's view",
    // Without a single text there is nothing to compare with.
    hasNot: saying({ theirView: "It was said (“not what I meant at all”, on a call)." }),
    contextNot: { exhibits: new Map() },
  },
  {
    id: "dates-out-of-order",
    has: claim("c2", { happenedOn: "2026-09-11" }),
    where: "claim 2",
    hasNot: claim("c2", { happenedOn: "2026-09-12" }),
  },
  {
    id: "dates-out-of-order",
    has: { ...GOOD, milestones: GOOD.milestones.map((one) => ({ ...one, fundedOn: "2026-11-04" })) },
    where: "milestone 2",
  },
  {
    id: "date-to-come",
    has: exhibit("e1", { on: "2026-11-16" }),
    where: "exhibit A",
    hasNot: exhibit("e1", { on: TODAY }),
  },
  {
    id: "exhibit-before-claim",
    has: exhibit("e3", { on: "2026-09-11" }),
    where: "exhibit C",
    hasNot: exhibit("e3", { on: "2026-09-12" }),
  },
  {
    id: "matter-personal",
    has: saying({ theirView: "My rent is due and my kids are ill." }),
    where: "the other side's view",
    hasNot: saying({ theirView: "The pages are about family law and rent." }),
  },
  {
    id: "matter-law",
    has: saying({ theirView: "I will sue in small claims." }),
    where: "the other side's view",
    hasNot: saying({ theirView: "The pages are about courts of tennis." }),
  },
  {
    id: "matter-other-work",
    has: saying({ theirView: "Other freelancers said the same." }),
    where: "the other side's view",
    hasNot: saying({ theirView: "The other milestone is paid." }),
  },
  {
    id: "matter-other-contract",
    has: saying({ theirView: "See contract 39999999." }),
    where: "the other side's view",
    hasNot: saying({ theirView: "See contract 31234567." }),
  },
  {
    id: "reader-you",
    has: saying({ statement: "On 3 Nov 2026 you ended the contract and asked for 800.00 USD." }),
    where: "the problem statement",
    hasNot: saying({ statement: "On 3 Nov 2026 I was told “you are late”. It is about 800.00 USD." }),
  },
  {
    id: "their-threat",
    has: said("Release the escrow tonight or my review will finish you on here"),
    where: "contact 1",
    hasNot: said("I think the escrow can be released when the index is in"),
  },
  { id: "reader-you", has: claim("c1", { happened: "Your files came late" }), where: "claim 1, happened" },
];

test("a moving PNG is a .png that arbitration takes", () => {
  const e3 = originalOf({ mediaType: "image/apng", fileName: "screen.png" });
  expect(idsIn({ ...ARBITRATED, originals: { ...GOOD.originals, e3 } })).toEqual(idsIn(ARBITRATED));
});

describe("anger in the person's own words is found wherever the filing says it, with its sentence", () => {
  const angry = "Now she asks this money back too, she is a scammer";
  test.each<[where: string, c: Case]>([
    ["the problem statement", saying({ statement: `I submitted the logo on 3 Nov 2026. ${angry}.` })],
    ["claim 1, happened", claim("c1", { happened: angry })],
    [
      "contact 1, gist",
      { ...GOOD, contacts: [{ id: "k1", on: "2026-11-04", by: "them", channel: "upwork", gist: angry }] },
    ],
    ["offer 1, terms", { ...GOOD, offers: [{ id: "o1", on: "2026-11-04", by: "them", terms: angry }] }],
    ["the other side's view", saying({ theirView: angry })],
  ])("%s", (where, c) => {
    const found = issuesIn(c).filter((one) => one.where === where && one.what.includes("scammer"));
    expect(found.map(({ what }) => what)).toEqual([expect.stringContaining(`in "${angry}`)]);
    expect(found.every(({ weight }) => weight !== "note")).toBe(true);
  });

  test.each<[why: string, gist: string]>([
    ["words of the other side, quoted", "“Now you ask for this money too, you are a scammer”"],
    ["a report without a word of the writer's", "Wrote that I am a scammer"],
    ["a plain note", "Asked for the money back, and for the files"],
  ])("not in %s", (_why, gist) => {
    const c: Case = { ...GOOD, contacts: [{ id: "k1", on: "2026-11-04", by: "them", channel: "upwork", gist }] };
    expect(issuesIn(c).filter(({ id, what }) => id === "insult-name" && what.includes("scammer"))).toEqual([]);
  });
});

test("a filing with nothing to point out has no point", () => {
  expect(issuesIn(GOOD)).toEqual([]);
});

describe("each check finds what it is for, and nothing where it is not", () => {
  test.each(ROWS.map((row) => [row.id, row.where, row] as const))("%s at %s", (id, where, row) => {
    const found = issuesIn(row.has, row.context).filter((one) => one.id === id);
    expect(found.map((one) => one.where)).toContain(where);
    for (const one of found) expect(one.fix).toMatch(/^[a-z]+ (?:list |settlement )?story\b|^evidence add FILE$/);
    expect(idsIn(row.hasNot ?? GOOD, row.contextNot)).not.toContain(id);
  });

  test("every check has its row", () => {
    expect(new Set(ROWS.map((row) => row.check ?? row.id))).toEqual(new Set(CHECKS.map((check) => check.id)));
  });
});

test.each([
  ["bonus", { milestones: [{ id: "m1", amount: 80_00, money: "bonus" }], route: "refundRequest" }, "bonus-final"],
  ["held", { milestones: [{ id: "m1", amount: 80_00, money: "held" }], route: "endAndRefund" }, "funded-only"],
] as const)("too much asked of a pot names the rule about it: %s", (_pot, { milestones, route }, rule) => {
  const { answers } = saying({ role: "client", want: "refundPart", route, filed: "nothing", askAmount: 90_00 });
  const { endedOn: _on, endedBy: _by, ...running } = answers;
  const c = { ...GOOD, answers: { ...running, contractState: "active" as const }, milestones };
  expect(issuesIn(c).find((one) => one.id === "ask-above-pot")?.source).toBe(rule);
});

describe("quotations in the texts", () => {
  const chat = ["10:42 Noah", "exactly what we wanted", "two more rounds, please"];
  const exhibits = new Map([["e4", chat]]);
  const originals = { ...GOOD.originals, e4: originalOf({ lines: { from: 2, to: 2 } }) };
  test.each<[text: string, weight: string, what: string]>([
    [
      "“exactly what we need” (D)",
      "warning",
      "is not in D in these words. The closest is D, line 2: exactly what we wanted",
    ],
    ["“two more rounds” (D, line 2)", "warning", "is not in D, line 2, but in D, line 3."],
    ["“two more rounds” (Z, line 2)", "warning", "is not in Z, line 2, but in D, line 3."],
    ["“never typed by anybody” (Z, line 2)", "warning", "points to Z, line 2, and there is no such exhibit."],
    ["“four pages, three colours” (A)", "note", "A cannot be read here. Compare the words with it yourself."],
    ["“four pages, three colours”", "note", "no exhibit we can read has these words."],
    [
      "“two more small rounds”",
      "warning",
      "no exhibit has exactly these words. The closest is D, line 3: two more rounds, please",
    ],
  ])("%s", (theirView, weight, what) => {
    const found = issuesIn({ ...saying({ theirView }), originals }, { exhibits }).filter(
      (one) => one.id === "quote-in-text",
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ weight, fix: "review story theirView" });
    expect(found[0]?.what).toContain(what);
  });
});

describe("the list", () => {
  test("has the serious points first, and is the same each time", () => {
    const c = { ...saying({ statement: CALL_ME, theirView: "My rent is due." }), exhibits: [] };
    const weights = issuesIn(c).map((one) => one.weight);
    expect(weights).toEqual([...weights].sort((a, b) => "swn".indexOf(a[0] ?? "") - "swn".indexOf(b[0] ?? "")));
    expect(weights[0]).toBe("serious");
    expect(issuesIn(c)).toEqual(issuesIn(c));
  });

  test("private data that the person chose to keep is not said again", () => {
    const kept = ["personal-phone:+49 171 1234567"];
    expect(idsIn(saying({ statement: CALL_ME }), { keptWarnings: kept })).not.toContain("personal-phone");
  });

  test("a case of which nothing is known can be read too", () => {
    expect(issuesOf(disclose(emptyCase()), CONTEXT).map((one) => one.id)).toEqual([
      "ask-missing",
      "statement-missing",
      "claims-missing",
    ]);
  });
});

test.each<readonly [string, readonly number[]]>([
  ["$450 and US$ 1,200.50", [450_00, 1200_50]],
  ["30 dollars, 7.5 USD", [30_00, 7_50]],
  ["4 pages on 12 Sep 2026, 75 %", []],
  ["15.00 USD a page, 45 USD per hour, 20 USD/h", []],
  ["1,2345 USD", []],
])("amounts in %j", (text, cents) => {
  expect(amountsIn(text)).toEqual(cents);
});
