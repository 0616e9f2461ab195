import type { AnswerPlace } from "../../../core/case/answer-places.ts";
import { labelOf } from "../../../core/case/exhibits.ts";
import type { Place } from "../../../core/facts/place.ts";
import { oneLine, shorten } from "../../../core/text/text.ts";

const LONGEST_NAME = 60;

/** A place in words, as a person would look it up: "notice.eml, line 7", "mails.mbox, mail 3, line 4", "brief.pdf, page 2". */
export const sayPlace = (place: Place): string => {
  const { file, member, mail, within, part, line, page } = place;
  // Of a mail saved as a file, its head has lines of its own.
  const where = part === "header" ? (line === undefined ? "its header" : `line ${line} of its header`) : undefined;
  return [
    shorten(file, LONGEST_NAME),
    ...(member === undefined ? [] : [shorten(member, LONGEST_NAME)]),
    ...(mail === undefined ? [] : [`email ${mail}`]),
    ...(within === undefined ? [] : [`in the attached email “${shorten(within, 40)}”`]),
    ...(page === undefined ? [] : [`page ${page}`]),
    ...(where !== undefined ? [where] : line === undefined ? [] : [`line ${line}`]),
  ].join(", ");
};

/** Where an answer stands: "notice.eml, line 7, exhibit A". An exhibit that was taken out is not named. */
export const sayAnswerPlace = ({ exhibit, ...place }: AnswerPlace, c: Parameters<typeof labelOf>[0]): string => {
  const label = exhibit === undefined ? undefined : labelOf(c, exhibit);
  return `${sayPlace(place)}${label === undefined ? "" : `, exhibit ${label}`}`;
};

const sameFile = (a: Place, b: Place): boolean =>
  a.file === b.file && a.member === b.member && a.mail === b.mail && a.within === b.within;

/** What is said of a place beside the one before it: of the same file only the line. */
const sayNext = (place: Place, before: Place | undefined): string => {
  if (before === undefined || !sameFile(place, before) || place.line === undefined || place.part === "header")
    return sayPlace(place);
  return place.page === undefined || place.page === before.page
    ? `line ${place.line}`
    : `page ${place.page}, line ${place.line}`;
};

/** Places in words, the best first; how many more there are where it is not shown. */
export const sayPlaces = (places: readonly Place[], most = 2): string => {
  const said = [...new Map(places.map((place) => [sayPlace(place), place])).values()];
  const shown = said.slice(0, most).map((place, index) => sayNext(place, said[index - 1]));
  const rest = said.length - most;
  return [...shown, ...(rest > 0 ? [`and ${rest} more`] : [])].join("; ");
};

/** The words that stand there, short enough to be read at a glance. */
export const sayQuote = (quote: string, most = 80): string => `“${shorten(oneLine(quote), most)}”`;
