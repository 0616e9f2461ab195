import { phraseAfter, standsAlone } from "./parts.ts";

/** What one is asked to do. Only before one of these can "Could you please" stand. */
const VERBS = new Set(
  `accept acknowledge add adjust agree allow amend answer apologise apologize approve arrange ask assign attach book bring call cancel
  change charge check choose clarify close come compare complete confirm consider contact continue correct cover create credit cut decide
  decline deliver describe discuss do drop edit email end ensure explain export extend fill finalise finalize find finish fix follow forward
  fund get give go grant hand help hire hold honour honor implement import include inform invite issue keep leave let list look
  lower make mark match meet mend merge move name note notify offer open order organise organize park pause pay pick please postpone prepare
  propose prove provide publish put raise reach read rebuild recheck reconsider redo reduce refund reinstate reject release remove rename reopen
  reorder repair repay repeat replace reply repost resend reschedule reset resolve respond restore resubmit resume return reverse
  review revise rewrite say schedule see send separate set settle share show sign speak specify split start state stay stick stop
  submit suggest supply take talk tell test think transfer translate try turn undo unlock update upload use verify wait
  withdraw work write`.split(/\s+/),
);

const ASKED = /^(i (would like to )?ask (that )?you to|(could|can|would|will) you( please)?|(kindly|please))\s+/i;

/**
 * What somebody is asked to do, as words after "to": "release the milestone". In: what was typed, with or without "could you please".
 * Undefined where it does not begin with something to do, or is more than one sentence.
 */
export const askedTo = (raw: string): string | undefined => {
  const words = phraseAfter(raw, ASKED).replace(/[?!]+$/, "");
  const [first = "", second = ""] = words.toLowerCase().split(/[^\p{L}'’]+/u);
  if (standsAlone(words) || !(VERBS.has(first) || (first === "not" && VERBS.has(second)))) return undefined;
  return words.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
};
