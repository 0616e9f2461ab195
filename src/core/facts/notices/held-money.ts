import { endOf } from "./ended.ts";
import { as, byOf, happening, milestone } from "./give.ts";
import type { NoticeKind, NoticeReading } from "./notice.ts";
import { amountIn, amountLabelled, dayIn, dayOf, sentenceThat, untilOf } from "./read.ts";
import { ASKS, BACK, CONTRACT, ENDED, HELD, HOURS, MONEY, PAID_BEFORE } from "./signals.ts";

const CHANGES = /\b(?:changes?|revisions?|rework|corrections?|fix(?:es)?)\b/i;
/** Who asks: the person, where it is their request ("We sent your refund request"). */
const askedBy = (n: NoticeReading) =>
  sentenceThat(
    n,
    /\byour (?:refund )?request (?:was|is|has been) sent\b|\b(?:sent|passed|forwarded|gave|handed)(?: on)? your (?:refund )?request\b/i,
  ) === undefined
    ? byOf(n, /asked|requested|are asking/)
    : "me";

const heldAmount = (n: NoticeReading) => amountLabelled(n, "held");
const askedAmount = (n: NoticeReading) =>
  amountLabelled(n, "asked") ??
  amountIn(n, [ASKS, BACK], /\b(?:earned|so far|total of|already)\b/i) ??
  amountIn(n, [BACK, MONEY, HELD], /\b(?:earned|already)\b/i) ??
  amountLabelled(n, "amount") ??
  heldAmount(n) ??
  amountIn(n, [BACK, MONEY], /\b(?:earned|already|fee)\b/i) ??
  // "$420.00 is held. Your client is asking for all of it back."
  (sentenceThat(
    n,
    ASKS,
    BACK,
    /\b(?:all of (?:it|this|that)|everything|the (?:whole|full) (?:sum|amount)|it all)\b/i,
  ) === undefined
    ? undefined
    : amountIn(n, [HELD, MONEY], /\b(?:earned|so far|already|fee)\b/i));

/** The day the contract ended, where the notice came right then: the money was asked back with it. */
const endedJustNow = (n: NoticeReading) => {
  const on = dayOf(n, "endedOn") ?? dayIn(n, "past", ENDED);
  return on !== undefined && n.sent !== undefined && on.value === n.sent.on ? on : undefined;
};

const SAYS_NO =
  /\b(?:declined|rejected|refused|turned down|said no|(?:does not|doesn['’]t|did not|will not|won['’]t) (?:agree|want|wish|give|accept|return))\b|\b(?:turned|turns)\b.{0,40}\bdown\b/i;

export const HELD_MONEY: readonly NoticeKind[] = [
  {
    id: "refund-asked",
    is: "Upwork's notice of a refund request for held money",
    isTrouble: true,
    needs: 5,
    signals: [
      { all: [ASKS, BACK], not: CHANGES, weight: 3 },
      { all: [ENDED, CONTRACT], weight: 2 },
      { all: [HELD, BACK], weight: 2 },
      { all: [/\b(?:asked|requested|refund)\b[^:]*:.*\$/i], in: "body", weight: 1 },
      {
        all: [/\b(?:approve|agree|accept)\b/i, /\b(?:dispute|decline|disagree|refuse|reject)\b/i],
        in: "body",
        isChoice: true,
        weight: 1.5,
      },
      { all: [/\b(?:see|view) request\b/i], in: "body", weight: 1 },
      { all: [ASKS, BACK, PAID_BEFORE], not: HELD, weight: -3 },
      {
        all: [
          /\b(?:declined|approved|accepted|rejected|refused|turned down)\b.*\brefund|\brefund\b.*\b(?:was|is|has been) (?:declined|approved|accepted|rejected|refused|issued|sent)/i,
        ],
        weight: -4,
      },
      {
        all: [/\b(?:filed|opened|raised|started)\b.*\bdispute\b|\bdispute\b.*\b(?:filed|opened|started)/i],
        weight: -3,
      },
      { all: [/\bmediat/i], weight: -2 },
      { all: [/\bcharge ?back|\bbank\b.*\brevers/i], weight: -4 },
      { all: [HOURS], in: "subject", weight: -2 },
    ],
    facts: (n) => {
      const amount = askedAmount(n);
      const hasEnded =
        sentenceThat(n, ENDED, CONTRACT) !== undefined ||
        sentenceThat(
          n,
          /\b(?:ended|closed|cancell?ed|terminated) ["“«„]|\byou (?:have )?(?:ended|closed|cancell?ed|terminated) (?:the )?\p{Lu}/u,
        ) !== undefined ||
        dayOf(n, "endedOn") !== undefined;
      const asked =
        dayOf(n, "askedOn") ??
        dayIn(n, "past", ASKS, BACK) ??
        (hasEnded ? endedJustNow(n) : undefined) ??
        (n.sent === undefined ? dayOf(n, "endedOn", "on") : undefined);
      const isSameDay = asked === undefined || n.sent === undefined || asked.value <= n.sent.on;
      const said = sentenceThat(n, ASKS, BACK);
      return [
        ...happening(n, "refundAsked", {
          on: isSameDay ? asked : undefined,
          by: askedBy(n),
          amount,
          until: untilOf(n),
          said,
        }),
        ...(hasEnded ? endOf(n) : []),
        ...milestone(n, {
          amount: n.milestone?.amount === undefined ? undefined : as(n.milestone.amount, n.milestone),
          money: as("held", heldAmount(n) ?? amount),
          submittedOn: dayOf(n, "submittedOn"),
        }),
      ];
    },
  },
  {
    id: "refund-of-released-asked",
    is: "Upwork's notice that a refund of paid money is asked for",
    isTrouble: true,
    needs: 4.5,
    signals: [
      { all: [ASKS, /\brefund/i], weight: 3 },
      { all: [ASKS, BACK, PAID_BEFORE], weight: 2 },
      { all: [PAID_BEFORE], in: "body", weight: 1 },
      { all: [/\b(?:give|issue|send)\b.*\brefund\b/i], in: "body", weight: 1 },
      { all: [ENDED, CONTRACT], weight: -2 },
      { all: [HELD, BACK], not: PAID_BEFORE, weight: -3 },
      { all: [/\bmediat/i], weight: -2 },
      { all: [/\b(?:declined|approved|accepted|rejected|refused|turned down)\b.*\brefund/i], weight: -4 },
      { all: [/\bcharge ?back|\bbank\b/i], weight: -3 },
      { all: [/\b(?:filed|opened|started)\b.*\bdispute\b/i], weight: -3 },
    ],
    facts: (n) => [
      ...happening(n, "refundAsked", {
        on: dayOf(n, "askedOn", "on"),
        by: askedBy(n),
        amount: amountLabelled(n, "asked") ?? amountIn(n, [ASKS, BACK]) ?? amountLabelled(n, "amount"),
        until: untilOf(n),
        said: sentenceThat(n, ASKS, BACK),
        note: "It is about money that was already released.",
      }),
      ...milestone(n, {
        amount: n.milestone?.amount === undefined ? undefined : as(n.milestone.amount, n.milestone),
        money: as("released", amountLabelled(n, "released")),
        releasedOn: dayOf(n, "releasedOn") ?? dayIn(n, "past", /\b(?:released|paid)\b/i),
      }),
    ],
  },
  {
    id: "refund-answered",
    is: "Upwork's notice of the answer to a refund request",
    isTrouble: true,
    needs: 4,
    signals: [
      {
        all: [/\b(?:declined|approved|accepted|rejected|refused|turned down|agreed to)\b/i, /\brefund/i],
        not: /\bto (?:approve|decline|accept)\b/i,
        weight: 4,
      },
      {
        all: [/\brefund request\b/i, /\b(?:was|has been|is) (?:declined|approved|accepted|rejected|refused)\b/i],
        weight: 2,
      },
      {
        all: [
          /\b(?:does not|doesn['’]t|did not|will not|won['’]t) (?:agree|want|wish|give|accept|return)\b|\b(?:turned|turns)\b.{0,40}\bdown\b|\bsaid no\b|\brefuse[ds]?\b|\bdeclined\b/i,
          BACK,
        ],
        not: /\bdisput|\bto (?:approve|decline|accept)\b/i,
        weight: 4,
      },
      { all: [/\byour request\b/i, /\b(?:turned down|declined|refused|rejected)\b/i], weight: 2 },
      { all: [/\bmilestone\b.*\bapproved\b/i], weight: -2 },
      { all: [/\b(?:opened|filed|raised|started|submitted) (?:a|the|this) dispute\b/i], weight: -8 },
    ],
    facts: (n) => {
      const isNo = sentenceThat(n, SAYS_NO) !== undefined;
      const asked = sentenceThat(n, /\byou (?:have )?asked\b/i, BACK);
      const askedOn = asked === undefined ? undefined : dayIn(n, "past", /\byou (?:have )?asked\b/i, BACK);
      return [
        ...(askedOn === undefined
          ? []
          : happening(n, "refundAsked", {
              on: askedOn,
              by: "me",
              amount: amountIn(n, [/\byou (?:have )?asked\b/i, BACK]),
              said: asked,
              note: "It is about money that was already released.",
            })),
        ...happening(n, isNo ? "refundDeclined" : "refundApproved", {
          on:
            dayOf(n, "askedOn", "on") ??
            dayIn(
              n,
              "past",
              /\b(?:declined|rejected|refused|approved|accepted|turned down)\b/i,
              /^(?!.*\byou (?:have )?asked\b)/i,
            ),
          by: byOf(n, /declined|rejected|refused|approved|accepted|agreed|turned down/),
          amount: isNo ? undefined : (amountLabelled(n, "asked", "amount") ?? amountIn(n, [/\brefund/i])),
          said:
            sentenceThat(n, /\b(?:declined|approved|accepted|rejected|refused|turned down|agreed)\b/i) ??
            sentenceThat(n, SAYS_NO),
        }),
      ];
    },
  },
  {
    id: "refund-given",
    is: "Upwork's notice of a refund that was given",
    needs: 3.5,
    signals: [
      { all: [/\b(?:gave|issued|sent|processed)\b/i, /\brefund\b/i], weight: 3 },
      {
        all: [
          /\brefund(?:ed)?\b.*\b(?:was|has been) (?:sent|issued|given|processed|made)\b|\byou refunded\b|\b(?:has|have) refunded\b|\brefunded you\b/i,
        ],
        weight: 4,
      },
      { all: [ASKS, BACK], weight: -2 },
      { all: [HOURS, /\b(?:dispute|protection|revers)/i], weight: -3 },
      { all: [/\bcharge ?back/i], weight: -3 },
    ],
    facts: (n) =>
      happening(n, "refundGiven", {
        on: dayOf(n, "on"),
        by: byOf(n, /gave|issued|sent|refunded/),
        amount: amountLabelled(n, "asked", "amount") ?? amountIn(n, [/\brefund/i]),
        said: sentenceThat(n, /\brefund/i),
      }),
  },
];
