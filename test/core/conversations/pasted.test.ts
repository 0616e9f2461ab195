import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSlackCopied } from "../../../src/core/conversations/slack-copied.ts";
import { isUpworkMessages, readUpworkMessages } from "../../../src/core/conversations/upwork-messages.ts";

const AS_OF = "2026-11-30";
const read = (text: string) => readUpworkMessages(text.split("\n"), { form: "upworkMessages", asOf: AS_OF });
const brief = (text: string) =>
  read(text).messages.map(({ line, endLine, from, at, on, text: said }) =>
    [`${line}-${endLine}`, from, at ?? on ?? "no day", said.replaceAll("\n", "/")].join(" | "),
  );

describe("messages as people copy them", () => {
  test.each<[string, string, string[]]>([
    [
      "name, day | time",
      "Mara Rowe\nSep 21, 2026 | 9:30 AM\nHi\n\nYou\nOct 6, 2026 | 4:15 PM\nDone",
      ["1-3 | Mara Rowe | 2026-09-21T09:30 | Hi", "5-7 | You | 2026-10-06T16:15 | Done"],
    ],
    [
      "the time above the day",
      "Mara Rowe\n10:04 PM\nFri, Oct 30\nHi\n\nNoah Wick\n7:48 AM\nTue, Nov 10\nHo",
      ["1-4 | Mara Rowe | 2026-10-30T22:04 | Hi", "6-9 | Noah Wick | 2026-11-10T07:48 | Ho"],
    ],
    [
      "the time above the name",
      "Nov 10, 2026\n\n9:41 AM\nMara Rowe\nHello\n\n9:45 AM\nNoah Wick\nHi\n\n9:50 AM\nMara Rowe\nMore",
      [
        "1-5 | Mara Rowe | 2026-11-10T09:41 | Hello",
        "7-9 | Noah Wick | 2026-11-10T09:45 | Hi",
        "11-13 | Mara Rowe | 2026-11-10T09:50 | More",
      ],
    ],
    [
      "the words behind a colon",
      "30/09/2026\nMara Rowe (08:15): Hi\nNoah Wick (08:52): Ho\n\n02/11/2026\nMara Rowe (17:20): And now?",
      [
        "2-2 | Mara Rowe | 2026-09-30T08:15 | Hi",
        "3-3 | Noah Wick | 2026-09-30T08:52 | Ho",
        "6-6 | Mara Rowe | 2026-11-02T17:20 | And now?",
      ],
    ],
    [
      "the time first, the words behind a colon",
      "Nov 2, 2026\n2:15 PM, Mara Rowe: Hi\n2:40 PM, Noah Wick: Ho",
      ["2-2 | Mara Rowe | 2026-11-02T14:15 | Hi", "3-3 | Noah Wick | 2026-11-02T14:40 | Ho"],
    ],
    [
      "a dot between name and time",
      "Sep 24, 2026\nMara Rowe · 2:31 PM\nHi\n\nOct 30, 2026\nNoah Wick · 5:02 PM\nHo",
      ["2-3 | Mara Rowe | 2026-09-24T14:31 | Hi", "6-7 | Noah Wick | 2026-10-30T17:02 | Ho"],
    ],
    [
      "a weekday alone tells no day",
      "MR\nMara Rowe\nMonday 5:12 PM\nHi\n\nYou\nTuesday 8:20 AM\nHo",
      ["2-4 | Mara Rowe | no day | Hi", "6-8 | You | no day | Ho"],
    ],
    [
      "days in numbers that can be read in two ways tell none",
      "03/04/2026\nMara Rowe 8:15 AM\nHi\n\n05/06/2026\nMara Rowe 8:20 AM\nHo",
      ["2-3 | Mara Rowe | no day | Hi", "6-7 | Mara Rowe | no day | Ho"],
    ],
    [
      "a day without a year is not after the next one",
      "Dec 20\nMara Rowe\n9:58 AM\nHi\n\nJan 3, 2026\nMara Rowe\n9:58 AM\nHo",
      ["2-4 | Mara Rowe | 2025-12-20T09:58 | Hi", "7-9 | Mara Rowe | 2026-01-03T09:58 | Ho"],
    ],
    [
      "the day of the week behind the day",
      "Oct 2, Friday\n\nMR\nMara Rowe\n10:20 PM\nHi\n\nOct 6, Tuesday\n\nYou\n9:02 AM\nHo",
      ["4-6 | Mara Rowe | 2026-10-02T22:20 | Hi", "10-12 | You | 2026-10-06T09:02 | Ho"],
    ],
    [
      "day and time above the name, and once below it",
      "30/10/2026 2:20 pm\nMara Rowe\nHi\n30/10/2026 9:41 pm\nNoah Wick (Guest)\nHo\nSeen\nBea Lund\n31/10/2026 1:05 pm\nthe van is booked, by the way",
      [
        "1-3 | Mara Rowe | 2026-10-30T14:20 | Hi",
        "4-6 | Noah Wick (Guest) | 2026-10-30T21:41 | Ho",
        "8-10 | Bea Lund | 2026-10-31T13:05 | the van is booked, by the way",
      ],
    ],
  ])("%s", (_what, text, messages) => {
    expect(isUpworkMessages(text.split("\n"))).toBe(true);
    expect(brief(text)).toEqual(messages);
  });

  test("what the page itself tells is nobody's; the words below it are the person's", () => {
    const made = read(
      'Nov 10, 2026\nMara Rowe\n9:58 AM\nSubmitted work for "Home page"\n$750.00\nThree sections.\n\nNoah Wick\n10:10 AM\nRequested changes\nThe number is wrong.\n\nMara Rowe ended the contract\nView contract',
    );
    expect(made.messages.map(({ line, endLine, from, about, text }) => [line, endLine, from, about, text])).toEqual([
      [2, 5, "", "Mara Rowe", 'Submitted work for "Home page"\n$750.00'],
      [6, 6, "Mara Rowe", undefined, "Three sections."],
      [8, 10, "", "Noah Wick", "Requested changes"],
      [11, 11, "Noah Wick", undefined, "The number is wrong."],
      [13, 14, "", undefined, "Mara Rowe ended the contract\nView contract"],
    ]);
  });

  test.each([
    "Offer accepted, starting today. This week maybe 15 hours.",
    "Submitted the work, please have a look!",
    "Approved! Great job.",
    "Released the payment. Thanks",
  ])("but these are words of a person: %s", (words) => {
    expect(brief(`Nov 10, 2026\nMara Rowe\n9:58 AM\n${words}`)).toEqual([
      `2-4 | Mara Rowe | 2026-11-10T09:58 | ${words}`,
    ]);
  });

  test("buttons and marks of the page are no words; an answer of one such word is", () => {
    const page =
      "Nov 10, 2026\nMara Rowe\n9:58 AM\nHello\nEdited\nSeen\n\nNoah Wick\n10:00 AM\nSeen\n\nWrite a message";
    expect(brief(page)).toEqual([
      "2-4 | Mara Rowe | 2026-11-10T09:58 | Hello",
      "8-10 | Noah Wick | 2026-11-10T10:00 | Seen",
    ]);
    expect(read(page).unread).toBe(0);
  });

  test("a year is assumed only where no weekday tells it", () => {
    const year = (day: string) => read(`${day}\nMara Rowe\n9:58 AM\nHi`).messages[0]?.yearAssumed;
    expect(year("Tuesday, November 10")).toBeUndefined();
    expect(year("November 10")).toBe(true);
    expect(year("November 10, 2026")).toBeUndefined();
  });
});

test("a copy of Slack's window is none of Upwork's", () => {
  const lines = "Thursday, November 5th\n\nMara Rowe\n  3:50 PM\nHi\n\nNoah Wick\n  4:12 PM\nHo".split("\n");
  expect(isSlackCopied(lines)).toBe(true);
  expect(isSlackCopied(lines.map((line) => line.replace("5th", "5").trim()))).toBe(false);
});

test("whatever stands on a page, each message lies in its lines, in order", () => {
  const piece = fc.constantFrom(
    ..."Mara Rowe|MR|9:58 AM|Nov 10, 2026|Tue, Nov 10|Today|10/11/2026|Sep 21, 2026 | 9:30 AM||Edited|Seen|Hello|Mara Rowe 3:02 PM|Mara Rowe (08:15): x|2:15 PM, Noah Wick: y|Requested changes|$750.00|Noah Wick ended the contract|Write a message".split(
      "|",
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: "binary", maxLength: 40 })), { maxLength: 25 }), (lines) => {
      const made = readUpworkMessages(lines, { form: "upworkMessages", asOf: AS_OF });
      let before = 0;
      for (const { line, endLine, on } of made.messages) {
        expect(line).toBeGreaterThan(before);
        expect(endLine).toBeGreaterThanOrEqual(line);
        if (on !== undefined) expect(on <= AS_OF || lines.some((one) => /\d{4}/.test(one))).toBe(true);
        before = endLine;
      }
      expect(before).toBeLessThanOrEqual(lines.length);
    }),
  );
});
