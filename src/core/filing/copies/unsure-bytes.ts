import { GAP, NUMBER_GAP, type Step, writtenForms } from "../redaction/written-forms.ts";

const isHigh = (byte: number): boolean => byte > 127;
const isPart = (byte: number): boolean =>
  (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);
const small = (byte: number): number => (byte >= 65 && byte <= 90 ? byte + 32 : byte);
const isGap = (step: Step | undefined): boolean => step === GAP || step === NUMBER_GAP;
/** Digits are the same bytes in all encodings of files. */
const isOpen = (step: Step | undefined): boolean => step !== undefined && !isGap(step) && !/^[0-9]$/.test(step);

/** The places of a phrase that can be reached with one more byte. In: a place, whether it was reached by a byte above 127. */
const reached = (steps: readonly Step[], place: number, byte: number, wasHigh: boolean): number[] => {
  const step = steps[place];
  if (isGap(step)) return isPart(byte) ? [] : [place];
  if (!isHigh(byte)) return step !== undefined && step.charCodeAt(0) === small(byte) ? [place + 1] : [];
  // One letter may be several bytes, and one byte two letters: a sharp s.
  return [
    ...(wasHigh ? [place] : []),
    ...(isOpen(step) ? [place + 1, ...(isOpen(steps[place + 1]) ? [place + 2] : [])] : []),
  ];
};

const stands = (bytes: Uint8Array, steps: readonly Step[]): boolean => {
  let places = new Map<number, boolean>();
  let last = 0;
  for (const byte of bytes) {
    if (places.has(steps.length) && !isPart(byte)) return true;
    if (!isPart(last)) places.set(0, places.get(0) ?? false);
    const next = new Map<number, boolean>();
    for (const [place, wasHigh] of places) {
      const from = isGap(steps[place]) ? [place, place + 1] : [place];
      for (const one of from)
        for (const to of reached(steps, one, byte, wasHigh)) next.set(to, isHigh(byte) || next.get(to) === true);
    }
    places = next;
    last = byte;
  }
  return places.has(steps.length);
};

/**
 * May words stand in a text whose encoding is not known? Whatever it is, bytes up to 127 are what they are, and each above may be any
 * letter. In: the bytes; the words.
 */
export const mayStandInBytes = (bytes: Uint8Array, words: string): boolean =>
  writtenForms(words)
    .filter(({ steps, isPhone }) => !isPhone && steps.every((step) => step.length === 1 || isGap(step)))
    .some(({ steps }) => stands(bytes, steps));
