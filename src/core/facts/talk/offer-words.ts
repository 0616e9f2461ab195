import type { Sum } from "./sums.ts";

// The words by which an offer is known, and those that tell that it is none.

/** Work beside the contract: its price is no settlement. */
export const NEW_WORK =
  /(?<![\p{L}])(?:new (?:milestone|contract|set|page|project|round|order|job|version|logo|design|video)|extra|additional(?:ly)?|another (?:set|page|milestone|round|version|project|job)|per (?:hour|page|word|item|piece|month|week|post|video)|each|an hour|\/ ?(?:h|hr|hour|month)|hourly|next (?:milestone|project|job|phase)|on top|quote for|would cost|price for|my rate|nuevo hito|neuer meilenstein|neuen meilenstein|zusätzlich\p{L}*|nouveau jalon|en plus|novo marco|nowy etap|dodatkow\p{L}+|новий етап|нова робота|новый этап|дополнительн\p{L}+|додатков\p{L}+)(?![\p{L}])/iu;
/** Words that the money is to go to the freelancer. */
export const PAYS =
  /(?<![\p{L}])(?:pay|release|instead of|for (?:it|this|that|the (?:work|milestone|part))|keep|take|accept|zahl\p{L}*|bezahl\p{L}*|freigeb\p{L}*|gebe? .{0,30}frei|behalt\p{L}*|statt|pag\p{L}+|liber\p{L}+|en lugar de|pai?e\p{L}*|vers\p{L}+|débloqu\p{L}+|garde\p{L}*|au lieu de|em vez de|ficar? com|zapłac\p{L}+|zamiast|wypłac\p{L}+|заплач\p{L}+|замість|сплач\p{L}+|заплат\p{L}+|вместо|выплач\p{L}+|de dunga|de dungi)(?![\p{L}])/iu;
/** A demand, and no offer: "I want my money back". */
export const DEMANDS =
  /(?<![\p{L}])(?:i|we) (?:want|demand|expect|need|require|insist)(?![\p{L}])|^(?:\W*(?:ok(?:ay)?|then|well|so)[\s,.]+)*(?:give|send|refund|return|pay) (?:me |us )|(?<![\p{L}])(?:quiero|exijo|ich will|ich verlange|je veux|j'exige|quero|exijo|chcę|żądam|хочу|вимагаю|требую)(?![\p{L}])/iu;
/** Of what is asked back a part is left to the other: that is an offer, however it is said. */
export const LEAVES_SOME =
  /(?<![\p{L}])(?:keep|let (?:you|u) (?:keep|have)|leave (?:you|u)) (?:the (?:rest|other|remaining|remainder)|\$? ?\d)/iu;
export const PAST =
  /(?<![\p{L}])(?:have|has|had|already|'ve|was|were|did|paid|released|refunded|returned|yesterday|last (?:week|month)|ago)(?![\p{L}])/iu;
export const SOMEBODY =
  /(?<![\p{L}])(?:another|other|my (?:last|old|previous|logo|other)|somebody|someone|he|she|they|him|her|a friend|previous|last) (?:\p{L}+ )?(?:freelancer|guy|client|designer|developer|dev|paid|took|did|charged|got|refunded|gave|artist|person)(?![\p{L}])|(?<![\p{L}])(?:paid|gave|sent) (?:him|her|them)(?![\p{L}])/iu;
/** What somebody would do for a sum: "give me 90 back and I close the dispute" is an offer, however it is said. */
export const IN_RETURN =
  /(?:[,;]|(?<![\p{L}])(?:and|then|so))\s(?:then )?(?:i|we)(?:'ll| will| would|'d| can)? (?:then |also |just )?(?:drop|close|withdraw|cancel|take back|end|stop|forget|leave it|let it|call it|approve|sign|settle|consider it)(?![\p{L}])/iu;
export const HALF = /(?<![\p{L}])(?:half|50 ?%|hälfte|mitad|moitié|metade|połow[aęy]|половин[аиу])(?![\p{L}])/iu;
export const SHARE = /(\d{1,2}) ?%/;

/** What somebody would do, give or take, or make of it: an offer without one of its usual words. */
export const WOULD_DO =
  /(?<![\p{L}])(?:i|we)(?:'ll|'d| will| would| can| could| may)? (?:(?:only|still|also|just|even|maybe|go) )*(?:release|pay|do|live with|accept|take|go (?:down|up|as low|as high) to|come (?:down|up) to|give(?: you)?(?: back)?|refund|return|send(?: you)?(?: back)?|part with)(?![\p{L}])|^(?:ok(?:ay)?[,.]? )?(?:take|keep|pay|release|let's do|make it|what about|how about|then)(?![\p{L}])|(?<![\p{L}])(?:would|could|will) you (?:accept|take|agree to|live with|settle for|be (?:ok|okay|fine|happy) with)(?![\p{L}])|(?:my|our) (?:last|final|best) (?:word|offer|price|number)(?![\p{L}])|(?:^|, |: )(?:or,? )?(?:(?:to|just to) \p{L}+ it(?: \p{L}+)?, )?(?:you )?(?:can )?keep (?=\$? ?\d)|(?<![\p{L}])you (?:can )?(?:have|get) (?=\$? ?\d)|(?<![\p{L}])(?:now and the rest|and the rest|and (?:that's it|we are done|i leave it|we leave it|leave it at that)|leave it at that)(?![\p{L}])/iu;
/** What somebody would leave to the other, be content with, or pay at most; in the words of each language. */
export const WOULD_LEAVE = new RegExp(
  [
    String.raw`(?:i|we)(?:'ll|'d| will| would| can| could| may)? (?:(?:only|still|also|just|even|happily|gladly) )*(?:leave|let) (?:you|u)(?![\p{L}])`,
    String.raw`(?:happy|glad|willing|ready|prepared|fine|ok|okay|content|satisfied|good) (?:to (?:leave|let|pay|release|give|accept|take|keep)|with (?:leaving|letting|paying|releasing|giving|you keeping|(?:\$|usd)? ?\d))`,
    "live with (?:you keeping|keeping|paying)",
    String.raw`let me (?:pay|give|leave|offer|release|return|refund)(?: you)? (?=\$? ?\d)`,
    String.raw`let \$? ?\d[\d.,]* (?:go|stay)`,
    String.raw`(?:my|our) (?:maximum|max|limit|ceiling|minimum|min|bottom line)(?: would be| is|:)? (?=\$? ?\d)`,
    String.raw`would \$? ?\d[\d.,]* (?:do|work|be (?:ok|okay|fine|enough|fair))`,
    String.raw`\$? ?\d[\d.,]*(?: ?usd| dollars)? and (?:i'm|i am|we're|we are) (?:out|gone|done|off|happy|fine)`,
    "lasse? (?:ich )?(?:dir|ihnen)|(?:te|le|les) (?:dejo|dejaría|dejamos)|dejarte|dejarle",
    "(?:te|vous) (?:laisse|laisserais|laissons)|(?:deixo|deixar|deixaria|deixamos)|ti (?:lascio|lascerei)|le lascio",
    String.raw`zostawi\p{L}+ (?:ci|tobie|pani|panu|wam)|залиш\p{L}+ (?:тобі|вам)|остав\p{L}+ (?:тебе|вам)`,
  ]
    .map((words) => String.raw`(?<![\p{L}])(?:${words})`)
    .join("|"),
  "iu",
);
/** Nobody's offer: what it costs, what was paid, what somebody says they would never do. */
export const NO_OFFER =
  /(?<![\p{L}])(?:can't|cannot|won't|will not|never|not|no longer|don't|do not|wouldn't|the whole|the full|all of it|full \d|or (?:i|we) (?:open|file|dispute|leave|report|go))(?![\p{L}])/iu;

/** Does a bare number stand where a sum does: beside what is done with money, and before nothing that is counted? */
export const isOfMoney = (text: string, { currency, at, end }: Sum): boolean =>
  currency !== "none" ||
  /^ ?each(?![\p{L}])/iu.test(text.slice(end)) ||
  (/(?<![\p{L}])(?:pay|release|do|with|accept|take|to|back|give|refund|return|send|you|for|say|make it|keep|have|get|offer|last word:?|with|keeping|paying|leaving|let|would|is|leave|dir|ihnen|dejo|dejamos|laisse|deixo|deixar|lascio|ci|tobie|pani|panu|тобі|вам|тебе)\s(?:you |me |back )?$|^$/iu.test(
    text.slice(0, at),
  ) &&
    /^(?:\s?(?:[.,;:!?]|$|$)|\s(?:of|now|and|for|back|if|when|so|instead|then|or|go|stays?|do|work|be|davon|und|für|y|por|de|para|pour|et|com|con|e|za|i|із|за|з|и|та)(?![\p{L}]))/iu.test(
      text.slice(end),
    ));
