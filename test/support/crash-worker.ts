// A process that is there to be killed: `node crash-worker.js HOME WHAT ARGUMENT…`. It says each thing that is done, at once.
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { newCase } from "../../src/core/case/case.ts";
import { confStore } from "../../src/storage/case-store.ts";
import { writeWholeFile } from "../../src/storage/files/files.ts";
import { vaultAt } from "../../src/storage/vault/vault.ts";
import { whenFree, worldOfProcess } from "./worker-env.ts";

const [, , home = "", what = "", ...rest] = process.argv;
const store = confStore(home, worldOfProcess);
// Written at once and not through a stream: what was said must be said when the process dies.
const say = (line: string) => void writeSync(1, `${line}\n`);
const fresh = (title: string) => ({
  ...newCase("a", "2026-11-15T10:42:00Z", title),
  updatedAt: new Date().toISOString(),
});
const titleNow = (): number => (store.list().length === 0 ? 0 : Number(store.read("a").title));

const jobs: Record<string, () => Promise<void> | void> = {
  /** Saves one number after the other, each answer in full. */
  saving() {
    const opened = store.open("a");
    for (let n = titleNow() + 1; ; n += 1) {
      opened.save({ ...fresh(String(n)), answers: { happened: `Answer ${n}. ${"Words of a person. ".repeat(200)}` } });
      say(String(n));
    }
  },
  /** Takes one file after the other into the vault, each with its exhibit. */
  async evidence() {
    const opened = store.open("a");
    const vault = vaultAt(home);
    const folder = join(home, "..", "proofs");
    mkdirSync(folder, { recursive: true });
    for (let n = titleNow() + 1; ; n += 1) {
      const path = join(folder, `proof-${n}.txt`);
      writeFileSync(path, `proof ${n} `.repeat(20_000));
      const { sha256, bytes, mediaType, fileName } = await vault.take("a", path);
      const original = { sha256, bytes, mediaType, fileName, addedAt: new Date().toISOString() };
      opened.save({ ...fresh(String(n)), exhibits: [{ id: "e1" }], originals: { e1: original } });
      say(String(n));
    }
  },
  /** Writes one filing over the other. */
  exporting() {
    for (let n = Number(rest[0] ?? 0) + 1; ; n += 1) {
      writeWholeFile(join(home, "filing.md"), `${`filing ${n}\n`.repeat(4000)}`, { replace: true });
      say(String(n));
    }
  },
  /** Opens and saves old cases, one after the other. */
  migrating() {
    for (const one of store.list()) {
      if ("unreadable" in one || one.summary.title.startsWith("new ")) continue;
      const opened = store.open(one.id);
      opened.save({ ...store.read(one.id), title: `new ${one.id}` });
      opened.close();
      say(one.id);
    }
  },
  /** Adds one to a number of its own in each case, so many times. */
  async counting() {
    const [name = "", times = "1", ...ids] = rest;
    for (let n = 0; n < Number(times); n += 1) {
      for (const id of ids) {
        const opened = await whenFree(store, id);
        const was = store.list().some((one) => one.id === id) ? store.read(id) : newCase(id, "2026-11-15T10:42:00Z");
        opened.save({ ...was, unsent: { ...was.unsent, [name]: String(Number(was.unsent[name] ?? 0) + 1) } });
        opened.close();
      }
    }
  },
  /** Saves an ever longer case until the disk takes no more, and says how it ended. */
  growing() {
    try {
      const opened = store.open("a");
      for (let n = titleNow() + 1; n < 400; n += 1) {
        opened.save({ ...fresh(String(n)), unsent: { happened: "x".repeat(n * 4000) } });
        say(String(n));
      }
      say("saved all");
    } catch (error) {
      say(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
    }
  },
  /** Opens files until the system gives no more, then saves; then lets them go and saves again. */
  starving() {
    const opened = store.open("a");
    opened.save(fresh("1"));
    const files: number[] = [];
    try {
      for (;;) files.push(openSync(home, "r"));
    } catch {
      // Now there are none left.
    }
    try {
      opened.save(fresh("2"));
      say("saved all");
    } catch (error) {
      say(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
    }
    for (const file of files) closeSync(file);
    opened.save(fresh("3"));
    say("3");
    opened.close();
  },
};

await jobs[what]?.();
