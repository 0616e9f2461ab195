import type { Sighting } from "../merge/sighting.ts";
import { placeAt } from "../words/body.ts";
import { amountsIn } from "../words/figures.ts";
import { fact } from "./give.ts";
import type { NoticeReading } from "./notice.ts";
import { type AmountAt, placeOf } from "./read.ts";
import { ownName } from "./who.ts";

/** What stands behind an amount: to which side it goes, or to whom. */
const AFTER =
  /^[^$.;]{0,30}?\b(?:(?<client>back|return(?:ed|s)?|refunded|to (?:the |your )?client)\b|(?<freelancer>released|paid|to (?:the |your )?freelancer)\b|to (?<who>you\b|\p{Lu}[\p{L}’'-]+))/u;
const BEFORE =
  /\b(?<who>freelancer|client|you)(?:['’]s share|:| gets?| receives?| keeps?| payment| refund| share)[^$.;]{0,24}$/iu;

/** "Oleh receives $420.00", "Mira: $300.00": whose share it is, by name. */
const BY_NAME =
  /(?:^|[\s,;–-])(?<who>\p{Lu}[\p{L}’'-]+)(?:['’]s share(?: is)?:?|:| gets| receives| keeps| is paid| would (?:get|receive|keep))[^$.;]{0,16}$/u;

/** The share of the freelancer in a sentence that gives each side its own. */
export const shareIn = (n: NoticeReading): AmountAt | undefined => {
  const side = n.side?.value ?? n.known.role;
  const isMine = ownName(n, n.toAddress);
  const isTheirs = (who: string): boolean =>
    /^freelancer$/i.test(who) ||
    (/^you$/i.test(who)
      ? side !== "client"
      : side === "client"
        ? !isMine(who) && (n.other?.value ?? who).toLowerCase().startsWith(who.toLowerCase())
        : isMine(who));
  for (const sentence of n.own) {
    const amounts = amountsIn(sentence.text);
    for (const [index, one] of amounts.entries()) {
      const after = AFTER.exec(sentence.text.slice(one.end, amounts[index + 1]?.start))?.groups;
      const words = sentence.text.slice(amounts[index - 1]?.end ?? 0, one.start);
      const before = (BEFORE.exec(words) ?? BY_NAME.exec(words))?.groups;
      const { client, freelancer: theirs, who = before?.who } = after ?? {};
      if (client !== undefined) continue;
      if (theirs !== undefined || (who !== undefined && isTheirs(who)))
        return { value: one.cents, of: one.of, place: placeAt(sentence, one.start, one.end), isSure: true };
    }
  }
  return undefined;
};

/** The side the person is on, by who gets which share: the freelancer is paid, the client gets money back. */
export const sideByShare = (n: NoticeReading): Sighting[] => {
  if (n.side !== undefined || n.other === undefined) return [];
  const [first = ""] = n.other.value.split(" ");
  const told = n.own.flatMap((sentence) => {
    const found =
      /\$ ?[\d.,]+ (?:(?:is|are|be|will be|goes) )?(released|paid|returned|refunded|back) to (\p{Lu}[\p{L}’'-]+)/u.exec(
        sentence.text,
      );
    return found?.[2] === first ? [{ isPaid: /released|paid/.test(found[1] ?? ""), sentence }] : [];
  })[0];
  return told === undefined ? [] : fact(n, "role", told.isPaid ? "client" : "freelancer", [placeOf(told.sentence)]);
};
