import type { Sighting } from "../merge/sighting.ts";
import { fact, happening } from "./give.ts";
import type { NoticeKind, NoticeReading } from "./notice.ts";
import { amountIn, amountLabelled, dayIn, dayOf, placeOf, sentenceThat } from "./read.ts";
import { ASKS, BACK, CONTRACT, ENDED, HELD, MONEY } from "./signals.ts";

const BY_FREELANCER = /\b(?:your freelancer|the freelancer|freelancer (?:has )?(?:ended|closed))\b/i;

/** A contract, or its name in quotes. */
const NAMED =
  /\b(?:[Cc]ontract|[Pp]roject|[Oo]rder|[Ee]ngagement|[Jj]ob)\b|["“«]|\b(?:ended|closed|cancell?ed|terminated) (?:the )?\p{Lu}/u;

/** That the contract ended, by whom and when. */
export const endOf = (n: NoticeReading): Sighting[] => {
  const told = sentenceThat(n, ENDED, NAMED) ?? sentenceThat(n, ENDED, CONTRACT);
  const said = told === undefined ? undefined : placeOf(told);
  const labelled = dayOf(n, "endedOn");
  const named = labelled ?? dayIn(n, "past", ENDED, NAMED);
  const on =
    named ??
    (n.sent === undefined
      ? undefined
      : { value: n.sent.on, place: n.sent.place, isSure: n.sent.isSure, note: n.sent.note });
  if (on === undefined) return [];
  const isMine =
    sentenceThat(
      n,
      /\byou(?: have|'ve)?(?: now)? (?:ended|closed|cancell?ed)\b|\byour contract .{0,60}(?:is|was) ended by you\b/i,
    ) !== undefined;
  const isUpwork =
    sentenceThat(
      n,
      /\b(?:upwork|we)(?: have|'ve| has)? (?:ended|closed)\b|\b(?:closed|ended) (?:automatically|by upwork)\b/i,
    ) !== undefined;
  const by = isMine ? "me" : isUpwork ? "upwork" : "them";
  const isTold =
    isMine ||
    isUpwork ||
    n.other !== undefined ||
    sentenceThat(n, /\b(?:your|the) (?:client|freelancer)(?: has)? (?:ended|closed|cancell?ed)/i) !== undefined;
  return [
    ...fact(n, "ended", { on: on.value, ...(isTold ? { by } : {}) }, [on, n.other ?? said], {
      unsure: on.isSure ? [] : ["on"],
      note: on.note,
      ...(named === undefined ? { isDayOfNotice: true as const } : {}),
    }),
    ...fact(n, "contractState", "ended", [said ?? on]),
  ];
};

export const ENDINGS: readonly NoticeKind[] = [
  {
    id: "ended",
    is: "Upwork's notice that the contract ended",
    isTrouble: true,
    needs: 3.5,
    signals: [
      { all: [ENDED, CONTRACT], not: BY_FREELANCER, weight: 3 },
      { all: [ENDED, CONTRACT, BY_FREELANCER], weight: 3 },
      { all: [/\b(?:end date|ended on|closed on)\b/i], in: "body", weight: 1 },
      { all: [ASKS, BACK, MONEY], weight: -2 },
      { all: [/\bfeedback\b/i], in: "subject", weight: -3 },
      { all: [/\b(?:expire|dormant|inactive|inactivity)/i], weight: -3 },
    ],
    facts: (n) => {
      const back = sentenceThat(n, HELD, /\b(?:returned|returns|goes back|went back|sent back)\b/i);
      const amount = back === undefined ? undefined : (amountIn(n, [HELD, BACK]) ?? amountLabelled(n, "held", "asked"));
      return [
        ...endOf(n),
        ...(amount === undefined ||
        !/\b(?:was|were|has been|have been) (?:returned|sent back)\b/i.test(back?.text ?? "")
          ? []
          : happening(n, "returned", { on: dayOf(n, "endedOn", "on"), amount, said: back })),
      ];
    },
  },
];
