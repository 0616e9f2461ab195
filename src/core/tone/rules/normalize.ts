/** A stretch as the rules read it: lower case, words parted by one space. Patterns stay small and quick to compile. */
export interface Plain {
  readonly text: string;
  /** The place in the stretch as it was given for a place in `text`. */
  readonly placeOf: (place: number) => number;
}

/** What is not one plain space: a run of white space, or another sign of it. */
const UNEVEN = /[^\S ]\s*| \s+/g;
/** More white space than this is a gap (something was blanked out there): no phrase reaches across it. */
const MOST_BETWEEN_WORDS = 3;

/** Lower case of the same length: "İ" alone would grow. */
const lowered = (given: string): string => {
  const small = given.toLowerCase();
  if (small.length === given.length) return small;
  return Array.from(given, (sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign)).join("");
};

/** Makes a stretch plain. In: its text. Linear. */
export const plainOf = (given: string): Plain => {
  const small = lowered(given);
  const cuts: { readonly after: number; readonly shorter: number }[] = [];
  let shorter = 0;
  const text = small.replace(UNEVEN, (run, place: number) => {
    const kept = run.length > MOST_BETWEEN_WORDS ? "  " : " ";
    shorter += run.length - kept.length;
    if (run.length !== kept.length) cuts.push({ after: place + run.length - shorter, shorter });
    return kept;
  });
  if (cuts.length === 0) return { text, placeOf: (place) => place };
  return { text, placeOf: (place) => place + (cuts.findLast((cut) => cut.after <= place)?.shorter ?? 0) };
};
