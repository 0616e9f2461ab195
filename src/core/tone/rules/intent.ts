import { phrases } from "./phrase-pattern.ts";
import { toneTable } from "./rule.ts";

// Motives that nobody can see, and guilt laid on one side.

const YOU = "(?:you(?:'re|'ve|'d| have| had| are| were)?|your (?:team|company|agency|people|side|boss))";
const WORK =
  /\b(?:attackers?|hackers?|token|session|test(?:s)? fails?|error page|the (?:author|user|character|reader|customer|attacker|hero|villain|poet)|in the (?:story|novel|script|scene|text|poem)|i (?:did|chose|left|kept|put|made) (?:it|this|that|them)? ?(?:\p{L}{3,9} )?on purpose|not (?:on purpose|your fault|your mistake|because of you|saying|blaming)|if you|whether you|thanks to your (?:help|quick|clear|patience|good|great|work)|because of your (?:help|good|great|kind|quick)|no (?:bad )?intention|i (?:do not|don't) (?:think|believe|mean|say)|hope (?:all|everything|you|your)|happened|before,? so|sure you (?:did not|didn't|had)|i'm sure (?:it|you))\b/u;
const FROM_THE_START =
  "(?:from|since) (?:the )?(?:very )?(?:start|beginning|outset|first day|day (?:one|1|dot))(?: on)?(?= ?(?:[.,!;?]|$| you| this| it| to| and| that))";

export const INTENT = toneTable([
  {
    id: "motive",
    family: "motive",
    severity: "warning",
    speech: "theirs",
    find: phrases(
      `${YOU}…(?:on purpose|purposely|deliberately|intentionally|by design|knowingly|wilfully|willfully)`,
      "(?:on purpose|deliberately|intentionally|precisely|solely|purely|just|only|merely|simply|cleverly|carefully) (?:\\p{L}{3,9} )?(?:so (?:that )?(?:i|we|you|nobody|no one|the|my)|to (?:make|get|keep|avoid|induce|take|steal|trick|cheat|delay|force|hurt|damage|extract|squeeze|grab|have|see|use|not pay|escape|win|waste|copy))(?:…(?:pay|paid|money|free|me|work|you|deposit|refund))?",
      "(?:in|with) (?:bad faith|(?:a )?(?:dishonest|malicious|bad|clear|the (?:only |sole |clear )?) ?intentions?)(?: (?:of|to))?|(?:mala fide|ab initio|malafide)|bad[- ]faith|with the (?:intention|aim|goal|purpose|plan|idea) (?:of|to)",
      `${YOU} (?:\\p{L}{2,10} ){0,2}(?:never|not|n't|no) (?:\\p{L}{2,9} )?(?:meant|mean|intend(?:ed)?|plan(?:ned)?|want(?:ed)?|going|gonna|intention|had any intention|started|even started|wished|cared|thought) (?:to|of|at|it|us|me|for)?(?: \\p{L}{2,9})?`,
      `${YOU} (?:\\p{L}{2,10} )?(?:had|have|with) no (?:\\p{L}{3,9} )?(?:intentions?|plan|desire|interest|wish)(?: (?:of|to|in|at all))?`,
      `${YOU} (?:\\p{L}{2,10} ){0,2}(?:wanted|wished|hoped|planned|needed|meant|tried|aimed|intended|expected|thought|figured|decided|came|hired me|hired us|took (?:the|this) job|only)(?: \\p{L}{2,10}){0,3} (?:free|for free|for nothing|only|just|to (?:get|see|keep|steal|take|use|have|cheat|trick|avoid|copy|squeeze|save|rob|milk|make)|without (?:pay|paying|payment)|could take|the (?:data|idea|sample|files|deposit|money))`,
      `${YOU} (?:\\p{L}{2,10} )?(?:knew|know)(?: \\p{L}{2,9})? (?:exactly|very well|perfectly|well|all along|it all|from (?:the )?(?:start|beginning|day)|since|that (?:it|the|i|we|this)|what you (?:were|are) doing)`,
      `${YOU} (?:\\p{L}{2,10} ){0,2}(?:planned|plotted|arranged|staged|faked|invented|made up|cooked up|engineered|rigged|set (?:me|us|this|it) up|orchestrated|pretended?|pretend|played|used|exploited|milked|fooled|tricked|conned|strung|led)(?: (?:it|this|that|all|me|us|everything|the|dead|sick|along|to|on|from))`,
      `${YOU}…${FROM_THE_START}`,
      `(?:plan(?:ned)?|plot|trick|scam|lies?|lied|faked?|game|trap|theft|arranged|engagement|stolen|stole|set-?up|excuse|intention|pretext)…${FROM_THE_START}`,
      "(?:bait and switch|bait-and-switch|took (?:me|us) for (?:a ride|an idiot|a fool)|taken for a (?:ride|fool)|strung (?:me|us) along|led (?:me|us) on|build and run|take the (?:money|deposit|code|files) and (?:run|go|disappear)|took the (?:money|deposit|build|code|files)(?: \\p{L}{1,3})? (?:and|n|&) (?:ran|run|dipped|left|disappeared|vanished|ghosted)|pocketed|saw (?:an|a|me|us) (?:\\p{L}{2,9} )?(?:coming|old man|easy (?:target|money|prey))|easy (?:target|money|prey|victim)|free (?:sample|samples|work|labou?r|consulting|strategy|trial)|get (?:it |this |everything |the \\p{L}{3,9} |work )?for free|nice (?:trick|try|plan|scheme|game)|(?:old|cheap|dirty|classic|usual|clever|your) (?:trick|tricks|game|scheme|plan|tactic|tactics|manoeuvre|maneuver)|so convenient(?:ly)?|conveniently|how convenient|like by (?:chance|magic|accident|miracle)|as (?:if )?by (?:chance|magic|accident|miracle)|what a coincidence|no coincidence|(?:not|isn't) an? (?:accident|coincidence|mistake)|all (?:part of|a) (?:the|your) (?:plan|game|scheme)|hidden agenda)",
      "(?:only|just|merely|nothing but|all|simply|clearly|obviously|purely) (?:\\p{L}{1,4} )?(?:drama|excuses?|pretext|theatre|theater|tactics?|game|trick|show|ploy|stunt|scheme|cover|alibi|fairy ?tale|invention|story|bluff|blackmail|an? (?:invention|lie))(?: (?:to|so|for|that|of))?|(?:looking|searching|fishing|hunting) for (?:a|an|any|some|the) (?:\\p{L}{3,9} )?(?:reason|excuse|pretext|problem|mistake|fault|way out|way|discount)s?|(?:so|in order|just) (?:that )?(?:you|to) (?:can|could|don't have to|do not have to|would not have to|need not|wouldn't have to|keep|not|avoid) (?:\\p{L}{2,9} )?(?:keep|pay|steal|take|have|get|use|call|refund|cancel|blame|escape|paying|refunding|your money)(?: \\p{L}{2,9}){0,2}|so (?:that )?(?:we|i) (?:will|would|must|have to|can't|cannot|can not|could not|see|only)(?: \\p{L}{2,9}){0,6} (?:every time|too late|closed|call you|log|dispute|complain|refund|claim)",
      "(?:stolen|theft)(?: \\p{L}{1,9}){0,3} (?:with|by|from|my|our|me|us|click|effort|money|work|idea|design)",
      `(?:smells?|looks?|sounds?|feels?) (?:\\p{L}{2,9} )?(?:like|of) (?:an? )?(?:\\p{L}{3,9} )?(?:scam|fraud|trick|set-?up|game|excuse|theft|lie|trap|plan)`,
      `${YOU} (?:\\p{L}{2,9} ){0,3}(?:use|used|using|printed|published|posted|launched|sold|show|running|put) (?:it|them|the \\p{L}{3,11}|my \\p{L}{3,11})(?: \\p{L}{2,9}){0,4} (?:anyway|since|already|on the|all the time|the whole time|live|and (?:now|then)|but)`,
      `${YOU} (?:\\p{L}{2,9} )?(?:left|hid|put|built|planted|kept|delayed|waited|logged|broke|sabotaged|withheld|introduced|inserted|slowed|stretched|dragged)…(?:so that|on purpose|so (?:i|we|you)|because you|to (?:make|force|keep|get)|until it)`,
    ),
    also: [/\b(?:you|your|yours|you're|you've|engagement|arranged|this|it|stolen|stole|was|were|that's|smells)\b/],
    unless: WORK,
    why: "You cannot see a motive; the other side will deny it and feel attacked.",
    instead: "Keep to what can be seen: “[What happened] on [day]. I do not know the reason. Could you tell me?”",
  },
  {
    id: "blame-fault",
    family: "blame",
    severity: "warning",
    speech: "theirs",
    find: phrases(
      "(?:because of|due to|owing to|thanks to|down to|caused by|comes? from|came from|lies with|lie with|rests? with|sits? (?:\\p{L}{4,9} )?with|is with|attributable to|falls on|lands on|is on|are on|that's on|that is on|it's on|all on|is down to|blame(?:s)? (?:it )?on) (?:only |solely |entirely |all |nobody but |none other than |no one but )?(?:you(?: guys| people| alone| lot)?(?=$| |[.,;!?])|your (?:\\p{L}{3,11} ){0,2}(?:list|file|settings?|team|side|code|mistakes?|delays?|changes?|brief|fault|export|form|assets?|deploys?|work|plugin|negligence|silence|company|agency|boss|edit|sheet|data|people|stupid\\p{L}{0,3}|carelessness|ignorance|design|template|update|upload|choice|indecision))",
      "(?:your|you're|is yours?|are yours?|is only your|alone your|all your|entirely your|only your|100 ?% your|100 percent your|completely your|solely your)(?: \\p{L}{3,9})? (?:fault|guilt|mistake(?= only|,? not)|doing|blame|failure|failures|negligence|respons[ai]bility(?: and not| not| alone)|mess|screw-?up|problem(?=,? not))(?: only| alone| and (?:not|only))?",
      "(?:nobody|no one|none|noone) (?:else )?(?:\\p{L}{2,9} ){0,3}(?:is )?(?:to blame|responsible|guilty) (?:but|except|other than)|(?:you|and you) alone|nobody (?:else )?but you|nobody else (?:touched|did|has|had|is|could)|you and (?:only|nobody|no one)|(?:only|just|it is|it's|it was) you (?:who|that|alone|and|are|have)(?: \\p{L}{2,9}){0,3}",
      "you (?:\\p{L}{2,9} )?(?:ruined|destroyed|wrecked|broke|broken|sank|sunk|messed|screwed|botched|cost|wasted|made a (?:fool|mess)|lost|spoiled|spoilt|blew|damaged|burned|burnt|crashed|sabotaged)(?: (?:me|us|my|our|the|it|everything|all|up|a|of|a (?:fool|mess)))",
      "you(?:'ve| have| had) (?:\\p{L}{2,9} ){0,2}(?:ruined|destroyed|wrecked|broken|messed|screwed|botched|cost|wasted|made a (?:fool|mess)|lost|spoiled|spoilt|blown|damaged|burned|at no point|not once|made me|preferred)(?: (?:me|us|my|our|the|it|everything|all|up|a|of|to))?",
      "(?:blame|look at|ask) yourself|you(?:'re| are) (?:\\p{L}{3,9} )?(?:to blame|the (?:only )?(?:problem|reason|one (?:who|to blame))|guilty|responsible for (?:this|all|the (?:delay|mess|loss|whole|failure|damage)))|you owe me for|(?:every|each|all(?: the)?) (?:\\p{L}{3,9} )?(?:mistakes?|errors?|problems?|delays?|bugs?|deploys?)(?: \\p{L}{2,9}){0,4} (?:from your side|of yours|yours|is yours|are yours|your side|from you|by you)|(?:had|if) (?:anyone|anybody|somebody|someone|one person) (?:on|in|at|from) your (?:side|team|office|company)|the (?:whole |entire )?(?:failure|loss|delay|mess|damage|disaster|blame|fault)(?: \\p{L}{2,9}){0,4} (?:is|are|was|lies|sits|rests) (?:\\p{L}{4,9} )?(?:yours|with you|your|because|on you|attributable|down to)",
      "(?:your|you) (?:\\p{L}{2,9} ){0,2}(?:daily|every day|every time|each time|constantly|again and again|nothing but)(?: \\p{L}{2,10}){0,3}|you (?:change|changed|changing) (?:\\p{L}{2,9} )?(?:requirements?|your mind|everything|the \\p{L}{3,11})(?: \\p{L}{2,9}){0,3} (?:daily|every|again|always|and then|then)|(?:you people|you guys|you lot|your lot)(?: \\p{L}{2,9}){0,3}|(?:who|what kind of \\p{L}{3,11}) (?:records?|does|makes?|sends?|writes?|works?|delivers?|uses?)(?: \\p{L}{2,9}){0,4}\\?|a (?:real )?professional (?:makes|does|would|reads|tests|checks|knows|never|always)|(?:do not|don't|doesn't|didn't) have the (?:courage|decency|courtesy|honesty|guts|manners|balls)|have you (?:no|any) (?:shame|decency|manners|respect|honou?r)|(?:lack|want) of (?:respect|professionalism|manners|decency|honesty)|any(?:one|body) honest|(?:an )?honest (?:person|man|woman|freelancer|client) would",
    ),
    unless: WORK,
    unlessSaid:
      /\b(?:i am sorry|i'm sorry|sorry (?:about|for)|my (?:fault|mistake|bad)|our (?:fault|mistake)|(?:isn't|is not|wasn't|was not|not) (?:all |really )?your (?:fault|mistake)|happy|glad|love|great|pleasure|kind|patient|thank|always (?:enjoy|a pleasure|been (?:kind|clear|fair|great))|you always (?:answer|reply|help)|congrat\w{0,8}|please (?:ask|look))\b/,
    why: "Blame starts a fight over guilt; the case is decided by what was agreed and done.",
    instead: "Say what you saw: “On [day], [what happened]. For me this means [effect].”",
  },
]);
