import type { Differing } from "./differing.ts";
import type { ReadTurn, Said } from "./reading.ts";
import { plainWords } from "./words.ts";

/** Somebody tells what the other one said: "You told me to take all the time I need". */
const YOU_SAID =
  /(?<![\p{L}])you (?:have |had |yourself |clearly |always )*(?:told|said|wrote|promised|asked|agreed|confirmed|allowed|let)(?: me| us)?(?: that| to| i could| we could| it was)?(?![\p{L}])/iu;
/** Words that make a saying wider than another. */
const WIDE =
  /(?<![\p{L}])(?:all|any|every|everything|anything|always|never|nothing|whole|entire|unlimited|as (?:much|many|long) as|whatever|whenever|no limit|free)(?![\p{L}])/giu;
const LEAST_SHARED = 3;
const WORD = /[\p{L}\p{N}]{3,}/gu;
const SMALL = new Set(
  "the and you for was are has had not but can all any its our your they that this with".split(" "),
);

const wideIn = (text: string): readonly string[] => plainWords(text).match(WIDE) ?? [];

/** Words of a text that say what it is about, short ones like "may" too. */
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set((plainWords(text).match(WORD) ?? []).filter((word) => !SMALL.has(word)));

/** What somebody says the other one said, where it stands narrower in an earlier message of that one. In: what people wrote, in the order of time. */
export const toldWider = (turns: readonly ReadTurn[]): Differing[] =>
  turns.flatMap((turn): Differing[] => {
    if (turn.side !== "me" && turn.side !== "them") return [];
    const other = turn.side === "me" ? "them" : "me";
    return turn.said.flatMap((said): Differing[] => {
      const found = YOU_SAID.exec(said.text);
      if (found === null || said.text.trim().endsWith("?")) return [];
      const claim = said.text.slice(found.index + found[0].length);
      const wide = wideIn(claim);
      if (wide.length === 0) return [];
      const words = wordsOf(claim);
      const shared = ({ text }: Said): number => [...wordsOf(text)].filter((word) => words.has(word)).length;
      const earlier = turns
        .filter(({ side, order }) => side === other && order < turn.order)
        .flatMap((one) => one.said)
        .filter((one) => shared(one) >= LEAST_SHARED && !wideIn(one.text).some((word) => wide.includes(word)))
        .sort((a, b) => shared(b) - shared(a))[0];
      return earlier === undefined
        ? []
        : [
            {
              what: "what was said before",
              one: { value: earlier.text, places: earlier.places },
              other: { value: said.text, places: said.places },
              take: "one",
              why: "The message itself stands in the chat. It is told wider here than it was written.",
            },
          ];
    });
  });
