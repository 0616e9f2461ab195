import { anyOf, upTo } from "./phrase-pattern.ts";

// The words in which people trade, threaten and ask for feedback, as parts of patterns (see `phrases` for the notation).

const STARS =
  "(?:(?:5|five|4|four|3|three|2|two|1|one|zero|0)(?:[-\\s]|\\s?/\\s?5\\s?|\\s?out of (?:5|five)\\s?)?stars?|(?:5|1|0)/5|(?:5|1|0) out of 5)";
const MERIT =
  "(?:good|great|nice|positive|excellent|perfect|top|glowing|better|best|full|favou?rable|stellar|amazing|higher?|top-notch|five[-\\s]star|5[-\\s]star|5\\*)";
const BLAME =
  "(?:bad|negative|poor|terrible|awful|horrible|lowe?r?|lowest|nasty|worst|the worst|worst possible|honest bad|scathing|damning|brutal|harsh|ugly|damaging|unfavou?rable|devastating|one[-\\s]star|1[-\\s]stars?|2[-\\s]stars?|two[-\\s]stars?|zero[-\\s]stars?|0[-\\s]stars?|1\\*)";
/** What is given at the end of a contract. */
export const REVIEW =
  "(?:reviews?|feedbacks?|ratings?|scores?|stars?|testimonials?|recommendation|jss|job success(?: score)?)";
const SOME = "(?: (?:a|an|the|your|my|our|that|this|me|you|us|some|very|really|most|public|nice|honest|fair))";
/** A rating with its worth: "5 stars", "a positive review", "1 star". */
export const GOOD = `(?:(?:5|five)[-\\s]?stars?(?: ${REVIEW})?|5/5|5 out of 5|${MERIT}(?: (?:public|upwork|honest|client|written|private|final))? ${REVIEW}|top rating)`;
export const BAD = `(?:(?:1|one|zero|0|2|two)[-\\s]?stars?(?: ${REVIEW})?|(?:1|0)/5|(?:1|0) out of 5|${BLAME}(?: (?:possible|public|upwork|honest|client))? ${REVIEW})`;
export const RATED = `(?:${GOOD}|${BAD}|${STARS})`;
const GIVE =
  "(?:leave|leaving|give|giving|write|writing|post|posting|drop|dropping|put|putting|submit|submitting|get|have|see|receive|provide|rate)";
const MEND =
  "(?:change|changing|remove|removing|delete|deleting|edit|editing|revise|revising|raise|raising|fix|fixing|take down|taking down|withdraw|withdrawing|improve|improving|update|updating|reconsider|adjust|upgrade|bump up|drop|retract|erase|correct|modify|alter|amend|rethink|redo|pull|increase|lift)";
const WHOSE = upTo(
  3,
  "(?: (?:your|the|that|this|my|our|his|her|its|a|it|me|us|you|on me|bad|negative|poor|public|unfair|nasty|horrible|low|honest|upwork|private|last|1|one|zero|5|\\w{1,8}[-\\s]star))",
);
/** To give feedback: "leave you a nice review", "give me 5 stars". */
export const GIVING = `(?:${GIVE}${upTo(3, SOME)} (?:${RATED}|reviews?|ratings?|stars?|testimonials?)|(?:leave|leaving|write|writing|post|posting|submit)${upTo(3, SOME)} ${REVIEW}|(?:give|giving|have|get)(?: (?:you|me|us))?(?: (?:a|an|the|my|some))? (?:public |upwork |final )?${REVIEW})`;
/** To change feedback: "take down that review". */
export const MENDING = `(?:${MEND}${WHOSE} ${REVIEW}|take (?:your|that|this|the|my)(?: bad| negative| \\w{1,8}[-\\s]star)? ${REVIEW} down|(?:turn|make|change|bump|raise|edit) (?:it|that|your ${REVIEW}|the ${REVIEW}|my ${REVIEW}|this)? ?(?:in)?to ${GOOD}|make (?:it|your ${REVIEW}) (?:5|five) stars|(?:change|raise|edit|turn) (?:the|your|that|my) (?:\\d|one|two|three)[-\\s]?stars? (?:in)?to (?:a )?(?:5|five))`;
/** What may be given for it. */
export const WORTH =
  "(?:pay|paying|paid|payment|refund\\w{0,3}|releas\\w{1,3}|money|cash|discount\\w{0,3}|bonus|tip|free|milestone|escrow|invoice|deliver\\w{0,3}|source|files?|fix|finish|extra|return|half|settle|(?:drop|close|cancel|end|withdraw|stop|accept) (?:the|this|my|our|your|any) (?:dispute|claim|case|contract|request|offer|mediation|refund)|[$€£]\\s?\\d{1,9}|\\d{1,9}\\s?(?:usd|dollars?|bucks|%|\\$|€|percent)|waive|hours?|pages?|throw in|work|rehire|hire you again|next (?:project|job|milestone)|compensat\\w{0,5})";
/** What is at stake in money or files, for rules that only look for both in one sentence. */
export const STAKE =
  "(?:refund\\w{0,3}|releas\\w{1,3}|pay|paying|payments?|money|funds?|deposit|cash|discount|bonus|tip|for free|milestones?|escrow|source|files|dispute|deal|balance|settle\\w{0,4}|compensat\\w{0,5}|revisions?|sort (?:it|this) out|fix (?:it|this)|[$€£]\\s?\\d{1,9}|\\d{1,9}\\s?(?:usd|dollars?|bucks|%|\\$|€))";
/** Words that call a matter settled between both. */
export const EVEN =
  "(?:(?:we|we'll|we will|then we|you and i)(?:'re| are| be)? (?:even|square|good|quits|done|settled|cool)|call it (?:even|quits|a deal|square)|all is forgotten|it's a deal|deal(?= ?[.?!]|$)|problem solved|i(?:'ll| will) (?:forget|let it go|drop (?:it|this|everything)|move on|leave you alone|go away))";
/** Feedback on work in progress, and widgets that collect feedback: neither is a rating of a contract. */
export const ON_WORK =
  /\bfeedback (?:on (?!you\b|your (?:profile|account|page)|upwork|my profile|me\b|here|this (?:contract|platform|site))|about (?!you\b|how you)|regarding |round|form|loop|(?:in|to|from|for) (?:the|this|your|my|our|both|all) )|\b(?:code|design|peer|legal|content|final|weekly|internal|first|second|next) review\b|\b(?:star|stars|reviews?|ratings?|feedback|scores?|testimonials?) (?:widgets?|forms?|sections?|components?|pages?|icons?|blocks?|sliders?|systems?|buttons?|tables?|modules?|fields?|plugins?|rounds?|carousel|cards?|prompt|popup|modal|period|meeting|call|notes|copy|draft|date|tab|screens?|app|api|feature|filter|bar|scale)\b|\b(?:in the|in your|in our) (?:figma|doc|document|file|sheet|draft|mockups?)\b|\bfeedback (?:i|we) (?:got|gave|received|sent)\b|\b(?:your|their|his|her|client's) feedback (?:by|before|so that|until|today|tomorrow|and i|then)\b|\bpage ?speed|\blighthouse\b|\bcredit score|\btest score|\bgame\b|\bthe star rating\b|\brating stars\b|\b(?:users|customers|visitors|shoppers|guests|patients|shop)\b/i;

/** Said of the rules, or of what the writer refuses. */
const REFUSED =
  "\\bnever (?:change|sell|trade|swap|buy|raise|lower)(?!.{0,120}\\b(?:but|unless|if|until|less) )|\\b(?:not|never|no|n't|cannot) (?:trad\\w{1,3}|tied|linked|connected|about|be (?:tied|linked|traded|affected|connected|used|part)|depend\\w{0,3}|a condition|affect|threaten\\w{0,3}|offer\\w{0,3}|swap|exchange|accept|ask\\w{0,3}|allowed|permitted|part of|going to (?:trade|swap|offer|accept|ask)|agree|willing to (?:trade|swap))|\\b(?:regardless|whatever you|no matter|independent\\w{0,2}|against (?:the|upwork's|upwork)|forbid\\w{0,3}|forbidden|prohibit\\w{0,3}|breaks? (?:the|upwork's)|violat\\w{1,4}|manipulation|refus\\w{1,3}|declin\\w{1,3}|whether or not|in any case|either way)\\b";
/** Clauses with these are let through: work in progress, or a word about the rules. */
export const LET_GO = new RegExp(`${ON_WORK.source}|${REFUSED}`, "i");

/** The writer says that there will be no such feedback, with nothing behind it. */
const NO_SUCH =
  /(?<!\b(?:and|then) (?:i|we) )\b(?:not going to|will not|won't|would never|never going to|not planning to|don't plan to) (?:leave|give|write|post|rate)(?!.{0,120}\b(?:but|unless|if|until|so|then) (?:you|i|we|the|there|only|this|it)\b)/;

/** The writer gives nothing for feedback, with nothing behind it. */
const NOT_TRADED = new RegExp(
  `\\b(?:can ?not|can't|could not|couldn't|must not|may not|will not|won't|would not|wouldn't|do not|don't|never|not able to|unable to|not allowed to) (?:offer|give|take|accept|trade|swap|exchange|promise|pay|do)\\b[^,;.!?]{0,30}\\b${REVIEW}(?!.{0,40}\\b(?:but|unless|until|if|before|so|or) )`,
  "iu",
);

/** Either of the two. */
export const NOT_GIVEN = anyOf(NO_SUCH, NOT_TRADED);

/** What the rules about feedback at stake share. */
export const TRADED = {
  id: "feedback-traded",
  family: "feedback",
  severity: "serious",
  why: "Feedback tied to money or work breaks Upwork's terms and can close your account.",
  instead: "Leave feedback out. Ask only for the thing itself: “Could you please release [amount], because [reason]?”",
  source: "feedback-as-weapon",
} as const;

export const THREATENED = {
  ...TRADED,
  why: "A threat of bad feedback breaks Upwork's terms and can close your account.",
  instead: "Leave feedback out. Ask for the thing itself: “Could you please [what] by [day], because [reason]?”",
} as const;
