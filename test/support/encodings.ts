/** The encodings in which people's text files come. */
export const ENCODINGS = [
  "utf-8",
  "utf-8 with mark",
  "utf-16le",
  "utf-16be",
  "utf-16le without mark",
  "utf-16be without mark",
  "windows-1252",
] as const;
export type FileEncoding = (typeof ENCODINGS)[number];

const WINDOWS: Readonly<Record<string, number>> = {
  "€": 0x80,
  "‚": 0x82,
  "…": 0x85,
  "‘": 0x91,
  "’": 0x92,
  "“": 0x93,
  "”": 0x94,
  "•": 0x95,
  "–": 0x96,
  "—": 0x97,
  "™": 0x99,
};

const windows = (text: string): Buffer =>
  Buffer.from(
    Array.from(text, (letter) => {
      const code = WINDOWS[letter] ?? letter.charCodeAt(0);
      if (code > 0xff) throw new Error(`${letter} is not in Windows-1252.`);
      return code;
    }),
  );

/** A text as the bytes of a file. Throws when the encoding has no place for a letter. */
export const inEncoding = (text: string, encoding: FileEncoding): Buffer => {
  switch (encoding) {
    case "utf-8":
      return Buffer.from(text);
    case "utf-8 with mark":
      return Buffer.from(`\ufeff${text}`);
    case "utf-16le":
      return Buffer.from(`\ufeff${text}`, "utf16le");
    case "utf-16be":
      return Buffer.from(`\ufeff${text}`, "utf16le").swap16();
    case "utf-16le without mark":
      return Buffer.from(text, "utf16le");
    case "utf-16be without mark":
      return Buffer.from(text, "utf16le").swap16();
    case "windows-1252":
      return windows(text);
  }
};
