import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { gunzipSync } from "node:zlib";
import { asset } from "../../system/assets.ts";
import { startThread } from "../../system/thread.ts";
import { decodePicture } from "../pictures/decode-picture.ts";
import { type Raster, Unshowable } from "../pictures/raster.ts";
import { type Engine, openEngine } from "./engine.ts";
import { linesOf, type PictureLine } from "./lines.ts";

/** A picture to read: a file, or the pixels of a page. */
export type Picture = { readonly content: Uint8Array; readonly mediaType: string } | { readonly raster: Raster };

/** What was read of each page of a picture; or a sentence that says why it was not. */
export type Reading = { readonly pages: readonly PictureLine[][] } | { readonly unread: string };

/** What the thread is told when it starts. */
interface Start {
  readonly for: "words";
  /** Files with trained data of more languages than English. */
  readonly languages: readonly string[];
}

const MOST_MEMORY = 160 * 1024 * 1024;
/** Larger pictures would take more memory than a reader may: 25 million pixels. */
const MOST_POINTS = 25_000_000;
const ENGLISH = "eng.traineddata.gz";

interface Language {
  readonly name: string;
  readonly data: Uint8Array;
}

/** In: the name of a file with trained data, packed or not, and its bytes. */
const language = (file: string, bytes: Uint8Array): Language => ({
  name: basename(file).replace(/\.traineddata(?:\.gz)?$/, ""),
  data: bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes,
});

const languagesFrom = (paths: readonly string[]): Language[] => [
  language(ENGLISH, asset(ENGLISH)),
  ...paths.map((path) => language(path, readFileSync(path))),
];

const TOO_LARGE = "This picture is too large to be read by machine. Cut it into pieces and add those.";
const BROKEN = "This picture is damaged, so it was not read.";

/** Reads pictures, one after the other, with one engine. */
const openReader = async (languages: readonly string[]): Promise<(picture: Picture) => Promise<Reading>> => {
  let engine: Engine | undefined;
  const open = async () => await openEngine(languagesFrom(languages), MOST_MEMORY);
  return async (picture) => {
    try {
      const pages = "raster" in picture ? [picture.raster] : await decodePicture(picture.content, picture.mediaType);
      if (pages.some(({ width, height }) => width * height > MOST_POINTS)) return { unread: TOO_LARGE };
      engine ??= await open();
      const own = engine;
      return { pages: pages.map((page) => linesOf(own, page)) };
    } catch (error) {
      // An engine that broke off cannot be used again.
      if (!(error instanceof Unshowable)) engine = undefined;
      return { unread: error instanceof Unshowable ? error.message : BROKEN };
    }
  };
};

const isStart = (given: unknown): given is Start =>
  typeof given === "object" && given !== null && "for" in given && given.for === "words";

if (!isMainThread && parentPort !== null && isStart(workerData)) {
  const port = parentPort;
  const reader = openReader(workerData.languages);
  port.on(
    "message",
    (picture: Picture) => void reader.then((read) => read(picture)).then((reading) => port.postMessage(reading)),
  );
}

/** What reads pictures, one at a time. */
export interface Reader {
  /** Never throws. */
  read(picture: Picture): Promise<Reading>;
  /** It took too long or too much memory, and cannot be used again. */
  isGone(): boolean;
  end(): void;
}

// Longer than a large picture full of words takes on a slow computer.
const MOST_MS = 90_000;
const TOO_LONG = "This picture took too long to read.";
const TOO_MUCH = "This picture takes more memory to read than it may.";

const inThread = (languages: readonly string[]): Reader => {
  const worker = startThread(import.meta.filename, {
    workerData: { for: "words", languages } satisfies Start,
    resourceLimits: { maxOldGenerationSizeMb: 256 },
    stdout: true,
    stderr: true,
  });
  worker.unref();
  let isGone = false;
  let answer: ((reading: Reading) => void) | undefined;
  const settle = (reading: Reading): void => {
    worker.unref();
    answer?.(reading);
    answer = undefined;
  };
  const end = (): void => {
    isGone = true;
    void worker.terminate();
  };
  const giveUp = (unread: string): void => {
    end();
    settle({ unread });
  };
  worker.on("message", settle);
  worker.on("error", () => giveUp(TOO_MUCH));
  worker.on("exit", () => giveUp(BROKEN));
  return {
    read: (picture) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => giveUp(TOO_LONG), MOST_MS);
        answer = (reading) => {
          clearTimeout(timer);
          resolve(reading);
        };
        // The program waits for what it asked for.
        worker.ref();
        worker.postMessage(picture);
      }),
    isGone: () => isGone,
    end,
  };
};

const here = (languages: readonly string[]): Reader => {
  const reader = openReader(languages);
  return { read: async (picture) => (await reader)(picture), isGone: () => false, end: () => {} };
};

/**
 * Starts what reads pictures, in a thread of its own. In: files with trained data of more languages. Run from its source, where no
 * thread can load it, it reads in this thread.
 */
export const startReader: (languages: readonly string[]) => Reader = import.meta.filename.endsWith(".ts")
  ? here
  : inThread;
