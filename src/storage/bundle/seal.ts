import type { Encrypter } from "age-encryption";
import { oneLine } from "../../core/text/text.ts";
import { Problem, Usage } from "../../errors.ts";
import type { BundleKey, BundleSeal } from "../../ports/bundles.ts";

type Pieces = AsyncIterable<Uint8Array>;

/** What tells an age file from others (https://age-encryption.org/v1). */
export const AGE_BEGINNING = "age-encryption.org/v1\n";

const addSeal = (encrypter: Encrypter, seal: BundleSeal): void => {
  if ("passphrase" in seal) {
    encrypter.setPassphrase(seal.passphrase);
    return;
  }
  for (const recipient of seal.recipients) {
    try {
      encrypter.addRecipient(recipient);
    } catch {
      throw new Usage(
        `"${oneLine(recipient)}" is no age key to seal for. Nothing was written.`,
        "It starts with age1. Its owner can show it with   age-keygen -y KEYFILE",
      );
    }
  }
};

/** Sealing as a step of a pipeline: in plain pieces, out the pieces of an age file. Throws Usage for a key that is none. */
export const sealing = (seal: BundleSeal) =>
  async function* (plain: Pieces): AsyncGenerator<Uint8Array> {
    const { Encrypter } = await import("age-encryption");
    const encrypter = new Encrypter();
    addSeal(encrypter, seal);
    yield* (await encrypter.encrypt(webStream(plain))) as unknown as Pieces;
  };

/** One piece at a time: Readable.toWeb would read far ahead. */
const webStream = (pieces: Pieces): ReadableStream<Uint8Array> => {
  const reader = pieces[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await reader.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await reader.return?.();
      },
    },
    { highWaterMark: 0 },
  );
};

const notOpened = (path: string, key: BundleKey): Problem =>
  "passphrase" in key
    ? new Problem(`The passphrase does not open ${path}.`, "Nothing was imported. Try again, letter by letter.")
    : new Problem(`That key does not open ${path}.`, "It must be the key it was sealed for.");

const brokenSeal = (path: string): Problem =>
  new Problem(
    `${path} was changed or cut short after it was sealed. Nothing was imported.`,
    "Ask for it again, or copy it again.",
  );

/** Opens an age file. In: its pieces, what opens it. Out: the plain pieces; the last ones only when all of it is whole. */
export async function* unsealing(sealed: Pieces, key: BundleKey, path: string): AsyncGenerator<Uint8Array> {
  const { Decrypter } = await import("age-encryption");
  const decrypter = new Decrypter();
  let plain: Pieces;
  try {
    if ("passphrase" in key) decrypter.addPassphrase(key.passphrase);
    else for (const identity of key.identities) decrypter.addIdentity(identity);
  } catch {
    throw new Problem("There is no readable age key in that file.", "A key starts with AGE-SECRET-KEY-1.");
  }
  try {
    plain = (await decrypter.decrypt(webStream(sealed))) as unknown as Pieces;
  } catch (error) {
    throw /no identity matched/.test(String(error)) ? notOpened(path, key) : brokenSeal(path);
  }
  try {
    yield* plain;
  } catch (error) {
    if (error instanceof Error && "syscall" in error) throw error;
    throw brokenSeal(path);
  }
}
