import { describe, expect, test } from "vitest";
import { sayDay } from "../../../src/core/values/days.ts";
import { firstCase } from "../../support/cases-of.ts";
import { computer } from "../../support/run-program.ts";
import { PAUSE, scripted, visits } from "../../support/scripted-ask.ts";

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
    "Wednesday 25 November 2026 is in the week of Mon 23 Nov to Sun 29 Nov 2026. We use that week.",
  );
  expect(said).toContain(
    "Upwork counts in US dollars, so we kept this as 450.00 USD. Nothing was converted from euros",
  );
  expect(firstCase(pc.cases).weeks).toEqual([
    { id: "w1", monday: "2026-11-23", hours: 38.33, rate: 45_000, disputedHours: 10.5 },
  ]);
  const review = (await pc.run(["review", "--no-input"])).out;
  expect(review).toContain("the week of Mon 23 Nov to Sun 29 Nov 2026");
  expect(review).toContain("38:20 h");
});

test("one reading that is left is taken, and said", async () => {
  const pc = computer({ now: NOW });
  const ran = await pc.run(["start", "--set", "endedOn=11/12/2026", "--no-input"]);
  expect(ran.code).toBe(0);
  expect(ran.err.replace(/\s+/g, " ")).toContain("Note: endedOn: 12 Nov 2026 is kept: 11 Dec 2026 is still to come.");
});

describe("days that cannot be true together", () => {
  const ENDED = { ...FIRST, endedOn: "2026-11-20", filed: "refundAsked", filedOn: "2026-11-20" };
  const HOURS = {
    role: "client",
    contract: "hourly",
    contractState: "active",
    weeks: [{ monday: "2026-11-16", hours: 20, disputedHours: 5 }],
  };
  test.each<[string, object, RegExp]>([
    [
      "a refund answer due before its notice",
      { ...ENDED, dates: [{ clock: "refundAnswer", dueOn: "2026-11-10" }] },
      /day Upwork gave \(10 Nov 2026\) cannot come before the notice \(20 Nov 2026\)/,
    ],
    [
      "feedback due before the end",
      { ...ENDED, dates: [{ clock: "feedback", dueOn: "2026-11-19" }] },
      /cannot come before the end of the contract \(20 Nov 2026\)/,
    ],
    [
      "a request due before it came",
      { ...FIRST, requests: [{ on: "2026-11-20", what: "logs", dueOn: "2026-11-10" }] },
      /The day to answer by \(10 Nov 2026\) cannot come before the request \(20 Nov 2026\)/,
    ],
    [
      "a request answered before it came",
      {
        ...FIRST,
        requests: [{ on: "2026-11-20", what: "logs", answer: "Here.", reply: "the logs", answeredOn: "2026-11-01" }],
      },
      /The answer \(1 Nov 2026\) cannot come before the request/,
    ],
    [
      "hours disputed before they were worked",
      { ...HOURS, filed: "disputeByClient", filedOn: "2026-11-10" },
      /The notice of the dispute \(10 Nov 2026\) cannot come before the week whose hours are disputed \(16 Nov 2026\)/,
    ],
  ])("%s is refused, and both are named", async (_what, given, say) => {
    const pc = computer({ now: NOW });
    pc.files.set("a.json", JSON.stringify(given));
    const ran = await pc.run(["start", "--answers", "a.json", "--no-input"]);
    expect(ran.code).toBe(1);
    expect(ran.err.replace(/\s+/g, " ")).toMatch(say);
  });

  test("a message sent before what it tells is kept, and said", async () => {
    const pc = computer({ now: NOW });
    pc.files.set(
      "a.json",
      JSON.stringify({
        role: "client",
        happened: "It stopped.",
        happenedOn: "2026-11-20",
        message: "Hello,",
        messageSentOn: "2026-11-10",
      }),
    );
    const ran = await pc.run(["start", "--answers", "a.json", "--no-input"]);
    expect(ran.code).toBe(0);
    expect(ran.err.replace(/\s+/g, " ")).toContain(
      "The first message was sent on 10 Nov 2026, before the thing it describes (20 Nov 2026).",
    );
  });
});

describe("the same week twice", () => {
  const week = (monday: string, more: object) => ({ monday, ...more });
  const given = (...weeks: object[]) => JSON.stringify({ role: "client", contract: "hourly", weeks });
  test.each([
    ["hours", { hours: 20, rate: 50, disputedHours: 15 }, { hours: 30, rate: 50 }, "hours"],
    [
      "weekly payments",
      { hours: 0, withoutHours: "weekly", payment: 500 },
      { hours: 0, withoutHours: "weekly", payment: 500 },
      "weekly payment",
    ],
  ])("%s: refused, and said", async (_what, one, other, what) => {
    const pc = computer({ now: NOW });
    pc.files.set("a.json", given(week("16 Nov", one), week("20.11.2026", other)));
    const ran = await pc.run(["start", "--answers", "a.json", "--no-input"]);
    expect(ran.code).toBe(1);
    expect(ran.err.replace(/\s+/g, " ")).toContain(
      `The week of Mon 16 Nov to Sun 22 Nov 2026 is already there, with its ${what}.`,
    );
  });

  test("hours and a weekly payment in one week are two rows", async () => {
    const pc = computer({ now: NOW });
    pc.files.set(
      "a.json",
      given(week("16 Nov", { hours: 20 }), week("16 Nov", { hours: 0, withoutHours: "weekly", payment: 500 })),
    );
    expect((await pc.run(["start", "--answers", "a.json", "--no-input"])).code).toBe(0);
  });

  test("typed: said at the day, refused at the hours", async () => {
    const pc = computer({ now: NOW });
    pc.files.set("a.json", given(week("16 Nov", { hours: 20 })));
    await pc.run(["start", "--answers", "a.json", "--no-input"]);
    const person = scripted({
      weeks: visits("add", "done"),
      "weeks.w2.monday": "last friday",
      "weeks.w2.hours": PAUSE,
    });
    await pc.run(["review", firstCase(pc.cases).id, "weeks"], person.ask);
    const [hours] = person.prompts.filter(({ asking }) => asking.key === "weeks.w2.hours");
    if (hours === undefined) throw new Error(`asked: ${person.asked}`);
    expect(hours.asking.key).toBe("weeks.w2.hours");
    expect(hours.check("0")).toMatchObject({ ok: true });
  });
});

describe("a letter asks for an answer by no day that has passed", () => {
  const LETTER = { role: "client", happened: "The checkout stops.", request: "finish the rest" };
  const started = async (more: object) => {
    const pc = computer({ now: NOW });
    pc.files.set("a.json", JSON.stringify({ ...LETTER, ...more }));
    const ran = await pc.run(["start", "--answers", "a.json", "--no-input"]);
    return Object.assign(pc, { told: ran.err.replace(/\s+/g, " ") });
  };

  test.each(["last friday", "yesterday", "2026-11-20"])("%j is refused at the answer", async (typed) => {
    const pc = await started({});
    for (const key of ["answerBy", "offerBy"]) {
      const ran = await pc.run(["resume", "--set", "offerTerms=half", "--set", `${key}=${typed}`, "--no-input"]);
      expect(ran.code).toBe(1);
      expect(ran.err).toContain("has passed. Write a day that is still to come");
    }
    const person = scripted({ answerBy: PAUSE });
    await pc.run(["review", firstCase(pc.cases).id, "answerBy"], person.ask);
    expect(person.prompts[0]?.check(typed)).toMatchObject({
      ok: false,
      problem: expect.stringContaining("has passed"),
    });
    expect(person.prompts[0]?.check("today")).toMatchObject({ ok: true });
  });

  test("a file with one is taken, and it is said; of a message that was sent nothing is said", async () => {
    expect((await started({ answerBy: "2026-11-20" })).told).toContain("Note: answerBy: 20 Nov 2026 has passed.");
    const sent = { message: "Hello,", messageSentOn: "2026-11-15", answerBy: "2026-11-20" };
    expect((await started(sent)).told).not.toContain("has passed");
  });

  test.each(["not kept yet", "kept as it was built"])("a day that passes before it is sent: %s", async (how) => {
    const pc = await started({ answerBy: "2026-12-04", offerAmount: 200, offerBy: "2026-12-02" });
    const before = (await pc.run(["draft", "message"])).out;
    expect(before).toContain("4 December 2026");
    if (how !== "not kept yet") {
      await pc.run(
        ["review", firstCase(pc.cases).id, "message"],
        scripted({ message: before.trim(), messageSentOn: "not yet" }).ask,
      );
    }
    pc.now = "2026-12-13T12:00:00Z";
    for (const [kind, key] of [
      ["message", "answerBy"],
      ["offer", "offerBy"],
    ] as const) {
      const ran = await pc.run(["draft", kind]);
      expect(ran.out).not.toMatch(/December 2026/);
      expect(ran.err.replace(/\s+/g, " ")).toMatch(
        new RegExp(`the day to answer by, has passed. It is left out. Name another with .*${key}`),
      );
    }
    const found = JSON.parse((await pc.run(["check", "--json"])).out).points as { id: string; fix: string }[];
    expect(found.filter(({ id }) => id === "letter-day-passed").map(({ fix }) => fix.split(" ").at(-1))).toEqual([
      "answerBy",
      "offerBy",
    ]);
  });

  test.each([
    ["Hello, please answer by 4 Dec 2026.", "Hello, please answer."],
    ["Could you agree by Friday 4 December 2026? Thank you.", "Could you agree? Thank you."],
    ["Could you agree by 4 December 2026, please?", "Could you agree, please?"],
    ["It is late. I would be glad of an answer by Friday 4 December 2026.\n\nThank you.", "It is late.\n\nThank you."],
    ["One.\n\nI would be glad of an answer by Friday 4 December 2026.\n\nThank you.", "One.\n\nThank you."],
  ])("a letter in the person's own words asks for no answer by it: %j", async (message, said) => {
    const pc = await started({ answerBy: "2026-12-04", message });
    expect((await pc.run(["draft", "message"])).out.trim()).toBe(message);
    pc.now = "2026-12-13T12:00:00Z";
    const ran = await pc.run(["draft", "message"]);
    expect(ran.out.trim()).toBe(said);
    expect(ran.err.replace(/\s+/g, " ")).toMatch(/has passed\. It is left out\. Name another with .*answerBy/);
    expect(firstCase(pc.cases).answers.message).toBe(message);
  });

  test("other words about that day are theirs: it is told that they name it", async () => {
    const pc = await started({ answerBy: "2026-12-04", message: "On 4 Dec 2026 we spoke of it." });
    pc.now = "2026-12-13T12:00:00Z";
    const ran = await pc.run(["draft", "message"]);
    expect(ran.out).toContain("On 4 Dec 2026");
    expect(ran.err.replace(/\s+/g, " ")).toContain("Your own text still names it.");
  });
});

describe("a slip is asked about, never mended by another year", () => {
  const WEDNESDAY = "2026-11-25T12:00:00Z";
  const EARLIER = { ...FIRST, endedOn: "2026-11-01", filed: "refundAsked", filedOn: "2026-11-20" };
  test.each([
    ["Thu 27 Nov", "27 Nov 2026 is a Friday, not a Thursday. Check the day."],
    ["Mon 1 Dec", "1 Dec 2026 is a Tuesday, not a Monday. Check the day."],
    ["26-27 Nov", "These are several days. Write the one you mean."],
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
