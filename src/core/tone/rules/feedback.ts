import { LET_GO } from "./feedback-shared.ts";
import { THREATS, WITHHELD } from "./feedback-threats.ts";
import { together, trades } from "./feedback-trades.ts";
import { GOOD, MENDING } from "./feedback-words.ts";
import { phrases } from "./phrase-pattern.ts";
import { toneTable } from "./rule.ts";

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
export const feedbackRules = () => [...trades(), ...together(), WITHHELD, ...THREATS, ...REQUESTS];
