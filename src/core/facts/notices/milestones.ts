import type { Sighting } from "../merge/sighting.ts";
import { placeAt } from "../words/body.ts";
import { percentsIn } from "../words/figures.ts";
import { as, byOf, fact, happening, milestone } from "./give.ts";
import { nextMilestone } from "./next-milestone.ts";
import type { NoticeKind, NoticeReading } from "./notice.ts";
import {
  type AmountAt,
  amountIn,
  amountLabelled,
  dayIn,
  dayLater,
  dayOf,
  sentenceThat,
  toldOrSent,
  untilOf,
} from "./read.ts";
import { ASKS, BACK, CONTRACT, DISPUTE, ENDED, HELD, HOURS, MONEY } from "./signals.ts";

const RELEASED = /\b(?:released|paid|approved|payment|sent to you|transferred)\b/i;
const CHANGES =
  /\b(?:changes?|revisions?|rework|corrections?|something (?:changed|fixed|different)|changed|revise|fix(?:es)?)\b/i;
const SUBMITTED =
  /\b(?:submitted|handed in|delivered|hand(?:s|ed) over|sent (?:you )?(?:the |their |his |her )?(?:finished )?work|completed work|work (?:is|was) (?:in|submitted|delivered|with)|sent in|turned in|uploaded|sent your work|request(?:s|ed|ing) payment|(?:ready|waiting) for (?:your |a )?review)\b/i;

/** The fee that a notice shows: "Service fee (10%)". */
export const feeOf = (n: NoticeReading): Sighting[] => {
  for (const entry of n.entries.filter(({ sense }) => sense === "fee")) {
    const [percent] = percentsIn(`${entry.label} ${entry.value}`);
    if (percent !== undefined && /service|freelancer|upwork(?:'s)? fee|^fee/i.test(entry.label))
      return fact(n, "feePercent", percent, [entry]);
  }
  for (const sentence of n.own)
    if (
      /\b(?:service fee|upwork['’]s (?:\p{L}+ )?fee|fee of (?:upwork|\d)|(?:after|less|minus|without) (?:an?|the|our|its|upwork['’]s)?(?: \p{L}+)? ?fee)\b/iu.test(
        sentence.text,
      )
    ) {
      const [percent] = percentsIn(sentence.text);
      if (percent !== undefined) return fact(n, "feePercent", percent, [placeAt(sentence, 0, sentence.text.length)]);
    }
  return [];
};

const PART_OF = /\bpart(?:ial(?:ly)?)? (?:of|payment|paid|release)|\bin part\b/i;
const releasedAmount = (n: NoticeReading): AmountAt | undefined =>
  amountIn(n, [RELEASED, MONEY], /\bfee|next milestone|remaining|pending\b/i) ??
  amountLabelled(n, "released", "amount", "asked");

/** Who handed in: "your work" is the person's own. */
const handedInBy = (n: NoticeReading) =>
  sentenceThat(n, /\b(?:sent|got|received|have) your work\b|\byour (?:work|submission) (?:is|was|has been)\b/i) ===
    undefined && !(n.side?.value === "freelancer")
    ? byOf(n, /submitted|handed in|delivered|sent in|uploaded|turned in/)
    : "me";

/** Since when the money is held, where a notice of something else says so. */
const heldSince = (n: NoticeReading) =>
  dayOf(n, "fundedOn") ??
  dayIn(n, "past", /\b(?:held|escrow|funded|deposited|project funds)\b.{0,30}\b(?:since|on)\b/i);

export const MILESTONES: readonly NoticeKind[] = [
  {
    id: "submitted",
    isOfMilestone: true,
    is: "Upwork's notice that work was handed in",
    needs: 3.5,
    signals: [
      { all: [SUBMITTED], not: /\b(?:proposal|dispute|appeal|what you submitted|what you handed in)\b/i, weight: 3.5 },
      { all: [/\breview (?:&|and) pay\b|\bview payment request\b|\breview (?:the )?work\b/i], weight: 2 },
      { all: [/\b\d+ days\b/i, /\b(?:review|approve|released?)\b/i], in: "body", weight: 0.5 },
      { all: [ASKS, CHANGES], weight: -4 },
      { all: [RELEASED, MONEY], in: "subject", weight: -3 },
      { all: [/\b(?:was|were|been|have|has) (?:already )?(?:released|paid|approved)\b/i], in: "body", weight: -3 },
      { all: [ENDED, CONTRACT], weight: -3 },
      { all: [ASKS, BACK], weight: -4 },
      { all: [DISPUTE], not: /\bcan\b/i, weight: -3 },
    ],
    facts: (n) => {
      const on = dayOf(n, "submittedOn", "on") ?? dayIn(n, "past", SUBMITTED);
      const sent = toldOrSent(n, "submitted");
      const until = untilOf(n) ?? dayLater(n, /\b(?:release|payment|paid|goes out|money)/i);
      return [
        ...happening(n, "submitted", {
          on,
          by: handedInBy(n),
          said: sentenceThat(n, SUBMITTED),
        }),
        ...milestone(n, {
          submittedOn: on ?? sent,
          fundedOn: heldSince(n),
          amount: amountOfMilestone(n) ?? amountIn(n, [/\bpays? you\b|\brequest(?:s|ed|ing) payment\b/i]),
          money: as("held", amountLabelled(n, "held")),
        }),
        ...(until === undefined
          ? []
          : fact(
              n,
              "date",
              { deadline: "review", until: until.value, ...(until.at === undefined ? {} : { at: until.at }) },
              [until],
              until.isSure ? {} : { unsure: ["until"] },
            )),
      ];
    },
  },
  {
    id: "changes-asked",
    isOfMilestone: true,
    is: "Upwork's notice of a request for changes",
    isTrouble: true,
    needs: 4,
    signals: [
      {
        all: [/\b(?:ask|request|want|need|would like|require)\w*\b/i, CHANGES],
        not: /\b(?:contract changes?|milestone changes?|terms|password|deposit|refund)\b/i,
        weight: 4,
      },
      {
        all: [/\b(?:sent|sends|gave|returned|handed)\b.{0,80}\bback\b|\breturned to you\b/i, CHANGES],
        not: /\b(?:deposit|refund|\$)/i,
        weight: 4,
      },
      {
        all: [
          /\breview (?:is|was|has been) (?:now )?(?:stopped|paused|on hold)|submit (?:it |the work |your work )?again|use submit work\b/i,
        ],
        in: "body",
        weight: 1,
      },
      { all: [/\b(?:looked at|reviewed)\b/i], in: "body", weight: 0.5 },
      { all: [ASKS, BACK, MONEY], weight: -3 },
      { all: [/\bmediat|\bdispute (?:was|has been)/i], weight: -2 },
    ],
    facts: (n) => {
      const on = dayOf(n, "askedOn", "on") ?? dayIn(n, "past", /\b(?:asked|requested|asks|requests)\b/i, CHANGES);
      const sent = toldOrSent(n, "changesAsked");
      const handIn = dayOf(n, "submittedOn") ?? dayIn(n, "past", /\b(?:handed in|submitted|delivered)\b/i);
      const sameDay = handIn?.place === on?.place ? undefined : handIn;
      return [
        ...happening(n, "changesAsked", { on, by: byOf(n, /asked|requested/), said: sentenceThat(n, CHANGES) }),
        ...milestone(n, {
          changesAskedOn: on ?? sent,
          submittedOn: sameDay,
          amount: amountOfMilestone(n),
          money: as("held", amountLabelled(n, "held") ?? (n.milestone?.isFunded ? n.milestone : undefined)),
        }),
      ];
    },
  },
  {
    id: "released",
    isOfMilestone: true,
    is: "Upwork's notice of a payment",
    needs: 3.5,
    signals: [
      {
        all: [/\b(?:released|paid|approved)\b/i, MONEY],
        not: /\b(?:refund|back|will be|if|already (?:earned|paid)|bonus)\b/i,
        weight: 3.5,
      },
      { all: [/\b(?:approved|released|paid)\b/i, /\bmilestone\b/i], not: /\b(?:refund|will|funded|not)\b/i, weight: 2 },
      {
        all: [/\b(?:released|approved|paid)\b/i, /\b(?:your work|(?:the|this|your|a) (?:work|payment|money|funds))\b/i],
        not: /\b(?:refund|back|will|if|not|already|after|until|once|dispute|funded)\b/i,
        weight: 2.5,
      },
      {
        all: [/\b(?:released|approved|paid)\b.{0,20}["“«]/i],
        not: /\b(?:refund|back|not|if|dispute)\b/i,
        in: "body",
        weight: 1.5,
      },
      { all: [/\byou(?:['’]ve| have)? (?:earned|been paid|got paid|received) (?:\$|USD)/i], weight: 2 },
      { all: [/\bpart(?:ial)?(?:ly)?\b/i, RELEASED], weight: 1 },
      { all: [/\bpending\b|\bavailable\b|\bwithdraw\b/i], in: "body", weight: 1 },
      { all: [ASKS, BACK], weight: -4 },
      { all: [ASKS, CHANGES], weight: -4 },
      { all: [DISPUTE], not: /\bcan\b/i, weight: -3 },
      { all: [HOURS], weight: -3 },
      { all: [/\bmediat|\barbitrat|\bcharge ?back|\bprotection\b/i], weight: -4 },
      { all: [/\bweekly\b/i], in: "subject", weight: -4 },
      { all: [/\b(?:invoice|receipt)\b/i], in: "subject", weight: -2 },
      { all: [/\bbonus|tip\b/i], in: "subject", weight: -4 },
    ],
    facts: (n) => {
      const amount = releasedAmount(n);
      const on = dayOf(n, "releasedOn", "on") ?? dayIn(n, "past", RELEASED);
      const sent = toldOrSent(n, "released");
      const whole = amount?.of ?? n.milestone?.amount;
      const isPart =
        amount !== undefined &&
        ((whole !== undefined && whole > amount.value) ||
          sentenceThat(n, PART_OF) !== undefined ||
          n.entries.some(({ label, value }) => PART_OF.test(`${label} ${value}`)));
      const goesOn =
        sentenceThat(n, /\b(?:remaining|rest|left)\b/i, /\b(?:next milestone|moves?|carr(?:y|ied)|moved)\b/i) !==
        undefined;
      const state = isPart && !goesOn ? "partReleased" : "released";
      return [
        ...(amount === undefined && n.milestone === undefined
          ? []
          : happening(n, "released", {
              on,
              by:
                sentenceThat(
                  n,
                  /\b(?:we(?:['’]ve| have)? released|automatically released|released automatically)\b/i,
                ) === undefined
                  ? byOf(n, /released|paid|approved/)
                  : "upwork",
              amount,
              said: sentenceThat(n, RELEASED),
            })),
        ...milestone(n, {
          money: as(state, amount ?? on ?? sent),
          amount: whole === undefined ? (isPart ? undefined : amount) : as(whole, amount ?? n.milestone),
          releasedAmount: isPart ? amount : undefined,
          releasedOn: on ?? sent,
          submittedOn: dayOf(n, "submittedOn"),
        }),
        ...nextMilestone(n),
        ...feeOf(n),
      ];
    },
  },
  {
    id: "funded",
    isOfMilestone: true,
    is: "Upwork's notice that a milestone was funded",
    needs: 3.5,
    signals: [
      {
        all: [
          /\b(?:funded|deposited|put .{0,30}in(?:to)? escrow|is (?:now )?in escrow|added (?:funds|money)|set aside|paid in|put aside)\b/i,
        ],
        not: /\bnext milestone\b|\b(?:returned|back|refund)\b/i,
        weight: 3,
      },
      { all: [/\bmilestone\b/i, /\b(?:funded|active|activated|escrow)\b/i], not: /\bnext milestone\b/i, weight: 1.5 },
      { all: [/\b(?:has|have|just) (?:now )?funded (?:your|the) (?:next )?milestone\b/i], weight: 3 },
      { all: [/\b(?:start|begin)\b.*\bwork/i], in: "body", weight: 0.5 },
      { all: [ASKS, BACK], weight: -4 },
      { all: [ASKS, CHANGES], weight: -4 },
      { all: [RELEASED, MONEY], not: /\bfunded|deposited\b/i, weight: -2 },
      // "Milestone paid and a new one funded": the payment tells both.
      { all: [/\b(?:paid|released|approved)\b.*\b(?:funded|deposited)\b/i], in: "subject", weight: -2 },
      { all: [DISPUTE], weight: -3 },
      { all: [SUBMITTED], weight: -2 },
    ],
    facts: (n) => {
      const on = dayOf(n, "fundedOn", "on") ?? dayIn(n, "past", /\b(?:funded|deposited|escrow)\b/i);
      const sent = toldOrSent(n, "funded");
      const amount = amountLabelled(n, "held", "amount") ?? amountIn(n, [HELD, MONEY]);
      return milestone(n, {
        fundedOn: on ?? sent,
        amount: amount ?? amountOfMilestone(n),
        money: as("held", amount ?? on ?? sent),
        dueOn: dayOf(n, "dueOn"),
      });
    },
  },
];

/** What a label says beside the milestone's name, or what is held for it. */
const amountOfMilestone = (n: NoticeReading) =>
  n.milestone?.amount === undefined
    ? amountLabelled(n, "held", "amount", "asked")
    : as(n.milestone.amount, n.milestone);
