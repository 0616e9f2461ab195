import type { Size } from "./orientation.ts";
import { bufferOf, cutShort, damaged, partsMissing, Unshowable, unread } from "./raster.ts";

/** A component of a JPEG: how its blocks of 8 by 8 pixels lie in the picture. */
interface Component {
  readonly id: number;
  readonly across: number;
  readonly down: number;
  /** Blocks in a row and rows of blocks: as stored together with others, and when stored alone. */
  readonly stride: number;
  readonly ownAcross: number;
  readonly ownDown: number;
  /** Two words of bits for each block: which of its 64 numbers are not zero. Only progressive pictures need it. */
  readonly known: Uint32Array;
}

interface Frame extends Size {
  readonly isProgressive: boolean;
  readonly components: readonly Component[];
  readonly groupsAcross: number;
  readonly groupsDown: number;
}

/** A code table as a row of 65,536: length of the code that the next 16 bits begin with, and its value. */
type Codes = Uint16Array;

/** What a JPEG says of itself. */
export interface Jpeg extends Size {
  /** 1 grey, 3 colours, 4 inks. */
  readonly channels: 1 | 3 | 4;
  /** Adobe's programs store inks the other way round. */
  readonly isAdobe: boolean;
  /** Only its end mark is missing: every pixel is there. */
  readonly lacksEnd: boolean;
}

const MOST_POINTS = 250_000_000;

const codesOf = (counts: Buffer, values: Buffer): Codes => {
  const codes = new Uint16Array(65_536);
  let [from, index] = [0, 0];
  for (let length = 1; length <= 16; length += 1)
    for (let left = counts[length - 1] ?? 0; left > 0; left -= 1) {
      const to = from + (1 << (16 - length));
      if (to > 65_536) throw damaged();
      codes.fill((length << 8) | (values[index] ?? 0), from, to);
      from = to;
      index += 1;
    }
  return codes;
};

/** Reads the bits of a scan. At a mark it feeds nothing more: what still needs bits was cut short. */
class Bits {
  private held = 0;
  private count = 0;
  private spare = 0;
  at: number;
  private readonly bytes: Buffer;
  constructor(bytes: Buffer, at: number) {
    this.bytes = bytes;
    this.at = at;
  }
  private fill(): void {
    while (this.count <= 16) {
      const byte = this.bytes[this.at];
      const isMark = byte === 0xff && this.bytes[this.at + 1] !== 0;
      if (byte === undefined || isMark) {
        // Codes are looked up 16 bits ahead, so some bits beyond the end may be looked at, but not used.
        this.held = (this.held << 8) & 0xffffff;
        this.spare += 8;
      } else {
        this.held = ((this.held << 8) | byte) & 0xffffff;
        this.at += byte === 0xff ? 2 : 1;
      }
      this.count += 8;
    }
  }
  skip(count: number): void {
    if (this.count < count) this.fill();
    this.count -= count;
    if (this.count < this.spare) throw this.tooFew();
  }
  /** Bits are missing: behind them is a mark, or the file ends. */
  private tooFew(): Unshowable {
    return this.at + 1 < this.bytes.length ? partsMissing() : cutShort();
  }
  bit(): number {
    if (this.count < 1) this.fill();
    const bit = (this.held >>> (this.count - 1)) & 1;
    this.skip(1);
    return bit;
  }
  bits(count: number): number {
    let value = 0;
    for (let left = count; left > 0; left -= 1) value = (value << 1) | this.bit();
    return value;
  }
  code(codes: Codes | undefined): number {
    if (this.count < 16) this.fill();
    const found = codes?.[(this.held >>> (this.count - 16)) & 0xffff] ?? 0;
    if (found === 0) throw this.spare > 0 ? this.tooFew() : damaged();
    this.skip(found >> 8);
    return found & 0xff;
  }
  /** Goes behind the mark that parts two stretches of a scan. */
  restart(): void {
    [this.held, this.count, this.spare] = [0, 0, 0];
    const mark = this.bytes[this.at + 1] ?? 0;
    if (this.bytes[this.at] !== 0xff || mark < 0xd0 || mark > 0xd7) throw this.tooFew();
    this.at += 2;
  }
}

/** A scan: the components in it with their code tables, and which numbers of a block it brings (ITU-T T.81, B.2.3 and G). */
interface Scan {
  readonly parts: readonly {
    readonly component: Component;
    readonly dc: Codes | undefined;
    readonly ac: Codes | undefined;
  }[];
  readonly first: number;
  readonly last: number;
  readonly isRefining: boolean;
}

/** Reads every block of a scan, without keeping what the blocks show. Throws when blocks are missing. */
const readScan = (bits: Bits, frame: Frame, scan: Scan, restartEvery: number): void => {
  let run = 0;
  const isKnown = (known: Uint32Array, block: number, k: number): boolean =>
    (((known[block * 2 + (k >> 5)] ?? 0) >>> (k & 31)) & 1) === 1;
  const learn = (known: Uint32Array, block: number, k: number): void => {
    known[block * 2 + (k >> 5)] = (known[block * 2 + (k >> 5)] ?? 0) | (1 << (k & 31));
  };
  const sequential = (dc: Codes | undefined, ac: Codes | undefined): void => {
    bits.skip(bits.code(dc));
    for (let k = 1; k < 64; k += 1) {
      const code = bits.code(ac);
      if ((code & 15) === 0 && code >> 4 < 15) return;
      k += code >> 4;
      bits.skip(code & 15);
    }
  };
  const firstNumbers = (known: Uint32Array, block: number, ac: Codes | undefined): void => {
    if (run > 0) {
      run -= 1;
      return;
    }
    for (let k = scan.first; k <= scan.last; k += 1) {
      const code = bits.code(ac);
      const [zeros, size] = [code >> 4, code & 15];
      if (size === 0 && zeros < 15) {
        run = (1 << zeros) - 1 + bits.bits(zeros);
        return;
      }
      k += zeros;
      if (size > 0 && k < 64) learn(known, block, k);
      bits.skip(size);
    }
  };
  const refinedNumbers = (known: Uint32Array, block: number, ac: Codes | undefined): void => {
    let k = scan.first;
    for (; run === 0 && k <= scan.last; k += 1) {
      const code = bits.code(ac);
      let zeros = code >> 4;
      const isNew = (code & 15) !== 0;
      if (isNew) bits.skip(1);
      else if (zeros < 15) {
        run = (1 << zeros) + bits.bits(zeros);
        break;
      }
      for (; k <= scan.last; k += 1) {
        if (isKnown(known, block, k)) bits.skip(1);
        else if (zeros === 0) break;
        else zeros -= 1;
      }
      if (isNew && k < 64) learn(known, block, k);
    }
    if (run === 0) return;
    for (; k <= scan.last; k += 1) if (isKnown(known, block, k)) bits.skip(1);
    run -= 1;
  };
  const readBlock = ({ component: { known }, dc, ac }: Scan["parts"][number], block: number): void => {
    if (!frame.isProgressive) sequential(dc, ac);
    else if (scan.first === 0) bits.skip(scan.isRefining ? 1 : bits.code(dc));
    else if (scan.isRefining) refinedNumbers(known, block, ac);
    else firstNumbers(known, block, ac);
  };
  const [alone] = scan.parts.length === 1 ? scan.parts : [];
  const across = alone?.component.ownAcross ?? frame.groupsAcross;
  const groups = across * (alone?.component.ownDown ?? frame.groupsDown);
  for (let group = 0; group < groups; group += 1) {
    if (restartEvery > 0 && group > 0 && group % restartEvery === 0) {
      bits.restart();
      run = 0;
    }
    const [x, y] = [group % across, Math.floor(group / across)];
    if (alone !== undefined) readBlock(alone, y * alone.component.stride + x);
    else
      for (const part of scan.parts)
        for (let row = 0; row < part.component.down; row += 1)
          for (let column = 0; column < part.component.across; column += 1)
            readBlock(
              part,
              (y * part.component.down + row) * part.component.stride + x * part.component.across + column,
            );
  }
};

const frameOf = (data: Buffer, kind: number): Frame => {
  const [height, width] = [data.readUInt16BE(1), data.readUInt16BE(3)];
  if (width === 0 || height === 0) throw damaged();
  if (width * height > MOST_POINTS) throw new Unshowable("This picture is too large for a page.");
  const raw = Array.from({ length: data[5] ?? 0 }, (_, index) => data.subarray(6 + index * 3, 9 + index * 3));
  const factors = raw.map((one) => ({ across: (one[1] ?? 0) >> 4, down: (one[1] ?? 0) & 15 }));
  if (factors.some(({ across, down }) => across < 1 || across > 4 || down < 1 || down > 4)) throw damaged();
  const [mostAcross, mostDown] = [
    Math.max(...factors.map((one) => one.across)),
    Math.max(...factors.map((one) => one.down)),
  ];
  const groupsAcross = Math.ceil(width / (8 * mostAcross));
  const groupsDown = Math.ceil(height / (8 * mostDown));
  const isProgressive = kind === 0xc2;
  const components = factors.map(({ across, down }, index): Component => {
    const stride = groupsAcross * across;
    return {
      id: raw[index]?.[0] ?? 0,
      across,
      down,
      stride,
      ownAcross: Math.ceil((width * across) / mostAcross / 8),
      ownDown: Math.ceil((height * down) / mostDown / 8),
      known: new Uint32Array(isProgressive ? stride * groupsDown * down * 2 : 0),
    };
  });
  return { width, height, isProgressive, components, groupsAcross, groupsDown };
};

const isFrame = (mark: number): boolean => mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);

const SOI = 0xd8;
const EOI = 0xd9;

/**
 * Reads a JPEG through to its end, so that one cut short is known. Out: what a PDF must know of it to show it as it is stored.
 * Throws Unshowable when it is cut short, damaged, or of a form that readers of PDF do not know.
 */
export const readJpeg = (content: Uint8Array): Jpeg => {
  const bytes = bufferOf(content);
  const tables = new Map<number, Codes>();
  let [restartEvery, isAdobe, lacksEnd] = [0, false, false];
  let frame: Frame | undefined;
  const seen = new Set<number>();
  for (let at = 2; ; ) {
    if (at + 4 > bytes.length && !(bytes[at] === 0xff && bytes[at + 1] === EOI)) {
      // One scan of each component is all there is to a picture that does not build up.
      lacksEnd = frame?.isProgressive === false && frame.components.every(({ id }) => seen.has(id));
      if (lacksEnd) break;
      throw cutShort();
    }
    const mark = bytes[at + 1] ?? 0;
    // Bytes that fill up before a mark, and what some programs leave behind a scan.
    if (bytes[at] !== 0xff || mark === 0xff || mark === 0 || (mark >= 0xd0 && mark <= SOI)) {
      if (frame === undefined && bytes[at] !== 0xff) throw damaged();
      at += 1;
      continue;
    }
    if (mark === EOI) break;
    const length = bytes.readUInt16BE(at + 2);
    const data = bytes.subarray(at + 4, at + 2 + length);
    if (at + 2 + length > bytes.length) throw cutShort();
    at += 2 + length;
    try {
      if (isFrame(mark)) {
        if (mark > 0xc2 || data[0] !== 8) throw unread("a JPEG of a rare kind");
        frame = frameOf(data, mark);
      } else if (mark === 0xc4) {
        for (let from = 0; from < data.length; ) {
          const counts = data.subarray(from + 1, from + 17);
          const values = counts.reduce((all, one) => all + one, 0);
          tables.set(data.readUInt8(from), codesOf(counts, data.subarray(from + 17, from + 17 + values)));
          from += 17 + values;
        }
      } else if (mark === 0xdd) restartEvery = data.readUInt16BE(0);
      else if (mark === 0xee) isAdobe ||= data.toString("latin1", 0, 5) === "Adobe";
      else if (mark === 0xda) at = throughScan(bytes, at, data, frame, tables, restartEvery, seen);
    } catch (error) {
      throw error instanceof Unshowable ? error : damaged();
    }
  }
  if (frame === undefined || frame.components.some(({ id }) => !seen.has(id))) throw partsMissing();
  const channels = frame.components.length;
  if (channels !== 1 && channels !== 3 && channels !== 4) throw unread("a JPEG of a rare kind");
  return { width: frame.width, height: frame.height, channels, isAdobe, lacksEnd };
};

/** Reads a scan. Out: where its data ends. */
const throughScan = (
  bytes: Buffer,
  at: number,
  head: Buffer,
  frame: Frame | undefined,
  tables: ReadonlyMap<number, Codes>,
  restartEvery: number,
  seen: Set<number>,
): number => {
  const count = head[0] ?? 0;
  const parts = Array.from({ length: count }, (_, index) => {
    const component = frame?.components.find(({ id }) => id === head[1 + index * 2]);
    if (component === undefined) throw damaged();
    const tableNumbers = head[2 + index * 2] ?? 0;
    seen.add(component.id);
    return { component, dc: tables.get(tableNumbers >> 4), ac: tables.get(0x10 | (tableNumbers & 15)) };
  });
  if (frame === undefined || parts.length === 0) throw damaged();
  const [first = 0, last = 63, steps = 0] = head.subarray(1 + count * 2);
  const bits = new Bits(bytes, at);
  readScan(bits, frame, { parts, first, last: Math.min(last, 63), isRefining: steps >> 4 !== 0 }, restartEvery);
  return bits.at;
};
