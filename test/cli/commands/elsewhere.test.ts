import { beforeEach, describe, expect, test } from "vitest";
import { type Computer, computer } from "../../support/run-program.ts";
import { PAUSE, scripted } from "../../support/scripted-ask.ts";

// Where there is no terminal, the hint of a command that asks is a command that works, and --no-input asks nothing.

let pc: Computer;
let id: string;
beforeEach(async () => {
  pc = computer({ width: 400 });
  await pc.run(["start", "--no-input", "--set", "role=freelancer", "--set", "contract=fixed"]);
  id = pc.cases.list()[0]?.id ?? "";
});

describe("the hint of a question that cannot be asked works", () => {
  test.each([
    ["review", "happened"],
    ["review", "want"],
    ["review", "feePercent"],
    ["log", "contact"],
    ["log", "request"],
    ["log", "date"],
    ["log", "notice"],
    ["log", "outcome"],
  ])("%s %s", async (verb, what) => {
    const words = verb === "review" ? [verb, id, what] : [verb, what, id];
    const ran = await pc.run(words);
    expect(ran.code).toBe(1);
    const [, hint = ""] = /Answer it with dispute-coach (.*)/.exec(ran.err.replace(/\s+/g, " ")) ?? [];
    // Quotes within a word, as a shell takes them.
    const again = (hint.match(/(?:"[^"]*"|[^\s"])+/g) ?? []).map((word) => word.replaceAll('"', ""));
    expect(await pc.run(again)).toMatchObject({ code: 0 });
  });
});

test("review QUESTION --no-input shows that question and asks nothing", async () => {
  await pc.run(["resume", id, "--set", "happened=The files came late.", "--no-input"]);
  const ran = await pc.run(["review", id, "happened", "--no-input"]);
  expect(ran).toMatchObject({ code: 0 });
  expect(ran.out).toContain("The files came late.");
  expect(ran.out).not.toContain("Which side are you on");
  expect((await pc.run(["review", id, "nonsense", "--no-input"])).code).toBe(1);
});

describe("review QUESTION needs no name of a case when one is open", () => {
  beforeEach(async () => {
    await pc.run(["resume", id, "--set", "happened=The files came late.", "--no-input"]);
  });

  test("it shows, asks and clears that question", async () => {
    const shown = await pc.run(["review", "happened", "--no-input"]);
    expect(shown).toEqual(await pc.run(["review", id, "happened", "--no-input"]));
    expect(shown.out).toContain("The files came late.");
    const story = scripted({ happened: PAUSE });
    await pc.run(["review", "happened"], story.ask);
    expect(story.asked).toEqual(["happened"]);
    expect(await pc.run(["review", "happened", "--clear"])).toMatchObject({ code: 0 });
    expect(pc.cases.read(id).answers.happened).toBeUndefined();
  });

  test("a case of that name comes first", async () => {
    await pc.run(["rename", id, "What happened to the logo"]);
    expect((await pc.run(["review", "happened", "--no-input"])).out).toContain("Which side are you on");
  });

  test("with several open cases it is asked for the case, and a word that is neither is no case", async () => {
    expect((await pc.run(["review", "hapened", "--no-input"])).err).toContain("Did you mean happened?");
    await pc.run(["start", "--no-input", "--set", "role=client"]);
    expect((await pc.run(["review", "happened", "--no-input"])).err).toContain("More than one case is open");
  });
});
