import { ANY, SITUATIONS_READ } from "./common.ts";
import { type Rule, rules } from "./rule.ts";
import { at, CARD_FAILS, CHARGEBACK_SEEN, CHARGEBACK_THREADS, REFUND_SENT, USER_AGREEMENT } from "./sources.ts";

const SHARED = {
  contracts: ANY,
  who: "freelancer",
  sources: [CHARGEBACK_SEEN],
  checkedOn: SITUATIONS_READ,
  confidence: "medium",
} satisfies Partial<Rule>;

/** A bank takes a payment back, seen from the freelancer. */
export const CHARGEBACKS = rules([
  {
    ...SHARED,
    id: "chargeback-decided",
    topic: "fact",
    title: "Who decides a chargeback",
    says: "Upwork answers the bank and contests the claim. The bank decides, not Upwork.",
    confidence: "high",
  },
  {
    ...SHARED,
    id: "chargeback-notice",
    topic: "fact",
    title: "Notice of a chargeback",
    says: "It comes by email, and only if Upwork needs something from the freelancer.",
  },
  {
    ...SHARED,
    id: "chargeback-proof",
    topic: "fact",
    title: "Proof against a chargeback",
    says: "Any proof that the agreed work was delivered: the offer and milestone text, the hand-in, messages with the approval, files, the diary.",
  },
  {
    ...SHARED,
    id: "chargeback-unprotected",
    topic: "money",
    title: "A chargeback without payment protection",
    says: "Upwork can ask for the money back, hold the account until it is paid, and take it from later earnings.",
    sources: [CHARGEBACK_SEEN, at(USER_AGREEMENT, "§8.2")],
    confidence: "high",
  },
  {
    ...SHARED,
    id: "chargeback-won",
    topic: "fact",
    title: "A chargeback that is won",
    says: "Holds are lifted and the money comes back to the freelancer.",
  },
  {
    ...SHARED,
    id: "chargeback-length",
    topic: "fact",
    title: "How long a chargeback takes",
    says: "Two freelancers were told up to 90 days. No page gives a time.",
    figure: "up to 90 days",
    sources: [CHARGEBACK_THREADS],
    confidence: "low",
  },
  {
    ...SHARED,
    id: "refund-notices",
    topic: "fact",
    title: "The notices after hours are reversed",
    says: "First you see a line saying that you refunded the client, then an email with the reason.",
    contracts: ["hourly"],
    sources: [REFUND_SENT],
    confidence: "high",
  },
  {
    ...SHARED,
    id: "card-fails",
    topic: "fact",
    title: "The client's card fails",
    says: "The contracts are paused and both sides are told; the freelancer is not told why. Stop working until they continue.",
    who: "both",
    sources: [CARD_FAILS],
    confidence: "high",
  },
]);
