import { describe, expect, test } from "vitest";
import { newCase } from "../../../src/core/case/case.ts";
import { findFacts, lookForFacts } from "../../../src/core/facts/find-facts.ts";
import { toLook } from "../../../src/core/facts/looked-through.ts";
import type { ReadKind, ReadText } from "../../../src/core/facts/read-text.ts";
import { chat, mail } from "../../support/talk.ts";

const text = (file: string, kind: ReadKind, ...lines: readonly string[]): ReadText => ({
  file,
  kind,
  place: { file },
  mediaType: "text/plain",
  lines: lines.map((one, at) => ({ text: one, place: { file, line: at + 1 } })),
  remarks: [],
});

const notice = (file: string): ReadText =>
  mail(
    file,
    "Upwork Notification",
    "donotreply@upwork.com",
    "Ilse Brandt",
    "2027-02-03T09:00:00Z",
    "Hi Ilse,\nOtto Rehm ended your contract Harbour map.\nUpwork",
  );

const ALL = [
  text("long.csv", "table", "x".repeat(1_000_001)),
  text("empty.bin", "unread"),
  text("notes.txt", "document", "Paint, brushes, tape"),
  chat("chat.txt", "whatsapp", "2027-02-01 09:00 Otto Rehm: The map looks great."),
  text("page.html", "page", "A page of a shop"),
  notice("ended.eml"),
];

const KNOWN = { case: newCase("c", "2027-03-01T00:00:00Z"), now: "2027-03-01T00:00:00Z", zone: "UTC" };

const namesOf = (found: ReturnType<typeof findFacts>): readonly string[] =>
  found.files.filter(({ is }) => is === "A file that was not looked through").map(({ file }) => file);

describe("of more than is looked through", () => {
  test("what speaks of Upwork comes first, then mails and pages, talk, the rest, what is long", () => {
    const { inTurn, left } = toLook(ALL);
    expect(inTurn.map((index) => ALL[index]?.file)).toEqual([
      "ended.eml",
      "page.html",
      "chat.txt",
      "notes.txt",
      "long.csv",
      "empty.bin",
    ]);
    expect(left).toBeUndefined();
  });

  test.each([
    { most: { texts: 3, characters: 1e9 }, left: { texts: 2, why: "texts" } },
    { most: { texts: 100, characters: 1000 }, left: { texts: 1, why: "characters" } },
    { most: { texts: 100, characters: 1 }, left: { texts: 4, why: "characters" } },
  ] as const)("so many are left out: $most.texts texts, $most.characters characters", ({ most, left }) => {
    expect(toLook(ALL, most).left).toEqual(left);
    const found = findFacts(ALL, KNOWN, most);
    expect(found.left).toEqual(left);
    expect(found.files.map(({ file }) => file)).toEqual(ALL.map(({ file }) => file));
    expect(namesOf(found)).toHaveLength(left.texts);
    expect(namesOf(found)).not.toContain("ended.eml");
  });

  test("a long text by itself is looked through", () => {
    const [long] = ALL.slice(0, 1);
    expect(findFacts(long === undefined ? [] : [long], KNOWN, { texts: 1, characters: 10 }).left).toBeUndefined();
  });

  test("stopped after the first text, what stands in it is found", () => {
    const looking = lookForFacts(ALL, KNOWN);
    let step = looking.next();
    while (!step.done) step = looking.next(true);
    expect(step.value.left).toEqual({ texts: 5, why: "stopped" });
    expect(namesOf(step.value)).not.toContain("ended.eml");
    expect(step.value.facts.map(({ kind }) => kind)).toContain("otherParty");
  });

  test("stopped while notices are read, those that were read count", () => {
    const mails = Array.from({ length: 60 }, (_one, at) => notice(`${at}.eml`));
    const looking = lookForFacts(mails, KNOWN);
    let step = looking.next();
    for (let done = 1; !step.done; done += 1) step = looking.next(done > mails.length);
    expect(step.value.left).toEqual({ texts: 10, why: "stopped" });
    expect(step.value.facts.map(({ kind }) => kind)).toContain("otherParty");
  });
});
