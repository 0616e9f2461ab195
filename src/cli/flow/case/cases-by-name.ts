import type { CaseSummary } from "../../../core/interview/case-summary.ts";
import { nameKey } from "../../../core/text/text.ts";
import type { ListedCase } from "../../../ports/cases.ts";
import type { Store } from "../../../ports/world.ts";

// Which cases a name fits. A press of Tab asks this too: what else belongs to picking a case is not loaded for it.

/** What is known of the cases that can be read. */
export const readable = (shelved: readonly ListedCase[]): CaseSummary[] =>
  shelved.flatMap((one) => ("summary" in one ? [one.summary] : []));

/** Cases that are not archived, the newest first. */
export const openCases = (io: Store, shelf: readonly ListedCase[] = io.cases.list()): CaseSummary[] =>
  readable(shelf).filter((card) => card.archivedAt === undefined);

/** Shorter parts of an id occur in too many ids to mean one. */
export const LEAST_OF_ID = 2;

/** Letters without their accents, and letters that only look accented: "Zażółć" is found by "zazolc". */
const plainKey = (raw: string): string =>
  nameKey(raw)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[łøđðħıœæß]/g, (letter) => PLAIN[letter] ?? letter);
const PLAIN: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  ħ: "h",
  ı: "i",
  œ: "oe",
  æ: "ae",
  ß: "ss",
};

/**
 * Cases that a name fits. The first of these that fits any: the whole id, the whole title, the beginning of an id, a part of an
 * id or words of a title, words of a title without accents.
 */
export const casesFitting = (cards: readonly CaseSummary[], name: string): CaseSummary[] => {
  const small = nameKey(name);
  const plain = plainKey(name);
  const ways: readonly ((card: CaseSummary) => boolean)[] = [
    (card) => card.id === small,
    (card) => nameKey(card.title) === small,
    (card) => card.id.startsWith(small) || nameKey(card.title).includes(small),
    (card) => small.length >= LEAST_OF_ID && card.id.includes(small),
    (card) => plain !== "" && plainKey(card.title).includes(plain),
  ];
  return ways.map((fits) => cards.filter(fits)).find((found) => found.length > 0) ?? [];
};
