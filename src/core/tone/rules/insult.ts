import { said } from "./concepts.ts";
import { OF_THE_WORK } from "./of-the-work.ts";
import { phrases } from "./phrase-pattern.ts";
import { toneTable } from "./rule.ts";

const NAME =
  "(?:idiots?|morons?|imbeciles?|cretins?|fools?|losers?|clowns?|liars?|thief|thieves|scammers?|crooks?|frauds?|fraudsters?|cheats?|cheaters?|con ?(?:artist|man|men)|jerks?|scum|scumbags?|pigs?|rats?|snakes?|hypocrites?|parasites?|leech(?:es)?|weasels?|buffoons?|halfwits?|dimwits?|nitwits?|numbskulls?|psychos?|trash|garbage|disgrace|joke|waste of (?:time|space|money|oxygen)|coward)";
const QUALITY =
  "(?:stupid|dumb|pathetic|worthless|useless|brainless|clueless|disgusting|moronic|idiotic|crazy|insane|delusional|evil|ignorant|sick|braindead|brain-dead|mental|hopeless)";
const FILL =
  "(?: (?:such|just|all|really|so|nothing but|clearly|obviously|simply|truly))?(?: (?:a|an|the|as|some))?(?: (?:bunch of|complete|total|absolute|real|lying|stupid|fucking|damn|bloody|pathetic|dirty|little|cheap|useless|worthless|very|most|bigger|biggest|dumb|incompetent))?(?: (?:fucking|damn|lying|little|old|most))?";
const ABOUT_ME =
  /\b(?:i|me|my|i'm|myself)\b.{0,12}\b(?:was|am|feel|felt|i'm|look|being|so|a|an|the|my|stupid|dumb|silly)\b.{0,14}\b(?:stupid|dumb|fool|foolish|idiot|silly|idiotic|clown|moron|loser|noob|mess|liar|amateur)\b|\bstupid (?:good|fast|easy|simple|nice|cheap)\b|\b(?:should not|shouldn't|sorry|never) (?:\w{2,9} )?(?:have )?(?:called|calling|call)\b|\b(?:stupid|dumb) (?:of me|mistake of mine|question(?:,| but| maybe))|call me (?:stupid|dumb|crazy)/i;
const PRODUCT =
  /\b(?:zombies?|hostages?|the (?:guards?|player)|panel \d|balloon|should (?:like|hate) (?:him|her)|emojis?|stickers?|in the clip|voice lines?|text i say|called an? (?:thief|liar|fool|idiot)|npc|enem(?:y|ies)|thief class|class can|dialogue|quest|token|session|shell|attackers?|pen ?test|hackers?|auditor|affidavit|clause|poem|lyrics|subtitles?|headline|episode|trailer|ticket|category|complaints|string|line \d{1,4}|calls? himself|detect\w{0,4}|filter\w{0,3}|prevention|alerts?|module|dashboard|api|plugin|landing page|score|checker?|report|course|article|app|cards? testing|icon|folder|bin|collect\w{0,3}|costume|illustration|character|mascot|logo|fish|keyword|sheet|bracket|april|terminal|components?|pipe|waiter|sdk|classifier|dataset|model|chapter|story|book|novel|script|proof|proofing)\b/i;
const INSTEAD =
  "Leave the person out. Say what was done: “On [day], [what happened]. The milestone says [what was agreed].”";

/** Insults and contempt, and charges that would have to be proved. */
export const INSULT = toneTable([
  {
    id: "insult-you",
    family: "insult",
    severity: "serious",
    speech: "theirs",
    find: phrases(
      `(?:you(?:'re| are| were|'ve been| sound like| look like| act like| must be)|u r|ur|u are)${FILL} (?:${NAME}|${QUALITY}(?! (?:about|for|busy|with|to|idea|amount|of the|in bed|leave)\\b))`,
      `you(?: (?:lying|stupid|dumb|pathetic|fucking|little|damn|dirty|cheap|useless|absolute|total|complete|bloody|worthless|incompetent|miserable|lazy|greedy|sick|ugly|filthy|old))?(?: (?:lying|little|fucking|piece of))? (?:idiots?|morons?|imbeciles?|cretins?|losers?|clowns?|liars?|thief|thieves|scammers?|crooks?|fraudsters?|cheaters?|con artist|jerks?|scumbags?|pigs?|hypocrites?|parasites?|buffoons?|coward|fraud|scum|trash|weasel)`,
      `(?:lying|stupid|dumb|pathetic|greedy|filthy) (?:idiots?|morons?|losers?|clowns?|thief|thieves|scammers?|crooks?|pigs?|freelancers?|clients?|liars?)`,
      "you should be ashamed|shame on you|you(?:'re| are) (?:a |just a )?nobody",
    ),
    unless: new RegExp(
      `${PRODUCT.source}|(?:\\bnot|\\bnever|n't) (?:saying|calling|call|called|say|think|thought|mean|suggest\\w{0,3})\\b|\\bif you are|\\bwho said|\\bjust say (?:if|so)`,
      "i",
    ),
    why: "A name for the person counts as abuse on Upwork, and it turns the reader against you.",
    instead: INSTEAD,
    source: "abuse",
  },
  {
    // A name for a person, and "you" beside it.
    id: "insult-you",
    family: "insult",
    severity: "serious",
    speech: "theirs",
    find: phrases(
      "(?:\\p{L}{3,11} )?(?:idiots?|idiota|bobo|tanga|gaga|ullu|morons?|imbeciles?|cretins?|losers?|clowns?|liars?|lier|thief|thieves|scammers?|scamer|crooks?|frauds?|fraudsters?|cheats?|cheaters?|con ?(?:artists?|man|men)|jerks?|scum|scumbags?|pigs?|rats?|snakes?|hypocrites?|parasites?|leech(?:es)?|vultures?|weasels?|buffoons?|halfwits?|dimwits?|nitwits?|numbskulls?|dunce|simpletons?|drongos?|muppets?|numpty|tosser|wally|galah|dropkick|bludger|noobs?|n00b|dumbo|donkeys?|monkeys?|cockroach(?:es)?|worms?|cowards?|charlatans?|impostors?|imposters?|swindlers?|amateurs?|disgrace|failure|pendejo|cabr[oó]n|estúpido|tonto|homar|hmar|gadha|gadhe|chutiya|kutta|idiote|imbécile|connard|crétin|arschloch|trottel|depp|dummkopf|vollidiot|stronzo|coglione|cretino|burro|otário|babaca|durak|дурак|mal ?aka|aptal|salak|bobo|gago|tanga|mjinga|ovyo|stupid|dumb|brainless|braindead|shameless|worthless)",
    ),
    also: [
      said("you(?:'re|'ve|'d)?", "yourself", "client", "freelancer", "eres", "tu es", "du bist", "sei", "você", "lot"),
    ],
    unless: new RegExp(
      `${ABOUT_ME.source}|${PRODUCT.source}|\\b(?:i'm|i am|me|myself|i feel|i felt) (?:the |an? |such an? |so |very )?(?:idiot|fool|stupid|dumb|noob|amateur|failure|loser)|(?:\\bnot|\\bnever|n't) (?:saying|calling|call|called|say|think|thought|mean|an?|suggest\\w{0,3})\\b|\\bif you are|\\bwho said|\\bnobody (?:else )?(?:can|could|will|would|has|knows|is|was|told)\\b|\\b(?:failure|frauds?|cheats?|snakes?|rats?|monkeys?|pigs?|donkeys?|worms?) (?:of|in|rate|message|mode|test|case|detection|prevention|column|page|icon)`,
      "i",
    ),
    why: "A name for the person counts as abuse on Upwork, and it turns the reader against you.",
    instead: INSTEAD,
    source: "abuse",
  },
  {
    id: "insult-hard",
    family: "insult",
    severity: "serious",
    speech: "theirs",
    find: phrases(
      "(?:fuck|screw|damn) (?:you|yourself|off|u)|go (?:fuck|screw|to hell)|shut (?:up|your (?:mouth|face|trap))|drop dead|(?:i|we|everyone|everybody) hates? you|(?:should be|be) ashamed of yourself|shame on you|you have no (?:brain|shame)|(?:use|got|have|get) (?:your|a|some) brains?(?: for once|(?= ?[.!,]|$))",
    ),
    why: "This counts as abuse on Upwork and can close your account.",
    instead: INSTEAD,
    source: "abuse",
  },
  {
    id: "insult-name",
    family: "insult",
    severity: "warning",
    find: phrases(
      "(?:idiots?|idiocy|idiotic|morons?|moronic|imbeciles?|cretins?|stupid|stupidity|stupidly|stupidest|dumb|dumber|dumbest|fools?|foolish|losers?|clowns?|liars?|thie(?:f|ves)|scammers?|crooks?|fraudsters?|jerks?|scum|scumbags?|hypocrites?|hypocritical|buffoons?|halfwits?|dimwits?|nitwits?|pathetic|worthless|brainless|clueless|disgusting|despicable|vile|punks?|creeps?|sleazy|nutjob|lunatic|maniac|bigots?|pervert|filthy|lousy|suckers?|shameless|braindead|delusional|con artist)",
      "(?:is|are|was|such|just|total|complete|utter|pure|absolute|like) (?:a |an )?(?:garbage|trash|rubbish|junk|disgrace|evil|useless|joke|insane)",
      "(?:ugly|fat|crazy|evil|dirty|nasty) (?:old |little |lying )?(?:man|woman|people|person|pigs?|rats?|guy|girl|cow|dog|face|wom[ae]n|bum)",
    ),
    unless: new RegExp(
      `${ABOUT_ME.source}|${PRODUCT.source}|(?:\\bnot|\\bnever|n't) (?:saying|calling|call|called|say|think|mean)\\b`,
      "i",
    ),
    unlessSaid: OF_THE_WORK,
    why: "A harsh name or label shifts the talk from the work to the person.",
    instead: INSTEAD,
    source: "abuse",
  },
  {
    id: "insult-judgement",
    family: "insult",
    severity: "warning",
    speech: "theirs",
    find: phrases(
      "(?:you(?:'re| are| were|'ve been)|your (?:work|behaviou?r|attitude|communication|code|design|english|team|company|response|answer|message|excuses?)(?: is| was| are| were)?|this is|that is|that's|how|so|very|most|totally|completely|extremely|really|such an?|simply|just|an|utterly)(?: (?:so|very|really|just|totally|completely|extremely|simply|such|absolutely|a|an|utterly|being))?(?: (?:a|an|and))? (?:lazy|incompetent|unprofessional|ridiculous|dishonest|amateurs?|amateurish|rude|greedy|arrogant|selfish|childish|shoddy|sloppy|laughable|embarrassing|unethical)",
      "your (?:work|code|design|writing|copy|delivery|english|draft|logo|result|communication)…(?:is|was|are|looks?|were) (?:so |very |really |just |absolutely |total |complete )?(?:terrible|awful|horrible|crap|rubbish|laughable|embarrassing|sloppy|shoddy|amateurish|a mess)",
      "your (?:incompetence|laziness|greed|lack of (?:skills?|competence|professionalism))|you (?:clearly |obviously |really |just )?(?:have|got|had) (?:no|zero|absolutely no) (?:skills?|clue|idea what (?:you're|you are) doing|talent|competence|manners|respect|integrity|shame|honou?r|ethics)|(?:a )?(?:child|kid|monkey|five year old|5 year old|toddler|beginner|student) (?:could|can|would) (?:do|have done|design|code|write|make)|you call yourself an? \\p{L}{3,11}|do you even know (?:how|what)|you don't know what (?:you're|you are) doing",
    ),
    unless:
      /(?:\bnot|\bnever|n't) (?:saying|calling|call|called|say|think|mean)\b|\b(?:i was|i am|i'm|i have been|sorry if i|if i (?:was|am|seem|sound))\b/i,
    why: "This is a verdict on the person; the other side will argue about it and not about the work.",
    instead: "Name what you saw: “The [part] does [this]. The brief asked for [that].”",
  },
  {
    id: "charge-unproved",
    family: "insult",
    severity: "warning",
    find: phrases(
      "(?:a|total|pure|this|complete|your|obvious|clear|big|another|daylight|highway) (?:scam|fraud|theft|rip-?off|swindle|robbery|con)",
      "(?:you|he|she|they|client|freelancer|and|to)(?:'ve| have| has|'re| are| is)?(?: (?:just|clearly|simply|been|trying to|tried to|want to|already))? (?:scammed|scamming|defrauded|stole|stolen|stealing|steal|lied|lying|lie to|cheated|cheating|cheat|ripped|rip|extorted|extorting|extort|blackmailed|blackmailing|blackmail|robbed|robbing|rob|conned|swindled)(?: (?:me|us|my|our|the (?:money|code|design|work)|off))?",
      "(?:these|your|all|more|his|her|their|full of|telling|told|pack of) lies|fraudulent (?:freelancer|client|behaviou?r|claim|contract)|stop (?:lying|stealing|cheating|scamming)|it's (?:extortion|blackmail|theft|robbery|fraud)|this is (?:extortion|blackmail|theft|robbery|fraud|stealing|cheating)",
    ),
    unless: new RegExp(`${PRODUCT.source}|\\b(?:lie|lies|lying) (?:in|on|with|between|behind|down|ahead)\\b`, "i"),
    why: "This is a charge you would have to prove, and it moves the talk away from the money.",
    instead: "Say what was done and when: “On [day], [what happened]. I understood [what was agreed].”",
  },
]);
