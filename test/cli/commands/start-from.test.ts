import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import type { Prompt } from "../../../src/ports/questions.ts";
import { firstCase } from "../../support/cases-of.ts";
import { ENDED_NOTICE } from "../../support/ended-notice.ts";
import { type Computer, computer } from "../../support/run-program.ts";
import { replying } from "../../support/scripted-ask.ts";
import { tempFile } from "../../support/temp-home.ts";

// What a case that begins with files is asked, where its answers stand, and what looks alike in them.
const chat = (lines: number): string =>
  Array.from(
    { length: lines },
    (_, at) =>
      `[0${(at % 9) + 1}/11/2026, 09:${10 + at}:00] ${at % 2 ? "Orin Maddox" : "Iris Vale"}: Line ${at} tells of the Planting plan and of sheet ${at * 7}`,
  ).join("\n");

let pc: Computer;
let folder: string;
beforeEach(() => {
  pc = computer();
  folder = join(dirname(tempFile("beside.txt", "")), "mine");
  mkdirSync(folder);
  writeFileSync(join(folder, "ended.eml"), ENDED_NOTICE);
});

const ENTER = { kind: "answer", value: { key: "Enter" } } as const;
const choose = (value: string) => ({ kind: "answer", value }) as const;

/** Answers the sheet with Enter and each menu by its key; leaves at the first question of the case. */
const person = (menus: Readonly<Record<string, string>>, seen: Prompt[]) =>
  replying((prompt) => {
    seen.push(prompt);
    if (prompt.sheet !== undefined) return ENTER;
    const act = menus[prompt.asking.key];
    return act === undefined ? { kind: "pause" } : choose(act);
  });

test("the deadline comes at once, with the way back, and then only what the files do not tell", async () => {
  const seen: Prompt[] = [];
  await pc.run(["start", "--from", folder], person({ deadline: "text" }, seen));
  expect(seen.map(({ asking }) => asking.key).slice(0, 2)).toEqual(["facts", "deadline"]);
  expect(["role", "contractState", "happenings", "milestones"]).not.toContain(seen[2]?.asking.key);
  const [, deadline] = seen;
  expect(deadline?.before.join("\n")).toMatch(
    /until Thu 19 Nov 2026 \(the date Upwork gave you; the hour is not known/,
  );
  expect(deadline?.asking.options?.map(({ value }) => value)).toContain("undo");
});

describe("the time in the notice is over already", () => {
  beforeEach(() => {
    pc.now = "2026-11-30T12:00:00Z";
  });

  test("it is asked at once what came of it, and a hasty Enter tells of nothing", async () => {
    const seen: Prompt[] = [];
    await pc.run(["start", "--from", folder], person({}, seen));
    const asked = seen.at(-1);
    expect(seen.map(({ asking }) => asking.key)).toEqual(["facts", "happened"]);
    expect(asked?.asking.ask).toContain("the time ended on 19 Nov 2026. What happened?");
    expect(asked?.asking.was).toBe("@unknown");
    expect(asked?.before.join(" ")).toMatch(/the rule says: all held\s+money goes back\s+to\s+the\s+client/);
  });

  test("not known: the screen that follows says first that it is over, never that no deadline is near", async () => {
    const seen: Prompt[] = [];
    await pc.run(["start", "--from", folder], person({ happened: "@unknown" }, seen));
    expect(seen.map(({ asking }) => asking.key)).toEqual(["facts", "happened", "deadline"]);
    const said = seen.at(-1)?.before.join("\n") ?? "";
    expect(said).toMatch(/^\n? *! Answer to a refund request.*the time ended on\s+19 Nov 2026/);
    expect(said).not.toContain("No deadline is near");
  });
});

test("undone at the deadline, none of the facts is left, and the interview begins at its beginning", async () => {
  const seen: Prompt[] = [];
  await pc.run(["start", "--from", folder], person({ deadline: "undo" }, seen));
  expect(seen.map(({ asking }) => asking.key)).toEqual(["facts", "deadline", "role"]);
  const c = firstCase(pc.cases);
  expect([c.answers, c.milestones, c.happenings, c.places]).toEqual([{}, [], [], undefined]);
  expect(c.exhibits).toHaveLength(1);
});

test("each answer keeps where it stands, until the person changes it", async () => {
  await pc.run(["start", "--from", folder, "--no-input"]);
  const placeOf = async (key: string) => {
    const { answers } = JSON.parse((await pc.run(["review", "--json"])).out);
    return answers.find((one: { key: string }) => one.key === key)?.place;
  };
  const place = { exhibit: "e1", file: "ended.eml", part: "text" };
  expect(await placeOf("milestones.m1.name")).toMatchObject(place);
  expect(await placeOf("contractName")).toMatchObject({ file: "ended.eml" });
  expect((await pc.run(["review", "--no-input"])).out.replace(/\s+/g, " ")).toMatch(
    /Planting plan \(from ended\.eml, line \d+, exhibit A\)/,
  );
  expect((await pc.run(["status"])).out).toMatch(/The facts from your files fill \d+ answers\./);
  await pc.run(["resume", "--set", "contractName=Garden plans", "--no-input"]);
  expect(await placeOf("contractName")).toBeNull();
  expect(await placeOf("milestones.m1.name")).toMatchObject(place);
  await pc.run(["review", "--undo"]);
  expect(await placeOf("contractName")).toMatchObject({ file: "ended.eml" });
});

test("a chat that is there twice is told, and asked about where there is a person", async () => {
  writeFileSync(join(folder, "talk.txt"), chat(12));
  writeFileSync(join(folder, "talk-longer.txt"), chat(14));
  const told = await pc.run(["start", "--from", folder, "--no-input"]);
  expect(told.err.replace(/\s+/g, " ")).toMatch(/\w looks like \w, (longer|shorter)\. To take it out again/);
  const other = computer();
  const seen: Prompt[] = [];
  await other.run(["start", "--from", folder], person({ alike: "new", deadline: "steps" }, seen));
  const asked = seen.find(({ asking }) => asking.key === "alike");
  expect(asked?.before.join(" ")).toMatch(/\w looks like \w/);
  expect(firstCase(other.cases).withdrawn).toHaveLength(1);
  expect(firstCase(other.cases).answers.contractName).toBe("Garden plans for a small inn");
});
