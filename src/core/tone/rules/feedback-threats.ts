import { LET_GO, THREATENED, TRADED } from "./feedback-shared.ts";
import { BAD, GOOD, ON_WORK, REVIEW } from "./feedback-words.ts";
import { phrases, WILL } from "./phrase-pattern.ts";
import { type ToneRule, toneTable } from "./rule.ts";

/** Pay or work held back until there is feedback. */
export const WITHHELD: ToneRule<typeof TRADED.id> = {
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
export const THREATS = toneTable([
  {
    ...THREATENED,
    find: phrases(
      `(?:or|otherwise|else|unless|if you|then)…(?:${WILL}|i|we|you(?:'ll| will)?|expect|get|comes|there will be|i'm) (?:leave|give|write|post|get|have|receive|expect|put|be getting|rate|a|with|leaving|giving|going to leave|going to give)? ?(?:you |a |an |the |you a |you an |you the |on your profile a |with a |it a )?${BAD}`,
      `(?:or|otherwise|else),? (?:it's |it is |it will be |you get |expect |i leave |i give |i give you |i leave you )?(?:a |an |the )?${BAD}`,
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
