import type { Place } from "../../core/facts/place.ts";
import type { ReadLine } from "../../core/facts/read-text.ts";
import type { Recognised } from "../../core/pictures/recognised.ts";
import type { Picture, Reader, Reading } from "./worker.ts";

/** How pictures are read. */
export interface RecogniseOptions {
  /** Files with trained data of more languages (Tesseract's .traineddata, packed by gzip or not). */
  readonly languages?: readonly string[];
  /** Breaks the reading off. */
  readonly signal?: AbortSignal;
}

/** The thread is kept so long for the next picture. */
const IDLE_MS = 500;

let reader: { readonly key: string; readonly opened: Reader } | undefined;
let queue: Promise<unknown> = Promise.resolve();
let idle: NodeJS.Timeout | undefined;

const end = (): void => {
  reader?.opened.end();
  reader = undefined;
};

const STOPPED: Reading = { unread: "It was stopped." };

const read = async (
  picture: Picture,
  languages: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Reading> => {
  if (signal?.aborted) return STOPPED;
  clearTimeout(idle);
  const key = languages.join("\n");
  if (reader !== undefined && (reader.key !== key || reader.opened.isGone())) end();
  reader ??= { key, opened: (await import("./worker.ts")).startReader(languages) };
  signal?.addEventListener("abort", end);
  const reading = await reader.opened.read(picture).finally(() => signal?.removeEventListener("abort", end));
  idle = setTimeout(end, IDLE_MS).unref();
  return reading;
};

const recognised = async (
  picture: Picture,
  place: Place,
  { languages = [], signal }: RecogniseOptions,
): Promise<Recognised> => {
  const next = queue.then(() => read(picture, languages, signal));
  queue = next;
  const reading = await next;
  if ("unread" in reading) return { lines: [], unread: reading.unread };
  const many = reading.pages.length > 1;
  const lines = reading.pages.flatMap((page, index) =>
    page.map(
      ({ text, box, words }): ReadLine => ({
        text,
        words,
        place: { ...place, ...(many ? { page: index + 1 } : {}), box },
      }),
    ),
  );
  return { lines, ...(lines.length === 0 ? { unread: "No words were found in this picture." } : {}) };
};

/**
 * Reads the words in a picture, by machine, on this computer: in a thread of its own that is started when it is first needed and
 * ends soon after the last picture. Never throws. In: the file; its media type; where it lies, for the places of the lines.
 */
export const recognise = async (
  content: Uint8Array,
  mediaType: string,
  place: Place,
  options: RecogniseOptions = {},
): Promise<Recognised> => await recognised({ content, mediaType }, place, options);
