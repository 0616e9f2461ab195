import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newCase } from "../../../src/core/case/case.ts";
import { confStore } from "../../../src/storage/case-store.ts";
import { vaultAt } from "../../../src/storage/vault/vault.ts";
import { testWorld } from "../../support/memory-store.ts";
import { onWindows } from "../../support/systems.ts";
import { filesUnder, tempHome } from "../../support/temp-home.ts";
import { bundled, start } from "../../support/worker.ts";

const PASSPHRASE = "four words of nothing";
/** More of them for a long run by hand. */
const KILLS = Number(process.env.KILLS ?? 10);

let script = "";
beforeAll(async () => {
  script = await bundled("lock-worker");
});
afterAll(() => rmSync(dirname(script), { recursive: true, force: true }));

const opened = (home: string) => {
  const store = confStore(home, testWorld());
  const isLocked = store.list().some((one) => "locked" in one && one.locked);
  if (isLocked) expect(store.tryPassphrase("a", PASSPHRASE)).toBe(true);
  return { store, isLocked, vault: vaultAt(home, store.keyOf) };
};

test("killed while it locks and unlocks: no file is lost, and the same command finishes it", {
  timeout: 240_000,
}, async () => {
  const home = tempHome();
  const first = opened(home);
  const session = first.store.open("a");
  session.save(newCase("a", "2026-11-15T09:00:00Z", "the words of the person"));
  session.close();
  const sums: string[] = [];
  for (const size of [0, 5, 70_000, 3_000_000, 64 * 1024 * 16])
    sums.push(await first.vault.keep("a", randomBytes(size)));
  sums.sort();
  const mixed: boolean[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const worker = start(script, [home, PASSPHRASE]);
    await worker.says(/locking/);
    await new Promise((done) => setTimeout(done, Math.random() * 300));
    worker.child.kill("SIGKILL");
    expect(await worker.ended).toBe("SIGKILL");

    const { store, isLocked, vault } = opened(home);
    expect(store.read("a").title).toBe("the words of the person");
    expect(await vault.names("a")).toEqual(sums);
    for (const sum of sums) expect(await vault.verify("a", sum)).toBe("good");
    const forms = await Promise.all(sums.map(async (sum) => (await vault.look("a", sum))?.storedAs));
    mixed.push(new Set(forms).size > 1);
    // Every other time it is finished here, one way or the other; else the next process finds it as it is.
    if (kill % 2 === 0 || !isLocked) continue;
    const to = kill % 4 === 1 ? ("encrypted" as const) : ("plain" as const);
    const turning = store.setPassphrase("a", to === "plain" ? undefined : PASSPHRASE, async () => {
      return (await vault.reEncrypt("a", to)).changed;
    });
    await turning.catch((error: unknown) => expect(String(error)).toContain("is locked already"));
    const without = vaultAt(home);
    for (const sum of sums)
      expect((await without.look("a", sum))?.storedAs).toBe(to === "plain" ? "plain" : "undecryptable");
    expect(filesUnder(join(home, "vault", "a"))).toEqual(sums);
  }
  if (KILLS > 50) expect(mixed).toContain(true);
});

test.skipIf(onWindows("ulimit"))(
  "a disk that takes no more stops it in words, nothing is lost, and it goes on later (no ulimit on Windows)",
  async () => {
    const home = tempHome();
    const { store, vault } = opened(home);
    const session = store.open("a");
    session.save(newCase("a", "2026-11-15T09:00:00Z", "the words of the person"));
    session.close();
    const sums = [await vault.keep("a", randomBytes(8_000_000)), await vault.keep("a", randomBytes(100))].sort();
    // 2000 blocks are enough for the case and the small file, and not for the large one.
    const worker = start(script, [home, PASSPHRASE], { shell: "ulimit -f 2000" });
    expect(await worker.ended).toBe(0);
    expect(worker.said()).toMatch(/Problem: Could not lock .*: the file would be too large for this system/);
    const after = opened(home);
    expect(after.isLocked).toBe(true);
    expect(filesUnder(join(home, "vault", "a"))).toEqual(sums);
    for (const sum of sums) expect(await after.vault.verify("a", sum)).toBe("good");
    await after.store.setPassphrase("a", "", async () => (await after.vault.reEncrypt("a", "encrypted")).changed);
    for (const sum of sums) expect((await vaultAt(home).look("a", sum))?.storedAs).toBe("undecryptable");
  },
);
