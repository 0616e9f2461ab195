import { isMainThread, parentPort, workerData } from "node:worker_threads";
import type { Box } from "../../core/facts/place.ts";
import { startThread } from "../../system/thread.ts";
import { type DrawnPage, drawnPages } from "./drawn-pages.ts";
import { type Look, plainPdf } from "./flat-pages.ts";
import { type PdfTexts, pageTexts } from "./page-texts.ts";
import { type PageToCover, pagesToCover } from "./pages-to-cover.ts";
import { openPdfium } from "./pdfium.ts";

/** How the pages of a PDF are drawn. */
interface Draw {
  readonly skipped: readonly number[];
  readonly onlyLook: boolean;
  /** What is painted over, by page, from 0. */
  readonly covered?: readonly (readonly [number, readonly Box[]])[];
}

/** What is to be done with a PDF: draw its pages, or look at them; read its words; see where they are, and draw what holds others. */
type Task = { readonly for: "pdf"; readonly source: Uint8Array } & (
  | Draw
  | { readonly onlyText: true }
  | { readonly toPng: readonly number[] }
  | { readonly toCover: "drawn" | "words" }
);

interface Broken {
  /** At which page it broke off, or took too long. */
  readonly brokenAt: number | undefined;
}

/** What became of it. */
export type Done = { readonly done: Look & { readonly content?: Uint8Array } } | Broken;
type Result =
  | Done
  | { readonly text: PdfTexts }
  | { readonly drawn: readonly DrawnPage[] }
  | { readonly words: readonly PageToCover[] };

type Message = { readonly at: number } | Result;

const MOST_MEMORY = 1024 * 1024 * 1024;

const work = async (task: Task, tell: (message: Message) => void): Promise<void> => {
  let page: number | undefined;
  const at = (number: number): void => {
    page = number;
    tell({ at: number });
  };
  try {
    const pdfium = await openPdfium(MOST_MEMORY);
    if ("onlyText" in task) {
      tell({ text: await pageTexts(pdfium, task.source, at) });
      return;
    }
    if ("toPng" in task) {
      tell({ drawn: await drawnPages(pdfium, task.source, task.toPng, at) });
      return;
    }
    if ("toCover" in task) {
      tell({ words: await pagesToCover(pdfium, task.source, task.toCover === "drawn", at) });
      return;
    }
    const { source, skipped, onlyLook, covered } = task;
    tell({
      done: await plainPdf(pdfium, source, { skipped: new Set(skipped), onlyLook, covered: new Map(covered), at }),
    });
  } catch {
    tell({ brokenAt: page });
  }
};

const isTask = (given: unknown): given is Task =>
  typeof given === "object" && given !== null && "for" in given && given.for === "pdf";

if (!isMainThread && parentPort !== null && isTask(workerData)) {
  const port = parentPort;
  void work(workerData, (message) => port.postMessage(message));
}

// Longer than the slowest sound page takes, on a slow computer.
const MOST_MS_A_PAGE = 30_000;
const MOST_MS = 600_000;

/** Works in a thread of its own, which is ended when a page takes too long or too much memory. */
const inThread = (task: Task, signal?: AbortSignal): Promise<Result> =>
  new Promise((resolve) => {
    const worker = startThread(import.meta.filename, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: 2048 },
      stdout: true,
      stderr: true,
    });
    let at: number | undefined;
    const end = (done: Result): void => {
      clearTimeout(whole);
      clearTimeout(page);
      signal?.removeEventListener("abort", tooLong);
      resolve(done);
      void worker.terminate();
    };
    const tooLong = (): void => end({ brokenAt: at });
    const whole = setTimeout(tooLong, MOST_MS);
    let page = setTimeout(tooLong, MOST_MS_A_PAGE);
    worker.on("message", (message: Message) => {
      if (!("at" in message)) return end(message);
      at = message.at;
      clearTimeout(page);
      page = setTimeout(tooLong, MOST_MS_A_PAGE);
    });
    signal?.addEventListener("abort", tooLong, { once: true });
    if (signal?.aborted) tooLong();
    worker.on("error", tooLong);
    worker.on("exit", tooLong);
  });

const here: typeof inThread = (task) =>
  new Promise((resolve) => {
    void work(task, (message) => {
      if (!("at" in message)) resolve(message);
    });
  });

const run = import.meta.filename.endsWith(".ts") ? here : inThread;

/**
 * Looks at a PDF, and draws its pages unless it is only to be looked at. Never throws. Run from its source, where no thread can
 * load it, it does so in this thread.
 */
export const workOnPdf = async (given: Draw & { readonly source: Uint8Array }): Promise<Done> => {
  const done = await run({ for: "pdf", ...given });
  return "done" in done || "brokenAt" in done ? done : { brokenAt: undefined };
};

/** Reads the words of a PDF. Never throws: what cannot be read is said. In: its bytes; a signal that breaks it off. */
export const textsOfPdf = async (source: Uint8Array, signal?: AbortSignal): Promise<PdfTexts> => {
  const done = await run({ for: "pdf", source, onlyText: true }, signal);
  return "text" in done ? done.text : { pages: [], why: "It is damaged, or takes too long to read." };
};

/** Draws pages of a PDF as pictures. In: their numbers, from 0. Never throws: what cannot be drawn is not there. */
export const drawPdfPages = async (source: Uint8Array, pages: readonly number[]): Promise<readonly DrawnPage[]> => {
  const done = await run({ for: "pdf", source, toPng: pages });
  return "drawn" in done ? done.drawn : [];
};

/**
 * Where the words of a PDF are, page by page. In: whether pages that hold pictures are drawn too. Undefined when not every page could
 * be looked at. Never throws.
 */
export const pdfToCover = async (
  source: Uint8Array,
  toCover: "drawn" | "words",
): Promise<readonly PageToCover[] | undefined> => {
  const done = await run({ for: "pdf", source, toCover });
  return "words" in done && done.words.length > 0 ? done.words : undefined;
};
