import { describe, expect, test } from "vitest";
import type { Fact } from "../../../../src/core/facts/fact.ts";
import { chargedWithFee } from "../../../../src/core/facts/merge/charged.ts";
import type { ReadText } from "../../../../src/core/facts/read-text.ts";
import { findTalk } from "../../../../src/core/facts/talk/find-talk.ts";
import { chat, papersOf } from "../../../support/talk.ts";

const KNOWN = { now: "2027-03-25T12:00:00Z", zone: "Europe/Lisbon" };
const milestone = (more: object) =>
  ({ kind: "milestone", value: { name: "Maps", amount: 60_000, ...more } }) as Pick<Fact, "kind" | "value">;
const happened = (value: object) => ({ kind: "happening", value }) as Pick<Fact, "kind" | "value">;
const week = { kind: "week", value: { monday: "2027-03-08", hours: 20.5, rate: 2_000, amount: 41_000 } } as const;

const notes = (text: string, kind: ReadText["kind"] = "document"): ReadText => ({
  file: "notes.txt",
  kind,
  place: { file: "notes.txt" },
  mediaType: "text/plain",
  lines: text.split("\n").map((line, at) => ({ text: line, place: { file: "notes.txt", line: at + 1 } })),
  remarks: [],
});

const told = (
  texts: readonly ReadText[],
  more: readonly Pick<Fact, "kind" | "value">[],
  side: "freelancer" | "client",
) =>
  findTalk(texts, papersOf(side, { me: "Ines Roth", them: "Per Berg" }, more), KNOWN).contradictions.map(
    ({ what, one, other }) => `${what}: ${one.value} / ${other.value}`,
  );
const says = (rows: string) => chat("chat.txt", "whatsapp", rows);

describe("somebody's own notes beside Upwork's papers", () => {
  const asked = happened({ kind: "refundAsked", on: "2027-03-10", amount: 60_000, until: "2027-03-17" });
  const closed = happened({ kind: "nonResolution", on: "2027-03-10", until: "2027-03-17" });

  test.each([
    ["creo que tengo hasta el 18 de marzo", asked, "the last day to answer: 17 Mar 2027 / 18 Mar 2027"],
    ["ich habe bis 19. März", asked, "the last day to answer: 17 Mar 2027 / 19 Mar 2027"],
    ["márc. 11. kérés az Upworkön", asked, "the day of the refund request: 10 Mar 2027 / 11 Mar 2027"],
    ["19-3 arbitrage aanvragen", closed, "the last day to ask for arbitration: 17 Mar 2027 / 19 Mar 2027"],
    ["10.3. maksettu talletus, 640 $", asked, "the amount asked back: 600.00 USD / 640.00 USD"],
    ["ask back: 250 + 400 = 650", asked, "the amount asked back: 600.00 USD / 650.00 USD"],
    [
      "sheets 6-11 handed in 2027-03-04",
      milestone({ submittedOn: "2027-03-05" }),
      "the day “Maps” was handed in: 5 Mar 2027 / 4 Mar 2027",
    ],
  ])("%s", (line, fact, differs) => {
    expect(told([notes(line)], [fact], "freelancer")).toContain(differs);
  });

  test("an answer to a dispute is not the day on which it began", () => {
    const dispute = happened({ kind: "disputeByFreelancer", on: "2027-03-10" });
    expect(told([notes("12-3 geantwoord op het geschil, niet akkoord")], [dispute], "client")).toEqual([]);
  });

  test("the total of a list of the week's days, and none of a list of other days", () => {
    const rows = (days: readonly string[]) => `${days.map((day) => `${day}\tmaps\t5:00`).join("\n")}\nYhteensä\t21:00`;
    const found = (days: readonly string[]) => told([notes(rows(days), "table")], [week], "freelancer");
    expect(found(["8.3.2027", "9.3.2027", "10.3.2027", "11.3.2027"])).toEqual([
      "the hours of the week from 8 Mar 2027: 20:30 h / 21 h",
    ]);
    expect(found(["8.3.2027", "9.3.2027", "17.3.2027", "18.3.2027"])).toEqual([]);
  });
});

describe("what is written in passing", () => {
  test.each([
    [
      "You handed the maps in on the 9th, so nobody could look.",
      ["the day “Maps” was handed in: 5 Mar 2027 / 9 Mar 2027"],
    ],
    ["You handed it in on the 5th, that is true.", []],
    ["I sent it to my boss on the 9th.", []],
  ])("%s", (words, differs) => {
    const facts = [milestone({ submittedOn: "2027-03-05" })];
    expect(told([says(`2027-03-12 09:00 Per Berg: ${words}`)], facts, "freelancer")).toEqual(differs);
  });

  test("a month in which nothing was paid", () => {
    const facts = [milestone({ money: "released", fundedOn: "2027-01-10", releasedOn: "2027-02-02" })];
    const found = (month: string) =>
      told([says(`2027-03-12 09:00 Per Berg: I paid in ${month}, that is not long ago.`)], facts, "freelancer");
    expect(found("March")).toEqual(["the day “Maps” was paid: 2 Feb 2027 / March"]);
    expect(found("February")).toEqual([]);
  });

  test.each([
    ["24 hours in one week is a lot for this", ["the hours of the week from 8 Mar 2027: 20:30 hours / 24:00 hours"]],
    ["At most 24 hours for one week, please", []],
  ])("%s", (words, differs) => {
    expect(told([says(`2027-03-16 09:00 Per Berg: ${words}`)], [week], "freelancer")).toEqual(differs);
  });

  test("a day that both moved, where the page keeps the first", () => {
    const facts = [milestone({ money: "held", fundedOn: "2027-02-01", dueOn: "2027-03-05" })];
    const found = told(
      [
        says(`2027-03-01 09:00 Per Berg: I need until 12 March for the hand-in, is it fine?
        2027-03-01 10:00 Ines Roth: Fine, 12 March then.`),
      ],
      facts,
      "client",
    );
    expect(found).toEqual(["the day “Maps” is due: 5 Mar 2027 / 12 Mar 2027"]);
  });
});

describe("what a card was charged", () => {
  const facts = papersOf("client", { me: "Ines Roth", them: "Per Berg" }, [
    milestone({ money: "held" }),
    { kind: "milestone", value: { name: "Index", amount: 61_000, money: "held" } },
  ]).facts;
  const found = (line: string) =>
    chargedWithFee([notes(`Datum;Bedrag;Tekst\n${line}`, "table")], facts).map(({ other }) => other.value);

  test.each([
    ["1.3.2027;-580,00;UPWORK USD 640,00", []], // of both prices
    ["1.3.2027;-580,00;UPWORK USD 618,00", ["618.00 USD"]],
    ["1.3.2027;-580,00;SHOP USD 618,00", []],
    ["1.3.2027;-580,00;UPWORK USD 900,00", []],
  ])("%s", (line, charged) => {
    expect(found(line)).toEqual(charged);
  });
});
