import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Case } from "../../../src/core/case/case.ts";
import { editsBetween } from "../../../src/core/case/history.ts";
import { addItem, setAnswer } from "../../../src/core/interview/edit.ts";
import { confStore } from "../../../src/storage/case-store.ts";
import { testWorld } from "../../support/memory-store.ts";
import { caseOf } from "../../support/stories.ts";
import { tempHome } from "../../support/temp-home.ts";

const diskStore = () => {
  const home = tempHome();
  const store = confStore(home, testWorld());
  const save = (...cases: Case[]) => {
    const opened = store.open("a");
    for (const one of cases) opened.save(one);
    opened.close();
  };
  const turn = (way: "back" | "forth") => {
    const opened = store.open("a");
    const turned = opened.stepHistory(way);
    opened.close();
    return turned;
  };
  return { home, store, save, turn, floor: () => store.read("a").answers.floor };
};
const first = { ...caseOf("freelancer-ended-money-held"), id: "a" };
const withFloor = (floor: number) => setAnswer(first, "floor", floor);

test("changes are taken back one by one, across sessions, and made again", () => {
  const { save, turn, floor, store } = diskStore();
  save(first, withFloor(100));
  save(withFloor(200), withFloor(300));
  for (const expected of [200, 100, first.answers.floor]) {
    expect(turn("back")?.is.answers.floor).toBe(expected);
    expect(floor()).toBe(expected);
  }
  for (const expected of [100, 200, 300]) expect(turn("forth")?.is.answers.floor).toBe(expected);
  expect(turn("forth")).toBeUndefined();
  expect(store.read("a").answers).toEqual(withFloor(300).answers);
});

test("back to the very beginning nothing is answered, and there is nothing more to take back", () => {
  const { save, turn, store } = diskStore();
  save(first);
  expect(Object.keys(turn("back")?.is.answers ?? {})).toEqual([]);
  expect(turn("back")).toBeUndefined();
  turn("forth");
  expect(editsBetween(store.read("a"), first)).toEqual([]);
});

test("a change made after something was taken back begins a new way", () => {
  const { save, turn, floor } = diskStore();
  save(first, withFloor(100), withFloor(200));
  turn("back");
  save(withFloor(500));
  expect(turn("forth")).toBeUndefined();
  turn("back");
  expect(floor()).toBe(100);
});

test("text not yet given is no step and is not taken back", () => {
  const { save, turn, store } = diskStore();
  save(first, withFloor(100), { ...withFloor(100), unsent: { story: "half a sen" } });
  expect(turn("back")?.was.answers.floor).toBe(100);
  expect(store.read("a").unsent).toEqual({ story: "half a sen" });
});

test("the id of an item taken back is not given again", () => {
  const { save, turn, store } = diskStore();
  const added = addItem(first, "offers");
  save(first, added.case);
  turn("back");
  expect(addItem(store.read("a"), "offers").id).not.toBe(added.id);
});

test("a file changed by hand ends the way back there", () => {
  const { save, turn, home } = diskStore();
  save(first, withFloor(100));
  const path = join(home, "cases", "a.json");
  writeFileSync(path, readFileSync(path, "utf8").replace('"floor": 100', '"floor": 150'));
  expect(turn("back")).toBeUndefined();
  save(withFloor(200));
  expect(turn("back")?.is.answers.floor).toBe(150);
});

test("after a restore the changes go on being taken back", () => {
  const { save, turn, home, store, floor } = diskStore();
  save(first, withFloor(100), withFloor(200));
  writeFileSync(join(home, "cases", "a.json"), "{ half");
  expect(store.restore("a")).toMatchObject({ again: 1, missing: [] });
  expect(floor()).toBe(200);
  expect(turn("back")?.is.answers.floor).toBe(100);
});

test("without its history a restored case says what it lacks", () => {
  const { save, home, store } = diskStore();
  save(first, withFloor(100), withFloor(200));
  writeFileSync(join(home, "cases", "history", "a.jsonl"), "");
  writeFileSync(join(home, "cases", "a.json"), "{ half");
  expect(store.restore("a")).toMatchObject({ again: 0, missing: ["floor set"] });
});

test("a slip of the hand is named by its place", () => {
  const { save, home, store } = diskStore();
  save(first, withFloor(100), withFloor(200));
  const path = join(home, "cases", "a.json");
  writeFileSync(path, readFileSync(path, "utf8").replace('"floor": 200', '"floor": -7'));
  expect(store.restore("a").differs).toEqual(["answers.floor"]);
});

test("a history does not grow without end", () => {
  const { save, home, turn } = diskStore();
  const long = (n: number) => setAnswer(first, "happened", `${n} ${"x".repeat(49_000)}`);
  save(...Array.from({ length: 60 }, (_, n) => long(n)));
  const path = join(home, "cases", "history", "a.jsonl");
  expect(existsSync(path)).toBe(true);
  expect(statSync(path).size).toBeLessThan(5 * 1024 * 1024 + 200_000);
  expect(turn("back")?.is.answers.happened).toBe(long(58).answers.happened);
});
