import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { ConversationFormat } from "../../src/core/case/evidence.ts";
import type { Conversation, SourceFile } from "../../src/core/conversations/conversation.ts";
import { formatOf } from "../../src/core/conversations/conversation-formats.ts";
import { textFromBytes } from "../../src/core/text/decode-text.ts";
import { linesOfText } from "../../src/core/text/lines-of-text.ts";
import { builtPorts } from "../support/built.ts";

const { readConversation } = await builtPorts();

const FOLDER = new URL("../fixtures/chats/", import.meta.url);
const AS_OF = "2026-11-15";

const file = (fileName: string, content: string | Uint8Array): SourceFile => {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { fileName, mediaType: "text/plain", bytes, lines: linesOfText(textFromBytes(bytes)) };
};
const fixture = (name: string): SourceFile => file(name, readFileSync(new URL(name, FOLDER)));
const read = (source: SourceFile, form = formatOf(source), zone = "UTC"): Promise<Conversation> =>
  readConversation(source, { form, zone, asOf: AS_OF });
const brief = ({ messages }: Conversation): string[] =>
  messages.map(({ line, endLine, from, at, on, text }) =>
    [`${line}-${endLine}`, from, at ?? on ?? "no day", text.replaceAll("\n", "/")].join(" | "),
  );

const FIXTURES: readonly [string, ConversationFormat, readonly string[]][] = [
  [
    "approval.eml",
    "eml",
    ["1-9 | Noah Wíck | 2026-11-02T04:42:07Z | Dear Mara,//this is exactly what we wanted – thank you."],
  ],
  [
    "diary.csv",
    "diary",
    ["2-2 | Mara Rowe | 2026-10-05 | 3.5, Home page", "3-3 | Mara Rowe | 2026-10-06 | 6.0, Forms, tests"],
  ],
  [
    "letters.mbox",
    "mbox",
    [
      "1-7 | Noah Wick | 2026-11-01T09:42:07Z | This is exactly what we wanted./From now on please send PDF files.",
      "9-16 | Mara Rowe | 2026-11-08T11:15:00Z | What is missing?/From the milestone I see nothing./Last line without an end",
    ],
  ],
  ["notes.txt", "notes", []],
  [
    "slack.json",
    "slack",
    [
      "1-2 |  | 2026-11-01T08:50:00Z | @Noah Wick has joined the channel",
      "4-6 | Mara Rowe | 2026-11-01T08:58:00Z | Draft is in the folder & ready/please look",
      "8-10 | Noah Wick | 2026-11-01T09:42:00Z | @Mara Rowe exactly what we wanted the sheet (https://example.com/a)",
    ],
  ],
  [
    "transactions.csv",
    "transactions",
    [
      '2-3 | Mara Rowe | 2026-11-10 | Escrow Refund, Refund asked, "Logo and brand sheet" milestone 2, -800.00',
      "4-4 | Mara Rowe | 2026-10-05 | Fixed Price, Funded milestone 2, $800.00",
      "5-5 | Mara Rowe | 2026-09-20 | Service Fee, Fee for milestone 1, (20.00)",
    ],
  ],
  [
    "upwork-messages.txt",
    "upworkMessages",
    [
      "4-7 | Mara Rowe | 2026-11-01T09:58 | Good morning. Here is the draft of the brand sheet./Four pages, as in the milestone.",
      "10-15 | Noah Wick | 2026-11-01T10:42 | Thank you, this is exactly what we wanted.//See you on Tuesday./10:30 works.",
      "18-21 | Mara Rowe | 2026-11-03T16:05 | The final files are submitted./brand-sheet.pdf",
      "23-25 | Mara Rowe | 2026-11-08T11:15 | What is missing? I offer 700.00 USD with two more small changes.",
    ],
  ],
  [
    "whatsapp-android.txt",
    "whatsapp",
    [
      "1-1 |  | 2026-10-13T21:04 | Messages and calls are end-to-end encrypted. Tap to learn more.",
      "2-2 | Noah Wick | 2026-10-13T21:05 | Hello Mara",
      "3-5 | Mara Rowe | 2026-10-13T21:06 | Hello. Two things:/1. the scope/2. the date",
      "6-6 | Noah Wick | 2026-10-14T08:00 | <Media omitted>",
    ],
  ],
  [
    "whatsapp-iphone.txt",
    "whatsapp",
    [
      "1-1 | Mara Rowe | no day | Good morning. Here is the draft.",
      "2-3 | +43 660 0000000 | no day | exactly what we wanted/and on time",
      "4-4 | +43 660 0000000 | no day | \u200e<attached: photo.jpg>",
      "5-5 | Mara Rowe | no day | The final files are submitted.",
    ],
  ],
  [
    "discord.json",
    "discord",
    [
      "1-3 | Mara | 2026-11-02T10:00:00Z | Draft is up",
      "5-6 |  | 2026-11-02T10:30:00Z | Started a call that lasted 4 minutes.",
      "8-9 | Noah | 2026-11-02T11:00:00Z | Exactly what we wanted",
    ],
  ],
  [
    "discord.txt",
    "discord",
    ["6-7 | mara | 2026-11-13T15:50 | Draft is up.", "9-11 | noah | 2026-11-14T09:12 | Good./Go on."],
  ],
  [
    "linkedin.txt",
    "linkedin",
    [
      "2-5 | Mara Rowe | 2026-11-05T15:50 | Draft is up.",
      "6-9 | Noah Wick | 2026-11-05T16:12 | Exactly what we wanted.",
    ],
  ],
  [
    "messenger.html",
    "messenger",
    [
      "1-2 | Mara Rowe | 2026-11-02T10:00:05 | Draft is up",
      "4-5 | Noah Wick | 2026-11-02T11:00:05 | Exactly what we wanted",
    ],
  ],
  [
    "messenger.json",
    "messenger",
    [
      "1-3 | Mara Rowe | 2026-11-02T10:00:00Z | Draft is up",
      "5-6 |  | 2026-11-02T10:23:20Z | Noah missed a call from Mara.",
      "8-9 | Noah Wíck | 2026-11-02T11:00:00Z | Grün is right – exactly what we wanted",
    ],
  ],
  [
    "paypal.csv",
    "paypal",
    [
      "2-2 |  | 2026-11-05T10:00:00 | General Payment, Noah Wick, Completed, 1,250.00 USD, fee -43.40",
      "3-3 |  | 2026-11-13T09:00:00 | General Withdrawal, Completed, -1,000.00 EUR",
    ],
  ],
  [
    "signal.json",
    "signal",
    [
      "1-3 | Me | 2026-11-02T10:00:00 | Draft is up",
      "5-7 | Noah | 2026-11-02T11:00:00 | > Draft is up/Exactly what we wanted",
    ],
  ],
  [
    "skype.json",
    "skype",
    [
      "1-2 |  | 2026-11-02T09:00:00Z | missed",
      "4-5 | mara | 2026-11-02T10:00:00Z | Draft is up",
      "7-8 | Noah Wick | 2026-11-02T11:00:00Z | Exactly what we wanted & more",
    ],
  ],
  [
    "slack-copied.txt",
    "slackCopied",
    ["3-5 | Mara Rowe | 2026-11-05T15:50 | Draft is up", "7-9 | Noah Wick | 2026-11-05T16:12 | Exactly what we wanted"],
  ],
  [
    "teams.txt",
    "teams",
    [
      "1-2 | Mara Rowe | 2026-11-05T15:50 | Draft is up.",
      "4-5 | Noah Wick | 2026-11-13T09:12 | Exactly what we wanted.",
    ],
  ],
  [
    "telegram.html",
    "telegram",
    [
      "1-3 | Mara Rowe | 2026-11-02T10:00:00Z | Draft is up/please look",
      "5-6 | Mara Rowe | 2026-11-02T10:01:00Z | ",
      "8-9 | Noah Wick | 2026-11-02T11:00:00Z | Exactly what we wanted",
    ],
  ],
  [
    "telegram.json",
    "telegram",
    [
      "1-2 | Mara Rowe | 2026-11-02T10:00:00Z | Draft: https://example.com/a please look",
      "4-6 | Noah Wick | 2026-11-02T11:00:00Z | Exactly what we wanted",
    ],
  ],
  ["time-tracker.csv", "timeTracker", ["2-2 | Mara Rowe | 2026-11-05T23:30:00 | 01:45:00, Forms, tests, Site"]],
];

describe("each form is told and read", () => {
  test.each(FIXTURES)("%s is %s", async (name, form, messages) => {
    const source = fixture(name);
    expect(formatOf(source)).toBe(form);
    expect(brief(await read(source))).toEqual(messages);
  });

  test("there is a row for every fixture", () => {
    expect(readdirSync(FOLDER).sort()).toEqual(FIXTURES.map(([name]) => name).sort());
  });

  test.each(FIXTURES.filter(([, form]) => form !== "notes"))(
    "%s: messages lie in the lines, in order",
    async (name) => {
      const { messages, lines, unread } = await read(fixture(name));
      let before = 0;
      for (const { line, endLine, text } of messages) {
        expect(line).toBeGreaterThan(before);
        expect(endLine).toBeGreaterThanOrEqual(line);
        before = endLine;
        const here = lines.slice(line - 1, endLine).join("\n");
        if (!name.endsWith(".csv")) expect(here).toContain(text);
      }
      expect(before).toBeLessThanOrEqual(lines.length);
      expect(unread).toBe(0);
    },
  );

  test("numbers of lines are those of the file, or of the text that stands for it", async () => {
    expect((await read(fixture("whatsapp-iphone.txt"))).lines).toEqual(fixture("whatsapp-iphone.txt").lines);
    const mail = await read(fixture("approval.eml"));
    expect(mail.decoded).toBe(true);
    expect(mail.lines).toEqual([
      "From: Noah Wíck <noah@example.com>",
      "To: Mara Rowe <mara@example.org>",
      "Date: Sun, 1 Nov 2026 23:42:07 -0500",
      "Subject: Brand sheet",
      "Attached: notes.pdf",
      "",
      "Dear Mara,",
      "",
      "this is exactly what we wanted – thank you.",
    ]);
  });

  test("the day of an instant is that of the zone", async () => {
    const days = async (name: string, zone: string) => (await read(fixture(name), undefined, zone)).messages[0]?.on;
    expect(await days("approval.eml", "America/New_York")).toBe("2026-11-01");
    expect(await days("approval.eml", "Asia/Tokyo")).toBe("2026-11-02");
    expect(await days("slack.json", "Pacific/Kiritimati")).toBe("2026-11-01");
    expect(await days("slack.json", "Pacific/Pago_Pago")).toBe("2026-10-31");
  });

  test("amounts are cents, taken ones below zero", async () => {
    const rows = await read(fixture("transactions.csv"));
    expect(rows.messages.map(({ cents }) => cents)).toEqual([-80000, 80000, -2000]);
  });
});

describe("what is odd in a file", () => {
  const mail = (...head: string[]) => file("a.eml", ["From: a@example.com", "To: b@example.com", ...head].join("\r\n"));

  test("a mail whose date has no zone has a day and no instant", async () => {
    const { messages } = await read(mail("Subject: x", "Date: Sun, 1 Nov 2026 23:42:07", "", "Hello"));
    expect(messages[0]).toMatchObject({ on: "2026-11-01", text: "Hello" });
    expect(messages[0]).not.toHaveProperty("at");
  });

  test("a mail in HTML alone is read as its words", async () => {
    const { messages } = await read(
      mail("Subject: x", "Content-Type: text/html", "", "<p>exactly <b>what</b> we wanted</p><script>no()</script>"),
    );
    expect(messages[0]?.text).toContain("exactly what we wanted");
    expect(messages[0]?.text).not.toContain("no()");
  });

  test("nothing in a mail acts on a terminal", async () => {
    const { lines, messages } = await read(mail("Subject: =?utf-8?Q?a=1B[31mb=0Ac?=", "", "x\u001b[2J\u202ey\u0007"));
    expect(`${lines.join("\n")}${messages[0]?.text}`).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });

  test("a Slack export inside an object, with broken entries and unknown people", async () => {
    const source = file(
      "c.json",
      JSON.stringify({ messages: [1, null, { ts: "x" }, { ts: "1793526120.0", text: "hi" }] }),
    );
    const made = await read(source);
    expect(made.format).toBe("slack");
    expect(brief(made)).toEqual(["1-2 |  | 2026-11-01T09:42:00Z | hi"]);
    expect(made.remarks).toEqual(["Left out: 3 entries of the export without a message."]);
  });

  test("a row of a CSV that looks empty and is none has its own line", async () => {
    const made = await read(file("t.csv", "Date,Type,Freelancer,PO,Amount\n\t\n\n2026-11-03,Fee,,,1.00\n"));
    expect(made.messages.map(({ line }) => line)).toEqual([2, 4]);
  });

  test("a CSV with semicolons and days in numbers leaves their order open", async () => {
    const made = await read(
      file("t.csv", "\ufeffDate;Type;Freelancer;PO;Amount\n03/11/2026;Fee;;;1.00\n\n04/11/2026 10:00;Fee;;;x\n"),
    );
    expect(made.format).toBe("transactions");
    expect(brief(made)).toEqual(["2-2 |  | no day | Fee, 1.00", "4-4 |  | no day | Fee, x"]);
    expect(made.days.map(({ line }) => line)).toEqual([2, 4]);
    expect(made.messages.map(({ cents }) => cents)).toEqual([100, undefined]);
  });

  test.each([
    ["a CSV with one quote", file("t.csv", 'Date,Type,Freelancer,PO,Amount\n"1 Nov 2026,Fee,,,1.00\n'), "transactions"],
    ["a JSON that goes too deep", file("d.json", "[".repeat(100_000)), "slack"],
    ["a JSON of something else", file("e.json", "[1,2,3]"), "slack"],
    ["a mail with parts in parts in parts", nested(), "eml"],
    ["a mailbox without mails", file("m.mbox", "hello"), "mbox"],
    ["a chat without messages", file("w.txt", "hello"), "whatsapp"],
    ["an empty file", file("empty.txt", ""), "upworkMessages"],
  ] as const)("%s is a Problem that names the way out", async (_what, source, form) => {
    await expect(read(source, form)).rejects.toMatchObject({
      name: "Problem",
      hints: [expect.stringContaining("--form notes")],
    });
  });

  test("too many lines and too many mails are told, not waited for", async () => {
    await expect(read(file("w.txt", "a\n".repeat(400_001)), "whatsapp")).rejects.toThrow("more than 400,000 lines");
    const mails = "From a@b Sun Nov  1 09:42:10 2026\nFrom: a@b\n\n".repeat(10_001);
    await expect(read(file("m.mbox", mails), "mbox")).rejects.toThrow("more than 10,000 emails");
  });
});

function nested(): SourceFile {
  const parts = Array.from(
    { length: 100 },
    (_none, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`,
  );
  return file("n.eml", `From: a@b\nTo: b@c\nDate: x\n${parts.join("")}`);
}
