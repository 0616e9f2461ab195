import type { MoneyPicture } from "../../../core/money/money.ts";

/** How both sides are called, seen from the person. */
export interface Sides {
  readonly freelancer: string;
  readonly client: string;
}

export const sidesOf = (side: MoneyPicture["side"]): Sides => ({
  freelancer: side === "freelancer" ? "you" : "the freelancer",
  client: side === "client" ? "you" : "the client",
});

/** "you keep", "the freelancer keeps". */
export const does = (who: string, verb: string, other = `${verb}s`): string => `${who} ${who === "you" ? verb : other}`;

/** Words that name both sides, for the one who reads them: "the client asks" is "you ask" to the client. */
export const asSeen = (text: string, side: MoneyPicture["side"]): string =>
  side === undefined
    ? text
    : text
        .replaceAll(`the ${side}'s`, "your")
        .replace(
          new RegExp(`\\b([Tt])he ${side} (ask|get)s\\b`, "g"),
          (_, first: string, verb: string) => `${first === "T" ? "You" : "you"} ${verb}`,
        );

/** With a capital and a full stop. */
export const asSentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, "")}.`;
