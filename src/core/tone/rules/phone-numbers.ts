import { once } from "../../once.ts";
import { matchesOf } from "./regex-cache.ts";

/** A run that may be a phone number: digits with spaces, dots, dashes and brackets, and an extension after it. */
const RUN = once(
  () =>
    /(?<![\p{L}\p{N}_.,:/$€£#=-]|[$€£#]\s)(?:\+\s?\d|\(\+?\d|\d)[\d ()./-]{5,20}\d(?:\s?(?:x|ext\.?|extension)\s?\d{1,6})?(?![\p{L}\p{N}_%$€£]|[.,:/-]\d|\s?(?:usd|eur|gbp|dollars?|euros?|users|views|visitors|downloads|hours|lines|words|ms|px|kb|mb|rows|records|files|clients|customers)\b)/giu,
);
const EXTENSION = once(() => /\s?(?:x|ext\.?|extension)\s?\d{1,6}$/i);
/** Words right before a number that say it is for calling. */
const CALLED = once(
  () =>
    /\b(?:phone|tel|telephone|mobile|cell(?:phone)?|call(?: me| us)?(?: at| on)?|text(?: me)?(?: at| on)?|ring(?: me)?|whats ?app|sms|fax|viber|signal|telegram|dial|(?:my|our|your|his|her|phone|contact|mobile|cell|whats ?app) number|registered|reach me|messages? to|contact(?: me)?)\b[^\d]{0,24}$/i,
);
/** Words right before a number that say it is something else. */
const OTHER = once(
  () =>
    /\b(?:order|invoice|ticket|contract|case|id|ref|reference|version|milestone|issue|isbn|ean|upc|zip|commit|licen[sc]e|account|tracking|serial|driver|passport|tax|vat|transaction|receipt|policy|build|sku|part|model|customer|member|job|hash|timestamp|epoch|pid|port|error|row|line|date|dated|on|range|ratio)(?:'s)?(?:\s(?:no\.?|number|numbers|nr\.?|code|id))?\b[^\d\p{L}]{0,12}(?:is|was|are|:|#)?[^\d\p{L}]{0,6}$/iu,
);
const DATE = once(
  () =>
    /^(?:19|20)\d\d[-./ ]\d{1,2}[-./ ]\d{1,2}(?!\d)|^(?:(?:0?[1-9]|[12]\d|3[01])[-./ ](?:0?[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])[-./ ](?:1[3-9]|2\d|3[01]))[-./ ](?:\d{4}|\d{2})(?!\d|[-. ]\d\d[-. ]\d\d$)|^\d{4} ?[-–] ?\d{4}$|^(?:19|20)\d{6}$/,
);
const DECIMAL = once(() => /^\+?\(?\d{1,6}\.\d{3,12}$/);
const ADDRESS = once(() => /^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}$/);

/** Forms that need no word before them. */
const FORMS = once((): readonly RegExp[] => [
  /^(?:\+|00)\s?[1-9][\d ()./-]{6,20}$/,
  /^\(\+?\d{2,4}\)[ -]?\d{2,4}[ .-]?\d{3,5}(?:[ .-]?\d{2,4})?$/,
  /^(?:1[-. ])?\d{3}([-. ])\d{3}\1\d{4}$/,
  /^0\d{1,4}[ .-]\d{2,4}[ .-]\d{2,4}(?:[ .-]\d{2,4})?(?:[ .-]\d{2,4})?$/,
  /^0\d{2,4}[ /-]\d{6,8}$/,
  /^\d{2} \d{3} \d{3} \d{4}$/,
]);

/** The patterns, so that they can be made before they are needed. */
export const phonePatterns = (): readonly RegExp[] => [
  RUN(),
  EXTENSION(),
  CALLED(),
  OTHER(),
  DATE(),
  DECIMAL(),
  ADDRESS(),
  ...FORMS(),
];

/** 0221 000000, 0000 1111 2222: digits that stand for some number, as in forms and mockups. */
export const isMadeUp = (digits: string): boolean => /(\d)\1{4}/.test(digits) || /(\d)\1{3}(\d)\2{3}/.test(digits);

const isPhone = (run: string, before: string): boolean => {
  const bare = run.replace(EXTENSION(), "");
  const digits = bare.replace(/\D/g, "");
  if (digits.length < 7 || digits.length > 15 || /^(\d)\1{1,20}$/.test(digits)) return false;
  if (DATE().test(bare) || DECIMAL().test(bare) || ADDRESS().test(bare)) return false;
  if (CALLED().test(before)) return true;
  if (OTHER().test(before)) return false;
  const grouped = bare !== run || digits.length >= 9;
  return FORMS().some((form) => form.test(bare)) && grouped;
};

/** Where a text holds phone numbers. Out: start and end of each, in UTF-16 code units. */
export const phonePlaces = (text: string): (readonly [number, number])[] =>
  matchesOf(RUN(), text).flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    return isPhone(match[0], before) ? [[match.index, match.index + match[0].length] as const] : [];
  });
