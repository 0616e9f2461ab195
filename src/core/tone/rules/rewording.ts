/** Calm sentences for what was said, the first that fits: each stands in for the words that were found. */
export type Rewordings = readonly (readonly [when: RegExp, calm: string])[];

/** The calm sentence for words that were found; undefined when none is sure to fit. */
export const firstOf = (rewordings: Rewordings, quote: string): string | undefined =>
  rewordings.find(([when]) => when.test(quote))?.[1];

/** Absolutes as something that can be counted or shown. */
export const COUNTED: Rewordings = [
  [/nothing (?:works|worked|is working)/i, "“[Part] does not work yet: [what happens].”"],
  [/nothing/i, "“[Part] is still open. The milestone says [what was agreed].”"],
  [/everything/i, "“[Part 1] and [part 2] differ from the milestone: [how].”"],
  [/everyone|everybody|anyone|any (?:normal|sane|serious)|nobody|no one/i, "“I think that [what], because [reason].”"],
  [
    /every (?:single|damn|bloody)|all the time|always (?:the same|something|wrong|broken)/i,
    "“On [day 1] and [day 2], [what happened].”",
  ],
  [/always late|never on time/i, "“[What] came on [day]; the day we agreed on was [day].”"],
  [/worst|completely|totally|absolutely|utterly|entirely/i, "“[Part] does not do [what was agreed]: [what happens].”"],
  [/whatsoever/i, "“I have not received [what] yet.”"],
  [/never (?:ever|again|once|works|worked)/i, "“On [day], [what] did not work: [what happened].”"],
];

/** Motives as what can be seen. */
export const SEEN: Rewordings = [
  [
    /free (?:work|stuff|labou?r)|(?:want|wanted) free|work for free/i,
    "“[This part] is not in the milestone. I can do it for [amount].”",
  ],
  [
    /pay|money|steal|cheat|scam|rip/i,
    "“The payment of [amount] is still open. I do not know the reason. Could you tell me?”",
  ],
  [/care|ignore/i, "“I have had no answer since [day]. Could you tell me how you see it?”"],
  [/delay|play|time|excuse/i, "“The day we agreed on was [day]. Could you tell me what is in the way?”"],
  [
    /intend|plan|meant|knew|intention|purpose|deliberate|knowing|wil{1,2}ful|malicious/i,
    "“On [day], [what happened]. I do not know the reason. Could you tell me?”",
  ],
];

/** Apologies as the fact and the remedy. */
export const NEUTRAL: Rewordings = [
  [/delay|late|wait|slow|miss/i, "“[Part] came on [day], later than planned. I will send [what] by [day].”"],
  [/bug|error|mistake|wrong|broke/i, "“[Part] differed from [what was agreed]. The new version is there since [day].”"],
  [/not (?:answer|repl|respon|get)|silen/i, "“My answer came on [day]. From now on I will answer by [time].”"],
  [/misunderst|confus|unclear/i, "“We understood [part] in two ways: I took it as [this]. You took it as [that].”"],
];
