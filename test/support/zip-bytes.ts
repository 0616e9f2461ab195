import { crc32 } from "node:zlib";

/** An entry of a zip as it is put down, byte for byte: nothing about it is checked. */
export interface RawEntry {
  readonly name: string | Uint8Array;
  readonly content: Uint8Array;
  /** How it is packed: 0 stored (if not given), 8 deflated. */
  readonly method?: number;
  /** What the unpacked size is said to be, when it is not that of the content. */
  readonly saysBytes?: number;
  /** The general purpose flags; UTF-8 names if not given. */
  readonly flags?: number;
  /** The Unix mode, with the kind of file: 0o120777 is a link. */
  readonly mode?: number;
  /** Put down no content of its own: point at the first entry's. */
  readonly sharesFirst?: boolean;
}

const UTF8 = 0x800;

const header = (entry: RawEntry, name: Buffer): Buffer => {
  const { content, method = 0, flags = UTF8 } = entry;
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(flags, 2);
  fields.writeUInt16LE(method, 4);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(content.length, 14);
  fields.writeUInt32LE(entry.saysBytes ?? content.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
};

const signature = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** A zip archive from raw entries, also one that no zip library would make. */
export const zipBytes = (entries: readonly RawEntry[]): Buffer => {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name as Uint8Array);
    const fields = header(entry, name);
    const offset = entry.sharesFirst ? 0 : at;
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(((entry.mode ?? 0o100600) << 16) >>> 0, 6);
    rest.writeUInt32LE(offset, 10);
    central.push(signature(0x02014b50), Buffer.from([63, 3]), fields, rest, name);
    if (entry.sharesFirst) continue;
    const local = Buffer.concat([signature(0x04034b50), fields, name, entry.content]);
    parts.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, directory, signature(0x06054b50), end]);
};
