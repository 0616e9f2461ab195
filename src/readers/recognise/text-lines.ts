import type { Bounds } from "./areas.ts";
import type { Grounds } from "./grounds.ts";

/** Letters that stand in a row on one ground, with no gap wider than between words. */
export interface Row {
  readonly box: Bounds;
  readonly ground: number;
  /** The height of a usual letter in it. */
  readonly letter: number;
  readonly marks: number;
  /** How strong its ink is, 1 to 255. */
  readonly strength: number;
}

interface Mark extends Bounds {
  readonly ground: number;
  readonly strength: number;
  readonly points: number;
}

/** Ink weaker than this is the noise of a JPEG, or a shade. */
export const LEAST_INK = 40;
const MOST_HIGH = 160;
const LEAST_HIGH = 2;
/** Marks above this many are no page of words. */
const MOST_MARKS = 60_000;

/** Marks: pixels with ink that touch each other, on one ground. */
const marksOf = ({ width, height, ink, on }: Grounds): Mark[] => {
  const seen = new Uint8Array(width * height);
  const marks: Mark[] = [];
  const stack: number[] = [];
  for (let start = 0; start < ink.length && marks.length < MOST_MARKS; start += 1) {
    if (seen[start] !== 0 || (ink[start] as number) < LEAST_INK) continue;
    const ground = on[start] as number;
    let [left, top, right, bottom, points, strength] = [width, height, 0, 0, 0, 0];
    seen[start] = 1;
    stack.push(start);
    while (stack.length > 0) {
      const at = stack.pop() as number;
      const x = at % width;
      const y = (at - x) / width;
      points += 1;
      if ((ink[at] as number) > strength) strength = ink[at] as number;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
      for (let down = y === 0 ? 0 : -1; down <= (y === height - 1 ? 0 : 1); down += 1)
        for (let across = x === 0 ? 0 : -1; across <= (x === width - 1 ? 0 : 1); across += 1) {
          const next = at + down * width + across;
          if (seen[next] !== 0 || (ink[next] as number) < LEAST_INK || on[next] !== ground) continue;
          seen[next] = 1;
          stack.push(next);
        }
    }
    marks.push({ left, top, right: right + 1, bottom: bottom + 1, ground, strength, points });
  }
  return marks;
};

const highOf = ({ top, bottom }: Bounds): number => bottom - top;
const wideOf = ({ left, right }: Bounds): number => right - left;

/** Is it a rule, a frame, a picture: no letter and no part of one? */
const isLetter = (mark: Mark): boolean => {
  const [wide, high] = [wideOf(mark), highOf(mark)];
  if (high > MOST_HIGH || mark.points < 2) return false;
  if (wide > 25 * Math.max(high, 3) || high > 12 * Math.max(wide, 2)) return false;
  const fills = mark.points / (wide * high);
  // A frame holds little ink for its size; a picture of somebody, a button or a block much.
  return !(wide > 40 && high > 20 && fills < 0.18) && !(wide > 28 && high > 28 && fills > 0.72);
};

const joined = (boxes: readonly Bounds[]): Bounds => ({
  left: Math.min(...boxes.map((one) => one.left)),
  top: Math.min(...boxes.map((one) => one.top)),
  right: Math.max(...boxes.map((one) => one.right)),
  bottom: Math.max(...boxes.map((one) => one.bottom)),
});

const middle = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

/** Do two marks stand beside each other in one row? `one` is the left one. */
const isBeside = (one: Mark, other: Mark): boolean => {
  if (one.ground !== other.ground) return false;
  const [a, b] = [highOf(one), highOf(other)];
  const most = Math.max(a, b);
  if (other.left - one.right > 1.6 * most) return false;
  const overlap = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return overlap >= 0.45 * Math.min(a, b) && Math.min(a, b) > 0.36 * most;
};

/** The rows of words in a picture, from the top. */
export const rowsOf = (grounds: Grounds): Row[] => {
  const marks = marksOf(grounds)
    .filter((one) => isLetter(one))
    .sort((a, b) => a.left - b.left);
  const large = marks.filter((one) => highOf(one) > LEAST_HIGH + 2);
  const parent = large.map((_, index) => index);
  const rootOf = (one: number): number => {
    let root = one;
    while (parent[root] !== root) root = parent[root] as number;
    parent[one] = root;
    return root;
  };
  // By the rows of pixels that each mark stands in, so that only near ones are compared.
  const STEP = 16;
  const shelves = new Map<number, number[]>();
  for (const [index, mark] of large.entries()) {
    for (let shelf = Math.floor(mark.top / STEP); shelf <= Math.floor((mark.bottom - 1) / STEP); shelf += 1) {
      const near = shelves.get(shelf) ?? [];
      for (let back = near.length - 1; back >= 0; back -= 1) {
        const other = large[near[back] as number] as Mark;
        if (mark.left - other.right > 2 * MOST_HIGH && mark.left - other.left > 600) break;
        if (isBeside(other, mark)) parent[rootOf(index)] = rootOf(near[back] as number);
      }
      near.push(index);
      shelves.set(shelf, near);
    }
  }
  const groups = new Map<number, Mark[]>();
  for (const [index, mark] of large.entries()) {
    const root = rootOf(index);
    const group = groups.get(root) ?? [];
    group.push(mark);
    groups.set(root, group);
  }
  const small = marks.filter((one) => highOf(one) <= LEAST_HIGH + 2);
  return withSmall([...groups.values()], small)
    .map(
      (group): Row => ({
        box: joined(group),
        ground: group[0]?.ground ?? 0,
        letter: letterOf(group),
        marks: group.length,
        strength: middle(group.map((one) => one.strength)),
      }),
    )
    .filter(({ box, letter }) => letter >= 5 && wideOf(box) >= 0.25 * letter);
};

/** The height of a capital, or near it: above most of the others that are no point and no hyphen. */
const letterOf = (group: readonly Mark[]): number => {
  const most = Math.max(...group.map(highOf));
  const letters = group
    .map(highOf)
    .filter((high) => high > 0.4 * most)
    .sort((a, b) => a - b);
  return letters[Math.floor(letters.length * 0.8)] ?? 0;
};

/** Points, commas, hyphens and accents go to the row that they stand in. */
const withSmall = (groups: readonly (readonly Mark[])[], small: readonly Mark[]): Mark[][] => {
  const rows = groups
    .map((group) => ({ group: [...group], box: joined(group), letter: letterOf(group) }))
    .sort((a, b) => b.letter - a.letter);
  const takes = ({ group, box, letter }: (typeof rows)[number], one: Bounds, ground: number | undefined): boolean =>
    ground === group[0]?.ground &&
    highOf(one) < 0.6 * letter &&
    one.left >= box.left - letter &&
    one.right <= box.right + letter &&
    one.top >= box.top - 0.4 * letter &&
    one.bottom <= box.bottom + 0.4 * letter;
  const distance = ({ box }: (typeof rows)[number], one: Bounds): number =>
    Math.max(0, box.left - one.left, one.right - box.right) + Math.max(0, box.top - one.top, one.bottom - box.bottom);
  const ownerOf = (one: Bounds, ground: number | undefined, self?: (typeof rows)[number]) =>
    rows
      .filter((row) => row !== self && takes(row, one, ground))
      .sort((a, b) => distance(a, one) - distance(b, one))[0];
  const gone = new Set<(typeof rows)[number]>();
  for (const row of rows) {
    const owner = ownerOf(row.box, row.group[0]?.ground, row);
    if (owner === undefined || gone.has(owner)) continue;
    owner.group.push(...row.group);
    gone.add(row);
  }
  const kept = rows.filter((row) => !gone.has(row));
  for (const one of small) ownerOf(one, one.ground)?.group.push(one);
  return kept.map(({ group }) => group);
};
