import { ACCOUNT_NOTICES, CONTRACT_NOTICES } from "./account.ts";
import { ARBITRATION } from "./arbitration.ts";
import { DISPUTES } from "./disputes.ts";
import { HELD_MONEY } from "./held-money.ts";
import { HOURS_NOTICES } from "./hours.ts";
import { MILESTONES } from "./milestones.ts";
import type { Notice, NoticeKind } from "./notice.ts";
import { OTHER_NOTICES } from "./other.ts";
import { saysSo, scoreOf } from "./signals.ts";

/** Every kind of notice that we know. A new one is one row in one of these. */
export const NOTICE_KINDS: readonly NoticeKind[] = [
  ...HELD_MONEY,
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
        .map(({ text }) => text),
      ...n.own
        .slice(1)
        .filter((one) => !saysSo(one))
        .map(({ text }) => text)
        .filter(
          (text) =>
            /\b(?:approve|accept|decline|dispute)\b/i.test(text) &&
            !/\b(?:asked|asks|filed|opened|ended|has)\b/i.test(text),
        ),
      ...n.entries.map(({ label, value }) => `${label}: ${value}`),
    ],
  };
  const scored = NOTICE_KINDS.map((kind) => ({ kind, score: scoreOf(kind.signals, telling) }))
    .filter(({ kind, score }) => score >= kind.needs)
    .toSorted((a, b) => b.score - a.score);
  const [best, next] = scored;
  if (best === undefined) return undefined;
  return next !== undefined && best.score - next.score < AHEAD ? undefined : best.kind;
};
