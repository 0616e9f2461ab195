import { once } from "../../once.ts";
import { ibanLength, isIban, passesLuhn } from "./check-digits.ts";
import type { Finding } from "./finding.ts";
import { isMadeUp, phonePatterns, phonePlaces } from "./phone-numbers.ts";
import { type Prepared, URL_IN_TEXT } from "./prepare.ts";
import { matchesOf } from "./regex-cache.ts";
import { findingAt, type Said } from "./rule.ts";

const CARD = once(() => /(?<![\p{L}\p{N}.,_+-])\d(?:[ -]?\d){11,18}(?![\p{L}\p{N}_]|[.,-]\d)/gu);
/** Lengths and first digits that card makers give out. */
const BRAND = once(
  () =>
    /^(?:3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|35\d{14}|(?:2131|1800)\d{11}|4\d{12}(?:\d{3})?(?:\d{3})?|5[1-5]\d{14}|(?:5[06-9]|6\d|06)\d{10,17}|2[2-7]\d{14})$/,
);
const IBAN = once(() => /(?<![\p{L}\p{N}_])[a-z]{2}\d{2}(?:[ -]?[a-z0-9]){11,30}/giu);
const EMAIL_SPELT = once(
  () =>
    /(?<![\p{L}\p{N}])[\p{L}\p{N}._+-]{2,30}(?:\s?[([{]\s?(?:at|@)\s?[)\]}]\s?[\p{L}\p{N}-]{2,30}\s?(?:\.|[([{]\s?(?:dot|\.)\s?[)\]}]|\sdot\s)\s?\p{L}{2,10}|\s(?:at|@)\s(?:g\s?mail|googlemail|yahoo|outlook|hotmail|icloud|live|aol|proton ?mail|proton|gmx|zoho|mail)(?:\s(?:dot|\.)\s|\s?\.\s?)(?:com|net|org|co|me|de|ru|in))(?![\p{L}\p{N}])/giu,
);
const SOCIAL = once(() => /(?<![\p{L}\p{N}_.-])(?!000|666|9)\d{3}-\d{2}-\d{4}(?![\p{L}\p{N}_]|[.-]\d)/gu);
const SECRET = once(
  () =>
    /[?&#;](?:access_?token|auth_?token|token|api_?key|apikey|key|secret|client_secret|password|passwd|pass|pwd|auth|sig|signature|session|sid|jwt|x-amz-signature|code)=[^&\s#]{4}|:\/\/[^\s/:@]{1,50}:[^\s/@]{1,50}@/i,
);
const URL_TAIL = once(() => /[.,;:!?'")\]}*_]{1,20}$/);
const LOCAL = once(() => /[\p{L}\p{N}._%+'-]/u);
const DOMAIN = once(() => /[\p{L}\p{N}.-]/u);
const TOP_LABEL = once(() => /^\p{L}{2,24}$/u);

export const dataPatterns = (): readonly RegExp[] => [
  CARD(),
  BRAND(),
  TEST_CARD(),
  IBAN(),
  EMAIL_SPELT(),
  SOCIAL(),
  IDENTITY(),
  HOME(),
  ...phonePatterns(),
  SECRET(),
  URL_TAIL(),
  LOCAL(),
  DOMAIN(),
  TOP_LABEL(),
];

const said = <Id extends string>(rule: Id, severity: Said["severity"], why: string, instead: string): Said<Id> => ({
  rule,
  family: "personal-data",
  severity,
  why,
  instead,
  ...(severity === "note"
    ? {}
    : { source: rule === "personal-email" || rule === "personal-phone" ? "off-platform-contact" : "private-data" }),
});

const EMAIL = said(
  "personal-email",
  "warning",
  "An e-mail address shows private data and invites talk away from Upwork.",
  "Write “my address” or leave it out, and stay in the messages here.",
);
const PHONED = said(
  "personal-phone",
  "warning",
  "A phone number shows private data and invites talk away from Upwork.",
  "Leave the number out, and offer a call through Upwork.",
);
const CARDED = said(
  "personal-card",
  "serious",
  "This looks like a card number; anyone who reads the file can use it.",
  "Delete it. “The card that ends in [last four digits]” is enough.",
);
const BANKED = said(
  "personal-iban",
  "serious",
  "This is a bank account number; it is private and points to pay off Upwork.",
  "Delete it. “My bank account” is enough.",
);
const NAMED = said(
  "personal-id",
  "serious",
  "This tells who somebody is or where they live: an identity number, a home address.",
  "Leave it out. Nobody in a dispute needs it.",
);
const NUMBERED = said(
  "personal-number",
  "serious",
  "This looks like a social security number; nobody in a dispute needs it.",
  "Delete it.",
);
const KEYED = said(
  "personal-url-secret",
  "serious",
  "This link holds a key or password; whoever reads it can use it.",
  "Remove the part with the key, or share the file in the contract's messages, and change the key.",
);
const LINKED = said(
  "personal-url",
  "note",
  "A link may show more than you mean, and it may be dead when a mediator opens it.",
  "Check what it shows, or attach the file and name it.",
);

/** All that may be said of personal data, for the list of rules. */
export const DATA_SAID = [EMAIL, PHONED, CARDED, BANKED, NAMED, NUMBERED, KEYED, LINKED];

const EXAMPLE = once(
  () =>
    /(?<![@.\w-])(?:test(?:s|ed|ing)?|sandbox|samples?|examples?|dummy|demo|placeholders?|fake|not real|made[- ]up|placeholder|documentation|docs|wikipedia|mock|fixture|validat\w{2,4})\b(?![.@-]\w)/i,
);

/** What to look for: what a message should not show, or all that may have to be covered, examples too. */
export type Wanted = "shown" | "all";

/** Whether a number is only an example: it is called one beside it. */
const isExample = (text: Prepared, start: number, end: number, wanted: Wanted): boolean =>
  wanted === "shown" &&
  EXAMPLE().test(text.text.slice(Math.max(0, start - 60), start) + text.text.slice(end, end + 60));
/** An identity number by its name, and a home by its street and number. */
const IDENTITY = once(
  () =>
    /\b(?:passport|national id|id card|identity card|driver'?s? licen[sc]e|pan|aadhaar|aadhar|cpf|nin|bvn|curp|dni|nif|ssn|sin|social security|social insurance|tax id|cnic|nric|pesel|emirates id)\b(?: (?:number|no\.?|nr\.?|#))?(?: is| was|:)? ?#?(?=[\dA-Z -]{0,12}\d)[A-Z\d](?:[ -]?[A-Z\d]){5,15}\b/gi,
);
const HOME = once(
  () =>
    /\b(?:(?:you|he|she|they|i|we) (?:live|lives|reside|resides|stay|stays|sleep|sleeps)(?: \w{2,9})? (?:at|in|on)|(?:my|your|his|her|their|home|private) address(?: is|:)?|come (?:by|to)|flat|apartment)(?: the)? (?=[^.!?\n]{0,60}\d)(?:\d{1,5}[a-z]?,? [A-Z][\w.' ]{3,40}|[A-Z][\w.' ]{3,40},? \d{1,5}|\d{1,5}, [A-Z][\w.' ]{3,40})/g,
);

const isDomain = (raw: string): boolean => {
  const labels = raw.split(".");
  return labels.length > 1 && !labels.includes("") && TOP_LABEL().test(labels[labels.length - 1] ?? "");
};

/** An address of Upwork itself: its mails and its support are no private data of anybody. */
const isOfUpwork = (domain: string): boolean => /^(?:[a-z0-9-]+\.)*upwork\.com$/i.test(domain);
const AT = /\s?[([{]\s?(?:at|@)\s?[)\]}]\s?|\sat\s/i;

const emailsIn = (text: Prepared): Finding[] => {
  const found: Finding[] = [];
  const whole = text.withUrls;
  for (let at = whole.indexOf("@"); at !== -1; at = whole.indexOf("@", at + 1)) {
    let start = at;
    while (start > 0 && at - start < 64 && LOCAL().test(whole[start - 1] ?? "")) start -= 1;
    while (start < at && /[.'%-]/.test(whole[start] ?? "")) start += 1;
    let end = at + 1;
    while (end < whole.length && end - at < 250 && DOMAIN().test(whole[end] ?? "")) end += 1;
    while (end > at + 1 && /[.-]/.test(whole[end - 1] ?? "")) end -= 1;
    const domain = whole.slice(at + 1, end);
    if (start < at && isDomain(domain) && !isOfUpwork(domain)) found.push(findingAt(text, start, end, EMAIL));
  }
  return found;
};

const urlsIn = (text: Prepared): Finding[] =>
  matchesOf(URL_IN_TEXT, text.withUrls).map((match) => {
    const url = match[0].replace(URL_TAIL(), "");
    return findingAt(text, match.index, match.index + url.length, SECRET().test(url) ? KEYED : LINKED);
  });

/**
 * Numbers by which a checkout is tried, each with an outcome of its own: nobody's card. https://docs.stripe.com/testing
 */
const TEST_CARD = once(() => /^4(?:000\d{4}0000\d{4}|242424242424242)$/);

const cardsIn = (text: Prepared, wanted: Wanted): Finding[] =>
  matchesOf(CARD(), text.text).flatMap((match) => {
    const digits = match[0].replace(/\D/g, "");
    if (!BRAND().test(digits) || !passesLuhn(digits) || /^(\d)\1{1,20}$/.test(digits)) return [];
    if (wanted === "shown" && TEST_CARD().test(digits)) return [];
    if (isExample(text, match.index, match.index + match[0].length, wanted)) return [];
    return [findingAt(text, match.index, match.index + match[0].length, CARDED)];
  });

const ibansIn = (text: Prepared, wanted: Wanted): Finding[] =>
  matchesOf(IBAN(), text.text).flatMap((match) => {
    // The pattern may run on into the next words: the country says how long the number is.
    const length = ibanLength(match[0].slice(0, 2));
    if (length === undefined) return [];
    let signs = 0;
    let end = 0;
    while (end < match[0].length && signs < length) {
      if (/[a-z0-9]/i.test(match[0][end] ?? "")) signs += 1;
      end += 1;
    }
    const whole = match[0].slice(0, end);
    if (/[a-z0-9]/i.test(text.text[match.index + end] ?? "") || !isIban(whole.replace(/[ -]/g, ""))) return [];
    if (isExample(text, match.index, match.index + end, wanted)) return [];
    return [findingAt(text, match.index, match.index + end, BANKED)];
  });

const phonesIn = (text: Prepared, wanted: Wanted): Finding[] =>
  phonePlaces(text.text)
    .filter(([start, end]) => !isExample(text, start, end, wanted))
    .filter(([start, end]) => wanted === "all" || !isMadeUp(text.text.slice(start, end).replace(/\D/g, "")))
    .map(([start, end]) => findingAt(text, start, end, PHONED));

const speltIn = (text: Prepared): Finding[] =>
  matchesOf(EMAIL_SPELT(), text.text)
    .filter((match) => !isOfUpwork(match[0].split(AT)[1] ?? ""))
    .map((match) => findingAt(text, match.index, match.index + match[0].length, EMAIL));

const socialIn = (text: Prepared): Finding[] =>
  matchesOf(SOCIAL(), text.text).map((match) => findingAt(text, match.index, match.index + match[0].length, NUMBERED));

const identityIn = (text: Prepared, wanted: Wanted): Finding[] =>
  [IDENTITY(), HOME()].flatMap((pattern) =>
    matchesOf(pattern, text.text)
      .filter((match) => !isExample(text, match.index, match.index + match[0].length, wanted))
      .map((match) => findingAt(text, match.index, match.index + match[0].length, NAMED)),
  );

/** Personal data: e-mail, phone, card, bank account, links and what is secret in them. In: a prepared text; what to look for. */
export const personalDataIn = (text: Prepared, wanted: Wanted = "shown"): Finding[] => [
  ...cardsIn(text, wanted),
  ...ibansIn(text, wanted),
  ...emailsIn(text),
  ...speltIn(text),
  ...urlsIn(text),
  ...socialIn(text),
  ...identityIn(text, wanted),
  ...phonesIn(text, wanted),
];
