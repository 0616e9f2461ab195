import { once } from "../../once.ts";
import { LET_GO, TRADED } from "./feedback-shared.ts";
import { BAD, EVEN, GIVING, GOOD, MENDING, ON_WORK, RATED, REVIEW, STAKE, WORTH } from "./feedback-words.ts";
import { anyOf, phrases } from "./phrase-pattern.ts";
import { toneTable } from "./rule.ts";

const worth = once(
  () => new RegExp(`(?<![\\p{L}\\p{N}_])${WORTH.replaceAll(" ", "\\s{1,3}")}(?![\\p{L}\\p{N}_])`, "iu"),
);
const PERSON = "(?:you|he|she|they|the client|the freelancer|client|your client)";
const TIE =
  "(?:if|once|when|after|as soon as|provided|providing|assuming|unless|until|as long as|in case|before|should)";

/** Feedback given for money or work, in either order. */
export const trades = () =>
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
export const together = () =>
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
