import { ACROSS, MODES, PASS, RUNS } from "./ccitt-codes.ts";
import { cutShort, damaged } from "./raster.ts";

/** How a fax is packed: 2 rows alone, at whole bytes; 3 with marks between rows, some told by the row above; 4 all told so. */
export interface FaxFormat {
  readonly kind: 2 | 3 | 4;
  /** Of kind 3: may rows be told by the one above? */
  readonly twoWays: boolean;
  /** Does the lowest bit of a byte come first? */
  readonly lowFirst: boolean;
}

const LONGEST_CODE = 13;

class Bits {
  at = 0;
  private readonly data: Uint8Array;
  private readonly lowFirst: boolean;
  constructor(data: Uint8Array, lowFirst: boolean) {
    this.data = data;
    this.lowFirst = lowFirst;
  }
  get isOver(): boolean {
    return this.at >= this.data.length * 8;
  }
  peek(ahead: number): number {
    const place = this.at + ahead;
    const byte = this.data[place >> 3] ?? 0;
    return (byte >> (this.lowFirst ? place & 7 : 7 - (place & 7))) & 1;
  }
  /** The next code of a table; undefined when none follows, and then nothing is taken. */
  code(codes: ReadonlyMap<number, number>): number | undefined {
    let bits = 1;
    for (let length = 0; length < LONGEST_CODE; length += 1) {
      bits = (bits << 1) | this.peek(length);
      const value = codes.get(bits);
      if (value === undefined) continue;
      this.at += length + 1;
      return value;
    }
    return undefined;
  }
  /** Takes a mark of eleven or more zeros and a one, if it follows. */
  mark(): boolean {
    let zeros = 0;
    while (this.at + zeros < this.data.length * 8 && this.peek(zeros) === 0) zeros += 1;
    if (zeros < 11 || this.peek(zeros) !== 1) return false;
    this.at += zeros + 1;
    return true;
  }
  run(colour: number): number {
    let length = 0;
    for (;;) {
      const part = this.code(RUNS[colour === 0 ? 0 : 1]);
      if (part === undefined) throw this.isOver ? cutShort() : damaged();
      length += part;
      if (part < 64) return length;
    }
  }
}

/** The places where the colour changes in a row that stands alone. It begins white. */
const rowAlone = (bits: Bits, width: number): number[] => {
  const changes: number[] = [];
  for (let at = 0, colour = 0; at < width; colour ^= 1) {
    at += bits.run(colour);
    changes.push(Math.min(at, width));
  }
  return changes;
};

/** The same for a row told by the one above; undefined at the mark that ends the picture. */
const rowBelow = (bits: Bits, width: number, above: readonly number[]): number[] | undefined => {
  const changes: number[] = [];
  let [at, colour, seen] = [-1, 0, 0];
  while (at < width) {
    // The first change above that lies further on and goes to the other colour.
    while (seen > 0 && (above[seen - 1] ?? width) > at) seen -= 1;
    while ((above[seen] ?? width) < width && ((above[seen] ?? width) <= at || seen % 2 !== colour)) seen += 1;
    const [first, second] = [above[seen] ?? width, above[seen + 1] ?? width];
    const mode = bits.code(MODES);
    if (mode === undefined) {
      if (changes.length === 0 && bits.mark()) return undefined;
      throw bits.isOver ? cutShort() : damaged();
    }
    if (mode === PASS) at = second;
    else if (mode === ACROSS) {
      const middle = Math.max(at, 0) + bits.run(colour);
      at = middle + bits.run(colour ^ 1);
      changes.push(Math.min(middle, width), Math.min(at, width));
    } else {
      if (first + mode < Math.max(at, 0)) throw damaged();
      at = first + mode;
      changes.push(Math.min(at, width));
      colour ^= 1;
    }
  }
  return changes;
};

const paintRow = (rows: Uint8Array, from: number, changes: readonly number[], width: number): void => {
  for (let index = 0; index < changes.length; index += 2)
    for (let x = changes[index] ?? width; x < (changes[index + 1] ?? width); x += 1) {
      const at = from + (x >> 3);
      rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7));
    }
};

/** Unpacks a fax. Out: rows of whole bytes, one bit a pixel, 1 is black. Throws Unshowable when rows are missing. */
export const unpackFax = (data: Uint8Array, width: number, height: number, format: FaxFormat): Uint8Array => {
  const step = Math.ceil(width / 8);
  const rows = new Uint8Array(step * height);
  const bits = new Bits(data, format.lowFirst);
  let above: readonly number[] = [];
  for (let row = 0; row < height; row += 1) {
    let alone = format.kind !== 4;
    if (format.kind === 2) bits.at = Math.ceil(bits.at / 8) * 8;
    if (format.kind === 3) {
      bits.mark();
      if (format.twoWays) {
        alone = bits.peek(0) === 1;
        bits.at += 1;
      }
    }
    if (bits.isOver) throw cutShort();
    const changes = alone ? rowAlone(bits, width) : rowBelow(bits, width, above);
    if (changes === undefined) throw cutShort();
    paintRow(rows, row * step, changes, width);
    above = changes;
  }
  return rows;
};
