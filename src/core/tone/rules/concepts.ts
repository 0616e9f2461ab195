import { once } from "../../once.ts";
import { writtenOut } from "./phrase-pattern.ts";

// What people speak of in a dispute, each as the words for it: rules about a kind of sentence join these.

/** A pattern of whole words over a text made plain (`plainOf`). */
export const said = (...parts: readonly string[]): (() => RegExp) =>
  once(() => new RegExp(`(?<![\\p{L}\\p{N}_'])(?:${writtenOut(parts.join("|"))})(?![\\p{L}\\p{N}_])`, "u"));

/** Money between the two, and what moves it. */
export const MONEY =
  "(?:money|pa(?:y|ys|id|ying|yment|yments)|refund(?:s|ed|ing)?|releas(?:e|es|ed|ing)|funds?|invoices?|milestones?|dollars?|euros?|usd|eur|bucks|pounds|quid|rupees|pesos|yen|grand|balance|deposit|fees?|bill|dues|settle(?:d|s|ment)?|cleared?|amount|sum|retainer|wages?|salary|owe[ds]?|owing|price|hours|extras?|dispute|claim|[$€£] ?\\d{1,7}|\\d{1,7} ?[$€£%])";

/** A step that hangs on what the other side does. */
export const UNLESS =
  "(?:unless|until|till|til|otherwise|or else|or|else|before|failing (?:which|that|the|payment)|should (?:you|the|this|it|they|no|payment|i)|without (?:the |my |a )?(?:money|payment|release|refund)|no (?:money|payment|pay|release|refund|transfer|dollars?)|not? (?:paid|released|refunded|settled|closed|withdrawn|cleared)|(?:is|are|be|been|was)(?: not|n't) (?:paid|released|refunded|settled|closed|withdrawn|cleared|here|there|in|on|received)|isn't|aren't|don't|do not|doesn't|does not|didn't|won't|will not|if not|if (?:you|the|this|it|i|they|she|he|we|no|there|my|your|money|payment|nothing)|when (?:you|the|this|it|i|no|there) (?:\\p{L}{1,9} )?(?:do |does |is |are |will )?not|then|after|once|only when|as long as|so long as|as soon as|first|depends?|your (?:choice|call|decision)|up to you|you decide|by (?:tonight|tomorrow|today|noon|midnight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the end))";

/** Things of work that one side may hold in its hands. */
export const ASSETS =
  "(?:repo(?:s|sitory)?|branch(?:es)?|code|source(?:s| files?| code)?|files?|folders?|databases?|db|back-?ups?|snapshots?|servers?|hosting|host|sites?|websites?|web ?shop|web ?page|shop|store|stores|pages?|apps?|domains?|dns|ssl|pass ?words?|logins?|credentials?|access(?:es)?|admin(?: rights| access)?|accounts?|pixel|audiences?|channels?|data|dataset|sheets?|spreadsheet|recordings?|footage|videos?|films?|movie|wedding|photos?|photographs?|pictures?|images?|drives?|hard ?drive|hd|disk|cloud|audio|tracks?|song|masters?|stems|mix|models?|designs?|artwork|logos?|psd|psds|ai files?|figma|keys?|licen[sc]es?|builds?|staging|production|environments?|mail ?boxes|mailing list|lists?|leads|contacts|manuscripts?|books?|translations?|chapters?|articles?|texts?|cop(?:y|ies)|everything|the (?:whole )?(?:thing|lot)|all of (?:it|them)|it all|projects?|plug-?ins?|themes?|scripts?|bots?|drawings?|renders?|plans?|animations?|episodes?|transcripts?|campaigns?|ads|funnel|newsletter|integrations?|apis?|systems?|game|levels?|deliverables?|work|originals?|raws?|high-?res|full resolution|final version|finals?)";

/** What ends the use of a thing. */
export const DESTROY =
  "(?:delet(?:e|es|ed|ing|ion)|remov(?:e|es|ed|ing)|eras(?:e|ed|ing)|wip(?:e|ed|es|ing)(?: out)?|format(?:ting)?|destroy(?:s|ed|ing)?|purg(?:e|ed|ing)|scrap(?:ped|ping)?|trash(?:ed|ing)?|burn(?:ed|ing|t)?|nuk(?:e|ed|ing)|kill(?:s|ed|ing)?|disabl(?:e|ed|ing)|deactivat(?:e|ed|ing)|switch(?:ed|ing)? off|turn(?:ed|ing)? off|shut(?:ting)?(?: down| off)?|tak(?:e|en|ing)(?: it| them| your \\p{L}{2,10}| the \\p{L}{2,10}| everything)? (?:down|offline)|go(?:es|ing|ne)? (?:down|offline|dark|off|black)|pull the plug|pull(?:ed|ing)? (?:the|your|it|everything|down)|lock(?:ed|ing|s)?(?: you)?(?: out)?|block(?:ed|ing)?|revok(?:e|ed|es|ing)|cut(?:ting)?(?: off)?|suspend(?:ed|ing)?|corrupt(?:ed|ing)?|brick(?:ed)?|encrypt(?:ed|ing)?|mix(?:ed|ing)? up|scrambl(?:e|ed|ing)|chang(?:e|ed|ing) (?:all |every |the |your )?(?:the |your )?(?:pass ?words?|logins?|keys?|credentials)|replac(?:e|ed|ing)|empt(?:y|ied)|disappear(?:s|ed)?|vanish(?:es|ed)?|gone|unavailable|inaccessible|lost|unreachable|drop(?:s|ped)?|crash(?:es)?|break(?:s)?|stop(?:s)? (?:working|to work)|ceas(?:e|es))";

/** What gives a thing to those who should not have it. */
export const LEAK =
  "(?:leak(?:s|ed|ing)?|sell(?:s|ing)?|sold|resell|auction|publish(?:ed|es|ing)?|upload(?:s|ed|ing)?|dump(?:ed|ing)?|releas(?:e|ed|ing) (?:it|them|everything|the \\p{L}{2,10}) (?:to|on|for|publicly)|giv(?:e|en|ing)|hand(?:ed|ing)?|offer(?:ed|ing)?|pass(?:ed|ing)?|open-?sourc(?:e|ed|ing)|shar(?:e|ed|ing)|post(?:ed|ing)?|send(?:ing)?)";

/** Handing over, as what may be refused. */
export const HAND_OVER =
  "(?:hand(?:ing)? (?:it |them |anything |everything |the \\p{L}{2,10} |your \\p{L}{2,10} )?over|hand(?:ing)?|deliver(?:ing)?|send(?:ing)?|give(?: you| back| up)?|giving|releas(?:e|ing)|transfer(?:ring)?|push(?:ing)?|upload(?:ing)?|share|sharing|unlock(?:ing)?|return(?:ing)?|surrender(?:ing)?|provide|providing|get|gets|getting|see|have|receive|take off|taking off|remove|hand back|let go|part with|merge|deploy|export|open)";

/** Someone near to the other side, who has no part in the matter. */
export const THIRD =
  "(?:your (?:\\p{L}{2,10} ){0,1}(?:boss(?:es)?|employers?|manager|managers|superiors?|hr|hr manager|hr department|human resources|company|firm|office|workplace|bank|wife|husband|spouse|fianc[ée]e?|girlfriend|boyfriend|partner|mother|mom|mum|father|dad|parents?|family|brother|sister|son|daughter|kids|children|in-?laws|uncle|aunt|relatives|friends?|neighbou?rs?|landlord|lender|insurers?|insurance|auditors?|accountant|tax (?:office|authority|inspector)|immigration|visa officer|dean|universit(?:y|ies)|college|school|professors?|teachers?|principal|headmaster|department|director|president|ceo|chairman|chairwoman|board|trustees|chief|librarian|investors?|backers?|sponsors?|shareholders?|clients?|customers?|colleagues?|co-?workers|team|church|pastor|priest|imam|rabbi|congregation|mosque|temple|parish|village|town|embassy|colonel|commander|union|donors|publisher|agent|agency|followers|subscribers|fans|audience|students|patients|licen[sc]ing (?:board|body)|association|competitors?|landlady|mentor|supervisors?|day job|real job)|(?:his|her|their) (?:boss|employer|wife|husband|manager|parents|family|clients?)|the (?:revenue (?:agency|service|office)|tax (?:office|authority|authorities|man)|irs|hmrc|immigration (?:office|service)?|embassy|labou?r (?:office|department)|licen[sc]ing board|data protection (?:office|authority)|health (?:department|inspector)|efcc|bride|groom|dean|hr|board|chief \\p{L}{3,11}|owner of the \\p{L}{3,11}|end client|head of \\p{L}{3,11}|parents|church|committee|school|university|landlord|newspaper|local paper)|(?:mrs|mr|ms|miss|dr)\\.? \\p{L}{2,10})";

/** Learning of something, or being told it. */
export const LEARN =
  "(?:know|knows|knew|aware|learn|learns|hear|hears|find out|finds out|found out|be told|told|tell|telling|informed?|inform|see|sees|read|reads|ask|asking|call|calling|phone|ring|write|writing|written|letter|e-?mail|e-?mailing|message|contact|contacting|notify|notified|alert|send|sending|forward|copied|copy|speak|talk|talking|chat|word|visit|interested|love to|like to|think of|think about|say about|say when|curious|enjoy|tea|coffee|knock)";

/** Groups of people before whom somebody is shown up. */
export const CROWD =
  "(?:reddit|subreddit|linkedin|facebook|fb|twitter|tiktok|insta|instagram|youtube|threads|discord servers?|4chan|quora|medium|trustpilot|glassdoor|google reviews?|yelp|(?:whats ?app|telegram|facebook|fb|discord|slack|signal|private|big|local|freelancers?|clients?|our|expat|alumni|whole) (?:group|groups|community|communities|channel|channels|chat|server|page)|members|followers|subscribers|subs|viewers|listeners|readers|stream|livestream|podcast|newsletter|mailing list|blog|forum|forums|mastermind|meetup|conference|press|newspaper|journalist|reporter|the (?:whole |entire )?(?:industry|scene|community|trade|market|field|business|world|city|town|village|internet|net|web)|this (?:industry|business|trade|scene|town|city|niche)|everyone|everybody|every (?:agency|client|freelancer|studio|publisher|developer|designer)|all (?:the )?(?:agencies|studios|freelancers|clients|publishers|editors|developers|designers|agency owners|sound people|people (?:in|of)))";

/** A bank or what pays by it, as one says it. */
export const BANK =
  "(?:(?:my|our|the|his|her) (?:\\p{L}{2,10} )?(?:bank|bankers?|credit union|card(?: (?:company|issuer|provider|people))?|credit card(?: (?:company|issuer|provider|people))?|building society|accountant|finance (?:team|department|people)|accounts (?:team|department))|(?:a|one) (?:phone )?call to (?:my|the|our) (?:bank|card company|credit union)|visa|mastercard|amex|american express|chase|barclays|hsbc|citi(?:bank)?|wells fargo|capital one|lloyds|natwest|santander|revolut|monzo|commbank|westpac|anz|nab|hdfc|icici|sbi|axis bank|deutsche bank|sparkasse|commerzbank|ing|bnp|société générale|bbva|itau|nubank|equity bank|gtb|paypal|finance)";
/** Taking a payment back through the bank. */
export const REVERSE =
  "(?:charge-? ?backs?|charg(?:e|ing|ed) (?:it |this |that |everything |the \\p{L}{3,11} |you )?back|revers(?:e|es|ed|ing|al|als)|claw(?:s|ed|ing)?(?: it| this| that| everything)? back|claw-?back|disput(?:e|es|ed|ing)|pull(?:s|ed|ing)? (?:that |the |this |my |every |all )?(?:\\p{L}{2,10} )?back|get(?:s|ting)? (?:it|that|the|my|this|every)(?: \\p{L}{2,10})? back|tak(?:e|es|ing) (?:it|that|the|my|this|every)(?: \\p{L}{2,10})? back|fraud (?:form|claim|team|department)|rückbuchung|recall(?:ed|ing)?|cancel(?:s|led|ling)? (?:the|this|that|every|all)? ?(?:payment|charge|transfer)s?|stop (?:the|this|that) (?:payment|cheque|check)|unauthori[sz]ed|(?:one|a|three|two) (?:signature|click|phone call|call)s?)";
