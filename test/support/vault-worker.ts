// A process of its own for the tests of the vault: `node vault-worker.js HOME CASE FILE [crowd]`. It says what happens on stdout.
import { openSync } from "node:fs";
import { vaultAt } from "../../src/storage/vault/vault.ts";

const [, , home = "", id = "", path = "", crowd] = process.argv;
const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Opens files until the system refuses. */
const crowdOut = (): void => {
  try {
    for (;;) openSync(path, "r");
  } catch {
    say("no file left to open");
  }
};

try {
  if (crowd !== undefined) crowdOut();
  const taken = await vaultAt(home).take(id, path, (done) => say(`at ${done}`));
  say(`taken ${taken.sha256}`);
} catch (error) {
  say(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
}
