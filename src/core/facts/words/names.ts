import { nameKey } from "../../text/text.ts";
import { even } from "./body.ts";
import { daysIn } from "./days.ts";
import { amountsIn, type WrittenAmount } from "./figures.ts";

const PART = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
const SMALL = "(?:de|da|do|dos|das|van|von|der|den|del|della|la|le|bin|ibn|al|el|di|ten|ter|af|av|y|e)";
/** A person's name, as a notice writes it: words that begin with a capital. */
export const NAME = `${PART}(?: (?:${SMALL} )?${PART}){0,4}`;

const NO_NAME = new Set(
  "she he it they you i the your this that these those we you upwork client freelancer a an if milestone contract it please hi hello dear changes part good work payment refund dispute project new important action reminder update once when after before unless our his her their no not all order mediation support team in on at for by as thank thanks time hours money funds request feedback account week weekly and but hourly fixed agency talent view see thanks great good news work action notice re how what why when where who which some any both each either nothing everything something congratulations reviewing january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday amount requested total reason after because since".split(
    " ",
  ),
);

/** Is this the name of a person or a firm, and no word that merely begins a sentence? */
export const isName = (raw: string): boolean => {
  const words = even(raw).split(" ");
  const first = (words[0] ?? "").replace(/['’].*$/, "").replace(/[.:]$/, "");
  return even(raw).length >= 2 && even(raw).length <= 60 && !NO_NAME.has(nameKey(first)) && !/\d|@/.test(raw);
};

const clean = (raw: string): string =>
  even(raw)
    .replace(/[,.;:]+$/, "")
    .replace(/['’]s$/, "");

/** Who does it, where a sentence begins with the one who does: "Harlan Pike has ended …". In: what is done, as a pattern. */
export const doerIn = (sentence: string, does: string): string | undefined => {
  const found = new RegExp(
    `^(?:(?:[Hh]i|[Hh]ello|[Dd]ear)\\b[^,!]{0,40}[,!] ?|\\p{Lu}[\\p{L}’'-]+, )?(?:(?:your |the )?(?:[Cc]lient|[Ff]reelancer|[Cc]onsultant|[Cc]ontractor)[,:]? )?(${NAME})(?: \\([^)]{1,40}\\)|, [^,]{1,40},)?(?:['’]s)? (?:(?:has|have|had|just|now|is|was|also) )*(?:${does})`,
    "u",
  ).exec(withoutDay(sentence));
  const name = clean(found?.[1] ?? "");
  return name !== "" && isName(name) ? name : undefined;
};

/** A sentence without the day that it begins with: "On November 11, 2026 Henk Postma closed …". */
const withoutDay = (sentence: string): string => {
  const [day] = /^(?:on|since) /i.test(sentence) ? daysIn(sentence.slice(0, 60)) : [];
  return day === undefined || day.start > 4 ? sentence : sentence.slice(day.end).replace(/^[\s,:]+/, "");
};

/** A name behind a word: "your client Harlan Pike", "by Harlan Pike". In: the words before it, as a pattern. */
export const nameAfter = (sentence: string, before: string): string | undefined => {
  const found = new RegExp(`\\b(?:${before})[,:]? (${NAME})`, "u").exec(sentence);
  const name = clean(found?.[1] ?? "");
  return name !== "" && isName(name) ? name : undefined;
};

/** "Gemma Thwaite, Thwaite Home Fabrics", "Gemma Thwaite · Thwaite Home Fabrics", "Gemma Thwaite (Thwaite Home Fabrics)": the name and the firm. */
export const nameAndFirm = (raw: string): { readonly name: string; readonly firm?: string } => {
  const [, name = raw, firm = ""] = /^(.+?)\s*(?:,|·|\||\(| [-–—/] | at | of )\s*(.+?)\)?$/u.exec(even(raw)) ?? [];
  return firm === "" || !/^\p{Lu}/u.test(firm) ? { name: clean(name) } : { name: clean(name), firm: clean(firm) };
};

/** A quoted name in a sentence, with what stands before it. */
export interface QuotedName {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

/** The names that stand in quotes in a sentence. */
export const quotedIn = (sentence: string): readonly QuotedName[] =>
  [...sentence.matchAll(/["“„«]([^"”“»]{2,90})["”»]|(?<=^|\s)['‘]([^'’]{2,90})['’](?=[\s.,;:!?]|$)/gu)].map(
    (found) => ({
      name: even(found[1] ?? found[2] ?? "").replace(/[,.]$/, ""),
      start: found.index,
      end: found.index + found[0].length,
      before: sentence.slice(0, found.index).toLowerCase(),
      after: sentence.slice(found.index + found[0].length).toLowerCase(),
    }),
  );

/** A milestone as a label has it. */
export interface NamedMilestone {
  readonly name: string;
  readonly amount?: WrittenAmount;
  readonly isFunded: boolean;
}

/** "3 of 3, Checkout and payments", "Landing page ($750.00, funded)", "#2: Final art – $600.00": the name, and what is said beside it. */
export const milestoneNamed = (raw: string): NamedMilestone => {
  const text = even(raw);
  const [amount] = amountsIn(text);
  const name = text
    .replace(/\s*[([](?:a )?(?:part(?:ial(?:ly)?)?|in part)(?: (?:of|payment|release|paid)[^)\]]{0,40})?[)\]]\s*$/i, "")
    .replace(/^(?:milestone )?(?:no\.? ?|#)?\d+(?: (?:of|\/) ?\d+|\/\d+)?\s*(?:[,.:)]|[-–—] |\s)\s*(?=\S)/i, "")
    .replace(/\s*[([][^)\]]*(?:\$|USD|funded|held|due|paid)[^)\]]*[)\]]\s*$/i, "")
    .replace(
      /\s+[–—-]\s+(?:(?:is|was|already|now|still|not|all) )*(?:paid|released|approved|funded|held|submitted|delivered|handed in|in (?:escrow|review|project funds|dispute)|under review|on deposit)\b.*$/,
      "",
    )
    .replace(/\s*(?:,|·|[-–—]|for|\|)?\s*(?:US ?)?\$[\d,.]+(?: (?:of|\/) \$[\d,.]+)?.*$/i, "")
    .replace(/^["“'‘]|["”'’]$/g, "")
    .trim();
  return { name, ...(amount === undefined ? {} : { amount }), isFunded: /\bfunded|in escrow|held\b/i.test(text) };
};

/** "Shop move (ID 41098860)", "Shop move · 41098860": the name, and the number. */
export const contractNamed = (raw: string): { readonly name: string; readonly id?: string } => {
  const text = even(raw).replace(/^["“]|["”]$/g, "");
  const id = /(?:\(|\b(?:id|no\.?|number)[: ]*|#|· ?)#?(\d{7,9})\)?$/i.exec(text)?.[1];
  const name = text
    .replace(/\s*[(·,|–-]*\s*(?:contract )?(?:id|no\.?|number)?[: #]*\d{7,9}\)?$/i, "")
    .replace(/^["“]|["”]$/g, "");
  return { name: name.trim(), ...(id === undefined ? {} : { id }) };
};
