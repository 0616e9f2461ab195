import { phrases } from "./phrase-pattern.ts";
import { firstOf, type Rewordings, toneTable } from "./rule.ts";

/** Absolutes as something that can be counted or shown. */
const COUNTED: Rewordings = [
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
const SEEN: Rewordings = [
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
const NEUTRAL: Rewordings = [
  [/delay|late|wait|slow|miss/i, "“[Part] came on [day], later than planned. I will send [what] by [day].”"],
  [/bug|error|mistake|wrong|broke/i, "“[Part] differed from [what was agreed]. The new version is there since [day].”"],
  [/not (?:answer|repl|respon|get)|silen/i, "“My answer came on [day]. From now on I will answer by [time].”"],
  [/misunderst|confus|unclear/i, "“We understood [part] in two ways: I took it as [this]. You took it as [that].”"],
];

/** Absolutes, sarcasm, motives, apologies that may be quoted. */
const ABSOLUTE = toneTable([
  {
    id: "absolute",
    family: "absolute",
    severity: "note",
    find: phrases(
      "(?:everyone|everybody|anyone|any (?:normal|sane|serious) person) (?:knows?|agrees?|can see|sees?|says?|would agree|thinks?|hates?)|nobody (?:would|could|can|ever|else|likes|wants|does)",
      "nothing (?:works|worked|is (?:right|done|finished|working|usable)|was (?:done|delivered|right|finished)|you (?:did|do|sent|made|say))|everything (?:is|was|you (?:did|do|sent|made)) ?(?:wrong|broken|late|bad|useless|a mess)?",
      "(?:completely|totally|absolutely|utterly|entirely) (?:useless|wrong|broken|unusable|unacceptable|false|unfair|different from|ignored|failed|worthless|impossible|incompetent|untrue|ridiculous)",
      "every (?:single|damn|bloody) (?:time|day|thing|one|message|word|file|page|deadline)|all the time|the worst (?:\\p{L}{2,16} )?(?:ever|i|of|client|freelancer|experience)|never (?:ever|again|once|works|worked|on time)|always (?:late|wrong|the same|something|an excuse|excuses|broken)|(?:no|zero|without any) \\p{L}{3,16} whatsoever",
    ),
    unless:
      /\bnothing (?:is|was) (?:wrong|missing)|\beverything (?:is|was) (?:fine|good|clear|great|ready|in|on|ok|included)\b/i,
    why: "One exception disproves the sentence, and then the rest is doubted too.",
    instead: "Give the number or the day: “On [day 1] and [day 2], [what happened].”",
    reword: (quote) => firstOf(COUNTED, quote),
  },
]);

const SARCASM = toneTable([
  {
    id: "sarcasm",
    family: "sarcasm",
    severity: "warning",
    speech: "theirs",
    find: phrases(
      "thanks? (?:you )?(?:for nothing|so much for (?:ruining|wasting|nothing|ignoring|your silence)|a lot for (?:ruining|wasting|nothing|ignoring))",
      "(?:great|nice|good|fantastic|brilliant|amazing|wonderful) job (?:ruining|breaking|wasting|ignoring|destroying|messing|on (?:ruining|breaking|wasting|missing))|(?:oh|ah|well),? (?:wow|great|how nice|how convenient|brilliant|wonderful|surprise|bravo|please)\\b",
      "good luck with that|yeah,? right|sure,? buddy|let me guess|what a (?:surprise|joke|genius|coincidence|shock)|surprise,? surprise|how (?:convenient|hard can it be|hard is it|surprising|original|funny)|slow clap|no shit|no kidding|really,? genius|mister genius|mr genius|you genius|are you (?:joking|kidding|serious|for real|blind|deaf|even reading)|you must be (?:joking|kidding)|you(?:'ve| have) got to be kidding|is this a joke|must be nice|that's rich|bless your heart|newsflash|don't make me laugh|it's not rocket science|not rocket science|what a joke|congrat(?:s|ulations) (?:on|for) (?:ruining|wasting|breaking|missing|being)|excuse me\\?|as if you (?:cared?|knew|ever)",
    ),
    why: "Sarcasm is read as scorn, and in a dispute file nobody hears the smile.",
    instead: "Say it straight: “I am disappointed that [what happened]. I ask for [what].”",
  },
  {
    id: "sarcasm-so-called",
    family: "sarcasm",
    severity: "note",
    find: phrases(
      "(?:your |this |the )?so-called (?:expert|work|professional|design|developer|skills?|quality|delivery|\\p{L}{3,16})|self-proclaimed|with all due respect|per my (?:last|previous) (?:e-?mail|message)|your supposed|your alleged",
    ),
    why: "It sounds like scorn, and it adds no fact.",
    instead: "Use the plain word: “the design”, “the work of [day]”.",
  },
]);

const MOTIVE = toneTable([
  {
    id: "motive",
    family: "motive",
    severity: "warning",
    speech: "theirs",
    find: phrases(
      "you (?:just|only|simply|obviously|clearly|really|probably) (?:just |only |simply |really )?(?:want|wanted|care|cared|try|tried|hope|hoped|think|look|need(?! to)) (?:to|about|for|free|money|your)",
      "you(?:'re| are| were) (?:just |only |clearly |obviously |simply |probably )?(?:trying|hoping|planning|pretending|looking) (?:to|for) (?:avoid|get|steal|cheat|scam|escape|not|make|trick|take|keep|squeeze|use|fool|me|a way|be|free|excuses?|blame|ignore|delay|play)",
      "you(?:'ve| have)? (?:deliberately|intentionally|knowingly|purposely|wilfully|willfully|maliciously) \\p{L}{2,20}|you \\p{L}{2,20} (?:it|this|that|me|us|them)? ?(?:on purpose|deliberately|intentionally)",
      "you (?:never (?:intended|planned|wanted|meant) to|don't care|do not care|couldn't care less|knew (?:exactly|very well|perfectly|all along|it|from the start)|planned (?:this|it)|had no intention|have no intention|pretend(?:ed)? (?:to|that|not))",
      "(?:just|only|simply) (?:to avoid|to get out of|an excuse|excuses|looking for an excuse) ?(?:paying|the work|not to pay|to not pay|free)?",
    ),
    unless:
      /\bi (?:do not|don't) (?:think|believe|say|mean)\b|\b(?:if|whether|in case|when|are|do) you (?:just |only |simply )?(?:want|need|are trying|try|deliberately|intentionally)\b/i,
    why: "You cannot see a motive; the other side will deny it and feel attacked.",
    instead: "Keep to what can be seen: “[What happened] on [day]. I do not know the reason. Could you tell me?”",
    reword: (quote) => firstOf(SEEN, quote),
  },
]);

const APOLOGY = toneTable([
  {
    id: "apology-quoted",
    family: "apology",
    severity: "note",
    find: phrases(
      "(?:i|we)(?:'m| am|'re| are)? (?:so |very |really |truly |deeply |terribly )?sorry (?:that (?:i|we)|for (?:the|my|our|all|being|not|missing|any|what)|about (?:the|my|our|that|this)|i|we)",
      "sorry (?:for|about) (?:the|my|our|being|not|missing|any|what|that|this)|(?:i|we) (?:do |really |must |sincerely |want to |would like to )?apologi[sz]e(?: (?:for|that|again))?|(?:my|our) (?:sincere |deepest )?apolog(?:y|ies)",
      "(?:it|that|this) (?:was|is) (?:all |entirely |partly )?(?:my|our) (?:fault|mistake|error)|(?:my|our) (?:fault|mistake|bad)(?=\\s{0,2}[.,!]|$)|(?:i|we) (?:was|were|am|are) (?:wrong|at fault|to blame|guilty)|(?:i|we) (?:made|admit) (?:a |my |the |our )?(?:big |bad |terrible )?(?:mistakes?|error|fault)|(?:i|we) (?:take|accept) (?:full |all |the )?responsibility|i messed up|i regret (?:that i|my)",
    ),
    unless:
      /\b(?:not|isn't|wasn't|no need|should|must|could you|you) (?:to )?(?:my fault|our fault|apologi[sz]e|my mistake)|\bnot (?:at fault|wrong|to blame|guilty)\b/i,
    why: "An apology in a heated exchange can be quoted later as an admission.",
    instead:
      "Name the fact and the remedy: “[Part] came on [day], [n] days later than planned. I will [remedy] by [day].”",
    reword: (_, clause) => firstOf(NEUTRAL, clause),
  },
]);

export const STYLE = [...ABSOLUTE, ...SARCASM, ...MOTIVE, ...APOLOGY];
