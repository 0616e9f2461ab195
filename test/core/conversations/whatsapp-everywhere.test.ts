import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWhatsapp, readWhatsapp } from "../../../src/core/conversations/whatsapp.ts";

const AS_OF = "2026-11-30";
const read = (...lines: string[]) => readWhatsapp(lines, { form: "whatsapp", asOf: AS_OF });
const brief = (...lines: string[]) =>
  read(...lines).messages.map(({ from, at, on, text }) => [from, at ?? on ?? "no day", text].join(" | "));

describe("a head in every language", () => {
  test.each<[string, string, string]>([
    ["US", "11/18/26, 9:05\u202fAM - Kim: Hi", "2026-11-18T09:05"],
    ["French", "18/11/2026 à 15:50 - Kim: Hi", "2026-11-18T15:50"],
    ["Portuguese", "18/11/2026 às 15:50 - Kim: Hi", "2026-11-18T15:50"],
    ["Finnish", "18.11.2026 klo 15.50 - Kim: Hi", "2026-11-18T15:50"],
    ["Bulgarian", "18.11.2026 г., 15:50 ч. - Kim: Hi", "2026-11-18T15:50"],
    ["Hungarian", "2026. 11. 18. 15:50 - Kim: Hi", "2026-11-18T15:50"],
    ["Croatian", "18. 11. 2026. u 15:50 - Kim: Hi", "2026-11-18T15:50"],
    ["Lithuanian, the afternoon", "2026-11-18 03:50 popiet - Kim: Hi", "2026-11-18T15:50"],
    ["Lithuanian, the morning", "2026-11-18 09:12 priešpiet - Kim: Hi", "2026-11-18T09:12"],
    ["Spanish", "18/11/26, 3:50 p. m. - Kim: Hi", "2026-11-18T15:50"],
    ["Greek", "18/11/26, 3:50 μ.μ. - Kim: Hi", "2026-11-18T15:50"],
    ["Vietnamese", "15:50, 18/11/2026 - Kim: Hi", "2026-11-18T15:50"],
    ["Indonesian", "18/11/26 15.50 - Kim: Hi", "2026-11-18T15:50"],
    ["Korean", "2026. 11. 18. 오후 3:50 - Kim: Hi", "2026-11-18T15:50"],
    ["Japanese, from zero", "[2026/11/18 午後0:15:12] Kim: Hi", "2026-11-18T12:15:12"],
    ["Chinese, the evening", "[2026/11/18 晚上9:04:09] Kim: Hi", "2026-11-18T21:04:09"],
    ["Chinese, noon", "[2026/11/18 中午12:04:09] Kim: Hi", "2026-11-18T12:04:09"],
    ["Arabic", "[\u200f18\u200f/11\u200f/2026، 3:50:01 م] Kim: Hi", "2026-11-18T15:50:01"],
    ["Arabic digits", "١٨\u200f/١١\u200f/٢٠٢٦، ٣:٥٠ م - Kim: Hi", "2026-11-18T15:50"],
    ["Persian digits and year", "۱۴۰۵/۸/۲۷،\u200f ۱۵:۵۰ - Kim: Hi", "2026-11-18T15:50"],
    ["Thai year", "18/11/2569 15:50 - Kim: Hi", "2026-11-18T15:50"],
    ["Thai digits", "๑๘/๑๑/๒๕๖๙ ๑๕:๕๐ - Kim: Hi", "2026-11-18T15:50"],
    ["Islamic year", "٨/٦/١٤٤٨ ١٥:٥٠ - Kim: Hi", "2026-11-18T15:50"],
    ["Canadian French", "[2026-11-18, 15 h 50 min 12 s] Kim: Hi", "2026-11-18T15:50:12"],
    ["copied from the web", "[15:50, 18/11/2026] Kim: Hi", "2026-11-18T15:50"],
    ["copied from the web, halves of the day", "[3:50 PM, 11/18/2026] Kim: Hi", "2026-11-18T15:50"],
  ])("%s", (_what, line, at) => expect(brief(line)).toEqual([`Kim | ${at} | Hi`]));

  test("a word that nobody knows says nothing where the clock counts to 24, and leaves the time open where it may not", () => {
    expect(brief("18/11/2026 zzz 9:50 - Kim: Hi", "18/11/2026 zzz 15:50 - Kim: Ho")).toEqual([
      "Kim | 2026-11-18T09:50 | Hi",
      "Kim | 2026-11-18T15:50 | Ho",
    ]);
    expect(brief("18/11/2026 zzz 9:50 - Kim: Hi")).toEqual(["Kim | 2026-11-18 | Hi"]);
  });
});

describe("lines of the program are nobody's", () => {
  test.each([
    ["[18/11/2026, 18:02:11] Kim: \u200eMessages and calls are end-to-end encrypted."],
    ["[18/11/2026, 18:02:11] Kim: \u200eWhatever it says in any language"],
    ["18/11/2026, 18:02 - Kim: This message was deleted"],
    ["18/11/2026, 18:02 - Kim: Diese Nachricht wurde gelöscht."],
    ["18/11/2026, 18:02 - Kim: Ce message a été supprimé"],
    ["18/11/2026, 18:02 - Kim: Eliminaste este mensaje"],
    ["18/11/2026, 18:02 - Kim: このメッセージは削除されました"],
    ["18/11/2026, 18:02 - Kim: تم حذف هذه الرسالة"],
    ["18/11/2026, 18:02 - Kim: Missed voice call"],
    ["18/11/2026, 18:02 - Kim: Missed video call, 12:04 PM"],
    ["18/11/2026, 18:02 - Kim: null"],
    ["18/11/2026, 18:02 - Your security code with Kim changed. Tap to learn more."],
    ["18/11/2026, 18:02 - Kim changed the subject from “A” to “Plan: B”"],
    ["18/11/2026, 18:02 - Kim changed their phone number to a new number. Tap to message or add the new number."],
    ["18/11/2026, 18:02 - ‪+43 660 0‬ joined using this group's invite link"],
  ])("%s", (line) => expect(read(line).messages.map(({ from }) => from)).toEqual([""]));

  test.each([
    ["18/11/2026, 18:02 - Kim: I deleted this message by mistake, sorry"],
    ["18/11/2026, 18:02 - Kim: Call me when you can, I missed your voice call"],
    ["[18/11/2026, 18:02:11] Kim: \u200e<attached: 00000002-PHOTO.jpg>"],
    ["[18/11/2026, 18:02:11] Kim: \u200eimage omitted"],
    ["[18/11/2026, 18:02:11] Kim: \u200eBild weggelassen"],
    ["18/11/2026, 18:02 - Kim: your security is not my problem"],
  ])("but this is Kim's: %s", (line) => expect(read(line).messages.map(({ from }) => from)).toEqual(["Kim"]));

  test("the mark that a message was edited is no word of it", () => {
    expect(brief("[18/11/2026, 18:02:11] Kim: Fine by me \u200e<This message was edited>")).toEqual([
      "Kim | 2026-11-18T18:02:11 | Fine by me",
    ]);
  });
});

describe("the order of day and month", () => {
  test("is told by a day after the 12th, also where the month stands first in all", () => {
    expect(brief("11/18/26, 9:05 AM - Kim: a", "11/24/26, 9:05 AM - Kim: b")).toEqual([
      "Kim | 2026-11-18T09:05 | a",
      "Kim | 2026-11-24T09:05 | b",
    ]);
  });

  test("where it is open the messages have no day, and all are there", () => {
    const made = read("03/04/2026, 10:00 - Kim: a", "05/06/2026, 10:00 - Lee: b");
    expect(made.messages.map(({ on, from }) => [on, from])).toEqual([
      [undefined, "Kim"],
      [undefined, "Lee"],
    ]);
    expect(made.days).toHaveLength(2);
  });

  test("a day that there is not says nothing of it", () => {
    expect(brief("31/02/26, 21:04 - B: x", "18/11/26, 08:00 - B: y")).toEqual(["B | 2026-11-18T08:00 | y"]);
  });
});

test.each([
  [["[11/05/2026 3:50 PM] ida", "The page is up."]],
  [["[05/11 15:50] Ida Fenn", "The page is up."]],
  [["We met on 18/11/2026, 18:02 - it was late", "and went on."]],
])("another program's text is none: %j", (lines) => expect(isWhatsapp(lines)).toBe(false));

test("whatever stands in the lines, each message lies in them, in order, and no line is in two", () => {
  const piece = fc.constantFrom(
    "18/11/26, 21:04 - Kim: Hi",
    "[18.11.26, 21:04:09] Lee: Ho",
    "[3:50 PM, 11/18/2026] Kim: x",
    "31/02/26, 21:04 - B: x",
    "99/99/99, 99:99 - ?: x",
    "[18/11/2026, 18:02:11] nobody",
    "۱۴۰۵/۸/۲۷،\u200f ۱۵:۵۰ - Kim: Hi",
    "\u200e[18/11/2026, 18:02:11] Kim: \u200e<attached: a.jpg>",
    "",
    "more",
  );
  const line = fc.oneof(
    piece,
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.tuple(piece, fc.string()).map((both) => both.join("")),
  );
  const order = fc.constantFrom(undefined, "dmy" as const, "mdy" as const, "ymd" as const);
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), order, (lines, given) => {
      const made = readWhatsapp(lines, {
        form: "whatsapp",
        asOf: AS_OF,
        ...(given === undefined ? {} : { order: given }),
      });
      let before = 0;
      let taken = 0;
      for (const { line: first, endLine, on } of made.messages) {
        expect(first).toBeGreaterThan(before);
        expect(endLine).toBeGreaterThanOrEqual(first);
        if (on !== undefined) expect(on).toMatch(/^20\d\d-\d\d-\d\d$/);
        taken += lines.slice(first - 1, endLine).filter((one) => one.trim() !== "").length;
        before = endLine;
      }
      expect(before).toBeLessThanOrEqual(lines.length);
      // No line is lost without being counted.
      expect(taken + made.unread).toBe(lines.filter((one) => one.trim() !== "").length);
    }),
  );
});
