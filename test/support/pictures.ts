/** One EXIF entry of text: its tag, a pointer to where the text stands. */
const textEntry = (tag: number, length: number, at: number): Buffer => {
  const entry = Buffer.alloc(12);
  entry.writeUInt16LE(tag, 0);
  entry.writeUInt16LE(2, 2);
  entry.writeUInt32LE(length, 4);
  entry.writeUInt32LE(at, 8);
  return entry;
};

/** The beginning of a JPEG picture that says when it was taken, "2026:11:03 10:42:00". */
export const jpegTaken = (when: string): Buffer => {
  const text = Buffer.from(`${when}\0`);
  // A TIFF head, one directory that points to the EXIF directory, and that one with DateTimeOriginal.
  const head = Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0]);
  const first = Buffer.concat([Buffer.from([1, 0]), textEntry(0x8769, 1, 26), Buffer.alloc(4)]);
  first.writeUInt16LE(4, 4);
  const exif = Buffer.concat([Buffer.from([1, 0]), textEntry(0x9003, text.length, 44), Buffer.alloc(4)]);
  const tiff = Buffer.concat([head, first, exif, text]);
  const body = Buffer.concat([Buffer.from("Exif\0\0"), tiff]);
  const size = Buffer.alloc(2);
  size.writeUInt16BE(body.length + 2);
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1]), size, body, Buffer.from([0xff, 0xd9])]);
};

/** The smallest PNG head that is told as one. */
export const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex");
