import type { Case } from "../../../core/case/case.ts";
import { exhibitName, filesNamed, originalOf } from "../../../core/case/exhibits.ts";
import { sayBytes } from "../../../core/case/media-type.ts";
import { count, oneLine, plural, series } from "../../../core/text/text.ts";
import { isOurs, Problem } from "../../../errors.ts";
import type { KeptState } from "../../../ports/vault.ts";
import type { CaseAccess, Output, Store } from "../../../ports/world.ts";
import { type CommandFile, caseArgument } from "../../command.ts";
import { pickCase } from "../../flow/case/pick-case.ts";
import { print } from "../../flow/tell.ts";

export interface EvidenceVerifyOptions {
  readonly case?: string;
  readonly json?: boolean;
}

type State = KeptState | "unreadable";

interface Verified {
  readonly sha256: string;
  readonly state: State;
  /** The file's original name; null for a filing that was handed out. */
  readonly fileName: string | null;
  readonly bytes: number | null;
  /** Labels of the exhibits that rest on it. */
  readonly exhibits: readonly string[];
}

const SAY: Readonly<Record<Exclude<State, "good">, string>> = {
  changed: "was changed after it was added",
  missing: "is missing",
  locked: "is locked and its key is missing",
  unreadable: "cannot be read",
};

const stateOf = async (io: Store, c: Case, sha256: string, seen: (done: number) => void): Promise<State> => {
  try {
    return await io.vault.verify(c.id, sha256, seen);
  } catch (error) {
    // One file that cannot be opened must not hide problems with the others.
    if (isOurs(error, "Problem")) return "unreadable";
    throw error;
  }
};

const verifyAll = async (io: Output & Store, c: Case): Promise<Verified[]> => {
  const files = [...filesNamed(c)].map(([sha256, ids]) => {
    const original = ids.map((id) => originalOf(c, id)).find((one) => one?.sha256 === sha256);
    const exhibits = ids.map((id) => exhibitName(c, id));
    return { sha256, fileName: original?.fileName ?? null, bytes: original?.bytes ?? null, exhibits };
  });
  const total = files.reduce((sum, one) => sum + (one.bytes ?? 0), 0);
  const progress = io.progress(`Checking ${count(files.length, "file")}`);
  const verified: Verified[] = [];
  let before = 0;
  try {
    for (const file of files) {
      const state = await stateOf(io, c, file.sha256, (done) =>
        progress.seen(before + done, Math.max(total, before + done)),
      );
      before += file.bytes ?? 0;
      verified.push({ ...file, state });
    }
  } finally {
    progress.end();
  }
  return verified;
};

const nameOf = (one: Verified): string => {
  const name = one.fileName === null ? `the record of a filing, ${one.sha256.slice(0, 8)}…` : oneLine(one.fileName);
  return one.exhibits.length === 0 ? name : `${series(one.exhibits)} ${name}`;
};

/** `evidence verify [CASE]`: hashes every file in the vault again. Throws Problem when one is not as it was added. */
export const evidenceVerify = async (io: CaseAccess, options: EvidenceVerifyOptions): Promise<void> => {
  const c = await pickCase(io, options.case);
  const files = await verifyAll(io, c);
  const named = filesNamed(c);
  const unnamed = (await io.vault.names(c.id)).filter((sha256) => !named.has(sha256));
  const bad = files.filter((one) => one.state !== "good");
  const say = (line: string) => {
    print(io, line, 0, 2);
  };
  if (options.json) {
    io.out(JSON.stringify({ case: c.id, good: bad.length === 0, files, unnamed }, null, 2));
  } else {
    for (const one of bad) say(`! ${nameOf(one)} ${SAY[one.state as Exclude<State, "good">]}.`);
    const size = files.reduce((sum, one) => sum + (one.state === "good" ? (one.bytes ?? 0) : 0), 0);
    const good = files.length - bad.length;
    if (files.length === 0) say("The case has no files yet.");
    else if (good > 0)
      say(`${count(good, "file")}, ${sayBytes(size)}: ${good === 1 ? "as it was" : "all as they were"} when added.`);
    if (unnamed.length > 0)
      say(
        `${count(unnamed.length, "file")} ${plural(unnamed.length, "belongs", "belong")} to no exhibit. Kept anyway.`,
      );
  }
  if (bad.length === 0) return;
  throw new Problem(
    bad.length === 1
      ? `1 of ${count(files.length, "file")} is not as it was when added.`
      : `${bad.length} of ${files.length} files are not as they were when added.`,
    "If you still have the original, add it again; it takes its place:",
    io.asTyped("evidence add FILE"),
  );
};

/** The words, flags and examples of the command. */
export const command: CommandFile<EvidenceVerifyOptions> = {
  shape: (command) => command.addArgument(caseArgument()).option("--json", "as JSON"),
  examples: ["evidence verify", "evidence verify --json"],
  run: evidenceVerify,
};
