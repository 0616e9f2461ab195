import { calmed } from "../rules/shouting.ts";

type Edit = readonly [what: RegExp, by: string];

const SWEAR =
  "(?:f[u*#@]{1,2}[c*#k]{0,2}k?ing|f\\*{2,}ing|fucking|fuckin|freaking|frigging|bloody|damn(?:ed)?|goddamn|god ?damn|sodding|stupid|shitty|crappy|bullshit|pathetic|ridiculous|lousy|so-called)";
const APP =
  "(?:paypal|payoneer|wise|transferwise|venmo|zelle|revolut|cash ?app|western union|bank transfer|wire(?: transfer)?|crypto|usdt|bitcoin|my bank account|your bank account|my account)";
const CHAT =
  "(?:whats ?app|telegram|skype|discord|viber|signal|wechat|messenger|instagram|facebook|e-?mail|my phone|the phone|phone)";

/** Words that only press or hurt: out, or in the form that a calm person has for them. */
const EDITS: readonly Edit[] = [
  [
    /,? you (?:(?:lying|stupid|dumb|useless|greedy|dirty|little|complete|total|fucking|damn) )*(?:scammers?|liars?|thief|thieves|cheats?|cheaters?|crooks?|frauds?|idiots?|morons?|fools?|clowns?|amateurs?|losers?|jerks?)(?=\s*(?:[.!?,]|$))/gi,
    "",
  ],
  [
    /[\u{1F595}\u{1F921}\u{1F4A9}\u{1F92C}\u{1F620}\u{1F621}\u{1F92E}\u{1F644}\u{1F926}\u{1F480}\u{1F40D}\u{1F400}\u{1F437}]\uFE0F?\s?/gu,
    "",
  ],
  [/([!?])[!?]+/g, "$1"],
  [/\b(what|why|where|when|how|who) (?:the (?:hell|heck|fuck|f[*#]{1,3}k?)|on earth)\b/gi, "$1"],
  [
    new RegExp(
      `(?<=\\b(?:the|a|this|that|these|those|my|our|your|any|no|one|single|every|such|is|are|was|were|so|of) )${SWEAR} (?=\\p{L})`,
      "giu",
    ),
    "",
  ],
  [/\bevery (?:single|damn|bloody) /gi, "every "],
  [/\b(?:completely|totally|absolutely|utterly|entirely) (?=\p{L})/giu, ""],
  [/\ball the time\b/gi, "often"],
  [/\b(?:everyone|everybody|anyone) (?:knows|can see|sees|agrees) that /gi, ""],
  [/\bnever works\b/gi, "does not work"],
  [/\bnever worked\b/gi, "did not work"],
  [/,? (?:asap|as soon as possible|right now|right away|immediately|at once)(?=\s*[.!?]|$)/gi, ""],
  [/^\s*(?:with all due respect|newsflash|seriously|honestly)[,:.!]*\s+(?=\p{L})/giu, ""],
  [
    /^\s*as (?:i|anyone|everyone|we)\b[^,]{3,60}(?:said|told you|explained|wrote|mentioned|knows|reads|would see|can see)[^,]{0,40}, (?:and as [^,]{3,60}, )?/gi,
    "",
  ],
  [/\bi insist on\b/gi, "I ask for"],
  [/\b(?:i|we) (?:hereby )?demand (?=(?:a|an|the|my|our|full|all|[$€£\d])\b)/gi, "I ask for "],
  [
    new RegExp(
      `,? (?:by|via|through|with|using|over|on|to|into|in) (?:my |your |a |the )?(?:personal |private )?${APP}(?: directly)?\\b`,
      "gi",
    ),
    " here on Upwork",
  ],
  [
    new RegExp(
      `\\b(?:let's|let us|we (?:can|could|should)|can we|could we) (?:move|take|continue|talk|chat|speak|discuss|switch|go|do)(?: (?:this|it|there|over))?(?: (?:to|on|over|via|by|in)) ${CHAT}\\b[^.!?]*`,
      "gi",
    ),
    "Let us talk here on Upwork",
  ],
  [
    new RegExp(
      `\\b(?:add|message|write|contact|text|call|ping|reach) (?:to )?me (?:on|at|via|by|over|through) (?:my )?${CHAT}\\b[^.!?]*`,
      "gi",
    ),
    "Please write to me here on Upwork",
  ],
];

const SHOUTED = /(?<![\p{L}\p{N}_-])\p{Lu}[\p{Lu}' ,\d$€£%*]{2,200}\p{Lu}(?![\p{L}\p{N}_-])/gu;

const LOUD_ALONE =
  /(?<=\p{Ll}[^.!?]{0,80} )(?:NOW|NEVER|NOTHING|STOP|NOT|MUST|WRONG|ALWAYS|EVERYTHING|PAY|WHY|ENOUGH|YOU|YOUR|AGAIN|REFUND|ZERO|NONE|NOBODY)(?![\p{L}\p{N}_-])/gu;

/** A sentence in small letters where it shouted. Sentences that open with a capital keep it. */
const unshouted = (sentence: string): string =>
  sentence
    .replace(SHOUTED, (run, place: number) => {
      if (/^[A-Z0-9]{2,5}$/.test(run)) return run;
      const small = calmed(run);
      return /^\s*$/.test(sentence.slice(0, place)) ? small : small.charAt(0).toLowerCase() + small.slice(1);
    })
    .replace(LOUD_ALONE, (word) => word.toLowerCase());

const tidy = (sentence: string): string =>
  sentence
    .replace(/\s{2,}/g, " ")
    .replace(/\s+([.,;!?])/g, "$1")
    .replace(/^[\s,;]+/, "")
    .trim();

/** "A" before a vowel that has come to stand behind it, and "an" before a consonant, are put right. */
const articled = (sentence: string): string =>
  sentence.replace(/\b([Aa]) (?=[aeio]\p{Ll})/gu, "$1n ").replace(/\b([Aa])n (?=[bcdfgjklmnpqrstvwxz]\p{Ll})/gu, "$1 ");

export const opened = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** A sentence without the words that only press, hurt or lead away from Upwork; the rest as it stands. In: the sentence. */
export const trimmed = (sentence: string): string => {
  const calm = EDITS.reduce((text, [what, by]) => text.replace(what, by), unshouted(sentence));
  const same = calm === sentence;
  return same ? sentence.trim() : opened(articled(tidy(calm)));
};
