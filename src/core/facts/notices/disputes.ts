import type { Sighting } from "../merge/sighting.ts";
import { ANSWERED, disputeBehind, refundBehind } from "./behind-dispute.ts";
import { clientFiled, ofClient } from "./disputes-of-client.ts";
import { endOf } from "./ended.ts";
import { as, byOf, happening, milestone } from "./give.ts";
import type { NoticeKind, NoticeReading } from "./notice.ts";
import { type AmountAt, amountIn, amountLabelled, dayIn, dayOf, sentenceThat, untilOf } from "./read.ts";
import { shareIn, sideByShare } from "./shares.ts";
import { BACK, DISPUTE, HELD, HOURS, MEDIATION } from "./signals.ts";

const FILED = /\b(?:filed|files|opened|opens|raised|started|submitted|has disputed|disputed|disputes|disagrees)\b/i;
export const NO_DEAL =
  /\bnon-?resolution\b|\b(?:not|unable to|could ?n[o']?t|cannot|can't|no)\b.{0,40}\b(?:resolve[d]?|agree(?:ment|d)?|settle[d]?|settlement|resolution)\b/i;
const SUGGESTS =
  /\b(?:suggest(?:s|ed|ion|ing)?|propos(?:e|es|ed|al|ing)|recommend(?:s|ed|ation|ing)?|(?:our|a possible|a fair|one possible) (?:idea|compromise|middle way|way (?:out|forward)))\b/i;
const stateOfMoney = (n: NoticeReading, amount: AmountAt | undefined): Sighting[] =>
  milestone(n, {
    amount: n.milestone?.amount === undefined ? undefined : as(n.milestone.amount, n.milestone),
    money: as("held", amountLabelled(n, "held") ?? (sentenceThat(n, HELD) === undefined ? undefined : amount)),
  });

/** To whom goes how much by a suggestion: what the freelancer gets, else what the client gets. */
const suggested = (n: NoticeReading): { readonly amount: AmountAt | undefined; readonly note?: string } => {
  const toFreelancer = amountLabelled(n, "toFreelancer") ?? shareIn(n);
  if (toFreelancer !== undefined) return { amount: toFreelancer };
  const amount =
    amountIn(n, [SUGGESTS]) ??
    amountIn(n, [/\b(?:release|goes|go|returned?|refund|split|keep)\w*\b/i]) ??
    amountLabelled(n, "released", "amount", "toClient");
  return { amount };
};

export const DISPUTES: readonly NoticeKind[] = [
  {
    id: "dispute-by-freelancer",
    is: "Upwork's notice of a dispute",
    isTrouble: true,
    needs: 5,
    signals: [
      { all: [DISPUTE, FILED], not: /\b(?:hours?|time(?: ?sheet)?|week)\b/i, weight: 5 },
      {
        all: [DISPUTE, /\b(?:received|got|registered|recorded|passed|forwarded|sent|logged)\b/i, /\byour\b/i],
        not: /\b(?:answer|response|reply|hours?|time ?sheet|week|declin\w+|accept\w*)\b/i,
        weight: 4,
      },
      { all: [/\b(?:see|view) dispute\b/i], in: "body", weight: 1 },
      { all: [/\b(?:escrow|milestone|deposit|project funds|held)\b/i], weight: 1 },
      {
        all: [/\b(?:accept|approve|release)\b/i, /\b(?:decline|disagree|reject)\b/i],
        in: "body",
        isChoice: true,
        weight: 0.5,
      },
      { all: [HOURS], weight: -4 },
      { all: [/\b(?:time|hours) (?:in|under) dispute\b|\bdisputed (?:time|hours)\b/i], in: "body", weight: -4 },
      { all: [MEDIATION], in: "subject", weight: -3 },
      { all: [NO_DEAL], weight: -3 },
      {
        all: [
          /\bdispute\b.*\b(?:was|has been|is) (?:declined|accepted|answered|closed|resolved|settled|withdrawn)|\b(?:declined|accepted|answered|responded to|closed|withdrew|withdrawn)\b.*\b(?:your |the )?dispute/i,
        ],
        not: /\bto (?:accept|decline)\b|\bor decline\b/i,
        weight: -4,
      },
      { all: [/\bcharge ?back|\bbank\b/i], weight: -3 },
      { all: [SUGGESTS], weight: -2 },
    ],
    facts: (n) => {
      const client = clientFiled(n);
      if (client !== undefined) return ofClient(n, client);
      const amount =
        amountLabelled(n, "asked") ??
        amountIn(n, [DISPUTE]) ??
        amountIn(n, [/\b(?:release|asks|requests?|wants?)\w*\b/i]) ??
        amountLabelled(n, "amount", "held");
      return [
        ...happening(n, "disputeByFreelancer", {
          on: dayOf(n, "filedOn", "askedOn", "on") ?? dayIn(n, "past", DISPUTE, FILED),
          by:
            sentenceThat(n, /\b(?:received|got|registered|recorded)\b.{0,20}\byour dispute\b/i) === undefined
              ? byOf(n, /filed|opened|raised|started|submitted|disputed/)
              : "me",
          amount,
          until: untilOf(n),
          said: sentenceThat(n, DISPUTE, FILED),
        }),
        ...stateOfMoney(n, amount),
        ...refundBehind(n, amount),
        ...(dayOf(n, "endedOn") === undefined ? [] : endOf(n)),
      ];
    },
  },
  {
    id: "dispute-answered",
    is: "Upwork's notice of the answer to a dispute",
    isTrouble: true,
    needs: 4,
    signals: [
      {
        all: [ANSWERED, DISPUTE],
        not: /\b(?:hours?|week|time ?sheet|refund request|to decline|or decline|answer needed|(?:opened|filed|raised|started) (?:a|this)|has (?:now )?disputed|until|by)\b/i,
        weight: 5,
      },
      {
        all: [ANSWERED, /\b(?:release|pay(?:ing|ment)?|dispute)\b/i],
        not: /\b(?:hours?|week|time ?sheet|refund|to (?:decline|answer|respond)|or decline|answer needed|until|by|(?:opened|filed) (?:a|this))\b/i,
        in: "body",
        weight: 2.5,
      },
      { all: [/\b(?:received|got|have|sent|forwarded)\b/i, /\byour (?:answer|response|reply)\b/i, DISPUTE], weight: 4 },
      { all: [/\bdispute\b.*\b(?:was|has been|is) (?:declined|answered|rejected)\b/i], not: HOURS, weight: 3 },
      { all: [HOURS], in: "subject", weight: -4 },
      { all: [NO_DEAL], weight: -2 },
    ],
    facts: (n) =>
      happening(n, "disputeAnswered", {
        on: dayOf(n, "on", "askedOn") ?? dayIn(n, "past", ANSWERED),
        by: byOf(n, /declined|answered|responded|rejected|refused|replied|turned|said no/),
        said: sentenceThat(n, ANSWERED, DISPUTE) ?? sentenceThat(n, ANSWERED),
      }).concat(disputeBehind(n)),
  },
  {
    id: "mediation",
    is: "Upwork's notice of mediation",
    isTrouble: true,
    needs: 3.5,
    signals: [
      { all: [MEDIATION], not: /\b(?:may|can|could|might)\b|\bafter\b|\bended\b/i, weight: 3 },
      {
        all: [
          MEDIATION,
          /\b(?:opened|started|begins?|began|begun|requested|assigned|case|joined|come to|came to|passed to|now in|looks?|tell|answer|respond|reply|your side)\b/i,
        ],
        weight: 2,
      },
      { all: [/\bnon-?resolution\b/i], weight: -5 },
      { all: [NO_DEAL], weight: -1 },
      {
        all: [
          /\b(?:(?:disputes?|mediation) (?:specialist|assistance|resolution|team|case)|(?:your|the|a) mediator)\b/i,
        ],
        in: "body",
        weight: 1,
      },
      {
        all: [/\b(?:your|both) (?:view|side|sides|account|version)\b|\bhelp (?:both|the two) of you\b/i],
        in: "body",
        weight: 0.5,
      },
      { all: [SUGGESTS], weight: -3.5 },
      { all: [/\barbitrat/i], in: "subject", weight: -4 },
    ],
    facts: (n) => {
      const amount =
        amountLabelled(n, "asked", "amount") ??
        amountIn(n, [MEDIATION]) ??
        amountIn(n, [/\b(?:would like|wants|asks for|is asking|requests|claims)\b/i, BACK]) ??
        amountLabelled(n, "released") ??
        amountIn(n, [/\b(?:released|paid|refund|disputed)\b/i]);
      return [
        ...happening(n, "mediation", {
          on: dayOf(n, "filedOn", "startedOn", "askedOn", "on") ?? dayIn(n, "past", MEDIATION),
          by: "upwork",
          amount,
          until: untilOf(n),
          said: sentenceThat(n, MEDIATION),
        }),
        ...milestone(n, {
          amount: n.milestone?.amount === undefined ? undefined : as(n.milestone.amount, n.milestone),
          releasedOn: dayOf(n, "releasedOn") ?? dayIn(n, "past", /\b(?:released|paid)\b/i),
          money: as("released", dayOf(n, "releasedOn") ?? dayIn(n, "past", /\breleased\b/i)),
        }),
      ];
    },
  },
  {
    id: "suggestion",
    is: "Upwork's suggestion to settle",
    isTrouble: true,
    needs: 4,
    signals: [
      {
        all: [
          SUGGESTS,
          /\b(?:resolution|settle(?:ment)?|solution|split|share|way forward|outcome|we|our|specialist|mediator|compromise|my|both of you|binds?|returns|keeps)\b/i,
        ],
        not: /\b(?:milestone change|new contract|job)\b/i,
        weight: 4,
      },
      { all: [SUGGESTS, /\$/], weight: 1.5 },
      {
        all: [
          /\b(?:I|we)(?:['’]d| would)? (?:like to )?(?:suggest|propose|recommend)\b|\bonly a (?:suggestion|proposal)\b/i,
        ],
        in: "body",
        weight: 3,
      },
      {
        all: [/\b(?:(?:a|one|possible) way to (?:settle|resolve|close|end)|way forward|middle way|settlement)\b/i],
        in: "subject",
        weight: 1.5,
      },
      {
        all: [/\b(?:accept|agree)\b/i, /\b(?:decline|disagree|reject|(?:do|does) not (?:accept|agree))\b/i],
        in: "body",
        isChoice: true,
        weight: 1,
      },
      { all: [MEDIATION], weight: 0.5 },
      { all: [SUGGESTS, DISPUTE], in: "subject", weight: 1.5 },
      { all: [NO_DEAL], weight: -4 },
      {
        all: [
          /\b(?:job|invitation|interview|cover letter|(?:your|new|submitted) proposal|a proposal (?:for|on|to) (?:the|your|a) )\b/i,
        ],
        in: "subject",
        not: /\b(?:settle|resol|mediat|dispute|split)/i,
        weight: -5,
      },
    ],
    facts: (n) => {
      const { amount, note } = suggested(n);
      return [
        ...sideByShare(n),
        ...happening(n, "suggestionMade", {
          on: dayOf(n, "on", "filedOn"),
          by: "upwork",
          amount,
          until: untilOf(n),
          said: sentenceThat(n, SUGGESTS),
          note,
        }),
      ];
    },
  },
  {
    id: "suggestion-answered",
    is: "Upwork's notice of the answer to its suggestion",
    isTrouble: true,
    needs: 5,
    signals: [
      {
        all: [
          /\b(?:accepted|declined|rejected)\b/i,
          /\b(?:suggestion|suggested|proposed resolution|proposal to settle|recommended|settlement)\b/i,
        ],
        not: /\bto (?:accept|decline)\b/i,
        weight: 5,
      },
      { all: [NO_DEAL], weight: -3 },
    ],
    facts: (n) => {
      const isNo =
        sentenceThat(n, /\b(?:declined|rejected)\b/i, /\b(?:suggest|propos|recommend|settlement)/i) !== undefined;
      return happening(n, isNo ? "suggestionDeclined" : "suggestionAccepted", {
        on: dayOf(n, "on"),
        by: byOf(n, /accepted|declined|rejected/),
        said: sentenceThat(n, /\b(?:accepted|declined|rejected)\b/i),
      });
    },
  },
];
