import { beforeEach, describe, expect, test } from "vitest";
import { firstCase } from "../../support/cases-of.ts";
import { type Computer, computer } from "../../support/run-program.ts";
import { scripted, visits } from "../../support/scripted-ask.ts";

const HEATED = "You never answer. Pay me or I will leave a bad review.";
const CALM = "Could you please release the milestone by Friday? I ask because the files were handed in on 3 November.";

let home: Computer;
beforeEach(() => {
  home = computer();
  home.files.set("heated.txt", HEATED);
  home.files.set("calm.txt", CALM);
});
const first = () => firstCase(home.cases);

describe("check", () => {
  test("names what will hurt, why, and a better line; exits 3 when something serious is found", async () => {
    const ran = await home.run(["check", "heated.txt"]);
    expect(ran.code).toBe(3);
    expect(ran.err).toBe("");
    expect(ran.out).toContain("▲ serious");
    expect(ran.out).toContain("═");
    expect(ran.out).toContain("Use instead: Could you please pay me?");
    expect(ran.out).toContain("Use instead: I have not had an answer.");
    // The scores are for programs.
    expect(ran.out).not.toMatch(/\d\.\d/);
  });

  test("has nothing to say of a calm text, and exits 0", async () => {
    const ran = await home.run(["check", "calm.txt"]);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain("No issues found.");
  });

  test("does not say that there are no issues when the scores say otherwise, and names the sentence", async () => {
    home.files.set("cold.txt", "The story is about a clown who travels by train.");
    const ran = await home.run(["check", "cold.txt"]);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('This may read as harsh: "The story is about a clown who travels by train."');
    expect(ran.out).not.toContain("No issues found.");
    expect(ran.out).not.toMatch(/\d\.\d/);
  });

  test("--json holds findings with their place, scores and reading", async () => {
    const { findings, offers, scores, reading } = JSON.parse((await home.run(["check", "heated.txt", "--json"])).out);
    for (const one of findings) expect(HEATED.slice(one.start, one.end)).toBe(one.quote);
    expect(offers.map((one: { line: string }) => one.line)).toEqual([
      "I have not had an answer.",
      "Could you please pay me?",
    ]);
    expect(scores.impolite.score).toBeGreaterThan(0.5);
    expect(reading.words).toBe(12);
  });

  test("--jsonl answers line by line, in order", async () => {
    home.files.set(
      "rows.jsonl",
      [
        { id: "a", text: HEATED },
        { id: 2, text: CALM },
      ]
        .map((row) => JSON.stringify(row))
        .join("\n"),
    );
    const ran = await home.run(["check", "--jsonl", "rows.jsonl"]);
    const rows = ran.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(ran.code).toBe(3);
    expect(rows.map((row) => row.id)).toEqual(["a", 2]);
    expect(rows[0].scores.impolite).toBeGreaterThan(rows[1].scores.impolite);
    expect(rows[0].findings[0]).toMatchObject({
      rule: expect.any(String),
      family: expect.any(String),
      severity: expect.any(String),
      quote: expect.any(String),
      why: expect.any(String),
      instead: expect.any(String),
    });
    expect(rows[1].findings.filter((one: { severity: string }) => one.severity !== "note")).toEqual([]);
  });

  test.each([
    ["no text", ["check", "empty.txt"], 1, "There is no text to check."],
    ["a line that is no JSON", ["check", "--jsonl", "heated.txt"], 1, "Line 1 is not valid JSON"],
    ["a line without a text", ["check", "--jsonl", "none.jsonl"], 1, "Line 1 has no text."],
    ["both at once", ["check", "heated.txt", "--jsonl", "none.jsonl"], 2, "not both"],
  ])("%s", async (_what, argv, code, says) => {
    home.files.set("empty.txt", " \n");
    home.files.set("none.jsonl", '{"id":1}');
    const ran = await home.run(argv);
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(says);
  });
});

test.each([
  ["the name of its question", ["check", "message"]],
  ["the case and the name", ["check", "message", "--case", "northwind"]],
])("a text kept in a case is checked by %s, for what it is for", async (_how, argv) => {
  await home.run([
    "start",
    "--no-input",
    "--set",
    "role=freelancer",
    "--set",
    "otherParty=Northwind",
    "--set",
    `message=${HEATED}`,
  ]);
  const ran = await home.run(argv);
  expect(ran.code).toBe(3);
  expect(ran.out).toContain("Use instead: Could you please pay me?");
  // What a message lacks is said too.
  expect(ran.out).toContain("Begin with “Hello [name],”.");
  expect((await home.run(["check", "offer"])).code).toBe(1);
});

describe("while a long text is written", () => {
  const start = () =>
    home.run(["start", "--no-input", "--set", "role=freelancer", "--set", "request=release the milestone"]);
  const review = (ask: ReturnType<typeof scripted>["ask"]) => home.run(["review", first().id, "message"], ask);

  test("the person can mend it: the text comes back as typed, and nothing is lost", async () => {
    await start();
    const story = scripted({ message: visits(HEATED, CALM), "message.tone": "mend" });
    await review(story.ask);
    expect(story.unused()).toEqual([]);
    expect(story.prompts[2]?.asking).toMatchObject({ start: HEATED, startIs: "unsent" });
    expect(first().answers.message).toBe(CALM);
    expect(first().unsent).toEqual({});
  });

  const OFFERED = "I have not had an answer. Could you please pay me?";

  test("Enter takes the lines on offer: the text comes back with them, to be looked at before it counts", async () => {
    await start();
    const story = scripted({ message: visits(HEATED, OFFERED), "message.tone": "take" });
    await review(story.ask);
    expect(story.unused()).toEqual([]);
    expect(story.prompts[1]?.asking).toMatchObject({ was: "take", options: expect.arrayContaining([]) });
    expect(story.prompts[1]?.asking.options?.[0]).toEqual({ value: "take", label: "Use all 2 changes above" });
    expect(story.prompts[2]?.asking).toMatchObject({ start: OFFERED, startIs: "unsent" });
    expect(first().answers.message).toBe(OFFERED);
  });

  test("the lines on offer can be chosen one by one", async () => {
    await start();
    const story = scripted({
      message: visits(HEATED, OFFERED),
      "message.tone": "each",
      "message.tone.1": "leave",
      "message.tone.2": "take",
    });
    await review(story.ask);
    expect(story.unused()).toEqual([]);
    expect(story.prompts[4]?.asking).toMatchObject({ start: "You never answer. Could you please pay me?" });
  });

  test("the person can keep it, and the same words are not pointed out again", async () => {
    await start();
    await review(scripted({ message: HEATED, "message.tone": "keep" }).ask);
    expect(first().answers.message).toBe(HEATED);
    const again = scripted({ message: HEATED });
    await review(again.ask);
    expect(again.asked).toEqual(["message"]);
  });

  test("the person can set it aside: it is kept privately, with a day to look again", async () => {
    await start();
    await review(scripted({ message: HEATED, "message.tone": "aside" }).ask);
    const c = first();
    expect(c.answers.message).toBeUndefined();
    expect(c.unsent.message).toBe(HEATED);
    expect(c.notes[0]).toMatchObject({ secret: { text: HEATED }, lookAgainOn: "2026-11-16" });
    for (const who of ["filing", "adviser"])
      expect((await home.run(["export", "--audience", who])).out).not.toContain("bad review");
    expect((await home.run(["status"])).out).toContain("tomorrow: look again at: draft set aside");
  });

  test("a calm text, and a private one, are not talked about", async () => {
    await start();
    const story = scripted({ message: CALM });
    await review(story.ask);
    expect(story.unused()).toEqual([]);
    const vent = scripted({ vent: HEATED });
    await home.run(["review", first().id, "vent"], vent.ask);
    expect(vent.asked).toEqual(["vent"]);
  });
});

describe("over everything that is written", () => {
  test("draft and export say what is left to mend, and go on all the same", async () => {
    await home.run([
      "start",
      "--no-input",
      "--set",
      "role=freelancer",
      "--set",
      `message=${HEATED}`,
      "--set",
      "statement=On 3 Nov 2026 800.00 USD were not released.",
    ]);
    const draft = await home.run(["draft", "message"]);
    expect(draft).toMatchObject({ code: 0, out: `${HEATED}\n`, err: expect.stringContaining("Before you send it:") });
    const filing = await home.run(["export"]);
    expect(filing).toMatchObject({ code: 0, err: expect.stringContaining("Before you file.") });
    expect(filing.out).not.toContain("bad review");
  });

  test("step 7 is not done while a serious line stands, and lists the lines", async () => {
    await home.run([
      "start",
      "--no-input",
      "--set",
      "role=freelancer",
      "--set",
      `message=${HEATED}`,
      "--set",
      "inAnger=",
      "--set",
      "reread=yes",
    ]);
    expect((await home.run(["status"])).out).toContain("1 serious line to fix");
    const story = scripted({ reread: "yes" });
    await home.run(["review", first().id, "reread"], story.ask);
    expect(story.prompts[0]?.before.join("\n")).toContain("In the first message");
  });
});
