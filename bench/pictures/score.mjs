// Compares what was read in a picture with what stands on it, word by word, each by its place.

/** Words as they are compared: quotes, dashes and points of one kind are the same. */
const plain = (text) =>
  text
    .replace(/[’‘`´]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[–—‐‑−]/g, "-")
    .replace(/…/g, "...");

/** A value in a sentence is right whatever stop stands behind it, and an amount also without the comma after its thousands. */
const bare = (text) =>
  plain(text)
    .replace(/^["'(]+|["').,;:!?]+$/g, "")
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, "");

/** Do two words touch on one line? A bold amount and the stop behind it are one word to whoever reads. */
const touches = ({ box }, { box: next }) =>
  Math.abs(next.left - box.right) < 0.6 && Math.min(box.bottom, next.bottom) - Math.max(box.top, next.top) > 4;

const together = (words) => {
  const all = [];
  for (const word of words) {
    const last = all.at(-1);
    if (last === undefined || !touches(last, word)) all.push(word);
    else {
      const box = { ...last.box, right: word.box.right, bottom: Math.max(last.box.bottom, word.box.bottom) };
      all[all.length - 1] = { ...last, text: last.text + word.text, box };
    }
  }
  return all;
};

const isWord = (text) => /[\p{L}\p{N}]/u.test(text);

/** Is the middle of one box in the other? */
const holds = (box, { x, y, width, height }) => {
  const [across, down] = [x + width / 2, y + height / 2];
  return across >= box.left - 1 && across <= box.right + 1 && down >= box.top && down <= box.bottom;
};

/**
 * In: the words on a picture with their boxes; the lines that were read. Out: how many words there are, and the mistakes: what stands
 * there and what was read in its place. What was read where nothing stands is one, too. And the words whose value was read right.
 */
export const mistakesIn = (words, lines) => {
  const read = lines.flatMap((line) => line.words ?? []).filter(({ text }) => isWord(text));
  const used = new Set();
  const real = together(words).filter(({ text }) => isWord(text));
  const mistakes = [];
  const right = new Set();
  for (const word of real) {
    const found = read.filter((one) => holds(word.box, one.box));
    for (const one of found) used.add(one);
    const text = found.map((one) => one.text).join("");
    if (bare(text) === bare(word.text)) for (const one of found) right.add(one);
    if (plain(text) !== plain(word.text))
      mistakes.push({ is: word.text, read: text, sure: found.map((one) => one.confidence) });
  }
  const more = read.filter((one) => !used.has(one));
  mistakes.push(...more.map(({ text, confidence }) => ({ is: "", read: text, sure: [confidence] })));
  return { words: real.length, mistakes, right };
};

/** Days, times and amounts as they stand on screens. */
const VALUES =
  /(?:[$€£]\s?\d[\d,]*(?:\.\d\d)?|\d[\d,]*(?:\.\d\d)?\s(?:USD|EUR))|\b\d{1,2}[:.]\d\d(?:\s?[AaPp][Mm])?\b|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\s\d{1,2}(?:,\s\d{4})?|\b\d{1,2}\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*(?:\s\d{4})?|\b\d{4}-\d\d-\d\d\b|\b\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\b/g;

/**
 * Days, times and amounts among what was read: each with whether it is taken (every word of it at least as sure) and whether it is
 * right. In: the lines; the words that were read right; how sure a word must be.
 */
export const valuesIn = (lines, right, sure) =>
  lines.flatMap(({ text, words = [] }) =>
    [...text.matchAll(VALUES)].map(({ 0: value, index }) => {
      let at = 0;
      const own = words.filter((word) => {
        const start = at;
        at += word.text.length + 1;
        return start < index + value.length && start + word.text.length > index;
      });
      return {
        value,
        isTaken: own.every(({ confidence }) => confidence >= sure),
        isRight: own.every((word) => right.has(word)),
      };
    }),
  );
