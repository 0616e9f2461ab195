import { phrases, type ToneRule, WILL } from "./rule.ts";

const LATER =
  "Say what you ask for and by when. Name a next step only as a fact: “If we cannot agree by [day], I will ask Upwork for help.”";
const US = "i we i'll we'll i'd we'd i'm we're";

/** Threats: the law, the public, the account, the bank, violence. */
export const THREAT: readonly ToneRule[] = [
  {
    id: "threat-legal",
    family: "threat",
    severity: "serious",
    needs:
      "sue sued suing court lawyer lawyers attorney attorneys legal lawsuit police cops charges authorities irs tax prosecute",
    find: phrases(
      `${WILL} (?:sue\\b|prosecute|see you in court|(?:take|bring|drag) (?:you|this|it|the matter|the case|your company) to (?:a )?(?:small claims )?court|(?:take|start|begin|pursue|seek|file for) legal (?:action|steps|proceedings)|go to (?:court|the police|my lawyer|a lawyer|my attorney)|call (?:the police|the cops|my lawyer|my attorney)|press charges|file (?:a )?(?:lawsuit|police report|criminal complaint|charges)|(?:hand|pass|give) (?:this|it|the case|everything) (?:over )?to my (?:lawyers?|attorney)|involve (?:my )?(?:lawyers?|attorney|the police)|get my (?:lawyer|attorney) (?:involved|on)|report you to the (?:police|irs|tax office|tax authorities|authorities))`,
      "see you in court",
      "you(?:'ll| will| shall| are going to| can expect to)? (?:hear|be hearing|expect to hear) from my (?:lawyers?|attorneys?|legal team)",
      "my (?:lawyers?|attorneys?|legal team) (?:will|is going to|are going to|is ready to) (?:contact|call|sue|be in touch|destroy|come after|deal with|take|get) ?(?:you|this)?",
      "you(?:'ll| will| are going to) (?:face|be facing) (?:legal action|a lawsuit|legal consequences|charges|a judge)",
      "legal action against you|you(?:'ll| will) be (?:sued|prosecuted)|get sued|lawyer up",
      "(?:or|otherwise|else),? (?:i|we) (?:sue|go to court|call the police|take legal action)",
      "expect (?:a lawsuit|a letter from my (?:lawyer|attorney)|legal action)",
    ),
    unless: /\b(?:do not|don't|not going to|no wish to|never) (?:want|wish|plan|intend) to\b/i,
    why: "A threat of court ends the talk, and Upwork's own steps come first for claims it covers.",
    instead: LATER,
    source: "claims-outside",
  },
  {
    id: "threat-public",
    family: "threat",
    severity: "serious",
    needs: `${US} everyone everybody world people expose reputation goodbye career never famous`,
    find: phrases(
      `${WILL} (?:expose you|expose (?:your|this) (?:company|business|scam|fraud|name)|name and shame|blacklist you|make you famous|(?:ruin|destroy|wreck|trash) (?:you|your) ?(?:reputation|name|business|career|company|profile|life)?)`,
      `${WILL} (?:tell|warn|message|contact|write to|call|email) (?:everyone|everybody|the whole world|all (?:of )?(?:your|my|the) (?:other )?(?:clients|customers|freelancers|contacts|followers|colleagues)|your (?:other )?(?:clients?|boss|employer|customers|friends|family|wife|husband|investors)|other (?:freelancers|clients))`,
      `${WILL} (?:post|publish|share|put|upload|leak|tweet) (?:this|this (?:chat|conversation|story)|these (?:messages|screenshots|chats)|(?:the |all )?screenshots|our (?:chat|chats|messages|conversation)|about you|everything|what (?:you|happened)|your (?:name|messages|face|address|photo)|the truth|it all)…(?:reddit|twitter|linkedin|facebook|instagram|tiktok|youtube|trustpilot|glassdoor|social media|online|the internet|forums?|everywhere|publicly|public)`,
      "(?:everyone|everybody|the world|the whole internet|people|all of upwork|the community) (?:will|is going to|are going to|should) (?:know|hear|learn|see|find out) (?:about |of )?(?:what|who|how|you|your)",
      "you(?:'ll| will) never (?:work|get (?:a job|work|hired)|find (?:a job|work|clients|a client)|hire)…(?:again|here|anywhere)",
      "say goodbye to your (?:account|reputation|business|profile|career|money)",
      "your (?:career|reputation|business|name) (?:will be|is) (?:over|finished|ruined|destroyed|dead|done)",
    ),
    unless: /\bas (?:agreed|planned|discussed)\b|\bportfolio\b|\bcampaign\b/i,
    why: "A threat to shame someone counts as harassment on Upwork, and it will be quoted against you.",
    instead: `Leave it out. ${LATER}`,
    source: "abuse",
  },
  {
    id: "threat-account",
    family: "threat",
    severity: "serious",
    needs: "report banned suspended closed blocked kicked ban account profile",
    find: phrases(
      `(?:or|otherwise|unless|else|if you|until you|before)…${WILL} (?:report you|report your (?:account|profile))`,
      `${WILL} report (?:you|your (?:account|profile))…(?:unless|if you|or else|until)`,
      `${WILL} (?:get|have|see|make sure)(?: that)? (?:you|your (?:account|profile))(?: is| are| gets| get| be)? (?:banned|suspended|closed|blocked|kicked|removed|deleted|shut)`,
      "(?:say goodbye to|you(?:'ll| will) lose) your (?:account|profile)",
      "your (?:account|profile) (?:will be|is going to be|is) (?:banned|suspended|closed|over|finished|gone|dead|history)(?: if| unless)?",
      `${WILL} (?:ban|suspend|kill) your (?:account|profile)`,
    ),
    why: "A report held over someone's head is a threat; reports belong in the form, not in a message.",
    instead: `If a rule was broken, report it without saying so. Here: ${LATER}`,
    source: "abuse",
  },
  {
    id: "threat-report",
    family: "threat",
    severity: "warning",
    needs: "report reporting",
    find: phrases(
      `${WILL} (?:report|be reporting) (?:you|your (?:account|profile|behaviou?r))(?! (?:on|about|daily|weekly|back))`,
    ),
    why: "It reads as a threat, and a threat hardens the other side.",
    instead: `Report it in Upwork's form if a rule was broken. Here: ${LATER}`,
    source: "abuse",
  },
  {
    id: "threat-chargeback",
    family: "threat",
    severity: "serious",
    needs: "chargeback chargebacks charge bank card",
    find: phrases(
      `${WILL} (?:do|file|start|open|request|initiate|issue|make|get|raise) (?:a )?(?:chargeback|charge-back|charge back)`,
      `${WILL} (?:call|contact|ask|tell) my (?:bank|credit card company|card company|card issuer)…(?:reverse|chargeback|charge back|dispute|cancel|claw|return|refund)`,
      `${WILL} (?:dispute|reverse|cancel|stop) (?:this|the|all|every) (?:charge|charges|payment|payments) (?:with|through|at|via) my (?:bank|card|credit card)`,
      `${WILL} (?:charge (?:it|this|everything) back|chargeback)`,
    ),
    why: "A chargeback breaks Upwork's terms and suspends the account, so the threat falls back on you.",
    instead: "Ask for the refund on Upwork: “Could you please return [amount] for [part], because [reason]?”",
    source: "chargeback",
  },
  {
    id: "threat-violence",
    family: "threat",
    severity: "serious",
    needs:
      "kill murder hurt beat punch shoot stab strangle slap break find hunt come smash crush bury burn destroy live back regret sorry pay die suffer rot dead kicked kick careful watch happen happens wish",
    find: phrases(
      `${WILL} (?:kill|murder|hurt|beat|punch|shoot|stab|strangle|slap|hunt|smash|crush|bury|burn|find|destroy|kick)(?: the \\w{1,10} out of)? (?:you\\b(?! (?:a|an|the|some|another|one|out|in|with|and)\\b)|your (?:face|legs?|neck|head|house|family|kids|bones|car|ass|teeth))`,
      `${WILL} (?:come (?:after|for|find)|break) (?:you\\b|your (?:face|legs?|neck|head|house|family|bones|teeth))`,
      "i (?:know|found out|can find out) where you (?:live|work|sleep)",
      "watch your back|you better watch (?:out|your)|you are a dead man|you're dead|you are dead",
      "you(?:'ll| will| are going to|'re going to) (?:regret (?:this|it|that|doing|not paying|messing|crossing|ever)|be (?:very )?sorry|wish you (?:had|were|never)|suffer)",
      "you(?:'ll| will| are going to) pay for (?:this|that|it|what you(?: have|'ve)? d(?:id|one))(?=\\s{0,2}(?:[.!,;]|$))",
      "you (?:deserve|ought) to (?:die|suffer|rot|be beaten|be shot)|(?:go )?(?:kill|hang) yourself|hope you (?:die|rot|suffer|get hurt)",
      "(?:something bad|bad things|accidents?) (?:will|may|might|could|can) happen to you",
    ),
    why: "This reads as a threat of harm; Upwork closes accounts for it and it helps no claim.",
    instead: "Delete it. Set the text aside until tomorrow, then write one fact and one request.",
    source: "abuse",
  },
];
