import { HAPPENINGS, type HappeningKind } from "../../case/happening-kinds.ts";
import { addDays, sayDay } from "../../values/days.ts";
import type { Fact } from "../fact.ts";
import type { ReadText } from "../read-text.ts";
import type { Differing } from "./differing.ts";
import type { ReadTurn, Said } from "./reading.ts";
import { type Happening, placesOf, REFUSES, reasonsIn, shares } from "./refusal-reasons.ts";
import { evened } from "./turn.ts";

const MOST_PRAISES = 3;

const isPraise = ({ marks, threat, outside, text }: Said): boolean =>
  marks.has("approval") &&
  !marks.has("complaint") &&
  !marks.has("no") &&
  !marks.has("ask") &&
  threat === undefined &&
  !outside &&
  !/(?<![\p{L}])(?:but|however|except|if)(?![\p{L}])/iu.test(text);

const onDay = (on: string | undefined): string => (on === undefined ? "" : ` on ${sayDay(on)}`);

/** What a refusal was, after "The client …". */
const REFUSED: Readonly<Partial<Record<HappeningKind, string>>> = {
  refundAsked: "asked for the money back",
  disputeByClient: "disputed the hours",
  chargeback: "had the bank take the payment back",
};

/** Sentences of one message that say the same against the same are one thing that differs, not one each. */
const byMessage = (all: readonly Differing[]): Differing[] => {
  const keyOf = ({ one, other, facts }: Differing): string => {
    const [place] = one.places;
    return JSON.stringify([place?.file, place?.member, place?.mail, place?.line, other.value, facts]);
  };
  return [...new Set(all.map(keyOf))].map((key) => {
    const same = all.filter((each) => keyOf(each) === key);
    const [first] = same as [Differing, ...Differing[]];
    return same.length === 1
      ? first
      : {
          ...first,
          one: { value: same.map(({ one }) => one.value).join(" "), places: same.flatMap(({ one }) => one.places) },
        };
  });
};

/** Praise of the client, and what the client refuses later on Upwork; a change that was asked for, and a later word that it is right. */
export const praise = (
  turns: readonly ReadTurn[],
  texts: readonly ReadText[],
  facts: readonly Fact[],
  client: "me" | "them",
): Differing[] => {
  const happened = facts.filter((one): one is Happening => one.kind === "happening");
  const praised = turns
    .filter(({ side, on }) => side === client && on !== undefined)
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
    // What one asks oneself needs a reason beside it to differ from one's own praise.
    if (client === "me" && places.length === 0) return [];
    return [
      {
        what: client === "me" ? "what you think of the work" : "what the client thinks of the work",
        one: { value: said.text, places: said.places },
        other: {
          value: places[0]?.quote ?? `${HAPPENINGS[refusal.value.kind].label} on ${sayDay(refusal.value.on)}`,
          places: places.length > 0 ? places : refusal.places.slice(0, 3),
        },
        take: "both",
        why:
          client === "me"
            ? "You wrote the one before the other, and the other side can cite it."
            : `The client praised the work${onDay(said.turn.on)} and ${REFUSED[refusal.value.kind] ?? "refused it"} on ${sayDay(refusal.value.on)}.`,
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
  return [...byMessage(ofRefusals).slice(-MOST_PRAISES), ...ofChanges.slice(-MOST_PRAISES)];
};

const MONTH = 31;
/** Praise, and a complaint of the same side within a month, where a refusal or a wish for changes followed on Upwork. */
export const praiseAndComplaint = (
  turns: readonly ReadTurn[],
  facts: readonly Fact[],
  side: "me" | "them",
): Differing[] => {
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
              : `The client praised the work${onDay(turn.on)} and complained of it${onDay(later.turn.on)}.`,
          facts: [of.id],
        },
      ];
    })
    .slice(-2);
};

/** Praise, and a threat with a bad review by the same side within a month. */
export const praiseAndThreat = (turns: readonly ReadTurn[]): Differing[] => {
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
