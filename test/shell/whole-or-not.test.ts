import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { confStore } from "../../src/shell/store/case-store.ts";
import { LONG, pointsIn, stoppedAt, tellStops } from "../support/broken-program.ts";
import { testWorld } from "../support/memory-store.ts";
import { storyOf } from "../support/stories.ts";
import { filesUnder, tempHome } from "../support/temp-home.ts";
import { filesWith } from "../support/words-in.ts";

afterAll(tellStops);

// A case is there or it is deleted; a copy of one is there with all its files or not at all; wherever it is stopped.

const TITLE = "Quetzalwort and sheet";
const WORD = "Xylomarkus";
const storeOf = (home: string) => confStore(home, testWorld());

const begun = async (): Promise<{ home: string; id: string }> => {
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

const copyOf = (home: string): string => {
  const folder = dirname(tempHome());
  cpSync(dirname(home), folder, { recursive: true });
  return join(folder, "home");
};

const idsOf = (home: string): string[] =>
  storeOf(home)
    .list()
    .map((one) => one.id)
    .sort();

/** What lies under the home of cases that are not there, but for deleted ones. */
const strays = (home: string): string[] => {
  const ids = idsOf(home);
  const isOf = (name: string) => /^\d{4}-\d\d-\d\d-[a-z0-9]+(?=\.|$)/.exec(name)?.[0];
  return filesUnder(home)
    .filter((path) => !path.startsWith("deleted/") && !path.includes("/locks/"))
    .filter((path) => path.split("/").some((name) => isOf(name) !== undefined && !ids.includes(isOf(name) ?? "")));
};

/** Stops a command at its file calls, and looks at what a person would see then. */
const campaign = async (
  made: { home: string; id: string },
  words: (home: string) => readonly string[],
  look: (home: string, at: number) => Promise<void>,
): Promise<number> => {
  const whole = copyOf(made.home);
  const { calls, code } = await stoppedAt(0, whole, words(whole));
  expect(code).toBe(0);
  expect(strays(whole)).toEqual([]);
  await look(whole, 0);
  for (const at of pointsIn(calls, 10)) {
    const home = copyOf(made.home);
    await stoppedAt(at, home, words(home));
    const half = strays(home).filter((path) => !path.includes("/cards/"));
    const doctor = await stoppedAt(0, home, ["doctor"]);
    // Nothing half that doctor is silent about.
    if (half.length > 0) expect([at, half, doctor.code]).toEqual([at, half, 1]);
    const before = idsOf(home);
    await look(home, at);
    await stoppedAt(0, home, ["doctor", "--repair"]);
    expect([at, idsOf(home), strays(home)]).toEqual([at, before, []]);
    for (const id of before) expect(await stoppedAt(0, home, ["evidence", "verify", id])).toMatchObject({ code: 0 });
    const again = await stoppedAt(0, home, ["doctor", "--deep"]);
    expect([at, again.code, again.text]).toEqual([at, 0, expect.stringContaining("All is well.")]);
    await look(home, at);
    rmSync(dirname(home), { recursive: true, force: true });
  }
  return calls;
};

describe("stopped at any file call", () => {
  test(
    "delete: the case is there or deleted, and no repair brings it back",
    async () => {
      const made = await begun();
      await campaign(
        made,
        () => ["delete", made.id, "--title", TITLE],
        async (home) => {
          const ids = idsOf(home);
          expect([[], [made.id]]).toContainEqual(ids);
          if (ids.length > 0) return;
          const read = await stoppedAt(0, home, ["status", made.id]);
          expect(read.code).toBe(1);
          expect(read.text).not.toContain("copy");
          // What is kept of it is in one place.
          const [kept = "", ...more] = readdirSync(join(home, "deleted"));
          expect(more).toEqual([]);
          expect(existsSync(join(home, "deleted", kept, "case.json"))).toBe(true);
        },
      );
    },
    LONG,
  );

  test(
    "delete: the next command that opens a case finishes it, and one of the same id is not mixed with it",
    async () => {
      const { home, id } = await begun();
      const bag = join(dirname(home), "bag.zip");
      const { calls } = await stoppedAt(0, copyOf(home), ["delete", id, "--title", TITLE]);
      for (const at of pointsIn(calls, 6)) {
        const copy = copyOf(home);
        await stoppedAt(at, copy, ["delete", id, "--title", TITLE]);
        if (idsOf(copy).length > 0) continue;
        expect(await stoppedAt(0, copy, ["import", bag])).toMatchObject({ code: 0 });
        expect(idsOf(copy)).toEqual([id]);
        expect(readdirSync(join(copy, "deleted")).filter((name) => name.endsWith(".going"))).toEqual([]);
        expect(await stoppedAt(0, copy, ["evidence", "verify", id])).toMatchObject({ code: 0 });
        const looked = await stoppedAt(0, copy, ["doctor", "--deep"]);
        expect([at, looked.text]).toEqual([at, expect.stringContaining("All is well.")]);
      }
    },
    LONG,
  );

  test(
    "delete --undo: brought back with all of it, or deleted as before",
    async () => {
      const { home, id } = await begun();
      const before = filesUnder(home).filter(
        (path) => !/^(?:deleted|drafts|incoming)\/|\/(?:locks|cards)\//.test(path),
      );
      expect(await stoppedAt(0, home, ["delete", id, "--title", TITLE])).toMatchObject({ code: 0 });
      await campaign(
        { home, id },
        () => ["delete", id, "--undo"],
        async (copy) => {
          expect([[], [id]]).toContainEqual(idsOf(copy));
          if (idsOf(copy).length > 0) return expect(filesUnder(copy)).toEqual(expect.arrayContaining(before));
          const [kept = "", ...more] = readdirSync(join(copy, "deleted"));
          expect(more).toEqual([]);
          expect(existsSync(join(copy, "deleted", kept, "case.json"))).toBe(true);
        },
      );
    },
    LONG,
  );

  test(
    "delete --for-good: there, deleted, or no word of it is left",
    async () => {
      const made = await begun();
      await campaign(
        made,
        () => ["delete", made.id, "--title", TITLE, "--for-good"],
        async (home, at) => {
          expect([[], [made.id]]).toContainEqual(idsOf(home));
          if (at === 0) expect(filesWith(home, [WORD, "Quetzalwort", made.id])).toEqual([]);
        },
      );
    },
    LONG,
  );

  test(
    "clone: the copy is there with its evidence, or nothing of it is",
    async () => {
      const made = await begun();
      await campaign(
        made,
        () => ["clone", made.id],
        async (home) => {
          expect(idsOf(home)).toContain(made.id);
          expect(idsOf(home).length).toBeLessThan(3);
        },
      );
    },
    LONG,
  );

  test(
    "import: the case is there with its evidence, or nothing of it is",
    async () => {
      const made = await begun();
      const other = join(dirname(tempHome()), "home");
      cpSync(join(dirname(made.home), "bag.zip"), join(dirname(other), "bag.zip"));
      mkdirSync(other, { mode: 0o700 });
      await campaign(
        { home: other, id: made.id },
        (home) => ["import", join(dirname(home), "bag.zip")],
        async (home) => expect([[], [made.id]]).toContainEqual(idsOf(home)),
      );
    },
    LONG,
  );

  test.each([
    ["rename", "Another title"],
    ["archive", undefined],
  ])(
    "%s: done or not done",
    async (verb, title) => {
      const made = await begun();
      await campaign(
        made,
        () => [verb, made.id, ...(title === undefined ? [] : [title])],
        async (home) => {
          const c = storeOf(home).read(made.id);
          expect([TITLE, title ?? TITLE]).toContain(c.title);
          expect(Object.keys(c.originals)).toHaveLength(1);
        },
      );
    },
    LONG,
  );
});

test("delete says what is kept, where, and how to be rid of it; --for-good is rid of it", async () => {
  const { home, id } = await begun();
  const deleted = await stoppedAt(0, home, ["delete", id, "--title", TITLE]);
  const [name = ""] = readdirSync(join(home, "deleted"));
  expect(deleted.text.replace(/\s+/g, " ")).toContain(
    `Deleted: ${TITLE}. It is kept, with its evidence, backups, journal and history, in ${join(home, "deleted", name)} Bring it back with dispute-coach delete ${id} --undo Erase it for good with dispute-coach delete ${id} --for-good`,
  );
  expect(readdirSync(join(home, "deleted", name)).sort()).toEqual([
    "backups.1.json",
    "backups.2.json",
    "backups.3.json",
    "backups.last.json",
    "case.json",
    "history.jsonl",
    "journal.head",
    "journal.jsonl",
    "vault",
  ]);
  const erased = await stoppedAt(0, home, ["delete", id, "--for-good"]);
  expect(erased).toMatchObject({ code: 0, text: expect.stringContaining("Erased for good") });
  expect(filesWith(home, [WORD, "Quetzalwort"])).toEqual([]);
  expect(await stoppedAt(0, home, ["delete", id, "--for-good"])).toMatchObject({ code: 1 });
});

test("evidence without a case is told by doctor, and kept with the deleted ones by a repair", async () => {
  const { home, id } = await begun();
  for (const folder of ["", "backups", "cards"])
    for (const name of readdirSync(join(home, "cases", folder)).filter((one) => one.startsWith(id)))
      rmSync(join(home, "cases", folder, name));
  const looked = await stoppedAt(0, home, ["doctor"]);
  expect(looked).toMatchObject({ code: 1, text: expect.stringContaining(`There is no case ${id}`) });
  expect(await stoppedAt(0, home, ["doctor", "--repair"])).toMatchObject({ code: 0 });
  expect(strays(home)).toEqual([]);
  expect(filesWith(join(home, "deleted"), [WORD]).length).toBeGreaterThan(0);
});
