import type { Case } from "../case/case.ts";
import { otherSide } from "../case/facts.ts";
import { HAPPENINGS, type HappeningKind } from "../case/happening-kinds.ts";
import { unlessNever } from "../case/never.ts";
import { selfBegins } from "../case/speaker.ts";
import { quote } from "../letters/readers.ts";
import { capital } from "../text/text.ts";
import { sayDay } from "../values/days.ts";
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
  submitted: "submitted the work",
  changesAsked: "requested changes on the contract",
  ended: "ended the contract",
  feedbackLeft: "left feedback",
  ticketOpened: "wrote to Upwork Support",
};

/** Who it was that promised something. */
const PROMISER: Readonly<Record<string, string>> = { mediator: "Upwork's specialist", upwork: "Upwork" };

/** "The client promised “I will release it on Thursday”, for 12 Nov 2026": their words are theirs. */
const sayPromise = (c: Told, { by, note, until }: KnownHappening): string => {
  const day = unlessNever(until);
  const who = by === "me" ? selfBegins(c) : (PROMISER[by ?? ""] ?? capital(otherSide(c as Case)));
  const what = note === undefined ? "something" : quote(note);
  return `${who} promised ${what}${day === undefined ? "" : `, for ${sayDay(day)}`}`;
};

/** The other side, by the role of the person. */
const OTHERS: Readonly<Record<string, string>> = {
  freelancer: "the client",
  agency: "the client",
  client: "the freelancer",
};

/** A happening in the words of the person: "I asked for a refund", "The client declined Upwork's suggestion". */
export const sayHappening = (c: Told, one: KnownHappening): string => {
  if (one.kind === "promised" && (one.note !== undefined || one.by !== undefined)) return sayPromise(c, one);
  const own = OWN[one.kind];
  if (own === undefined) return HAPPENINGS[one.kind].label;
  switch (actorOf(c, one)) {
    case "me":
      return `${selfBegins(c)} ${own}`;
    case "them":
      return `${capital(OTHERS[c.answers.role ?? ""] ?? "the other side")} ${own}`;
    default:
      return HAPPENINGS[one.kind].label;
  }
};
