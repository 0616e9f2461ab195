import { DEAL, PAY, STAYS } from "./off-platform-said.ts";
import { anyOf, phrases } from "./phrase-pattern.ts";
import { toneTable } from "./rule.ts";

const APP =
  "(?:pay ?pal|venmo|zelle|payoneer|wise|transferwise|revolut|cash ?app|western union|moneygram|skrill|neteller|crypto(?:currency)?|bitcoins?|btc|usdt|usdc|eth|ethereum|binance|stripe|google pay|apple pay|gpay|upi|paytm|gcash|mpesa|m-pesa|bkash|jazzcash|easypaisa|interac|e-?transfer|remitly|xoom|worldremit|monzo|n26|sepa|bank(?: transfer| wire| account| deposit)?|wire(?: transfer)?|iban|swift|direct deposit|gift cards?|amazon gift cards?|cash|cheque|check)";
/** Ways to pay whose name means nothing else: these may stand without a preposition. */
const SURE =
  "(?:pay ?pal|venmo|zelle|payoneer|transferwise|revolut|cash ?app|western union|moneygram|skrill|neteller|bitcoins?|btc|usdt|usdc|crypto|gcash|paytm|remitly|xoom|worldremit|upi|bank details|bank account|bank transfer|wise|iban)";
const CHAT =
  "(?:whats ?app|telegram|signal|skype|viber|we ?chat|discord|messenger|facebook|instagram|slack|hangouts|google (?:meet|chat)|imessage|teams|linkedin|e-?mail|gmail|phone|zoom|sms|line|text|wa|tg)";
const OUT =
  "(?:outside|off|away from|out of|beyond|without|not (?:on|through|via)) (?:of )?(?:the )?(?:upwork|platform|the system|this site|this platform|this app|here|the app|the site|the platform)(?!'s| work| hours| office| support| help| file)";
const KEEPS =
  /\b(?:no need (?:to|for|of)|(?:do not|don't|doesn't|does not|no one|nobody) needs? (?:my|your|the|any|to know)|(?<!why )not|never|no|n't|cannot|rather than|instead of(?! (?:here|upwork|this chat|the platform))|avoid (?:pay\w{0,4}|contact|talk|deals?|anything|moving|doing)|declin\w{1,3}|refus\w{1,3}|against|forbid|forbids|forbidden|prohibited|stay on|keep (?:everything|it|this|all|our|the)|prefer to (?:keep|stay)|breaks? upwork|allowed|breach|violat\w{1,4}|wrong to|report(?:ed)?)\b(?! (?:wait|problem|worries|fee|fees|need|only|just|have to)\b)|n't\b/i;
/** As KEEPS, where "no fees" and "Upwork does not need to know" are the offer itself. */
const KEEPS_ALL =
  /\b(?:i|we|please|you should|must|may|can|could|would|will|shall|did|do|does) ?(?:do not|don't|did not|didn't|will not|won't|would not|wouldn't|cannot|can't|never|not|must not|should not|shouldn't)\b(?! (?:lose|pay (?:the |any )?(?:fee|commission)|need|have to|want to (?:pay|lose))\b)|\b(?:rather than|instead of|avoid (?:deals?|anything|moving|doing|pay\w{1,4} (?:outside|off))|declin\w{1,3}|refus\w{1,3}|against|forbid|forbids|forbidden|prohibited|stay on|keep (?:everything|all)|prefer to (?:keep|stay)|breaks? upwork|allowed|breach|violat\w{1,4}|is not|are not|no (?:deals?|payments?|work) )\b/i;
/** A matter talked out by the two of them, with no mediator: no deal around Upwork by itself. */
const TALKED_OUT =
  /^(?:(?!\b(?:upwork|platform|fees?|commission|cut|cheaper|percent|outside|directly|privately|cash|bank|nobody|no one|secret)\b).){0,40}\b(?:settle|solve|sort|agree|fix|resolve)(?: \p{L}{2,9}){0,3} (?:just )?between (?:us|ourselves|the two of us)\b(?!.{0,70}\b(?:upwork|platform|fees?|commission|cut|cheaper|percent|outside|directly|privately|cash|bank|nobody|no one|secret)\b)/iu;
const PRODUCT =
  /\b(?:(?:site|shop|server|page|app) goes offline|integrat\w{0,6}|checkout|button|api|plugin|widget|bot|gateway|sandbox|webhook|logo|icons?|page|feature|module|charts?|(?<!cash )app|form|forms|customers?|users?|buyers?|shoppers?|donors?|landing|template|link in|footer|tests?|tested|channel|campaign|ads?|automation|notifications?|script|chatbot|signature|newsletter|list|reminders|copy|sequence|server|the (?:shop|store|site|website)|export|demo|settings|option|group|community)\b/i;
const THEIRS_WAY = "(?:my|our|your|the following|this|personal|private)";

/** Payment or contact away from Upwork. */
export const OFF_PLATFORM = toneTable([
  {
    ...PAY,
    find: phrases(
      `(?:pay|paid|paying|send|sending|transfer|transferring|wire|settle|refund|deposit|put|return|move|get|receive|handle|do|finish|close|complete|sort|continue)(?: (?:me|you|us|it|the money|the rest|the amount|the balance|money|this|half|that|them|him|her|\\S{1,12}|payment|payments|the payment))?(?: the (?:rest|money|balance|amount|difference|refund|remaining))?(?: (?:money|usd|dollars|payment|amount|half|rest|balance|of it))?(?: directly)?(?: back)? (?:by|via|with|through|thru|using|on|over|in|to|into) (?:your|my|a|the|direct|our|some)? ?(?:personal |private |own )?${APP}`,
      `(?:my|our) (?:personal |private |business )?(?:(?!bank)${SURE}|bank (?:account )?(?:details|number|info|is|iban)) ?(?:is|account|address|wallet|id|tag|handle|e-?mail|details|number|link|details are|info)?`,
      `(?:your) (?:personal |private )?${SURE}(?: (?:account|address|wallet|id|tag|handle|e-?mail|details|number|link|info))?`,
      `(?:i|we)(?: can| could| will|'ll| would|'d)? (?:also |only |just |gladly )?(?:accept|take|prefer|use|do|have|offer) ${APP}(?! (?:out|in|back|a|the|the time|it|me|you|if|this|that|my|your|notice|note|our|every|whether|again)\\b)`,
      `(?:do|does|would|will|could|can) you (?:have|use|take|accept|do|consider) (?:a |my )?${APP}|(?:can|could|would) (?:you|we) (?:please |just )?(?:use|take|accept|do|try) ${APP}(?! (?:the|if|this|that|my|your|our|again|whether|it|why|what|how|all|in|on|out|every|with)\\b)|(?:let's|let us) (?:use|do|just use|try) ${APP}(?! (?:the|if|this|that|my|your|our|again)\\b)`,
      `(?:by|via|through|over|using|with) ${SURE}(?: (?:is|would be|works|also works|only|please|instead|today|directly|would work|is fine|is easier|is faster|is best))`,
      `(?:${SURE}|cash) (?:(?:is|are) (?:also )?(?:fine|easier|better|faster|best|cheaper|ok|okay|good)|works|would (?:be|work)|me|payment|payments? (?:only|please|instead)|instead|the (?:rest|money)|only|preferred|please)`,
      `(?:send|transfer|pay|give) (?:me |us |you )?(?:the |some |my |your )?(?:money )?(?:in )?${SURE}(?! (?:files?|logo|icon|link))`,
      "(?:wire|venmo|zelle|paypal|cashapp|cash ?app) (?:me|us|you|it(?! (?:up|to the|into|with))|the (?:money|rest|remaining|balance|payment|amount|refund)|this|that|\\$|\\d{1,6})",
      `(?:is|would|will|are) ${SURE} (?:be )?(?:ok|okay|fine|possible|good|all right|alright|work|an option|better|easier|acceptable)(?! (?:in|on) the)`,
      `(?:ask for|here is|here's|here are|this is|take|use) (?:my|our) (?:personal )?${SURE}`,
      "(?:pay|give|send|offer) (?:you|me) (?:\\$ ?)?\\d{1,6} (?:usd |dollars )?(?:in )?cash",
      "(?:straight|directly|right) (?:to|into) (?:your|my) (?:bank|account|card|wallet)|(?:your|my) bank account (?:directly|instead)",
      "(?:give|send|share|tell|dm|message|drop) (?:me |us |you )?(?:your|my) (?:bank (?:details|account|info|number)|iban|account (?:details|number)|wallet(?: address)?|card (?:details|number)|upi(?: id)?|paypal|cash ?app|payoneer|wise|venmo|zelle)",
      `(?:the rest|the balance|half|\\$? ?\\d{1,6}(?:\\.\\d\\d)? ?(?:usd|dollars|\\$|€|eur)?|money|payment|the money|everything) (?:by|via|through|over|in|to) (?:${THEIRS_WAY} )?${APP}`,
    ),
    also: [
      /\b(?:i|me|we|us|you|let's|your|my|our|i'll|i'd|i'm|we'll|you'll)\b|^\s{0,3}(?:please |just |kindly |ok |or )?(?:pay|send|transfer|wire|settle|by|via|deposit)\b|\b(?:works too|works fine|is (?:also )?(?:fine|ok|okay|good)|instead|preferred|works best)\b|^\s{0,3}(?:is|are|would|will) /i,
    ],
    unless: anyOf(
      KEEPS,
      PRODUCT,
      /\b(?:withdr[ae]w\w{0,3}|withdrawals?|linked to upwork|upwork (?:sends|pays|charges|takes|deposits|transfers)|arrives?|reached my|my bank (?:shows|statement|holds|takes|says)|exchange rate|check (?:the|if|whether|that|it|this|your|my|again|on|out|with|my)|a check (?:of|on)|bank holiday|in line|wise to|to check|for a check|to be wise|data|database|question bank|image bank|through upwork|via upwork|on upwork)\b/,
    ),
    unlessSaid: anyOf(
      STAYS,
      /\bwithdrawals?\b|\b(?:not|n't|no|nobody|no one) needs? (?:for )?(?:my|your|any) (?:bank|iban|paypal|account|card)/,
    ),
  },
  {
    ...DEAL,
    find: phrases(
      `(?:pay|paid|paying|payment|payments|settle|work|working|hire|hiring|deal|deals|continue|finish|do (?:this|it|the rest|business)|handle (?:this|it)|invoice|refund|contract|take (?:this|it|things|the (?:rest|work|money|payment|contract|project))|money|go|move|arrange|sort|agree|agreement|arrangement|stay|cooperate|collaborate)…${OUT}`,
      "(?:avoid|avoiding|save|saving|saves|skip|skipping|dodge|bypass|bypassing|without|get around|getting around|escape|not pay|don't pay|cut out|no|lose|losing|spare|minus|circumvent|evade|keep) (?:us |you |me |both |both of us |having to pay )?(?:paying |giving )?(?:the |those |all |these |that |any )?(?:upwork|upwork's|platform|platform's|service|20 ?%|10 ?%|high|extra|client|freelancer|ten percent|middleman|middle man)(?:'s)? ?(?:fees?|commissions?|cut|charges?|percentage|fee)?(?= ?(?:[.,;!?]|$)| (?:and|if|so|by|this|that|for|we|you|i|here|to|on|way|completely|altogether|together))",
      "(?:pay|paying|send|sending|invoice|refund|hire|transfer|settle|deal|contract)(?: (?:me|you|us|it|my company|our company|my agency|you the rest|me the rest|you the balance|the money|this|with (?:me|you)|the rest|the balance|the difference|half|it out|money|\\S{1,9}))? (?:directly|direct|straight|privately|under the table|on the side|in cash|between us|just between us|offline|in private|outside(?= ?[.?!,;]|$))",
      "(?:off-platform|off platform|outside upwork|outside the platform) ?(?:rate|price|deal|payment|contract|work|agreement)?(?= ?[.?!,;]|$| and| if| for| is| we| you| i)|continue (?:by|between|on) (?:ourselves|us|our own)|(?:rate|price|discount|deal) off(?:-| )(?:platform|upwork)",
      "(?:cut|leave|take|keep) (?:upwork|the (?:platform|middleman|middle man)) out|cut out (?:upwork|the middle ?man)|upwork (?:takes|eats|keeps|gets|steals) (?:too much|a big cut|its cut|10|20|so much|a cut|their cut|a share|nothing)|bypass (?:upwork|the platform)|behind upwork's back|(?:upwork|they) (?:does not|doesn't|don't|do not|will not|won't|never) (?:need to |have to |has to |must )?(?:know|find out|see (?:it|this))|without (?:upwork|the platform)(?: (?:knowing|involved|being involved|in between|in the middle|fees|taking))(?! (?:a |the )?(?:form|api))",
      "(?:don't|do not|won't|will not|why do we|we no longer) (?:even |really )?need upwork(?! (?:to (?:decide|step|help|look)|support))|(?:without|save on|no|minus) (?:the |any |these |those |all (?:the |these )?)?fees?(?= ?[.?!,;]|$| if| and)|(?:contact|hire|reach|message|find|pay|invoice|book|approach) (?:me|us|you) (?:outside|off(?:line| the platform|-platform| upwork)|directly|privately|direct)|(?:go|going|goes|went|do it|do this|work|working|deal|dealing|continue) (?:direct|directly|outside|off-?platform|offline|private|privately)(?= ?[.?!,;]|$| and| if| so| with| for| next| without| to save| from)(?! with (?:the (?:team|developer|api|files?|data|code)))|next time(?:,)? without upwork|outside (?:of )?(?:upwork|the platform|this platform)(?= ?[.?!,;]|$)",
      "(?:a |our |one )?(?:direct|private|side|offline) (?:deal|contract|payment|arrangement|agreement|invoice|transfer)(?: (?:with (?:you|me|us)|between us|would|is|saves|without|and|instead|so|to avoid))",
      "(?:close|end|cancel) (?:the|this|our) contract (?:here )?and (?:then )?(?:i(?:'ll| will)|you|we|we'll|pay|work|continue|start) (?:pay |can pay |can |will |then )?(?:you |me |us |to )?(?:directly|direct|privately|outside|work directly|continue (?:outside|directly|privately))",
    ),
    also: [
      /\b(?:i|me|we|us|you|let's|your|my|our|both|i'll|i'd|we'll|you'll)\b|^\s{0,3}(?:please |just |or )?(?:pay|send|settle|no|a|cut|skip|avoid|upwork (?:does|doesn't|will|won't|need|takes))\b/i,
    ],
    unless: anyOf(
      KEEPS_ALL,
      TALKED_OUT,
      /\b(?:outside|out of|off) the (?:scope|milestone|brief|contract|agreed)\b|\b(?:direct deposit to upwork|directly (?:on|through|via|in|from) (?:upwork|the contract|the messages))\b|\bout of the system (?:files?|logs?)\b/,
    ),
    unlessSaid: STAYS,
  },
  {
    id: "off-platform-contact",
    family: "off-platform",
    severity: "warning",
    find: phrases(
      `(?:add|message|write|ping|contact|reach|text|call|hit|dm|find|msg|e-?mail|catch|get|follow|write to|buzz)(?: to)? (?:me|us)(?: up| back| there| now| please| directly| instead| anytime)? (?:on|at|via|through|by|over|in|using) (?:my |our |the )?(?:personal |private |own |work )?(?:${CHAT}|number|cell|mobile|address)`,
      `(?:talk|chat|speak|continue|move|moving|switch|go|discuss|meet|communicate|take|jump|hop|connect|get|catch up|message|write|keep talking|sort|settle|resolve|bring)(?: (?:this|it|there|over|the chat|our chat|the conversation|about it|about this|further|instead|privately|you|things|our talk|off|on a call|with me|to me|this conversation|everything|in touch|this discussion|directly))?(?: (?:to|on|over|via|by|in|onto|through)) (?:a |my |our |the )?(?:personal |private )?${CHAT}(?! (?:button|page|app|call inside))`,
      "(?:whats ?app|telegram|skype|e-?mail|text|call|sms|dm|facetime|phone|ring) me (?:at|on|directly|instead|here|privately|your|to (?:talk|discuss)|anytime|now|later|and we|so we|back|please)(?! (?:upwork|the (?:upwork|messages)))",
      "(?:here is|here's|here are|this is|that's|take|save|note|use|find) (?:down )?my (?:personal |private |work )?(?:whats ?app|telegram|skype|discord|e-?mail|phone|personal|cell|mobile|number|slack|viber|wechat|signal|contact|instagram|facebook|linkedin|gmail)(?: (?:number|address|id|handle|email|contact|details))?",
      "my (?:personal |private )?(?:whats ?app|telegram|skype|discord|e-?mail|phone|personal|mobile|cell|gmail|viber|wechat|signal|instagram|facebook|telegram) ?(?:number|address|id|handle|email|account|username|details)? ?(?:is|:|-|=)",
      "(?:do you have|can i have|could i have|can i get|could i get|may i have|is there) (?:a |an |your )(?:personal |private |direct )?(?:phone(?: number)?|number(?: i| to call| where)|whats ?app|telegram|skype|e-?mail(?: address)?|cell|mobile|viber|signal|contact number)",
      "(?:shoot|send|drop|write) me (?:an |a |your )?(?:quick )?(?:e-?mail|text|sms|text message|whats ?app|line on)(?! (?:template|copy|file|signature|list|for the|of the))|give me a (?:call|ring|buzz)(?: on| at|(?= ?[.!,]|$))|(?:text|call|whats ?app|ring|phone) me(?= ?[.!,]|$)|(?:sent|gave) you my (?:number|phone|whats ?app|e-?mail|telegram)",
      "(?:discuss|continue|move|take|have|keep|finish) (?:the|this|our|that|all) ?(?:discussion|conversation|talk|chat|talks|rest)? ?(?:further |on )?(?:to|on|over|via|by|through) (?:whats ?app|telegram|skype|discord|e-?mail|phone|signal|viber|the phone|zoom|messenger|text)",
      "my (?:personal|private) (?:e-?mail|number|phone|gmail|whats ?app|address|skype|telegram)",
      "(?:give|send|share|tell|drop|leave|dm|need|want|have|get)(?: me| us)? your (?:personal |private )?(?:whats ?app|telegram|skype|discord|e-?mail|phone|personal|mobile|cell|number|gmail|viber|wechat|signal|contact (?:info|details|number)|instagram|facebook|facebook profile)(?: (?:number|address|id|handle|email))?",
      "what(?:'s| is) your (?:personal |private )?(?:whats ?app|telegram|skype|discord|e-?mail|phone|mobile|cell|number|gmail|viber|wechat|signal|contact (?:info|details|number)|instagram)(?: (?:number|address|id|handle))?",
      `(?:talk|chat|speak|continue|move|contact|discuss|communicate|message|meet|take (?:this|it|our chat|the conversation)|conversation|go|get in touch|write)…${OUT}`,
      "(?:exchange|swap|trade) (?:phone |our )?(?:numbers|contacts|contact details|e-?mails|phone numbers|whats ?app)",
      `reach out (?:to me )?(?:via|on|through|by|over|at) (?:my )?${CHAT}`,
      "(?:are you|find me|i am|i'm|you can find me|i'm also|i am also|reach me|available) on (?:whats ?app|telegram|skype|discord|signal|viber|wechat|instagram|facebook|slack|linkedin)",
      "(?:do|does) you (?:have|use) (?:whats ?app|telegram|skype|discord|signal|viber|wechat|instagram|slack)|(?:we|you|i) (?:can|could|should|will|'ll) (?:also |just |better |please )?(?:use|do) (?:whats ?app|telegram|skype|discord|signal|viber|wechat|slack|e-?mail) ?(?:instead|for this|to talk|as well|from now|for)?|(?:let's|let us|better|prefer|easier on|faster on|quicker on) (?:use |by |over |on |to use )?(?:whats ?app|telegram|skype|discord|signal|viber|wechat)",
      `(?:i(?:'ll| will| can| would| could|'d)|we(?:'ll| will| can| could)|let me) (?:call|text|message|write|write to|e-?mail|contact|reach|add|ping|whats ?app) you (?:on|at|via|by|over|through) (?:your )?(?:personal |private )?(?:${CHAT}|number|cell|mobile|address)`,
    ),
    unless: anyOf(
      KEEPS,
      PRODUCT,
      /\bzoom (?:on|in|into|out|inside|through|via|call (?:on|inside|in) upwork)\b|\b(?:inside|through|via|on|in|within) (?:the )?(?:upwork|contract's messages|upwork's)(?! (?:fees?|is|and))|\bsend (?:me )?your (?:number|e-?mail) (?:of|format)\b|\btext (?:me )?(?:on|in) the (?:banner|page|header|image)\b|\b(?:2fa|two-factor|otp|verification|login|security) (?:codes?|still|sms|texts?)\b|\b2fa\b|\bmove (?:on|in) line\b|\bto the line\b|\b(?:go|get|move) (?:on|in|to) (?:the )?(?:line|text)\b|\bin (?:line|text|teams)\b/,
    ),
    unlessSaid: STAYS,
    why: "Talk away from Upwork is forbidden before a contract, and later it is weak as proof.",
    instead: "Stay here: “I am glad to talk it through with you here on Upwork.”",
    source: "off-platform-contact",
  },
]);
