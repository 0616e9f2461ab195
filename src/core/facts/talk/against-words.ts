import { HAPPENINGS } from "../../case/happening-kinds.ts";
import { addDays, sayDay } from "../../values/days.ts";
import { formatUsd } from "../../values/format-money.ts";
import type { Contradiction, Fact } from "../fact.ts";
import type { Quoted } from "../place.ts";
import type { ReadLine, ReadText } from "../read-text.ts";
import { claimedCounts, claimedDays, type Papers } from "./against-claims.ts";
import { otherDays, toldIn } from "./against-notes.ts";
import { complainsIn, type ReadTurn, type Said } from "./reading.ts";
import { topicOf } from "./topic.ts";
import { evened, quotedAt } from "./turn.ts";

type Differing = Omit<Contradiction, "facts"> & { readonly facts?: readonly string[] };
type Happening = Extract<Fact, { kind: "happening" }>;

/** Kinds of happenings that refuse what praise praises. Of changes, only those of the same matter. */
const REFUSES: ReadonlySet<string> = new Set(["refundAsked", "disputeByClient", "chargeback"]);
const MOST_PRAISES = 3;
const MOST_REASONS = 4;

/** In a notice only the one it tells of says "I" or "we"; Upwork speaks of itself as it acts. */
const OWN_WORDS =
  /(?<![\p{L}])(?:i|we|my|our)(?:'|’)?(?:\p{L}{1,2})? (?:\p{L}+ )?(?:can(?:'|’)?t|cannot|could|couldn(?:'|’)?t|had|have|asked|need(?:ed)?|use|used|paid|want(?:ed)?|lost|client|customers?|team)(?![\p{L}])/iu;

/** What a notice says is wrong: its lines that complain. In: the notices; a happening of which they tell. */
const reasonsIn = (texts: readonly ReadText[], { places }: Happening): ReadLine[] =>
  texts
    .filter(
      ({ place, kind }) =>
        kind !== "table" &&
        places.some((one) => one.file === place.file && one.mail === place.mail && one.member === place.member),
    )
    .flatMap(({ lines }) =>
      lines.filter(
        ({ place, text }) =>
          place.part !== "header" &&
          (complainsIn(text) || OWN_WORDS.test(text)) &&
          (!/(?<![\p{L}])(?:if|upwork|days|approve)(?![\p{L}])/iu.test(text) || OWN_WORDS.test(text)),
      ),
    );

const stemsOf = (text: string): Set<string> => new Set([...topicOf(text)].map((word) => word.slice(0, 5)));

const shares = (one: string, other: string): number => {
  const stems = stemsOf(other);
  return [...stemsOf(one)].filter((stem) => stems.has(stem)).length;
};

const placesOf = (lines: readonly ReadLine[]): Quoted[] =>
  lines.slice(0, MOST_REASONS).map(({ place, text }) => quotedAt(place, text));

const isPraise = ({ marks, threat, outside, text }: Said): boolean =>
  marks.has("approval") &&
  !marks.has("complaint") &&
  !marks.has("no") &&
  !marks.has("ask") &&
  threat === undefined &&
  !outside &&
  !/(?<![\p{L}])(?:but|however|except|if)(?![\p{L}])/iu.test(text);

/** Praise of the client, and what the client refuses later on Upwork; a change that was asked for, and a later word that it is right. */
const praise = (turns: readonly ReadTurn[], texts: readonly ReadText[], facts: readonly Fact[]): Differing[] => {
  const happened = facts.filter((one): one is Happening => one.kind === "happening");
  const praised = turns
    .filter(({ side, on }) => side === "them" && on !== undefined)
    .flatMap(({ said }) => said.filter(isPraise));
  const refused = happened
    .filter(({ value }) => REFUSES.has(value.kind))
    .sort((a, b) => (a.value.on < b.value.on ? -1 : 1));
  const changes = happened.filter(({ value }) => value.kind === "changesAsked");
  const ofRefusals = praised.flatMap((said): Differing[] => {
    const refusal = refused.find(({ value }) => value.on >= (said.turn.on ?? ""));
    if (refusal === undefined) return [];
    const reasons = reasonsIn(texts, refusal);
    const same = reasons.filter(({ text }) => shares(said.text, text) > 0);
    const places = placesOf(same.length > 0 ? same : reasons);
    return [
      {
        what: "what the client thinks of the work",
        one: { value: said.text, places: said.places },
        other: {
          value: places[0]?.quote ?? `${HAPPENINGS[refusal.value.kind].label} on ${sayDay(refusal.value.on)}`,
          places: places.length > 0 ? places : refusal.places.slice(0, 3),
        },
        take: "both",
        why: "The client wrote the one before the other. Both are worth a citation.",
        facts: [refusal.id],
      },
    ];
  });
  const ofChanges = praised.flatMap((said): Differing[] =>
    changes.flatMap((change): Differing[] => {
      if (change.value.on >= (said.turn.on ?? "")) return [];
      const same = reasonsIn(texts, change).filter(({ text }) => shares(said.text, text) > 0);
      return same.length === 0
        ? []
        : [
            {
              what: "whether what was to be changed is right now",
              one: { value: said.text, places: said.places },
              other: { value: evened(same[0]?.text ?? ""), places: placesOf(same) },
              take: "both",
              why: "The client asked for the change first and wrote of it as done later.",
              facts: [change.id],
            },
          ];
    }),
  );
  return [...ofRefusals.slice(-MOST_PRAISES), ...ofChanges.slice(-MOST_PRAISES)];
};

const MONTH = 31;
/** Praise, and a complaint of the same side within a month, where a refusal or a wish for changes followed on Upwork. */
const praiseAndComplaint = (turns: readonly ReadTurn[], facts: readonly Fact[], side: "me" | "them"): Differing[] => {
  const own = turns.filter((one) => one.side === side && one.on !== undefined);
  const trouble = facts.filter(
    (one): one is Happening =>
      one.kind === "happening" && (REFUSES.has(one.value.kind) || one.value.kind === "changesAsked"),
  );
  return own
    .flatMap((turn): Differing[] => {
      const said = turn.said.find(isPraise);
      const on = turn.on ?? "";
      const of = trouble.find(({ value }) => value.on >= on);
      const later = own
        .filter((one) => one.order > turn.order && (one.on ?? "") <= addDays(on, MONTH))
        .flatMap((one) => one.said.filter(({ marks }) => marks.has("complaint") && !marks.has("approval")))[0];
      if (said === undefined || of === undefined || later === undefined) return [];
      return [
        {
          what: side === "me" ? "what you wrote of the work" : "what the client wrote of the work",
          one: { value: said.text, places: said.places },
          other: { value: later.text, places: later.places },
          take: "both",
          why:
            side === "me"
              ? "You wrote the one before the other, and the other side can cite it."
              : "The client wrote the one before the other. Both are worth a citation.",
          facts: [of.id],
        },
      ];
    })
    .slice(-2);
};

/** What the one who asks writes of the day of the hand-in, in a notice, where the papers tell another. */
const saidInNotices = (texts: readonly ReadText[], facts: readonly Fact[]): Differing[] => {
  const handed = toldIn(facts).filter(({ matter }) => matter === "submitted");
  return facts
    .filter((one): one is Happening => one.kind === "happening" && REFUSES.has(one.value.kind))
    .flatMap((one) => reasonsIn(texts, one))
    .flatMap(({ place, text }) => otherDays(text, [quotedAt(place, text)], handed));
};

/** Praise, and a threat with a bad review by the same side within a month. */
const praiseAndThreat = (turns: readonly ReadTurn[]): Differing[] => {
  const threat = turns.find(({ side, threat: of }) => side === "them" && of === "feedback");
  const threatened = threat?.said.find((one) => one.threat === "feedback");
  if (threat === undefined || threatened === undefined) return [];
  const praised = turns
    .filter(({ side, order }) => side === "them" && order < threat.order)
    .flatMap(({ said }) => said.filter(isPraise))
    .at(-1);
  return praised === undefined
    ? []
    : [
        {
          what: "what the other side thinks of the work",
          one: { value: praised.text, places: praised.places },
          other: { value: threatened.text, places: threatened.places },
          take: "both",
          why: "The praise was written before the threat.",
        },
      ];
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
  const all: Differing[] = [
    ...(side === "freelancer"
      ? [...praise(turns, texts, facts), ...praiseAndThreat(turns), ...leftOut(texts, facts)]
      : []),
    ...praiseAndComplaint(turns, facts, side === "freelancer" ? "them" : "me"),
    ...saidInNotices(texts, facts),
    ...notSettled(turns),
    ...claimedDays(turns, papers, side),
    ...claimedCounts(turns, papers, side),
  ];
  return all.map((one) => ({ facts: [], ...one }));
};
