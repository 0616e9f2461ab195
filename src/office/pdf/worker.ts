import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { type Look, plainPdf } from "./flat-pages.ts";
import { openPdfium } from "./pdfium.ts";

/** What is to be done with a PDF. */
interface Task {
  readonly for: "pdf";
  readonly source: Uint8Array;
  readonly skipped: readonly number[];
  readonly onlyLook: boolean;
}

/** What became of it. "at": at which page it broke off, or took too long. */
export type Done =
  | { readonly done: Look & { readonly content?: Uint8Array } }
  | { readonly brokenAt: number | undefined };

type Message = { readonly at: number } | Done;

const MOST_MEMORY = 1024 * 1024 * 1024;

const work = async ({ source, skipped, onlyLook }: Task, tell: (message: Message) => void): Promise<void> => {
  let at: number | undefined;
  try {
    const pdfium = await openPdfium(MOST_MEMORY);
    const done = await plainPdf(pdfium, source, {
      skipped: new Set(skipped),
      onlyLook,
      at: (page) => {
        at = page;
        tell({ at: page });
      },
    });
    tell({ done });
  } catch {
    tell({ brokenAt: at });
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
const inThread = (task: Task): Promise<Done> =>
  new Promise((resolve) => {
    const worker = new Worker(import.meta.filename, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: 2048 },
      stdout: true,
      stderr: true,
    });
    let at: number | undefined;
    const end = (done: Done): void => {
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

const here = (task: Task): Promise<Done> =>
  new Promise((resolve) => {
    void work(task, (message) => {
      if (!("at" in message)) resolve(message);
    });
  });

/**
 * Looks at a PDF, and draws its pages unless it is only to be looked at. Never throws. Run from its source, where no thread can
 * load it, it does so in this thread.
 */
export const workOnPdf = (task: Omit<Task, "for">): Promise<Done> =>
  (import.meta.filename.endsWith(".ts") ? here : inThread)({ for: "pdf", ...task });
