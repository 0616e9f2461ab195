import { describe, expect, test } from "vitest";
import type { ReadText } from "../../../../src/core/facts/read-text.ts";
import { findTalk } from "../../../../src/core/facts/talk/find-talk.ts";
import { conductOf } from "../../../../src/core/facts/talk/outside.ts";
import { chat, mail, papersOf } from "../../../support/talk.ts";

const KNOWN = { now: "2027-03-20T12:00:00Z", zone: "Europe/Lisbon" };
const began = { kind: "contractBegan", value: "2027-02-01" } as const;

const talk = (rows: string, side: "freelancer" | "client" = "freelancer") =>
  findTalk(
    [chat("chat.txt", "whatsapp", rows)],
    papersOf(side, { me: "Ines Roth", them: "Per Berg" }, [
      began,
      { kind: "milestone", value: { name: "Maps", amount: 60_000, money: "released" } },
    ]),
    KNOWN,
  );
const offersIn = (found: ReturnType<typeof talk>) =>
  found.facts.flatMap((one) => (one.kind === "offer" ? [`${one.value.amount} to ${one.value.to}`] : []));
const agreedIn = (found: ReturnType<typeof talk>) =>
  found.facts.flatMap((one) => (one.kind === "agreed" ? [one.value.what] : []));
const contactsIn = (found: ReturnType<typeof talk>) =>
  found.facts.flatMap((one) => (one.kind === "contact" ? [`${one.value.on} ${one.value.by}`] : []));

describe("offers, limits and praise in more words", () => {
  test.each([
    ["Just half, 300, and I let it rest", ["30000 to client"]],
    ["Ok, half of it, 300, and we call it done.", ["30000 to client"]],
  ])("of money that was asked back before: %s", (words, offers) => {
    const found = talk(`2027-03-02 09:00 Per Berg: The scale is wrong. I want the 600 for the maps back.
      2027-03-02 10:00 Ines Roth: The maps are right, the money stays.
      2027-03-03 09:00 Per Berg: ${words}
      2027-03-03 10:00 Ines Roth: No.`);
    expect(offersIn(found)).toEqual(offers);
  });

  test.each([
    ["up to 25 is fine next week", "Ok! up to 25 for 8 to 14 March."],
    ["let's say 15 hours a week to begin with", "15 a week, good"],
    ["Numbers 4 mm or larger please, black only.", "Understood, numbers min 4 mm."],
  ])("a limit that both name: %s", (asks, says) => {
    const found = talk(`2027-03-01 09:00 Per Berg: ${asks}
      2027-03-01 10:00 Ines Roth: ${says}`);
    expect(agreedIn(found)).toEqual([asks]);
    expect(found.facts.some((one) => one.kind === "contact" && one.value.threat !== undefined)).toBe(false);
  });

  test.each(["Let's keep it at 15 hours a week.", "Please keep it simple for now."])(
    "nothing is held back by: %s",
    (words) => {
      expect(conductOf(words).threats).toEqual([]);
    },
  );

  test("a client's own praise before the trouble is told, a bare wonderful is not", () => {
    const found = talk(
      `2027-02-10 09:00 Per Berg: I begin with the north.
       2027-02-10 09:30 Ines Roth: Wonderful! We open in June.
       2027-02-20 09:00 Per Berg: The north is handed in.
       2027-02-20 11:00 Ines Roth: These look lovely, thank you!
       2027-03-11 09:00 Ines Roth: Half of the names are wrong, I want my money back.
       2027-03-11 12:00 Per Berg: They are right.`,
      "client",
    );
    const contacts = contactsIn(found);
    expect(contacts).toContain("2027-02-20 me");
    expect(contacts).not.toContain("2027-02-10 me");
  });
});

describe("who wrote, and whether anybody did", () => {
  test.each([
    "Automatic reply: Where are the maps?",
    "Автовідповідь: Where are the maps?",
    "Abwesenheitsnotiz: Where are the maps?",
    "Réponse automatique : Where are the maps?",
    "Risposta automatica: Where are the maps?",
  ])("what a program answers is no word of the other side: %s", (subject) => {
    const away = mail("b.eml", "Per Berg", "per@berg.example", "Ines Roth", "2027-03-10T08:01:00Z", "I am away.");
    const texts: ReadText[] = [
      mail(
        "a.eml",
        "Ines Roth",
        "ines@roth.example",
        "Per Berg",
        "2027-03-10T08:00:00Z",
        "Per, nothing has come and I am still waiting. Please tell me where the maps are.",
      ),
      { ...away, ...(away.mail === undefined ? {} : { mail: { ...away.mail, subject } }) },
    ];
    const papers = papersOf("client", { me: "Ines Roth", them: "Per Berg" }, [began]);
    const contacts = findTalk(texts, papers, KNOWN).facts.flatMap((one) => (one.kind === "contact" ? [one.value] : []));
    expect(contacts.map(({ by, answered }) => `${by} ${answered}`)).toEqual(["me no"]);
  });

  test("the days of a room in an archive are one room: a day on which one side wrote alone is of it", () => {
    const day = (on: string, rows: string): ReadText => {
      const text = chat("export.zip", "slack", rows);
      return { ...text, place: { file: "export.zip", member: `maps/${on}.json` } };
    };
    const found = findTalk(
      [
        day(
          "2027-03-01",
          "2027-03-01 09:00 Per Berg: I need until 12 March for the hand-in, is it fine?\n2027-03-01 10:00 Ines Roth: Fine, 12 March then.",
        ),
        day("2027-03-13", "2027-03-13 09:00 Ines Roth: Yesterday was the 12th and I see nothing. Is all well?"),
      ],
      papersOf("client", { me: "Ines Roth", them: "Per Berg" }, [began]),
      KNOWN,
    );
    expect(contactsIn(found)).toContain("2027-03-13 me");
    expect(found.facts.flatMap((one) => (one.kind === "agreed" ? [one.value.dueOn] : []))).toEqual(["2027-03-12"]);
  });
});
