// A process of its own for the tests of locked vaults: `node lock-worker.js HOME PASSPHRASE`. It locks and unlocks the case "a" with its
// evidence until it is killed, and says on stdout what it did.
import { confStore } from "../../src/storage/case-store.ts";
import { vaultAt } from "../../src/storage/vault/vault.ts";
import { testWorld } from "./memory-store.ts";

const [, , home = "", passphrase = ""] = process.argv;
const say = (line: string) => void process.stdout.write(`${line}\n`);

// A library ends the process at this signal of a limit on file sizes; the error in words is wanted here.
process.on("SIGXFSZ", () => {});

for (;;) {
  const store = confStore(home, testWorld());
  const vault = vaultAt(home, store.keyOf);
  const isLocked = store.list().some((one) => "locked" in one && one.locked);
  // Of an unlock that was killed at its very end an encrypted copy may be left: its passphrase fits, and the case is plain.
  if (isLocked) store.tryPassphrase("a", passphrase);
  try {
    await store.setPassphrase("a", isLocked ? undefined : passphrase, async () => {
      say(isLocked ? "unlocking" : "locking");
      return (await vault.reEncrypt("a", isLocked ? "plain" : "encrypted")).changed;
    });
    say(isLocked ? "unlocked" : "locked");
  } catch (error) {
    say(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
    break;
  }
}
