import { join } from "node:path";
import { count } from "../../../core/case/words.ts";
import type { Vault } from "../../ports.ts";
import { textOf } from "../case-file.ts";
import type { Desk } from "../desk.ts";
import { sealedIn } from "../sealing.ts";
import type { Finding } from "./finding.ts";

/**
 * Files of a locked case that lie in the vault as they are: a lock or unlock was broken off, or the lock is of a version that
 * left them plain. The passphrase is not needed to see it.
 */
export const unlockedFiles = async ({ folders, id }: Desk, vault: Vault): Promise<Finding[]> => {
  if (sealedIn(textOf(folders, id) ?? "") === undefined) return [];
  const forms = await Promise.all((await vault.names(id)).map((name) => vault.look(id, name)));
  const plain = forms.filter((one) => one?.form === "plain").length;
  if (plain === 0) return [];
  return [
    {
      kind: "unlocked",
      case: id,
      path: join(folders.vault, id),
      say: `The case is locked, and ${count(plain, "file")} in its vault ${plain === 1 ? "is" : "are"} not.`,
      grave: true,
      remedy: (asTyped) => `Finish it with   ${asTyped(`lock ${id}`)}`,
    },
  ];
};
