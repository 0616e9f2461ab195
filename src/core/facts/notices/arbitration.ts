import { NO_DEAL } from "./disputes.ts";
import { byOf, happening } from "./give.ts";
import type { NoticeKind } from "./notice.ts";
import { amountIn, amountLabelled, dayIn, dayOf, sentenceThat, untilOf } from "./read.ts";

/** No agreement, and what comes after it. */
export const ARBITRATION: readonly NoticeKind[] = [
  {
    id: "non-resolution",
    is: "Upwork's Notice of Non-Resolution",
    isTrouble: true,
    needs: 4,
    signals: [
      { all: [/\bnon-?resolution\b/i], weight: 5 },
      { all: [NO_DEAL], weight: 2.5 },
      { all: [/\barbitrat/i], weight: 1.5 },
      { all: [/\barbitrat/i, /\b(?:pay|fee|agree)\b/i], in: "body", weight: 1 },
      { all: [/\barbitrat\w+\b.*\b(?:started|begun|began|decided|award|decision)\b/i], in: "subject", weight: -4 },
    ],
    facts: (n) =>
      happening(n, "nonResolution", {
        on:
          dayOf(n, "on", "filedOn") ??
          dayIn(
            n,
            "past",
            /\bnon-?resolution\b/i,
            /\b(?:dated?|issued|sent|of|today)\b/i,
            // "… for the dispute that Ana opened on 4 May": that is the day of the dispute.
            /^(?!.*\b(?:disputes?|case|claim)\b.{0,80}\b(?:opened|filed|started|raised|submitted)\b)/i,
          ),
        by: "upwork",
        until: untilOf(n),
        said: sentenceThat(n, /\bnon-?resolution\b|\barbitrat/i),
      }),
  },
  {
    id: "arbitration-decided",
    is: "The arbitrator's decision",
    isTrouble: true,
    needs: 5,
    signals: [
      { all: [/\barbitrat/i, /\b(?:decided|decision|award(?:ed)?|ruled|ruling)\b/i], not: /\bwill\b/i, weight: 5 },
      { all: [NO_DEAL], weight: -3 },
    ],
    facts: (n) =>
      happening(n, "arbitrationDecided", {
        on: dayOf(n, "on"),
        by: "upwork",
        amount:
          amountIn(n, [/\b(?:award|pay|release|refund)/i]) ?? amountLabelled(n, "amount", "toFreelancer", "toClient"),
        said: sentenceThat(n, /\barbitrat/i),
      }),
  },
  {
    id: "arbitration",
    is: "Upwork's notice of arbitration",
    isTrouble: true,
    needs: 4.5,
    signals: [
      {
        all: [/\barbitrat/i, /\b(?:asked|requested|agreed|started|begun|opened|paid|wants?|elected|chosen|chose)\b/i],
        not: /\b(?:if|must be|to be)\b/i,
        weight: 4,
      },
      { all: [/\barbitrat/i], in: "subject", weight: 1 },
      { all: [NO_DEAL], weight: -4 },
    ],
    facts: (n) => {
      const hasPaid =
        sentenceThat(n, /\barbitrat/i, /\b(?:has |have |was |been )paid\b|\bpaid (?:the|their|his|her|your|for)\b/i) !==
        undefined;
      return happening(n, hasPaid ? "arbitrationPaid" : "arbitration", {
        on: dayOf(n, "on", "askedOn"),
        by: byOf(n, /asked|requested|agreed|paid/),
        said: sentenceThat(n, /\barbitrat/i),
      });
    },
  },
];
