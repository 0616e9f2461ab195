import type { AnswerPlace } from "../case/answer-places.ts";
import type { Case } from "../case/case.ts";
import { labelsOf } from "../case/exhibit-labels.ts";

type Placed = Pick<Case, "exhibits" | "originals" | "labels" | "places">;

/** Where in its exhibit a place is, as a reader of the exhibit finds it. Of what is decoded for the reader the lines are others. */
const within = (c: Placed, { exhibit = "", line, page, part, member, mail, within: inside }: AnswerPlace): string => {
  if (page !== undefined) return `, page ${page}`;
  const isAsItIs = [part, member, mail, inside].every((one) => one === undefined);
  const isText = c.originals[exhibit]?.mediaType === "text/plain";
  return line !== undefined && isAsItIs && isText ? `, line ${line}` : "";
};

/**
 * Where the answers that were taken from files stand, as a filing points at them, by the keys of their questions:
 * { "milestones.m1.submittedOn": "D, line 17" }. In: a case. Out: only what stands in an exhibit with a label.
 */
export const shownIn = (c: Placed): Readonly<Record<string, string>> => {
  const labels = labelsOf(c);
  return Object.fromEntries(
    Object.entries(c.places ?? {}).flatMap(([key, place]) => {
      const label = labels.get(place.exhibit ?? "");
      return label === undefined ? [] : [[key, `${label}${within(c, place)}`]];
    }),
  );
};
