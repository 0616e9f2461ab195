// A process of its own: `node break-worker.js FOLDER CASE-OF-VERSION-1 [HOW…]`. Breaks every file call of everything the store does, one after the
// other, and says for each action how many breaks there were and what went wrong: one line of JSON each.

import fs from "node:fs";
import { join } from "node:path";
import { type Break, broken } from "./broken-fs.ts";

const { worldOfProcess } = await import("./worker-env.ts");
const { newCase } = await import("../../src/core/case/case.ts");
const { confStore } = await import("../../src/storage/case-store.ts");
const { examineOf } = await import("../../src/storage/health/health.ts");
const { vaultAt } = await import("../../src/storage/vault/vault.ts");
const { writeWholeFile } = await import("../../src/storage/files/files.ts");

const [, , root = "", oldCase = "", ...chosen] = process.argv;
const PASSPHRASE = "four words of nothing";
const world = {
  ...worldOfProcess,
  scryptN: 1024,
};
const titled = (title: string) => ({
  ...newCase("a", "2026-11-15T10:42:00Z", title),
  updatedAt: new Date().toISOString(),
});
type Store = ReturnType<typeof confStore>;

const save = (store: Store, title: string): void => {
  const opened = store.open("a");
  try {
    opened.save(titled(title));
  } finally {
    opened.close();
  }
};
const turn = (store: Store): void => {
  const opened = store.open("a");
  try {
    opened.stepHistory("back");
  } finally {
    opened.close();
  }
};

interface Action {
  readonly name: string;
  readonly before: (store: Store, home: string) => unknown;
  readonly act: (store: Store, home: string) => unknown;
  /** The titles the case may have afterwards, whole. */
  readonly titles: readonly string[];
  /** May the case be gone, or not there yet? */
  readonly mayMiss?: boolean;
}

const two = (store: Store) => {
  save(store, "one");
  save(store, "two");
};
/** Evidence of two pieces and a bit, when sealed. */
const PROOF = "proof ".repeat(25_000);
const twoWithProof = async (store: Store, home: string) => {
  two(store);
  await vaultAt(home).keep("a", Buffer.from(PROOF));
};
/** Locks or unlocks the case and its evidence, as the commands do. */
const turnLock = async (store: Store, home: string, passphrase: string | undefined): Promise<void> =>
  store.setPassphrase("a", passphrase, async () => {
    const done = await vaultAt(home, store.keyOf).reEncrypt("a", passphrase === undefined ? "plain" : "encrypted");
    return done.changed;
  });
/** Is the evidence whole, locked or not? */
const proofFaults = async (store: Store, home: string): Promise<string[]> => {
  const vault = vaultAt(home, store.keyOf);
  const states = await Promise.all((await vault.names("a")).map((name) => vault.verify("a", name)));
  return states.filter((state) => state !== "good").map((state) => `the evidence is ${state}`);
};
/** What was broken off is finished by the same command. */
const finish = async (name: string, store: Store, home: string): Promise<string[]> => {
  const passphrase = name === "lock" ? PASSPHRASE : undefined;
  try {
    await turnLock(store, home, passphrase);
  } catch (error) {
    if (!/locked already|is not locked/.test(say(error))) return [`it cannot be finished: ${say(error)}`];
  }
  const forms = await Promise.all((await vaultAt(home).names("a")).map((one) => vaultAt(home).look("a", one)));
  const wanted = name === "lock" ? "undecryptable" : "plain";
  return forms.every((one) => one?.storedAs === wanted) && forms.length === 1 ? [] : ["some evidence was not turned"];
};
const V1 = fs.readFileSync(oldCase, "utf8");

const ACTIONS: readonly Action[] = [
  { name: "first save", before: () => {}, act: (store) => save(store, "one"), titles: ["one"], mayMiss: true },
  { name: "save", before: two, act: (store) => save(store, "three"), titles: ["two", "three"] },
  { name: "take back", before: two, act: turn, titles: ["one", "two"] },
  {
    name: "lock",
    before: twoWithProof,
    act: (store, home) => turnLock(store, home, PASSPHRASE),
    titles: ["two"],
  },
  {
    name: "unlock",
    before: async (store, home) => {
      await twoWithProof(store, home);
      await turnLock(store, home, PASSPHRASE);
    },
    act: (store, home) => {
      store.tryPassphrase("a", PASSPHRASE);
      return turnLock(store, home, undefined);
    },
    titles: ["two"],
  },
  {
    name: "repair of a damaged case",
    before: (store, home) => {
      two(store);
      fs.writeFileSync(join(home, "cases", "a.json"), "{ half");
    },
    act: (store) => store.restore("a"),
    titles: ["two", "damaged"],
  },
  {
    name: "save of an old case",
    before: (_store, home) => {
      fs.mkdirSync(join(home, "cases"), { recursive: true, mode: 0o700 });
      fs.writeFileSync(join(home, "cases", "a.json"), V1.replace(/"id": "[^"]*"/, '"id": "a"'), { mode: 0o600 });
    },
    act: (store) => save(store, "new"),
    titles: [JSON.parse(V1).title, "new"],
  },
  { name: "delete", before: two, act: (store) => store.remove("a"), titles: ["two"], mayMiss: true },
  {
    name: "evidence",
    before: (store, home) => {
      two(store);
      fs.writeFileSync(join(home, "proof.txt"), "proof ".repeat(40_000), { mode: 0o600 });
    },
    act: (_store, home) => vaultAt(home).take("a", join(home, "proof.txt")),
    titles: ["two"],
  },
  {
    name: "export",
    before: (store, home) => {
      two(store);
      fs.writeFileSync(join(home, "filing.md"), "old", { mode: 0o600 });
    },
    act: (_store, home) => writeWholeFile(join(home, "filing.md"), "new ".repeat(5000), { replace: true }),
    titles: ["two"],
  },
];

const isProblem = (error: unknown): boolean => error instanceof Error && error.name === "Problem";
const say = (error: unknown): string => (error instanceof Error ? `${error.name}: ${error.message}` : String(error));

/** The title of the case, read as another process would; "damaged" or "missing" when there is none. */
const titleIn = (home: string): string => {
  const store = confStore(home, world);
  try {
    if (store.list().some((one) => "locked" in one && one.locked)) store.tryPassphrase("a", PASSPHRASE);
    return store.read("a").title;
  } catch (error) {
    return /damaged/.test(say(error)) ? "damaged" : /no case/.test(say(error)) ? "missing" : say(error);
  }
};

/** What is wrong in a home after a break; empty when all is well. */
const faultsIn = async (action: Action, home: string, how: Break, error: unknown): Promise<string[]> => {
  const faults: string[] = [];
  const title = titleIn(home);
  const allowed = [...action.titles, ...(action.mayMiss ? ["missing"] : [])];
  if (!allowed.includes(title)) faults.push(`the case is ${title}`);
  if (how.how !== "stop" && error !== undefined && !isProblem(error)) faults.push(`it threw ${say(error)}`);
  if (action.name === "export" && !/^(old|(new ){5000})$/.test(fs.readFileSync(join(home, "filing.md"), "utf8")))
    faults.push("the exported file is half");
  const store = confStore(home, world);
  if (action.name.endsWith("lock")) {
    if (store.list().some((one) => "locked" in one && one.locked)) store.tryPassphrase("a", PASSPHRASE);
    faults.push(...(await proofFaults(store, home)), ...(await finish(action.name, store, home)));
    faults.push(...(await proofFaults(store, home)));
  }
  const { issues: ailments } = await examineOf(store, vaultAt(home, store.keyOf), world)({ deep: true, repair: true });
  for (const one of ailments.filter((ailment) => ailment.grave && !(ailment.done ?? []).length))
    faults.push(`doctor cannot mend: ${one.say}`);
  for (const one of ailments.filter(
    (ailment) => ["rights", "journal", "evidence"].includes(ailment.kind) && ailment.grave,
  ))
    faults.push(`doctor found: ${one.say}`);
  if (title !== "missing") {
    if (titleIn(home) === "damaged") faults.push("the case is damaged after a repair");
    if (store.list().some((one) => "locked" in one && one.locked)) store.tryPassphrase("a", PASSPHRASE);
    save(store, "afterwards");
    if (titleIn(home) !== "afterwards") faults.push("it cannot be saved afterwards");
    const again = await examineOf(store, vaultAt(home, store.keyOf), world)({ deep: false, repair: false });
    const grave = again.issues.filter((one) => one.grave);
    if (grave.length > 0) faults.push(`doctor is not content afterwards: ${grave.map((one) => one.say).join(" ")}`);
  }
  return faults;
};

let rooms = 0;
const room = (): string => {
  rooms += 1;
  return join(root, `home-${rooms}`);
};

for (const action of ACTIONS) {
  for (const how of ["stop", "ENOSPC", "EIO", "EMFILE"] as const) {
    if (chosen.length > 0 && !chosen.includes(how)) continue;
    const faults = new Map<string, string>();
    let breaks = 0;
    for (let at = 1; ; at += 1) {
      const home = room();
      await action.before(confStore(home, world), home);
      const done = await broken({ at, how }, () => action.act(confStore(home, world), home));
      if (done.calls < at) break;
      breaks += 1;
      for (const fault of await faultsIn(action, home, { at, how }, done.error)) {
        const said = fault.replaceAll(home, "");
        if (!faults.has(said)) faults.set(said, `${said} (call ${at})`);
      }
      fs.rmSync(home, { recursive: true, force: true });
    }
    fs.writeSync(1, `${JSON.stringify({ what: action.name, how, runs: breaks, faults: [...faults.values()] })}\n`);
  }
}
