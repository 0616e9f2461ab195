import { beforeEach, describe, expect, test } from "vitest";
import { firstCase } from "../../support/cases-of.ts";
import { type Computer, computer } from "../../support/run-program.ts";
import { BACK, PAUSE, SKIP, scripted, visits } from "../../support/scripted-ask.ts";
import { storyOf } from "../../support/stories.ts";

// What was begun with `log` and broken off is offered before anything new.

let pc: Computer;
let id: string;
beforeEach(async () => {
  pc = computer();
  const { contacts: _c, offers: _o, requests: _r, dates: _d, ...given } = storyOf("freelancer-ended-money-held").given;
  pc.files.set("case.json", JSON.stringify(given));
  await pc.run(["start", "--answers", "case.json", "--no-input"]);
  id = firstCase(pc.cases).id;
});

/** Of each kind of entry: its list, its first question with an answer, its second. */
const ENTRIES = [
  ["contact", "contacts", "on", "yesterday", "by"],
  ["offer", "offers", "on", "yesterday", "by"],
  ["request", "requests", "on", "yesterday", "what"],
  ["date", "dates", "clock", "refundAnswer", "dueOn"],
] as const;

describe.each(ENTRIES)("log %s", (kind, list, first, answer, second) => {
  const offered = (story: ReturnType<typeof scripted>) => story.prompts.find((one) => one.asking.key === `log.${list}`);

  test("broken off with half an answer: it is offered, and goes on in its own entry", async () => {
    const left = await pc.run(["log", kind], scripted({ [`${list}.*.${first}`]: { pause: "yesterd" } }).ask);
    expect(left.err).toContain(`Go on with   dispute-coach log ${kind} ${id}`);
    const story = scripted({ [`log.${list}`]: firstEntry(list), [`${list}.*.${first}`]: { pause: "yesterda" } });
    await pc.run(["log", kind], story.ask);
    expect(offered(story)?.asking.options?.map((one) => one.label)).toEqual([
      expect.stringContaining("Log a new"),
      expect.stringMatching(/^Continue: .*\(you typed "yesterd"\)$/),
    ]);
    expect(offered(story)?.asking.was).toBe(firstEntry(list));
    expect(firstCase(pc.cases)[list]).toHaveLength(1);
    expect(firstCase(pc.cases).unsent).toEqual({ [`${list}.${firstEntry(list)}.${first}`]: "yesterda" });
  });

  test("broken off at its second question: it goes on there", async () => {
    await pc.run(["log", kind], scripted({ [`${list}.*.${first}`]: answer, [`${list}.*.${second}`]: PAUSE }).ask);
    const story = scripted({ [`log.${list}`]: firstEntry(list), [`${list}.*.${second}`]: PAUSE });
    await pc.run(["log", kind], story.ask);
    expect(story.asked).toEqual([`log.${list}`, `${list}.${firstEntry(list)}.${second}`]);
  });

  test("a new one is a new entry; going back from the offer logs nothing", async () => {
    await pc.run(["log", kind, "--set", `${first}=${answer}`]);
    const before = firstCase(pc.cases);
    const back = await pc.run(["log", kind], scripted({ [`log.${list}`]: BACK }).ask);
    expect(back).toMatchObject({ code: 0, err: "Nothing was logged.\n" });
    expect(firstCase(pc.cases)).toEqual(before);
    const story = scripted({ [`log.${list}`]: "@new", [`${list}.*.${first}`]: answer, [`${list}.*.${second}`]: PAUSE });
    await pc.run(["log", kind], story.ask);
    expect(firstCase(pc.cases)[list]).toHaveLength(2);
  });

  test("going back from its first question with half a word: the word is kept, and that is said", async () => {
    const ran = await pc.run(["log", kind], scripted({ [`${list}.*.${first}`]: { back: "yesterd" } }).ask);
    expect(ran.err).toContain("Nothing was logged. What you typed is saved for next time.");
    expect(Object.values(firstCase(pc.cases).unsent)).toEqual(["yesterd"]);
    const story = scripted({ [`log.${list}`]: firstEntry(list), [`${list}.*.${first}`]: { back: "" } });
    expect((await pc.run(["log", kind], story.ask)).err).toContain("Nothing was logged.");
    expect(firstCase(pc.cases)[list]).toEqual([]);
  });
});

const firstEntry = (list: string): string => `${list.slice(0, 1)}1`;

test("what was begun in the walk is offered, too; what is whole is not", async () => {
  // What Upwork asks for is asked in the walk once something went to Upwork.
  await pc.run(["log", "happened", "--set", "kind=disputeByFreelancer", "--set", "on=2026-11-12"]);
  await pc.run(
    ["review", id, "requests"],
    scripted({ requests: visits("add"), "requests.*.on": "yesterday", "requests.*.what": PAUSE }).ask,
  );
  const rest = {
    "requests.*.what": "The files",
    "requests.*.dueOn": SKIP,
    "requests.*.reply": SKIP,
    "requests.*.answeredOn": SKIP,
  };
  const story = scripted({ "log.requests": "r1", ...rest });
  expect(await pc.run(["log", "request"], story.ask)).toMatchObject({
    code: 0,
    err: expect.stringContaining("The case now has 1 request."),
  });
  const next = scripted({ "requests.*.on": PAUSE });
  await pc.run(["log", "request"], next.ask);
  expect(next.asked).toEqual(["requests.r2.on"]);
});

test.each([
  ["notice", "happenings.h2.kind"],
  ["outcome", "outcomeOn"],
])("log %s left: the same command goes on", async (kind, key) => {
  const story = scripted({ "happenings.*.kind": PAUSE, outcome: "agreement", outcomeOn: PAUSE });
  const ran = await pc.run(["log", kind], story.ask);
  expect(story.asked.at(-1)).toBe(key);
  expect(ran.err).toContain(`Go on with   dispute-coach log ${kind} ${id}`);
});

describe("log note", () => {
  test("text, then back: nothing was noted, the draft is kept and offered next time", async () => {
    const ran = await pc.run(["log", "note"], scripted({ note: { back: "I could scr" } }).ask);
    expect(ran).toMatchObject({ code: 0, err: "Nothing was noted. Your draft is saved for next time.\n" });
    const story = scripted({ note: { back: "" } });
    expect((await pc.run(["log", "note"], story.ask)).err).toBe("Nothing was noted.\n");
    expect(story.prompts[0]?.asking).toMatchObject({ start: "I could scr", startIs: "unsent" });
  });

  test("without a terminal and without a text it is wrong usage", async () => {
    expect(await pc.run(["log", "note"])).toMatchObject({ code: 2, err: expect.stringContaining("needs its text") });
  });
});
