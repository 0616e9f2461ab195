import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { computer } from "../../support/run-program.ts";
import { storyOf } from "../../support/stories.ts";
import { filesUnder, tempHome } from "../../support/temp-home.ts";

// The file of a locked case is damaged. Its copies are whole, and every message names a way that works.

const PASSPHRASE = "four words of nothing";
const WORD = "Xylomarkus";
const flat = (text: string): string => text.replace(/\s+/g, " ");

let made: { readonly home: string; readonly id: string };
beforeAll(async () => {
  const home = join(mkdtempSync(join(tmpdir(), "dispute-coach-")), "home");
  const c = computer({ home });
  c.files.set("case.json", JSON.stringify(storyOf("freelancer-ended-money-held").given));
  c.files.set("secret.txt", PASSPHRASE);
  await c.run(["start", "--answers", "case.json", "--no-input"]);
  const id = c.cases.list()[0]?.id ?? "";
  await c.run(["rename", id, `The ${WORD} case`]);
  await c.run(["log", "note", "--text", `${WORD} said so.`]);
  expect((await c.run(["lock", "--passphrase-file", "secret.txt"])).code).toBe(0);
  made = { home, id };
}, 60_000);
afterAll(() => rmSync(dirname(made.home), { recursive: true, force: true }));

/** The same locked case in a home of its own. */
const locked = async () => {
  const { id } = made;
  const home = tempHome();
  cpSync(made.home, home, { recursive: true });
  const later = computer({ home });
  later.files.set("passphrase", PASSPHRASE);
  return { home, id, file: join(home, "cases", `${id}.json`), without: computer({ home }), later };
};
const readable = (home: string): string[] =>
  filesUnder(home).filter((name) => !name.endsWith("/") && readFileSync(join(home, name)).includes(WORD));
const edited = (change: (text: string) => string) => (file: string) =>
  writeFileSync(file, change(readFileSync(file, "utf8")));

const NOT_READ: readonly (readonly [string, (file: string) => void])[] = [
  ["cut off in its beginning", (file) => truncateSync(file, 7)],
  ["cut off later", (file) => truncateSync(file, 400)],
  ["empty", (file) => truncateSync(file, 0)],
  ["zero bytes", (file) => writeFileSync(file, Buffer.alloc(900))],
  [
    "other bytes",
    (file) => writeFileSync(file, Buffer.from(Array.from({ length: 600 }, (_, at) => (at * 89 + 7) % 256))),
  ],
  ["a cost that nobody uses", edited((text) => text.replace(/"N":\d+/, '"N":2'))],
  ["another way to stretch", edited((text) => text.replace('"scrypt"', '"script"'))],
  ["a part of another name", edited((text) => text.replace('"wrap"', '"wrqp"'))],
  ["the first mark of another name", edited((text) => text.replace('"sealed"', '"Sealed"'))],
  [
    "a folder",
    (file) => {
      rmSync(file);
      mkdirSync(file);
      writeFileSync(join(file, "letter.txt"), "A file of the person's own.");
    },
  ],
  ["gone", (file) => rmSync(file)],
];

describe("the file of a locked case", () => {
  test.each(NOT_READ)("%s: doctor says what it needs, and mends it with the passphrase", async (_, damage) => {
    const { home, id, file, without, later } = await locked();
    damage(file);
    const told = await without.run(["status", id]);
    expect(told).toMatchObject({ code: 1, err: expect.stringContaining(`doctor ${id} --repair`) });
    expect(flat(told.err)).toContain("DISPUTE_COACH_PASSPHRASE_FILE names");

    const shut = await without.run(["doctor", "--repair"]);
    expect([shut.code, flat(shut.out)]).toEqual([1, expect.stringContaining(`doctor ${id} --repair in a terminal`)]);
    expect(flat(`${shut.out}${shut.err}`)).not.toMatch(/Open it for good|Fix what can be fixed/);

    const mended = await later.run(["doctor", id, "--repair"]);
    expect([mended.code, flat(mended.out)]).toEqual([0, expect.stringContaining("Done: Went back to ")]);
    expect(readable(home)).toEqual([]);
    expect(readFileSync(file, "utf8").startsWith('{"sealed":1,')).toBe(true);
    expect((await later.run(["doctor", id])).out).toContain("Everything is fine.");
    expect(later.cases.tryPassphrase(id, PASSPHRASE)).toBe(true);
    expect(JSON.stringify(later.cases.read(id))).toContain(`The ${WORD} case`);
  });

  test.each(NOT_READ.slice(-2))("%s: in a terminal doctor asks for the passphrase", async (_, damage) => {
    const { id, file, without } = await locked();
    damage(file);
    without.secrets = ["not it, not it", PASSPHRASE];
    const mended = await without.run(["doctor", id, "--repair"], async () => ({ kind: "back" }));
    expect([mended.code, flat(mended.out)]).toEqual([0, expect.stringContaining("Done: Went back to ")]);
    expect(mended.err).toContain("That is not the passphrase.");
  });

  test.each(NOT_READ.filter((_, at) => at % 4 === 1))(
    "%s: without a copy that is said, and nothing is promised",
    async (_, damage) => {
      const { home, id, file, without, later } = await locked();
      damage(file);
      rmSync(join(home, "cases", "backups"), { recursive: true });
      for (const c of [without, later]) {
        const ran = await c.run(["doctor", id, "--repair"]);
        expect(ran.code).toBe(1);
        expect(flat(ran.out)).not.toMatch(/passphrase: run|Done: Went back/);
      }
    },
  );

  test.each([
    ["salt", /"salt":"(.)/],
    ["key", /"key":"(.)/],
  ])("its %s changed: the passphrase opens it by a copy, nothing is lost, and doctor mends it", async (_, place) => {
    const { home, id, file, later } = await locked();
    await later.run(["rename", id, `The last ${WORD}`]);
    const before = readFileSync(file, "utf8");
    writeFileSync(
      file,
      before.replace(place, (all, letter) => `${all.slice(0, -1)}${letter === "Q" ? "R" : "Q"}`),
    );
    expect((await later.run(["status", id])).out).toContain(`The last ${WORD}`);
    const told = await later.run(["doctor", id]);
    expect([told.code, flat(told.out)]).toEqual([1, expect.stringContaining("its beginning was changed")]);
    expect((await later.run(["doctor", id, "--repair"])).out).toContain("Done: Locked it again");
    for (const name of readdirSync(join(home, "cases", "backups"))) rmSync(join(home, "cases", "backups", name));
    expect((await later.run(["status", id])).out).toContain(`The last ${WORD}`);
    expect(readable(home)).toEqual([]);
  });

  test("a lock that was broken off left a readable copy: it is put back locked", async () => {
    const { home, id, file, later } = await locked();
    const copies = join(home, "cases", "backups");
    const plain = join(copies, `${id}.last.json`);
    const sealed = readFileSync(plain);
    writeFileSync(join(copies, `${id}.9.json`), sealed);
    later.cases.tryPassphrase(id, PASSPHRASE);
    writeFileSync(plain, JSON.stringify(later.cases.read(id)));
    truncateSync(file, 400);
    expect((await later.run(["doctor", id, "--repair"])).out).toContain("Done: Went back to");
    expect(readFileSync(file, "utf8").startsWith('{"sealed":1,')).toBe(true);
    expect(readable(home)).toEqual([]);
  });

  test("a version that no program has: beside the update the way back by hand is named", async () => {
    const { id, file, later } = await locked();
    edited((text) => text.replace('"sealed":1', '"sealed":3'))(file);
    expect(flat((await later.run(["status", id])).err)).toMatch(/Update dispute-coach.* the last good copy: cp "/);
  });
});
