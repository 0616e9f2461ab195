import { phrases } from "./phrase-pattern.ts";
import { firstOf, type Rewordings, toneTable } from "./rule.ts";

const REQUEST = "“Could you please [what] by [day], because [reason]?”";

const AS_REQUEST: Rewordings = [
  [
    /\brefund|money back|give (?:me )?back\b|\breturn|my money/i,
    "“Could you please return [amount] by [day], because [reason]?”",
  ],
  [/\b(?:pay|paid|money|payment|release)\b/i, "“Could you please release [amount] by [day], because [reason]?”"],
  [/\b(?:answer|respond|reply)\b/i, "“Could you please answer by [day]? I need it for [reason].”"],
  [/\b(?:send|deliver|submit|give me)\b/i, "“Could you please send [what] by [day], because [reason]?”"],
  [/\b(?:fix|finish|do|complete)\b/i, "“Could you please finish [part] by [day], because [reason]?”"],
  [/\b(?:explain|decide|tell|say)\b/i, "“Could you please tell me by [day] what you think of [part]?”"],
];
const asRequest = (quote: string): string | undefined => firstOf(AS_REQUEST, quote);

/** Demands and ultimatums: commands make settling less likely, requests with a reason more likely. */
export const DEMAND = toneTable([
  {
    id: "demand",
    family: "demand",
    severity: "warning",
    speech: "theirs",
    find: phrases(
      "(?:i|we) (?:demand|insist|hereby demand|am demanding|require you|order you)|you (?:must|had better|better|'d better) (?:pay|refund|release|answer|send|deliver|fix|finish|give|return|do|respond|explain)",
      "you'd better \\p{L}{2,16}|(?:pay|refund|release|answer|fix|send|deliver|give|return|do|respond|finish)(?: (?:me|us|it|this|that|the (?:money|milestone|payment|files|work)|my money|my refund|them))?(?: back)? (?:now|right now|immediately|at once|today or|this instant|right away)",
      "(?:give|send|return|pay) (?:me )?(?:my|back my) money(?: back)?|i want my money(?: back)?(?: now)?|pay up|(?:pay|refund|send|give|return|release) (?:me |us )?(?:my |the |all |all the )?(?:\\$ ?)?\\d{1,7}(?:\\.\\d\\d)?(?: ?(?:usd|dollars|\\$|%|eur))?(?: back)? (?:now|right now|immediately|at once|today or|right away)|(?<=^\\s?|[.!?:]\\s)(?:pay|refund|answer) me(?= ?(?:[.!]|$))|just (?:pay|refund|release|do) (?:me|it|the|your)",
    ),
    unless:
      /\b(?:could|would|can|will|may) (?:you|we|i) (?:please |kindly |now |also )?(?:pay|refund|release|answer|fix|send|deliver|give|return|do|respond|finish)\b/i,
    why: "Commands make people dig in; a request with a reason settles more often.",
    instead: REQUEST,
    reword: asRequest,
  },
  {
    id: "ultimatum",
    family: "demand",
    severity: "warning",
    speech: "theirs",
    find: phrases(
      "(?<=^\\s?|[.!?]\\s)no (?:excuses|ifs|buts|discussion|debate|delays?)(?= ?(?:[.,!]|$))|(?:one|two|five|ten|\\d{1,2}) (?:more )?(?:minutes?|hours?)\\. then|or else|(?:last|final|only) (?:warning|chance|notice)|(?:this is|my) (?:an )?ultimatum|take it or leave it|there will be (?:serious )?consequences|face the consequences|you(?:'ve| have)(?: got)?(?: until| only| exactly| just)? (?:\\d{1,3}|one|two|three|five|ten|24|48) (?:hours?|minutes?|days?) to (?:pay|refund|answer|respond|release|fix|deliver|send|decide|comply)|i(?:'m| am) (?:giving|going to give) you (?:\\d{1,3}|one|two|three|until)|i give you (?:\\d{1,3}|one|two|three|until)|non-negotiable|not negotiable",
    ),
    unless:
      /\b(?:notice|warning) (?:page|template|screen|text|banner|box|letter)\b|\bor else (?:the (?:build|test|page|script|app)|it)\b/i,
    why: "An ultimatum makes saying yes look like losing.",
    instead: `Give the day and the reason: ${REQUEST} If there is a next step, name it as a fact.`,
    reword: asRequest,
  },
  {
    id: "demand-hurry",
    family: "demand",
    severity: "note",
    speech: "theirs",
    find: phrases(
      "asap|a\\.s\\.a\\.p|as soon as possible|immediately|right now|at once|hurry up|you (?:need|have) to (?:pay|refund|release|answer|send|deliver|fix|finish|give|return|respond|explain|do)|i need (?:it|this|my money|an answer|the money) (?:now|today|right now)",
    ),
    unless:
      /\b(?:not|n't|no) (?:need|needed|have to|urgent|immediately)|\b(?:i|we) (?:will|can|'ll|fixed|answered|replied|started|told|sent|wrote|informed|stopped|began) .{0,30}(?:asap|immediately|as soon as possible|right now|at once)|\b(?:i|we)(?:'ll)? (?:immediately|at once)\b/i,
    why: "It pushes without a day; a day with a reason is easier to meet.",
    instead: "Name the day and why: “by [day], because [reason]”.",
  },
]);
