import type { NotTaken } from "../fact.ts";
import { placeAt, type Sentence } from "../words/body.ts";
import { daysIn, readDay } from "../words/days.ts";
import { amountsIn } from "../words/figures.ts";
import type { NoticeReading } from "./notice.ts";
import { entriesOf, roleOfDay } from "./read.ts";

const HOLD = /\b(?:pending|available|withdraw|security)\b/i;

/** Days and amounts of small print, examples and holds: they look like facts of the case. */
export const notTakenIn = (n: NoticeReading): NotTaken[] => {
  const ofSentence = (one: Sentence): NotTaken[] => {
    const [amount] = amountsIn(one.text);
    const [day] = daysIn(one.text);
    const place = placeAt(one, 0, one.text.length);
    if (one.zone === "example" && (amount !== undefined || day !== undefined))
      return [
        {
          looksLike: amount === undefined ? "deadline" : "refund request",
          value: one.text,
          places: [place],
          why: "It is an example in the small print.",
        },
      ];
    if (one.zone === "own" && day !== undefined && roleOfDay(one.text, day) === "hold") {
      const on = readDay(day, n.days)?.on;
      return on === undefined
        ? []
        : [
            {
              looksLike: "date",
              value: on,
              places: [placeAt(one, day.start, day.end)],
              why: "It is the end of Upwork's security hold of a payment, no deadline.",
            },
          ];
    }
    return [];
  };
  const ofHold = entriesOf(n, "hold").flatMap((entry): NotTaken[] => {
    const [day] = daysIn(entry.value);
    const on = day === undefined ? undefined : readDay(day, n.days)?.on;
    return on === undefined || !HOLD.test(entry.label)
      ? []
      : [
          {
            looksLike: "date",
            value: on,
            places: [entry.place],
            why: "It is the end of Upwork's security hold of a payment, no deadline.",
          },
        ];
  });
  return [...n.body.sentences.flatMap(ofSentence), ...ofHold];
};

/** A newsletter or a job alert, by its first amount. */
export const alertAsNotTaken = (n: NoticeReading): NotTaken[] =>
  n.own
    .filter(({ text }) => amountsIn(text).length > 0)
    .slice(0, 1)
    .map((one) => ({
      looksLike: "contract",
      value: one.text,
      places: [placeAt(one, 0, one.text.length)],
      why: "It is a newsletter or a job alert, and about no contract of yours.",
    }));
