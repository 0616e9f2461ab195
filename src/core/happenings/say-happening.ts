import type { Case } from "../case/case.ts";
import { otherSide } from "../case/facts.ts";
import { HAPPENINGS, type HappeningKind } from "../case/happening-kinds.ts";
import { unlessNever } from "../case/never.ts";
import { selfBegins } from "../case/speaker.ts";
import { quote } from "../letters/readers.ts";
import { capital } from "../text/text.ts";
import { sayDay } from "../values/days.ts";
import { formatUsd } from "../values/format-money.ts";
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
  hoursAnswered: "answered the dispute about hours",
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

/** An answer to a dispute about hours, by what it was. */
const ANSWERED: Readonly<Record<string, string>> = {
  accepted: "accepted the dispute about hours",
  declined: "declined the dispute about hours",
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
  const own = one.kind === "hoursAnswered" ? (ANSWERED[one.result ?? ""] ?? OWN.hoursAnswered) : OWN[one.kind];
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

/** A happening with its sum, by its kind: what else has one tells it behind a comma. */
const WITH_SUM: Readonly<Partial<Record<HappeningKind, (said: string, usd: string) => string>>> = {
  refundAsked: (said, usd) => `${said} of ${usd}`,
  refundGiven: (said, usd) => `${said.replace(" of money already paid", "")} of ${usd}`,
  disputeByFreelancer: (said, usd) => `${said} about ${usd}`,
  disputeByClient: (said, usd) => `${said} worth ${usd}`,
  suggestionMade: (_said, usd) => `Upwork suggested a settlement of ${usd}`,
  released: (_said, usd) => `${usd} was released to the freelancer`,
  returned: (_said, usd) => `${usd} of held money went back to the client`,
  bonusPaid: (_said, usd) => `A bonus, tip or expense of ${usd} was paid`,
  hoursDecided: (said, usd) => `${said}: ${usd} goes back to the client`,
  chargeback: (said, usd) => said.replace("a payment", `a payment of ${usd}`),
};

/** The same with its sum, where it has one: "The client asked for a refund of 600.00 USD". */
export const sayHappeningSum = (c: Told, one: KnownHappening): string => {
  const said = sayHappening(c, one);
  if (one.amount === undefined) return said;
  const usd = formatUsd(one.amount);
  return WITH_SUM[one.kind]?.(said, usd) ?? `${said}, ${usd}`;
};

/**
 * What a kind of happening is called for the person who did it, or to whom it was done: a freelancer reads "I opened a dispute", and a
 * client "The freelancer opened a dispute". In: the answers, the kind.
 */
export const happeningLabel = (c: Pick<Told, "answers">, kind: HappeningKind): string => {
  const { label } = HAPPENINGS[kind];
  const { role } = c.answers;
  const own =
    role === "client"
      ? /^The client(?!['\u2019])/
      : role === undefined || role === "other"
        ? /^$/
        : /^The freelancer(?!['\u2019])/;
  const ofOwn = role === "client" ? /^The client['\u2019]s/ : /^The freelancer['\u2019]s/;
  const isTold = role !== undefined && role !== "other";
  const said = label.replace(own, selfBegins(c as Case));
  return isTold ? said.replace(ofOwn, selfBegins(c as Case) === "We" ? "Our" : "My") : said;
};
