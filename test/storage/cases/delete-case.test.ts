import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { pointsIn, stoppedAt, tellStops } from "../../support/broken-program.ts";
import { begun, copyOf, strays, TITLE, WORD } from "../../support/whole-case.ts";
import { filesWith } from "../../support/words-in.ts";

afterAll(tellStops);

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
  const looked = await stoppedAt(0, home, ["doctor"]);
  expect(looked).toMatchObject({ code: 0, text: expect.stringContaining("Everything is fine.") });
  expect(looked.text.replace(/\s+/g, " ")).toContain(
    `A deleted case is kept: ${join(home, "deleted", name)} Bring it back with dispute-coach delete ${id} --undo, or erase it for good with dispute-coach delete ${id} --for-good`,
  );
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

test("an erasing that fails half way says so, and is finished by a repair", async () => {
  const { home, id } = await begun();
  await stoppedAt(0, home, ["delete", id, "--title", TITLE]);
  const { calls } = await stoppedAt(0, copyOf(home), ["delete", id, "--for-good"]);
  const said: string[] = [];
  for (const at of pointsIn(calls, calls)) {
    const copy = copyOf(home);
    const { code, text } = await stoppedAt(at, copy, ["delete", id, "--for-good"], {}, "EIO");
    if (code === 0) continue;
    said.push(text.replace(/\s+/g, " "));
    if (readdirSync(join(copy, "deleted")).some((name) => name.endsWith(".erasing")))
      expect(said.at(-1)).toMatch(/the rest not yet.*doctor --repair/);
    await stoppedAt(0, copy, ["doctor", "--repair"]);
    if (/not yet/.test(said.at(-1) ?? "")) expect(filesWith(copy, [WORD])).toEqual([]);
  }
  expect(said.some((text) => /not yet/.test(text))).toBe(true);
});
