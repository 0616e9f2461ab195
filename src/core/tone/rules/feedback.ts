import { phrases, type ToneRule, WILL } from "./rule.ts";

const GOOD = "(?:good|great|nice|positive|excellent|perfect|top|glowing|5[-\\s]?stars?|five[-\\s]stars?|better|full)";
const BAD =
  "(?:bad|negative|poor|terrible|awful|horrible|low|nasty|1[-\\s]?stars?|one[-\\s]stars?|zero[-\\s]stars?|worst|the worst|2[-\\s]?stars?)";
const REVIEW = "(?:reviews?|feedback|ratings?|score|stars?|testimonial)";
const GIVEN = `(?:(?:5|five|1|one|zero|2|two)[-\\s]?stars?(?: ${REVIEW})?|(?:${GOOD}|${BAD}) (?:public )?${REVIEW})`;
const NEEDS = "review reviews feedback rating ratings star stars testimonial rate score";
const WORTH =
  /\b(?:pay|paid|pays|paying|payment|refund|refunds|refunded|release|released|money|discount|bonus|free|milestone|escrow|invoice|deliver|files|source|work|hours|fix|revision|tip|extra|return)\b|[$€£]\s?\d|\d\s?(?:usd|dollars|%)/i;
const TIE =
  /\b(?:if|unless|until|or|otherwise|when you|once you|after you|then|in exchange|in return|as soon as|for|and i)\b/i;
const ON_WORK =
  /\bfeedback (?:on|about|in|to) (?:the|this|your|my|our) (?:design|draft|mockups?|doc|document|file|figma|logo|copy|text|code|build|version|page|prototype|work)\b/i;

/** Feedback as a weapon or as goods. */
export const FEEDBACK_RULES: readonly ToneRule[] = [
  {
    id: "feedback-traded",
    family: "feedback",
    severity: "serious",
    needs: NEEDS,
    find: phrases(
      `(?:${WILL}|i|we|you(?:'ll| will)?|to|and|expect|get|gets|getting) ?(?:leave|give|write|post|get|have|put|drop|leaving|giving|a|expect) (?:you |me |us |a |an |your profile |the |you a |me a |us a |you the |very |really )?${GIVEN}`,
      `(?:${GOOD}|${BAD})[ -]?${REVIEW}`,
      `(?:leave|give|write|post) (?:me|us|you) (?:a |the |your )?${REVIEW}`,
      `(?:change|remove|delete|edit|revise|raise|fix|take down|withdraw|improve) (?:your|the|that|this|my) (?:bad |negative |poor |public |\\w{1,8}[-\\s]star )?${REVIEW}`,
      "rate (?:me|us|you) (?:5|five|1|one|badly|well|good|low|high)(?: stars?)?",
    ),
    also: [TIE, WORTH, /\b(?:i|me|my|we|us|you|your)\b/i],
    unless: new RegExp(
      `${ON_WORK.source}|\\b(?:wrote|told me|threatened|threatens|said|says|asked me|demanded|he|she|they)\\b|\\b(?:not|never|no|n't) (?:trade|tied|linked|connected|about|be|depend|a condition|want to|leave|affect)|\\b(?:regardless|whatever you|honest|in any case|no matter|independent)`,
      "i",
    ),
    why: "Feedback tied to money or work breaks Upwork's terms and can close your account.",
    instead:
      "Leave feedback out. Ask only for the thing itself: “Could you please release [amount], because [reason]?”",
    source: "feedback-as-weapon",
  },
  {
    id: "feedback-threatened",
    family: "feedback",
    severity: "serious",
    needs: NEEDS,
    find: phrases(
      `(?:or|otherwise|else|unless|if you|then)…(?:${WILL}|you(?:'ll| will)?|expect|get) (?:leave|give|write|post|get|have|receive|expect|put|be getting|rate|a|with) ?(?:you |a |an |the |you a |you the |on your profile a )?${BAD} ?${REVIEW}?`,
      `${WILL} (?:leave|give|write|post|put|drop) (?:you |a |an |you a |you the |the |your profile a )?${BAD} (?:possible )?${REVIEW}?`,
      `${WILL} (?:rate you|give you|leave you) (?:1|one|zero|0|badly|low|as low)(?: stars?)?`,
      `${WILL} (?:ruin|destroy|wreck|tank|kill|trash) your (?:rating|score|jss|feedback|reviews|job success)…`.replace(
        "…",
        "",
      ),
      `you(?:'ll| will) (?:get|see|receive|find) (?:a |the |an )?${BAD} (?:possible )?${REVIEW}`,
      `(?:my|the|your) ${REVIEW} (?:will|is going to) (?:be (?:bad|negative|terrible|brutal|ugly|one star|1 star)|hurt|ruin|destroy|show everyone)`,
      `think (?:carefully|twice|hard) about (?:your|the) ${REVIEW}`,
    ),
    unless: /\b(?:wrote|told me|threatened|threatens|said|says|if the client|whether)\b/i,
    why: "A threat of bad feedback breaks Upwork's terms and can close your account.",
    instead: "Leave feedback out. Ask for the thing itself: “Could you please [what] by [day], because [reason]?”",
    source: "feedback-as-weapon",
  },
  {
    id: "feedback-withheld",
    family: "feedback",
    severity: "serious",
    needs: NEEDS,
    find: phrases(
      `(?:will not|won't|'ll not|do not|don't|cannot|can't|refuse to|no) (?:pay|release|deliver|send|hand over|refund|fix|close|continue|payment|files|finish|end)…(?:until|unless|before|without) (?:i|we|you|there|a|my|the)`,
    ),
    also: [
      new RegExp(
        `(?:until|unless|before|without).{0,40}(?:(?:leave|left|give|gave|get|post|see|change|remove|delete|rate).{0,20}\\b${REVIEW}|${GOOD} ${REVIEW}|rate me)`,
        "i",
      ),
    ],
    unless: new RegExp(`${ON_WORK.source}|\\breview (?:the|it|this|your|them|what)\\b`, "i"),
    why: "To hold back pay or work until there is feedback breaks Upwork's terms.",
    instead: "Leave feedback out. Say what is open in the work itself, and what you will do when it is done.",
    source: "feedback-as-weapon",
  },
  {
    id: "feedback-change-asked",
    family: "feedback",
    severity: "warning",
    needs: NEEDS,
    find: phrases(
      `(?:please|could you|can you|would you|you should|you must|you need to|i want you to|i ask you to|i'd like you to|to|and|kindly) ?(?:please )?(?:change|remove|delete|edit|revise|raise|update|take down|withdraw|improve|reconsider) (?:your|the|that|this|my) (?:bad |negative |poor |public |unfair |\\w{1,8}[-\\s]star )?${REVIEW}`,
      `(?:change|remove|delete|take down|withdraw) (?:your|that|this) (?:bad |negative |poor |public |unfair |\\w{1,8}[-\\s]star )?${REVIEW}`,
    ),
    unless: new RegExp(
      `${ON_WORK.source}|\\b(?:star|stars|review|reviews|rating|feedback) (?:widget|form|section|component|page|icons?|block|slider|system|button|table|module|field|plugin)|\\b(?:will not|won't|would not|not asking you|never) |\\breview (?:copy|draft|date|notes|the)\\b|\\b(?:score|rating|star|stars) (?:in|on) the\\b`,
      "i",
    ),
    why: "Upwork has read a request for changed feedback in a dispute as manipulation of feedback.",
    instead: "Leave it out. You can reply to the feedback once, with facts, or report it to Upwork.",
    source: "feedback-ask-in-dispute",
  },
  {
    id: "feedback-demanded",
    family: "feedback",
    severity: "warning",
    needs: NEEDS,
    find: phrases(
      `(?:leave|give|write|post) (?:me|us) (?:a |an |the )?(?:very )?(?:${GOOD}|5|five) ?${REVIEW}?`,
      `(?:i|we) (?:want|need|expect|demand|require|deserve) (?:a |an |the |my |your |only )?(?:${GOOD}) ${REVIEW}`,
      `(?:i|we) (?:want|need|expect|demand|require) (?:the |all )?(?:5|five) stars`,
      "rate (?:me|us) (?:5|five|well|high|a 5)(?: stars?)?",
    ),
    unless:
      /\b(?:not|never|n't) (?:ask|want|need|expect|require)|\b(?:score|feedback|rating) (?:on|from|about) (?:the|this|your|my)\b/i,
    why: "Feedback that is asked for in a conflict looks like pressure, and Upwork forbids pressure.",
    instead: "Leave it out, or: “You are free to leave whatever feedback you think is fair.”",
    source: "feedback-as-weapon",
  },
];
