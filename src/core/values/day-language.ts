import type { DayOrder } from "../case/evidence.ts";
import { once } from "../once.ts";

/** The order in which a language writes the numbers of a day; undefined for none that anybody could tell, such as English without its country. */
export const orderOfNumbers = (language: string): DayOrder | undefined => {
  // "en" is the United States to Unicode, and to the rest of the world it is not.
  if (language === "en") return undefined;
  const format = new Intl.DateTimeFormat(language, {
    calendar: "gregory",
    timeZone: "UTC",
    year: "numeric",
    month: "numeric",
    day: "numeric",
  });
  const order = format
    .formatToParts(0)
    .flatMap(({ type }) => (type === "day" || type === "month" || type === "year" ? [type.charAt(0)] : []))
    .join("");
  return order === "dmy" || order === "mdy" || order === "ymd" ? order : undefined;
};

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** The tags of languages by their English names in small letters: "german" is "de". Names are those of Unicode (CLDR). */
const byName = once((): ReadonlyMap<string, string> => {
  const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
  const tags = [...LETTERS].flatMap((one) => [...LETTERS].map((two) => `${one}${two}`));
  const known = Intl.DateTimeFormat.supportedLocalesOf(tags);
  return new Map(known.map((tag) => [(names.of(tag) ?? tag).toLowerCase(), tag]));
});

const ofTag = (typed: string): string | undefined => {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(typed)) return undefined;
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([typed])[0];
  } catch {
    return undefined;
  }
};

/**
 * The language that a text means: a tag as BCP 47 has them ("de", "en-US", also "en_US"), or its English name ("German"). Out: the tag
 * in its own form; undefined when Unicode's data has no days for it.
 */
export const languageNamed = (raw: string): string | undefined => {
  const typed = raw.trim().replaceAll("_", "-");
  // Tags first: the names of all languages are made only for whoever types one.
  return ofTag(typed) ?? byName().get(typed.toLowerCase());
};
