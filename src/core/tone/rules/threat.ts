import { anyOf, phrases, WILL } from "./phrase-pattern.ts";
import { type ToneRule, toneTable } from "./rule.ts";

/** What to write in place of a threat. */
const LATER =
  "Say what you ask for and by when. Name a next step only as a fact: “If we cannot agree by [day], I will ask Upwork for help.”";

/** Words that make a step depend on what the other side does. */
const OPENS =
  "(?:or|otherwise|unless|else|if you|if i (?:don't|do not|am not)|if it is not|if this is not|if not|until you|before|if they|if he|if she|if the (?:money|refund|payment|client|freelancer|milestone))";

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
const BANK_AND_ACCOUNT = toneTable([
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

const LAW = "(?:lawyers?|attorneys?|legal team|legal department|solicitors?|legal counsel|counsel|advocate)";
const COURT = "(?:(?:small claims )?court|trial|tribunal|a judge|justice)";
const NET =
  "(?:reddit|twitter|x\\.com|linkedin|facebook|instagram|tiktok|youtube|trustpilot|glassdoor|google|yelp|quora|medium|blog|social media|social networks?|online|the internet|the web|forums?|community|everywhere|publicly|public|every (?:platform|site|forum))";
const OWN_WORK =
  /\bas (?:agreed|planned|discussed|requested|you asked)\b|\bportfolio\b|\bcampaign\b|\bposts? (?:for|on) your\b|\bfor you\b|\b(?:the|your|our|first|next|new) (?:ads?|banners?|videos?|images?|articles?|designs?|launch|blog posts?|content|tweets?|reels?)\b/i;

const LEGAL: ToneRule<"threat-legal"> = {
  id: "threat-legal",
  family: "threat",
  severity: "serious",
  find: phrases(
    `${WILL} (?:sue\\b|be suing|prosecute|see you in court|seek justice in court|(?:take|bring|drag|haul|see) (?:you|this|it|the matter|the case|your company|both of you|this matter|him|her|them) (?:all the way )?(?:to|into|before|in front of) (?:a |the )?${COURT}|(?:take|start|begin|pursue|seek|file for|initiate|proceed with|go|explore|consider|resort to) (?:the )?(?:legal (?:action|steps|proceedings|route|way|options|recourse|remedies|measures)|litigation)|go to (?:court|the police|my ${LAW}|an? ${LAW}|the authorities|trial)|(?:call|contact|speak to|talk to|get|hire|send|consult|bring in|instruct|engage) (?:the police|the cops|(?:my|a|our|an|the) ${LAW}|the authorities|the fbi|cybercrime)(?! (?:friend|photo|page|profile|role|character))|(?:press|bring|file) charges|(?:file|lodge|make|bring|open|submit|start|raise) (?:a |an |the )?(?:lawsuit|law suit|police (?:report|complaint)|criminal (?:complaint|case|charges|report)|fraud (?:report|complaint)|court case|legal (?:complaint|case|claim)|charges|claim in court|case in court|case against you|claim against you|case with the police|report with the police|ic3 (?:report|complaint)|small claims (?:case|suit)|suit)|(?:hand|pass|give|forward|send|turn|refer) (?:this|it|the case|everything|all of this|the matter|you|our chat|the file) (?:over )?to (?:my|a|our|an|the) (?:${LAW}|police|authorities|court)|involve (?:my |a |our |the )?(?:${LAW}|police|authorities|court)|get (?:my|a|our) ${LAW} (?:involved|on)|report (?:you|this|it|him|her|them) to (?:the )?(?:police|irs|tax (?:office|authorities|authority)|authorities|fbi|ic3|ftc|cyber ?crime (?:unit|police)?|interpol|fraud (?:department|office)))`,
    "(?:i'll |i will |we'll |we will )?see you in court|(?:you'll|you will|you can) (?:see|meet) (?:me|us|my lawyer|my attorney) in court|(?:court|jail|prison) (?:it is|awaits|is waiting)",
    `you(?:'ll| will| shall| are going to|'re going to| can expect to| should expect to| can| may)? (?:soon |shortly )?(?:hear|be hearing|expect to hear|get a (?:letter|call)|receive a (?:letter|call|notice)|be contacted) (?:from|by) (?:my|our|a) ${LAW}`,
    `(?:my|our) ${LAW} (?:will|is going to|are going to|is ready to|are ready to|can|would|is|are|has|have|'ll|says|said|tells me|told me|already) (?:to )?(?:contact|contacting|call|sue|suing|be (?:in touch|contacting|calling|writing)|destroy|come after|deal with|take|get|write|send|reach out|preparing|drafting|love|have a field day|looking at this|look at this|been informed|informed|ready|waiting|on it|take over|handle|i can sue|you can be sued) ?(?:you|this|it)?`,
    `you(?:'ll| will| are going to|'re going to| could| can| may) (?:face|be facing|be explaining this to|explain (?:this|it|that) to|answer to) (?:legal action|a lawsuit|legal consequences|charges|a judge|the judge|the police|my ${LAW}|criminal charges|jail|prosecution)`,
    "(?:legal|court|criminal) (?:action|proceedings|case|charges) (?:against you|will follow|will be taken|follows?|is next|are next|will be filed|will be started|await)|you(?:'ll| will| could| can| may| should|'re going to| are going to) (?:be|get|go) (?:sued|prosecuted|arrested|reported to the police|to jail|to prison|in jail)|get sued|lawyer up|get (?:yourself )?a (?:good )?(?:lawyer|attorney)|better (?:call|get|have) a (?:good )?(?:lawyer|attorney)",
    `(?:or|otherwise|else|then|unless|if not),? (?:i|we|it's|it will be|expect|i'm|i am) ?(?:sue|go to court|call the police|take legal action|going to court|suing you|court|a lawsuit|legal action|going legal|go to the (?:police|authorities)|go to my ${LAW}|call the cops|call my ${LAW}|go legal|contact my ${LAW}|call a ${LAW}|to court)`,
    `(?:expect|prepare|get ready|be prepared) to hear from (?:my|our|a) ${LAW}`,
    `(?:expect|prepare for|get ready for|be ready for|wait for) (?:a lawsuit|a letter from (?:my|our) ${LAW}|legal action|a call from (?:my|our) ${LAW}|a court|court|the police|a summons|papers from)`,
    `(?:${WILL}|i'm|i am|we're|we are|i have no problem|no problem|do you want to|do you really want to|i don't mind|happy to|ready to|let's|let|i'd rather|you want to|i guess|i told you i) (?:be |also |now |gladly |then )?(?:taking|take|file|filing|end up|let|go|going|settle|settling|solve|see|pursue|pursuing|handle|resolve|contact|contacting|report|reporting|call|calling|involve|involving|escalate|talk|speak|open|fight|hand)…(?:court|small claims|judge|legally|police|authorities|ftc|fbi|ic3|jail|lawyers?|attorneys?|solicitors?|lawsuit|legal (?:action|route|team|means|way|channels))`,
    "(?:my|our) (?:lawyers?|attorneys?|legal team|solicitors?)(?! (?:friend|client|page|website|photo|logo|template|brief))(?:'s)? (?:has|have|is|are|will|would|can|says?|said|thinks?|advised|told|knows|already|agrees|confirmed|recommended)|(?:spoken|talked|spoke) (?:to|with) (?:my|a|our) (?:lawyers?|attorneys?|solicitors?)|let a (?:judge|court|jury)|(?:end|ending) up in (?:court|jail|prison)|pursue (?:this|it|you|the matter) (?:legally|in court)|see what (?:a |the )?(?:judge|court|police|my lawyer)",
    "(?:next|last) (?:step|stop) (?:is|will be) (?:court|legal action|my lawyer|a lawsuit|the police|my attorney)|(?:this|it) will (?:end|end up|go|be settled|be decided) (?:up )?(?:in|to|by) (?:a |the )?(?:court|judge|police)|i(?:'m| am) (?:suing|taking you to court|taking legal action|going to the police|calling (?:the police|my lawyer|my attorney)|contacting my (?:lawyer|attorney)|pressing charges)",
  ),
  unless:
    /\b(?:do not|don't|not going to|no wish to|never|without|rather than|instead of|avoid|no need to|not|no) (?:said|say|want|wish|plan|intend|going|need|to|call|involv\w{1,3}|tak\w{1,3}|sue|mean|saying|threaten\w{0,3}|a threat)\b|\b(?:logo|website|landing page|web page|copy|article|brochure|illustration|screenplay|script|novel|chapter|scene|game|app|photo)\b/i,
  why: "A threat of court ends the talk, and Upwork's own steps come first for claims it covers.",
  instead: LATER,
  source: "claims-outside",
};

const LAW_NEAR: ToneRule<"threat-legal"> = {
  // A legal word beside one that aims it at the other side.
  ...LEGAL,
  find: phrases(
    "(?:lawyers?|attorneys?|solicitors?|legal (?:action|proceedings|advis[eo]rs?|steps|route|counsel|means)|(?:go|going|went) legal|(?:to|in|before) (?:a |the )?court|the (?:police|cops|authorities)|lawsuit|suing|to sue(?: you)?|litigation|small claims)",
  ),
  also: [
    /\b(?:against you|i(?:'m| am) (?:prepared|ready|going|calling|taking|contacting|about|willing|forced|talking|speaking)|(?:i|we)(?:'ve| have) (?:contacted|spoken|talked|hired|consulted|informed|called|asked|engaged|instructed|got|found)|no (?:other )?(?:option|choice)|force me|make me|consider this|formal notice|final notice|told me to|advised me|recommended|strong case|(?:need|have) to get|before (?:i|we) (?:go|call|take|sue|involve)|you(?:'ll| will| would) (?:lose|hear|see|face|meet|need|be)|hear from)\b/i,
  ],
  unless: anyOf(
    LEGAL.unless ?? "",
    /\b(?:page|app|friend|client's|draft|footer|header|text|module|calendar|booking|scene|novel|photo|template|firm|podcast|video)\b/,
  ),
};

const PUBLIC: Omit<ToneRule<"threat-public">, "find"> = {
  id: "threat-public",
  family: "threat",
  severity: "serious",
  unless: anyOf(
    OWN_WORK,
    /\b(?:not|never|n't) (?:want|going|post|share|tell|publish|threaten)\b|\b(?:was|is|were|are) (?:\w{2,9} )?(?:good|great|nice|excellent|kind|fine)\b|\brecommend/,
  ),
  why: "A threat to shame someone counts as harassment on Upwork, and it will be quoted against you.",
  instead: `Leave it out. ${LATER}`,
  source: "abuse",
};

/** A pattern for each: a single one for all would have to be tried on every sentence. */
const PUBLIC_WAYS: readonly string[] = [
  `${WILL} (?:expose you|publicly (?:expose|shame|name) |expose (?!(?:the|this|an?|your) (?:ports?|api|apis|endpoints?|service|method|field|property|url|socket|container|variables?|class|function|settings?|film|brick|beams?|data)\\b)(?:your|this|the|all your|what you|who you) ?(?:company|business|scam|fraud|name|lies|practices|behaviou?r|dirty|are|did|really)?|name and shame|shame you|blacklist you|make you famous|(?:make|let) this (?:go )?(?:viral|public)|go (?:public|viral)|take this (?:public|to social media|to twitter|to reddit|to the press|to the media)|make (?:this|it|everything|your name|our chat) public|(?:ruin|destroy|wreck|trash|tarnish|damage|finish|end) (?:you|your) ?(?:whole |entire |online )?(?:reputation|name|business|career|company|profile|life|brand|image)?(?! (?:the|a) ))`,
  `${WILL} (?:tell|warn|message|contact|write to|email|inform|let|show|notify|reach out to|talk to|write|dm|tag|call(?= (?:all|your|every))) (?:everyone|everybody|the whole world|the world|the press|the media|journalists?|people|others|the community|all (?:of )?(?:your|my|the|upwork|other) ?(?:other )?(?:clients|customers|freelancers|contacts|followers|colleagues|friends|people|users)?|every (?:client|freelancer|customer|one of your clients)|your (?:other |new |current |past |future )?(?:clients?|boss|employer|customers|friends|family|wife|husband|investors|company|followers|partners?|colleagues)|other (?:freelancers|clients|people|customers)|the other (?:freelancers|clients))(?! (?:on|in|at) (?:the|my|our|your) (?:team|office|call|project|channel|thread|meeting|list))`,
  `${WILL} (?:post|publish|share|put|upload|leak|tweet|write|spread|blast|send|release|air|print|plaster) (?:a |an )?(?:this|this (?:chat|conversation|story|thread)|these (?:messages|screenshots|chats)|(?:the |all |our |your )?(?:whole )?(?:screenshots|chats?|messages|conversations?|story|thread)|about (?:you|this|it|your|what)|everything|what (?:you|happened)|how you|your (?:name|messages|face|address|photo|company|profile|behaviou?r|lies|picture)|the truth|it|it all|post|posts|review|article|thread|video|all of this|my experience)…${NET}`,
  `${WILL} (?:post|publish|leak|tweet|spread|share) (?:this|it|our chat|the screenshots|your (?:name|messages|face|address|photo)|everything) (?:everywhere|all over|for everyone|so (?:that )?(?:everyone|everybody|people|all)|for (?:the world|all|everybody) to see|where (?:everyone|everybody|your))`,
  "(?:make sure|see to it|ensure)(?: that)? (?:everyone|everybody|people|the world|all|your clients|the community|nobody|no one)(?: on upwork| here| else)? (?:knows?|hears?|sees?|finds? out|learns?|reads?|hires?|works?) (?:with )?(?:about |of )?(?:what|who|how|you|your|this|the truth)|(?:everyone|everybody|the (?:whole |entire )?(?:world|internet|community|platform|industry|city)|people|all of upwork|all upwork|all your (?:clients|followers|friends|customers)|every(?:one| client| freelancer) (?:on upwork|here)|your (?:clients|customers|followers|family|boss|friends|employer|investors)|other (?:clients|freelancers)|nobody|no one) (?:on upwork |here |there |else )?(?:will|is going to|are going to|should|must|needs to|'ll|deserves to) (?:soon |also |be |ever )?(?:(?:know|hear|learn|see|find out|be told|be warned|read|laugh|knows) ?(?:about |of |at )?(?:what|who|how|you|your|the truth)|hire you|work with you|trust you)",
  `you(?:'ll| will| are going to|'re going to) (?:never|not) (?:work|get (?:a job|work|hired|another|clients?)|find (?:a job|work|clients|a client|another|freelancers?|anyone)|hire|be hired|land)…(?:again|here|anywhere|on upwork|job|client|freelancer)`,
  "your (?:boss|clients?|employer|investors|wife|husband|family|customers|company|team|colleagues|friends) (?:will|would|should|'ll|is going to|are going to|might|deserves? to) (?:soon |also )?(?:hear|know|see|learn|find out|love|enjoy|be interested|be informed|get|receive|read|like|be told)(?: about| of| this| from| what| how| these| the screenshots)",
  "(?:wait (?:until|till|for)|let's see|let us see|i wonder|imagine|just wait) (?:how |what |until |when |if )?(?:your (?:clients?|boss|employer|customers|followers|family)|people|everyone|everybody|reddit|linkedin|the (?:community|internet|press)|other (?:clients|freelancers))…(?:sees?|hears?|knows?|thinks?|reads?|finds?|likes?|says?|screenshots|this)",
  `${WILL} (?:make|record|do|film|write|publish|create|start|put) (?:up )?(?:a |an |your name |your face |some )?(?:\\p{L}{2,10} )?(?:video|thread|post|blog|article|story|tiktok|podcast|website|page|review|all over|on every|everywhere)?…(?:about (?:you|your (?:scam|fraud|lies|company|behaviou?r|business))|about how you|about what you|on every forum|all over the (?:internet|web|place)|so everyone)`,
  "(?:no one|nobody) (?:will |would |is going to |'ll )?(?:ever |else )?(?:hires?|works?|trusts?|pays?) (?:with )?you (?:again|here|after|ever)|ever hires? you|your name will be",
  "say goodbye to your (?:account|reputation|business|profile|career|money|clients|company)|you can kiss your (?:reputation|business|career|account|profile|clients) goodbye|(?:this|your name|our chat|it|your face|the story) (?:will|is going to|'ll|is about to) (?:be|go|be going|get) (?:viral|public|all over|on reddit|on linkedin|on twitter|on facebook|everywhere|posted|published|exposed)|you(?:'ll| will| are going to|'re going to| are about to) be (?:exposed|famous|named|blacklisted|the next viral|all over|a meme|publicly)",
  "your (?:career|reputation|business|name|company) (?:will be|is|is about to be|is going to be) (?:over|finished|ruined|destroyed|dead|done|mud|trashed|toast)",
  "(?:reddit|linkedin|twitter|facebook|the internet|the press|social media|youtube|instagram|tiktok|the community|trustpilot|glassdoor) (?:will|would|is going to|should|'ll) (?:love|hear|know|see|enjoy|have fun|be interested)|word (?:gets|will get|travels) (?:around|out|fast)|(?:i have|i've got|i have all the) screenshots(?:,| and) (?:and )?(?:i|everyone|people|they|reddit)",
];

const PUBLIC_NEAR: ToneRule<"threat-public"> = {
  // Telling many people something about the other side.
  ...PUBLIC,
  find: phrases(
    `(?:${WILL}|i'm|i am|we are|or i|and i|hate to|hate for|before i|happy to) (?:not hesitate to |be |now |going to )?(?:shar(?:e|ing)|post(?:ing)?|publish(?:ing)?|tell(?:ing)?|warn(?:ing)?|leav(?:e|ing)|writ(?:e|ing)|spread(?:ing)?|comment(?:ing)?|show(?:ing)?|let|inform(?:ing)?|expos(?:e|ing)|tweet(?:ing)?|messag(?:e|ing)|contact(?:ing)?|e-?mail(?:ing)?|send(?:ing)?|put(?:ting)?|your (?:boss|clients?|employer|wife|family))…(?:${NET}|everyone|everybody|(?:all|other|future|your|every) (?:of your |your |new |current )?(?:clients?|freelancers|boss|employer|followers|friends|family|customers)|the (?:world|industry|press|media)|find out|word|your scam)`,
    "(?:all |every |your )?(?:your |of your )?(?:future|new|next|other|potential|current) (?:clients?|freelancers|employers?|customers) (?:will|should|deserve to|are going to|must) (?:read|know|see|hear|learn|find)",
  ),
  also: [
    /\b(?:about (?:you|your|this|it|how|what)|you (?:did|are|treat|do|scam|work)|your (?:scam|name|lies|behaviou?r|face|messages|boss|clients|employer|practices)|our chat|screenshots?|story|chats?|scam|fraud|truth|what happened|this|everything)\b/i,
  ],
  unless: anyOf(
    PUBLIC.unless ?? "",
    /\b(?:team|folder|doc|docs|meeting|figma|slack|channel|service|landing|course|recipe|files?|news|invitation|newsletter|update|webinar)\b/,
  ),
};

const BODY =
  "(?:you\\b(?! (?:a|an|the|some|another|one|out|in|with|and|on|any|more|better|your|this|for|that|here|at|by|time)\\b)|your (?:face|legs?|neck|head|house|family|kids|children|bones|car|ass|teeth|home|wife|husband|mother)|him\\b|her\\b|them\\b)";

const HARM: Omit<ToneRule<"threat-violence">, "find"> = {
  id: "threat-violence",
  family: "threat",
  severity: "serious",
  unless:
    /\b(?:game|novel|story|chapter|script|scene|character|enemies|boss level|level|zombies?|player)\b|\b(?:do not|don't|never) (?:want|wish|mean) (?:you|to)\b/i,
  why: "This reads as a threat of harm; Upwork closes accounts for it and it helps no claim.",
  instead: "Delete it. Set the text aside until tomorrow, then write one fact and one request.",
  source: "abuse",
};

/** A pattern for each: a single one for all would have to be tried on every sentence. */
const HARM_WAYS: readonly string[] = [
  `${WILL} (?:kill|murder|hurt|beat|punch|shoot|stab|strangle|choke|slap|hunt|smash|crush|bury|burn|destroy|kick|knock|haunt|beat up)(?: the \\w{1,10} out of| the living \\w{1,10} out of)? ?(?:up )?${BODY}`,
  `${WILL} (?:come (?:after|for|to|and find|and get|over to)|break|find|hunt|pay a visit to|visit|track|hack|dox|doxx|go after) ?(?:down )?(?:you\\b(?! (?:a|an|the|some|another|one|on|in|at|with|and|any|more|better|that|here|for|later)\\b)|your (?:face|legs?|neck|head|house|home|family|bones|teeth|office(?! (?:hours|app))|door|place|accounts?|website|site|computer|e-?mail))`,
  "i (?:know|found out|can find out|will find out|'ll find out|have found|found|have) (?:exactly )?(?:where (?:you|your family|your kids) (?:live|work|sleep|lives|go)|your (?:home )?address|who your (?:family|wife|kids|boss) (?:is|are))(?= ?(?:[.!,;]|$| and| so| too| now))",
  "come (?:and |over and |by and )?(?:get|collect|take|fetch|pick up) (?:my|the|our) money (?:in person|myself|from you|at your)|i know where (?:your (?:office|house|home|family|kids|shop|company)|you) (?:is|are|live|lives|work)|(?:(?:don't|do not) want me|would not like me|wouldn't like me) (?:as|for|to be) (?:an |your )?enemy|(?:don't|do not) want to make (?:an enemy of me|me (?:angry|mad))|(?:you )?(?:don't|do not) want to (?:see|meet) (?:me angry|my bad side|the other side of me)|or things (?:will|are going to|could|can) get (?:ugly|nasty|bad)|mark my words|(?:we|i) can do this the (?:easy|hard) way|the hard way it is",
  "watch your back|(?:you(?:'d| had)? )?better watch (?:out|your|yourself|it)|you are a dead man|you're dead|you are dead|sleep with one eye open|you(?:'d| had)? better (?:be careful|run|hide|pray|sleep)|be (?:very )?careful(?:,)? (?:i know|you have a|or something|what happens|who you|with me|of me)|(?<!you\\s)don't (?:mess|play|joke|test|cross|push) (?:with )?me|(?<!you\\s)do not (?:mess|test|cross|push) (?:with )?me",
  "you(?:'ll| will| are going to|'re going to| shall| would| may) (?:come to |really |deeply |soon |live to |all )?(?:regret(?! missing)|be (?:very |so |really )?sorry|wish you (?:had|were|never|hadn't)|suffer|bleed|beg|be begging|cry)(?! (?:to|for) hear\\b)",
  "you(?:'ll| will| are going to|'re going to| shall) (?:all )?pay (?:dearly|for (?:this|that|it|what you(?: have|'ve)? d(?:id|one)|your (?:lies|sins|behaviou?r|stupidity)))(?= ?(?:[.!,;]|$| one day| dearly| and| soon))",
  "you (?:deserve|ought) to (?:die|suffer|rot|be beaten|be shot|be punished)|(?:go )?(?:kill|hang|shoot) yourself|(?:hope|wish) (?:that )?you (?:die|rot|suffer|get hurt|get cancer|burn|choke|lose everything)|drop dead|rot in hell",
  "(?:something bad|bad things|accidents?|something|things) (?:will|may|might|could|can|do)? ?happens? to (?:you|people like you|your family)|it would be a (?:shame|pity) if (?:something|anything) happened",
  `(?:${WILL}|i'm going to|i am here to) make (?:you|your life|you all|sure you|sure that you) (?:a )?(?:pay for|pay dearly|suffer|regret|sorry|hell|a living hell|living hell|miserable|a nightmare|hard|cry|bleed|beg|never|lose|don't|can't)`,
  "you(?:'ve| have)? (?:messed|are messing|are dealing|picked|chose|crossed|are playing|mess|fucked|screwed) (?:with |on )?(?:the )?wrong (?:person|guy|man|woman|one|client|freelancer|people|company)|you (?:have no idea|don't know|do not know|don't want to know|do not want to know|will see|'ll see|will find out|'ll find out|are about to see|are about to find out) (?:who (?:you(?:'re| are) (?:dealing|messing)|i am|i know)|what i(?:'m| am)? (?:capable|can do|will do|could do)|how far i)|(?:this|it|things) (?:will not|won't|is not going to|isn't going to|will) end (?:well|badly|ugly|up bad) for you|i(?:'m| am) coming (?:for|after) you|i(?:'ll| will) get you for this|i(?:'ll| will) never let you|you have been warned|i(?:'ve got| have got| have| got) (?:friends|people) in your (?:city|town|country|area)|teach you a lesson|you(?:'ll| will) see what (?:happens|i do|i can do)(?= ?(?:[.!,;]|$| now| to you| if))|take action against you|you've been warned|consider yourself warned|karma (?:will|is going to) (?:get|find|come|bite)|payback|things (?:will|can|could|might|may) get (?:ugly|nasty|very ugly|really ugly|messy|bad) (?:for you|if|fast|soon)",
];

const waysOf = <Id extends string>(rule: Omit<ToneRule<Id>, "find">, ways: readonly string[]): ToneRule<Id>[] =>
  ways.map((pattern) => ({ ...rule, find: phrases(pattern) }));

/** Threats: the law, the public, the account, the bank, violence. */
export const THREAT = [
  LEGAL,
  LAW_NEAR,
  ...waysOf(PUBLIC, PUBLIC_WAYS),
  PUBLIC_NEAR,
  ...BANK_AND_ACCOUNT,
  ...waysOf(HARM, HARM_WAYS),
];
