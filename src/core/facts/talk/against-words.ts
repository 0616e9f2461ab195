import { formatUsd } from "../../values/format-money.ts";
import type { Contradiction, Fact } from "../fact.ts";
import type { ReadText } from "../read-text.ts";
import { claimedCounts, claimedDays, type Papers } from "./against-claims.ts";
import { otherDays, toldIn } from "./against-notes.ts";
import { orderedBefore } from "./against-orders.ts";
import { praise, praiseAndComplaint, praiseAndThreat } from "./against-praise.ts";
import type { Differing } from "./differing.ts";
import type { ReadTurn } from "./reading.ts";
import { type Happening, REFUSES, reasonsIn, shares } from "./refusal-reasons.ts";
import { toldWider } from "./told-wider.ts";
import { evened, quotedAt } from "./turn.ts";

/** What the one who asks writes of the day of the hand-in, in a notice, where the papers tell another. */
const saidInNotices = (texts: readonly ReadText[], facts: readonly Fact[]): Differing[] => {
  const handed = toldIn(facts).filter(({ matter }) => matter === "submitted");
  return facts
    .filter((one): one is Happening => one.kind === "happening" && REFUSES.has(one.value.kind))
    .flatMap((one) => reasonsIn(texts, one))
    .flatMap(({ place, text }) => otherDays(text, [quotedAt(place, text)], handed));
};

const NOT_IN =
  /(?<![\p{L}])(?:not (?:included|in|part of)|(?:is|are) excluded|excluding|excludes|without|out of scope|nicht enthalten|no incluye|non inclus|não inclui|nie obejmuje)(?![\p{L}])/iu;
const IS_MISSING =
  /^[^.!?]{0,120}(?<![\p{L}])(?:(?:is|are) (?:still )?missing|missing\s?:|there (?:is|are) no|(?:fehlt|fehlen|falta|faltan|manque|manquent|brakuje))/iu;

/** What a notice says is missing, where a paper of the work leaves it out. */
const leftOut = (texts: readonly ReadText[], facts: readonly Fact[]): Differing[] => {
  const refused = facts.filter(
    (one): one is Happening =>
      one.kind === "happening" && (REFUSES.has(one.value.kind) || one.value.kind === "changesAsked"),
  );
  const outs = texts
    .filter(({ kind, conversation }) => kind === "document" && (conversation?.messages.length ?? 0) === 0)
    .flatMap(({ lines }) => lines.filter(({ text }) => NOT_IN.test(text)));
  return refused.flatMap((one) =>
    reasonsIn(texts, one)
      .filter(({ text }) => IS_MISSING.test(text))
      .flatMap((reason): Differing[] => {
        const out = outs.find(({ text }) => shares(reason.text.replace(/missing/iu, ""), text) > 1);
        return out === undefined
          ? []
          : [
              {
                what: "whether it is part of the work",
                one: { value: evened(reason.text), places: [quotedAt(reason.place, reason.text)] },
                other: { value: evened(out.text), places: [quotedAt(out.place, out.text)] },
                take: "ask",
                why: "The one says that it is missing; the other leaves it out of the work.",
                facts: [one.id],
              },
            ];
      }),
  );
};

/** A sum that one side takes with a condition, where the other then names another: nothing is settled. */
const notSettled = (turns: readonly ReadTurn[]): Differing[] =>
  turns.flatMap((turn, at): Differing[] => {
    const [yes] = turn.said.filter(
      ({ sums, text }) =>
        sums.length === 1 &&
        /(?<![\p{L}])(?:is|are|would be) (?:fine|ok|okay|good|fair)|(?<![\p{L}])(?:agreed|accept)(?![\p{L}])/iu.test(
          text,
        ) &&
        /(?<![\p{L}])(?:but|if|only|provided|as long as)(?![\p{L}])/iu.test(text),
    );
    const next = turns
      .slice(at + 1, at + 4)
      .find(({ side }) => side !== turn.side && (side === "me" || side === "them"));
    const other = next?.said.find(({ sums }) => sums.length === 1 && sums[0]?.cents !== yes?.sums[0]?.cents);
    const [a, b] = [yes?.sums[0]?.cents, other?.sums[0]?.cents];
    if (yes === undefined || other === undefined || a === undefined || b === undefined) return [];
    return [
      {
        what: "what is settled",
        one: { value: formatUsd(a), places: yes.places },
        other: { value: formatUsd(b), places: other.places },
        take: "neither",
        why: "Each has a condition that the other did not take: nothing is agreed yet.",
      },
    ];
  });

/** What people wrote against what they, or their notices and papers, say elsewhere. In: all turns, texts and facts; the person's side. */
export const againstWords = (
  turns: readonly ReadTurn[],
  papers: Papers,
  side: "freelancer" | "client",
): Contradiction[] => {
  const { texts, facts } = papers;
  const client = side === "freelancer" ? "them" : "me";
  const all: Differing[] = [
    ...praise(turns, texts, facts, client),
    ...(side === "freelancer" ? [...praiseAndThreat(turns), ...leftOut(texts, facts)] : []),
    ...praiseAndComplaint(turns, facts, client),
    ...orderedBefore(turns, texts, facts, client),
    ...saidInNotices(texts, facts),
    ...toldWider(turns),
    ...notSettled(turns),
    ...claimedDays(turns, papers, side),
    ...claimedCounts(turns, papers, side),
  ];
  return all.map((one) => ({ facts: [], ...one }));
};
