import { HAPPENINGS, type HappeningKind } from "../case/happening-kinds.ts";
import type { KnownHappening, Told } from "./happenings.ts";
import { actorOf } from "./matters.ts";

/** What one side did, as the one who did it says it. */
const OWN: Readonly<Partial<Record<HappeningKind, string>>> = {
  refundAsked: "asked for a refund",
  refundApproved: "approved the refund of held money",
  refundDeclined: "declined the refund",
  refundGiven: "gave a refund",
  disputeByFreelancer: "opened a dispute",
  disputeAnswered: "answered the dispute",
  disputeByClient: "disputed hours",
  hoursAnswered: "answered the dispute of hours",
  hoursClaimed: "claimed the rejected hours",
  mediationAnswered: "answered Upwork in the mediation",
  suggestionAccepted: "accepted Upwork's suggestion",
  suggestionDeclined: "declined Upwork's suggestion",
  arbitration: "asked for arbitration",
  arbitrationPaid: "paid for arbitration",
  submitted: "handed in the work with Submit Work",
  changesAsked: "asked for changes on the contract",
  ended: "ended the contract",
  feedbackLeft: "left feedback",
};

/** A happening in the words of the person: "I asked for a refund", "The client answered the dispute". */
export const sayHappening = (c: Told, one: KnownHappening): string => {
  const own = OWN[one.kind];
  const isOwn = own !== undefined && actorOf(c, one) === "me";
  return isOwn ? `${c.answers.role === "agency" ? "We" : "I"} ${own}` : HAPPENINGS[one.kind].label;
};
