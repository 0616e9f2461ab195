import { describe, expect, test } from "vitest";
import { newCase } from "../../../src/core/case/case.ts";
import type { Fact, Found } from "../../../src/core/facts/fact.ts";
import { findFacts } from "../../../src/core/facts/find-facts.ts";
import { namedDays } from "../../../src/core/facts/named-days.ts";
import type { ReadText } from "../../../src/core/facts/read-text.ts";
import { withInstants } from "../../../src/core/facts/wall-times.ts";
import { asRead } from "./guises/guise.ts";
import { asPage } from "./guises/pages.ts";

const find = (texts: readonly ReadText[], zone = "UTC"): Found =>
  findFacts(texts, { case: newCase("case", "2026-01-01T00:00:00Z"), now: "2026-11-24T12:00:00Z", zone });

const named = (file: string, read: ReadText): ReadText => ({
  ...read,
  file,
  place: { ...read.place, file },
  lines: read.lines.map((line) => ({ ...line, place: { ...line.place, file } })),
});

const submitted = named(
  "submitted.eml",
  asRead({
    kind: undefined,
    subject: "Milan submitted work",
    to: "Greta Lindholm",
    sent: "2026-11-09T10:00:00Z",
    text: `Milan Prokop submitted work for "Hives and tools".

Contract: Drawings for a bee book
You can release the payment or ask for changes until Nov 23, 2026.`,
    facts: [],
  }),
);
const page = (rest: string): ReadText =>
  asPage({
    name: "page",
    text: `Hire talent
Manage work
Drawings for a bee book
Milan Prokop
${rest}`,
    facts: [],
  });

const dates = ({ facts }: Found): string[] =>
  facts.flatMap((one) => (one.kind === "date" ? [`${one.value.deadline} ${one.value.until}`] : []));

describe("a day that Upwork named and something ended before it came", () => {
  test("a review that runs is a date", () => {
    expect(dates(find([submitted, page("Contract is active")]))).toEqual(["review 2026-11-23"]);
  });

  test("the end of the contract cuts a review off, and it is told as not taken", () => {
    const found = find([submitted, page("You ended this contract on Nov 12, 2026")]);
    expect(dates(found)).toEqual([]);
    expect(found.notTaken.find(({ value }) => value === "2026-11-23")?.why).toBe(
      "The contract ended on 12 Nov 2026, before that day, so nothing ends then.",
    );
  });

  test("a review that was over before the end stays, for it shows that nothing was asked in time", () => {
    expect(dates(find([submitted, page("You ended this contract on Nov 23, 2026")]))).toEqual([]);
    expect(dates(find([submitted, page("You ended this contract on Nov 24, 2026")]))).toEqual(["review 2026-11-23"]);
  });

  test("a last day that only a page names goes to the request it is of", () => {
    const found = find([
      page(`You ended this contract on Nov 12, 2026
Milan can approve the refund or dispute it until Nov 19, 2026.
History
Nov 12, 2026: You closed the contract and asked for $360.00 back`),
    ]);
    expect(dates(found)).toEqual([]);
    expect(found.facts.flatMap((one) => (one.kind === "happening" ? [one.value] : []))).toEqual([
      expect.objectContaining({ kind: "refundAsked", on: "2026-11-12", until: "2026-11-19" }),
    ]);
  });
});

describe("days to come that papers name", () => {
  const fact = (id: string, value: Extract<Fact, { kind: "happening" }>["value"]): Fact =>
    ({ id, kind: "happening", value, places: [], sure: "sure", unsure: [] }) as Fact;
  const asked = fact("f1", { kind: "refundAsked", on: "2026-11-12", by: "me", until: "2026-11-19" });
  const disputed = fact("f2", { kind: "disputeByFreelancer", on: "2026-11-16", by: "them", until: "2026-11-21" });
  const week = (id: string, of: string, on: string, until: string): Fact =>
    fact(id, { kind: "disputeByClient", of, on, by: "them", until });

  test("a request that a dispute answered names none", () => {
    expect(namedDays([asked, disputed], { deadlines: [], dates: [] }, "2026-11-17").map(({ day }) => day)).toEqual([
      "2026-11-21",
    ]);
    expect(namedDays([asked], { deadlines: [], dates: [] }, "2026-11-17").map(({ day }) => day)).toEqual([
      "2026-11-19",
    ]);
  });

  test("an answer about one week leaves the other week open", () => {
    const facts = [
      week("f1", "2026-11-02", "2026-11-10", "2026-11-18"),
      week("f2", "2026-11-09", "2026-11-17", "2026-11-20"),
      fact("f3", { kind: "hoursAnswered", of: "2026-11-02", on: "2026-11-17", by: "me" }),
    ];
    expect(namedDays(facts, { deadlines: [], dates: [] }, "2026-11-17").map(({ day }) => day)).toEqual(["2026-11-20"]);
  });
});

describe("the time of a mail that was forwarded or printed", () => {
  const forwarded = (sentAt: string): ReadText => {
    const read = asRead({ kind: undefined, subject: "FW", text: "x", facts: [] });
    return {
      ...read,
      mail: {
        ...(read.mail as NonNullable<ReadText["mail"]>),
        forwarded: { from: { name: "Upwork", address: "x@upwork.com" }, to: [], subject: "x", sentAt },
      },
    };
  };

  test.each([
    ["2026-11-13T00:22", "Europe/Ljubljana", "2026-11-12T23:22:00Z", true],
    ["2026-11-12T20:15", "America/Lima", "2026-11-13T01:15:00Z", true],
    ["2026-11-13T09:22", "Europe/Ljubljana", "2026-11-13T09:22", undefined],
    ["2026-11-13", "Asia/Tokyo", "2026-11-13", undefined],
    ["2026-11-13T00:22:00Z", "Asia/Tokyo", "2026-11-13T00:22:00Z", undefined],
  ])("%s in %s is %s", (sentAt, zone, at, isByWall) => {
    const { mail } = withInstants(forwarded(sentAt), zone);
    expect([mail?.forwarded?.sentAt, mail?.forwarded?.isByWall]).toEqual([at, isByWall]);
  });
});
