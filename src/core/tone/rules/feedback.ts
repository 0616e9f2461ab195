import { once } from "../../once.ts";
import {
  BAD,
  EVEN,
  GIVING,
  GOOD,
  LET_GO,
  MENDING,
  NOT_GIVEN,
  ON_WORK,
  RATED,
  REVIEW,
  STAKE,
  THREATENED,
  TRADED,
  WORTH,
} from "./feedback-words.ts";
import { anyOf, phrases, WILL } from "./phrase-pattern.ts";
import { type ToneRule, toneTable } from "./rule.ts";

const worth = once(
  () => new RegExp(`(?<![\\p{L}\\p{N}_])${WORTH.replaceAll(" ", "\\s{1,3}")}(?![\\p{L}\\p{N}_])`, "iu"),
);
const PERSON = "(?:you|he|she|they|the client|the freelancer|client|your client)";
const TIE =
  "(?:if|once|when|after|as soon as|provided|providing|assuming|unless|until|as long as|in case|before|should)";

/** Feedback given for money or work, in either order. */
const trades = () =>
  toneTable([
    {
      // "Give me 5 stars and I refund you", "Change your review, then I release the money".
      ...TRADED,
      find: phrases(
        `(?:${GIVING.replace("|get|have|see|receive", "")}|${MENDING}|rate (?:me|us) (?:5|five|well|high|good|top|fairly)(?: stars?)?|(?:5|five)[-\\s]stars?|${GOOD})`,
      ),
      also: [
        new RegExp(
          `(?:(?:and|then|so|[,;:.=+–—-]|in return|in exchange|for that|&)[\\s,]{1,4}(?:then |maybe |of course |sure |gladly |in return |in exchange )?(?:(?:i|we|you)(?:'ll|'d| will| would| can| could| may| might| am| are|'m)?(?![\\p{L}\\p{N}])[^.?!\\n]{0,30}?${WORTH}|(?:the|your) (?:money|refund|files?|source|payment|milestone|bonus|discount|rest|balance|final)[^.?!\\n]{0,20}(?:is|are|will|comes?)|${EVEN}))`,
          "iu",
        ),
        // An order or a wish to the other side, not a plan of one's own.
        /(?:^|[.!?,;:]\s{1,3}|\b(?:please|just|can you|could you|would you|you|then|simply|only|and|so|but|or|ok|okay|if you|maybe|let's|for|a|to|me|us)\s{1,3})(?:leave|give|write|post|drop|put|submit|change|remove|delete|edit|revise|raise|fix|take|withdraw|improve|update|adjust|upgrade|bump|retract|erase|correct|modify|alter|amend|rate|make|turn|pull|increase|reconsider|5|five|good|positive)(?![\p{L}\p{N}])/iu,
      ],
      unless: new RegExp(`${LET_GO.source}|\\b(?:i|we)(?:'ll| will| have| 've| left| gave|'ve) `, "i"),
    },
    {
      // "Refund me and I'll change the review", "if you release the milestone I will leave 5 stars".
      ...TRADED,
      find: phrases(
        `(?:(?:i|we)(?:'ll| will|'d| would| can| could| might| may| am (?:happy|willing|ready|glad) to|'m (?:happy|willing|ready|glad) to| shall| am going to|'m going to| promise to| won't| will not)?|it(?:'ll| will) be|you(?:'ll| will| can| could| would)?|and|then|to) (?:also |then |gladly |happily |definitely |even |consider |be happy to |be glad to |immediately |think about |not )?(?:${GIVING}|${MENDING}|${GOOD}|rate (?:you|me|us) (?:5|five|well|high|good|top|fairly|1|one|bad|badly|low)(?: stars?)?)`,
      ),
      also: [
        worth(),
        new RegExp(
          `(?:^|[.!?,;:]\\s{1,3}|\\b(?:please|just|then|simply|but|so|or|ok|okay|you)\\s{1,3})(?:refund|pay|release|return|tip|send|finish|deliver|fix|approve|accept|close|drop|cancel|settle|give (?:me|us)|do|complete|extend|add|work|throw in|keep|include|withdraw|redo|make)(?![\\p{L}\\p{N}])[^.?!\\n]{0,60}(?:and|or|then|,|\\.)\\s{1,3}(?:then |otherwise )?(?:i|we|you|it)(?![\\p{L}\\p{N}])|\\b(?:refund|payment|discount|bonus|release)[^.?!\\n]{0,20}(?:and|then|,)\\s{1,3}(?:i|we|you|it)(?![\\p{L}\\p{N}])|\\b${TIE} (?:of course )?(?:${PERSON}|i (?:get|receive|see|have)|we (?:get|receive|agree|can agree)|the (?:money|refund|payment|milestone|files?|rest)|my (?:money|refund|payment))(?![\\p{L}\\p{N}])[^.?!\\n]{0,60}?${WORTH}|\\bin (?:exchange|return)(?: for)?\\b|\\bfor (?:a|the|your|my|an|some|half|full|free|\\$?\\d{1,6}) ?(?:full |partial |small |extra |\\d{1,3} ?% ?)?(?:refund|discount|bonus|payment|tip|money|work|revision|usd|dollars|release|free)\\b`.replaceAll(
            " (?:",
            "\\s{1,3}(?:",
          ),
          "iu",
        ),
      ],
      unless: new RegExp(`${LET_GO.source}|\\b(?:fair|honest|whatever|true)\\b|\\bif you (?:want|like|wish)\\b`, "i"),
    },
    {
      // "If you remove the review I will refund half", "no refund unless you change your rating".
      ...TRADED,
      find: phrases(
        `(?:if|once|when|after|as soon as|provided(?: that)?|providing|assuming|unless|until|as long as|on condition that|before) (?:${PERSON} |i (?:get|see|receive|have) |there is |we (?:get|see|agree on) |it is )(?:first |could |can |will |would |agree to |also |just |do not |don't |were to |promise to |are willing to |consider )?(?:not )?(?:${GIVING}|${MENDING}|rate (?:me|us) (?:5|five|well|high|good|top|fairly)(?: stars?)?|leaves? (?:me |us )?(?:a |an )?(?:${RATED}|${REVIEW})|(?:a |an |the |my |your )?(?:${RATED})|(?:changes?|removes?|deletes?) (?:the|your|that|his|her|their) ${REVIEW})`,
      ),
      also: [
        new RegExp(`(?<![\\p{L}\\p{N}_])(?:${WORTH}|${EVEN})(?![\\p{L}\\p{N}_])`.replaceAll(" ", "\\s{1,3}"), "iu"),
        /\b(?:i|we|i'll|we'll|i'd|you|you'll|me|us|no|my|your)\b/i,
      ],
      unless: new RegExp(`${LET_GO.source}|\\bfair\\b|\\bafter you (?:left|gave|wrote|posted)\\b`, "i"),
    },
    {
      // "If you want your money, remove the one star."
      ...TRADED,
      find: phrases(
        `if you (?:want|need|would like|expect|wish|hope for|ever want)(?: to (?:get|see|have|be))? (?:your|the|a|this|that|any|my|paid|me to)…(?:${GIVING}|${MENDING}|rate (?:me|us))`,
      ),
      also: [worth()],
      unless: new RegExp(`${ON_WORK.source}|\\bfair\\b`, "i"),
    },
    {
      // "Just send me the 600 and I won't write the review."
      ...TRADED,
      find: phrases(
        `(?:send|pay|give|refund|release|transfer|return|wire|approve) (?:me|us|back|the|my|it|half|all|your)…(?:and|then|so|in return) (?:then )?(?:i|we)(?: will not| won't| wont|'ll not| would not| wouldn't| don't| dont| do not|'m not going to| am not going to| will never|'ll never) (?:write|leave|post|publish|give|submit|put) (?:you |up |out )?(?:a |an |the |any |that |this |my |your |no )?(?:\\p{L}{2,12} )?${REVIEW}`,
      ),
      unless: new RegExp(
        `${LET_GO.source}|\\b(?:i|we)(?:'ll| will)? (?:send|pay|give|refund|release|transfer|return|wire|approve)\\b`,
        "i",
      ),
    },
    {
      // "A discount for 5 stars", "in exchange for a good review", "good review = bonus".
      ...TRADED,
      find: phrases(
        `(?:refund|discount|bonus|tip|money|payment|\\$\\d{1,6}|\\d{1,6} ?(?:usd|dollars|\\$|%)|free|pay|pay you|pay extra|extra|release|files?|revisions?)…(?:for|in exchange for|in return for|against|to get) (?:a |an |your |the |my |some )?(?:very )?(?:${GOOD}|changing the review|removing (?:the|your|that) ${REVIEW}|changing (?:your|the|that) ${REVIEW})`,
        `(?:in exchange for|in return for|as a thank you for) (?:a |an |your |the |my |some )?(?:${GOOD}|${REVIEW}|(?:changing|removing|deleting|editing) (?:your|the|that) (?:bad |negative )?${REVIEW})`,
        `(?:${GOOD}|your ${REVIEW}|a ${REVIEW}) (?:for|against|in exchange for|in return for) (?:a |the |your |my |an )?(?:full |partial |\\d{1,3} ?% )?(?:refund|discount|bonus|payment|release|money|files?|free)`,
        `(?:${GOOD}) ?(?:=|equals|means|gets you|and you get|buys you) (?:a |the |your |you )?(?:full |partial )?(?:refund|discount|bonus|payment|release|money|files?)`,
        `(?:trade|swap|exchange|buy|sell) (?:you )?(?:a |an |the |your |my |for )?(?:${RATED}|${REVIEW})`,
      ),
      unless: new RegExp(
        `${LET_GO.source}|\\b(?:did|do|will|would|can|could|is|are|was|should) (?:not|never)|n't\\b|\\bnot\\b|\\bthank(?:s| you) for\\b|\\bstock\\b`,
        "i",
      ),
    },
  ]);

/** Both at stake in one sentence, and one hangs on the other: the words of the deal are not needed. */
const together = () =>
  toneTable([
    {
      ...TRADED,
      find: phrases(`(?:${GOOD}|${BAD})`),
      also: [
        new RegExp(`(?<![\\p{L}\\p{N}_])${STAKE}(?![\\p{L}\\p{N}_])`, "iu"),
        /(?<![\p{L}\p{N}'])(?:if|unless|until|or|otherwise|once|u|before|only|either|depend\w{0,3}|based on|return|exchange|deal|nobody|no one|so|think|better|just|forget|instead|settle|provided|no|after|in case|let's|then|as long as|or else)(?![\p{L}\p{N}'])/iu,
        /(?<![\p{L}\p{N}])(?:i|i'll|i'd|i'm|we|we'll|me|my|us|you|you'll|you're|your|u|let's|no)(?![\p{L}\p{N}])/iu,
      ],
      unless: new RegExp(
        `${LET_GO.source}|\\b(?:left|gave|wrote|posted|received|got|has(?! to)|had|was|were|have received|have got|thank\\w{0,3}|hope|fair|honest|fake)\\b`,
        "i",
      ),
    },
    {
      ...TRADED,
      find: phrases(
        `(?:my|your|the|our) (?:final |public )?${REVIEW} (?:from me |of you |for you )?(?:depends?|will depend|is based|will be based|hinges?|rides|is up to|will be decided|is tied) (?:on|by|to|up to)`,
        `it (?:all )?depends on (?:the|your|my|whether)…(?:refund|payment|money|${REVIEW})`,
        `(?:${REVIEW}) (?:is|are|gets?|has been|have been) (?:changed|removed|gone|deleted|edited|updated|down|fixed|withdrawn|revised)`,
        `(?:want|need) (?:that|the|your|this) (?:\\p{L}{2,12} )?${REVIEW} (?:gone|removed|deleted|changed|down|off|taken down)`,
        `(?:first|then|before|after) (?:the|your|my|a) ${REVIEW}(?! (?:of|on|by|from|is|was|in|i)\\b)(?=,| and| then| ?$)`,
        `no (?:${GOOD}|${REVIEW}|(?:5|five) stars),? no`,
        `you (?:leave|give) (?:me )?(?:a |an )?(?:${GOOD}),? (?:and )?i(?:'ll| will)? (?:leave|give) (?:you )?(?:a |an )?(?:${GOOD}|the same)`,
        `(?:removal|deletion|change|revision|removing|deleting|changing|editing) of (?:the|your|that|this) (?:\\p{L}{2,12} )?${REVIEW}`,
        `(?:before i|about to|when i|i still have to|i have yet to|i am going to|i'm going to|not yet) (?:leave|write|post|leaving|write up|submit|left|written) (?:you )?(?:my|your|a|the) ${REVIEW}`,
        `(?:the|my) ${REVIEW} (?:that )?i (?:leave|give|write|post|will leave|am going to leave|will write|will give)(?: you)? (?:will|depends?|is going to|'ll)`,
        `(?:delete|remove|change|edit|revise|withdraw) your (?:\\p{L}{2,12} and )${REVIEW}`,
        `(?:improve|soften|influence|sweeten) my (?:review|feedback|rating)`,
        `(?:forget(?: about)?|skip|drop|not leave|hold back|hold off on|spare you) (?:the |my |your |a |any )?(?:${BAD})`,
        `no (?:bad |negative )?(?:feedback|reviews?)(?= ?(?:[.,;!]|$)| from)`,
      ),
      also: [
        new RegExp(
          `(?<![\\p{L}\\p{N}_])(?:${STAKE}|${WORTH.slice(3, -1)}|stars?)(?![\\p{L}\\p{N}_])`.replaceAll(
            " ",
            "\\s{1,3}",
          ),
          "iu",
        ),
        /(?<![\p{L}\p{N}])(?:i|i'll|i'd|we|we'll|me|my|you|your|no|the money|refund)(?![\p{L}\p{N}])/iu,
      ],
      unless: anyOf(
        LET_GO,
        /\b(?:was|were|did|had|has) (?:changed|removed|deleted)\b|\bby (?:the client|upwork|himself|herself)\b/,
      ),
    },
  ]);

/** Pay or work held back until there is feedback. */
const WITHHELD: ToneRule<typeof TRADED.id> = {
  ...TRADED,
  find: phrases(
    "(?:will not|won't|'ll not|do not|don't|cannot|can't|refuse to|no|not going to|nothing|never|not|hold\\p{L}{0,3}|keep\\p{L}{0,3}|withhold\\p{L}{0,3}) (?:you |to |a |my |the |any |back |be |get |see |gets? )?(?:pay|paid|release|released|deliver|send|hand over|refund|fix|close|continue|payment|files|finish|end|money|source|work|approve|milestone|penny|cent|paying|releasing)…(?:until|unless|before|without|till|as long as) (?:i|we|you|there|a|an|my|the|your|good|positive|five|5)",
  ),
  also: [
    new RegExp(
      `(?:until|unless|before|without|till|as long as).{0,40}(?:(?:leave|left|give|gave|get|post|see|change|remove|delete|rate|have|write|take).{0,20}\\b${REVIEW}|${GOOD}|rate me)`,
      "iu",
    ),
  ],
  unless: new RegExp(`${ON_WORK.source}|\\breview(?:ed)? (?:the|it|this|your|them|what)\\b`, "i"),
  why: "To hold back pay or work until there is feedback breaks Upwork's terms.",
  instead: "Leave feedback out. Say what is open in the work itself, and what you will do when it is done.",
};

const HURT =
  "(?:ruin|destroy|wreck|tank|kill|trash|hurt|damage|sink|drop|lower|tarnish|bring down|mess up|crush|cost you)";
/** Bad feedback held over the other side. */
const THREATS = toneTable([
  {
    ...THREATENED,
    unlessSaid: NOT_GIVEN,
    find: phrases(
      `(?:or|otherwise|else|unless|if you|then)…(?:${WILL}|i|we|you(?:'ll| will)?|expect|get|comes|there will be|i'm) (?:leave|give|write|post|get|have|receive|expect|put|be getting|rate|a|with|leaving|giving|going to leave|going to give)? ?(?:you |a |an |the |you a |you an |you the |on your profile a |with a |it a )?${BAD}`,
      `(?<!(?:one|two|three|four|[1-4]) )(?:or|otherwise|else),? (?:it's |it is |it will be |you get |expect |i leave |i give |i give you |i leave you )?(?:a |an |the )?${BAD}`,
      `${WILL} (?:leave|give|write|post|put|drop|be leaving|be giving|submit|add) (?:you |a |an |you a |you an |you the |the |your profile a |your profile the |your company a |him a |her a |them a |a very |you a very |some )?${BAD}`,
      `${WILL} (?:rate|give|leave|review) (?:you|him|her|them|this|your (?:work|profile|company)) (?:1|one|zero|0|badly|poorly|low|as low|with 1|with one|negatively|the lowest|accordingly)(?: stars?)?`,
      `(?:${WILL}|i'm about to|enough to|to|a bad review (?:will|can|could)|i can|one review (?:can|could|will)) (?:easily |really |completely )?${HURT} your (?:whole |upwork |entire )?(?:${REVIEW}|job success|profile|top rated(?: status| badge)?|badge)`,
      `you(?:'ll| will|'re going to| are going to| can expect| should expect| may| might| would) (?:get|see|receive|find|expect|earn|have|be getting|be rated)? ?(?:a |an |the |my |your )?(?:very )?${BAD}`,
      `(?:my|the|your|our) ${REVIEW} (?:will(?: not)?|is(?: not)? going to|'s(?: not)? going to|isn't going to|won't|may|might|could) (?:be (?:very |so |really |quite )?(?:bad|negative|terrible|brutal|ugly|harsh|one star|1 star|pretty|nice|kind|good|low|poor)|hurt|ruin|destroy|show everyone|drop|suffer|tank|go down|tell|warn|reflect (?:this|that|it)|take a hit)`,
      `(?:this|that|it|your (?:behaviou?r|attitude|refusal|decision|choice|answer)) (?:will|is going to|may|might|'ll) (?:be reflected|reflect|show|show up|be seen|affect|come up|end up|be mentioned) (?:badly |poorly )?(?:in|on)? ?(?:my|your|the) (?:final )?${REVIEW}`,
      `think (?:carefully|twice|hard|again|very carefully|long and hard|of|about)(?: about)? (?:your|the|my|what (?:my|a)) (?:upwork |bad )?${REVIEW}`,
      `(?:i|we)(?:'d| would|'ll| will)? (?:really )?(?:hate|hates?|regret|not like|be sorry|be forced|be sad|rather not|prefer not|prefer to avoid|rather avoid)(?: for)? (?:to )?(?:have to |having to |be forced to |see you |you to )?(?:leav(?:e|ing)|giv(?:e|ing)|writ(?:e|ing)|post(?:ing)?|get|put|rate) (?:you |a |an |the |you a |with a |you with a )?(?:${BAD}|something negative|${REVIEW})`,
      `(?:don't|do not|please don't) (?:make|force) me (?:to )?(?:leave|give|write|post|rate) (?:you |a |an |you a |the )?(?:${BAD}|you badly|you low|${REVIEW})`,
      `(?:leaves? me|i have|i've|left with|there is|leaving me) no (?:other )?(?:choice|option) (?:but|than|except) (?:to )?(?:leave|leaving|give|write|post|rate) (?:you |a |an |you a |the )?(?:${BAD}|you badly)`,
      `(?:i|we)(?:'d| would)? (?:don't|do not|didn't|did not|wouldn't|would not|really don't) (?:want|wish|like) to (?:have to |be forced to )(?:leave|give|write|post|rate) (?:you |a |an |you a |the )?(?:${BAD}|you badly|${REVIEW})`,
      `(?:it would be|it'd be|would be|what) a (?:real )?(?:shame|pity)(?: if)?…(?:${BAD}|your ${REVIEW}|your job success)`,
      `(?:imagine|you know|do you know|i wonder|just think|consider|you understand) (?:what|how|that) (?:a |one |my )?(?:single )?(?:${BAD}|${REVIEW})…(?:do|does|cost|mean|hurt|look|affect)`,
      `(?:remember|keep in mind|don't forget|do not forget|bear in mind|you know)(?: that)? (?:i|we|my|the) (?:still |also )?(?:have not |haven't |didn't |did not |can |have |get to )?(?:yet )?(?:left|give|given|leave|write|written|my|your|to leave|to give)?…(?:${REVIEW})`,
      `(?:do you|you) (?:really )?(?:want|need|like|fancy) (?:me to leave |to get |to see |to have |another |to risk )?(?:you )?(?:a |an )?${BAD}`,
      "(?:remember|don't forget|do not forget|keep in mind)(?: that)? i (?:can|could|will|still can|can still|get to|also)(?: still)? rate you",
      `(?:regret|fear|wait for|watch) (?:my|the) ${REVIEW}`,
      `make sure (?:that )?your (?:${REVIEW}|job success(?: score)?) (?:drops?|suffers?|falls?|tanks?|goes down|is ruined|gets? ruined)`,
      `(?:hate|hope|want|like) (?:for )?(?:this|it|things)? ?(?:not )?(?:to|does not|doesn't) (?:end|finish) (?:in|with) (?:a |an )?(?:${BAD})`,
      `you're (?:getting|going to get|about to get) (?:a |an )?(?:${BAD})`,
      `(?:there goes|say goodbye to|kiss goodbye|goodbye to|forget about) (?:your )?(?:${REVIEW}|job success|top rated|5 stars)`,
      `your (?:${REVIEW}|job success score|top rated (?:badge|status)) (?:depends?|is in|is on the line|is at stake|at risk|will depend|will suffer|will drop|will be)`,
      `(?:one|a|my) (?:${BAD}|review from me) (?:is all it takes|will end|will kill|will follow|is coming|is waiting|is ready|is on its way|will be posted|will be up)`,
      `${BAD} (?:is coming|is on (?:its|the) way|is waiting|is ready|it is|for you|coming your way|coming up)`,
      `(?:expect|enjoy|hope you like|get ready for|prepare for|ready for|you earned|wait for) (?:a |an |your |the |my )?(?:very )?${BAD}`,
    ),
    unless: new RegExp(
      `${LET_GO.source}|\\b(?:if the client|whether|afraid|worried|worry|fear)\\b|\\b(?:will|would|can|'d) (?:not|never) (?:leave|give|write|post|rate|threaten)`,
      "i",
    ),
  },
]);

const DEMANDED = {
  id: "feedback-demanded",
  family: "feedback",
  severity: "warning",
} as const;

/** Feedback asked for, with nothing offered. */
const REQUESTS = toneTable([
  {
    ...DEMANDED,
    find: phrases(
      `(?:please|kindly|could you|can you|would you|will you|you should|you must|you need to|you have to|you can|i want you to|i ask you to|i'd like you to|i would like you to|to|and|just|i expect you to|i suggest you|better|maybe|consider|i hope you|i hope you will|mind|possible to|i request you to|i beg you to|think about|willing to)? ?(?:also |please |consider |kindly |just )?${MENDING}`,
    ),
    unless: new RegExp(
      `${LET_GO.source}|\\b(?:will not|won't|would not|not asking|never|did not|didn't|don't|do not|cannot|can't) |\\b(?:scores?|ratings?|stars?|reviews?|testimonials?) (?:in|on|at|of|from|to|below|above) the\\b|\\b(?:i|we|i've|we've|you've|upwork|they|system)(?: have| had| will| can| may|'ll)? (?:changed?|removed?|deleted?|edited?|revised?|raised?|updated?|withdrew|improved?|fix|correct|enable|report)\\b|\\breview (?:the|date|copy)|\\b(?:schedule|add|code|css|page|line|copy|text|heading)\\b|\\bmodule\\b`,
      "i",
    ),
    why: "Upwork has read a request for changed feedback in a dispute as manipulation of feedback.",
    instead: "Leave it out. You can reply to the feedback once, with facts, or report it to Upwork.",
    source: "feedback-ask-in-dispute",
  },
  {
    ...DEMANDED,
    find: phrases(
      `(?:leave|give|write|post|drop|submit) (?:me|us|my profile) (?:a |an |the |your |some )?(?:very |really |nice )?(?:${GOOD}|5|five)`,
      `(?:leave|write|post) (?:a |an )(?:very |really )?${GOOD}`,
      `(?:i|we)(?:'d| would)?(?: really| only| also)? (?:want|need|expect|demand|require|deserve|appreciate|ask for|request|insist on|count on|hope for)(?: to get| to see| to have)? (?:a |an |the |my |your |only |all |at least )?(?:${GOOD}|the (?:5|five) stars|(?:5|five) stars)`,
      "rate (?:me|us) (?:5|five|well|high|a 5|good|positively|fairly)(?: stars?)?",
      `(?:where is|what about|still waiting for|you owe me) (?:my |a |your |an )?(?:${GOOD}|(?:5|five) stars)`,
    ),
    unless: new RegExp(
      `${LET_GO.source}|\\b(?:not|never|n't) (?:ask|want|need|expect|require|have to)|\\b(?:score|feedback|rating)s? (?:on|from|about|for) (?:the|this|your|my)\\b|\\b(?:you left|you gave|thank)\\b|\\b(?:i|we)(?:'ll| will| can|'d| would|'ve| have) (?:leave|write|post|left)`,
      "i",
    ),
    why: "Feedback that is asked for in a conflict looks like pressure, and Upwork forbids pressure.",
    instead: "Leave it out, or: “You are free to leave whatever feedback you think is fair.”",
    source: "feedback-as-weapon",
  },
]);

/** Feedback as a weapon or as goods. */
export const feedbackRules = () => [
  ...[...trades(), ...together()].map((rule) => ({ ...rule, unlessSaid: NOT_GIVEN })),
  WITHHELD,
  ...THREATS,
  ...REQUESTS,
];
