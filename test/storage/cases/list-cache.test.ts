import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { caseSummaryOf } from "../../../src/core/interview/case-summary.ts";
import { confStore } from "../../../src/storage/case-store.ts";
import { testWorld } from "../../support/memory-store.ts";
import { caseOf, STORIES } from "../../support/stories.ts";
import { onWindows } from "../../support/systems.ts";
import { tempHome } from "../../support/temp-home.ts";

// A card tells a list what it needs of a case, without working it out again. It may only ever say what is so.

const made = (story = "freelancer-ended-money-held") => {
  const home = tempHome();
  const store = confStore(home, testWorld());
  const c = { ...caseOf(story), id: "a" };
  const opened = store.open("a");
  opened.save(c);
  opened.close();
  const path = join(home, "cases", "a.json");
  const card = join(home, "cases", "cards", "a.card");
  return { home, store, c, path, card, again: () => confStore(home, testWorld()) };
};
const titleIn = (store: ReturnType<typeof confStore>) =>
  store.list().map((one) => ("summary" in one ? one.summary.title : one.unreadable));

test.each(STORIES.map((one) => one.name))("%s: with a card, the same is listed and read as without", (story) => {
  const { store, c, card, again } = made(story);
  expect(existsSync(card)).toBe(true);
  const listed = again().list();
  const read = again().read("a");
  writeFileSync(card, "");
  expect(again().list()).toEqual(listed);
  expect(again().read("a")).toEqual(read);
  expect(listed).toEqual([{ id: "a", path: expect.any(String), summary: caseSummaryOf(store.read("a")) }]);
  expect(read.answers).toEqual(c.answers);
});

test.skipIf(onWindows("rights of files (modes)"))("it is for the owner alone", () => {
  expect(statSync(made().card).mode & 0o777).toBe(0o600);
});

describe("it does not count", () => {
  test("when the case file was changed since", () => {
    const { path, again } = made();
    writeFileSync(path, readFileSync(path, "utf8").replace(/"title": "[^"]*"/, '"title": "By hand"'));
    expect(titleIn(again())).toEqual(["By hand"]);
    expect(again().read("a").title).toBe("By hand");
  });

  test("for a case file that is damaged", () => {
    const { path, again } = made();
    writeFileSync(path, readFileSync(path, "utf8").slice(0, 200));
    expect(titleIn(again())).toEqual([expect.stringContaining("breaks off")]);
    expect(() => again().read("a")).toThrow(/damaged|breaks off/);
  });

  test.each([
    ["cut", (text: string) => text.slice(0, -20)],
    ["edited", (text: string) => text.replace(/"stepsDone":\d/, '"stepsDone":1')],
    ["empty", () => ""],
    ["of another case", (text: string) => text.replace('"id":"a"', '"id":"b"')],
  ])("when it was %s", (_how, change) => {
    const { card, again } = made();
    const listed = again().list();
    writeFileSync(card, change(readFileSync(card, "utf8")));
    expect(again().list()).toEqual(listed);
  });
});

describe("it says in plain words what a case is about, so it goes", () => {
  test("when the case is locked, and is not written while it is", async () => {
    const { store, card, c } = made();
    await store.setPassphrase("a", "correct horse", async () => 0);
    expect(existsSync(card)).toBe(false);
    const opened = store.open("a");
    opened.save({ ...c, title: "Changed under lock" });
    opened.close();
    expect(existsSync(card)).toBe(false);
  });

  test("when the case is deleted", () => {
    const { store, card } = made();
    store.remove("a");
    expect(existsSync(card)).toBe(false);
  });
});
