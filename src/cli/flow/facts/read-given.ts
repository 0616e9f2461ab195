import type { FileFound } from "../../../core/facts/fact.ts";
import type { ReadText } from "../../../core/facts/read-text.ts";
import { addDays, dayOf } from "../../../core/values/days.ts";
import { Problem } from "../../../errors.ts";
import type { Clock, Documents, Files, Output, Person, Given as ToRead } from "../../../ports/world.ts";
import { STDIN } from "./given-paths.ts";
import type { Given } from "./what-there-is.ts";

/** A file that was read, so that it can become an exhibit: its bytes, and all texts in it. */
export interface GivenFile {
  /** Its own name, without folders. */
  readonly name: string;
  /** By its path below what the person named, as its texts have it. */
  readonly file: string;
  /** Where it lies; undefined for a part of another file, a paste and standard input. */
  readonly path?: string;
  readonly content: () => Promise<Uint8Array>;
  /** It came with a mail. */
  readonly isAttached: boolean;
  readonly texts: readonly ReadText[];
}

/** What was read of what was given. */
export interface ReadGiven {
  readonly files: readonly GivenFile[];
  /** The person stopped it: the rest was not read. */
  readonly isStopped: boolean;
}

/** Tells whether a text came with a mail: whether there is a mail of which it is a part. In: all mails that were read. */
const attachedTo = (mails: readonly ReadText[]): ((text: ReadText) => boolean) => {
  const keyOf = ({ file, mail }: ReadText["place"]): string => JSON.stringify([file, mail]);
  const byMail = new Map<string, ReadText[]>();
  for (const mail of mails) {
    const had = byMail.get(keyOf(mail.place));
    if (had === undefined) byMail.set(keyOf(mail.place), [mail]);
    else had.push(mail);
  }
  return ({ place }) =>
    (place.member !== undefined || place.within !== undefined) &&
    (byMail.get(keyOf(place)) ?? []).some(
      ({ place: mail }) =>
        (mail.member === undefined || place.member?.startsWith(`${mail.member}/`) === true) &&
        (mail.member !== place.member || mail.within !== place.within),
    );
};

/** Texts of one file belong together: the mails of a mailbox, the sheets of a table. */
const keyOf = (text: ReadText, path: string | undefined): string =>
  path ?? JSON.stringify([text.file, text.place.member, text.place.within]);

const toRead = ({ paths, pasted }: Given, name: string): readonly ToRead[] => [
  ...paths.map((path) => (path === STDIN ? ({ standardInput: true } as const) : { path })),
  ...(pasted === "" ? [] : [{ pasted, name }]),
];

/**
 * Reads what a person gave. Ctrl-C stops it, and what was read by then is kept. In: paths and a paste; what the paste is called.
 */
export const readGiven = async (
  io: Documents & Files & Output & Person & Clock,
  given: Given,
  pastedName: string,
): Promise<ReadGiven> => {
  const total = io.names.filesIn(given.paths.filter((path) => path !== STDIN)).length;
  const progress = io.progress("Reading your files");
  const files = new Map<string, Omit<GivenFile, "isAttached" | "texts"> & { readonly texts: ReadText[] }>();
  let done = 0;
  try {
    return await io.stoppable(async (stop) => {
      const seen = () => {
        progress.seen(done, Math.max(total, done + 1));
        done += 1;
      };
      const asOf = addDays(dayOf(io.now(), "UTC"), 1);
      for await (const { text, name, path, content } of io.readTexts(toRead(given, pastedName), asOf, {
        signal: stop,
        seen,
      })) {
        const key = keyOf(text, path);
        const had = files.get(key);
        if (had === undefined)
          files.set(key, { name, file: text.file, content, ...(path === undefined ? {} : { path }), texts: [text] });
        else had.texts.push(text);
      }
      const mails = [...files.values()].flatMap(({ texts }) => texts.filter(({ kind }) => kind === "mail"));
      const isAttachedTo = attachedTo(mails);
      const read = [...files.values()].map((one) => ({
        ...one,
        isAttached: one.path === undefined && one.texts.some(isAttachedTo),
      }));
      return { files: read, isStopped: stop.aborted };
    });
  } finally {
    progress.end();
  }
};

/** What each file was found to be: of several texts in one, the first that is about the case. In: what was found, a row for each text. */
export const foundOf = (
  files: readonly GivenFile[],
  found: readonly FileFound[],
): ReadonlyMap<GivenFile, FileFound> => {
  const all = new Map<GivenFile, FileFound>();
  let at = 0;
  for (const one of files) {
    const own = found.slice(at, at + one.texts.length);
    at += one.texts.length;
    const best = own.find(({ belongs }) => belongs === "yes" || belongs === "part") ?? own[0];
    if (best !== undefined) all.set(one, best);
  }
  return all;
};

/** What comes by standard input, as a file. Throws Problem when there is nothing. */
export const standardInput = async (io: Documents): Promise<{ readonly name: string; readonly bytes: Uint8Array }> => {
  for await (const { name, content } of io.readTexts([{ standardInput: true }], "2099-12-31")) {
    const bytes = await content();
    if (bytes.length > 0) return { name, bytes };
  }
  throw new Problem("There is nothing on standard input.", "Give it with a pipe or with   < FILE");
};
