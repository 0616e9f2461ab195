// What the rules about payment and deals away from Upwork share.

const AROUND = { family: "off-platform", severity: "serious", source: "off-platform-pay" } as const;

export const PAY = {
  ...AROUND,
  id: "off-platform-pay",
  why: "Payment away from Upwork is forbidden for 24 months and can cost both of you the account.",
  instead: "Keep the money on Upwork: “Could you please release the milestone of [amount] on Upwork?”",
} as const;

export const DEAL = {
  ...AROUND,
  id: "off-platform-deal",
  why: "A deal around Upwork is forbidden and can cost both of you the account and a fee.",
  instead: "Keep the deal on Upwork: “I am glad to settle this on Upwork, by [way].”",
} as const;

/** The writer stays on Upwork. */
export const STAYS =
  /\b(?:(?:can ?not|can't|won't|will not|do not|don't|would not|wouldn't|not going to|not gonna|never|not|rather not|prefer not to|must not|let us not|let's not|shouldn't|should not)(?: \p{L}{2,9}){0,3} (?:use|take|accept|pay|send|do|work|go|leave|move|talk|be paid|get paid|receive|trying|want to (?:pay|leave|go|use|dodge)|outside|dodge)(?! (?:upwork|fees?|commission|that much|all these|the fees?|their|these|those)\b)|against (?:upwork|the (?:rules?|terms|tos)|their)|(?:keep|stay|staying|remain|continue|stick)(?: \p{L}{1,9}){0,4} (?:on|in|inside|at|within|with|by|here)(?: (?:upwork|the (?:platform|contract|site)|platform|here))|(?:stay|keep it|keep all payments|keep everything) here|prefer (?:\p{L}{2,9} ){0,2}(?:by|on|to stay|to keep|through|via|inside|upwork)(?: the)? ?(?:platform|upwork|contract)?|out of (?:the )?question|stop (?:sending|writing|calling|messaging|contacting|texting|phoning)|refus\w{1,3}|declin\w{1,3}|add (?:it|a)? ?(?:as )?(?:a )?(?:milestone|bonus) (?:here|on)|add (?:a )?milestone|as a (?:bonus|milestone)|got (?:his|her|my|their) account|my account got|not allowed|(?:don't|do not|doesn't|does not) allow|forbidden|no (?:telegram|whats ?app|skype|paypal|crypto|sir|thanks|thank you)\b|behind you|nah mate)\b/u;
