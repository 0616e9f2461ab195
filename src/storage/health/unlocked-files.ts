import { join } from "node:path";
import { count, series } from "../../core/text/text.ts";
import type { Vault } from "../../ports/vault.ts";
import type { CaseContext } from "../cases/case-context.ts";
import { encryptedAt } from "../encryption/case-key.ts";
import { plainBeside } from "../encryption/encrypted-texts.ts";
import { caseFile } from "../folders.ts";
import type { HealthFinding } from "./health-issue.ts";

/**
 * Files of a locked case that lie beside it or in its vault as they are: a lock or unlock was broken off, or the lock is of a
 * version that left them plain. The passphrase is not needed to see it.
 */
export const unlockedFiles = async (context: CaseContext, vault: Vault): Promise<HealthFinding[]> => {
  const { folders, id } = context;
  if (encryptedAt(caseFile(folders, id)) === undefined) return [];
  const beside = plainBeside(context);
  const plain = await vault.plain(id);
  if (plain === 0 && beside.length === 0) return [];
  const what = [
    ...(beside.length === 0 ? [] : [`${count(beside.length, "file")} beside it`]),
    ...(plain === 0 ? [] : [`${count(plain, "file")} in its vault`]),
  ];
  return [
    {
      kind: "unlocked",
      case: id,
      path: beside[0] ?? join(folders.vault, id),
      say: `The case is locked, and ${series(what)} ${plain + beside.length === 1 ? "is" : "are"} not.`,
      grave: true,
      remedy: (asTyped) =>
        `Lock the rest with ${asTyped(`lock ${id}`)}, or open all of it with   ${asTyped(`unlock ${id}`)}`,
    },
  ];
};
