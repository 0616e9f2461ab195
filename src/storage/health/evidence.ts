import { join } from "node:path";
import type { Case } from "../../core/case/case.ts";
import { count, oneLine, series } from "../../core/text/text.ts";
import type { Vault } from "../../ports/vault.ts";
import type { CaseContext } from "../cases/case-context.ts";
import { encryptedAt } from "../encryption/case-key.ts";
import { plainBeside } from "../encryption/encrypted-texts.ts";
import { caseFile, type Folders, namesIn } from "../folders.ts";
import type { HealthFinding } from "./findings.ts";

interface Wanted {
  readonly sha256: string;
  readonly name: string;
  readonly bytes?: number;
}

const wantedBy = (c: Case): Wanted[] => [
  ...Object.entries(c.originals).map(([id, original]) => ({
    sha256: original.sha256,
    name: `the file of exhibit ${id} (${oneLine(original.fileName)})`,
    bytes: original.bytes,
  })),
  ...c.filings.map((filing) => ({ sha256: filing.content, name: `the filing of ${filing.at.slice(0, 10)}` })),
];

const faultOf = async (vault: Vault, id: string, one: Wanted, deep: boolean): Promise<string | undefined> => {
  const there = await vault.look(id, one.sha256);
  if (there === undefined) return "is missing";
  // With a damaged head nothing else of it can be told, so it is read to its end.
  if (there.storedAs !== "undecryptable" && one.bytes !== undefined && there.bytes !== one.bytes)
    return `has ${there.bytes} bytes now, and had ${one.bytes} when it was added`;
  if (!deep && there.storedAs !== "undecryptable") return undefined;
  const state = await vault.verify(id, one.sha256);
  if (state === "good") return undefined;
  return state === "locked" ? "is locked and its key is missing" : "was changed after it was added";
};

/** Are the files that a case relies on there, of the right size, and with `deep` unchanged? */
export const evidenceFindings = async (
  folders: Folders,
  vault: Vault,
  c: Case,
  deep: boolean,
): Promise<HealthFinding[]> => {
  const wanted = new Map(wantedBy(c).map((one) => [one.sha256, one]));
  const found: HealthFinding[] = [];
  for (const one of wanted.values()) {
    const fault = await faultOf(vault, c.id, one, deep);
    if (fault === undefined) continue;
    found.push({
      kind: "evidence",
      case: c.id,
      path: vault.pathOf(c.id, one.sha256),
      say: `${one.name.replace(/^t/, "T")} ${fault}.`,
      grave: true,
      remedy: (asTyped) =>
        `Only you can fix this: put the original file back, or add it again with   ${asTyped("evidence add")}`,
    });
  }
  const spare = namesIn(join(folders.vault, c.id)).filter((name) => !name.startsWith("tmp-") && !wanted.has(name));
  if (spare.length > 0)
    found.push({
      kind: "spare",
      case: c.id,
      path: join(folders.vault, c.id),
      say: `${count(spare.length, "evidence file")} that nothing in the case uses now. They are kept.`,
      grave: false,
    });
  return found;
};

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
    ...(plain === 0 ? [] : [`${count(plain, "evidence file")}`]),
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
