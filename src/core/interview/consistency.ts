import type { Case } from "../case/case.ts";
import { otherSide, sideOf } from "../case/facts.ts";
import type { Milestone } from "../case/lists.ts";
import { isNever } from "../case/never.ts";
import { sayQuoted, saysYou, speaksAboutThem } from "../letters/readers.ts";
import { feeRange } from "../money/fees.ts";
import type { Rulebook } from "../rules/rows/rule.ts";
import { capital } from "../text/text.ts";
import { formatUsd } from "../values/format-money.ts";
import { countHours } from "../values/hours.ts";
import { dayConflicts, dayDoubts } from "./day-consistency.ts";

/** Answers that do not go together, and what to do about it. */
export interface Conflict {
  /** The questions involved. */
  readonly keys: readonly string[];
  readonly say: string;
}

/** Money that is held was funded, and money that is released was released: one of the two answers is wrong. */
const neverButMoney = (one: Milestone, key: (field: string) => string): Conflict[] => {
  const state = { held: "held", released: "released", returned: "returned" }[String(one.money)];
  if (state !== undefined && isNever(one.fundedOn))
    return [
      { keys: [key("fundedOn"), key("money")], say: `The money is ${state}, so it was funded. Check both answers.` },
    ];
  return one.money === "released" && isNever(one.releasedOn)
    ? [
        {
          keys: [key("releasedOn"), key("money")],
          say: "You said that the money was released. If it was not, change where the money is.",
        },
      ]
    : [];
};

const ofMilestones = (c: Case): Conflict[] =>
  c.milestones.flatMap((one) => {
    const key = (field: string) => `milestones.${one.id}.${field}`;
    return [
      ...neverButMoney(one, key),
      ...(one.amount !== undefined && one.releasedAmount !== undefined && one.releasedAmount > one.amount
        ? [
            {
              keys: [key("releasedAmount"), key("amount")],
              say: `What was released (${formatUsd(one.releasedAmount)}) cannot be more than the milestone (${formatUsd(one.amount)}).`,
            },
          ]
        : []),
    ];
  });

const ofWeeks = (c: Case): Conflict[] =>
  c.weeks.flatMap((one): Conflict[] => {
    const key = (field: string) => `weeks.${one.id}.${field}`;
    const beyond = (field: "disputedHours" | "manualHours", what: string): Conflict[] =>
      one.hours !== undefined && (one[field] ?? 0) > one.hours
        ? [
            {
              keys: [key(field), key("hours")],
              say: `${what} (${countHours(one[field] ?? 0)}) cannot be more than the week's ${countHours(one.hours)}.`,
            },
          ]
        : [];
    return [...beyond("disputedHours", "The disputed hours"), ...beyond("manualHours", "The hours added by hand")];
  });

/** Ordinary contracts, whose fee lies in a range that the rulebook gives for the day they began. */
const ORDINARY: readonly unknown[] = ["fixed", "hourly", "catalog"];

/** The fee that is too high: beyond what the contract can have, or only beyond what is usual today. */
const feeConflicts = ({ answers }: Case, pack: Rulebook, kind: "wrong" | "unusual"): Conflict[] => {
  const { feePercent = 0, contract, contractBegan } = answers;
  const [own, usual] = [feeRange(pack, contractBegan), feeRange(pack)];
  const isWrong = ORDINARY.includes(contract) && own !== undefined && feePercent > own.most;
  if (kind === "wrong")
    return isWrong
      ? [
          {
            keys: ["feePercent"],
            say: `On this kind of contract the fee is ${own.least} to ${own.most} %. Look at the contract page again, or skip the question.`,
          },
        ]
      : [];
  return isWrong || usual === undefined || feePercent <= usual.most
    ? []
    : [
        {
          keys: ["feePercent"],
          say: `A fee of ${feePercent} % is above the usual ${usual.least} to ${usual.most} %. Check that your contract shows it.`,
        },
      ];
};

/** Answers that cannot be true together. In: what applies of a case; the rulebook in use. They are asked again. */
export const contradictionsIn = (c: Case, pack: Rulebook): Conflict[] => [
  ...dayConflicts(c),
  ...ofMilestones(c),
  ...ofWeeks(c),
  ...feeConflicts(c, pack, "wrong"),
];

/** Texts that go to Upwork in the person's own voice, by the key of their question. */
const textsForUpwork = (c: Case): [string, string | undefined][] => [
  ...(["statement", "noAmountWhy", "theirView", "problemOther", "filingReason", "explanation"] as const).map(
    (id): [string, string | undefined] => [id, c.answers[id]],
  ),
  ...c.claims.map((one): [string, string | undefined] => [`claims.${one.id}.happened`, one.happened]),
];

/** Texts that are built into a letter to the other side. */
const TEXTS_FOR_THEM = ["happened", "effect", "request", "reason", "need", "needWhy", "theirNeed"] as const;

/** Texts that speak to another reader than the one they go to. */
const readerDoubts = (c: Case): Conflict[] => {
  const them = otherSide(c);
  return [
    ...TEXTS_FOR_THEM.filter((id) => speaksAboutThem(c, c.answers[id] ?? "")).map((id) => ({
      keys: [id],
      say: `This talks about ${them}, but they will read the message, so it is left out there. Go back and write "you".`,
    })),
    ...textsForUpwork(c)
      .filter(([, text]) => text !== undefined && saysYou(text))
      .map(([key]) => ({
        keys: [key],
        say: `Upwork reads this, so "you" would mean Upwork. If you mean ${them}, write "${them}".`,
      })),
    ...c.claims
      .filter(({ agreed }) => agreed !== undefined && saysYou(agreed))
      .map(({ id }) => ({ keys: [`claims.${id}.agreed`], say: sayQuoted(them) })),
  ];
};

/** The limits of a deal, the best for the person first. They are amounts for the freelancer: a client's run the other way. */
const LIMITS = ["target", "acceptable", "floor"] as const;
const LIMIT_WORDS = { target: "your goal", acceptable: "what is all right for you", floor: "your limit" } as const;

/** Limits and guesses in the wrong order: a person who says so has mixed them up. In: what applies of a case. */
export const limitConflicts = (c: Case): Conflict[] => [...chanceConflicts(c), ...orderConflicts(c)];

/** The lowest share above the highest: which of them was meant is asked, and not guessed. */
const chanceConflicts = ({ answers: { chanceLow, chanceHigh } }: Case): Conflict[] =>
  chanceLow === undefined || chanceHigh === undefined || chanceLow <= chanceHigh
    ? []
    : [
        {
          keys: ["chanceLow", "chanceHigh"],
          say: `The lowest share in your guess (${chanceLow} %) is above the highest (${chanceHigh} %). Check both.`,
        },
      ];

const orderConflicts = (c: Case): Conflict[] => {
  const side = sideOf(c);
  if (side === undefined) return [];
  const known = LIMITS.flatMap((key) => {
    const cents = c.answers[key];
    return cents === undefined ? [] : [{ key, cents }];
  });
  return known.flatMap((worse, at) =>
    known.slice(0, at).flatMap((better): Conflict[] => {
      const isWrong = side === "client" ? worse.cents < better.cents : worse.cents > better.cents;
      if (!isWrong) return [];
      const [first, second] = [
        `${LIMIT_WORDS[worse.key]} (${formatUsd(worse.cents)})`,
        `${LIMIT_WORDS[better.key]} (${formatUsd(better.cents)})`,
      ];
      return [
        {
          keys: [worse.key, better.key],
          say: `${capital(first)} is ${side === "client" ? "below" : "above"} ${second}. It should be the other way round. Check both.`,
        },
      ];
    }),
  );
};

/** Answers that can be true and are unusual. They are kept, and the person is told. */
export const doubtsIn = (c: Case, pack: Rulebook): Conflict[] => [
  ...feeConflicts(c, pack, "unusual"),
  ...limitConflicts(c),
  ...readerDoubts(c),
  ...dayDoubts(c),
];
