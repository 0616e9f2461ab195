import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "vitest";
import { confStore } from "../../src/storage/case-store.ts";
import { stoppedAt } from "./broken-program.ts";
import { testWorld } from "./memory-store.ts";
import { storyOf } from "./stories.ts";
import { filesUnder, tempHome } from "./temp-home.ts";

/** The title of the case, and a word of its evidence and its notes: nowhere else in the world. */
export const TITLE = "Quetzalwort and sheet";
export const WORD = "Xylomarkus";
export const storeOf = (home: string) => confStore(home, testWorld());

/** A case with evidence, backups and a history, and a bundle of it beside the home folder. */
export const begun = async (): Promise<{ home: string; id: string }> => {
  const home = tempHome();
  const work = dirname(home);
  mkdirSync(work, { recursive: true });
  writeFileSync(join(work, "answers.json"), JSON.stringify(storyOf("freelancer-ended-money-held").given));
  writeFileSync(join(work, "chat.txt"), `${WORD} wrote this.\n`.repeat(3000));
  for (const words of [
    ["start", "--answers", join(work, "answers.json"), "--no-input"],
    ["rename", "northwind", TITLE],
    ["log", "note", "--text", WORD],
    ["evidence", "add", join(work, "chat.txt"), "--no-input"],
    ["bundle", "--audience", "self", "--output", join(work, "bag.zip")],
  ])
    expect(await stoppedAt(0, home, words)).toMatchObject({ code: 0 });
  return { home, id: storeOf(home).list()[0]?.id ?? "" };
};

/** A copy of a home folder with what is beside it. */
export const copyOf = (home: string): string => {
  const folder = dirname(tempHome());
  cpSync(dirname(home), folder, { recursive: true });
  return join(folder, "home");
};

/** The ids of the cases that are there. */
export const idsOf = (home: string): string[] =>
  storeOf(home)
    .list()
    .map((one) => one.id)
    .sort();

/** What lies under the home of cases that are not there, but for deleted ones. */
export const strays = (home: string): string[] => {
  const ids = idsOf(home);
  const isOf = (name: string) => /^\d{4}-\d\d-\d\d-[a-z0-9]+(?=\.|$)/.exec(name)?.[0];
  return filesUnder(home)
    .filter((path) => !path.startsWith("deleted/") && !path.includes("/locks/"))
    .filter((path) => path.split("/").some((name) => isOf(name) !== undefined && !ids.includes(isOf(name) ?? "")));
};
