import type { Sighting } from "../merge/sighting.ts";
import { byOf, fact, happening } from "./give.ts";
import type { NoticeKind, NoticeReading } from "./notice.ts";
import { pausedIn } from "./paused.ts";
import { amountIn, amountLabelled, dayIn, dayOf, sentenceThat, untilOf } from "./read.ts";
import { ASKS, BACK, DISPUTE, HOURS } from "./signals.ts";
import { summary, weekFacts } from "./week-facts.ts";
import { aboutWeek } from "./week-parts.ts";

const DECIDED =
  /\b(?:decided|decision|reviewed|result|outcome|reversed|removed|upheld|approved|will be (?:paid|refunded|returned)|not (?:be )?paid|completed)\b/i;
/** A dispute of hours in other words. */
const CHALLENGED = /\b(?:challenged|challenges|questioned|questions|contested|contests|objected to|objects to)\b/i;
const DISAGREES =
  /\b(?:(?:does|do|did|will) not|(?:does|do|did|wo)n['’]t) (?:agree|accept|recogni[sz]e|want to pay)\b|\bdisagrees?\b/i;
/** Hours that the client wants looked at, in words without "dispute". */
const LOOKED_AT =
  /\b(?:asks?|asked|has asked|would like|wants?|wishes|has (?:a )?(?:doubts?|questions?))\b.*\b(?:about|looked at|looked into|checked|explained|gone over|examined)\b/i;
/** The receipt that a client gets: "Time in dispute: 4 h 30 min". */
const IN_DISPUTE = /\b(?:time|hours) (?:in|under) dispute\b|\bdisputed (?:time|hours)\b/i;
/** Upwork confirms what the person sent. */
const MY_DISPUTE =
  /\b(?:received|got|recorded|registered|have) your dispute\b|\bwhat you (?:sent|told|asked|reported)\b/i;
/** What became of hours that were looked at. */
const OUTCOME =
  /\b(?:decision is final|(?:results?|outcome) of (?:our|the)(?: \p{L}+){0,2} (?:review|check)|(?:meets?|met) the (?:terms|rules|conditions|requirements)|stays? with you|(?:is|are) (?:not )?(?:covered|eligible|protected)|qualif(?:y|ies|ied))\b/iu;
/** What Upwork lets stand, and what it gives back. */
const PARTED =
  /\b(?:stands?|stays? (?:paid|with you)|(?:is|are|was|were|will be) (?:returned|refunded|given back|sent back|kept|paid out)|(?:goes|go) back|remains? (?:yours|paid))\b/i;
const PROTECTION = /\bprotection\b/i;

/** The last day on which Upwork looks at an answer to what it decided. */
const replyUntil = (n: NoticeReading): Sighting[] => {
  const until = untilOf(n);
  return until === undefined
    ? []
    : fact(
        n,
        "date",
        { deadline: "other", until: until.value, what: "Answer Upwork's decision on the hours" },
        [until],
        {
          unsure: until.isSure ? [] : ["until"],
        },
      );
};

export const HOURS_NOTICES: readonly NoticeKind[] = [
  {
    id: "weekly-summary",
    is: "Upwork's weekly summary",
    needs: 3.5,
    signals: [
      {
        all: [/\bweekly\b/i, /\b(?:summary|invoice|billing|report|timesheet|charges?|earnings|statement)\b/i],
        weight: 3,
      },
      {
        all: [/\b(?:time ?sheet|hours)\b/i, /\d\s?[-–—]\s?(?:[A-Z][a-z]{2,8}\.? )?\d{1,2}\b/],
        in: "subject",
        weight: 2,
      },
      { all: [/\b(?:week of|for the week|billing period|hours (?:billed|worked|logged))\b/i], weight: 1 },
      { all: [/\b(?:hours?|hrs?|time)\b/i, /\d{1,2}:\d\d|\d(?:\.\d+)? ?(?:hours|hrs|h)\b/i], in: "body", weight: 1.5 },
      { all: [/\/ ?hr\b|\b(?:per hour|hourly)\b/i], in: "body", weight: 1 },
      {
        all: [
          /\byou (?:logged|billed|worked|tracked)\b|\byour (?:week|hours|billing|time|work week)\b/i,
          /\bweek\b|\b[A-Z][a-z]{2,8} \d/,
        ],
        not: DISPUTE,
        weight: 1.5,
      },
      {
        all: [DISPUTE, /\b(?:filed|opened|disputed|has disputed|answer|accept or)\b/i],
        not: /\bcan\b|\?/i,
        weight: -4,
      },
      { all: [PROTECTION], in: "subject", weight: -3 },
      { all: [/\b(?:jobs?|newsletter|tips)\b/i], in: "subject", weight: -4 },
      { all: [ASKS, BACK], weight: -3 },
    ],
    facts: summary,
  },
  {
    id: "hours-disputed",
    is: "Upwork's notice that hours are disputed",
    isTrouble: true,
    needs: 4.5,
    signals: [
      { all: [CHALLENGED, HOURS], not: DECIDED, weight: 5 },
      { all: [DISAGREES, /\b(?:hours?|hrs?|time)\b/i], not: DECIDED, weight: 4 },
      {
        all: [LOOKED_AT, /\b(?:hours?|hrs?)\b/i],
        not: /\b(?:profile|proposal|job|interview|availability|rate)\b/i,
        weight: 3.5,
      },
      { all: [IN_DISPUTE, /\d/], in: "body", weight: 4 },
      { all: [/\bwork diary\b/i], in: "body", isChoice: true, weight: 0.5 },
      {
        all: [DISPUTE, HOURS],
        not: /\b(?:can|may|look wrong|want to)\b|\bto dispute\b|\byour dispute\b.*\b(?:result|decid|reviewed)/i,
        weight: 4,
      },
      {
        all: [DISPUTE, /\b(?:filed|opened|disputed|disputes|raised|started)\b/i],
        not: /\b(?:escrow|milestone)\b/i,
        weight: 1.5,
      },
      { all: [/\b(?:see|view) dispute\b/i], in: "body", weight: 1 },
      { all: [/\b(?:accept|approve)\b/i, /\b(?:decline|reject|answer)\b/i], in: "body", isChoice: true, weight: 0.5 },
      { all: [/\b(?:escrow|milestone)\b/i], weight: -3 },
      { all: [DECIDED, /\b(?:hours|time|dispute|we)\b/i], not: /\b(?:by|until) \w+day|\b(?:if|please)\b/i, weight: -3 },
      {
        all: [/\b(?:answered|declined|accepted|responded)\b/i, DISPUTE],
        not: /\b(?:if|please|to (?:accept|decline))\b/i,
        weight: -3,
      },
    ],
    facts: (n) => [
      ...happening(n, "disputeByClient", {
        on: dayOf(n, "filedOn", "askedOn", "on") ?? dayIn(n, "past", DISPUTE),
        by: sentenceThat(n, MY_DISPUTE) === undefined ? byOf(n, /disputed|filed|opened/) : "me",
        amount:
          amountLabelled(n, "asked", "disputedHours") ??
          amountIn(n, [DISPUTE]) ??
          amountIn(n, [LOOKED_AT]) ??
          amountLabelled(n, "amount") ??
          amountIn(n, [
            /^(?:that|this|it) (?:is|comes to|makes|equals|amounts to)\b|\b(?:in total|worth|altogether)\b/i,
          ]),
        until: untilOf(n),
        said: sentenceThat(n, DISPUTE, HOURS) ?? sentenceThat(n, LOOKED_AT, HOURS),
        ...aboutWeek(n),
      }),
      ...weekFacts(n),
      ...pausedIn(n),
    ],
  },
  {
    id: "hours-answered",
    is: "Upwork's notice of the answer to a dispute about hours",
    isTrouble: true,
    needs: 5,
    signals: [
      { all: [CHALLENGED, HOURS], weight: -5 },
      {
        all: [/\b(?:answered|declined|accepted|responded)\b/i, DISPUTE],
        not: /\b(?:if|please|to (?:accept|decline))\b/i,
        weight: 4,
      },
      { all: [HOURS], in: "body", weight: 1 },
      { all: [/\b(?:escrow|milestone)\b/i], weight: -4 },
      { all: [/\b(?:we|upwork) (?:have |has )?(?:decided|reviewed)|\bdecision\b/i], weight: -3 },
    ],
    facts: (n) => [
      ...happening(n, "hoursAnswered", {
        on: dayOf(n, "on", "askedOn") ?? dayIn(n, "past", DISPUTE),
        by: byOf(n, /answered|declined|accepted|responded/),
        said: sentenceThat(n, /\b(?:answered|declined|accepted|responded)\b/i, DISPUTE),
        ...aboutWeek(n),
      }),
      ...weekFacts(n),
    ],
  },
  {
    id: "hours-rejected",
    is: "Upwork's notice that hours are not paid",
    isTrouble: true,
    needs: 4.5,
    signals: [
      {
        all: [PROTECTION, /\b(?:not|denied|declined|does ?n[o']?t|did ?n[o']?t|unable|ineligible|rejected)\b/i],
        weight: 4,
      },
      {
        all: [
          HOURS,
          /\b(?:rejected|not (?:be )?paid|reversed|could not be (?:charged|billed|collected)|unpaid|ineligible)\b/i,
        ],
        weight: 3,
      },
      { all: [/\bpayment (?:failed|was not|could not)\b/i, HOURS], weight: 2 },
      { all: [DISPUTE], in: "subject", weight: -1 },
      { all: [/\bcharge ?back\b/i], weight: -3 },
    ],
    facts: (n) => [
      ...happening(n, "hoursRejected", {
        on: dayOf(n, "on"),
        by: "upwork",
        amount:
          amountLabelled(n, "asked", "amount") ?? amountIn(n, [HOURS]) ?? amountIn(n, [/\b(?:paid|amount|covered)\b/i]),
        until: untilOf(n),
        said: sentenceThat(n, PROTECTION) ?? sentenceThat(n, HOURS),
        ...aboutWeek(n),
      }),
      ...weekFacts(n),
    ],
  },
  {
    id: "hours-decided",
    is: "Upwork's decision on disputed hours",
    isTrouble: true,
    needs: 5,
    signals: [
      { all: [DECIDED, DISPUTE], not: /\b(?:by|until) \w+day\b|\bif\b/i, weight: 2.5 },
      { all: [DECIDED, HOURS], not: /\b(?:if|escrow|milestone)\b/i, weight: 2.5 },
      { all: [OUTCOME], weight: 2 },
      { all: [OUTCOME, HOURS], weight: 1.5 },
      { all: [PARTED, HOURS, /\d/], not: /\b(?:if|escrow|milestone)\b/i, in: "body", weight: 2 },
      { all: [/\b(?:our|this) decision\b/i], in: "body", isChoice: true, weight: 1 },
      { all: [DISPUTE], in: "subject", weight: 1 },
      { all: [PROTECTION, /\b(?:not|denied)\b/i], weight: -2 },
      { all: [/\b(?:escrow|milestone|mediat|arbitrat)/i], weight: -4 },
      { all: [/\bweekly\b/i], in: "subject", weight: -3 },
    ],
    facts: (n) => [
      ...happening(n, "hoursDecided", {
        on: dayOf(n, "on"),
        by: "upwork",
        amount: amountIn(n, [/\b(?:refund|return|revers|paid back|back to)\w*\b/i]),
        said: sentenceThat(n, DECIDED, HOURS) ?? sentenceThat(n, PARTED, HOURS) ?? sentenceThat(n, DECIDED),
        ...aboutWeek(n),
      }),
      ...replyUntil(n),
      ...weekFacts(n),
    ],
  },
];
