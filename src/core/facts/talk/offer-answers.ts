import { addDays } from "../../values/days.ts";
import type { ReadTurn } from "./reading.ts";
import { plainWords } from "./words.ts";

interface Answer {
  readonly answer: "accepted" | "declined" | "none";
  readonly unsure: boolean;
  readonly by?: ReadTurn;
  readonly note?: string;
}

/** An answer comes in the same place within so many days; after that it may come in another. */
const DAYS_TO_ANSWER = 5;
const CLEAR_YES =
  /(?<![\p{L}])(?:deal|agreed|accept(?:ed)?|i agree|works for (?:me|us)|that works|einverstanden|abgemacht|trato hecho|acepto|d'accord|j'accepte|aceito|fechado|combinado|zgoda|zgadzam|згода|згоден|згодна|домовились|согласен|согласна|договорились|theek hai)(?![\p{L}])/iu;

/** Says somebody that they will not, or cannot: "I can't agree to 250", "I won't refund that". */
const UNABLE =
  /^\W*(?:(?:sorry|well|oh|no|so)[,.]? )?(?:(?:\p{L}+, ))?(?:i|we) (?:am not going to|are not going to|can't|cannot|can not|won't|will not|couldn't|do not|don't want to)(?:[,.!;]|$| (?:do|go|give|take|agree|accept|refund|return|pay|release|send|settle)(?![\p{L}]))/iu;

const NEGATES = /(?<![\p{L}])(?:not|cannot|never|no|nicht|nie|не|ні|non|pas|não)\s(?:\S+\s)?$|n't\s(?:\S+\s)?$/u;

/** "What was agreed", "you accepted it in October": of something before. */
const OF_BEFORE = /(?<![\p{L}])(?:(?:was|were|had|have|has|been|as|what|you|he|she|they) (?:\p{L}+ )?)$/u;

/** A yes that can be nothing else, and that is not denied: not "I can't accept". */
const isClearYes = (text: string): boolean =>
  [...text.matchAll(new RegExp(CLEAR_YES.source, "giu"))].some(
    ({ index }) => !NEGATES.test(text.slice(0, index)) && !OF_BEFORE.test(text.slice(0, index)),
  );

/** What the other side said to an offer. In: the turn it stands in; what people wrote. */
export const answerTo = (offer: ReadTurn, all: readonly ReadTurn[]): Answer => {
  const other = offer.side === "me" ? "them" : "me";
  const after = all.filter((one) => one.order > offer.order && one.side === other && one.on !== undefined);
  const soon = addDays(offer.on ?? "", DAYS_TO_ANSWER);
  const next = after.find((one) => one.channel === offer.channel && (one.on ?? "") <= soon) ?? after[0];
  if (next === undefined) return { answer: "none", unsure: false };
  const far = next.byMachine || next.channel !== offer.channel;
  const lead = next.said.slice(0, 3);
  const isNo = lead.some(({ marks, text }) => marks.has("no") || /(?<![p{L}])not (?:what|enough)/i.test(text));
  const text = plainWords(next.said.map((one) => one.text).join(" "));
  const isUnable = lead.some((one) => UNABLE.test(plainWords(one.text)));
  const isYes = lead[0]?.marks.has("yes") === true || isClearYes(text);
  const hasBut = /(?<![\p{L}])(?:but|only if|if you|unless|pero|aber|mais|mas|ale|але|но|instead)(?![\p{L}])/iu.test(
    text,
  );
  // "80 maximum": another sum, and little else.
  const isOnlySum =
    next.said.length <= 2 &&
    text.length < 60 &&
    !offer.said.some(({ sums }) =>
      sums.some(({ cents }) => next.said.some((one) => one.sums.some((sum) => sum.cents === cents))),
    );
  const hasOther = next.said.some((one) => one.sums.length > 0) && (next.marks.has("settle") || isOnlySum);
  if ((isNo || isUnable) && !isClearYes(text)) return { answer: "declined", unsure: far, by: next };
  if (next.threat !== undefined || next.outside) return { answer: "declined", unsure: true, by: next };
  if (hasOther) return { answer: "declined", unsure: true, by: next, note: "Another offer came back." };
  if (isYes && !hasBut && !isNo) return { answer: "accepted", unsure: far || !isClearYes(text), by: next };
  return { answer: "none", unsure: true, by: next, note: "It is not clear what the next message says to it." };
};
