import { describe, expect, test } from "vitest";
import { sayDay } from "../../src/core/case/days.ts";
import { firstCase } from "../support/cases-of.ts";
import { computer } from "../support/run-program.ts";
import { PAUSE, scripted } from "../support/scripted-ask.ts";

// Sunday 29 Nov 2026. In Auckland it is Monday 30 Nov already.
const NOW = "2026-11-29T12:00:00Z";
const FIRST = { role: "freelancer", contract: "fixed", contractState: "ended", endedBy: "them" } as const;

const WAYS: readonly (readonly [typed: string, day: string])[] = [
  ["2026-11-27", "2026-11-27"],
  ["27/11/2026", "2026-11-27"],
  ["27.11.2026", "2026-11-27"],
  ["27.11.26", "2026-11-27"],
  ["27 nov 26", "2026-11-27"],
  ["27 Nov", "2026-11-27"],
  ["Nov 27th", "2026-11-27"],
  ["27th of November", "2026-11-27"],
  ["friday", "2026-11-27"],
  ["last friday", "2026-11-27"],
  ["2 days ago", "2026-11-27"],
  ["27.11.2026 14:05", "2026-11-27"],
  ["2026-11-27T14:05", "2026-11-27"],
  ["27 Nov 2026 at 2:05 pm UTC", "2026-11-27"],
  ["2026-11-27T23:30:00-05:00", "2026-11-28"],
  ["yesterday", "2026-11-28"],
  ["today", "2026-11-29"],
  ["3 may", "2026-05-03"],
  ["29 Feb 2024", "2024-02-29"],
];

describe.each(WAYS)("%j typed on 29 Nov 2026", (typed, day) => {
  test(`is ${day} while it is typed, on disk, in the review and in what goes out`, async () => {
    const pc = computer({ now: NOW });
    const person = scripted({ ...FIRST, endedOn: typed, filed: PAUSE });
    await pc.run(["start"], person.ask);
    const prompt = person.prompts.find(({ asking }) => asking.key === "endedOn");
    const saved = firstCase(pc.cases);
    expect(saved.answers.endedOn).toBe(day);
    expect(prompt?.check(typed)).toMatchObject({ ok: true, value: day });
    // Said back in words that are read as the same day.
    const echo = prompt?.echo(typed) ?? "";
    expect(prompt?.check(echo.split(",")[0])).toMatchObject({ value: day });
    expect((await pc.run(["review", saved.id, "--no-input"])).out).toContain(sayDay(day));
    expect((await pc.run(["export", saved.id, "--output", "-"])).out).toContain(sayDay(day));
    const data = JSON.parse((await pc.run(["export", saved.id, "--format", "json", "--output", "-"])).out);
    expect(JSON.stringify(data)).toContain(`"endedOn":"${day}"`);

    const other = computer({ now: NOW });
    other.files.set("a.json", JSON.stringify({ ...FIRST, endedOn: typed }));
    await other.run(["start", "--answers", "a.json", "--no-input"]);
    expect(firstCase(other.cases).answers.endedOn).toBe(day);
  });
});

describe("two readings", () => {
  test.each([
    ["endedOn", "30 Nov", "Sunday 30 November 2025 (364 days ago) or Monday 30 November 2026 (tomorrow)"],
    ["endedOn", "03/04/2026", "Friday 3 April 2026 (240 days ago) or Wednesday 4 March 2026 (270 days ago)"],
    ["answerBy", "28 Nov", "Sunday 28 November 2027 (in 364 days) or Saturday 28 November 2026 (yesterday)"],
  ])("%s=%s is a flaw of a file that names both, and a question to a person", async (key, typed, both) => {
    const pc = computer({ now: NOW });
    const ran = await pc.run(["start", "--set", `${key}=${typed}`, "--no-input"]);
    expect(ran.code).toBe(1);
    expect(ran.err.replace(/\s+/g, " ")).toContain(`${key}: This can be ${both}.`);
    expect(pc.cases.list()).toEqual([]);
  });

  test("the same words are a day to come for a deadline and none for what happened", async () => {
    const pc = computer({ now: NOW });
    await pc.run(["start", "--set", "role=client", "--set", "answerBy=30 Nov", "--no-input"]);
    expect(firstCase(pc.cases).answers.answerBy ?? firstCase(pc.cases).parked.answerBy).toBe("2026-11-30");
  });
});

test("today is the person's own day, and a time with a zone falls on the day it is there", async () => {
  const pc = computer({ now: NOW, zone: "Pacific/Auckland" });
  await pc.run([
    "start",
    "--set",
    "role=client",
    "--set",
    "contractState=ended",
    "--set",
    "endedOn=30 Nov",
    "--no-input",
  ]);
  expect(firstCase(pc.cases).answers.endedOn).toBe("2026-11-30");
  const ran = await pc.run(["log", "notice", "--set", "endedOn=28 Nov 2026 8 pm UTC"]);
  expect(ran.err.replace(/\s+/g, " ")).toContain(
    "Note: endedOn: 8 PM UTC on 28 Nov is 09:00 on 29 Nov in your time zone (Pacific/Auckland). Only the day is kept.",
  );
  expect(firstCase(pc.cases).answers.endedOn).toBe("2026-11-29");
});

test("a Wednesday is its week: on disk the Monday, in words the week, and it is said", async () => {
  const pc = computer({ now: NOW });
  const week = { monday: "25.11.2026", hours: "38:20", rate: "450€", disputedHours: "10h30" };
  pc.files.set("a.json", JSON.stringify({ role: "freelancer", contract: "hourly", weeks: [week] }));
  const ran = await pc.run(["start", "--answers", "a.json", "--no-input"]);
  const said = ran.err.replace(/\s+/g, " ");
  expect(said).toContain(
    "Wednesday 25 November 2026 is in the week of Mon 23 Nov to Sun 29 Nov 2026. That week is kept.",
  );
  expect(said).toContain(
    "Upwork counts in US dollars, so this is kept as 450.00 USD. Nothing was converted from euros",
  );
  expect(firstCase(pc.cases).weeks).toEqual([
    { id: "w1", monday: "2026-11-23", hours: 38.33, rate: 45_000, disputedHours: 10.5 },
  ]);
  const review = (await pc.run(["review", "--no-input"])).out;
  expect(review).toContain("the week of Mon 23 Nov to Sun 29 Nov 2026");
  expect(review).toContain("38:20 h");
});

describe("a slip is asked about, never mended by another year", () => {
  const WEDNESDAY = "2026-11-25T12:00:00Z";
  const EARLIER = { ...FIRST, endedOn: "2026-11-01", filed: "refundAsked", filedOn: "2026-11-20" };
  test.each([
    ["Thu 27 Nov", "27 Nov 2026 is a Friday, not a Thursday. Check the day."],
    ["Mon 1 Dec", "1 Dec 2026 is a Tuesday, not a Monday. Check the day."],
    ["26-27 Nov", "These are several days. Write the one that is meant."],
  ])("a deadline of Upwork, %j: %s", async (typed, say) => {
    const pc = computer({ now: WEDNESDAY });
    pc.files.set("a.json", JSON.stringify(EARLIER));
    await pc.run(["start", "--answers", "a.json", "--no-input"]);
    const ran = await pc.run(["log", "date", "--set", "clock=refundAnswer", "--set", `dueOn=${typed}`]);
    expect(ran.code).toBe(1);
    expect(ran.err.replace(/\s+/g, " ")).toContain(say);
    expect(firstCase(pc.cases).dates).toEqual([]);
  });

  test("a range is the week it lies in, and is never a year", async () => {
    const pc = computer({ now: WEDNESDAY });
    const weeks = ["16-22 Nov", "9.-15.11.", "Nov 2 - Nov 8", "week 44"].map((monday) => ({ monday }));
    pc.files.set("a.json", JSON.stringify({ role: "client", contract: "hourly", weeks }));
    expect((await pc.run(["start", "--answers", "a.json", "--no-input"])).code).toBe(0);
    expect(firstCase(pc.cases).weeks.map(({ monday }) => monday)).toEqual([
      "2026-11-16",
      "2026-11-09",
      "2026-11-02",
      "2026-10-26",
    ]);
  });
});
