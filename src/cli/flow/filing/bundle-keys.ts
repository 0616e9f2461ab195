import { Problem, Usage } from "../../../errors.ts";
import type { BundleKey, BundleSeal } from "../../../ports/bundles.ts";
import type { Files, Output, Person } from "../../../ports/world.ts";

const SHORTEST = 8;
const TRIES = 3;

const firstLine = (io: Files, path: string): string => {
  const [line = ""] = io.readFile(path).split(/\r\n|\r|\n/);
  if (line === "") throw new Problem(`There is no passphrase in the first line of ${path}.`);
  return line;
};

const checkLong = (passphrase: string): string => {
  if (passphrase.length < SHORTEST)
    throw new Problem(
      `The passphrase is shorter than ${SHORTEST} letters. Nothing was written.`,
      "Four or five unrelated words are strong and easy to write down.",
    );
  return passphrase;
};

const askTwice = async (io: Output & Person): Promise<string> => {
  const flag = "--passphrase-file FILE   or seal for a key with   --recipient age1…";
  for (let tries = 0; tries < TRIES; tries += 1) {
    const first = checkLong(await io.askSecret("Passphrase for the bundle", flag));
    if ((await io.askSecret("The same again", flag)) === first) return first;
    io.err("The two do not match.");
  }
  throw new Problem("The two passphrases do not match. Nothing was written.", "Run the command again.");
};

export interface SealOptions {
  readonly seal?: boolean;
  readonly recipient?: readonly string[];
  readonly passphraseFile?: string;
}

/** How a bundle is to be sealed, or undefined when it is not. A passphrase that is not in a file is asked for twice. */
export const sealOf = async (io: Output & Person & Files, options: SealOptions): Promise<BundleSeal | undefined> => {
  const { recipient = [], passphraseFile } = options;
  if (recipient.length > 0 && passphraseFile !== undefined)
    throw new Usage(
      "A bundle is locked with keys or with a passphrase, not both.",
      "Leave out --recipient or --passphrase-file.",
    );
  if (recipient.length > 0) return { recipients: recipient };
  if (passphraseFile !== undefined) return { passphrase: checkLong(firstLine(io, passphraseFile)) };
  return options.seal === true ? { passphrase: await askTwice(io) } : undefined;
};

export interface KeyOptions {
  readonly identity?: string;
  readonly passphraseFile?: string;
}

const identitiesIn = (io: Files, path: string): readonly string[] => {
  const found = io
    .readFile(path)
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
  if (found.length === 0 || !found.every((line) => line.startsWith("AGE-SECRET-KEY-")))
    throw new Problem(`There is no readable age key in ${path}.`, "A key starts with AGE-SECRET-KEY-1.");
  return found;
};

/** What opens a sealed bundle. The passphrase is asked for when neither file is given. */
export const keyOf = async (io: Person & Files, options: KeyOptions): Promise<BundleKey> => {
  const { identity, passphraseFile } = options;
  if (identity !== undefined && passphraseFile !== undefined)
    throw new Usage(
      "A bundle is opened with a key or a passphrase, not both.",
      "Leave out --identity or --passphrase-file.",
    );
  if (identity !== undefined) return { identities: identitiesIn(io, identity) };
  if (passphraseFile !== undefined) return { passphrase: firstLine(io, passphraseFile) };
  return {
    passphrase: await io.askSecret(
      "The passphrase of the bundle",
      "--passphrase-file FILE   or a key with   --identity FILE",
    ),
  };
};
