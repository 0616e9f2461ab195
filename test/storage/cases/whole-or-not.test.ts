import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { LONG, pointsIn, stoppedAt, tellStops } from "../../support/broken-program.ts";
import { filesUnder, tempHome } from "../../support/temp-home.ts";
import { begun, copyOf, idsOf, storeOf, strays, TITLE, WORD } from "../../support/whole-case.ts";
import { filesWith } from "../../support/words-in.ts";

afterAll(tellStops);

// A case is there or it is deleted; a copy of one is there with all its files or not at all; wherever it is stopped.

/** Stops a command at its file calls, and looks at what a person would see then. */
const campaign = async (
  made: { home: string; id: string },
  words: (home: string) => readonly string[],
  look: (home: string, at: number, isRepaired: boolean) => Promise<void>,
): Promise<number> => {
  const whole = copyOf(made.home);
  const { calls, code } = await stoppedAt(0, whole, words(whole));
  expect(code).toBe(0);
  expect(strays(whole)).toEqual([]);
  await look(whole, 0, false);
  for (const at of pointsIn(calls, 10)) {
    const home = copyOf(made.home);
    await stoppedAt(at, home, words(home));
    const half = strays(home).filter((path) => !path.includes("/cards/"));
    const doctor = await stoppedAt(0, home, ["doctor"]);
    // Nothing half that doctor is silent about.
    if (half.length > 0) expect([at, half, doctor.code]).toEqual([at, half, 1]);
    const before = idsOf(home);
    await look(home, at, false);
    await stoppedAt(0, home, ["doctor", "--repair"]);
    expect([at, idsOf(home), strays(home)]).toEqual([at, before, []]);
    for (const id of before) expect(await stoppedAt(0, home, ["evidence", "verify", id])).toMatchObject({ code: 0 });
    const again = await stoppedAt(0, home, ["doctor", "--deep"]);
    expect([at, again.code, again.text]).toEqual([at, 0, expect.stringContaining("Everything is fine.")]);
    await look(home, at, true);
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
        expect([at, looked.text]).toEqual([at, expect.stringContaining("Everything is fine.")]);
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
    "delete, then --for-good with its id: no word of it is left, wherever the first was stopped",
    async () => {
      const { home, id } = await begun();
      const { calls } = await stoppedAt(0, copyOf(home), ["delete", id, "--title", TITLE]);
      for (const at of pointsIn(calls, 10)) {
        const copy = copyOf(home);
        await stoppedAt(at, copy, ["delete", id, "--title", TITLE]);
        if (idsOf(copy).length > 0) continue;
        expect(await stoppedAt(0, copy, ["delete", id, "--for-good"])).toMatchObject({ code: 0 });
        expect([at, filesWith(copy, [WORD, "Quetzalwort"])]).toEqual([at, []]);
        await stoppedAt(0, copy, ["doctor", "--repair"]);
        expect(idsOf(copy)).toEqual([]);
      }
    },
    LONG,
  );

  test(
    "delete --for-good: there, or gone, and then the next repair leaves no word of it",
    async () => {
      const made = await begun();
      await campaign(
        made,
        () => ["delete", made.id, "--title", TITLE, "--for-good"],
        async (home, at, isRepaired) => {
          expect([[], [made.id]]).toContainEqual(idsOf(home));
          if (at === 0 || (isRepaired && idsOf(home).length === 0))
            expect([at, filesWith(home, [WORD, "Quetzalwort"])]).toEqual([at, []]);
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
