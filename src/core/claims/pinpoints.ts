import type { Case } from "../case/case.ts";
import type { Evidence } from "../case/evidence.ts";
import { labelsOf } from "../case/exhibit-labels.ts";
import type { Claim, Exhibit } from "../case/lists.ts";
import { oneLine, sayLines } from "../text/text.ts";
import { checkQuotes, type Quotable } from "./quotes.ts";

/** What pinpoints are worked out from: a case has it, and a filing. */
export type Pointed = Pick<Case, "exhibits"> & Partial<Evidence>;

/** The text of the files behind exhibits, line by line, by the exhibit's id. */
export type ExhibitLines = ReadonlyMap<string, readonly string[]>;

// "messages.txt, lines 40-52", "submission.pdf, page 2", "call.mp4, minute 14": people write the place into the name.
const PLACE_IN_NAME =
  /(?<![\p{L}\d])(?:lines?|pages?|minutes?|slides?|pp?\.)\s?\d[\d:]{0,8}(?:\s?[-–]\s?\d[\d:]{0,8})?/iu;

/** The place inside an exhibit that it cites: "lines 40-52", "page 2"; undefined for the whole of it. */
const placeIn = (c: Pointed, one: Exhibit): string | undefined => {
  const lines = c.originals?.[one.id]?.lines;
  return lines === undefined ? PLACE_IN_NAME.exec(oneLine(one.name ?? ""))?.[0] : sayLines(lines);
};

/** An exhibit as it is pointed at: "A", "B, lines 40-52". Undefined for one without a label. */
export const pinpointOf = (c: Pointed, one: Exhibit, labels = labelsOf(c)): string | undefined => {
  const label = labels.get(one.id);
  const place = placeIn(c, one);
  return label === undefined || place === undefined ? label : `${label}, ${place}`;
};

const quotables = (c: Pointed, lines: ExhibitLines): Quotable[] => {
  const labels = labelsOf(c);
  return c.exhibits.flatMap(({ id }) => {
    const label = labels.get(id);
    return label === undefined ? [] : [{ label, lines: lines.get(id), cites: c.originals?.[id]?.lines }];
  });
};

/** Where words stand in the exhibits: "E, line 11"; undefined where they do not, or are fewer than three. In: words of somebody. */
export const placeOfWords = (c: Pointed, lines: ExhibitLines | undefined, words: string): string | undefined => {
  if (lines === undefined || lines.size === 0) return undefined;
  const text = `“${words.replace(/[“”]/g, "")}”`;
  const [found] = checkQuotes([{ key: "", where: "", text }], quotables(c, lines));
  const place = found?.state === "found" ? found.place : undefined;
  return place === undefined ? undefined : `${place.label}, ${sayLines(place.lines)}`;
};

/** Where the quotations of a text stand, by the label of the exhibit. */
const quotedPlaces = (c: Pointed, lines: ExhibitLines | undefined, text: string): ReadonlyMap<string, string> =>
  lines === undefined || lines.size === 0
    ? new Map()
    : new Map(
        checkQuotes([{ key: "", where: "", text }], quotables(c, lines)).flatMap(({ state, place }) =>
          state === "found" && place !== undefined ? [[place.label, sayLines(place.lines)] as const] : [],
        ),
      );

/**
 * The exhibits that prove a claim, each with its place: ["A", "B, lines 40-52"]. In: the lines of the exhibits, where they were read:
 * then an exhibit that holds words the claim quotes is pointed at to the line.
 */
export const pinpointsOf = (c: Pointed, claim: Claim, lines?: ExhibitLines): string[] => {
  const labels = labelsOf(c);
  const quoted = quotedPlaces(c, lines, [claim.agreed, claim.happened].filter(Boolean).join("\n\n"));
  return (
    c.exhibits
      .filter((one) => one.claims?.includes(claim.id))
      // Upwork's own page counts more than a chat that somebody exported: it is pointed at first.
      .toSorted((a, b) => Number(b.source === "contractPage") - Number(a.source === "contractPage"))
      .flatMap((one) => {
        const point = pinpointOf(c, one, labels);
        if (point === undefined) return [];
        const line = point.includes(", ") ? undefined : quoted.get(point);
        return [line === undefined ? point : `${point}, ${line}`];
      })
  );
};

/** Pinpoints beside each other: "A · B, lines 40-52". */
export const sayPinpoints = (points: readonly string[]): string => points.join(" · ");
