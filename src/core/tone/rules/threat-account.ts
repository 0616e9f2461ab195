import { anyOf, phrases, WILL } from "./phrase-pattern.ts";
import { toneTable } from "./rule.ts";
import { LATER, OPENS } from "./threat-words.ts";

const REPORT = "(?:report|flag|denounce|be reporting|be flagging|reporting)";
const WHOM =
  "(?:you|your (?:account|profile|behaviou?r|conduct|agency|company)|him|her|them|this to upwork|it to upwork|everything to upwork|the client|the freelancer)";
const GONE =
  "(?:banned|suspended|closed|blocked|kicked|removed|deleted|shut|terminated|restricted|frozen|disabled|flagged|deactivated|kicked off|thrown off)";
const REFUSED = /\b(?:not|never|n't) (?:going|want|threaten|report|plan|mean)\b/i;

const ACCOUNT = {
  id: "threat-account",
  family: "threat",
  severity: "serious",
  why: "A report held over someone's head is a threat; reports belong in the form, not in a message.",
  instead: `If a rule was broken, report it without saying so. Here: ${LATER}`,
  source: "abuse",
} as const;

/** Threats with a report, with the account and with the bank. */
export const BANK_AND_ACCOUNT = toneTable([
  {
    // Where the report hangs on what the other side does, in either order.
    ...ACCOUNT,
    find: phrases(
      `(?:${WILL}|i|we|i'm|i am|we're|i am going to|and|will|forced to) ?(?:be |have to |also |officially )?${REPORT} ${WHOM}`,
      "you(?:'ll| will|'re going to| are going to)? (?:be|get) (?:reported|flagged)",
    ),
    also: [
      new RegExp(`(?<![\\p{L}\\p{N}])${OPENS}(?![\\p{L}\\p{N}])`.replaceAll(" ", "\\s{1,3}"), "iu"),
      /\b(?:you|him|her|them|upwork|support|trust|your|client|freelancer)\b/i,
      /(?:^|[.!?,;:]\s{1,3}|\b(?:you|your|please|just|either|so|but|money|refund|payment|reply|answer|hear|files?|milestone|he|she|they|client|freelancer|not)\b)/i,
    ],
    unless: anyOf(
      REFUSED,
      /\breport(?:ed|ing)?(?: you| it| this| them)? (?:back|on|about|daily|weekly|the (?:bug|bugs|hours|results?|progress|numbers|issue|issues|error|findings|status))\b/,
      /\b(?:bug|bugs|hours|results|progress|error|errors|weekly report|status|crash)\b/,
      /\breport (?:page|module|template|card|generator|is|was|and|needs|section|for|in)\b|\b(?:the|a|this|your|my|each|every|next|final|first|no|any) report\b/,
      /\byou can report\b|\bi (?:have )?reported\b|\bwas reported\b/,
    ),
  },
  {
    ...ACCOUNT,
    find: phrases(
      `(?:${WILL}|i'll make sure|or i|and i) (?:get|have|see|see to it|make sure|ensure|see it)(?: that)? (?:you|your (?:whole |upwork )?(?:account|profile|agency)|upwork)(?: is| are| gets?| will be| will get| be| never| closes| bans| suspends)? (?:permanently |also )?(?:${GONE}|you|your (?:account|profile))`,
      "(?:say goodbye to|you(?:'ll| will|'re going to| are going to| could| may| might) (?:lose|risk)|kiss goodbye|wave goodbye to|bye bye) (?:to )?your (?:upwork )?(?:account|profile|top rated|badge)",
      `your (?:upwork |whole )?(?:account|profile|agency) (?:will be|will get|is going to be|is|is about to be|gets|will soon be|could be|may be|might be) (?:${GONE}|over|finished|gone|dead|history|toast|in danger|at risk|at stake|on the line)(?: if| unless)?`,
      `(?:or|and|to|i can|i could|will|i'll|gonna|going to)(?: \\p{L}{1,12})? get (?:you|your (?:upwork )?(?:account|profile)|him|her) (?:${GONE})`,
      "(?:say|wave|kiss) (?:bye|good ?bye|bye bye|adios) (?:to )?your (?:upwork )?(?:account|profile|badge|top rated)|your (?:upwork )?(?:account|profile) goodbye",
      `${WILL} (?:ban|suspend|kill|destroy|ruin|close|shut down|end|take down) your (?:upwork )?(?:account|profile)`,
      `you(?:'ll| will|'re going to| are going to| should| deserve to| could| can)? (?:be|get|be getting) (?:permanently |perma)?(?:${GONE})(?: from| on| off| by)? ?(?:upwork|the platform|this platform|here|if|unless|soon|for this)`,
      `${WILL} (?:have|get|ask|make|let) upwork (?:to )?(?:ban|suspend|close|kick|block|terminate|remove) (?:you|your)`,
      `${WILL} (?:tell|inform|notify|write to|contact|let) upwork (?:know )?(?:that |about |support )?(?:you|your) (?:are|scam|fraud|lies|behaviou?r)`,
      `upwork (?:will|is going to|'ll) (?:ban|suspend|close|kick|block|terminate|remove) (?:you|your)`,
    ),
    unless: anyOf(
      REFUSED,
      /\b(?:test|demo|staging|sandbox|hosting|server|bank|instagram|facebook|google|admin|old|stripe|aws|trial|sample|dummy) (?:account|profile)|\baccount (?:page|settings|module|screen|flow|form)\b|\b(?:users?|customers?) (?:account|who|whose)\b/,
      /\b(?:forbid|forbids|rules?|terms|both|could cost|protect)\b/,
    ),
  },
  {
    id: "threat-report",
    family: "threat",
    severity: "warning",
    find: phrases(
      `(?:${WILL}|i'm|i am|we're|we are) (?:report|be reporting|reporting|flag) (?:you|your (?:account|profile|behaviou?r|conduct))(?! (?:on|about|daily|weekly|back))`,
    ),
    unless: REFUSED,
    why: "It reads as a threat, and a threat hardens the other side.",
    instead: `Report it in Upwork's form if a rule was broken. Here: ${LATER}`,
    source: "abuse",
  },
  {
    id: "threat-chargeback",
    family: "threat",
    severity: "serious",
    find: phrases(
      `(?:${WILL}|or i|otherwise i|then i|i'm|i am|we are) (?:just |have to |be forced to )?(?:do|doing|file|filing|start|starting|open|opening|request|requesting|initiate|initiating|issue|issuing|make|get|raise|go for|going for|filing for|file for|threaten) (?:for )?(?:a |the |my )?(?:credit card |bank |paypal )?(?:chargebacks?|charge-backs?|charge backs?|payment reversal|reversal)`,
      `(?:${WILL}|or i|otherwise i|i'm|i am) (?:call|calling|contact|contacting|ask|asking|tell|telling|go to|talk to|speak to|have|get|instruct|notify) (?:my|the|our) (?:bank|credit card(?: company)?|card company|card issuer|card provider|amex|visa|paypal)(?: to)?…(?:reverse|chargeback|charge back|dispute|cancel|claw|return|refund|back|stop|block|reversed|cancelled)`,
      `(?:${WILL}|or i|otherwise i|i'm|i am) (?:dispute|disputing|reverse|reversing|cancel|cancelling|stop|stopping|block|pull|claw back|contest|get) (?:this|the|all|every|my|those|these)? ?(?:charges?|payments?|transactions?|money|it|this)? ?(?:back |reversed )?(?:with|through|at|via|from|by) (?:my|the|our) (?:bank|card(?: company| issuer)?|credit card(?: company)?|visa|amex|paypal)`,
      `(?:${WILL}|or i|otherwise i) (?:charge (?:it|this|everything|you|the money|the payment|all of it) back|chargeback|reverse (?:the |all |this |every |my |your )?(?:charge|charges|payment|payments|transaction|transactions))`,
      "(?:i(?:'ve| have)|we(?:'ve| have)) (?:already )?(?:told|asked|instructed|informed|called|contacted) (?:my|the|our) (?:bank|card company|credit card company)(?: \\p{L}{2,10})? to…(?:reverse|dispute|cancel|claw|return|stop|block|charge)",
      `(?:${WILL}|or i|otherwise i)(?: just| simply| always)? (?:dispute|reverse|contest|claw back) (?:it|this|that|the (?:charge|payment|money|transaction)|everything|all of it) (?:with|through|via|at) (?:my bank|the bank|paypal|my card|visa|mastercard|amex)`,
      "(?:or|otherwise|else|expect|prepare for|get ready for|next is),? (?:it's |it is |it will be )?(?:a |the )?(?:chargeback|charge-back|charge back)|my bank will (?:get|take|pull|claw|reverse)(?: \\p{L}{2,10})?(?: \\p{L}{2,10})?|(?:a |the )?chargeback (?:will follow|is next|is coming|is ready|it is|then|will be filed)",
    ),
    unless:
      /\b(?:not|never|n't) (?:going|want|file|do|start|threaten|open|plan|intend)\b|\b(?:api|module|page|webhook|dashboard|stripe|feature|test|plugin|avoid|without|instead of|rather than)\b/i,
    why: "A chargeback breaks Upwork's terms and suspends the account, so the threat falls back on you.",
    instead: "Ask for the refund on Upwork: “Could you please return [amount] for [part], because [reason]?”",
    source: "chargeback",
  },
]);
