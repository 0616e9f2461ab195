import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Fact } from "../../../../src/core/facts/fact.ts";
import type { Quoted } from "../../../../src/core/facts/place.ts";
import type { ReadText } from "../../../../src/core/facts/read-text.ts";
import { findTalk } from "../../../../src/core/facts/talk/find-talk.ts";
import { chat, mail, papersOf, told } from "../../../support/talk.ts";

const KNOWN = { now: "2027-03-20T12:00:00Z", zone: "Europe/Lisbon" };
const began = { kind: "contractBegan", value: "2027-02-01" } as const;
const held = (name: string, amount: number) =>
  ({ kind: "milestone", value: { name, amount, money: "held" } }) as Pick<Fact, "kind" | "value">;

interface Guise {
  readonly what: string;
  readonly texts: readonly ReadText[];
  readonly papers: ReturnType<typeof papersOf>;
  readonly contacts: readonly string[];
  readonly offers?: readonly string[];
  readonly agreed?: readonly string[];
  readonly notTaken?: readonly string[];
  readonly contradictions?: readonly string[];
}

const GUISES: readonly Guise[] = [
  {
    what: "a freelancer, messages on Upwork: praise, then a complaint, an offer, a clear yes",
    papers: papersOf("freelancer", { me: "Noor Haddad", them: "Wim Aerts" }, [began, held("Icon set", 50_000)]),
    texts: [
      chat(
        "room.txt",
        "upworkMessages",
        `2027-02-10 09:00 Noor Haddad: All twelve icons are uploaded.
         2027-02-11 10:00 Wim Aerts: These look great, well done!
         2027-03-01 10:00 Wim Aerts: My boss says two icons are wrong and do not match the brand.
         2027-03-02 08:00 Noor Haddad: I am sorry to hear that. As a compromise I can refund $120 of the $500 and you keep all twelve. Would that be fair?
         2027-03-02 09:30 Wim Aerts: Agreed, that works for me.`,
      ),
    ],
    contacts: [
      "2027-02-11 them upwork notNeeded",
      "2027-03-01 them upwork yes",
      "2027-03-02 me upwork yes",
      "2027-03-02 them upwork notNeeded",
    ],
    offers: ["2027-03-02 me 120 to client accepted"],
  },
  {
    what: "a client, hourly: hours agreed in words, more billed, an admission, a refund offered in hours",
    papers: papersOf("client", { me: "Petra Lindqvist", them: "Arun Pillai" }, [
      began,
      { kind: "week", value: { monday: "2027-03-01", hours: 30.5, rate: 2000 } },
    ]),
    texts: [
      chat(
        "chat.txt",
        "upworkMessages",
        `2027-02-01 09:00 Petra Lindqvist: To be clear, please work at most 15 hours a week.
         2027-02-01 09:20 Arun Pillai: Okay Petra, 15 hours is fine for me.
         2027-03-09 08:00 Petra Lindqvist: The week shows 30:30. Why so many hours?
         2027-03-09 12:00 Arun Pillai: Sorry. Honestly it was 21 hours, the timer kept running.
         2027-03-10 09:00 Arun Pillai: I can give back 9 hours ($180) and we continue. Ok?`,
      ),
    ],
    contacts: [
      "2027-02-01 me upwork yes",
      "2027-02-01 them upwork notNeeded",
      "2027-03-09 me upwork yes",
      "2027-03-09 them upwork notNeeded",
      "2027-03-10 them upwork no",
    ],
    offers: ["2027-03-10 them 180 to client none"],
    agreed: ["2027-02-01 likely"],
    contradictions: [
      "the hours of the week from 1 Mar 2027: 30:30 hours / 21:00 hours",
      "the hours agreed and billed for the week from 1 Mar 2027: 15 hours a week / 30:30 hours",
    ],
  },
  {
    what: "a chat under a nickname: the firm behind the first name, a payment outside, a threat with stars",
    papers: papersOf("freelancer", { me: "Ilse Brandt", them: "Robert Quillan", firm: "Quillan Roofing" }, [
      began,
      held("Landing page", 80_000),
      { kind: "happening", value: { kind: "changesAsked", on: "2027-03-06", by: "them" } },
    ]),
    texts: [
      chat(
        "WhatsApp Chat with Bob Roofing.txt",
        "whatsapp",
        `2027-02-20 09:00 Ilse: The page is submitted.
         2027-03-03 09:00 Bob Roofing: Idea: close the contract and I send you 600 via PayPal, no fees for us
         2027-03-03 09:05 Ilse: No, I only take payment on Upwork.
         2027-03-05 19:00 Bob Roofing: Then refund me 300 or you get one star. You have 48 hours
         2027-03-05 19:30 Ilse: Please tell me on Upwork what is missing on the page.
         2027-03-05 19:31 Messages are end-to-end encrypted.`,
      ),
    ],
    contacts: [
      "2027-03-03 them chat yes outside",
      "2027-03-03 me chat notNeeded",
      "2027-03-05 them chat yes feedback",
      "2027-03-05 me chat no",
    ],
    notTaken: ["offer 600", "refund request 300", "deadline You have 48 hours"],
    contradictions: ["what is asked for: 300.00 USD back / changes only"],
  },
  {
    what: "an agency: a member promises a day, the client names another, then agrees to a later one",
    papers: papersOf("agency", { me: "Chidi Eze", them: "Laura Benedetti" }, [began]),
    texts: [
      chat(
        "general/2027-03-08.json",
        "slack",
        `2027-03-08 09:00 Laura Benedetti: The export still fails for big files. Can you fix it?
         2027-03-08 09:30 Chidi Eze: Thanks Laura. Amara will look at it today.
         2027-03-08 11:00 Amara Obi: found it. we have it fixed and delivered by Friday the 12th
         2027-03-08 11:20 Laura Benedetti: Perfect, Friday 12 March it is. The fair starts on 20 March.`,
      ),
      chat(
        "general/2027-03-11.json",
        "slack",
        `2027-03-11 09:00 Amara Obi: We need a little more time for tests. Can we deliver the fixed export by 16 March?
         2027-03-11 09:10 Laura Benedetti: Ok, 16 March is fine.`,
      ),
    ],
    contacts: [
      "2027-03-08 them chat yes",
      "2027-03-08 me chat yes",
      "2027-03-11 me chat yes",
      "2027-03-11 them chat notNeeded",
    ],
    agreed: ["2027-03-08 by 2027-03-12 sure", "2027-03-11 by 2027-03-16 sure"],
    contradictions: ["the day that was agreed: 2027-03-12 / 2027-03-16"],
  },
  {
    what: "a mail outside Upwork, not answered; another client's chat beside it is left alone",
    papers: papersOf("freelancer", { me: "Joana Prates", them: "Hugh Tolland", firm: "Tolland Cycles" }, [
      began,
      held("Shop banners", 30_000),
      { kind: "contractName", value: "Shop banners for cycles" },
    ]),
    texts: [
      mail(
        "mail.eml",
        "Hugh T",
        "hugh@tollandcycles.example",
        "Joana",
        "2027-03-04T10:00:00Z",
        "Joana,\nif you cancel it I transfer you $200 by Revolut and\nwe skip the fees.\n\nHugh",
      ),
      chat(
        "Chat with Sven.txt",
        "whatsapp",
        "2027-03-05 10:00 Sven: Your logo is wrong, refund me $90\n2027-03-05 10:05 Joana: I will fix it",
      ),
    ],
    contacts: ["2027-03-04 them email no outside"],
    notTaken: ["offer $200"],
  },
  {
    what: "a client offers less for the work; the freelancer says no and nothing of it is agreed",
    papers: papersOf("client", { me: "Owen Pryce", them: "Daria Kowalczyk" }, [began, held("Translation", 60_000)]),
    texts: [
      chat(
        "room.txt",
        "upworkMessages",
        `2027-03-01 10:00 You: Half of the chapters have errors. I propose to release 350 instead of 600 and close it.
         2027-03-01 15:00 Daria Kowalczyk: I can't accept that. All chapters are delivered.
         2027-03-02 09:00 Daria Kowalczyk: A proofreading round would be an extra milestone of $150.`,
      ),
    ],
    contacts: ["2027-03-01 me upwork yes", "2027-03-01 them upwork notNeeded", "2027-03-02 them upwork notNeeded"],
    offers: ["2027-03-01 me 350 to freelancer declined"],
    notTaken: ["milestone $150"],
  },
  {
    what: "Spanish: praise, a complaint, an offer, a yes",
    papers: papersOf("freelancer", { me: "Inés Roldán", them: "Tomás Vidal" }, [began, held("Folleto", 40_000)]),
    texts: [
      chat(
        "chat.txt",
        "upworkMessages",
        `2027-02-12 10:00 Tomás Vidal: ¡Perfecto, me encanta!
         2027-03-01 10:00 Tomás Vidal: Faltan dos páginas y hay errores.
         2027-03-02 10:00 Inés Roldán: Propongo un acuerdo: devuelvo $100 de los $400 y cerramos.
         2027-03-02 11:00 Tomás Vidal: De acuerdo.`,
      ),
    ],
    contacts: [
      "2027-02-12 them upwork notNeeded",
      "2027-03-01 them upwork yes",
      "2027-03-02 me upwork yes",
      "2027-03-02 them upwork notNeeded",
    ],
    offers: ["2027-03-02 me 100 to client accepted (answer)"],
  },
  {
    what: "German: a day promised and confirmed",
    papers: papersOf("client", { me: "Anja Reuter", them: "Milan Horak" }, [began]),
    texts: [
      chat(
        "chat.txt",
        "whatsapp",
        `2027-03-01 10:00 Anja Reuter: Die Startseite funktioniert nicht, bitte prüfen.
         2027-03-01 11:00 Milan Horak: Ich liefere die Startseite fertig bis Freitag, den 5. März.
         2027-03-01 11:05 Anja Reuter: Einverstanden, danke.`,
      ),
    ],
    contacts: ["2027-03-01 me chat yes", "2027-03-01 them chat yes"],
    agreed: ["2027-03-01 by 2027-03-05 sure"],
  },
  {
    what: "Polish and Ukrainian names and words: another alphabet for one person",
    papers: papersOf("freelancer", { me: "Olena Shevchuk", them: "Marek Zając" }, [began, held("Grafika", 20_000)]),
    texts: [
      chat(
        "chat.txt",
        "telegram" as never,
        `2027-02-20 10:00 Marek Zajac: Świetnie, podoba mi się!
         2027-03-03 10:00 Marek Zajac: Jednak brakuje dwóch plików, są błędy.
         2027-03-03 12:00 Олена Шевчук: Надішлю до п'ятниці.`,
      ),
    ],
    contacts: ["2027-02-20 them chat notNeeded", "2027-03-03 them chat yes", "2027-03-03 me chat notNeeded"],
  },
  {
    what: "a phone number that nobody saved, in a chat of two",
    papers: papersOf("freelancer", { me: "Teo Marsh", them: "Sofia Anders" }, [began, held("Video", 25_000)]),
    texts: [
      chat(
        "WhatsApp Chat with +46 70 123 45 67.txt",
        "whatsapp",
        "2027-03-01 10:00 +46 70 123 45 67: The sound is missing in the video\n2027-03-01 10:10 Teo: I will fix it today",
      ),
    ],
    contacts: ["2027-03-01 them chat yes", "2027-03-01 me chat notNeeded"],
  },
  {
    what: "a demand is no offer; the deposit they name is not the one that is held",
    papers: papersOf("freelancer", { me: "Kai Lund", them: "Rosa Ibarra" }, [
      began,
      held("Menu design", 45_000),
      { kind: "happening", value: { kind: "refundAsked", on: "2027-03-04", by: "them", amount: 45_000 } },
    ]),
    texts: [
      chat(
        "room.txt",
        "upworkMessages",
        "2027-03-03 10:00 Rosa Ibarra: I want my deposit of $480 back by Monday.\n2027-03-03 12:00 Kai Lund: Which part of the menu is not as agreed?",
      ),
    ],
    contacts: ["2027-03-03 them upwork yes", "2027-03-03 me upwork no"],
    notTaken: ["deadline 2027-03-08"],
    contradictions: ["the amount of the deposit: 450.00 USD / 480.00 USD"],
  },
  {
    what: "Hindi in Latin letters, French: what is not understood is left, never guessed",
    papers: papersOf("freelancer", { me: "Neha Rao", them: "Amélie Caron" }, [began, held("Site", 90_000)]),
    texts: [
      chat(
        "room.txt",
        "upworkMessages",
        `2027-02-15 09:00 Amélie Caron: C'est parfait, merci !
         2027-03-05 09:00 Amélie Caron: Le formulaire ne marche pas, il manque deux pages.
         2027-03-05 10:00 Neha Rao: Theek hai, main dekhti hoon.
         2027-03-06 09:00 Amélie Caron: Je propose de payer 700 $ au lieu de 900 et on en reste là. D'accord ?`,
      ),
    ],
    contacts: [
      "2027-02-15 them upwork notNeeded",
      "2027-03-05 them upwork yes",
      "2027-03-05 me upwork notNeeded",
      "2027-03-06 them upwork no",
    ],
    offers: ["2027-03-06 them 700 to freelancer none"],
  },
  {
    what: "a deal that nobody said yes to, and a yes to something else, agree on nothing",
    papers: papersOf("freelancer", { me: "Bea Sand", them: "Luis Ortega" }, [began]),
    texts: [
      chat(
        "room.txt",
        "upworkMessages",
        `2027-03-01 09:00 Luis Ortega: The colours are wrong. Can you send a new version by Thursday?
         2027-03-01 10:00 Bea Sand: Thanks, I saw it.
         2027-03-01 10:05 Bea Sand: The brief says blue, so the colours follow it.
         2027-03-01 11:00 Luis Ortega: Ok then. I want the money back.`,
      ),
    ],
    contacts: ["2027-03-01 them upwork no", "2027-03-01 me upwork yes"],
    notTaken: ["deadline 2027-03-04"],
  },
  {
    what: "names in one word as programs have them, a third person in the room, an offer in return for the end of it",
    papers: papersOf("freelancer", { me: "Noor Haddad", them: "Wilma Aerts-Bos" }, [began, held("Icon set", 50_000)]),
    texts: [
      chat(
        "discord icons.txt",
        "upworkMessages",
        `2027-02-10 09:00 noorh: The icons are uploaded on Upwork.
         2027-02-11 10:00 wilma_ab: Superb, our guests love them.
         2027-02-12 10:00 timo_k: @noorh the poster for Lea is A3, ok?
         2027-02-12 10:05 noorh: sure Timo, we talk about it tonight
         2027-03-01 10:00 wilma_ab: Between us: send 120 back out of the icons and I close the case.
         2027-03-01 12:00 noorh: I think about it.`,
      ),
    ],
    contacts: ["2027-02-11 them chat notNeeded", "2027-03-01 them chat yes", "2027-03-01 me chat notNeeded"],
    offers: ["2027-03-01 them 120 to client none (answer)"],
  },
  {
    what: "limits agreed in a rule, days of each week, a yes that only asks to keep to it",
    papers: papersOf("client", { me: "Petra Lindqvist", them: "Arun Pillai" }, [began]),
    texts: [
      chat(
        "chat.txt",
        "whatsapp",
        `2027-02-01 09:00 Petra Lindqvist: One rule: 3,000 words max per chapter, and I need Word files. Good?
         2027-02-01 09:20 Arun Pillai: Agreed: 3000 words max, Word for each.
         2027-02-08 09:00 Arun Pillai: Can I have until 26 February for the rest, instead of the 19th?
         2027-02-08 09:30 Petra Lindqvist: Yes, 26 February is fine. But please not later.
         2027-02-20 09:00 Petra Lindqvist: Can I have you both on Monday and Thursday evenings? Up to 20 hours a week is fine.
         2027-02-20 09:10 Arun Pillai: Yes Petra, Lea and me together on Mondays and Thursdays from 1 March, one of us on the other days.`,
      ),
    ],
    contacts: expect.anything() as never,
    agreed: ["2027-02-01 likely", "2027-02-08 by 2027-02-26 sure", "2027-02-20 likely"],
    notTaken: ["deadline 2027-02-26"],
  },
];

const inText = (texts: readonly ReadText[], place: Quoted): boolean => {
  const text = texts.find(({ file }) => file === place.file);
  if (text === undefined) return place.file === "page.txt";
  if (place.part === "header") return true;
  const line = text.lines.find((one) => one.place.line === place.line && one.place.part === place.part);
  return line?.text.replace(/\s+/g, " ").includes(place.quote) === true;
};

describe("what people wrote, in many guises", () => {
  test.each(GUISES)(
    "$what",
    ({ texts, papers, contacts, offers = [], agreed = [], notTaken = [], contradictions = [] }) => {
      const found = findTalk(texts, papers, KNOWN);
      expect(told(found)).toEqual({ contacts, offers, agreed });
      expect(found.notTaken.map(({ looksLike, value }) => `${looksLike} ${value}`)).toEqual(notTaken);
      expect(found.contradictions.map(({ what, one, other }) => `${what}: ${one.value} / ${other.value}`)).toEqual(
        contradictions,
      );
      const places = [
        ...found.facts.flatMap((one) => one.places),
        ...found.notTaken.flatMap((one) => one.places),
        ...found.worthALook.map(({ place }) => place),
        ...found.contradictions.flatMap(({ one, other }) => [...one.places, ...other.places]),
      ];
      expect(places.filter((place) => !inText(texts, place))).toEqual([]);
      expect(findTalk([...texts].reverse(), papers, KNOWN)).toEqual(found);
    },
  );

  test("the same chat twice, and a picture of it, give each contact once", () => {
    const [guise] = GUISES as [Guise];
    const [first] = guise.texts as [ReadText];
    const copy = {
      ...first,
      file: "room (1).txt",
      place: { file: "room (1).txt" },
      lines: first.lines.map((line) => ({ ...line, place: { ...line.place, file: "room (1).txt" } })),
    };
    expect(told(findTalk([first, copy], guise.papers, KNOWN))).toEqual(told(findTalk([first], guise.papers, KNOWN)));
  });
});

describe("a screenshot of a chat", () => {
  const line = (text: string, x: number, y: number, width: number) => ({
    text,
    place: { file: "shot.png", box: { x, y, width, height: 20 } },
  });
  const shot: ReadText = {
    file: "shot.png",
    kind: "picture",
    place: { file: "shot.png" },
    mediaType: "image/png",
    byMachine: true,
    remarks: [],
    lines: [
      line("9:41", 20, 5, 50),
      line("Wim Aerts", 80, 50, 100),
      line("Mar 1, 2027", 150, 100, 90),
      line("Two icons are wrong and", 20, 130, 200),
      line("do not match.", 20, 152, 110),
      line("10:00 AM", 150, 180, 70),
      line("I can refund $120 and we close it.", 130, 220, 250),
      line("Would that work?", 130, 242, 140),
      line("10:30 AM", 310, 270, 70),
    ],
  };
  const papers = papersOf("freelancer", { me: "Noor Haddad", them: "Wim Aerts" }, [began, held("Icon set", 50_000)]);

  test("left is the other side, right the person; all of it is asked", () => {
    const found = findTalk([shot], papers, KNOWN);
    expect(told(found)).toEqual({
      contacts: ["2027-03-01 them chat yes likely", "2027-03-01 me chat no likely"],
      offers: ["2027-03-01 me 120 to client none"],
      agreed: [],
    });
    expect(found.facts.every(({ sure }) => sure !== "sure")).toBe(true);
  });
});

describe("hostile talk", () => {
  const words = fc.stringMatching(/^[ -~\n]{0,80}$/);
  test("never throws, and tells the same whatever the order of files", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            from: fc.constantFrom("Ann Lee", "Bo", "", "You", "+1 555 010 0000"),
            text: fc.oneof(words, fc.string({ unit: "grapheme" })),
            day: fc.integer({ min: 1, max: 28 }),
          }),
          { maxLength: 12 },
        ),
        (rows) => {
          const texts = rows.map((row, at) =>
            chat(
              `f${at}.txt`,
              "whatsapp",
              `2027-02-${String(row.day).padStart(2, "0")} 10:00 ${row.from}: ${row.text.replace(/\s+/g, " ")}`,
            ),
          );
          const papers = papersOf("freelancer", { me: "Ann Lee", them: "Bo Tran" }, [began]);
          expect(findTalk(texts, papers, KNOWN)).toEqual(findTalk([...texts].reverse(), papers, KNOWN));
        },
      ),
      { numRuns: 60 },
    );
  });
  test("a line of 100,000 characters takes a moment", () => {
    const found = findTalk(
      [chat("a.txt", "whatsapp", `2027-03-01 10:00 Bo Tran: ${"refund $5 back or not ".repeat(4500)}`)],
      papersOf("freelancer", { me: "Ann Lee", them: "Bo Tran" }, [began]),
      KNOWN,
    );
    expect(found.files).toHaveLength(1);
  }, 4000);
});

describe("what people wrote beside what papers say", () => {
  const told = (found: ReturnType<typeof findTalk>) =>
    found.contradictions.map(({ what, one, other }) => `${what}: ${one.value} / ${other.value}`);
  const notice = (file: string, lines: readonly string[]): ReadText => ({
    ...mail(file, "Upwork", "donotreply@upwork.com", "", "2027-03-10T10:00:00Z", lines.join("\n")),
  });
  const refused = (file: string, on: string) => ({
    id: "h1",
    kind: "happening" as const,
    value: { kind: "refundAsked" as const, on },
    places: [{ file, part: "text" as const, line: 2, quote: "x" }],
    sure: "sure" as const,
    unsure: [],
  });

  test("praise in Portuguese, refused later: by the name that the notice greets", () => {
    const file = "aviso.eml";
    const papers = {
      facts: [
        { ...papersOf("freelancer", { me: "", them: "" }).facts[0], kind: "role", value: "freelancer" } as Fact,
        refused(file, "2027-03-10"),
      ],
      files: [
        { file, is: "a notice", source: "upworkNotice" as const, by: "upwork" as const, belongs: "yes" as const },
      ],
    };
    const texts = [
      notice(file, ["Olá Inês,", "Jonas Krell asks for a refund.", "The banner is not usable."]),
      chat(
        "Conversa do WhatsApp com Jonas K.txt",
        "whatsapp",
        `2027-03-02 09:00 Inês: O banner está no Upwork.
         2027-03-03 09:00 Jonas K: Ficou ótimo, adorei! Looks great on the van.
         2027-03-09 09:00 Jonas K: I have to cancel, the van is sold.`,
      ),
    ];
    const found = findTalk(texts, papers, KNOWN);
    expect(told(found)).toContain(
      "what the client thinks of the work: Ficou ótimo, adorei! Looks great on the van. / The banner is not usable.",
    );
    expect(found.facts.flatMap((one) => (one.kind === "contact" ? [`${one.value.on} ${one.value.by}`] : []))).toEqual([
      "2027-03-03 them",
      "2027-03-09 them",
    ]);
  });

  test("a link that the freelancer dates before the day on which it stands in the chat", () => {
    const found = findTalk(
      [
        chat(
          "chat.json",
          "telegram",
          `2027-03-01 09:00 Mara Voll: Please send the text by Friday.
           2027-03-12 09:00 Mara Voll: I have not seen anything, you are a week late.
           2027-03-13 10:00 Pavel Dusek: I sent it on 5 March. https://files.example/text.zip`,
        ),
      ],
      papersOf("client", { me: "Mara Voll", them: "Pavel Dusek" }, [began]),
      KNOWN,
    );
    expect(told(found)).toEqual(["the day on which it was sent: 5 Mar 2027 / 13 Mar 2027"]);
  });

  test("who repeats a threat makes none, and it is told all the same", () => {
    const found = findTalk(
      [
        chat(
          "room.txt",
          "upworkMessages",
          "2027-03-12 09:00 Ilse Brandt: For the record: yesterday you wrote that I get one star unless I pay 200 back outside Upwork.",
        ),
        chat("w.txt", "whatsapp", "2027-03-11 09:00 Otto Rehm: Give me 200 back or I leave one star."),
      ],
      papersOf("freelancer", { me: "Ilse Brandt", them: "Otto Rehm" }, [began]),
      KNOWN,
    );
    const contacts = found.facts.flatMap((one) => (one.kind === "contact" ? [one.value] : []));
    expect(contacts.map(({ by, threat, offPlatform }) => [by, threat, offPlatform])).toEqual([
      ["them", "feedback", undefined],
      ["me", undefined, undefined],
    ]);
  });

  test("of more messages than are looked through, the number of those left out is said", () => {
    const rows = Array.from({ length: 23 }, (_one, at) => `2027-02-0${(at % 9) + 1} 09:00 Otto Rehm: ${at}`);
    const found = findTalk(
      [chat("long.txt", "whatsapp", rows.join("\n"))],
      papersOf("freelancer", { me: "Ilse Brandt", them: "Otto Rehm" }),
      { ...KNOWN, mostTurns: 20 },
    );
    expect(found.notTaken.map(({ value, why }) => `${value}. ${why}`)).toEqual([
      "3 older messages. Only the latest 20 messages are looked through. To have older ones looked through, name their file alone.",
    ]);
  });
});

describe("whose words they are", () => {
  const room = chat(
    "days.txt",
    "slack",
    `2027-03-01 10:00 Tove Rasmund: Tried it on my phone, the bookings go through. Great job!
     2027-03-09 10:00 Tove Rasmund: The header is too dark.
     2027-03-09 10:20 Tove Rasmund: I want $300 back.
     2027-03-10 10:00 Mikko Aho: We can change it for $90 or give back $60 as goodwill.
     2027-03-11 10:00 Tove Rasmund: No.`,
  );
  const found = findTalk([room], papersOf("agency", { me: "Aho Studio", them: "Rasmund Spa LLC" }, [began]), KNOWN);

  test("somebody with the family name of the client's firm is of the client, and that is asked", () => {
    const contacts = found.facts.flatMap((one) => (one.kind === "contact" ? [one] : []));
    expect(contacts.filter(({ value }) => value.by === "them").length).toBe(3);
    expect(contacts.every(({ sure }) => sure === "likely")).toBe(true);
  });

  test("two messages of a day are kept apart by a mark", () => {
    expect(found.facts).toContainEqual(
      expect.objectContaining({
        value: expect.objectContaining({ gist: "“The header is too dark. / I want $300 back.”" }),
      }),
    );
  });

  test("of two sums that stand for a choice, what is given back is the offer, and it is asked", () => {
    const offer = found.facts.find((one) => one.kind === "offer");
    expect(offer).toMatchObject({ value: { amount: 6_000, to: "client", answer: "declined" } });
    expect(offer?.unsure).toContain("amount");
  });
});
