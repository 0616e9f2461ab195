import type { ReadText } from "./read-text.ts";

/** How much is looked through for facts. The first text is looked through however long it is. */
export interface MostLooked {
  readonly texts: number;
  /** Characters of all texts together. */
  readonly characters: number;
}

/** So much in one go: more mails, pages and chats than one contract has. */
const MOST_LOOKED: MostLooked = { texts: 10_000, characters: 32_000_000 };

/** Which of some texts are looked through, by their numbers from 0, what matters first; and why not the others. */
export interface ToLook {
  readonly inTurn: readonly number[];
  readonly left?: { readonly texts: number; readonly why: keyof MostLooked };
}

/** Longer than this, what is no talk is a bulk of something: a record, code. */
const BULK = 1_000_000;
const HEAD_LINES = 60;

const RANKS: Readonly<Partial<Record<ReadText["kind"], number>>> = { mail: 1, page: 1, conversation: 2 };

const charactersOf = ({ lines }: ReadText): number => lines.reduce((sum, { text }) => sum + text.length, 0);

const isOfUpwork = ({ lines, mail, page }: ReadText): boolean =>
  /upwork/i.test(
    [
      mail?.from.address,
      mail?.forwarded?.from.address,
      page?.address,
      ...lines.slice(0, HEAD_LINES).map(({ text }) => text.slice(0, 500)),
    ].join("\n"),
  );

const rankOf = (text: ReadText, characters: number): number => {
  if (characters > BULK && text.kind !== "conversation") return 4;
  return isOfUpwork(text) ? 0 : (RANKS[text.kind] ?? 3);
};

/**
 * Tells which texts are looked through for facts, and in which turn: what speaks of Upwork first, then mails and pages, talk, the rest, what is
 * very long last; the shorter before the longer. In: all texts; how much is looked through.
 */
export const toLook = (texts: readonly ReadText[], most: MostLooked = MOST_LOOKED): ToLook => {
  const sized = texts.map((text, index) => ({ text, index, characters: charactersOf(text) }));
  const all = sized
    .filter(({ characters }) => characters > 0)
    .map((one) => ({ ...one, rank: rankOf(one.text, one.characters) }))
    .sort((a, b) => a.rank - b.rank || a.characters - b.characters || a.index - b.index);
  // What has no words takes no time.
  const empty = sized.flatMap(({ characters, index }) => (characters === 0 ? [index] : []));
  const inTurn: number[] = [];
  let spent = 0;
  for (const { index, characters } of all) {
    const why = inTurn.length >= most.texts ? "texts" : spent + characters > most.characters ? "characters" : undefined;
    if (why !== undefined && inTurn.length > 0)
      return { inTurn: [...inTurn, ...empty], left: { texts: all.length - inTurn.length, why } };
    inTurn.push(index);
    spent += characters;
  }
  return { inTurn: [...inTurn, ...empty] };
};
