import { even } from "../words/body.ts";
import { isName, nameAndFirm } from "../words/names.ts";
import { stateOf } from "./states.ts";

/** What stands behind a name at the top of a page: "Kamal Deshmukh Active $32.00/hr". */
const BEHIND_NAME = /(?:\s+(?:active|paused|ended|closed|\$ ?[\d.,]+ ?\/ ?hr))+$/i;
/** What stands before it: "Freelancer: Dev Malhotra", "with Annika Feldt", "Requested by Gwen Parry". */
const BEFORE_NAME =
  /^(?:(?:your )?(?:client|freelancer|contractor|talent)\s*[:\t]\s*|(?:with|from|hired by|requested by|filed by|posted by)[:\s]\s*)/i;

const PART = "(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|de|da|van|von|der|den|del|la|bin|al)";
const PERSON = new RegExp(`^\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: ${PART}){1,4}$`, "u");

/** Words of pages that look like a name. */
const NO_PERSON =
  /\b(?:contract|milestone|work|timesheet|messages?|details|files|settings|feedback|history|diary|dispute|refund|request|offer|review|funds|escrow|price|hourly|total|united|kingdom|states|zealand|republic|terms|manual|tracked|hours|reports|overview|memo|week|notice|type|start|date|status|amount|profile|job|project|payment|transactions?|search|help|support|talent|hire|manage|deliver|find)\b/i;

const isPerson = (words: string): boolean =>
  isName(words) && PERSON.test(words) && !NO_PERSON.test(words) && stateOf(words) === undefined;

/** The person, and the firm, that a line of a page names. */
export interface PersonSeen {
  readonly name: string;
  readonly firm?: string;
  /** Whose name it is, where the line says so. */
  readonly is?: "client" | "freelancer";
}

const isFirm = (part: string): boolean =>
  isName(part) &&
  !isPlace(part) &&
  !/\b(?:contract|active|ended|paused|local time|top rated)\b/i.test(part) &&
  !/,/.test(part);

/** The countries by their names, in English and in languages in which pages are shown. */
const countries = (): ReadonlySet<string> => {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  return new Set(
    "en es de fr pt it pl nl tr uk ru".split(" ").flatMap((locale) => {
      const names = new Intl.DisplayNames([locale], { type: "region", fallback: "none" });
      return letters.flatMap((a) => letters.flatMap((b) => names.of(a + b)?.toLowerCase() ?? []));
    }),
  );
};
let known: ReadonlySet<string> | undefined;

/** "Pune, India" is where somebody lives. */
const isPlace = (words: string): boolean => {
  known ??= countries();
  const last = even(words.split(",").at(-1) ?? "").toLowerCase();
  return known.has(last) || /^(?:usa|uk|uae|england|scotland|wales|[a-z]{2})$/.test(last);
};

/** "Annika Feldt, Feldt Orchard Cider", "Oskar Lind · Lind & Daughters": who a line names. Undefined: it names nobody. */
export const personIn = (raw: string): PersonSeen | undefined => {
  if (raw.length > 200) return undefined;
  const label = BEFORE_NAME.exec(raw.trim())?.[0] ?? "";
  const words = raw.trim().slice(label.length);
  const [first = "", ...rest] = words.split(/ · | \| |\t| {2,}/).map(even);
  const isAtPlace = /,/.test(first) && isPlace(first);
  // "with Ruben Takács Eger, Hungary": on paper nothing tells the name from the town. Of three words the last is the town.
  const [own1 = "", own2 = "", town, ...more] = first.split(",")[0]?.split(" ") ?? [];
  const isWithTown = isAtPlace && /^with\b/i.test(label) && town !== undefined && more.length === 0;
  const { name, firm } = isWithTown
    ? { name: `${own1} ${own2}`, firm: undefined }
    : nameAndFirm(first.replace(BEHIND_NAME, ""));
  if ((isAtPlace && !isWithTown) || !isPerson(name)) return undefined;
  const others = firm === undefined ? rest : [firm, ...rest];
  const own = others.map((one) => one.replace(/[()]/g, "")).find(isFirm);
  // "Roth Bakery · Ines Roth": the firm stands first, and has the family name of the person behind it.
  const surname = own?.split(" ").at(-1)?.toLowerCase() ?? "";
  const isFirmFirst =
    own !== undefined &&
    isPerson(own) &&
    (isOfFirm(name) || (name.toLowerCase().split(" ").includes(surname) && !isOfFirm(own))) &&
    !name.toLowerCase().endsWith(` ${surname}`);
  const is = /freelancer|contractor|talent/i.test(label)
    ? "freelancer"
    : /client|hired by|posted by/i.test(label)
      ? "client"
      : undefined;
  if (isFirmFirst) return { name: own, firm: name, ...(is === undefined ? {} : { is }) };
  return { name, ...(own === undefined ? {} : { firm: own }), ...(is === undefined ? {} : { is }) };
};

const FORMS =
  /\b(?:ltd|limited|gmbh|ug|ag|oy|ab|as|aps|llc|inc|corp|co|company|plc|bv|nv|sa|sas|sarl|srl|spa|lda|pty|s\.?r\.?o|sp\. z o\.o|kft|group|studios?|labs?|press|media|agency|partners|consulting|foundation|university|museum|shop|lines|brothers|daughters|sons)\b\.?$/i;

/** Does a name have the form of a firm's? */
export const isOfFirm = (words: string): boolean => FORMS.test(words);

/** Is the line below a person's name the firm? It is, when it has the form of one or the person's surname in it. */
export const firmBelow = (
  person: string,
  raw: string,
): { readonly firm: string; readonly isSure: boolean } | undefined => {
  const [named = "", ...town] = even(raw).split(", ");
  const firm = town.length > 0 && isPlace(even(raw)) ? named : even(raw);
  const words = firm.split(" ");
  if (!isFirm(firm) || words.length < 2 || words.length > 6 || NO_PERSON.test(firm) || stateOf(firm) !== undefined)
    return undefined;
  if (!words.every((word) => /^(?:\p{Lu}|&|and\b|of\b|und\b|et\b|y\b|de\b|da\b|pod\b|\d)/u.test(word)))
    return undefined;
  const surname = person.split(" ").at(-1) ?? "";
  return { firm, isSure: FORMS.test(firm) || words.some((word) => word.toLowerCase() === surname.toLowerCase()) };
};
