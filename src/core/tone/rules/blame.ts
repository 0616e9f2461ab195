import { phrases } from "./phrase-pattern.ts";
import { firstOf, type Rewordings, toneTable } from "./rule.ts";

const FACT = "Say what you saw: “On [day], [what happened]. For me this means [effect].”";
const BETTER: Rewordings = [
  [
    /answer|respon|repl|communicat|get back|ghost|disappear|vanish|ignor\w{1,4} (?:my|me|our|us|the) ?(?:message|mail|question|e-?mail|$)/i,
    "“I have had no answer since [day].”",
  ],
  [/\b(?:paid|pay|release)/i, "“The payment of [amount] has not reached me.”"],
  [/deliver|send|sent|submit|upload|hand/i, "“I have not received [what] yet; it was due on [day].”"],
  [/read|look|review|check|open/i, "“I sent [what] on [day]. Could you please look at [part]?”"],
  [/explain|said|say|told|tell|mention/i, "“I do not have [this information] in writing yet.”"],
  [/finish|complet|fix|test|do the/i, "“[This part] is still open. The milestone says [what was agreed].”"],
  [/late|delay|deadline|on time/i, "“[What] came on [day]; the day we agreed on was [day].”"],
  [/chang/i, "“On [day] the task was [this]; on [day] it became [that].”"],
  [/wast|cost|lost/i, "“I spent [n] hours on [part] that are not used.”"],
  [/broke|ruin|destroy|mess|caused/i, "“Since [day], [part] does not work: [what happens].”"],
  [/promis|agree|said/i, "“On [day] we agreed on [what]. It is still open.”"],
];

/** Rewords an accusation as what the writer saw. */
const asSeen = (quote: string): string | undefined => firstOf(BETTER, quote);

/** Accusations that begin with "you". */
export const BLAME = toneTable([
  {
    id: "blame-you-never",
    family: "blame",
    severity: "warning",
    speech: "theirs",
    find: phrases(
      "you(?:'ve| have| are|'re|'d| had)? (?:never(?: once| even| ever)?|always|constantly|keep|only ever)(?: (?:been|get|got))? (?!once |even |ever )(?!(?:been )?(?:so |very |such an? )?(?:welcome|free|kind|helpful|clear|good|fair|great|polite|fast|know|sweet|nice|patient|lovely|wonderful|generous|honest|friendly|reliable|professional|quick|understanding|supportive|respectful|come through|delivere?d?|trusted|paid|pay|let (?:me|us|anyone) down|failed (?:me|us)|missed an?|notic\\p{L}{1,4}|remember\\p{L}{0,3}|respond\\p{L}{0,3}|(?:took|take|made|make) (?:the )?time|disappoint\\p{L}{0,3})\\b)\\p{L}{2,20}",
    ),
    unless:
      /\b(?:if|in case|whenever|as|thank\w{0,3}|appreciate|great|helpful) you(?:'ve| have)? (?:never|always|keep)\b|\bthank\b/i,
    unlessSaid:
      /\byou (?:can |may |could )?keep (?:the|your|it|all|both|them|this|that|\d|a|what|half)\b|\b(?:sorry|thank\w{0,3}|thx|pleasure|my upload|my mistake|on my side|easy|happy|glad|appreciate|hope|before|apologi[sz]e|won't forget|time for (?:me|my|us)|welcome|wonderful|perfect|kind|patient)\b|\byou(?:'ve)? always (?:find|help|answer|reply|been (?:kind|fair|clear|great|good))/,
    why: "“Never” and “always” read as an accusation, and one example disproves them.",
    instead: FACT,
    reword: asSeen,
  },
  {
    id: "blame-you-failed",
    family: "blame",
    severity: "warning",
    speech: "theirs",
    find: phrases(
      "you(?:'ve| have| also| just| simply| again| even| clearly| completely)?(?: (?:just|simply|also|again|clearly|completely|totally|been|repeatedly))? (?:failed|fail|ignored?|ignoring|refused?|refusing|neglected|broke|ruined|wasted|wasting|destroyed|messed|screwed|forgot|abandoned|disappeared|ghosted|ghosting|vanished|misled|caused|delayed)(?: (?:to \\p{L}{2,20}|my|our|the|me|us|everything|all))?",
      "you're (?:ignoring|refusing|wasting|ruining|ghosting)|you are (?:ignoring|refusing|wasting|ruining|ghosting)|your (?:failure|refusal) to",
    ),
    unless:
      /\b(?:if|in case|unless|should|would|when|can|please) you(?:'ve| have)? (?:fail|ignore|refuse|forgot)|\byou can ignore\b|\bignore (?:this|that) (?:if|message)\b/i,
    why: "It reads as an accusation, and the answer will be a defence and not a solution.",
    instead: FACT,
    reword: asSeen,
  },
  {
    id: "blame-fault",
    family: "blame",
    severity: "warning",
    speech: "theirs",
    find: phrases(
      "(?:is|was|it's|are|all|entirely|totally|only|clearly) (?:all |entirely |only |clearly |completely )?(?:your|you are to) (?:own )?(?:fault|blame)",
      "(?:if|were) it (?:weren't|wasn't|were not|was not|not) for you|every(?: single)? ?thing you (?:touch|do|make)|your fault|(?:i|we) blame you|you(?:'re| are) to blame|blame yourself|because of (?:you|your (?:mistakes?|delays?|fault|laziness|incompetence|failure))|this is your (?:mess|doing|problem)|thanks to your (?:delay|mistake|failure)|you are (?:fully|solely|entirely) responsible for (?:this|the (?:delay|mess|loss|failure))",
    ),
    unless:
      /\b(?:not|isn't|wasn't|never|no) (?:saying it is |all |really )?(?:your fault|to blame)|\bdo not blame|don't blame/i,
    why: "Blame starts a fight over guilt; the case is decided by what was agreed and done.",
    instead: FACT,
  },
  {
    id: "blame-why-did-you",
    family: "blame",
    severity: "warning",
    speech: "theirs",
    find: phrases(
      "why (?:did you not|didn't you|don't you (?:just|ever|even)|can't you|won't you|haven't you|would you even|do you (?:keep|always|never|even)|are you (?:ignoring|refusing|so|being|not))",
      "how (?:dare you|could you (?:even|possibly|just|do)|can you (?:even|possibly|not|say|claim|expect))|what is wrong with you|what's wrong with you|what were you thinking|what part of",
      "you should(?:'ve| have)(?! (?:received|got|gotten|an?|the|access|seen|now|all)\\b) (?:known|told|asked|read|done|checked|said|thought|paid|sent|been|\\p{L}{2,16}ed)|you were supposed to|you had one job",
    ),
    why: "The question accuses; the other side will defend and not answer.",
    instead: "Ask openly: “Could you please tell me what happened with [part]?”",
  },
  {
    id: "blame-you-did-not",
    family: "blame",
    severity: "note",
    speech: "theirs",
    find: phrases(
      "you (?:did not|didn't|have not|haven't|do not(?: even)?|don't(?: even)?|won't|refuse to|can't even|cannot even) (?!(?:have to|need|want|agree|mind|owe|worry)\\b)(?:even |bother to |ever )?\\p{L}{2,20}",
    ),
    unless:
      /\b(?:if|in case|unless|when|whether|that|because|did|why|sorry|since) (?:you|that you) (?:did|didn't|have|haven't|do|don't|won't|can't|cannot)/i,
    why: "A sentence that opens with “you did not” is easy to hear as an accusation.",
    instead: FACT,
    reword: asSeen,
  },
]);
