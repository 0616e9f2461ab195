import { count, series } from "../../core/case/words.ts";
import type { PlainPage } from "./pdf-plain.ts";
import { workOnPdf } from "./pdf-worker.ts";
import type { Size } from "./upright.ts";

/** A page of a PDF: its size, upright; a sentence about it when it is not shown whole, and whether it is drawn all the same. */
interface SourcePage extends Size {
  readonly remark?: string;
  readonly isUndrawn?: boolean;
}

/** A PDF whose pages can be drawn. */
export interface PdfSource {
  readonly kind: "pdf";
  /** A PDF of the same pages in which nothing is but what is seen, each page upright. */
  readonly content: Uint8Array;
  readonly pages: readonly SourcePage[];
  /** What is not shown of it, as a sentence. */
  readonly partly?: string;
}

const MOST_BYTES = 50_000_000;
const MOST_PAGES = 500;
const MOST_TRIES = 4;

const UNOPENED = {
  locked:
    "This PDF is locked with a password, so its pages cannot be shown. Save a copy without the password and add that.",
  damaged: "This PDF is damaged, so its pages cannot be shown.",
} as const;
const SLOW = "This PDF takes too long to draw or too much memory, so its pages are not shown here.";

const REASONS = {
  damaged: "damaged and cannot be shown",
  slow: "not shown: drawing takes too long or too much memory",
  partly: "damaged; what can be read is shown",
} as const;

const saysOf = (reason: keyof typeof REASONS): string => `This page is ${REASONS[reason]}.`;

/** "Page 2 of this PDF is damaged and cannot be shown." */
const partlyOf = (pages: readonly PlainPage[]): string | undefined => {
  const sentences = (["damaged", "slow", "partly"] as const).flatMap((reason) => {
    const numbers = pages.flatMap((page, index) => (page.unshown === reason ? [String(index + 1)] : []));
    if (numbers.length === 0) return [];
    const which =
      numbers.length > 12
        ? count(numbers.length, "page")
        : `${numbers.length === 1 ? "Page" : "Pages"} ${series(numbers)}`;
    return [`${which} of this PDF ${numbers.length === 1 ? "is" : "are"} ${REASONS[reason]}.`];
  });
  return sentences.length === 0 ? undefined : sentences.join(" ");
};

const tried = async (
  content: Uint8Array,
  onlyLook: boolean,
): Promise<{ pages: readonly PlainPage[]; content?: Uint8Array } | string> => {
  const skipped: number[] = [];
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const ended = await workOnPdf({ source: content, skipped, onlyLook });
    if ("brokenAt" in ended) {
      // The rest of the pages are shown without the one that breaks it off.
      if (ended.brokenAt === undefined) return UNOPENED.damaged;
      if (skipped.includes(ended.brokenAt)) return SLOW;
      skipped.push(ended.brokenAt);
      continue;
    }
    const { done } = ended;
    if ("unopened" in done) return UNOPENED[done.unopened];
    if (done.count === 0) return "This PDF has no pages.";
    if (done.count > MOST_PAGES)
      return `This PDF has ${done.count} pages, more than ${MOST_PAGES}, so they are not shown here.`;
    if (done.pages.every((page) => page.unshown === "damaged")) return UNOPENED.damaged;
    if (done.pages.every((page) => page.unshown === "damaged" || page.unshown === "slow")) return SLOW;
    return done;
  }
  return SLOW;
};

/** Looks at a PDF without drawing it. Out: a sentence that says what of it cannot be shown. */
export const pdfUnshown = async (content: Uint8Array): Promise<string | undefined> => {
  if (content.length > MOST_BYTES) return "This PDF is larger than 50 MB, so its pages are not shown here.";
  const found = await tried(content, true);
  return typeof found === "string" ? found : partlyOf(found.pages);
};

/** Makes the pages of a PDF ready. Out: how to draw them, or a sentence that says why they cannot be shown. */
export const pdfSource = async (content: Uint8Array): Promise<PdfSource | string> => {
  if (content.length > MOST_BYTES) return "This PDF is larger than 50 MB, so its pages are not shown here.";
  const found = await tried(content, false);
  if (typeof found === "string") return found;
  if (found.content === undefined) return UNOPENED.damaged;
  const partly = partlyOf(found.pages);
  return {
    kind: "pdf",
    content: found.content,
    pages: found.pages.map(({ unshown, ...size }) => ({
      ...size,
      ...(unshown === undefined ? {} : { remark: saysOf(unshown), isUndrawn: unshown !== "partly" }),
    })),
    ...(partly === undefined ? {} : { partly }),
  };
};
