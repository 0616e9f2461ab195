import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newCase } from "../../../src/core/case/case.ts";
import type { Fact, Found } from "../../../src/core/facts/fact.ts";
import { findFacts } from "../../../src/core/facts/find-facts.ts";
import type { Quoted } from "../../../src/core/facts/place.ts";
import type { ReadText } from "../../../src/core/facts/read-text.ts";
import { takeFacts } from "../../../src/core/facts/take-facts.ts";
import { amountsIn, hoursIn } from "../../../src/core/facts/words/figures.ts";
import { setAnswer } from "../../../src/core/interview/edit.ts";
import { ACCOUNT_GUISES } from "./guises/account.ts";
import { DISPUTE_GUISES } from "./guises/disputes.ts";
import { asRead, type Guise } from "./guises/guise.ts";
import { HELD_MONEY_GUISES } from "./guises/held-money.ts";
import { HOURS_GUISES } from "./guises/hours.ts";
import { MILESTONE_GUISES } from "./guises/milestones.ts";
import { asPage, PAGE_GUISES } from "./guises/pages.ts";

const NEW = newCase("case", "2026-01-01T00:00:00Z");
const find = (texts: readonly ReadText[], c = NEW): Found =>
  findFacts(texts, { case: c, now: "2026-11-24T12:00:00Z", zone: "UTC" });

/** A mail of Upwork, under a name of its own. */
const mail = (file: string, sent: string, subject: string, text: string, more: Partial<Guise> = {}): ReadText => {
  const read = asRead({ kind: undefined, subject, sent, text, facts: [], ...more });
  const inFile = <P extends { readonly file: string }>(place: P): P => ({ ...place, file });
  return {
    ...read,
    file,
    place: inFile(read.place),
    ...(read.mail === undefined ? {} : { mail: { ...read.mail, sentPlace: { file, part: "header", line: 1 } } }),
    lines: [
      { text: `Date: ${sent}`, place: { file, part: "header", line: 1 } },
      ...read.lines.map((line) => ({ ...line, place: inFile(line.place) })),
    ],
  };
};

const ended = mail(
  "ended.eml",
  "2026-11-12T09:00:00Z",
  "Oskar Lind ended your contract and asks for the deposit back",
  `Oskar Lind has ended the contract "Recipe cards for a spice shop" and asks for the deposit back.

Amount asked back: $420.00
Milestone: Photos of all cards

Please answer by November 19, 2026.`,
);
const page = asPage({
  name: "page",
  text: `Find work
Recipe cards for a spice shop
Oskar Lind · Lind & Daughters
Contract ended Nov 12, 2026
1
Six sample cards
$380.00
Paid
Submitted Oct 8 · Paid Oct 9, 2026
2
Photos of all cards
$420.00
Refund requested
Submitted Nov 2, 2026
Contract type\tFixed-price
Start date\tOct 1, 2026`,
  facts: [],
});
const other = mail(
  "other.eml",
  "2026-11-10T09:00:00Z",
  "Kim Park released $90.00 to you",
  `Kim Park approved "Sketch" and released $90.00 on Nov 10, 2026.\n\nContract: Logo for a bakery`,
);
const fake = mail(
  "fake.eml",
  "2026-11-15T09:00:00Z",
  "Your account is on hold",
  "Your account is limited. Pay $50.00 by Nov 16, 2026.",
  {
    from: { name: "Upwork", address: "help@upwork-support.example" },
  },
);

const valueIn = (found: Found, kind: Fact["kind"]): unknown => found.facts.find((one) => one.kind === kind)?.value;

describe("a folder of papers", () => {
  const found = find([ended, page, other, fake]);

  test("what a notice and a page tell is told once, with both places", () => {
    expect(found.facts.filter(({ kind }) => kind === "ended")).toHaveLength(1);
    const end = found.facts.find(({ kind }) => kind === "ended");
    expect(new Set(end?.places.map(({ file }) => file))).toEqual(new Set(["ended.eml", "page.txt"]));
    expect(found.facts.filter(({ kind }) => kind === "milestone")).toHaveLength(2);
    expect(valueIn(found, "contract")).toBe("fixed");
    expect(valueIn(found, "role")).toBe("freelancer");
    expect(found.facts.find(({ kind }) => kind === "happening")?.value).toMatchObject({
      kind: "refundAsked",
      on: "2026-11-12",
      amount: 42_000,
      until: "2026-11-19",
      by: "them",
    });
  });

  test("another contract and a mail that only calls itself Upwork's give no facts", () => {
    const files = Object.fromEntries(found.files.map((one) => [one.file, one]));
    expect(files["other.eml"]?.belongs).toBe("no");
    expect(files["fake.eml"]?.source).not.toBe("upworkNotice");
    expect(JSON.stringify(found.facts)).not.toContain("Kim Park");
    expect(found.facts.flatMap(({ places }) => places.map(({ file }) => file))).not.toContain("fake.eml");
    expect(found.notTaken.some(({ why }) => why.includes("Logo for a bakery"))).toBe(true);
    expect(found.notTaken.some(({ why }) => why.includes("upwork-support.example"))).toBe(true);
  });

  test("two papers of Upwork that differ are set side by side and asked", () => {
    const later = mail(
      "later.eml",
      "2026-11-13T09:00:00Z",
      "Reminder: Oskar Lind asks for the deposit back",
      ended.lines
        .slice(1)
        .map(({ text }) => text)
        .join("\n")
        .replace("$420.00", "$400.00"),
    );
    const [one] = find([ended, later]).contradictions;
    expect(one?.take).toBe("ask");
    expect([one?.one.value, one?.other.value].toSorted()).toEqual(["400.00 USD", "420.00 USD"]);
    expect(one?.one.places.length).toBeGreaterThan(0);
    expect(one?.other.places.length).toBeGreaterThan(0);
  });
});

describe("facts are taken into a case", () => {
  const sure = find([ended, page]).facts.filter((one) => one.sure === "sure");
  const taken = takeFacts(NEW, sure);

  test("answers, milestones and happenings are written", () => {
    expect(taken.case.answers).toMatchObject({
      role: "freelancer",
      contract: "fixed",
      contractState: "ended",
      endedBy: "them",
      endedOn: "2026-11-12",
      otherParty: "Oskar Lind",
    });
    expect(taken.case.milestones.map(({ name }) => name).toSorted()).toEqual([
      "Photos of all cards",
      "Six sample cards",
    ]);
    const [asked] = taken.case.happenings;
    expect(asked).toMatchObject({ kind: "refundAsked", until: "2026-11-19" });
    expect(taken.case.milestones.find(({ id }) => id === asked?.of)?.name).toBe("Photos of all cards");
  });

  test("taken twice, nothing changes", () => {
    const again = takeFacts(taken.case, sure);
    expect(again.written).toEqual([]);
    expect(again.left).toEqual([]);
    expect(again.case).toEqual(taken.case);
  });

  test("what the person said stays, and is told", () => {
    const said = setAnswer(NEW, "otherParty", "O. Lind");
    const { case: after, left } = takeFacts(said, sure);
    expect(after.answers.otherParty).toBe("O. Lind");
    expect(left).toContainEqual(expect.objectContaining({ key: "otherParty", kept: "O. Lind", offered: "Oskar Lind" }));
  });

  test("a field that is not sure is not written", () => {
    const [milestone] = sure.filter(({ kind }) => kind === "milestone");
    if (milestone === undefined) throw new Error("No milestone");
    const { case: after } = takeFacts(NEW, [{ ...milestone, unsure: ["submittedOn"] } as Fact]);
    expect(after.milestones[0]?.name).toBeDefined();
    expect(after.milestones[0]?.submittedOn).toBeUndefined();
  });
});

const GUISES: readonly ReadText[] = [
  ...[...HELD_MONEY_GUISES, ...MILESTONE_GUISES, ...DISPUTE_GUISES, ...HOURS_GUISES, ...ACCOUNT_GUISES].map(
    (one, index) =>
      mail(`${index}.eml`, one.sent ?? "2026-11-12T09:30:00Z", one.subject, one.text, {
        ...(one.html ? { html: true } : {}),
        ...(one.to === undefined ? {} : { to: one.to }),
      }),
  ),
  ...PAGE_GUISES.map(asPage),
];

const even = (text: string): string => text.replace(/[\s\u00a0]+/g, " ").trim();
const same = (a: Quoted, line: ReadText["lines"][number]): boolean =>
  a.file === line.place.file && a.part === line.place.part && (a.line === undefined || a.line === line.place.line);

/** Does the quote stand where it is said to stand: in the line, or from that line on? */
const stands = (texts: readonly ReadText[], place: Quoted): boolean => {
  const text = texts.find(({ file }) => file === place.file);
  if (text === undefined) return false;
  if (
    place.part === "header" &&
    (text.mail?.subject === place.quote || text.mail?.to.some(({ name }) => name === place.quote))
  )
    return true;
  const at = text.lines.findIndex((line) => same(place, line));
  const rest = even(
    text.lines
      .slice(Math.max(at, 0))
      .map((line) => even(line.text))
      .join(" "),
  );
  return place.line === undefined
    ? even(text.lines.map((line) => line.text).join(" ")).includes(place.quote)
    : rest.startsWith(place.quote) ||
        even(text.lines[at]?.text ?? "").includes(place.quote) ||
        rest.slice(0, 2000).includes(place.quote);
};

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Does a value stand in words: an amount, a day, hours, a name? */
const isIn = (value: unknown, quotes: string, key: string): boolean => {
  const low = quotes.toLowerCase();
  if (typeof value === "number") {
    if (["hours", "manualHours", "disputedHours"].includes(key))
      return (
        hoursIn(quotes).some(({ hours }) => Math.abs(hours - value) < 0.02) ||
        low.includes("manual") ||
        low.includes("tracked")
      );
    if (key === "feePercent") return low.includes(`${value}%`);
    if (key === "number") return new RegExp(`(?<!\\d)${value}(?!\\d)`).test(low);
    return amountsIn(quotes).some(({ cents, of }) => cents === value || of === value);
  }
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(String(value));
  if (day !== null) {
    const [, , month = "", date = ""] = day;
    return (
      (low.includes(MONTHS[Number(month) - 1] ?? "?") || new RegExp(`\\b0?${Number(month)}\\b`).test(low)) &&
      new RegExp(`(?<!\\d)0?${Number(date)}(?!\\d)`).test(low)
    );
  }
  return true;
};

describe("properties", () => {
  test("each quote stands where it is said to stand, and the values stand in the quotes", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...GUISES], { minLength: 1, maxLength: 6 }), (texts) => {
        for (const { kind, value, places } of find(texts).facts) {
          if (kind === "contact" || kind === "offer" || kind === "agreed") continue;
          expect(places.length).toBeGreaterThan(0);
          for (const place of places) expect([place, stands(texts, place)]).toEqual([place, true]);
          const quotes = places.map(({ quote }) => quote).join("\n");
          const parts = typeof value === "object" ? Object.entries(value) : [[kind, value] as const];
          for (const [key, part] of parts)
            if (key !== "monday" && key !== "of")
              expect([kind, key, part, quotes, isIn(part, quotes, key)]).toEqual([kind, key, part, quotes, true]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("the same files in any order give the same values", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([ended, page, other, fake], { minLength: 4 }), (texts) => {
        const values = (all: Found) => all.facts.map(({ kind, value }) => JSON.stringify([kind, value])).toSorted();
        expect(values(find(texts))).toEqual(values(find([ended, page, other, fake])));
      }),
    );
  });

  test("any words are survived, in mails, pages and tables", () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom(
        "$420.00",
        "Nov 12, 2026",
        "ended",
        "Milestone:",
        "\t",
        "31/02/2026",
        "Funded",
        "by",
        "week of",
        "34:61",
        "(",
        "“",
        "An example:",
        "--",
      ),
    );
    const lines = fc.array(
      fc.array(word, { maxLength: 8 }).map((words) => words.join(" ")),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(
        lines,
        fc.constantFrom<ReadText["kind"]>("mail", "page", "document", "table", "picture"),
        (texts, kind) => {
          const file = "any";
          const text: ReadText = {
            file,
            kind,
            place: { file },
            mediaType: "text/plain",
            lines: texts.map((one, index) => ({ text: one, place: { file, line: index + 1 } })),
            ...(kind === "mail"
              ? { mail: { from: { name: "Upwork", address: "a@upwork.com" }, to: [], subject: texts[0] ?? "" } }
              : {}),
            ...(kind === "page"
              ? { page: { title: texts[0] ?? "", address: "https://www.upwork.com/nx/wm/workroom/1" } }
              : {}),
            ...(kind === "table"
              ? {
                  rows: [
                    { cells: ["Date", "Ref ID", "Type", "Description", "Freelancer", "Team", "Amount"], line: 1 },
                    ...texts.map((one, line) => ({ cells: one.split(" "), line })),
                  ],
                }
              : {}),
            remarks: [],
          };
          const found = find([text]);
          expect(takeFacts(NEW, found.facts).case.id).toBe(NEW.id);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("papers of other things", () => {
  const note = (file: string, ...words: readonly string[]): ReadText => ({
    file,
    kind: "document",
    place: { file },
    mediaType: "text/plain",
    lines: words.map((text, at) => ({ text, place: { file, line: at + 1 } })),
    remarks: [],
  });
  const belongs = (file: string, words: readonly string[]): string | undefined =>
    find([ended, page, note(file, ...words)]).files.find((one) => one.file === file)?.belongs;

  test("a note that touches nothing of the case is none of it", () => {
    expect(belongs("dentist.txt", ["Dentist on 3 December, 9:15", "Bring the card, 80 EUR"])).toBe("no");
  });

  test.each([
    ["the name of a milestone", ["Notes on the photos: brighter", "Send by Monday please"]],
    ["a sum of the contract", ["Paid out in the end: 420.00", "to be looked at again"]],
    ["the word Upwork", ["What Upwork wrote about it", "to be looked at again"]],
  ])("one that holds %s may be", (_what, words) => {
    expect(belongs("note.txt", words)).not.toBe("no");
  });

  test("three thousand small files are looked through in seconds", () => {
    const many = Array.from({ length: 3000 }, (_one, at) => note(`n${at}.txt`, `Note ${at}, $${at} on 2026-11-03`));
    const start = performance.now();
    expect(find([ended, page, ...many]).files.length).toBe(3002);
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});
