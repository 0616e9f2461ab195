import { nameKey, oneLine } from "../text/text.ts";

const CALENDAR =
  /(?<!\p{L})(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?(?!\p{L})|(?<!\p{L})(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|today|yesterday|at|on|of|the|am|pm|a\.m\.|p\.m\.|utc|gmt|date)(?!\p{L})|(?<=\d)(?:st|nd|rd|th)(?!\p{L})|[\d\s.,:/\-–—+()[\]]/giu;

/** Are words nothing but a date, or nothing but a name? They show nothing by themselves. In: the words, the names of the writers. */
export const isBareLine = (words: string, names: readonly string[]): "a date" | "a name" | undefined => {
  const text = oneLine(words);
  if (/\d/.test(text) && text.replace(CALENDAR, "") === "") return "a date";
  const name = nameKey(text).replace(/[:,]$/, "");
  return name !== "" && names.some((one) => nameKey(one) === name) ? "a name" : undefined;
};
