import * as z from "zod";
import type { Place } from "../facts/place.ts";

/** Where an answer stands that was taken from a file: the place in it, and the exhibit (its id) that the file is. */
export type AnswerPlace = Omit<Place, "box"> & { readonly exhibit?: string };

/** The places of answers, by the keys of their questions. */
export type AnswerPlaces = Readonly<Record<string, AnswerPlace>>;

const name = z.string().max(1000);
const number = z.int().min(1);

/** The schema of the places of answers. */
export const answerPlacesSchema = () =>
  z.record(
    z.string().max(200),
    z.strictObject({
      exhibit: z.string().max(20).optional(),
      file: name,
      member: name.optional(),
      mail: number.optional(),
      within: name.optional(),
      part: z.enum(["header", "text", "html"]).optional(),
      line: number.optional(),
      page: number.optional(),
    }),
  );

/** A case without the places of some answers: they are the person's own now, or there are none any more. In: the places, which keys go. */
export const withoutPlaces = (
  places: AnswerPlaces | undefined,
  goes: (key: string) => boolean,
): AnswerPlaces | undefined => {
  if (places === undefined || !Object.keys(places).some(goes)) return places;
  const kept = Object.entries(places).filter(([key]) => !goes(key));
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
};
