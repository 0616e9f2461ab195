import { CROWD, LEARN, said, THIRD } from "./concepts.ts";
import { phrases } from "./phrase-pattern.ts";
import { type ToneRule, toneTable } from "./rule.ts";

// The other side's employer, family or world told of the matter, or said to be near.

const SHOWN: Omit<ToneRule<"threat-exposure">, "find"> = {
  id: "threat-exposure",
  family: "threat",
  severity: "serious",
  why: "To bring in a person's employer, family or public is harassment on Upwork, however politely it is put.",
  instead:
    "Leave others out. Say what you ask for and by when: “If we cannot agree by [day], I will ask Upwork for help.”",
  source: "abuse",
};

const OF_WORK =
  /\b(?:please (?:tell|ask|send|inform|let|say|forward|share|give|thank|check)|could you (?:please )?(?:tell|ask|forward|share|send|check|let)|can you (?:please )?(?:tell|ask|forward|share|send|check|let)|would you (?:please )?(?:tell|ask|forward|share)|feel free to|you can (?:tell|show|share|forward|send)|(?:tell|thank|greet|greetings to|regards to|hello to|hi to|say hi to) your|i will not|i won't|i would never|not (?:talk|write|tell|contact|speak|post|going)|congratulat\w{0,5}|happy for|get well|glad|hope (?:your|the)|sorry (?:about|for|to hear)|as (?:agreed|you asked|planned)|for your (?:clients?|customers|readers|followers|subscribers|audience|members|newsletter|team))\b/;

const I_WILL =
  "(?:i|we)(?:'ll| will|'m| am|'re| are|'d| would| can| could| may| might| shall| have| 've|'ve| do)?(?: \\p{L}{2,10}){0,3}";

export const EXPOSURE = toneTable([
  {
    ...SHOWN,
    find: phrases(
      `${I_WILL} (?:tell|inform|write|call|phone|ring|e-?mail|message|contact|alert|notify|ask|visit|meet|meeting|speak|talk|send|forward|copy|cc|show|let|found|find|know|checked|looked|see|saw|prepared)…${THIRD}`,
      `${THIRD}…(?:know|knows|aware|learn|hear|find out|be told|should know|interested|be informed|love to|like to|appreciate|think|say|see|seen|to take an interest|takes? an interest|hears|finds out|learns|read)`,
      "(?:does|do|did) (?:the |your )?(?:\\p{L}{2,10} ){1,4}(?:know|realise|realize|have any idea) (?:what|that|how|about|who|where|which)|(?:one|a) (?:single )?(?:word|mail|call|letter|message|e-?mail|phone call)(?: \\p{L}{2,9}){0,3} and|(?:full|whole|real|true) story|(?:ask|asking) (?:for|to speak to|to talk to) your|(?:looked|googled|searched|checked) (?:you|your \\p{L}{3,9}) (?:up|on|online)|found your (?:\\p{L}{3,9} )?(?:page|profile|linkedin|company|employer|facebook|wife|husband|office|number)|would like to (?:read|see|hear|know) (?:this|about|how|what|our)",
      `(?:does|do|did|would|will|what would|what will|how would|wonder (?:if|whether|what|how)|curious (?:if|whether|what|how)|imagine(?: what| if| how)?|let's see what|what if|whether|sure that) (?:\\p{L}{1,9} )?${THIRD}`,
    ),
    near: [
      said(LEARN, "story", "office", "table"),
      said(
        "(?:i|we|one|me|us|someone|somebody)(?:'ll|'m|'d|'ve|'re)?",
        "would be",
        "wonder",
        "should know",
        "deserves? to know",
        "does your",
        "do they know",
      ),
      said(
        "you (?:\\p{L}{2,10} ){0,3}(?:treat|did|do|are|code|work|steal|take|owe|pay|cheat|behave|lie|refuse|not|speak|talk)",
        "your (?:\\p{L}{3,11} )?(?:behaviou?r|conduct|manners|lies|way|kindness|choice|debts?|real|son|daughter|husband|wife|manager|employee|other job|day job|side job|moonlighting)",
        "unless",
        "otherwise",
        "or else",
        "if (?:you|i|we|this|the)",
        "depends?",
        "how (?:you|their|his|her|its|a|this)",
        "what (?:you|kind|sort|their|his|her|sort|happened)",
        "who (?:you|they)",
        "why (?:there|you|the)",
        "that (?:you|her|his|their|its|the) (?:\\p{L}{2,10} ){0,4}(?:not|cheat\\w{0,2}|steal\\w{0,3}|owe[sd]?|refus\\w{0,3})",
        "these (?:\\p{L}{2,10} )?(?:entries|messages|screenshots|files|mails)",
        "the (?:correspondence|screenshots|chat|whole story|truth)",
        "about (?:this|it|you|what|how|your)",
        "from me",
        "as it happens",
        "forgetful",
        "never seen",
        "take an interest",
        "nobody needs to",
        "settle",
        "expenses",
        "real \\p{L}{4,9}",
        "pick up my phone",
        "promise",
        "reasonable",
        "don't pay",
        "this conversation",
        "full story",
        "one word",
        "what their",
        "supervisor",
        "in the evenings?",
        "reason why",
        "kindness",
        "no movie",
        "behind (?:his|her|their|its) back",
        "at your (?:company|university|office|work)",
        "friend of mine",
        "mine",
        "how much you",
      ),
    ],
    unless: OF_WORK,
    unlessSaid:
      /\b(?:your|the) (?:clients?|customers|team|readers|users|students|audience)(?: \p{L}{2,10}){0,3} (?:can|could|may|will) (?:now )?(?:see|read|order|find|book|use|pay|log)\b/u,
  },
  {
    ...SHOWN,
    find: phrases(
      `${I_WILL} (?:post|posting|put|putting|share|sharing|publish|publishing|tell|telling|name|naming|show|showing|warn|warning|run|running|write|writing|stream|talk|upload|made|admin|moderate|have|know|send|sending|read|play|tag|tagging|expose|exposing)…${CROWD}`,
      `(?:your (?:name|face|mug|photo|profile|picture|company|studio|brand|logo|number|messages|chat|story|work|lies)|you|this|it|that|the (?:story|chat|thread|screenshots))(?: \\p{L}{1,9}){0,3} (?:on|in|to|before|all over|across|around|at|with|into|arrives? (?:in|on|there|at))…${CROWD}`,
      "(?:next|my next|the next|tonight's|tomorrow's) (?:stream|video|episode|post|reel|live|blog|newsletter|podcast|column|talk)(?: \\p{L}{2,10}){0,3} about (?:you|your|this|it|how)",
      `(?:you(?:'re| are|'ll be| will be)|(?:you(?:'re)?|your name is|your career is|your reputation is)) (?:\\p{L}{2,9} )?(?:done|finished|over|dead|toast|burned|burnt|blacklisted|known|famous|through|history|out) (?:in|with|as|among|here|on) ${CROWD}`,
      `(?:word|news|people|these things|things) (?:\\p{L}{2,9} ){0,2}(?:travels?|spreads?|gets? (?:around|out)|goes? around|talks?)`,
      `(?:one|a single) (?:voice note|message|post|call|mail|word|e-?mail|tweet|phone call|story)(?: from me)?…(?:done|finished|over|enough|everyone|everybody|industry|nobody|no one)`,
      "(?:everyone|everybody|every \\p{L}{4,12}|all of them|half of \\p{L}{3,11}|the (?:whole )?\\p{L}{4,12} (?:community|scene|industry|world|group|market)|people|all (?:of )?(?:the )?\\p{L}{4,12})(?: (?:in|of|on|from|at) (?:the |this )?(?:\\p{L}{3,11} ){1,3})?(?:knows?|will (?:know|hear|see|read|learn)|going to (?:know|hear|see|read)|hears?|sees|reads?|finds? out)(?: \\p{L}{2,9}){0,3} (?:how|what|who|about|your|you|that|of)",
      "main example|(?:with )?(?:your )?(?:name|face|photo) and (?:photo|name|all|logo|number|face)|your (?:last|first) (?:week|month|day|job) (?:as|in|on)|i know every(?:one|body)?(?: \\p{L}{3,11})? (?:in|here)|(?:next|tonight's|tomorrow's) (?:tiktok|video|reel|post|stream|story|thread|article|column|episode)|has your (?:logo|name|face|voice) in it|see your name (?:in|on|there|under|all)|wall of shame|black ?list|hall of shame|never (?:work|find work|get (?:a |another )?(?:job|client|gig)|be hired)",
      "(?:it is|it's|this is) a (?:very |really )?small (?:world|town|industry|community|circle|market|scene|business|city|country|field)",
    ),
    near: [
      said("you(?:'re|'ll|'ve|r)?", "your", "this"),
      said(
        "main example",
        "every",
        "next tiktok",
        "last week",
        "black ?list",
        "shame",
        "promise",
        "sorry to see",
        "hear",
        "never work",
        "in it",
        "about (?:you|your|this|it|how|what)",
        "your (?:name|face|mug|photo|profile|picture|company|studio|brand|number|messages|lies|reputation|story)",
        "you(?:'re| are|'ll be| will be) (?:\\p{L}{2,9} )?(?:done|finished|over|dead|known|famous|through)",
        "how you",
        "what you",
        "who you",
        "beware",
        "warn(?:ing)?",
        "expos(?:e|ing|ed)",
        "screenshots?",
        "small (?:world|town|industry|community|circle|market|scene|business|city)",
        "pity",
        "sad",
        "shame",
        "unless",
        "otherwise",
        "if you",
        "think (?:hard|twice|about)",
        "talk(?:s)?",
        "around",
      ),
    ],
    unless: OF_WORK,
    unlessSaid:
      /\b(?:your|the|our|new|next) (?:\p{L}{3,11} )?(?:campaign|posts?|article|launch|ads?|banner|recipe|course|newsletter|podcast|episode|channel|page|webinar)(?: \p{L}{2,10}){0,4} (?:is|are|will|goes|go|should|on|for)\b|\bi(?:'d| would) (?:love|be happy|be glad) to (?:recommend|tell|share)|\b(?:recommend|praise|thank) you\b|\bportfolio\b/u,
  },
  {
    // "I know where you live", a name and a street, people who would come round.
    ...SHOWN,
    id: "threat-violence",
    why: "This reads as a threat of harm; Upwork closes accounts for it and it helps no claim.",
    instead: "Delete it. Set the text aside until tomorrow, then write one fact and one request.",
    find: phrases(
      `${I_WILL} (?:break|smash|cut|punch|slap|beat|crush|hit|burn|shoot|stab|kick|hurt|twist|rip|tear|chop)(?: off)? (?:you\\b|your|both your|all your|the) (?:\\p{L}{2,6} ){0,2}(?:hands?|fingers?|legs?|arms?|face|neck|head|teeth|nose|bones?|knees?|jaw|house|car|office|shop)`,
      "if (?:i|we) (?:ever )?(?:cross|see|meet|catch|find|run into|bump into) you (?:one day |some day |ever |again |once )?(?:in|on|at|around|outside|face)",
      "(?:i|we) (?:know|have|got) (?:a |some |many )?(?:couple of |few )?(?:people|friends|fellas|guys|boys|cousins|lads|mates|brothers|men|blokes|someone|somebody) (?:in|near|from|who|down|over) (?!(?:the )?(?:team|office|design|code|marketing|business|can|could|knows?|helps?|needs?)\\b)",
      "(?:pop|come|drop|swing|stop|go|send \\p{L}{2,10}) (?:round|by|over|past)(?: \\p{L}{1,8}){0,5} (?:your|you|have a (?:yarn|word|chat|talk))",
      "(?:i|we) (?:know|found|have|got|see|checked|looked up|looked|googled)(?: out| up)? (?:that |exactly |very well )?(?:where you (?:live|work|park|sleep|shop)|you live (?:in|at|on)|your (?:home )?address|your (?:street|house|building|flat|apartment|door|school|kids' school))",
      "(?:face to face|man to man|eye to eye|in person)(?: \\p{L}{1,9}){0,4} (?:me|brother|brothers|friends|then|you|us)|(?:hate|pity|shame|sad|sorry|unfortunate)(?: \\p{L}{2,9}){0,3} (?:anything|something|an accident)(?: \\p{L}{2,9}){0,2} happen\\p{L}{0,3}|i(?:'ll| will| can| shall| know how to) (?:find|track|trace|locate) you(?! (?:a|an|the|some|another|one|better)\\b)|(?:ended|end|ends) up in (?:the )?(?:hospital|a wheelchair|a ditch|the river|the ground)|how brave you(?:'re| are)|(?:beautiful|nice|lovely|pretty) (?:house|home|family|daughter|son|kids|wife|car)(?: \\p{L}{2,9}){0,2} (?:you have|at|there|be|it)|you have a (?:beautiful|nice|lovely|pretty|big) (?:house|home|family|daughter|car|garden)|which (?:school|kindergarten|gym|train|bus) (?:your|you)|your (?:daughter|son|kids|children|wife|husband|mother) (?:goes|go|walks?|plays?|works?|lives?) (?:to|at|in|on|home)",
      "(?:you (?:cannot|can't|can not) hide|nowhere to hide|i am outside|i'm outside|standing outside|at your door|in front of your (?:house|door|office)|on your doorstep|nice (?:house|family|kids|car|daughter|son)(?= ?(?:[.!,]|$| you))|see you (?:soon|in person) (?:at|in) your)",
    ),
    unless:
      /\b(?:npc|line \d|game|novel|story|chapter|script|scene|character|level|player|meet you in person at|pick up|address (?:label|form|field|book|bar)|delivery address|invoice|shipping|coffee)\b/,
  },
]);
