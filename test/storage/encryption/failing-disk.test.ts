import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { LONG, pointsIn, stoppedAt, tellStops } from "../../support/broken-program.ts";
import { storyOf } from "../../support/stories.ts";
import { tempHome } from "../../support/temp-home.ts";
import { filesWith } from "../../support/words-in.ts";

afterAll(tellStops);

const WORD = "Xylomarkus";

/** A case with backups, a history and evidence. */
const begun = async (): Promise<string> => {
  const home = tempHome();
  const work = dirname(home);
  mkdirSync(work, { recursive: true });
  writeFileSync(join(work, "answers.json"), JSON.stringify(storyOf("freelancer-ended-money-held").given));
  writeFileSync(join(work, "chat.txt"), `${WORD} wrote this.\n`.repeat(300));
  writeFileSync(join(work, "secret.txt"), "four words of nothing");
  for (const words of [
    ["start", "--answers", join(work, "answers.json"), "--no-input"],
    ["log", "note", "--text", WORD],
    ["rename", "northwind", WORD],
    ["evidence", "add", join(work, "chat.txt"), "--no-input"],
  ])
    expect(await stoppedAt(0, home, words)).toMatchObject({ code: 0 });
  return home;
};

const copyOf = (home: string): string => {
  const folder = dirname(tempHome());
  cpSync(dirname(home), folder, { recursive: true });
  return join(folder, "home");
};

test(
  "a disk that fails at any one call of lock: what is still readable is said, and no other file is",
  async () => {
    const made = await begun();
    const lock = (home: string) => ["lock", "--passphrase-file", join(dirname(home), "secret.txt")];
    const whole = copyOf(made);
    const { calls, code } = await stoppedAt(0, whole, lock(whole));
    expect([code, filesWith(whole, [WORD])]).toEqual([0, []]);
    const said = new Set<string>();
    for (const at of pointsIn(calls, 8)) {
      const home = copyOf(made);
      const ran = await stoppedAt(at, home, lock(home), {}, "EIO");
      const text = ran.text.replace(/\s+/g, " ");
      expect([at, text]).toEqual([at, expect.not.stringContaining("answer is saved")]);
      const readable = filesWith(home, [WORD]);
      const isLocked = (await stoppedAt(0, home, ["list"])).text.includes("is locked with a passphrase");
      if (isLocked && readable.length > 0) {
        const [words = ""] =
          /The case is locked, but (?:\d files? beside it (?:is|are) not|files beside it may not be) yet|Then go on with|not locked yet/.exec(
            text,
          ) ?? [];
        expect([at, ran.code, text, words]).toEqual([at, 1, text, expect.stringMatching(/./)]);
        expect([at, readable.length]).toEqual([at, 1]);
        said.add(words);
        const env = { DISPUTE_COACH_PASSPHRASE_FILE: join(dirname(home), "secret.txt") };
        await stoppedAt(0, home, ["lock"], env);
        expect([at, filesWith(home, [WORD])]).toEqual([at, []]);
      }
      rmSync(dirname(home), { recursive: true, force: true });
    }
    expect(said.size).toBeGreaterThan(0);
  },
  LONG,
);

test(
  "a disk that fails at any one call of unlock: where words can be read already, that is said",
  async () => {
    const made = await begun();
    const secret = (home: string) => ({ DISPUTE_COACH_PASSPHRASE_FILE: join(dirname(home), "secret.txt") });
    expect(await stoppedAt(0, made, ["lock", "--passphrase-file", join(dirname(made), "secret.txt")])).toMatchObject({
      code: 0,
    });
    const whole = copyOf(made);
    const { calls } = await stoppedAt(0, whole, ["unlock"], secret(whole));
    let told = 0;
    for (const at of pointsIn(calls, 8)) {
      const home = copyOf(made);
      const ran = await stoppedAt(at, home, ["unlock"], secret(home), "EIO");
      const isLocked = (await stoppedAt(0, home, ["list"])).text.includes("is locked with a passphrase");
      if (isLocked && filesWith(home, [WORD]).length > 0) {
        told += 1;
        expect([at, ran.code, ran.text]).toEqual([
          at,
          1,
          expect.stringMatching(/can\s+be\s+read\s+already|Then\s+go\s+on\s+with/),
        ]);
      }
      rmSync(dirname(home), { recursive: true, force: true });
    }
    expect(told).toBeGreaterThan(0);
  },
  LONG,
);
