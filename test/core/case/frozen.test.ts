import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CASE_VERSION } from "../../../src/core/case/case.ts";
import { readCaseText } from "../../../src/storage/cases/case-text.ts";

// One file of each version there ever was, made by the program of its day and never changed since.
const FOLDER = new URL("./fixtures/", import.meta.url);
const files = readdirSync(FOLDER).filter((name) => /^case-v\d+\.json$/.test(name));

test("there is a frozen case of every version before today's", () => {
  expect(files.sort()).toEqual(Array.from({ length: CASE_VERSION - 1 }, (_, index) => `case-v${index + 1}.json`));
});

test.each(files)("%s opens, and every answer in it is there", (name) => {
  const text = readFileSync(new URL(name, FOLDER), "utf8");
  const raw = JSON.parse(text);
  const opened = readCaseText(text, raw.id);
  expect(opened.version).toBe(CASE_VERSION);
  for (const key of Object.keys(raw)) {
    if (key !== "version") expect(opened[key as keyof typeof opened], key).toEqual(raw[key]);
  }
});
