import { byOf, fact, happening } from "./give.ts";
import { feeOf } from "./milestones.ts";
import type { NoticeKind } from "./notice.ts";
import { amountIn, amountLabelled, dayIn, dayOf, sentenceThat, untilOf } from "./read.ts";
import { ticketFacts } from "./support.ts";

/** Notices that tell little of a case, and mails of Upwork that tell nothing of one. */
export const OTHER_NOTICES: readonly NoticeKind[] = [
  {
    id: "bonus",
    is: "Upwork's notice of a bonus",
    needs: 3.5,
    signals: [
      {
        all: [/\b(?:bonus|tip)\b/i, /\b(?:sent|paid|gave|received|released|\$)/i],
        not: /\b(?:if|can|tips (?:for|on|to))\b/i,
        weight: 3.5,
      },
    ],
    facts: (n) => [
      ...happening(n, "bonusPaid", {
        on: dayOf(n, "on", "releasedOn"),
        by: byOf(n, /sent|paid|gave/),
        amount: amountLabelled(n, "amount", "released") ?? amountIn(n, [/\b(?:bonus|tip)\b/i]),
        said: sentenceThat(n, /\b(?:bonus|tip)\b/i),
      }),
      ...feeOf(n),
    ],
  },
  {
    id: "feedback",
    is: "Upwork's notice about feedback",
    needs: 3,
    signals: [
      { all: [/\bfeedback\b/i], in: "subject", weight: 2 },
      { all: [/\b(?:left|leave|gave|give|received|share|rate|review)\b/i, /\bfeedback\b/i], weight: 1.5 },
      { all: [/\bdispute|refund|mediat|arbitrat/i], in: "subject", weight: -4 },
      { all: [/\b(?:remov(?:al|e|ed)|report(?:ed)?|policy)\b/i, /\b(?:feedback|review)\b/i], weight: -4 },
    ],
    facts: (n) => {
      const left = sentenceThat(n, /\b(?:left|gave|has (?:left|given)|posted)\b/i, /\bfeedback\b/i);
      const until = untilOf(n) ?? dayIn(n, "until", /\bfeedback\b/i);
      return [
        ...(left === undefined || /\b(?:leave|if|not)\b/i.test(left.text)
          ? []
          : happening(n, "feedbackLeft", { on: dayOf(n, "on"), by: byOf(n, /left|gave/), said: left })),
        ...(until === undefined
          ? []
          : fact(n, "date", { deadline: "feedback", until: until.value }, [until], {
              unsure: until.isSure ? [] : ["until"],
            })),
      ];
    },
  },
  {
    id: "support",
    is: "A reply of Upwork Support",
    isRest: true,
    needs: 3,
    signals: [
      { all: [/\b(?:ticket|support request|case) ?(?:#|no\.?|number|id)? ?:? ?#?\d{5,}/i], weight: 3 },
      {
        all: [/\b(?:customer support|upwork support|support team|support agent|trust (?:&|and) safety)\b/i],
        weight: 1.5,
      },
      { all: [/\b(?:thank you|thanks) for (?:reaching out|contacting|writing)\b/i], in: "body", weight: 1.5 },
      { all: [/\breply above this line\b|\byour (?:request|ticket)\b.*\d{5,}.*\bupdated\b/i], in: "body", weight: 3 },
    ],
    facts: ticketFacts,
  },
  {
    id: "receipt",
    is: "A receipt or an invoice of Upwork",
    needs: 3,
    signals: [
      { all: [/\b(?:receipt|invoice)\b/i], in: "subject", weight: 2.5 },
      { all: [/\b(?:view|see|download) (?:the |your )?(?:receipt|invoice)\b/i], in: "body", weight: 1.5 },
      { all: [/\bweekly\b/i], in: "subject", weight: -2 },
      { all: [/\bdispute|refund|mediat/i], in: "subject", weight: -3 },
    ],
    facts: () => [],
  },
  {
    id: "message",
    is: "Upwork's mail with a message",
    needs: 3,
    signals: [
      { all: [/\b(?:sent you a message|new message|unread messages?|message from|messages waiting)\b/i], weight: 3 },
      { all: [/\b(?:ended|dispute|refund|submitted|changes)\b/i], in: "subject", weight: -2 },
    ],
    facts: () => [],
  },
  {
    id: "newsletter",
    is: "A newsletter or job alert of Upwork",
    isNoCase: true,
    needs: 3,
    signals: [
      {
        all: [
          /^(?:new )?job|\bjob alert|\bjobs? (?:posted|you|for you|recommended|matching)|\binvitation to (?:interview|apply)|\binvited you to (?:interview|apply|submit)|\binterview\b/i,
        ],
        in: "subject",
        weight: 4,
      },
      {
        all: [
          /\bnewsletter|\bwebinar|\bwhat's new|\btips (?:for|to|on)\b|\bdiscover\b|\btop talent|\bget more\b|\bsave \d+ ?%|\boffer ends\b|\bboost\b|\bconnects\b|\bfreelancer plus\b|\bprofile (?:tips|views|strength)|\blearn (?:how|more about)/i,
        ],
        in: "subject",
        weight: 3,
      },
      {
        all: [
          /\b(?:posted \d|see the job|view job|apply now|submit a proposal|client payment verified|payment verified|hourly range)\b/i,
        ],
        in: "body",
        weight: 2,
      },
      { all: [/\b(?:weekly digest|this month|webinar|new features)\b/i], in: "body", weight: 1 },
    ],
    facts: () => [],
  },
];
