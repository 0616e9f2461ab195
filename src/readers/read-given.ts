import type { Given, ReadFile, WhileReading } from "../ports/world.ts";
import { findFiles } from "./texts/find-files.ts";
import type { Found, LeftOut } from "./texts/found.ts";
import { LIMITS } from "./texts/limits.ts";
import { withNames } from "./texts/names-beside.ts";
import { readTexts } from "./texts/read-texts.ts";
import type { HowToRead } from "./texts/step.ts";

const fromBytes = (name: string, bytes: Uint8Array): Found => ({
  name,
  place: { file: name },
  deep: 0,
  size: bytes.length,
  read: async () => bytes,
});

/** What comes by standard input, to its end. Throws RangeError when it is too large. */
const standardInput = async (): Promise<Uint8Array> => {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of process.stdin) {
    pieces.push(Buffer.from(piece));
    size += piece.length;
    if (size > LIMITS.bytes) throw new RangeError("It is larger than 64 MB.");
  }
  return Buffer.concat(pieces);
};

/** The files of one folder together: some of them name the people of the others. */
const filesAt = async (path: string): Promise<(Found | LeftOut)[]> => {
  const all: (Found | LeftOut)[] = [];
  for await (const one of findFiles([path], process.cwd())) all.push(one);
  return await withNames(all);
};

async function* foundIn(given: readonly Given[]): AsyncGenerator<Found | LeftOut> {
  let pasted = 0;
  for (const one of given) {
    if ("path" in one) yield* await filesAt(one.path);
    else if ("pasted" in one) {
      pasted += 1;
      yield fromBytes(one.name ?? `pasted-${pasted}.txt`, new TextEncoder().encode(one.pasted));
    } else {
      const name = "standard-input.txt";
      try {
        yield fromBytes(name, await standardInput());
      } catch (error) {
        yield { place: { file: name }, why: error instanceof RangeError ? error.message : "It cannot be read." };
      }
    }
  }
}

const NOTHING = async (): Promise<Uint8Array> => new Uint8Array();

/**
 * Reads what a person gives, file by file (see `Documents.readTexts`). In: how to read. Out: each text with what its file is called and holds.
 */
export async function* readGiven(
  given: readonly Given[],
  how: HowToRead,
  { signal, seen }: WhileReading = {},
): AsyncGenerator<ReadFile> {
  const during = {
    ...(signal === undefined ? {} : { signal }),
    ...(seen === undefined ? {} : { seen: (file: Found) => seen(file.name) }),
  };
  for await (const { text, found } of readTexts(foundIn(given), how, during)) {
    if (!("read" in found)) yield { text, name: text.file, content: NOTHING };
    else
      yield { text, name: found.name, content: found.read, ...(found.path === undefined ? {} : { path: found.path }) };
  }
}
