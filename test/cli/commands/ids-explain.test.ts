import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { computer } from "../../support/run-program.ts";
import { storyOf } from "../../support/stories.ts";

const NAMES = readdirSync(fileURLToPath(new URL("../../cases", import.meta.url)))
  .filter((one) => one.endsWith(".json"))
  .map((one) => one.replace(/\.json$/, ""));

/** Ids of deadlines in what a command prints as JSON, wherever they stand. */
const idsIn = (told: unknown): string[] => {
  if (Array.isArray(told)) return told.flatMap(idsIn);
  if (typeof told !== "object" || told === null) return [];
  const one = told as Record<string, unknown>;
  const own = typeof one.id === "string" && "due" in one ? [one.id] : [];
  return [...own, ...Object.values(one).flatMap(idsIn)];
};

/** Hours that were decided on have days of their own. */
const DECIDED = ["back", "part", "stays", "declined"].map((result): [string, object] => {
  const { happenings, ...rest } = storyOf("freelancer-hours-disputed").given as { happenings: object[] };
  const decided = {
    kind: result === "declined" ? "hoursAnswered" : "hoursDecided",
    on: "2026-11-14",
    result,
    ...(result === "part" ? { amount: "200" } : {}),
  };
  return [`hours decided: ${result}`, { ...rest, happenings: [...happenings, decided] }];
});

test.each([...NAMES.map((name): [string, object] => [name, storyOf(name).given as object]), ...DECIDED])(
  "each id that deadlines, status and due print explains: %s",
  async (_name, given) => {
    const pc = computer();
    pc.files.set("case.json", JSON.stringify(given));
    await pc.run(["start", "--answers", "case.json", "--no-input"]);
    const ids = new Set<string>();
    for (const args of [["deadlines"], ["status"], ["due"]])
      for (const id of idsIn(JSON.parse((await pc.run([...args, "--json"])).out))) ids.add(id);
    const failed: string[] = [];
    for (const id of ids) if ((await pc.run(["explain", id])).code !== 0) failed.push(id);
    expect(failed).toEqual([]);
  },
);
