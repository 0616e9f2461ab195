import { phrases, type ToneRule } from "./rule.ts";

const APP =
  "(?:paypal|venmo|zelle|payoneer|wise|transferwise|revolut|cash ?app|western union|moneygram|skrill|crypto|bitcoin|btc|usdt|ethereum|bank transfer|wire transfer|bank account|direct deposit|gift cards?)";
const CHAT =
  "(?:whats ?app|telegram|signal|skype|viber|wechat|discord|messenger|facebook|instagram|e-?mail|gmail|phone|zoom|sms|line)";
const OUT =
  "(?:outside|off|away from|out of) (?:of )?(?:the )?(?:upwork|platform|the system|this site|this platform|this app)";
const KEEPS =
  /\b(?:(?<!why )not|never|no|n't|cannot|rather than|instead of|avoid (?:pay|contact|talk|deals?|anything)|decline|refuse|against|forbid|forbids|forbidden|prohibited|stay on|keep (?:everything|it|this|all|our|the)|prefer to (?:keep|stay)|told me|wrote|asked me|offered me|insisted|he|she|they)\b|n't\b/i;
const PRODUCT =
  /\b(?:integrat\w{0,6}|checkout|button|api|plugin|widget|bot|gateway|sandbox|webhook|logo|icon|page|feature|module|chart|app|form|customers?|users?|buyers?|landing|template|link in|footer|test)\b/i;

/** Payment or contact away from Upwork. */
export const OFF_PLATFORM: readonly ToneRule[] = [
  {
    id: "off-platform-pay",
    family: "off-platform",
    severity: "serious",
    needs:
      "paypal venmo zelle payoneer wise transferwise revolut cash cashapp western moneygram skrill crypto bitcoin btc usdt ethereum bank wire deposit gift",
    find: phrases(
      `(?:pay|paid|send|transfer|wire|settle|refund)(?: (?:me|you|us|it|the money|the rest|the amount|the balance|money|this|half|\\S{1,12}))?(?: the (?:rest|money|balance|amount|difference))?(?: directly)?(?: back)? (?:by|via|with|through|using|on|over|in|to|into) (?:your|my|a|the|direct)? ?${APP}`,
      `(?:my|your) (?:paypal|venmo|zelle|payoneer|wise|revolut|cash ?app|skrill|bitcoin|btc|crypto|usdt) ?(?:is|account|address|wallet|id|tag|handle|email)`,
      `(?:i|we) (?:also )?(?:accept|take|prefer|can take|use) ${APP}`,
      `(?:do you (?:have|use|take|accept)|can you (?:use|take|accept)|let's use|let us use) ${APP}`,
    ),
    unless: new RegExp(`${KEEPS.source}|${PRODUCT.source}`, "i"),
    why: "Payment away from Upwork is forbidden for 24 months and can cost both of you the account.",
    instead: "Keep the money on Upwork: “Could you please release the milestone of [amount] on Upwork?”",
    source: "off-platform-pay",
  },
  {
    id: "off-platform-deal",
    family: "off-platform",
    severity: "serious",
    needs: "outside off away out fee fees commission cut directly direct side upwork's bypass platform",
    find: phrases(
      `(?:pay|paid|payment|settle|work|hire|deal|continue|finish|do (?:this|it|the rest)|handle (?:this|it)|invoice|refund|contract|take (?:this|it)|money|go|move|arrange|sort)…${OUT}`,
      "(?:avoid|save|skip|dodge|bypass|without|get around|escape|not pay) (?:paying )?(?:the |those |all |these )?(?:upwork|upwork's|platform|service|20 ?%|10 ?%) ?(?:fees?|commission|cut|charges?)",
      "(?:pay|send|invoice|refund|hire|transfer) (?:me|you|us|it|the money)? ?(?:directly|privately|under the table|on the side|in cash)",
      "(?:cut|leave|take|keep) upwork out|upwork takes (?:too much|a big cut)|bypass upwork|behind upwork's back",
    ),
    also: [/\b(?:i|me|we|us|you|let's|your|my|our)\b/i],
    unless: KEEPS,
    why: "A deal around Upwork is forbidden and can cost both of you the account and a fee.",
    instead: "Keep the deal on Upwork: “I am glad to settle this on Upwork, by [way].”",
    source: "off-platform-pay",
  },
  {
    id: "off-platform-contact",
    family: "off-platform",
    severity: "warning",
    needs:
      "whatsapp whats telegram signal skype viber wechat discord messenger facebook instagram email mail gmail phone sms line number text call outside off zoom e",
    find: phrases(
      `(?:add|message|write|ping|contact|reach|text|call|hit|dm|find|msg) (?:me|us) (?:up )?(?:on|at|via|through|by|over) (?:my )?${CHAT}`,
      `(?:talk|chat|speak|continue|move|switch|go|discuss|meet)(?: (?:this|it|there|over|the chat|our chat|the conversation|about it|about this|further|instead|privately))?(?: (?:to|on|over|via|by))? ${CHAT}`,
      `(?:whats ?app|telegram|skype|e-?mail|text|call|sms|dm) me (?:at|on|directly|instead|here|privately|your|to (?:talk|discuss))`,
      `(?:here is|here's|this is) my (?:whats ?app|telegram|skype|discord|e-?mail|phone|personal) ?(?:number|address|id|handle|email|contact)?`,
      `my (?:whats ?app|telegram|skype|discord|e-?mail|phone|personal|mobile|cell) ?(?:number|address|id|handle|email)? is`,
      `(?:give|send|share|tell) me your (?:whats ?app|telegram|skype|discord|e-?mail|phone|personal|mobile|cell|number)(?: (?:number|address|id|handle|email))?`,
      `(?:talk|chat|speak|continue|move|contact|discuss|communicate)…${OUT}`,
      `are you on (?:whats ?app|telegram|skype|discord|signal|viber|wechat)`,
    ),
    unless: new RegExp(`${KEEPS.source}|${PRODUCT.source}|\\bzoom (?:on|in|into)\\b`, "i"),
    why: "Talk away from Upwork is forbidden before a contract, and later it is weak as proof.",
    instead: "Stay here: “I am glad to talk it through with you here on Upwork.”",
    source: "off-platform-contact",
  },
];
