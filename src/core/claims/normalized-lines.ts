/** A stretch of lines, the first and the last, from 1. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Lines as one text in which what does not change the words is the same everywhere: spaces, line ends, forms of quotation
 * marks. `starts` and `numbers` tell where each line that holds something begins, and which it is (from 1).
 */
export interface NormalizedLines {
  readonly text: string;
  /** The same with the quotation marks of the file. */
  readonly marked: string;
  readonly starts: readonly number[];
  readonly numbers: readonly number[];
}

const spaced = (raw: string): string => raw.normalize("NFC").replace(/\s+/gu, " ").trim();

// One sign for one sign: a place in the folded text is the same place in the text with its own marks.
const withPlainMarks = (text: string): string => text.replace(/["“”„‟«»″‘’‚‛‹›′`´]/g, "'");

/** One spelling for what does not change the words. */
const folded = (raw: string): string => withPlainMarks(spaced(raw));

/** Folds the lines of a file. */
export const normalizeLines = (lines: readonly string[]): NormalizedLines => {
  const kept: string[] = [];
  const starts: number[] = [];
  const numbers: number[] = [];
  let next = 0;
  for (const [index, raw] of lines.entries()) {
    const line = spaced(raw);
    if (line === "") continue;
    kept.push(line);
    starts.push(next);
    numbers.push(index + 1);
    next += line.length + 1;
  }
  const marked = kept.join(" ");
  return { text: withPlainMarks(marked), marked, starts, numbers };
};

/** The index of the last start that is not after an offset. */
const indexAt = (starts: readonly number[], offset: number): number => {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};

const lineAt = ({ starts, numbers }: NormalizedLines, offset: number): number => numbers[indexAt(starts, offset)] ?? 1;

/** Where a line begins in the folded text, or the next one that holds something. */
const offsetOf = ({ text, starts, numbers }: NormalizedLines, line: number): number => {
  const index = indexAt(numbers, line);
  const there = (numbers[index] ?? 0) >= line ? index : index + 1;
  return starts[there] ?? text.length;
};

/** The stretch of the folded text that these lines are, as offsets. */
const bounds = (lines: NormalizedLines, { from, to }: Span): readonly [number, number] => [
  offsetOf(lines, from),
  offsetOf(lines, to + 1),
];

const LETTER = /[\p{L}\p{N}]/u;
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const before = (text: string, at: number): string => [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? "";
const after = (text: string, at: number): string => [...text.slice(at, at + 2)][0] ?? "";

/** Is this no place inside a word? "want" does not stand in "wanted". */
const isEdge = (text: string, at: number): boolean => {
  const [left, right] = [before(text, at), after(text, at)];
  return !(LETTER.test(left) && LETTER.test(right)) || WITHOUT_SPACES.test(left) || WITHOUT_SPACES.test(right);
};

/** Where words stand next, from an offset on; -1 when nowhere. */
const nextOf = (text: string, words: string, from: number): number => {
  let at = text.indexOf(words, from);
  while (at >= 0 && !(isEdge(text, at) && isEdge(text, at + words.length))) {
    // Words do not begin within a word: the rest of this one is passed over.
    let next = at + 1;
    while (next < text.length && !isEdge(text, next)) next += 1;
    at = text.indexOf(words, next);
  }
  return at;
};

/** Words with their first letter large and small, where that is one letter as well. */
const bothCases = (words: string): string[] => {
  const [first = ""] = [...words];
  const rest = words.slice(first.length);
  const others = [first.toUpperCase(), first.toLowerCase()].filter((one) => one.length === first.length);
  return [...new Set([first, ...others])].map((one) => one + rest);
};

const ELLIPSIS = /\s*(?:\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3,4})\s*/;

/** Between the words of two messages, as a gist and a filing join them. */
const NEXT_MESSAGE = /\s\/\s/;

/** The parts of a quotation between its ellipses and between its messages, folded. */
export const partsOf = (words: string): string[] =>
  folded(words)
    .split(ELLIPSIS)
    .flatMap((part) => part.split(NEXT_MESSAGE))
    .filter((part) => LETTER.test(part));

/** Parts of a quotation that are further apart than this many lines do not belong together. */
const FURTHEST = 40;

/** Where a quotation stands: its lines, and its words as the file has them, with "…" for what was left out. */
export interface FoundWords {
  readonly lines: Span;
  readonly words: string;
}

/**
 * Finds a quotation in folded lines: to the letter but for spaces, forms of quotation marks, the case of its first letter, and
 * words left out at "…". No word may be cut. In: its parts; the lines to look in, all when not given. Out: the first place
 * it stands at. The time it takes grows with the text only, whatever stands in it.
 */
export const findParts = (lines: NormalizedLines, parts: readonly string[], within?: Span): FoundWords | undefined => {
  const [first, ...rest] = parts;
  if (first === undefined) return undefined;
  const [low, high] = within === undefined ? [0, lines.text.length] : bounds(lines, within);
  const text = lines.text.slice(low, high);
  // Each part is looked for from its last place on: what was passed is never read again.
  const seek = (words: readonly string[]) => {
    const places = words.map(() => -2);
    return (from: number): number => {
      for (const [index, word] of words.entries()) {
        const place = places[index] ?? -1;
        if (place !== -1 && place < from) places[index] = nextOf(text, word, from);
      }
      const found = places.filter((place) => place >= from);
      return found.length === 0 ? -1 : Math.min(...found);
    };
  };
  const seekFirst = seek(bothCases(first));
  const seekRest = rest.map((part) => ({ part, next: seek([part]) }));
  let from = 0;
  for (let at = seekFirst(from); at >= 0; at = seekFirst(from)) {
    let end = at + first.length;
    const words = [lines.marked.slice(low + at, low + end)];
    for (const { part, next } of seekRest) {
      const place = next(end);
      // A part that is not found after this place is not found after a later one either.
      if (place < 0) return undefined;
      end = place + part.length;
      words.push(lines.marked.slice(low + place, low + end));
    }
    const span = { from: lineAt(lines, low + at), to: lineAt(lines, low + end - 1) };
    if (span.to - span.from <= FURTHEST) return { lines: span, words: words.join(" … ") };
    // The last part does not stand before this place, so only a beginning close enough to it can match.
    from = Math.max(at + 1, offsetOf(lines, span.to - FURTHEST) - low);
  }
  return undefined;
};

const WORD = /[\p{L}\p{N}]+/gu;
const LONGEST_WORD = 60;

const wordsOf = (text: string): string[] =>
  (text.normalize("NFC").toLowerCase().match(WORD) ?? []).map((word) => word.slice(0, LONGEST_WORD));

/** Which words stand in which lines (from 1), each line once. */
export type WordLines = ReadonlyMap<string, readonly number[]>;

/** Notes the lines of each word of a file. */
export const wordLines = (lines: readonly string[]): WordLines => {
  const places = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    for (const word of wordsOf(line)) {
      const known = places.get(word);
      if (known === undefined) places.set(word, [index + 1]);
      else if (known.at(-1) !== index + 1) known.push(index + 1);
    }
  }
  return places;
};

/** More than this share of the words must stand in a line for it to be worth a look. */
const HALF = 0.5;

/** A line that is close to a quotation, and the share of its words that stand in it. */
export interface Near {
  readonly line: number;
  readonly share: number;
}

/** The line that holds most of these words, the first of several; undefined when none holds more than half of them. */
export const nearestLine = (places: WordLines, words: string): Near | undefined => {
  const wanted = new Set(wordsOf(words));
  const counts = new Map<number, number>();
  for (const word of wanted) for (const line of places.get(word) ?? []) counts.set(line, (counts.get(line) ?? 0) + 1);
  let best: Near | undefined;
  for (const [line, count] of counts) {
    const share = count / wanted.size;
    if (best === undefined || share > best.share || (share === best.share && line < best.line)) best = { line, share };
  }
  return best !== undefined && best.share > HALF ? best : undefined;
};
