import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, test } from "vitest";
import type { Case } from "../../../../src/core/case/case.ts";
import type { Ask } from "../../../../src/ports/questions.ts";
import { firstCase } from "../../../support/cases-of.ts";
import { PNG } from "../../../support/pictures.ts";
import { type Computer, computer, type Ran } from "../../../support/run-program.ts";
import { PAUSE, SKIP, scripted } from "../../../support/scripted-ask.ts";
import { storyOf } from "../../../support/stories.ts";
import { tempFile } from "../../../support/temp-home.ts";

const fixture = (name: string): string => fileURLToPath(new URL(`../../../fixtures/chats/${name}`, import.meta.url));

let pc: Computer;
beforeEach(async () => {
  pc = computer({ zone: "Europe/Vienna" });
  pc.files.set("case.json", JSON.stringify(storyOf("freelancer-ended-money-held").given));
  await pc.run(["start", "--answers", "case.json", "--no-input"]);
});

const theCase = (): Case => firstCase(pc.cases);
const bring = (name: string, ...words: string[]): Promise<Ran> =>
  pc.run(["evidence", "import", name.includes("/") ? name : fixture(name), ...words]);
const bringAsking = (ask: Ask, name: string, ...words: string[]): Promise<Ran> =>
  pc.run(["evidence", "import", fixture(name), ...words], ask);
const flat = (text: string): string => text.replace(/\s+/g, " ");

const ANSWERS = {
  "exhibits.*.on": "2026-11-03",
  "exhibits.*.shows": "approval in writing",
  "exhibits.*.claims": ["c3"],
} as const;

describe("what the file leaves open", () => {
  test("is asked, with lines of the file in both readings; then the exhibit is asked about", async () => {
    const person = scripted({
      order: "dmy",
      zone: "",
      "zone.name": "America/New_York",
      ...ANSWERS,
      "contacts.me": "0",
      "contacts.log": "no",
    });
    const ran = await bringAsking(person.ask, "whatsapp-iphone.txt");
    expect(ran.code).toBe(0);
    expect(person.unused()).toEqual([]);
    const order = person.prompts.find(({ asking }) => asking.key === "order");
    expect(order?.before.join("\n")).toContain("line 1: [01/11/2026, 09:58:12]");
    expect(order?.before.join("\n")).toContain("1 Nov 2026 or 11 Jan 2026");
    expect(order?.asking.options?.map(({ label }) => label)).toEqual([
      "The day: 01/11/2026 is 1 Nov 2026",
      "The month: 01/11/2026 is 11 Jan 2026",
    ]);
    // The newest message is proposed as the day, with where it comes from; the source is known from the form.
    const on = person.prompts.find(({ asking }) => asking.key.endsWith(".on"));
    expect(on?.asking).toMatchObject({ start: "2026-11-03", startIs: "file" });
    expect(theCase().originals.e6?.reading).toEqual({ form: "whatsapp", order: "dmy", zone: "America/New_York" });
    expect(theCase().exhibits.find(({ id }) => id === "e6")).toMatchObject({ source: "outside", claims: ["c3"] });
  });

  test("the other order gives other days, which are then to come and not proposed", async () => {
    await bring("whatsapp-iphone.txt", "--order", "mdy", "--zone", "UTC");
    expect(theCase().originals.e6).toMatchObject({ dated: "2026-03-11", reading: { order: "mdy" } });
  });

  test.each([
    ["the order", [], "--order dmy"],
    ["the zone", ["--order", "dmy"], "--zone Europe/Vienna"],
  ])("without a terminal a Problem names the flag for %s, and nothing is added", async (_what, words, flag) => {
    const ran = await bring("whatsapp-iphone.txt", ...words);
    expect(ran.code).toBe(1);
    expect(flat(ran.err)).toContain(flag);
    expect(ran.err).toContain("Nothing");
    expect(theCase().exhibits).toHaveLength(5);
  });

  test("who leaves at such a question has nothing added", async () => {
    const ran = await bringAsking(scripted({ order: PAUSE }).ask, "whatsapp-iphone.txt");
    expect(ran.code).toBe(130);
    expect(ran.err).toContain("Nothing was added.");
    expect(theCase().exhibits).toHaveLength(5);
  });

  test("what the file tells is not asked", async () => {
    const ran = await bring("whatsapp-android.txt", "--zone", "UTC");
    expect(flat(ran.out)).toContain(
      "Read as a WhatsApp export: 4 messages, 13 Oct 2026 to 14 Oct 2026. Dates are written with the day first",
    );
    expect(theCase().originals.e6?.reading).toEqual({ form: "whatsapp", order: "dmy", zone: "UTC" });
  });

  test.each([
    [
      "an order that does not fit",
      ["--order", "mdy", "--zone", "UTC"],
      1,
      "With --order mdy there is no such day in line 1",
    ],
    ["a zone that is none", ["--zone", "Mars/Base"], 2, '"Mars/Base" is not the name of a time zone'],
    ["a form that it is not", ["--form", "slack"], 1, "cannot be read as a Slack export"],
    ["a form that there is not", ["--form", "pigeon"], 2, "You can write"],
  ])("%s is refused", async (_what, words, code, said) => {
    const ran = await bring("whatsapp-android.txt", ...words);
    expect(ran.code).toBe(code);
    expect(flat(ran.err)).toContain(said);
    expect(theCase().exhibits).toHaveLength(5);
  });
});

describe("what becomes of the file", () => {
  const rows: [string, string, string | undefined][] = [
    ["upwork-messages.txt", "Upwork Messages, pasted: 4 messages", "messages"],
    ["slack.json", "a Slack export: 3 messages", "outside"],
    ["approval.eml", "an email: 1 mail", "outside"],
    ["letters.mbox", "a mailbox: 2 mails", "outside"],
    ["transactions.csv", "a table of Upwork transactions: 3 rows", "transactions"],
    ["diary.csv", "a table of the Upwork Work Diary: 2 rows", "diary"],
    ["notes.txt", "plain notes: 3 lines", undefined],
  ];
  test.each(rows)("%s is kept unchanged and read", async (name, said, source) => {
    const ran = await bring(name, "--zone", "UTC");
    expect(ran.code).toBe(0);
    expect(flat(ran.out)).toContain(said);
    const original = theCase().originals.e6;
    expect(await pc.vault.read(theCase().id, original?.sha256 ?? "")).toEqual(readFileSync(fixture(name)));
    expect(theCase().exhibits.at(-1)?.source).toBe(source);
  });

  test("a file in code is shown as the text that its numbers mean", async () => {
    await bring("approval.eml");
    const ran = await pc.run(["evidence", "show", "F", "--lines", "7-9"]);
    expect(ran.out).toContain("9  this is exactly what we wanted – thank you.");
    const json = JSON.parse((await pc.run(["evidence", "show", "F", "--lines", "9", "--json"])).out);
    expect(json.lines).toEqual(["this is exactly what we wanted – thank you."]);
  });

  test("twice is one exhibit; what was told of it is known, and can be told anew", async () => {
    await bring("whatsapp-iphone.txt", "--order", "mdy", "--zone", "UTC");
    const again = await bring("whatsapp-iphone.txt");
    expect(again).toMatchObject({ code: 0 });
    expect(again.out).toContain("Already here as F");
    expect(theCase().exhibits).toHaveLength(6);
    await bring("whatsapp-iphone.txt", "--order", "dmy");
    expect(theCase().originals.e6).toMatchObject({ dated: "2026-11-03", reading: { order: "dmy", zone: "UTC" } });
  });

  test("a file that was added before is read now", async () => {
    await pc.run(["evidence", "add", fixture("transactions.csv"), "--no-input"]);
    expect(theCase().originals.e6).not.toHaveProperty("reading");
    await bring("transactions.csv");
    expect(theCase().originals.e6?.reading).toMatchObject({ form: "transactions" });
  });

  test("exhibits that were named for it before get it", async () => {
    const path = tempFile("messages-nov.txt", readFileSync(fixture("upwork-messages.txt")));
    const ran = await bring(path, "--zone", "UTC");
    expect(flat(ran.out)).toContain("Added to D and E, which you named before");
    expect(theCase().originals.e4?.reading?.form).toBe("upworkMessages");
  });

  test("what is no text, or too large, is kept and not read", async () => {
    const picture = await bring(tempFile("shot.png", PNG));
    expect(flat(picture.out)).toContain("It is not a text, so it is kept but not read.");
    expect(theCase().originals.e6).not.toHaveProperty("reading");
    const refused = await bring(tempFile("other.png", Buffer.concat([PNG, Buffer.from("x")])), "--form", "slack");
    expect(refused.code).toBe(1);
    const large = await bring(tempFile("large.txt", "a\n".repeat(9_000_000)));
    expect(large.code).toBe(0);
    expect(flat(large.out)).toContain("It is larger than 16 MB");
  });

  test("--json tells all of it, and holds nothing that acts", async () => {
    const path = tempFile("chat.txt", "13/10/26, 21:04 - \u202eNoah\u001b[31m: Hi\n");
    const ran = await bring(path, "--zone", "UTC", "--json");
    const told = JSON.parse(ran.out);
    expect(told).toMatchObject({
      added: { how: "new", exhibits: [{ id: "e6", label: "F" }] },
      read: {
        form: "whatsapp",
        order: "dmy",
        zone: "UTC",
        messages: 1,
        senders: [expect.stringMatching(/Noah.{0,2}\[31m$/)],
        unread: 0,
      },
      contacts: 0,
    });
    expect(ran.out).not.toMatch(/[\u001b\u202e]/);
  });
});

describe("contacts", () => {
  const logged = () => theCase().contacts.slice(storyContacts);
  let storyContacts = 0;
  beforeEach(() => {
    storyContacts = theCase().contacts.length;
  });

  test("are logged when the person says so, once, and the list stays finished", async () => {
    const { finished } = theCase();
    const person = scripted({ ...ANSWERS, "contacts.me": "1", "contacts.log": "yes", zone: "UTC" });
    const ran = await bringAsking(person.ask, "whatsapp-android.txt");
    expect(ran.out).toContain("2 contacts logged.");
    expect(logged()).toMatchObject([
      { on: "2026-10-13", by: "them", channel: "chat", gist: "“Hello Mara”" },
      { on: "2026-10-13", by: "me", channel: "chat", gist: "“Hello. Two things: 1. the scope 2. the date”" },
    ]);
    expect(theCase().finished).toEqual(finished);
    const again = await bring("whatsapp-android.txt", "--contacts", "--me", "mara rowe");
    expect(again.out).not.toContain("logged");
    expect(logged()).toHaveLength(2);
  });

  test("nobody of the writers is me: nothing is logged", async () => {
    const person = scripted({ ...ANSWERS, "contacts.me": "", zone: "UTC" });
    await bringAsking(person.ask, "whatsapp-android.txt");
    expect(logged()).toEqual([]);
  });

  test("skipping and --no-contacts log nothing", async () => {
    await bringAsking(scripted({ ...ANSWERS, "contacts.me": SKIP, zone: "UTC" }).ask, "whatsapp-android.txt");
    await bringAsking(scripted({ ...ANSWERS }).ask, "letters.mbox", "--no-contacts");
    expect(logged()).toEqual([]);
  });

  test("without a terminal --contacts needs to know who is who", async () => {
    const ran = await bring("letters.mbox", "--contacts");
    expect(ran.code).toBe(1);
    expect(flat(ran.err)).toContain('--contacts --me "Noah Wick"');
    expect(theCase().exhibits).toHaveLength(6);
    const told = await bring("letters.mbox", "--contacts", "--me", "Mara Rowe");
    expect(told.out).toContain("2 contacts logged.");
    expect(logged()).toMatchObject([
      { on: "2026-11-01", by: "them", channel: "email" },
      { on: "2026-11-08", by: "me", channel: "email", gist: expect.stringContaining("What is missing?") },
    ]);
  });

  test("the other side is known by the name the case has for it", async () => {
    pc.files.set("more.json", JSON.stringify({ otherParty: "Noah Wick" }));
    await pc.run(["resume", "--answers", "more.json", "--no-input"]);
    expect((await bring("letters.mbox", "--contacts")).out).toContain("2 contacts logged.");
  });

  test("a table has none", async () => {
    expect((await bring("transactions.csv", "--contacts")).out).not.toContain("logged");
  });
});

test("at 40 columns and plain nothing runs over", async () => {
  const narrow = computer({ zone: "Europe/Vienna", width: 40 });
  narrow.files.set("case.json", JSON.stringify(storyOf("freelancer-ended-money-held").given));
  await narrow.run(["start", "--answers", "case.json", "--no-input"]);
  for (const name of ["approval.eml", "whatsapp-android.txt", "upwork-messages.txt", "notes.txt"]) {
    const ran = await narrow.run(["evidence", "import", fixture(name), "--zone", "UTC", "--plain"]);
    for (const line of ran.out.split("\n")) expect(line.length).toBeLessThanOrEqual(40);
  }
});
