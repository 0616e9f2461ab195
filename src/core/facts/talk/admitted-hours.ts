import { plainWords } from "./words.ts";

const HOURS =
  /(?<![\p{L}\d.,:])(\d{1,3})(?::(\d{2})|[.,](\d{1,2}))?( and a half| ½)? ?(?:h|hrs?|hours?|std|stunden|horas|heures|godzin\p{L}*|годин\p{L}*|час\p{L}*)(?![\p{L}])/giu;
const REALLY =
  /(?<![\p{L}])(?:it was|was|really|actually|in truth|to be honest|honestly|in fact|i worked|i did|truth is|only|fueron|en realidad|eigentlich|tatsächlich|wirklich|en réalité|en fait|na verdade|naprawdę|насправді|на самом деле|реально)(?![\p{L}])/iu;
const NOT_BILLED =
  /(?<![\p{L}])(?:refund|will|'ll|maybe|expect|limit|said|agreed|promise|stay|below|max|up to|count on|shows?|says|summary|day|today|yesterday|hand|manual|by hand)(?![\p{L}])/iu;

const hoursOf = (match: RegExpMatchArray): number =>
  Number(match[1]) +
  (match[2] === undefined ? 0 : Number(match[2]) / 60) +
  (match[3] === undefined ? 0 : Number(`0.${match[3]}`)) +
  (match[4] === undefined ? 0 : 0.5);

/** Fewer than these are a day's or a part's, and not those of a week. */
const LEAST = 8;

/** The hours of a week that somebody writes it really was: "It was about 28 hours really". Undefined when the words say nothing of it. */
export const hoursAdmitted = (raw: string): number | undefined => {
  const text = plainWords(raw);
  const [match] = [...text.matchAll(HOURS)].filter((one) => REALLY.test(text.slice(0, one.index + one[0].length + 10)));
  if (match === undefined || NOT_BILLED.test(text.slice(0, match.index))) return undefined;
  const hours = hoursOf(match);
  return hours < LEAST ? undefined : hours;
};
