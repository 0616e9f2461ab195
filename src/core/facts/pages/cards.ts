import type { By } from "../fact.ts";
import type { ContractHint, Sighting } from "../merge/sighting.ts";
import type { ReadLine } from "../read-text.ts";
import { even } from "../words/body.ts";
import { daysIn, readDay } from "../words/days.ts";
import { amountsIn } from "../words/figures.ts";
import { type Page, pageFact } from "./page.ts";
import { personIn } from "./person-line.ts";

/** A card on a page of a phone: a heading, and below it a few lines with labels. */
const MOST_OF_CARD = 9;
const REQUEST = /^refund request(?:ed)?$/i;
const SUGGESTION =
  /^(?:(?:our|the|upwork['’]s|a) )?(?:suggestion|proposal|suggested (?:resolution|split|settlement))(?: (?:to settle|from upwork))?:?$/i;
const SENT = /^(?:sent|requested|asked|made|date)\b(?: on)?[\s:]*/i;
const ANSWERED =
  /^(?<who>you|\p{Lu}[\p{L}\p{M}.'’-]+(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,3}) (?:has |have )?(?<does>declined|refused|rejected|accepted|approved)\b/u;

const below = (page: Page, heading: RegExp): readonly ReadLine[] => {
  const at = page.lines.findIndex(({ text }) => heading.test(even(text)));
  return at < 0 ? [] : page.lines.slice(at, at + MOST_OF_CARD);
};

/** A line with the one below it: a machine reads "Nov 14," and "2026" as two. */
const withNext = (lines: readonly ReadLine[], line: ReadLine): string => {
  const next = even(lines[lines.indexOf(line) + 1]?.text ?? "");
  const own = even(line.text);
  return /,$/.test(own) && /^20\d\d\b/.test(next) ? `${own} ${next.slice(0, 4)}` : own;
};

const dayIn = (page: Page, lines: readonly ReadLine[], line: ReadLine | undefined) => {
  const [written] = line === undefined ? [] : daysIn(withNext(lines, line));
  return written === undefined ? undefined : readDay(written, page.days, undefined, true);
};

const other = (by: By): By => (by === "me" ? "them" : "me");

/** "Refund request / Amount: $300.00 / Sent: May 4, 2026 / Ida Fenn declined this on May 6": who answered tells who had asked. */
const requestOn = (page: Page, contract: ContractHint): Sighting[] => {
  const lines = below(page, REQUEST);
  const sentLine = lines.find(({ text }) => SENT.test(even(text)));
  const answer = lines
    .map((line) => ({ line, groups: ANSWERED.exec(even(line.text))?.groups }))
    .find(({ groups }) => groups);
  const who = answer?.groups?.who;
  const sent = dayIn(page, lines, sentLine);
  if (sent === undefined || sentLine === undefined || who === undefined || answer === undefined) return [];
  const isYou = /^you$/i.test(who);
  if (!isYou && personIn(who) === undefined) return [];
  const by: By = isYou ? "me" : "them";
  const sum = lines.find(
    ({ text }) => /^(?:amount|sum|requested|total)\b/i.test(even(text)) && amountsIn(text).length === 1,
  );
  const [amount] = sum === undefined ? [] : amountsIn(sum.text);
  const on = dayIn(page, lines, answer.line);
  const isNo = /declined|refused|rejected/.test(answer.groups?.does ?? "");
  return [
    ...pageFact(
      page,
      contract,
      "happening",
      {
        kind: "refundAsked",
        on: sent.on,
        by: other(by),
        ...(amount === undefined ? {} : { amount: amount.cents }),
      },
      [sentLine, ...(sum === undefined ? [] : [sum])],
      sent.isSure ? {} : { unsure: ["on"] },
    ),
    ...(on === undefined || !isNo
      ? []
      : pageFact(page, contract, "happening", { kind: "refundDeclined", on: on.on, by }, [answer.line], {
          unsure: on.isSure ? [] : ["on"],
        })),
  ];
};

/** "Our suggestion / $300.00 to Ida Fenn / $100.00 back to Per Berg / Sent May 4. Please reply by May 6." */
const suggestionOn = (page: Page, contract: ContractHint): Sighting[] => {
  const lines = below(page, SUGGESTION);
  const shares = lines.flatMap((line) => {
    const text = even(line.text);
    const [amount, second] = amountsIn(text);
    return amount === undefined || second !== undefined || !/\b(?:to|for)\b/i.test(text)
      ? []
      : [{ line, text, amount }];
  });
  const isBack = (text: string): boolean => /\b(?:back|returned?|refund(?:ed)?)\b|\bto (?:the )?client\b/i.test(text);
  const [paid, ...more] = shares.filter(({ text }) => !isBack(text));
  const sentLine = lines.find(({ text }) => SENT.test(even(text)) && daysIn(text).length > 0);
  const sent = dayIn(page, lines, sentLine);
  if (paid === undefined || more.length > 0 || sent === undefined || sentLine === undefined) return [];
  const until = lines.flatMap((line) =>
    daysIn(withNext(lines, line)).flatMap((written) => {
      const text = withNext(lines, line);
      const isEnd = /\b(?:reply|answer|respond|decide|accept)\b[^.]{0,30}\b(?:by|until|before)\s*$/i.test(
        text.slice(0, written.start),
      );
      const read = isEnd ? readDay(written, page.days) : undefined;
      return read === undefined ? [] : [{ line, read }];
    }),
  )[0];
  return pageFact(
    page,
    contract,
    "happening",
    {
      kind: "suggestionMade",
      on: sent.on,
      by: "upwork",
      amount: paid.amount.cents,
      ...(until === undefined ? {} : { until: until.read.on }),
    },
    [...new Set([paid.line, sentLine, ...(until === undefined ? [] : [until.line])])],
    { unsure: [...(sent.isSure ? [] : ["on"]), ...(until?.read.isSure === false ? ["until"] : [])] },
  );
};

/** What cards of a page tell: a refund request with its answer, a suggestion of Upwork. */
export const cardsOn = (page: Page, contract: ContractHint): Sighting[] => [
  ...requestOn(page, contract),
  ...suggestionOn(page, contract),
];
