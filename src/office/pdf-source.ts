import { partsOf } from "../core/filing/formats/page-parts.ts";
import { plural, series } from "../core/text/text.ts";
import type { Size } from "../readers/pictures/orientation.ts";
import { lookOf, type PageLook } from "./page-look.ts";
import type { PlainPage } from "./pdf/flat-pages.ts";
import { MOST_PAGES } from "./pdf/open-pdf.ts";
import type { PageLack } from "./pdf/page-lacks.ts";
import { workOnPdf } from "./pdf/pdf-worker.ts";

/** A page of a PDF: its size, upright; a sentence about it when it is not shown whole, and whether it is drawn all the same. */
interface SourcePage extends Size, PageLook {
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
const MOST_TRIES = 4;

const UNOPENED = {
  locked:
    "This PDF is locked with a password, so its pages cannot be shown. Save a copy without the password and add that.",
  damaged: "This PDF is damaged, so its pages cannot be shown.",
} as const;
const SLOW = "This PDF takes too long or too much memory to show, so its pages are not shown here.";

const REASONS = {
  damaged: "damaged and cannot be shown",
  slow: "not shown: drawing takes too long or too much memory",
  partly: "damaged; what can be read is shown",
} as const;

/** Pages that follow each other and are not shown for one reason. */
interface Run {
  readonly reason: keyof typeof REASONS;
  readonly first: number;
  readonly last: number;
}

const runsOf = (pages: readonly PlainPage[]): Run[] => {
  const runs: Run[] = [];
  for (const [index, { unshown }] of pages.entries()) {
    const before = runs.at(-1);
    if (unshown === undefined) continue;
    if (before?.reason === unshown && before.last === index - 1 && unshown !== "partly")
      runs[runs.length - 1] = { ...before, last: index };
    else runs.push({ reason: unshown, first: index, last: index });
  }
  return runs;
};

/** "Page 2 of this PDF is damaged and cannot be shown." */
const sayRun = ({ reason, first, last }: Run): string =>
  first === last
    ? `Page ${first + 1} of this PDF is ${REASONS[reason]}.`
    : `Pages ${first + 1} to ${last + 1} of this PDF are ${REASONS[reason]}.`;

const MOST_SAID = 6;

const TOO_LONG = "This page is too long and narrow to be read. Cut it into pieces and add those.";

const lookOfPage = ({ width, height }: Size): PageLook =>
  lookOf(partsOf({ width, height }, 1, Number.POSITIVE_INFINITY), TOO_LONG);

const ONLY = {
  form: "This PDF is a form that only Acrobat can show. Print it to a PDF in Acrobat and add that.",
  folder: "This PDF is a folder of files; its page is only a cover. Add the files inside it one by one.",
} as const;

const LACKS: Readonly<Record<PageLack, (where: string) => string>> = {
  font: (where) =>
    `Words ${where} use a font that is not in the file, so we cannot show them. Print it to a PDF in a program that shows them, and add that.`,
  picture: (where) => `A picture ${where} is damaged: only part of it is shown, or nothing.`,
  attached: (where) => `A file is attached ${where}, which is not shown. Save it and add it too.`,
};

/** "on page 2 of this PDF", "on pages 2, 3 and 5 of this PDF", "on 12 pages of this PDF". */
const sayWhere = (numbers: readonly number[]): string =>
  numbers.length > MOST_SAID
    ? `on ${numbers.length} pages of this PDF`
    : `on ${plural(numbers.length, "page")} ${series(numbers.map((number) => String(number + 1)))} of this PDF`;

const lacksIn = (pages: readonly PlainPage[]): string[] =>
  (Object.keys(LACKS) as PageLack[]).flatMap((lack) => {
    const numbers = [...pages.keys()].filter((number) => pages[number]?.lacks?.includes(lack));
    return numbers.length === 0 ? [] : [LACKS[lack](sayWhere(numbers))];
  });

/** What is said on the page itself. */
const remarksOf = (found: Found, number: number): string[] => {
  const page = found.pages[number];
  return [
    ...(number === 0 && found.isOnly !== undefined ? [ONLY[found.isOnly]] : []),
    ...(page?.lacks ?? []).map((lack) => LACKS[lack]("on this page")),
  ];
};

const partlyOf = ({ pages, isOnly }: Found): string | undefined => {
  const runs = runsOf(pages);
  const long = pages.findIndex((page) => lookOfPage(page).remark !== undefined);
  const said = [
    ...(isOnly === undefined ? [] : [ONLY[isOnly]]),
    ...lacksIn(pages),
    ...runs.slice(0, MOST_SAID).map(sayRun),
    ...(runs.length > MOST_SAID ? ["So are more of its pages."] : []),
    ...(long < 0
      ? []
      : [`Page ${long + 1} of this PDF is too long and narrow to be read. Cut it into pieces and add those.`]),
  ];
  return said.length === 0 ? undefined : said.join(" ");
};

interface Found {
  readonly pages: readonly PlainPage[];
  readonly isOnly?: keyof typeof ONLY;
  readonly content?: Uint8Array;
}

const tried = async (content: Uint8Array, onlyLook: boolean): Promise<Found | string> => {
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
  return typeof found === "string" ? found : partlyOf(found);
};

/** Makes the pages of a PDF ready. Out: how to draw them, or a sentence that says why they cannot be shown. */
export const pdfSource = async (content: Uint8Array): Promise<PdfSource | string> => {
  if (content.length > MOST_BYTES) return "This PDF is larger than 50 MB, so its pages are not shown here.";
  const found = await tried(content, false);
  if (typeof found === "string") return found;
  if (found.content === undefined) return UNOPENED.damaged;
  const partly = partlyOf(found);
  const remarks = new Map(runsOf(found.pages).map((run) => [run.first, sayRun(run)]));
  return {
    kind: "pdf",
    content: found.content,
    pages: found.pages.map(({ unshown, lacks: _, ...size }, index) => {
      const look = lookOfPage(size);
      const said = [...remarksOf(found, index), remarks.get(index), look.remark].filter((one) => one !== undefined);
      const remark = said.length === 0 ? undefined : said.join(" ");
      const isUndrawn = unshown !== undefined && unshown !== "partly";
      return { ...size, ...look, ...(remark === undefined ? {} : { remark }), ...(isUndrawn ? { isUndrawn } : {}) };
    }),
    ...(partly === undefined ? {} : { partly }),
  };
};
