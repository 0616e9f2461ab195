import type { FileFound } from "../fact.ts";
import type { PaperFound } from "../merge/paper.ts";
import type { Sighting } from "../merge/sighting.ts";
import type { ReadText } from "../read-text.ts";
import { even } from "../words/body.ts";
import { daysIn, readDay } from "../words/days.ts";
import { amountsIn } from "../words/figures.ts";
import { quotedIn } from "../words/names.ts";
import { translated } from "../words/translated.ts";
import { aboutOn } from "./about-page.ts";
import { cardsOn } from "./cards.ts";
import { readContractPage } from "./contract-page.ts";
import { historyOn } from "./history.ts";
import { isOtherLanguage } from "./other-language.ts";
import { type Page, pageFact, pageOf } from "./page.ts";
import { type PageKind, pageKindOf } from "./page-kind.ts";
import { readDiary, readTimesheet } from "./timesheet.ts";

const IS: Readonly<Record<PageKind, string>> = {
  contract: "Upwork's contract page",
  timesheet: "A timesheet on Upwork",
  diary: "A day of Upwork's Work Diary",
  offer: "An offer on Upwork",
  transactions: "Upwork's page of transactions",
  dispute: "Upwork's page of a dispute",
};

const SOURCES: Readonly<Record<PageKind, FileFound["source"]>> = {
  contract: "contractPage",
  timesheet: "contractPage",
  diary: "diary",
  offer: "contractPage",
  transactions: "transactions",
  dispute: "contractPage",
};

/** "Fixed price: $550.00, one milestone "Intro and outro", deposited on August 12, 2026". */
const quotedMilestones = (page: Page): Sighting[] =>
  page.lines.flatMap((line) => {
    const text = even(line.text);
    const [quoted] = quotedIn(text).filter(({ before }) => /\bmilestone:?\s*$/i.test(before));
    const amounts = amountsIn(text);
    const [amount] = amounts;
    if (quoted === undefined || amount === undefined || amounts.length > 1) return [];
    const written = daysIn(text).find(({ start }) => /\b(?:deposit(?:ed)?|funded)\b[^,]*$/i.test(text.slice(0, start)));
    const on = written === undefined ? undefined : readDay(written, page.days, undefined, true);
    const days = on?.isSure ? { fundedOn: on.on } : {};
    return pageFact(page, {}, "milestone", { name: quoted.name, amount: amount.cents, ...days }, [line]);
  });

/** The page of a contract, or of its dispute, with what it tells of the dispute's history. */
const readWithHistory = (page: Page): Pick<PaperFound, "sightings" | "notTaken" | "figures"> => {
  const found = readContractPage(page);
  const { hint } = aboutOn(page);
  // An hourly contract's page can list its weeks.
  const isHourly = found.sightings.some(({ kind, value }) => kind === "contract" && value === "hourly");
  const weeks = isHourly ? readTimesheet(page, hint).sightings.filter(({ kind }) => kind === "week") : [];
  return { ...found, sightings: [...found.sightings, ...weeks, ...historyOn(page, hint), ...cardsOn(page, hint)] };
};

/** An offer tells what was agreed: where the money is now does not stand there. */
const readOffer = (page: Page): Pick<PaperFound, "sightings" | "notTaken" | "figures"> => {
  const found = readContractPage(page);
  const sightings = [...found.sightings, ...quotedMilestones(page)].flatMap((one): Sighting[] => {
    if (one.kind !== "milestone") return one.kind === "contractState" ? [] : [one];
    const { money: _money, ...value } = one.value;
    return [{ ...one, value }];
  });
  return { ...found, sightings };
};

/** The diary shows the person above the contract: of both, only the side is sure. */
const aboutOnDiary = (page: Page): readonly Sighting[] => {
  const lines = page.lines.filter(({ text }) => !/^work diary$/i.test(even(text)) && daysIn(even(text)).length === 0);
  return aboutOn({ ...page, lines }).sightings.filter(({ kind }) => kind === "role");
};

const READ: Readonly<
  Record<
    PageKind,
    (page: Page) => Pick<PaperFound, "sightings" | "notTaken" | "figures"> & { readonly on?: string | undefined }
  >
> = {
  contract: readWithHistory,
  offer: readOffer,
  dispute: readWithHistory,
  timesheet: (page) => {
    const about = readContractPage(page);
    const { hint } = aboutOn(page);
    const { sightings, notTaken } = readTimesheet(page, hint);
    const own = about.sightings.filter(({ kind }) => kind !== "milestone" && kind !== "contract");
    return { sightings: [...own, ...sightings], notTaken, figures: about.figures };
  },
  diary: (page) => ({ sightings: aboutOnDiary(page), ...readDiary(page) }),
  transactions: () => ({ sightings: [], notTaken: [] }),
};

const NAMES: ReadonlySet<Sighting["kind"]> = new Set(["contractName", "otherFirm"]);
const NO_PAGES: ReadonlySet<ReadText["kind"]> = new Set(["mail", "table", "unread"]);

/** Reads a page of Upwork. In: a text; today (YYYY-MM-DD). Undefined: it is none. */
export const findPage = (given: ReadText, today: string): PaperFound | undefined => {
  if (NO_PAGES.has(given.kind)) return undefined;
  const isOther = isOtherLanguage(given.lines.map((line) => even(line.text)));
  const text = isOther ? translated(given) : given;
  const kind = pageKindOf(text);
  if (kind === undefined) return undefined;
  const page = pageOf(text, today);
  const { sightings, notTaken, figures, on } = READ[kind](page);
  const made = on ?? text.made?.on;
  return {
    // What shows a page in another language may translate names too.
    sightings: isOther
      ? sightings.map((one) => (NAMES.has(one.kind) ? { ...one, sure: "likely" as const } : one))
      : sightings,
    notTaken,
    ...(figures === undefined ? {} : { figures }),
    file: {
      file: text.file,
      is: text.byMachine ? `${IS[kind]}, a picture` : IS[kind],
      source: SOURCES[kind],
      by: "upwork",
      ...(made === undefined ? {} : { on: made }),
    },
  };
};
