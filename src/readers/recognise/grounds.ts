import type { Raster } from "../pictures/raster.ts";

/** A picture, and what lies under its words: areas of nearly one colour (a page, a bubble, a button). */
export interface Grounds {
  readonly width: number;
  readonly height: number;
  /** How far each pixel is from the colour it lies on, 0 to 255: words are dark or light, here they are high. */
  readonly ink: Uint8Array;
  /** The ground each pixel lies on, a number of its own from 1; 0 where there is none. */
  readonly on: Uint16Array;
  /** The boxes of the grounds, by their number. */
  readonly boxes: readonly Bounds[];
  /** How much of the picture is ground: near 1 for a picture of a screen, less for a photo. */
  readonly flat: number;
}

/** A rectangle of pixels, its right and bottom edge not in it. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Neighbours of one ground differ by no more than this in light, and in colour: smooth shades and the noise of a JPEG. */
const SMOOTH_LIGHT = 7;
const SMOOTH_COLOUR = 20;
/** A ground is at least so high and so wide as a button with a word on it; a small one is wider than high, as no letter is. */
const LEAST_HIGH = 14;
const LEAST_WIDE = 30;
const SMALL_HIGH = 100;
const LEAST_POINTS = 200;
/** So many marks stand on a ground at least: a letter has up to two areas within its strokes. */
const LEAST_MARKS = 3;
/** The colour of a ground is its mean in a square of so many pixels, so that shades count as ground. */
const TILE = 32;

/**
 * Light, and how blue and how red each pixel is, on white (ITU-R BT.601, as JPEG has them). Pictures keep light sharp, and the colours
 * of letters often run into what is around them.
 */
const coloursOf = ({ rgba, width, height }: Raster): Uint8Array => {
  const colours = new Uint8Array(width * height * 3);
  for (let from = 0, to = 0; to < colours.length; from += 4, to += 3) {
    const alpha = (rgba[from + 3] as number) / 255;
    const clear = 255 * (1 - alpha);
    const red = (rgba[from] as number) * alpha + clear;
    const green = (rgba[from + 1] as number) * alpha + clear;
    const blue = (rgba[from + 2] as number) * alpha + clear;
    colours[to] = Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
    colours[to + 1] = Math.min(255, Math.round(128 - 0.1687 * red - 0.3313 * green + 0.5 * blue));
    colours[to + 2] = Math.min(255, Math.round(128 + 0.5 * red - 0.4187 * green - 0.0813 * blue));
  }
  return colours;
};

/** The number of the area that each pixel belongs to: neighbours of nearly one colour (two passes, union by the lowest). */
const areasOf = (rgb: Uint8Array, width: number, height: number): { area: Int32Array; parents: Int32Array } => {
  const area = new Int32Array(width * height);
  let parents = new Int32Array(1 << 16);
  let count = 0;
  const rootOf = (one: number): number => {
    let root = one;
    while (parents[root] !== root) {
      parents[root] = parents[parents[root] as number] as number;
      root = parents[root] as number;
    }
    return root;
  };
  const isSame = (one: number, other: number): boolean => {
    const [a, b] = [one * 3, other * 3];
    return (
      Math.abs((rgb[a] as number) - (rgb[b] as number)) <= SMOOTH_LIGHT &&
      Math.abs((rgb[a + 1] as number) - (rgb[b + 1] as number)) <= SMOOTH_COLOUR &&
      Math.abs((rgb[a + 2] as number) - (rgb[b + 2] as number)) <= SMOOTH_COLOUR
    );
  };
  for (let y = 0, at = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1, at += 1) {
      const left = x > 0 && isSame(at, at - 1) ? rootOf(area[at - 1] as number) : -1;
      const up = y > 0 && isSame(at, at - width) ? rootOf(area[at - width] as number) : -1;
      if (left < 0 && up < 0) {
        if (count === parents.length) {
          const more = new Int32Array(parents.length * 2);
          more.set(parents);
          parents = more;
        }
        parents[count] = count;
        area[at] = count;
        count += 1;
      } else {
        const root = left < 0 ? up : up < 0 ? left : Math.min(left, up);
        if (left >= 0) parents[left] = root;
        if (up >= 0) parents[up] = root;
        area[at] = root;
      }
    }
  for (let one = 0; one < count; one += 1) parents[one] = rootOf(one);
  return { area, parents: parents.subarray(0, count) };
};

/** A ground is seen unbroken above and below its words: so much of it in so large a part of its rows. */
const UNBROKEN = 0.6;
const UNBROKEN_ROWS = 0.25;

const isPlain = (area: Int32Array, parents: Int32Array, width: number, root: number, box: Bounds): boolean => {
  const least = UNBROKEN * (box.right - box.left);
  let rows = 0;
  for (let y = box.top; y < box.bottom; y += 1)
    for (let x = box.left, run = 0; x < box.right; x += 1) {
      run = parents[area[y * width + x] as number] === root ? run + 1 : 0;
      if (run < least) continue;
      rows += 1;
      break;
    }
  return rows >= UNBROKEN_ROWS * (box.bottom - box.top);
};

/** Which areas are grounds: large enough to carry words. Out: the number of each, 0 for what is none; their boxes. */
const chosen = (area: Int32Array, parents: Int32Array, width: number): { of: Uint16Array; boxes: Bounds[] } => {
  const [points, left, right, top, bottom] = Array.from({ length: 5 }, () => new Int32Array(parents.length)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  left.fill(0x7fffffff);
  for (let at = 0, x = 0, y = 0; at < area.length; at += 1) {
    const root = parents[area[at] as number] as number;
    if (points[root] === 0) top[root] = y;
    points[root] = (points[root] as number) + 1;
    if (x < (left[root] as number)) left[root] = x;
    if (x > (right[root] as number)) right[root] = x;
    bottom[root] = y;
    x += 1;
    if (x === width) {
      x = 0;
      y += 1;
    }
  }
  const of = new Uint16Array(parents.length);
  const boxes: Bounds[] = [{ left: 0, top: 0, right: 0, bottom: 0 }];
  for (let root = 0; root < parents.length; root += 1) {
    if (parents[root] !== root || (points[root] as number) < LEAST_POINTS || boxes.length === 0xffff) continue;
    const box = {
      left: left[root] as number,
      top: top[root] as number,
      right: (right[root] as number) + 1,
      bottom: (bottom[root] as number) + 1,
    };
    const [wide, high] = [box.right - box.left, box.bottom - box.top];
    // A ground fills much of its box. A letter, a frame or a line that is as large does not, or is too thin.
    const fills = (points[root] as number) / (wide * high);
    const isLarge = (points[root] as number) >= area.length / 50;
    if (wide < LEAST_WIDE || high < LEAST_HIGH || (fills < 0.3 && !isLarge)) continue;
    if (high < SMALL_HIGH && (wide < 1.5 * high || !isPlain(area, parents, width, root, box))) continue;
    of[root] = boxes.length;
    boxes.push(box);
  }
  for (let one = 0; one < parents.length; one += 1) of[one] = of[parents[one] as number] as number;
  return { of, boxes };
};

/** The nearest ground of each pixel going one way along its row; of two sides that agree, that one. */
const filled = (own: Uint16Array, width: number, height: number): { on: Uint16Array; beside: Map<number, number> } => {
  const on = own.slice();
  const beside = new Map<number, number>();
  const [toLeft, toRight] = [new Uint16Array(width), new Uint16Array(width)];
  const above = new Uint16Array(width);
  // From below, row by row, so that each pixel knows the ground under it.
  const below = new Uint16Array(width * height);
  for (let y = height - 1; y >= 0; y -= 1)
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      below[at] = own[at] !== 0 ? (own[at] as number) : y + 1 < height ? (below[at + width] as number) : 0;
    }
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    for (let x = 0, last = 0; x < width; x += 1) {
      if (own[row + x] !== 0) last = own[row + x] as number;
      toLeft[x] = last;
    }
    for (let x = width - 1, last = 0; x >= 0; x -= 1) {
      if (own[row + x] !== 0) last = own[row + x] as number;
      toRight[x] = last;
    }
    for (let x = 0; x < width; x += 1) {
      const at = row + x;
      if (own[at] !== 0) {
        above[x] = own[at] as number;
        continue;
      }
      const [l, r, u, d] = [toLeft[x], toRight[x], above[x], below[at]] as [number, number, number, number];
      const isInside = l === r || u === d;
      on[at] = isInside
        ? l === r && l !== 0
          ? l
          : u || l
        : l === u || l === d
          ? l
          : r === u || r === d
            ? r
            : u || d || l || r;
      // On the edge of two grounds its colour is a mixture of theirs.
      const other = [l, r, u, d].find((one) => one !== 0 && one !== on[at]);
      if (!isInside && other !== undefined) beside.set(at, other);
    }
  }
  return { on, beside };
};

/** The mean colour of each ground in each square that it is in, by a number made of both. */
const tileColours = (rgb: Uint8Array, own: Uint16Array, width: number, height: number) => {
  const across = Math.ceil(width / TILE);
  const sums = new Map<number, [number, number, number, number]>();
  for (let y = 0, at = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1, at += 1) {
      const ground = own[at] as number;
      if (ground === 0) continue;
      const key = ground * 0x100000 + Math.floor(y / TILE) * across + Math.floor(x / TILE);
      let sum = sums.get(key);
      if (sum === undefined) {
        sum = [0, 0, 0, 0];
        sums.set(key, sum);
      }
      sum[0] += rgb[at * 3] as number;
      sum[1] += rgb[at * 3 + 1] as number;
      sum[2] += rgb[at * 3 + 2] as number;
      sum[3] += 1;
    }
  const whole = new Map<number, [number, number, number, number]>();
  for (const [key, sum] of sums) {
    const ground = Math.floor(key / 0x100000);
    const all = whole.get(ground) ?? [0, 0, 0, 0];
    whole.set(ground, all.map((one, index) => one + (sum[index] as number)) as typeof all);
  }
  const LEAST = 24;
  return (ground: number, x: number, y: number): readonly [number, number, number] => {
    const own = sums.get(ground * 0x100000 + Math.floor(y / TILE) * across + Math.floor(x / TILE));
    const [red, green, blue, count] = own !== undefined && own[3] >= LEAST ? own : (whole.get(ground) ?? [0, 0, 0, 1]);
    return [red / count, green / count, blue / count];
  };
};

/** How many separate things stand on each ground: runs of other pixels within it that have none above them. */
const marksOn = (own: Uint16Array, on: Uint16Array, width: number, count: number): Uint32Array => {
  const marks = new Uint32Array(count);
  for (let at = width + 1; at < own.length; at += 1) {
    const ground = on[at] as number;
    if (own[at] === 0 && own[at - 1] === ground && own[at - width] === ground && own[at + 1] !== undefined)
      marks[ground] = (marks[ground] as number) + 1;
  }
  return marks;
};

/** A small ground whose colour is so near to that around it is only a stain of it, as JPEG makes them. */
const SHADE = 20;

/** Tells whether a ground is only a shade of the one around it. */
const shades = (rgb: Uint8Array, own: Uint16Array, width: number, boxes: readonly Bounds[]) => {
  const sums = boxes.map((): [number, number, number, number] => [0, 0, 0, 0]);
  for (let at = 0; at < own.length; at += 1) {
    const sum = sums[own[at] as number] as [number, number, number, number];
    for (let channel = 0; channel < 3; channel += 1) (sum[channel] as number) += rgb[at * 3 + channel] as number;
    sum[3] += 1;
  }
  const height = own.length / width;
  return (ground: number): boolean => {
    const { left, right, top, bottom } = boxes[ground] as Bounds;
    const [x, y] = [Math.floor((left + right) / 2), Math.floor((top + bottom) / 2)];
    const around = [
      [left - 4, y],
      [right + 4, y],
      [x, top - 4],
      [x, bottom + 4],
    ].flatMap(([across = -1, down = -1]) =>
      across < 0 || down < 0 || across >= width || down >= height ? [] : (own[down * width + across] ?? []),
    );
    const mean = (one: number, channel: number) => ((sums[one]?.[channel] ?? 0) as number) / (sums[one]?.[3] || 1);
    return around.some(
      (other) =>
        other !== 0 &&
        other !== ground &&
        [0, 1, 2].every((channel) => Math.abs(mean(ground, channel) - mean(other, channel)) <= SHADE),
    );
  };
};

type Colour = readonly [number, number, number];

/** Colour runs and is weak beside light. */
const COLOUR_COUNTS = 0.6;

/** How far a colour is from all mixtures of two others, in the channel where it is farthest. */
const distance = (rgb: Uint8Array, at: number, one: Colour, other: Colour): number => {
  let [along, length] = [0, 0];
  if (one !== other)
    for (let channel = 0; channel < 3; channel += 1) {
      const way = (other[channel] as number) - (one[channel] as number);
      along += ((rgb[at + channel] as number) - (one[channel] as number)) * way;
      length += way * way;
    }
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, along / length));
  let most = 0;
  for (let channel = 0; channel < 3; channel += 1) {
    const mixed = (one[channel] as number) * (1 - share) + (other[channel] as number) * share;
    most = Math.max(most, Math.abs((rgb[at + channel] as number) - mixed) * (channel === 0 ? 1 : COLOUR_COUNTS));
  }
  return Math.min(255, most);
};

/** Finds the grounds of a picture, and what stands on them. */
export const groundsOf = (picture: Raster): Grounds => {
  const { width, height } = picture;
  const rgb = coloursOf(picture);
  const { area, parents } = areasOf(rgb, width, height);
  const { of, boxes } = chosen(area, parents, width);
  const own = new Uint16Array(width * height);
  const take = (): void => {
    for (let at = 0; at < own.length; at += 1) own[at] = of[area[at] as number] as number;
  };
  take();
  const first = filled(own, width, height).on;
  const bare = new Set<number>();
  const isShade = shades(rgb, own, width, boxes);
  for (const [ground, marks] of marksOn(own, first, width, boxes.length).entries()) {
    const { left, right, top, bottom } = boxes[ground] as Bounds;
    const isSmall = (right - left) * (bottom - top) < own.length / 50;
    if (isSmall && (marks < LEAST_MARKS || isShade(ground))) bare.add(ground);
  }
  for (let one = 0; one < of.length; one += 1) if (bare.has(of[one] as number)) of[one] = 0;
  take();
  const { on, beside } = filled(own, width, height);
  const covered = own.reduce((sum, one) => (one === 0 ? sum : sum + 1), 0);
  const colourOf = tileColours(rgb, own, width, height);
  const ink = new Uint8Array(width * height);
  let [last, lastTile] = [-1, -1];
  let colour: readonly [number, number, number] = [255, 128, 128];
  for (let y = 0, at = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1, at += 1) {
      const ground = on[at] as number;
      if (ground !== last || x % TILE === 0 || lastTile !== y) colour = colourOf(ground, x, y);
      [last, lastTile] = [ground, y];
      const other = beside.get(at);
      ink[at] = distance(rgb, at * 3, colour, other === undefined ? colour : colourOf(other, x, y));
    }
  return { width, height, ink, on, boxes, flat: covered / (width * height) };
};
