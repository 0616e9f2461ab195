import type { Case } from "../case/case.ts";
import { hasHeldMoney, type Side } from "../case/facts.ts";
import type { AvoidId, Told } from "./route.ts";

interface Avoid extends Told {
  readonly side?: Side;
  readonly when?: (c: Case) => boolean;
}

/** What does harm on a route, for whom and when. */
const AVOID: Readonly<Record<AvoidId, Avoid>> = {
  endContract: {
    side: "freelancer",
    when: hasHeldMoney,
    say: "Do not press End Contract while money is held. All of it would go to the client at once.",
    rules: ["freelancer-ends"],
  },
  feedback: {
    say: "Do not ask for other feedback, and do not trade it for money.",
    rules: ["feedback-ask-in-dispute", "feedback-as-weapon"],
  },
  chargeback: {
    side: "client",
    say: "Do not take the money back through your bank or card. It breaks Upwork's terms, and the account is suspended.",
    rules: ["chargeback"],
  },
  offPlatform: {
    say: "Do not pay or take money outside Upwork.",
    rules: ["off-platform-pay"],
  },
  earlyApproval: {
    side: "client",
    say: "Do not approve the week early. That gives up the right to dispute it.",
    rules: ["hourly-dispute"],
  },
  supportOnly: {
    side: "client",
    say: "Do not rely on a message to Support or on a refund request. Neither counts as a dispute of hours.",
    rules: ["hourly-dispute"],
  },
};

/** What not to do, as far as it concerns this side and case. */
export const avoidFor = (ids: readonly AvoidId[], c: Case, side: Side | undefined): readonly Told[] =>
  ids
    .map((id) => AVOID[id])
    .filter((one) => one.side === undefined || side === undefined || one.side === side)
    .filter((one) => one.when?.(c) ?? true)
    .map(({ say, rules }) => ({ say, rules }));
