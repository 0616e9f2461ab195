// A process of its own for the tests of the store: `node store-worker.js HOME WHAT ARGUMENT…`. It says what happens on stdout.
import { newCase } from "../../src/core/case/case.ts";
import { confStore } from "../../src/storage/case-store.ts";
import { pause, whenFree, worldOfProcess } from "./worker-env.ts";

const [, , home = "", what = "", ...rest] = process.argv;
const store = confStore(home, worldOfProcess);
const say = (line: string) => void process.stdout.write(`${line}\n`);
const fresh = (id: string, title = "") => newCase(id, "2026-11-15T10:42:00Z", title);

const jobs: Record<string, () => Promise<void>> = {
  /** Opens a case, saves it and keeps it open until killed. */
  async hold() {
    const [id = ""] = rest;
    store.open(id).save(fresh(id, "held"));
    say("open");
    setInterval(() => {}, 1000);
  },
  /** Saves as fast as it can until killed; says each number that is saved. */
  async storm() {
    const [id = ""] = rest;
    const opened = store.open(id);
    for (let n = 1; ; n += 1) {
      opened.save({ ...fresh(id, String(n)), unsent: { story: "x".repeat(20_000) } });
      say(String(n));
      await pause(0);
    }
  },
  /** Adds a mark of its own to each case, many times over. */
  async add() {
    const [name = "", times = "1", ...ids] = rest;
    for (let n = 0; n < Number(times); n += 1) {
      for (const id of ids) {
        const opened = await whenFree(store, id);
        const was = store.list().some((one) => one.id === id) ? store.read(id) : fresh(id);
        opened.save({ ...was, unsent: { ...was.unsent, [`${name}-${n}`]: "x" } });
        opened.close();
      }
    }
  },
  /** Saves a short case and then a long one, and says how each ended. */
  async outgrow() {
    const [id = "", length = "0", short = "yes"] = rest;
    const opened = store.open(id);
    if (short === "yes") opened.save(fresh(id, "short"));
    try {
      opened.save({ ...fresh(id, "long"), unsent: { story: "x".repeat(Number(length)) } });
      say("saved");
    } catch (error) {
      say(error instanceof Error ? `${error.name}: ${error.message}` : "?");
    }
    opened.close();
  },
  /** One save, for the modes of what it makes. */
  async once() {
    const [id = ""] = rest;
    const opened = store.open(id);
    opened.save(fresh(id, "one"));
    opened.save(fresh(id, "two"));
    opened.close();
    const again = store.open(id);
    again.save(fresh(id, "three"));
    again.close();
    store.remove(id);
    store.open(id).save(fresh(id, "four"));
  },
};

await jobs[what]?.();
