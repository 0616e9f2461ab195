import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { type Look, plainPdf } from "./flat-pages.ts";
import { type PdfTexts, pageTexts } from "./page-texts.ts";
import { openPdfium } from "./pdfium.ts";

/** What is to be done with a PDF: draw its pages, or look at them; read its words. */
type Task = { readonly for: "pdf"; readonly source: Uint8Array } & (
  | { readonly skipped: readonly number[]; readonly onlyLook: boolean }
  | { readonly onlyText: true }
);

interface Broken {
  /** At which page it broke off, or took too long. */
  readonly brokenAt: number | undefined;
}

/** What became of it. */
export type Done = { readonly done: Look & { readonly content?: Uint8Array } } | Broken;
type TextDone = { readonly text: PdfTexts } | Broken;

type Message = { readonly at: number } | Done | TextDone;

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
    const { source, skipped, onlyLook } = task;
    tell({ done: await plainPdf(pdfium, source, { skipped: new Set(skipped), onlyLook, at }) });
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
const inThread = (task: Task): Promise<Done | TextDone> =>
  new Promise((resolve) => {
    const worker = new Worker(import.meta.filename, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: 2048 },
      stdout: true,
      stderr: true,
    });
    let at: number | undefined;
    const end = (done: Done | TextDone): void => {
      clearTimeout(whole);
      clearTimeout(page);
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
    worker.on("error", tooLong);
    worker.on("exit", tooLong);
  });

const here = (task: Task): Promise<Done | TextDone> =>
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
export const workOnPdf = async (given: {
  readonly source: Uint8Array;
  readonly skipped: readonly number[];
  readonly onlyLook: boolean;
}): Promise<Done> => {
  const done = await run({ for: "pdf", ...given });
  return "text" in done ? { brokenAt: undefined } : done;
};

/** Reads the words of a PDF. Never throws: what cannot be read is said. */
export const textsOfPdf = async (source: Uint8Array): Promise<PdfTexts> => {
  const done = await run({ for: "pdf", source, onlyText: true });
  return "text" in done ? done.text : { pages: [], why: "It is damaged, or takes too long to read." };
};
