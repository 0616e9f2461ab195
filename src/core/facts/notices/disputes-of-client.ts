import type { Sighting } from "../merge/sighting.ts";
import { as, byOf, fact, happening, milestone } from "./give.ts";
import { listedMilestones } from "./listed.ts";
import type { NoticeReading } from "./notice.ts";
import { amountIn, amountLabelled, dayIn, dayOf, placeOf, sentenceThat, untilOf } from "./read.ts";
import { ASKS, BACK, DISPUTE, PAID_BEFORE, saysSo } from "./signals.ts";

/** Words of a name between "your client" and what was done: "Bell & Sons Ltd.,". */
const NAME_WORDS = String.raw`(?:(?:[\p{Lu}\d&(][^\s;:"“]*|(?:\p{L}\.){2,}\S*|of|and|for|de|van|von),? ){0,8}`;
/** "Your client, Bell Ltd, has filed a dispute", "a dispute was opened by the client". */
const FILED_BY_CLIENT = new RegExp(
  String.raw`(?<!\p{L})(?:[Yy]our|[Tt]he) client,? ${NAME_WORDS}(?:(?:has|have|just|now) )*(?:filed|files|opened|opens|raised|raises|started|submitted|disputed|disputes)(?!\p{L})|(?<!\p{L})(?:filed|opened|raised|started|submitted) by (?:your|the) client(?!\p{L})`,
  "u",
);
const CLIENT = /\b(?:your|the) client\b/i;
const FREELANCER = /\b(?:your|the) (?:freelancer|agency)\b/i;
const RELEASED =
  /\b(?:(?:was|were|been|already) (?:released|paid)|(?:released|paid) (?:on|payment|money|milestone)|you (?:released|paid))\b/i;
const IS_HELD = /\b(?:escrow|held|on hold|deposit(?:ed)?|not (?:yet )?released)\b/i;

/** Who opened it wants money back, which only a client can: "He would like $320.00 returned". */
const WANTS_BACK =
  /^(?:he|she|they|it|\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3}) (?:would like|wants?|asks?|asked|is asking|requests?|requested|claims?|seeks?)\b.*\b(?:returned|refunded|back|refund|reimbursed)\b/iu;

/** "Ines Roth asked Upwork to step in on 4 May": the client turned to Upwork about money already paid. */
const STEP_IN =
  /\b(?:asked|requested|wants|wanted|called on|turned to) (?:upwork|us)(?: to (?:step in|help|decide|mediate|look|get involved)|(?=\b))/i;

/** "You filed a dispute with Ana Lund about money that was already paid": only the client can, and Upwork mediates. */
const MINE_ABOUT_PAID =
  /\byou (?:have |have now |just )?(?:filed|opened|raised|started|submitted)\b.{0,60}\b(?:dispute|claim|case|request)\b.*\b(?:paid|released)\b/i;
const PAID_TO_YOU = /\b(?:paid|released)(?: out)? to (?:you|your)\b|\byou (?:were paid|received)\b/i;

/** The dispute that the person filed as a client, about money already released; undefined when the notice tells of none. */
const mineAboutPaid = (n: NoticeReading) =>
  n.side?.value === "freelancer" || n.side?.value === "agency"
    ? undefined
    : n.own.find(
        (one) =>
          saysSo(one) && MINE_ABOUT_PAID.test(one.text) && PAID_BEFORE.test(one.text) && !PAID_TO_YOU.test(one.text),
      );

/** Did the client file the dispute of a notice? "likely": it does not say so in so many words. Undefined: nothing says it. */
export const clientFiled = (n: NoticeReading): "sure" | "likely" | undefined => {
  const said = n.own.find((one) => saysSo(one) && DISPUTE.test(one.text) && FILED_BY_CLIENT.test(one.text));
  if (said !== undefined || mineAboutPaid(n) !== undefined) return "sure";
  const isMine = byOf(n, /filed|opened|raised|started|submitted|disputed/) === "me";
  if (isMine || FREELANCER.test(n.own.map(({ text }) => text).join(" "))) return undefined;
  const asks = n.own.some(
    (one) =>
      saysSo(one) &&
      (CLIENT.test(one.text) || WANTS_BACK.test(one.text)) &&
      ASKS.test(one.text) &&
      BACK.test(one.text) &&
      !DISPUTE.test(one.text),
  );
  return asks ? "likely" : undefined;
};

/** What a dispute gives that the client filed: about money already released it is mediation; about held money it is to be looked at. */
export const ofClient = (n: NoticeReading, sure: "sure" | "likely"): Sighting[] => {
  const mine = mineAboutPaid(n);
  const listed = listedMilestones(n);
  // The day beside "you filed a dispute about money that was paid" is that of the dispute.
  const released = dayOf(n, "releasedOn") ?? (mine === undefined ? dayIn(n, "past", RELEASED) : undefined);
  const isReleased =
    released !== undefined || sentenceThat(n, RELEASED) !== undefined || sentenceThat(n, PAID_BEFORE) !== undefined;
  const isHeld = !isReleased && sentenceThat(n, IS_HELD) !== undefined;
  const told = happening(n, isHeld ? "refundAsked" : "mediation", {
    on: dayOf(n, "filedOn", "askedOn", "on") ?? dayIn(n, "past", STEP_IN) ?? dayIn(n, "past", DISPUTE),
    by: isHeld ? "them" : "upwork",
    amount:
      amountLabelled(n, "asked") ??
      amountIn(n, [ASKS, BACK]) ??
      amountIn(n, [DISPUTE]) ??
      amountLabelled(n, "amount", "released"),
    until: untilOf(n),
    said: sentenceThat(n, FILED_BY_CLIENT) ?? sentenceThat(n, STEP_IN) ?? sentenceThat(n, DISPUTE),
    note: isReleased
      ? "The client filed it about money already released, so Upwork mediates."
      : isHeld
        ? "The client filed it about held money, which looks like a refund request. Please look what it is."
        : "The client filed it. The notice does not say whether the money was released.",
  });
  return [
    ...(mine === undefined || n.side !== undefined ? [] : fact(n, "role", "client", [placeOf(mine)])),
    ...listed,
    ...told.map((one): Sighting => (isReleased && sure === "sure" ? one : { ...one, sure: "likely" })),
    ...(listed.length > 0
      ? []
      : milestone(n, {
          amount: n.milestone?.amount === undefined ? undefined : as(n.milestone.amount, n.milestone),
          releasedOn: released,
          money: as("released", released),
        })),
  ];
};
