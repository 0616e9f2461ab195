import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ANSWER_IDS, answerFields } from "../../../src/core/case/answers.ts";
import { parseAnswer, sayRead } from "../../../src/core/case/field-kinds.ts";
import type { Field } from "../../../src/core/case/fields.ts";
import {
  choice,
  choices,
  claimRefs,
  day,
  futureDay,
  hours,
  line,
  money,
  pastDay,
  pastWeek,
  percent,
  text,
  yesNo,
} from "../../../src/core/case/fields.ts";

const TODAY = "2026-11-15";
const colours = { red: "Red", blue: "Blue" } as const;
const LONG = "a".repeat(501);

const WORDS = "Write it in words.";
const BLANK = "Write at least a word, or skip the question.";
const TO_COME = "16 Nov 2026 is still to come. Write a date no later than today, 15 Nov 2026.";
const RANGE = "Write a day from 2000-01-01 to 2099-12-31.";

interface Row {
  readonly kind: string;
  readonly field: Field;
  readonly good: readonly (readonly [raw: unknown, value: unknown])[];
  readonly bad: readonly (readonly [raw: unknown, problem: string])[];
}

const ROWS: readonly Row[] = [
  {
    kind: "line",
    field: line(),
    good: [
      ["  Northwind ", "Northwind"],
      ["two\r\n  lines", "two lines"],
      ["\u202Ehidden\u0007", "�hidden␇"],
      ["👍 契約", "👍 契約"],
      ["a".repeat(500), "a".repeat(500)],
    ],
    bad: [
      ["", BLANK],
      [" \n\t ", BLANK],
      ["\u2066\u2069", BLANK],
      [LONG, "This is longer than 500 characters. Please shorten it."],
      [5, WORDS],
      [null, WORDS],
      [undefined, WORDS],
      [["a"], WORDS],
    ],
  },
  {
    kind: "text",
    field: text(),
    good: [
      ["\n\none\n\n  two  \n", "one\n\n  two"],
      ["one\r\ntwo", "one\ntwo"],
      [LONG, LONG],
    ],
    bad: [
      [" \n ", BLANK],
      ["a".repeat(50_001), "This is longer than 50,000 characters. Please shorten it."],
      [{}, WORDS],
    ],
  },
  {
    kind: "choice",
    field: choice(colours),
    good: [
      ["red", "red"],
      [" blue ", "blue"],
      ["other", "other"],
    ],
    bad: ["green", "Red", "", "toString", "__proto__", 1, null, true].map(
      (raw) => [raw, "Choose one of: red, blue, other."] as const,
    ),
  },
  {
    kind: "choices",
    field: choices(colours),
    good: [
      [
        ["red", "blue"],
        ["red", "blue"],
      ],
      ["red, blue", ["red", "blue"]],
      ["", []],
      [[], []],
    ],
    bad: [
      [["green"], "Choose one of: red, blue, other."],
      ["red,red", "Name each only once."],
      [7, "Choose any of: red, blue, other."],
      [null, "Choose any of: red, blue, other."],
    ],
  },
  {
    kind: "yesno",
    field: yesNo(),
    good: [
      ["yes", true],
      ["Y", true],
      ["true", true],
      [true, true],
      [" NO ", false],
      ["n", false],
      [false, false],
    ],
    bad: ["maybe", "", 1, null].map((raw) => [raw, "Answer yes or no."] as const),
  },
  {
    kind: "day",
    field: day(),
    good: [
      ["tomorrow", "2026-11-16"],
      ["10 Nov", "2026-11-10"],
      ["2026-11-20", "2026-11-20"],
    ],
    bad: [
      [
        "03/04/2026",
        "This can be Friday 3 April 2026 (226 days ago) or Wednesday 4 March 2026 (256 days ago). Write it like 2026-04-03.",
      ],
      ["1999-12-31", RANGE],
      ["2100-01-01", RANGE],
      [20261110, "Write the day as YYYY-MM-DD, for example 2026-11-10."],
      [null, "Write the day as YYYY-MM-DD, for example 2026-11-10."],
    ],
  },
  {
    kind: "past day",
    field: pastDay(),
    good: [
      ["today", "2026-11-15"],
      ["10 May", "2026-05-10"],
      ["15 Nov", "2026-11-15"],
    ],
    bad: [
      ["12/12/2026", "12 Dec 2026 is still to come. Write a date no later than today, 15 Nov 2026."],
      ["11/12/2027", "11 Dec 2027 is still to come. Write a date no later than today, 15 Nov 2026."],
      ["tomorrow", TO_COME],
      ["2026-11-16", TO_COME],
    ],
  },
  {
    kind: "money",
    field: money(),
    good: [
      ["1,200.50", 120_050],
      ["zero", 0],
      ["450 (USD)", 450_00],
      [800, 80_000],
      ["0", 0],
    ],
    bad: [
      ["-1", "An amount cannot be below zero."],
      [-1, "An amount cannot be below zero."],
      [Number.NaN, "Write an amount with at most two decimals, for example 800.00."],
      ["10,000,000.01", "This is more than 10,000,000.00. Check the amount."],
      [undefined, "Write an amount, for example 800.00."],
    ],
  },
  {
    kind: "percent",
    field: percent(),
    good: [
      ["10", 10],
      ["10 %", 10],
      ["12,5", 12.5],
      ["7.99%", 7.99],
      [0, 0],
      [100, 100],
    ],
    bad: [
      ["100.01", "A percentage cannot be above 100."],
      ["-1", "A percentage cannot be below 0."],
      ["12.345", "Use at most two decimals."],
      ["ten", "Write a percentage, for example 10."],
      [Number.NaN, "Write a percentage, for example 10."],
      [Number.POSITIVE_INFINITY, "Write a percentage, for example 10."],
      [null, "Write a percentage, for example 10."],
    ],
  },
  {
    kind: "hours",
    field: hours(),
    good: [
      ["12.5", 12.5],
      ["12,5 h", 12.5],
      ["3 hours", 3],
      ["1:30", 1.5],
      [168, 168],
    ],
    bad: [
      ["168.5", "A week has 168 hours."],
      [-1, "Hours cannot be below 0."],
      ["1:75", "Minutes go from 00 to 59. Write the hours like 12:30."],
      [Number.NaN, "Write the hours as a number, for example 12.5."],
    ],
  },
  {
    kind: "claims",
    field: claimRefs(),
    good: [
      ["c1, c2", ["c1", "c2"]],
      [["c1"], ["c1"]],
      ["", []],
    ],
    bad: [
      ["c1,c1", "Name each claim only once."],
      ["C 1", "Name claims by their ids, for example c1, c2."],
      [[1], "Name claims by their ids, for example c1, c2."],
      [null, "Name claims by their ids, for example c1, c2."],
    ],
  },
];

describe.each(ROWS)("$kind", ({ field, good, bad }) => {
  test.each(good)("%j is kept as %j", (raw, value) => {
    expect(parseAnswer(field, raw, TODAY)).toEqual({ ok: true, value });
  });
  test.each(bad)("%j is refused: %s", (raw, problem) => {
    expect(parseAnswer(field, raw, TODAY)).toMatchObject({ ok: false, problem });
  });
});

describe("what is said back while typing is what is kept", () => {
  test.each([
    [pastDay(), "27/11/2026", "Friday 27 November 2026, 2 days ago"],
    [pastDay(), "03/04/2026", "Friday 3 April 2026 (240 days ago) or Wednesday 4 March 2026 (270 days ago)?"],
    [pastDay(), "30 Nov", "Sunday 30 November 2025, 364 days ago. 30 Nov 2025 is kept: 30 Nov 2026 is still to come."],
    [
      pastDay(),
      "11/12/2026",
      "Thursday 12 November 2026, 17 days ago. 12 Nov 2026 is kept: 11 Dec 2026 is still to come.",
    ],
    [futureDay(), "11/12/2026", "Friday 11 December 2026 (in 12 days) or Thursday 12 November 2026 (17 days ago)?"],
    [
      pastWeek(),
      "11/12/2026",
      "The week of Mon 9 Nov to Sun 15 Nov 2026 is kept: the week of Mon 7 Dec to Sun 13 Dec 2026 is still to come.",
    ],
    [futureDay(), "30 Nov", "Monday 30 November 2026, tomorrow"],
    [pastDay(), "tomorrow", ""],
    [pastDay(), "27 Nov 2026 14:05", "Friday 27 November 2026, 2 days ago. Only the day is kept, not 14:05."],
    [pastWeek(), "23 Nov", "The week of Mon 23 Nov to Sun 29 Nov 2026"],
    [
      pastWeek(),
      "wed",
      "Wednesday 25 November 2026 is in the week of Mon 23 Nov to Sun 29 Nov 2026. We use that week.",
    ],
    [money(), "450,00", "450.00 USD"],
    [money(), "1.250", "1,250.00 USD or 1.25 USD?"],
    [hours(), "38:30", "38 h 30 min"],
    [hours(), "38,5", "38 h 30 min"],
    [line(), "27/11/2026", ""],
  ])("%#: %s", (field, typed, said) => {
    const today = "2026-11-29";
    expect(sayRead(field, parseAnswer(field, typed, today), today)).toBe(said);
  });
});

test("every reading that is offered is one that is taken", () => {
  const number = fc.integer({ min: 1, max: 31 });
  const fields = fc.constantFrom<Field>(pastDay(), futureDay(), day(), pastWeek());
  fc.assert(
    fc.property(
      number,
      number,
      fc.constantFrom("/2026", ".26", ".", "-2027", "/99"),
      fields,
      (one, two, end, field) => {
        const read = parseAnswer(field, `${one}${end[0]}${two}${end}`, TODAY);
        for (const { write } of read.ok ? [] : (read.candidates ?? []))
          expect(parseAnswer(field, write, TODAY)).toMatchObject({ ok: true });
      },
    ),
  );
});

test("whatever is given, reading never throws, and what it keeps is read again as it is", () => {
  const anyField = fc.constantFrom(...ANSWER_IDS.map((id) => answerFields[id] as Field));
  const anyRaw = fc.oneof(fc.string({ unit: "binary" }), fc.jsonValue(), fc.constantFrom(undefined, Number.NaN));
  fc.assert(
    fc.property(anyField, anyRaw, (field, raw) => {
      const read = parseAnswer(field, raw, TODAY);
      if (!read.ok) {
        expect(read.problem).toMatch(/[.]$/);
        expect(read.problem).not.toMatch(/invalid|expected|undefined|NaN/i);
      } else if (field.kind !== "money") {
        expect(parseAnswer(field, read.value, TODAY)).toEqual(read);
      }
    }),
    { numRuns: 500 },
  );
});
