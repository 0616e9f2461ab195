import { ACCOUNT_NOTICES, CONTRACT_NOTICES } from "./account.ts";
import { ARBITRATION } from "./arbitration.ts";
import { DISPUTES } from "./disputes.ts";
import { ENDINGS } from "./ended.ts";
import { HELD_MONEY } from "./held-money.ts";
import { HOURS_NOTICES } from "./hours.ts";
import { MILESTONES } from "./milestones.ts";
import type { Notice, NoticeKind } from "./notice.ts";
import { OTHER_NOTICES } from "./other.ts";
import { saysSo, scoreOf, withoutPossible } from "./signals.ts";
import { isTicket, WRITTEN_IN_TICKETS } from "./support.ts";

/** Every kind of notice that we know. A new one is one row in one of these. */
const NOTICE_KINDS: readonly NoticeKind[] = [
  ...HELD_MONEY,
  ...ENDINGS,
  ...MILESTONES,
  ...DISPUTES,
  ...ARBITRATION,
  ...HOURS_NOTICES,
  ...ACCOUNT_NOTICES,
  ...CONTRACT_NOTICES,
  ...OTHER_NOTICES,
];

/** How far the best must be ahead of the next: two that fit alike are none. */
const AHEAD = 0.5;

/** What kind of notice it is. Undefined: none that we know, or two that fit alike. */
export const kindOf = (n: Notice): NoticeKind | undefined => {
  const telling = {
    subject: n.subject.text,
    sentences: [
      ...n.own
        .slice(1)
        .filter(saysSo)
        .map(({ text }) => withoutPossible(text)),
      ...n.entries.map(({ label, value }) => `${label}: ${value}`),
    ],
    all: [...n.own.slice(1).map(({ text }) => text), ...n.entries.map(({ label, value }) => `${label}: ${value}`)],
  };
  const inTicket = isTicket(n);
  const fitting = NOTICE_KINDS.filter(({ id }) => !inTicket || WRITTEN_IN_TICKETS.has(id))
    .map((kind) => ({ kind, score: scoreOf(kind.signals, telling) }))
    .filter(({ kind, score }) => score >= kind.needs)
    .toSorted((a, b) => b.score - a.score);
  const told = fitting.filter(({ kind }) => kind.isRest === undefined);
  const scored = told.length > 0 ? told : fitting;
  const [best, next] = scored;
  if (best === undefined) return undefined;
  return next !== undefined && best.score - next.score < AHEAD ? undefined : best.kind;
};
