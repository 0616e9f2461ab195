import { isLikeName, isUpwork } from "../../conversations/contacts.ts";
import { nameKey } from "../../text/text.ts";
import type { MailPerson } from "../read-text.ts";

/** Cyrillic letters in Latin ones, as passports write them, near enough to set one spelling beside the other. */
const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "а-a б-b в-v г-h ґ-g д-d е-e ё-e є-ie ж-zh з-z и-y і-i ї-i й-i к-k л-l м-m н-n о-o п-p р-r с-s т-t у-u ф-f х-kh ц-ts ч-ch ш-sh щ-shch ъ- ы-y ь- э-e ю-iu я-ia " +
    "α-a β-v γ-g δ-d ε-e ζ-z η-i θ-th ι-i κ-k λ-l μ-m ν-n ξ-x ο-o π-p ρ-r σ-s ς-s τ-t υ-y φ-f χ-ch ψ-ps ω-o ł-l ø-o đ-d ß-ss æ-ae œ-oe ı-i"
  )
    .split(" ")
    .map((pair) => pair.split("-") as [string, string]),
);

/** A name in small Latin letters without marks: "Олена Шевчук" and "Olena Shevchuk" come near to each other. */
export const plainName = (raw: string): string =>
  [
    ...nameKey(raw)
      .normalize("NFD")
      .replace(/\p{M}+/gu, ""),
  ]
    .map((letter) => LATIN[letter] ?? letter)
    .join("");

/** First names and what people make of them. */
const SHORT: readonly (readonly string[])[] = (
  "robert bob rob bobby;william bill will billy liam;richard rick dick rich;michael mike mick mikey;elizabeth liz beth lizzie eliza;katherine catherine kathryn kate katie cathy kat;" +
  "alexander alex sasha oleksandr aleksandr lex olek;alexandra alex sasha oleksandra;thomas tom tommy;daniel dan danny;matthew matt;christopher chris;christina chris tina;joseph joe joey;john jack johnny jon;jonathan jon;" +
  "james jim jimmy jamie;anthony tony;edward ed eddie ted;andrew andy drew;andrii andrey andriy;samuel sam;samantha sam;benjamin ben;steven stephen steve;nicholas nick mykola nikolai;david dave;peter pete;gregory greg;patricia pat patty;" +
  "margaret maggie meg peggy;jennifer jen jenny;rebecca becky bec;deborah deb debbie;susan sue;victoria vicky tori;jessica jess;kenneth ken;lawrence larry;timothy tim;ronald ron;francisco paco pancho;jose pepe;maria masha mariia;olga olya olha;" +
  "tatiana tanya tetiana;natalia natasha nataliia;dmitry dima dmytro;vladimir vova volodymyr;yevhen evgeny zhenya eugene;katarzyna kasia;malgorzata gosia;agnieszka aga;joanna asia;aleksandra ola;giovanni gianni;giuseppe beppe pino;abdul abdullah;mohammed muhammad mohamed mo"
)
  .split(";")
  .map((names) => names.split(" "));

const wordsOf = (name: string): string[] => plainName(name).match(/[\p{L}\p{N}]+/gu) ?? [];

const isOneFirstName = (one: string, other: string): boolean => {
  if (one === other) return true;
  // "Thandi" is Thandiwe.
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length >= 5 && long.startsWith(short) && long.length - short.length <= 3) return true;
  // Near spellings of one name across alphabets: "yevhen" and "ievhen", "sergei" and "serhii".
  const skeleton = (word: string) =>
    word
      .replace(/kh|h/g, "g")
      .replace(/[aeiouyj]+/g, "")
      .replace(/(.)\1+/g, "$1");
  const near =
    one.length > 3 &&
    other.length > 3 &&
    one[1] === other[1] &&
    skeleton(one).length > 1 &&
    skeleton(one) === skeleton(other);
  return near || SHORT.some((names) => names.includes(one) && names.includes(other));
};

/** Words that people put behind a first name in their phone: what somebody is, not what they are called. */
const TAG =
  /^(?:upwork|client|customer|kunde|cliente|klient|freelancer?|dev(?:eloper)?|design(?:er)?|web(?:site)?|logo|seo|app|writer|editor|video|va|project|projekt|work|job|new|usa?|uk|ca|india|the|from|of|my|boss|agency|team|studio|shop|online|iphone|mobile|cell|home|office)$/;

/** What is known of a side. */
export interface Known {
  readonly names: readonly string[];
  /** Its firm, and words of the contract: what a phone may call it by. */
  readonly words: readonly string[];
}

/** Do two words have one stem? "Gutters" and "Gutter", "Labels" and "Label". */
const isStem = (one: string, other: string): boolean => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short === long || (short.length > 3 && long.startsWith(short) && long.length - short.length < 3);
};

/**
 * How well a name in a chat fits a side. "name": it can be that person's name. "tag": the first name, with the firm or the work behind it
 * ("Brett Gutters" of Halloway Gutter Pros), or the firm alone. "first": the first name, and something else behind it. In: a name, what is
 * known of the side.
 */
export const fitOf = (raw: string, { names, words }: Known): "name" | "tag" | "first" | undefined => {
  const name = raw.replace(/^~\s*/, "");
  const own = wordsOf(name);
  if (own.length === 0) return undefined;
  const known = words.flatMap(wordsOf).filter((word) => word.length > 3);
  const isKnown = (word: string) => TAG.test(word) || known.some((one) => isStem(one, word));
  let found: "tag" | "first" | undefined;
  for (const one of names) {
    if (isLikeName(plainName(name), plainName(one)) || isHandleOf(own, wordsOf(one))) return "name";
    const theirs = wordsOf(one);
    const [first = "", ...rest] = own;
    if (first.length < 3 || !isOneFirstName(first, theirs[0] ?? "")) continue;
    const last = theirs.at(-1) ?? "";
    if (
      rest.length === 0 ||
      // Of one of whom only the first name is known, each fuller one can be the name.
      theirs.length === 1 ||
      rest.every(
        (word) => (theirs.length > 1 && isOneFirstName(word, last)) || (word.length === 1 && last.startsWith(word)),
      )
    )
      return "name";
    found = rest.every(isKnown) ? "tag" : (found ?? "first");
  }
  if (found !== undefined) return found;
  const [firm] = words;
  const ofFirm = firm === undefined ? [] : wordsOf(firm).filter((word) => word.length > 2);
  const isFirm =
    ofFirm.length > 0 &&
    own.some((word) => word.length > 3 && ofFirm.includes(word)) &&
    own.every((word) => TAG.test(word) || ofFirm.some((one) => isStem(one, word)));
  return isFirm ? "tag" : undefined;
};

/** "derekm", "dmolnar", "derek_molnar", "molnar.derek": what programs call somebody by, made of the name. */
const isHandleOf = (own: readonly string[], theirs: readonly string[]): boolean => {
  const [first = "", last = ""] = [theirs[0] ?? "", theirs.at(-1) ?? ""];
  const handle = own.join("").replace(/\d+$/, "");
  if (theirs.length < 2 || own.length > 2 || first.length < 2 || last.length < 2 || handle.length < 5) return false;
  const isOf = (one: string, other: string, least: number): boolean =>
    handle.startsWith(one) && handle.length - one.length >= least && other.startsWith(handle.slice(one.length));
  // "ana_rv" is Ana Ruiz-Vega.
  const initials = theirs
    .slice(1)
    .map((word) => word[0] ?? "")
    .join("");
  return (
    (initials.length > 1 && handle === `${first}${initials}`) ||
    isOf(first, last, 1) ||
    isOf(last, first, 1) ||
    handle === `${first[0]}${last}` ||
    (first.length > 4 && isOf(first.slice(0, 4), last, 3))
  );
};

const FIRM_END =
  /(?:^|[\s,])(?:llc|l\.l\.c|ltd|limited|inc|gmbh|ag|oy|ab|as|bv|nv|sas|srl|s\.?r\.?[lo]|plc|corp|co|company|studios?|agency|group|labs?|partners|& sons|& daughters)\.?$/i;

/** Does somebody have the family name that a firm has: Ivo Tannock of "Tannock Boats Ltd"? In: a name; what is known of the side. */
export const isOfFamily = (name: string, { names, words }: Known): boolean => {
  const own = wordsOf(name.replace(/^~\s*/, ""));
  const last = own.at(-1) ?? "";
  const firms = [...names.filter((one) => FIRM_END.test(one)), ...words.slice(0, 1)];
  return own.length > 1 && last.length > 4 && !TAG.test(last) && firms.some((one) => wordsOf(one).includes(last));
};

/**
 * Does a name of a phone or a firm hold the first name or the family name of the side: "Maren Optics" or "Vogt Optics" for Maren
 * Vogt? Of the one other person in a talk about the case that is enough.
 */
export const isNamedAlike = (raw: string, known: Known): boolean => {
  const own = wordsOf(raw.replace(/^~\s*/, ""));
  return (
    fitOf(raw, known) === "first" ||
    known.names.some((name) => {
      const theirs = wordsOf(name);
      const last = theirs.at(-1) ?? "";
      return theirs.length > 1 && last.length > 3 && !TAG.test(last) && own.includes(last);
    })
  );
};

/** Is it a phone number, and no name? */
export const isNumber = (name: string): boolean =>
  /^~?[\s()+\d.\u00a0\u2010-\u2015\u202a-\u202e-]{7,}$/.test(name) && (name.match(/\d/g)?.length ?? 0) >= 7;

/** "You" in the languages of common programs: the person whose file it is. */
const YOU = new Set(
  "you;you (edited);me;du;sie;tú;tu;usted;vous;moi;você;eu;ty;ja;ви;ти;я;вы;ты;jij;jou;siz;sen;आप;तुम;أنت;انت;あなた;自分;我;你;나;bạn;anda;io;yo;ich;dig;deg;sinä;tú (tú)".split(
    ";",
  ),
);

/** Does the file call the writer "You"? */
export const isYou = (name: string): boolean => YOU.has(nameKey(name).replace(/[:,]$/, ""));

/** Is a mail from one of Upwork's own addresses, or does a writer go by its name? */
export const isAddressOfUpwork = ({ name, address }: MailPerson): boolean =>
  isUpwork(address) ||
  /@(?:[\w-]+\.)*upwork\.com$/i.test(address) ||
  (isUpwork(name) && address === "") ||
  /\bvia upwork$/i.test(name);

/** Does a writer in a chat go by the name of Upwork, or is a bot? */
export const isMachine = (name: string): boolean =>
  isUpwork(name) || /(?:^|\b)(?:bot|slackbot|system|notifications?)$/i.test(nameKey(name));
