import { describe, expect, test } from "vitest";
import type { Fact } from "../../../../src/core/facts/fact.ts";
import type { ReadText } from "../../../../src/core/facts/read-text.ts";
import { findTalk } from "../../../../src/core/facts/talk/find-talk.ts";
import { chat, papersOf } from "../../../support/talk.ts";

const KNOWN = { now: "2027-03-20T12:00:00Z", zone: "Europe/Lisbon" };

const notes = (text: string, more: Partial<ReadText> = {}): ReadText => ({
  file: "notes.txt",
  kind: "document",
  place: { file: "notes.txt" },
  mediaType: "text/plain",
  lines: text.split("\n").map((line, index) => ({ text: line, place: { file: "notes.txt", line: index + 1 } })),
  remarks: [],
  ...more,
});

const PAPERS = papersOf("freelancer", { me: "Noor Haddad", them: "Wim Aerts" }, [
  { kind: "contractBegan", value: "2027-01-11" },
  { kind: "ended", value: { on: "2027-03-03", by: "them" } },
  { kind: "milestone", value: { name: "Icon set", amount: 20_000, money: "released", submittedOn: "2027-01-20" } },
  {
    kind: "milestone",
    value: {
      name: "Menu icons",
      amount: 48_000,
      money: "held",
      submittedOn: "2027-02-19",
      changesAskedOn: "2027-02-12",
    },
  },
  {
    kind: "happening",
    value: { kind: "refundAsked", on: "2027-03-03", by: "them", amount: 48_000, until: "2027-03-10" },
  },
  {
    kind: "happening",
    value: { kind: "disputeByFreelancer", on: "2027-03-08", by: "me", amount: 48_000, until: "2027-03-13" },
  },
] as Pick<Fact, "kind" | "value">[]);

/** What differs, in short. */
const differing = (texts: readonly ReadText[], papers = PAPERS): string[] =>
  findTalk(texts, papers, KNOWN).contradictions.map(({ one, other }) => `${one.value} / ${other.value}`);

describe("own notes are held against Upwork's papers", () => {
  test.each([
    // A day of a hand-in, in several languages and ways to write it.
    ["handed in again on 20 Feb", "19 Feb 2027 / 20 Feb 2027"],
    ["- 2nd hand-in Feb 21!", "19 Feb 2027 / 21 Feb 2027"],
    ["zweite Abgabe 18.2.", "19 Feb 2027 / 18 Feb 2027"],
    ["segunda entrega 20/2", "19 Feb 2027 / 20 Feb 2027"],
    ["druga oddaja 20.02.2027", "19 Feb 2027 / 20 Feb 2027"],
    ["kirim ulang 16 Feb, dia bilang bagus", "19 Feb 2027 / 16 Feb 2027"],
    ["здала вдруге 20 лютого", "19 Feb 2027 / 20 Feb 2027"],
    // The end, the request, the last day to answer.
    ["Wim closed the contract on 4 March", "3 Mar 2027 / 4 Mar 2027"],
    ["contrat clôturé le 4 mars", "3 Mar 2027 / 4 Mar 2027"],
    ["4.3. Geld zurückgefordert", "3 Mar 2027 / 4 Mar 2027"],
    ["chiede il rimborso il 2 marzo", "3 Mar 2027 / 2 Mar 2027"],
    ["otworzyłam spór 9 marca", "8 Mar 2027 / 9 Mar 2027"],
    ["responder hasta el 15 de marzo", "13 Mar 2027 / 15 Mar 2027"],
    ["he must reply by Mar 14", "13 Mar 2027 / 14 Mar 2027"],
    // Amounts asked back, or held.
    ["he wants 500 back??", "480.00 USD / 500.00 USD"],
    ["deposit = 460", "480.00 USD / 460.00 USD"],
    ["quiere el reembolso: 680 en total", "480.00 USD / 680.00 USD"],
    ["vill ha 450 $ tillbaka, återbetalning", "480.00 USD / 450.00 USD"],
  ])("%s", (line, differs) => {
    expect(differing([notes(`Upwork\n\n${line}\nbread, milk`)])).toEqual([differs]);
  });

  test.each([
    "handed in again on 19 Feb",
    "zweite Abgabe 19.2., Vertrag beendet 3.3.",
    "first hand-in 15 Feb",
    "prva oddaja 16.2.",
    "dentist 20 Feb, pay the rent by 12 March",
    "he wants 480 back",
    "asks for changes until 12.2.",
    "podcast for Lea: deliver 27 April, 300",
    "reply to Lea about the flat",
    "room 500, call 20 32 14 55",
    "will hand in on 2 June",
    "1. deposit 2. review 3. refund",
  ])("nothing is made of: %s", (line) => {
    expect(differing([notes(line)])).toEqual([]);
  });

  test("a photo of notes can have a note over two lines", () => {
    const text = notes("I think we can answer\nuntil Mar 15, no?", { kind: "picture", byMachine: true });
    expect(differing([text])).toEqual(["13 Mar 2027 / 15 Mar 2027"]);
  });

  test.each([
    ["1.3.-7.3.;21,50;ok", "20:30 h / 21:30 h"],
    ["Total semana 1-7 mar\t21:30", "20:30 h / 21:30 h"],
    ["03/01 - 03/07 21.5", "20:30 h / 21:30 h"],
    ["1.3.-7.3.;20,50;ok", undefined],
    ["8.3.-14.3.;21,50", undefined],
    ["1.3.-7.3. 145,00 EUR", undefined],
  ])("a list of hours: %s", (line, differs) => {
    const papers = papersOf("freelancer", { me: "Noor Haddad", them: "Wim Aerts" }, [
      { kind: "week", value: { monday: "2027-03-01", hours: 20.5, rate: 2000 } },
    ]);
    expect(differing([notes(line, { kind: "table" })], papers)).toEqual(differs === undefined ? [] : [differs]);
  });
});

describe("what people wrote in passing is held against Upwork's papers", () => {
  const said = (line: string, papers = PAPERS): string[] =>
    differing(
      [
        chat(
          "room.txt",
          "upworkMessages",
          `2027-01-12 09:00 Noor Haddad: Hello Wim, I begin with the icons.
           2027-01-12 09:10 Wim Aerts: Welcome aboard.
           2027-03-11 10:00 ${line}`,
        ),
      ],
      papers,
    );

  const suggested = papersOf("freelancer", { me: "Noor Haddad", them: "Wim Aerts" }, [
    { kind: "milestone", value: { name: "Menu icons", amount: 48_000, money: "held" } },
    { kind: "happening", value: { kind: "refundAsked", on: "2027-03-03", by: "them", amount: 48_000 } },
    { kind: "happening", value: { kind: "suggestionMade", on: "2027-03-09", by: "upwork", amount: 30_000 } },
  ]);

  test.each([
    ["Noor Haddad: I filed on Tuesday because you left me no choice.", "8 Mar 2027 / 9 Mar 2027"],
    ["Wim Aerts: You submitted it on 22 February.", "19 Feb 2027 / 22 Feb 2027"],
    ["Wim Aerts: You handed it in in March!", "19 Feb 2027 / March"],
    ["Wim Aerts: My partners want all 680 back.", "480.00 USD / 680.00 USD"],
  ])("%s", (line, differs) => {
    expect(said(line)).toContain(differs);
  });

  test.each([
    ["Wim Aerts: The mediator said 350.", "300.00 USD / 350.00 USD"],
    ["Noor Haddad: Upwork suggested $280.", "300.00 USD / 280.00 USD"],
  ])("%s", (line, differs) => {
    expect(said(line, suggested)).toContain(differs);
  });

  test.each([
    "Noor Haddad: I filed on Monday.",
    "Wim Aerts: You submitted it on 19 February.",
    "Noor Haddad: I will hand it in on 21 February.",
    "Wim Aerts: Can you send it in on Friday?",
    "Wim Aerts: I want all 480 back.",
    "Noor Haddad: We meet on Tuesday.",
  ])("nothing is made of: %s", (line) => {
    expect(said(line)).toEqual([]);
  });

  test.each([
    ["Take the time you need for the title page, the rest can wait.", "You told me to take all the time I need!", true],
    ["You may change the colours of the cover.", "You said I may change the colours of everything.", true],
    ["Take all the time you need.", "You told me to take all the time I need.", false],
    ["Send the menu by Friday please.", "You told me everything is fine.", false],
    ["Take the time you need for the title page.", "Did you not say I can take all the time I need?", false],
  ])("told wider than it was written: %s / %s", (first, claim, isWider) => {
    const room = chat(
      "room.txt",
      "upworkMessages",
      `2027-02-12 09:00 Wim Aerts: ${first}
       2027-02-13 09:10 Noor Haddad: Thank you Wim.
       2027-03-11 10:00 Noor Haddad: ${claim}`,
    );
    expect(differing([room])).toEqual(isWider ? [`${first} / ${claim}`] : []);
  });

  test("a client's own praise is shown beside what they complain of later", () => {
    const papers = papersOf("client", { me: "Wim Aerts", them: "Noor Haddad" }, [
      { kind: "milestone", value: { name: "Menu icons", amount: 48_000, money: "held", submittedOn: "2027-02-19" } },
      { kind: "happening", value: { kind: "refundAsked", on: "2027-03-03", by: "me", amount: 48_000 } },
    ]);
    const room = chat(
      "room.txt",
      "upworkMessages",
      `2027-02-20 09:00 Wim Aerts: They look great, thank you!
       2027-02-20 09:10 Noor Haddad: Glad to hear it.
       2027-02-24 09:10 Wim Aerts: On the printed menu two icons are wrong.`,
    );
    expect(differing([room], papers)).toEqual([
      "They look great, thank you! / On the printed menu two icons are wrong.",
    ]);
  });
});
