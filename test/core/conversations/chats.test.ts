import { describe, expect, test } from "vitest";
import { contactsIn } from "../../../src/core/conversations/contacts.ts";
import { type Message, messagesWithin, sendersOf } from "../../../src/core/conversations/conversation.ts";
import { isUpworkMessages, readUpworkMessages } from "../../../src/core/conversations/upwork-messages.ts";
import { isWhatsapp, readWhatsapp } from "../../../src/core/conversations/whatsapp.ts";

const AS_OF = "2026-11-15";
const brief = ({ line, endLine, from, at, on, text }: Message) =>
  [`${line}-${endLine}`, from, at ?? on ?? "no day", text].join(" | ");

describe("WhatsApp", () => {
  const read = (...lines: string[]) =>
    readWhatsapp(lines, { form: "whatsapp", order: "dmy", asOf: AS_OF }).messages.map(brief);

  const heads: [string, string, string][] = [
    ["Android", "3/11/26, 21:04 - Noah: Hi", "1-1 | Noah | 2026-11-03T21:04 | Hi"],
    ["Android, halves of the day", "3/11/26, 9:04\u202fPM - Noah: Hi", "1-1 | Noah | 2026-11-03T21:04 | Hi"],
    ["iPhone", "[03.11.26, 21:04:09] Noah: Hi", "1-1 | Noah | 2026-11-03T21:04:09 | Hi"],
    ["iPhone, marked", "\u200e[2026-11-03, 21:04:09] \u200eNoah: Hi", "1-1 | Noah | 2026-11-03T21:04:09 | Hi"],
    ["the mark before the time", "[2026/11/3 下午9:04:09] Noah: Hi", "1-1 | Noah | 2026-11-03T21:04:09 | Hi"],
    ["an unknown mark: only the day", "3.11.26, 9:04 noite - Noah: Hi", "1-1 | Noah | 2026-11-03 | Hi"],
    ["a dot in the time", "3.11.2026 klo 9.04 - Noah: Hi", "1-1 | Noah | 2026-11-03T09:04 | Hi"],
    ["a number that is not saved", "3/11/26, 21:04 - ~\u202f+43 660 1: Hi", "1-1 | +43 660 1 | 2026-11-03T21:04 | Hi"],
    ["a line of the program", "3/11/26, 21:04 - You joined.", "1-1 |  | 2026-11-03T21:04 | You joined."],
    ["a colon in the text", "3/11/26, 21:04 - Noah: At: 9:00", "1-1 | Noah | 2026-11-03T21:04 | At: 9:00"],
  ];
  test.each(heads)("%s", (_what, line, message) => expect(read(line)).toEqual([message]));

  test("lines without a head belong to the message before; empty ones at its end to none", () => {
    expect(read("3/11/26, 21:04 - A: one", "two", "", "three", "", "4/11/26, 08:00 - B: four", "")).toEqual([
      "1-4 | A | 2026-11-03T21:04 | one\ntwo\n\nthree",
      "6-6 | B | 2026-11-04T08:00 | four",
    ]);
  });

  test("a text on the line after its head is taken", () => {
    expect(read("3/11/26, 21:04 - A:", "one")).toEqual(["1-2 | A | 2026-11-03T21:04 | one"]);
  });

  test.each([
    ["a bracket that stays open", "[3/11/26, 21:04 - B: x"],
    ["an appointment", "see you 3/11/26, 21:04 - B: x"],
    ["a version", "1.2.3 - B: x"],
  ])("%s is text", (_what, line) => {
    expect(read("3/11/26, 21:04 - A: one", line)).toEqual([`1-2 | A | 2026-11-03T21:04 | one\n${line}`]);
  });

  test("what looks like a head and is none that can be read ends the message before, is counted and said", () => {
    const lines = ["3/11/26, 21:04 - A: one", "31/02/26, 21:04 - B: x", "more", "4/11/26, 08:00 - B: y"];
    const made = readWhatsapp(lines, { form: "whatsapp", order: "dmy", asOf: AS_OF });
    expect(made.messages.map(brief)).toEqual(["1-1 | A | 2026-11-03T21:04 | one", "4-4 | B | 2026-11-04T08:00 | y"]);
    expect(made.unread).toBe(2);
    expect(made.remarks).toEqual([
      "1 line looks like the start of a message and could not be read, the first in line 2.",
    ]);
  });

  test("what stands before the first head is unread, and counted", () => {
    const made = readWhatsapp(["a", "", "b", "3/11/26, 21:04 - A: x"], { form: "whatsapp", order: "dmy", asOf: AS_OF });
    expect(made.unread).toBe(2);
  });

  test("plain text is no export", () => expect(isWhatsapp(["Hello: 3/11", "On 3/11/26 at 21:04"])).toBe(false));
});

describe("Upwork Messages, pasted", () => {
  const read = (text: string) => {
    const made = readUpworkMessages(text.split("\n"), { form: "upworkMessages", asOf: AS_OF });
    return made.messages.map(brief);
  };

  const rows: [string, string, string[]][] = [
    [
      "name, time, text",
      "Nov 1, 2026\nMara Rowe\n9:58 AM\nHello\n\nNoah W.\n10:42 AM\nHi\nthere",
      ["2-4 | Mara Rowe | 2026-11-01T09:58 | Hello", "6-9 | Noah W. | 2026-11-01T10:42 | Hi\nthere"],
    ],
    [
      "initials above the name",
      "MR\nMara Rowe\n9:58 AM\nHello\nNW\nNoah Wick\n10:42 AM\nHi",
      ["2-4 | Mara Rowe | no day | Hello", "6-8 | Noah Wick | no day | Hi"],
    ],
    [
      "name and time on one line",
      "Sunday, Nov 1\nMara Rowe 9:58 AM\nHello\n\nNoah Wick, 10:42 pm\nHi\n\nNoah Wick 10:43 PM\nMore",
      [
        "2-3 | Mara Rowe | 2026-11-01T09:58 | Hello",
        "5-6 | Noah Wick | 2026-11-01T22:42 | Hi",
        "8-9 | Noah Wick | 2026-11-01T22:43 | More",
      ],
    ],
    [
      "a new day between two messages",
      "3 Nov 2026\nMara\n9:58 AM\nHello\n4 Nov 2026\nMara\n9:58 AM\nAgain",
      ["2-4 | Mara | 2026-11-03T09:58 | Hello", "6-8 | Mara | 2026-11-04T09:58 | Again"],
    ],
    [
      "Today tells no day, and the day before it is over",
      "Nov 3, 2026\nMara\n9:58 AM\nHello\nToday\nMara\n9:58 AM\nAgain",
      ["2-4 | Mara | 2026-11-03T09:58 | Hello", "6-8 | Mara | no day | Again"],
    ],
    [
      "a day or a time inside a text is text",
      "Nov 1, 2026\nMara\n9:58 AM\nCan we meet?\nNov 3\n10:30 AM\nor at noon",
      ["2-7 | Mara | 2026-11-01T09:58 | Can we meet?\nNov 3\n10:30 AM\nor at noon"],
    ],
    [
      "words above a time are no name while nothing sets them apart",
      "Nov 1, 2026\nMara\n9:58 AM\nMaybe\n10:30 AM\nis better",
      ["2-6 | Mara | 2026-11-01T09:58 | Maybe\n10:30 AM\nis better"],
    ],
    ["a message without a text", "Nov 1, 2026\nMara\n9:58 AM", ["2-3 | Mara | 2026-11-01T09:58 | "]],
    ["24 hours", "Nov 1, 2026\nMara\n21:58\nHello", ["2-4 | Mara | 2026-11-01T21:58 | Hello"]],
  ];
  test.each(rows)("%s", (_what, text, messages) => expect(read(text)).toEqual(messages));

  test("years that were worked out are said", () => {
    const made = readUpworkMessages(["Dec 24", "Mara", "9:58 AM", "Hello"], { form: "upworkMessages", asOf: AS_OF });
    expect(made.messages[0]?.on).toBe("2025-12-24");
    expect(made.remarks).toEqual(["Some days have no year: 2025 taken, the latest that fits."]);
  });

  test("an essay is none", () => {
    expect(isUpworkMessages("On Monday\nwe met at\n10:30 AM\nand talked.".split("\n"))).toBe(false);
  });
});

describe("what is made of messages", () => {
  const at = (line: number, from: string, on: string | undefined, text: string): Message => ({
    line,
    endLine: line + 1,
    from,
    text,
    ...(on === undefined ? {} : { on }),
  });
  const messages = [
    at(1, "Me", "2026-11-01", "first"),
    at(3, "Me", "2026-11-01", "second"),
    at(5, "They", "2026-11-01", "<Media omitted>"),
    at(7, "They", "2026-11-01", "answer"),
    at(9, "", "2026-11-02", "You joined."),
    at(11, "Third", "2026-11-02", "hello"),
    at(13, "They", undefined, "no day"),
    at(15, "They", "2026-12-01", "to come"),
  ];

  test("a contact for each day and side, with words, of the two sides, up to today", () => {
    const contacts = contactsIn(messages, { me: ["Me"], them: ["They"] }, "chat", [], "2026-11-15");
    expect(contacts).toEqual([
      { on: "2026-11-01", by: "me", channel: "chat", gist: "“first”" },
      { on: "2026-11-01", by: "them", channel: "chat", gist: "“answer”" },
    ]);
    const had = contacts.map((one, index) => ({ id: `c${index}`, ...one, gist: "in other words" }));
    expect(contactsIn(messages, { me: ["Me"], them: ["They"] }, "chat", had, "2026-11-15")).toEqual([]);
  });

  test("the message that holds a line, and who wrote most", () => {
    expect([1, 2, 4, 20].map((line) => messagesWithin(messages, { from: line, to: line })[0]?.text)).toEqual([
      "first",
      "first",
      "second",
      undefined,
    ]);
    expect(sendersOf(messages)).toEqual(["They", "Me", "Third"]);
  });
});
