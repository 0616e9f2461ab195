import { said } from "./concepts.ts";
import { DEAL, PAY, STAYS } from "./off-platform-said.ts";
import { phrases } from "./phrase-pattern.ts";
import { toneTable } from "./rule.ts";

// Ways to pay and to talk around Upwork, by their names, and the wish to leave Upwork out.

/** Ways to pay whose name means little else. */
const WAY =
  "(?:pay ?pal|venmo|zelle|payoneer|revolut|cash ?app|western ?union|money ?gram|skrill|neteller|usdt|usdc|trc-?20|erc-?20|tether|bitcoins?|btc|ethereum|crypto(?:currency)?|binance|stablecoins?|m-?pesa|mpesa|airtel money|mtn momo|momo|gcash|maya|bkash|nagad|jazz ?cash|easy ?paisa|upi(?: (?:id|handle))?|paytm|phone ?pe|g ?pay|google pay|apple pay|pix|bizum|lydia|sepa|bacs|chaps|ach|interac|e-?transfer|swish|vipps|mobile ?pay|twint|blik|ideal|alipay|we ?chat pay|remitly|xoom|world ?remit|hawala|gift ?cards?|steam cards?|instapay|fawry|vodafone cash|orange money|chipper cash|opay|palmpay|paystack|flutterwave|mercado pago|nequi|yape|oxxo|spei|bank (?:details|transfer|account|wire)|wire(?: transfer)?|iban|swift code|routing number|sort code|account number|personal check|a che(?:ck|que)|money order|cash job|cash in hand|brown envelope|virement|überweisung|transferencia|wallet|payroll company|invoice (?:from|via|through) my (?:own )?company|(?:my|our) own company|wise|my (?:sister|brother|cousin|friend|wife|husband|mother|father|uncle|partner|mate|son|daughter)(?:'s)? (?:account|profile|name|bank|paypal|card|wallet|upwork))";
const MOVE =
  "(?:send|sends|sending|sent|pay|pays|paid|paying|payments?|transfer(?:s|red|ring)?|wire|mail|give|gives|do|does|use|take|accept|choose|chuck|drop|put|come|comes|go|goes|have|want|prefer|like|simpler|easier|cheaper|faster|quicker|better|instant|instantly|refund(?:ed)?|effected|routed|settle[ds]?|move|migrate|save|shoot|pop|make|arrange|what's|what is|here is|it's|my|your|in the name|to the name|between us|directly|instead)";
const AROUND =
  "(?:instead|fees?|commission|cut|percent|\\d{1,2} ?%|discount|cheaper|lower|less|directly|direct|without|outside|off (?:the )?(?:upwork|platform|marketplace)|between us|privately|private|not here|don't (?:write|mention|say)|do not (?:write|mention|say)|leave upwork|middle ?man|same hour|instantly|within minutes|my (?:number|sister|brother|cousin|friend|account|wallet|address|iban|paypal|handle|name)|your (?:number|iban|paypal|zelle|account|bank|wallet|handle|email)|to me|you (?:send|pay|can|just|mail|transfer|choose|give|put)|(?:i|we) (?:send|pay|give|make|can|will|confirm|lower|do|would|'ll|wire|transfer|mail|pass|pop)|send (?:it|me|us|to|there|the)|pay (?:me|us|you)|can i|can we|let's|let us|lets|we do|we can do|next (?:one|time|payment|payments|project|milestone)|from (?:now|next)|the rest|upwork (?:holds|takes|eats|is|has)|simpler|easier|faster)";
const OF_WORK =
  /\b(?:integrat\w{0,6}|checkout|api|plugin|widget|gateway|sandbox|webhooks?|testnet|mainnet|connect works|module|landing page|tested|test(?:s|ing)?|button|template|customers?|users?|visitors?|app lets|buyers?|shoppers?|donors?|the shop|stripe|burn address|smart contract|token|column|field|form|import|csv|report|dashboard|logo|icons?|banner|article about|blog post|tutorial|app store|withdraw\w{0,4}|upwork (?:sends|paid|pays out|withdraws)|arrived|my bank (?:shows|holds|takes|says))\b/;

export const OFF_PLATFORM_MEANS = toneTable([
  {
    ...PAY,
    find: phrases(
      `${MOVE}…${WAY}`,
      `${WAY}…${MOVE}`,
      `${WAY} (?:or|and) ${WAY}`,
      `(?:can i|can we|could we|could i|let me|lets|let's|i|just)(?: just)? (?:cash ?app|venmo|zelle|paypal|bacs|wire|pix|upi|western union|e-?transfer) (?:you|u|it|the|me|them|across)`,
    ),
    also: [
      said(
        "i(?:'ll|'d|'m|'ve)?",
        "we(?:'ll|'d)?",
        "me",
        "us",
        "my",
        "our",
        "you(?:'ll|'d|'ve)?",
        "your",
        "let's",
        "lets",
        "send",
        "pay",
        "convenient",
        "choose",
      ),
    ],
    near: [said(AROUND)],
    unless: OF_WORK,
    unlessSaid: STAYS,
  },
  {
    ...DEAL,
    find: phrases(
      "(?:leave|keep|leaving|keeping|cut|cutting|take|taking) (?:upwork|the (?:platform|portal|site|website|middle ?man|middlemen)|these \\p{L}{3,9} people|this (?:site|platform|website)) out(?: of (?:it|this))?|cut(?:ting)? out the middle ?m[ae]n",
      "no (?:need|reason|use) (?:for|of|to use|to go through|to pay) (?:upwork|the platform|these fees|the middle ?man)|(?:continue|work|go on|carry on|proceed|finish|keep going|stay) (?:\\p{L}{2,9} )?(?:by invoice|on invoice|with invoices?|by e-?mail|per invoice|directly|off here|without (?:them|it|upwork))|(?:from|via|through|by) (?:our|my) own (?:entity|company|invoice|firm|website|shop)|(?:marketplace|upwork|platform|agency|middle ?man) (?:charge|commission|cut|margin|share|tax)s?|(?:gift|steam|amazon|itunes) cards?(?: \\p{L}{2,9}){0,3} (?:welcome|ok|okay|fine|works?|possible|accepted)|share the difference|stats here|for the look of it|other half (?:to|on|by|via|in)|(?:just )?e-?mail me(?: directly| privately| instead)?,? (?:no|we|and|for|next)",
      "off the (?:marketplace|platform|site|portal|grid|books)|without (?:routing|going|passing|running) (?:\\p{L}{2,9} ){0,3}(?:through|via|over|by) (?:the |this |upwork)|away from (?:the |this )?(?:marketplace|platform|portal|upwork)",
      "upwork (?:has|have|had) (?:nothing|no business|no need)(?: to (?:see|do|know|say))?|not (?:the )?upwork's business|none of upwork's business|behind upwork|upwork (?:does not|doesn't|don't|need not|needn't|must not|will not|won't) (?:\\p{L}{2,9} )?(?:know|see|notice|hear|find)",
      "(?:we|let's|let us|we can|we could) (?:\\p{L}{2,9} )?(?:arrange|settle|fix|organi[sz]e|do|agree|handle|sort)(?: \\p{L}{2,9}){0,3} (?:directly|privately|on the side|without upwork|under the table|in private)",
      "(?:arrange|organi[sz]e|do) (?:it|this|that|the rest|everything|the payment|the money) between (?:us|ourselves)",
      "(?:close|end|stop|cancel|finish|let) (?:\\p{L}{2,10} ){0,3}(?:upwork|contract)(?: \\p{L}{2,9}){0,2}(?: expire| end| here)?(?: and|,) (?:then )?(?:\\p{L}{2,9} ){0,3}(?:pay|wire|transfer|directly|direct|outside|nobody|fees?)|we close upwork",
      "no (?:platform|upwork|site|middle ?man|one|body) (?:will |would |can )?(?:\\p{L}{2,9} )?(?:chop|eat|take|cut|steal|touch|keep|see|hold)s?(?: \\p{L}{2,9}){0,3}",
      "(?:nobody|no one|neither of us|we both|both) (?:\\p{L}{2,9} ){0,2}(?:pays?|save|saves|owes?|avoids?|skips?|spares?) (?:\\p{L}{2,9} ){0,2}(?:fees?|a dime|commission|cut|percent|%)",
      "(?:spare|save|saving|avoid|skip|escape|dodge|forget|halve|split|share|pass)(?: \\p{L}{2,10}){0,5} (?:the |their |service |upwork |platform )?(?:fees?|commission|percentage)",
      "why (?:do )?(?:you |we |i )?(?:\\p{L}{2,9} )?(?:give|pay|feed|lose) (?:\\p{L}{2,9} ){0,2}(?:money |fees? )?to (?:upwork|them|the platform)",
      "(?:upwork|service|platform|the|their) fees? (?:\\p{L}{2,9} ){0,3}(?:insane|crazy|heavy|too (?:much|high)|robbery|stupid|ridiculous|a joke|killing|eats?|high)",
      "(?:make|open|start|send|use|continue (?:with|on)) (?:\\p{L}{2,9} ){0,3}(?:contract|milestone|job|payment|work) (?:\\p{L}{2,9} ){0,2}(?:with|to|on|under|from|through) (?:my|our|another|other|his|her) (?:\\p{L}{2,9} )?(?:cousin|brother|sister|friend|wife|husband|profile|account|name|mate|partner)(?:'s)?",
    ),
    unless: OF_WORK,
    unlessSaid: STAYS,
  },
]);
