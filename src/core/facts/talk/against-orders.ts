import type { Fact } from "../fact.ts";
import type { ReadText } from "../read-text.ts";
import { type Differing, factsOf } from "./differing.ts";
import type { ReadTurn } from "./reading.ts";
import { placesOf, REFUSES, reasonsIn, shares } from "./refusal-reasons.ts";
import { evened } from "./turn.ts";
import { plainWords } from "./words.ts";

/** Somebody says that a piece of work was not ordered. */
const NEVER_ORDERED =
  /(?<![\p{L}])(?:(?:was|were|is|are|has been|have been) )?(?:never|not) (?:been )?(?:asked for|ordered|requested|wanted|commissioned)|(?<![\p{L}])(?:i|we|nobody|no one) (?:never |did not |didn't |had not |hadn't )?(?:asked?|ordered?|requested?|wanted) (?:for )?(?:it|this|that|them|any of)|(?<![\p{L}])(?:nie bestellt|nunca (?:pedí|pedimos)|jamais demandé|mai chiesto|nunca pedi|nie zamawia\p{L}+|не замовля\p{L}+|не заказыва\p{L}+)(?![\p{L}])/iu;
/** Somebody orders one. */
const ORDERS =
  /(?<![\p{L}])(?:please|pls|plz|also|add|include|can you|could you|would you|i need|we need|i(?:'d| would) like|do the|make)(?![\p{L}])/iu;
/** So many words both must be about. */
const LEAST_SHARED = 2;

/** Work that the client says was never ordered, and the client's own earlier message that orders it. */
export const orderedBefore = (
  turns: readonly ReadTurn[],
  texts: readonly ReadText[],
  facts: readonly Fact[],
  client: "me" | "them",
): Differing[] =>
  factsOf(facts, "happening")
    .filter(({ value }) => REFUSES.has(value.kind))
    .flatMap((refusal) =>
      reasonsIn(texts, refusal)
        .filter(({ text }) => NEVER_ORDERED.test(plainWords(text)))
        .flatMap((reason): Differing[] => {
          const order = turns
            .filter(({ side, on }) => side === client && on !== undefined && on < refusal.value.on)
            .flatMap(({ said }) => said)
            .find(({ text }) => ORDERS.test(plainWords(text)) && shares(text, reason.text) >= LEAST_SHARED);
          return order === undefined
            ? []
            : [
                {
                  what: "whether it was ordered",
                  one: { value: evened(reason.text), places: placesOf([reason]) },
                  other: { value: order.text, places: order.places },
                  take: "both",
                  why:
                    client === "me"
                      ? "You wrote the one before the other, and the other side can cite it."
                      : "The client wrote both, the order first. Both are worth a citation.",
                  facts: [refusal.id],
                },
              ];
        }),
    )
    .slice(0, 2);
