import type { NotTaken, WorthALook } from "../fact.ts";
import type { ReadTurn, Said } from "./reading.ts";
import { daysIn } from "./said-days.ts";
import { quotedAt, type SidedTurn } from "./turn.ts";

const MOST = 400;

const whyOf = (said: Said): WorthALook["why"] | undefined => {
  const { marks, turn } = said;
  if (said.outside) return "outside";
  if (said.threat !== undefined) return "threat";
  if (marks.has("complaint")) return "complaint";
  if (marks.has("approval")) return "approval";
  if (
    /(?<![\p{L}])(?:agreed|as we (?:said|agreed)|we said|vereinbart|acordado|convenu|combinado|ustalone|umówi\p{L}+|домовил\p{L}+|договорил\p{L}+)(?![\p{L}])/iu.test(
      said.text,
    )
  )
    return "agreed";
  if (
    said.sums.some(({ currency }) => currency !== "none") ||
    (said.sums.length > 0 && (marks.has("back") || marks.has("settle")))
  )
    return "amount";
  if (
    marks.has("promise") ||
    (turn.on !== undefined &&
      marks.has("done") === false &&
      /(?<![p{L}])by(?![p{L}])/i.test(said.text) &&
      daysIn(said.text, turn.on).length > 0)
  )
    return "promise";
  if (marks.has("wish")) return "wish";
  return undefined;
};

/** Lines worth a look, on both sides, in the order of time: the words as they stand, and nothing said of them. */
export const linesWorthALook = (turns: readonly ReadTurn[]): WorthALook[] => {
  const found = turns.flatMap((turn) =>
    turn.side === "upwork"
      ? []
      : turn.said.flatMap((said): WorthALook[] => {
          const why = whyOf(said);
          const [place] = said.places;
          if (why === undefined || place === undefined) return [];
          const by = turn.side === "me" || turn.side === "them" ? turn.side : "unknown";
          return [{ why, by, ...(turn.on === undefined ? {} : { on: turn.on }), place }];
        }),
  );
  // Of a long chat the last ones: what is near the trouble.
  return found.slice(-MOST);
};

const SET_BY_THREAT =
  /(?<![\p{L}])(?:you have|within|in|innerhalb von|tienes|sous|tens|masz|у (?:тебе|вас)|у (?:тебя|вас)) (?:only |noch |sólo )?(\d{1,3}|one|two|three|twenty-four) ?(?:hours?|days?|stunden|tage|horas|días|dias|heures|jours|godzin\p{L}*|dni|годин\p{L}*|дн\p{L}*|час\p{L}*)(?![\p{L}])/iu;

/** Days that somebody wishes or threatens with: no deadline of Upwork. */
export const noDeadlines = (turns: readonly ReadTurn[]): NotTaken[] =>
  turns.flatMap((turn) =>
    turn.said.flatMap((said): NotTaken[] => {
      const { on } = turn;
      const wants =
        turn.side === "them" && (said.marks.has("back") || said.marks.has("ask") || turn.threat !== undefined);
      const set = SET_BY_THREAT.exec(said.text);
      if (wants && set !== null && turn.threat !== undefined)
        return [
          {
            looksLike: "deadline",
            value: set[0],
            places: said.places,
            why: "It is set by a threat; it is no date of Upwork.",
          },
        ];
      if (
        !wants ||
        on === undefined ||
        !/(?<![\p{L}])(?:by|until|till|before|bis|hasta|antes|avant|até|do|до)(?![\p{L}])/iu.test(said.text)
      )
        return [];
      const [day] = daysIn(said.text, on).filter((one) => one.day >= on);
      return day === undefined
        ? []
        : [
            {
              looksLike: "deadline",
              value: day.day,
              places: said.places,
              why: "It is a wish in a message; it is no date of Upwork.",
            },
          ];
    }),
  );

/** Messages that were not looked through: those before the latest so many. In: them, in the order of time; how many are looked through. */
export const noOlder = (older: readonly SidedTurn[], most: number): NotTaken[] => {
  const [first] = older;
  const [line] = first?.lines ?? [];
  if (first === undefined || line === undefined) return [];
  return [
    {
      looksLike: "contact",
      value: `${formatNumber(older.length)} older messages`,
      places: [quotedAt(line.place, line.text)],
      why: `Only the latest ${formatNumber(most)} messages are looked through. To have older ones looked through, name their file alone.`,
    },
  ];
};

const formatNumber = (count: number): string => String(count).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ",");
