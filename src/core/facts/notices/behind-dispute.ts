import type { Sighting } from "../merge/sighting.ts";
import { placeAt } from "../words/body.ts";
import { daysIn, readDay } from "../words/days.ts";
import { amountsIn } from "../words/figures.ts";
import { fact, happening } from "./give.ts";
import type { NoticeReading } from "./notice.ts";
import { type AmountAt, amountIn } from "./read.ts";
import { saysSo } from "./signals.ts";

/** The client says no to a dispute, or says something to it. */
export const ANSWERED =
  /\b(?:declin(?:ed|es)|answered|responded|reject(?:ed|s)|repl(?:ied|ies)|refus(?:ed|es)|turn(?:ed|s)\b.{0,40}\bdown|said no\b|says no\b|object(?:ed|s)|contest(?:ed|s)|does not (?:agree|accept|approve)|doesn['’]t (?:agree|accept|approve)|disagreed|did not (?:agree|accept|approve)|will not (?:release|approve))\b/i;
const ASKED_BY_THEM =
  /\b(?:that )?(?<name>\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3}) (?:had |has )?(?:asked for|requested|claimed|wanted|wants)\b/u;

/** In the receipt of an answer: the dispute that was answered, where its day stands there. */
export const disputeBehind = (n: NoticeReading): Sighting[] => {
  const said = n.own.find(({ text }) => ASKED_BY_THEM.test(text) && ANSWERED.test(text));
  const found = said === undefined ? null : ASKED_BY_THEM.exec(said.text);
  if (said === undefined || found === null) return [];
  const asked = daysIn(said.text).find(({ start }) => start > found.index);
  const on = asked === undefined ? undefined : readDay(asked, n.days, undefined, true);
  if (asked === undefined || on === undefined) return [];
  return happening(n, "disputeByFreelancer", {
    on: { value: on.on, place: placeAt(said, asked.start, asked.end), isSure: on.isSure, note: on.note },
    by: "them",
    amount: amountIn(n, [ANSWERED]),
    said,
  });
};

/** "You ended Icon set on 4 May and asked for the whole deposit": the end and the refund request that a dispute answers. */
export const refundBehind = (n: NoticeReading, disputed: AmountAt | undefined): Sighting[] => {
  const said = n.own.find((one) => saysSo(one) && ENDED_AND_ASKED.test(one.text));
  const [written] = said === undefined ? [] : daysIn(said.text);
  const on = written === undefined ? undefined : readDay(written, n.days, undefined, true);
  if (said === undefined || written === undefined || on === undefined) return [];
  const isMine = /\byou (?:have )?(?:ended|closed|cancell?ed|terminated)\b/i.test(said.text);
  const [asked] = amountsIn(said.text);
  const amount =
    asked === undefined
      ? /\b(?:whole|full|entire|all)\b/i.test(said.text)
        ? disputed
        : undefined
      : { value: asked.cents, place: placeAt(said, asked.start, asked.end), isSure: true };
  const day = { value: on.on, place: placeAt(said, written.start, written.end), isSure: on.isSure, note: on.note };
  const by = isMine ? "me" : "them";
  return [
    ...happening(n, "refundAsked", { on: day, by, amount, said }),
    ...fact(n, "ended", { on: on.on, by }, [day], { unsure: on.isSure ? [] : ["on"], note: on.note }),
    ...fact(n, "contractState", "ended", [day]),
  ];
};
const ENDED_AND_ASKED =
  /\b(?:ended|closed|cancell?ed|terminated)\b.*\band (?:then |also )?(?:asked|requested|wanted|claimed)\b.*\b(?:deposit|back|refund|returned|money)\b/i;
