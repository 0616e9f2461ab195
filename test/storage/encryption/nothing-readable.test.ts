import { appendFileSync, cpSync, mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { confStore } from "../../../src/storage/case-store.ts";
import { vaultAt } from "../../../src/storage/vault/vault.ts";
import { LONG, pointsIn, stoppedAt, tellStops } from "../../support/broken-program.ts";
import { testWorld } from "../../support/memory-store.ts";
import { storyOf } from "../../support/stories.ts";
import { tempHome } from "../../support/temp-home.ts";
import { filesWith } from "../../support/words-in.ts";

afterAll(tellStops);

const PASSPHRASE = "four words of nothing";
/** In every kind of place lies one of these, and nowhere else in the world. */
const WORDS = ["Quetzalwort", "Xylomarkus", "Vompelgriff", "Zwirbelnacht", "Krumpfholz", "Jaxobrit"] as const;
const [ANSWER, UNSENT, EVIDENCE, NOTE, LEFT, LATER] = WORDS;
const ID = "2026-11-15-gone";

const storeOf = (home: string) => confStore(home, testWorld());
const putFile = (path: string, text: string | Buffer): void => {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(path, text, { mode: 0o600 });
};

/** A case with words in every kind of place, and what killed runs of all kinds can leave. */
const fullCase = async (home: string): Promise<void> => {
  const store = storeOf(home);
  const answers = storyOf("freelancer-ended-money-held").given;
  putFile(join(dirname(home), "answers.json"), JSON.stringify(answers));
  const began = await stoppedAt(0, home, ["start", "--answers", join(dirname(home), "answers.json"), "--no-input"]);
  expect(began.code).toBe(0);
  const [first] = store.list();
  const given = store.read(first?.id ?? "");
  store.remove(given.id);
  store.erase(given.id);
  for (const happened of [`${ANSWER} first`, `${ANSWER} second`, `${ANSWER} third`]) {
    const opened = store.open(ID);
    opened.save({
      ...given,
      id: ID,
      title: `${ANSWER} title`,
      answers: { ...given.answers, happened },
      unsent: { explanation: UNSENT },
    });
    opened.close();
  }
  putFile(join(dirname(home), "chat.txt"), `${EVIDENCE} wrote this.\n`.repeat(200));
  expect((await stoppedAt(0, home, ["evidence", "add", join(dirname(home), "chat.txt"), "--no-input"])).code).toBe(0);
  expect((await stoppedAt(0, home, ["log", "note", "--text", NOTE])).code).toBe(0);
  // A damaged file that was set aside.
  writeFileSync(join(home, "cases", `${ID}.json`), `{ "happened": "${ANSWER}`);
  expect((await stoppedAt(0, home, ["doctor", ID, "--repair"])).code).toBe(0);
};

/** What killed runs of today, of earlier versions and of versions to come can leave beside a case. */
const leaveThings = (home: string): void => {
  const half = `{ "happened": "${LEFT} half`;
  for (const name of [
    `cases/${ID}.json.tmp-1794739320abcdef`,
    `cases/${ID}.json.tmp-restore`,
    `cases/backups/${ID}.9.json.tmp`,
    `cases/backups/${ID}.newest.json`,
    `cases/quarantine/${ID}.2026-11-15T10-42-00Z.json.tmp`,
    `cases/quarantine/${ID}.2026-11-14T10-42-00Z.json`,
    `cases/history/${ID}.jsonl.tmp`,
    `cases/cards/${ID}.card`,
    `vault/${ID}/tmp-99999999-0123456789abcdef`,
    "drafts/tmp-99999999-0123456789abcdef",
    // Of a process whose number is another's by now: the first one's, or our own.
    "drafts/tmp-1-0123456789abcdef",
    `drafts/tmp-${process.pid}-0123456789abcdef`,
    "incoming/0123456789abcdef/sealed.zip",
    "incoming/tmp-99999999-0123456789abcdef/sealed.zip",
    `out/${ID}/filing.md`,
    `editing/${ID}.99999999.0123456789ab/happened.txt`,
    `deleted/${ID}.2026-11-14T10-42-00Z/case.json`,
    `deleted/${ID}.2026-11-14T10-42-00Z/vault/${"a".repeat(64)}`,
    `deleted/${ID}.2026-11-13T10-42-00Z.history.jsonl`,
    `cases/to-come/${ID}.anything`,
    `to-come/${ID}/anything`,
  ])
    putFile(join(home, name), half);
  for (const name of [
    "drafts/tmp-1-0123456789abcdef",
    "incoming/0123456789abcdef",
    "incoming/0123456789abcdef/sealed.zip",
  ])
    utimesSync(join(home, name), 1, 1);
  appendFileSync(join(home, "cases", "history", `${ID}.jsonl`), half);
};

const lock = async (home: string): Promise<void> => {
  const store = storeOf(home);
  await store.setPassphrase(
    ID,
    PASSPHRASE,
    async () => (await vaultAt(home, store.keyOf).reEncrypt(ID, "encrypted")).changed,
  );
};

const copyOf = (home: string): string => {
  const folder = tempHome();
  mkdirSync(folder, { recursive: true });
  const to = join(folder, "home");
  cpSync(home, to, { recursive: true, preserveTimestamps: true });
  return to;
};

const readable = (home: string): string[] => filesWith(home, WORDS).map((path) => path.slice(home.length + 1));
const theCase = (home: string) => {
  const store = storeOf(home);
  expect(store.tryPassphrase(ID, PASSPHRASE)).toBe(true);
  return store.read(ID);
};

test("lock: no file under the home holds a readable word of the case, whatever killed runs had left", async () => {
  const home = tempHome();
  await fullCase(home);
  leaveThings(home);
  // The words are there before, in each of the places.
  const before = readable(home);
  for (const part of [
    "backups/",
    "history/",
    "quarantine/",
    "cards/",
    "vault/",
    "drafts/",
    "incoming/",
    "out/",
    "editing/",
    "to-come/",
  ])
    expect(before.some((path) => path.includes(part))).toBe(true);
  await lock(home);
  expect(readable(home)).toEqual([]);
  expect(theCase(home)).toMatchObject({ title: `${ANSWER} title`, unsent: { explanation: UNSENT } });
  // What was typed in an editor is not lost: it is set aside, and unlocked with the rest.
  const store = storeOf(home);
  store.tryPassphrase(ID, PASSPHRASE);
  await store.setPassphrase(
    ID,
    undefined,
    async () => (await vaultAt(home, store.keyOf).reEncrypt(ID, "plain")).changed,
  );
  expect(readable(home).some((path) => path.includes("quarantine/") && path.includes("happened"))).toBe(true);
});

/** Every command that touches a case, on the locked one. */
const COMMANDS: readonly (readonly string[])[] = [
  ["resume", ID, "--set", `happened=${LATER} happened.`, "--no-input"],
  ["log", "note", "--text", `${LATER} noted`],
  ["review", ID, "--undo"],
  ["evidence", "add", "FOLDER/later.txt", "--no-input"],
  ["evidence", "verify"],
  ["export", "--output", "FOLDER/filing.md"],
  ["export", "--format", "html", "--output", "FOLDER/filing.html"],
  ["export", "--open"],
  ["bundle", "--output", "FOLDER/bag"],
  ["bundle", "--output", "FOLDER/bag.zip"],
  ["deadlines", "--ics", "FOLDER/dates.ics"],
  ["draft", "message"],
  ["status"],
  ["list"],
  ["rename", ID, `${LATER} title`],
  ["archive", ID],
  ["clone", ID],
  ["doctor", ID, "--repair"],
  ["doctor", "--repair"],
  ["lock", ID],
  ["delete", ID, "--title", `${ANSWER} title`],
];

describe("a locked case", () => {
  test.each(COMMANDS.map((words) => ({ words, name: words.slice(0, 3).join(" ") })))(
    "$name: killed at any file call, no word of it is readable, then or after the next command",
    async ({ words }) => {
      const home = tempHome();
      await fullCase(home);
      await lock(home);
      const work = dirname(home);
      putFile(join(work, "later.txt"), `${LATER} wrote this.\n`.repeat(100));
      putFile(join(work, "passphrase"), PASSPHRASE);
      const env = { DISPUTE_COACH_PASSPHRASE_FILE: join(work, "passphrase") };
      const told = (folder: string) => words.map((word) => word.replace("FOLDER", folder));
      const whole = copyOf(home);
      const { calls, code } = await stoppedAt(0, whole, told(dirname(whole)), env);
      expect(code).not.toBe(70);
      expect(readable(whole)).toEqual([]);
      for (const at of pointsIn(calls, 5)) {
        const copy = copyOf(home);
        await stoppedAt(at, copy, told(dirname(copy)), env);
        expect([at, readable(copy)]).toEqual([at, []]);
        const mended = await stoppedAt(0, copy, ["doctor", "--repair"]);
        expect([at, mended.text, readable(copy)]).toEqual([at, mended.text, []]);
        rmSync(dirname(copy), { recursive: true, force: true });
      }
    },
    LONG,
  );
});

/** Is the case locked, as `list` tells it? */
const isLocked = (home: string): boolean =>
  storeOf(home)
    .list()
    .some((one) => "locked" in one && one.locked === true);

test.each(["lock", "unlock"])(
  "%s, killed at any file call: the case is locked or it is not; what is not yet is told by doctor and locked by the next command",
  async (verb) => {
    const home = tempHome();
    await fullCase(home);
    if (verb === "unlock") await lock(home);
    else {
      leaveThings(home);
      // Its age is not copied, and it does not say of which process it is.
      rmSync(join(home, "incoming", "0123456789abcdef"), { recursive: true });
    }
    const secret = join(dirname(home), "passphrase");
    putFile(secret, PASSPHRASE);
    const words = [verb, ID, "--passphrase-file", secret];
    const whole = copyOf(home);
    const { calls, code } = await stoppedAt(0, whole, words);
    expect([code, isLocked(whole), readable(whole).length > 0]).toEqual([0, verb === "lock", verb === "unlock"]);
    let between = 0;
    for (const at of pointsIn(calls, verb === "lock" ? 6 : 12)) {
      const copy = copyOf(home);
      await stoppedAt(at, copy, words);
      if (isLocked(copy)) {
        if (readable(copy).length > 0) {
          between += 1;
          const looked = await stoppedAt(0, copy, ["doctor"]);
          expect([
            at,
            looked.code,
            /The case is locked, and|half-written/.test(looked.text.replace(/\s+/g, " ")),
          ]).toEqual([at, 1, true]);
        }
        const next = await stoppedAt(0, copy, ["status", ID], { DISPUTE_COACH_PASSPHRASE_FILE: secret });
        // What no longer is of any case by its name goes with the next command that opens a case for writing.
        await stoppedAt(0, copy, ["doctor", "--repair"]);
        expect([at, next.code, readable(copy)]).toEqual([at, 0, []]);
      }
      const store = storeOf(copy);
      if (isLocked(copy)) store.tryPassphrase(ID, PASSPHRASE);
      expect(store.read(ID).title).toBe(`${ANSWER} title`);
      rmSync(dirname(copy), { recursive: true, force: true });
    }
    expect(between).toBeGreaterThan(0);
  },
  LONG,
);
