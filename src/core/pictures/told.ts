/** Metadata: what a picture tells of its making beside what it shows. */
export type Told = "place" | "camera" | "owner" | "notes";

/** A picture without what it tells of its making. The same bytes when it tells nothing. */
export interface Cleaned {
  readonly content: Uint8Array;
  readonly told: readonly Told[];
}

/** A file without what the pictures and programs in it tell. Unsure: something in it may still tell. */
export interface Cleared extends Cleaned {
  readonly isUnsure: boolean;
}

const ORDER: readonly Told[] = ["place", "camera", "owner", "notes"];

/** The result, with each kind once, the gravest first. */
export const cleaned = (content: Uint8Array, told: Iterable<Told>): Cleaned => {
  const all = new Set(told);
  return { content, told: ORDER.filter((one) => all.has(one)) };
};

export const ascii = (bytes: Uint8Array, start: number, end: number): string =>
  String.fromCharCode(...bytes.subarray(start, end));

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

/** What was put together from parts: the bytes given when nothing went. */
export const rebuilt = (given: Uint8Array, parts: readonly Uint8Array[], told: Iterable<Told>): Cleaned => {
  const content = joined(parts);
  return isSame(content, given) ? { content: given, told: [] } : cleaned(content, told);
};

/** What notes in XMP (XML) tell. */
export const toldInXmp = (bytes: Uint8Array): Told[] => {
  let text = "";
  for (let at = 0; at < bytes.length; at += 4096) text += ascii(bytes, at, Math.min(bytes.length, at + 4096));
  return [
    ...(/GPS(?:Lat|Long|Pos|Alt|Dest)|Iptc4xmp\w*:(?:Location|City|Country)|photoshop:(?:City|State|Country)/.test(text)
      ? (["place"] as const)
      : []),
    ...(/tiff:(?:Make|Model)|SerialNumber|aux:Lens|exifEX:/.test(text) ? (["camera"] as const) : []),
    ...(/dc:(?:creator|rights)|OwnerName|photoshop:AuthorsPosition/.test(text) ? (["owner"] as const) : []),
    "notes",
  ];
};
