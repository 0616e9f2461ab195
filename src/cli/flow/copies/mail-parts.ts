/** A part of a mail, ready to be written: its head lines and its body, with lines ended by "\n". */
export interface Part {
  readonly head: readonly string[];
  readonly body: string;
}

const MOST_BYTES = 990;
const MOST_HEAD = 76;
const bytesOf = (text: string): number => Buffer.byteLength(text);

/** Words of a head line in plain signs (RFC 2047): what is not plain stands as base64 of UTF-8. */
const encodedWords = (text: string): string =>
  text.replace(/[^\u0020-\u007e]+(?: +[^\u0020-\u007e]+)*/g, (words) => {
    const pieces: string[] = [];
    let piece = "";
    for (const letter of words) {
      if (bytesOf(piece + letter) > 42) {
        pieces.push(piece);
        piece = "";
      }
      piece += letter;
    }
    return [...pieces, piece].map((one) => `=?UTF-8?B?${Buffer.from(one).toString("base64")}?=`).join(" ");
  });

/** An encoded word must be separated from letters beside it. */
const spaced = (text: string): string => {
  const words = text.split(" ");
  return words.map((word) => (/^[\u0020-\u007e]*$/.test(word) ? word : encodedWords(word))).join(" ");
};

/** A head line of a mail, folded at spaces. */
export const headLine = (name: string, value: string): string => {
  const lines: string[] = [];
  let line = `${name}:`;
  for (const word of spaced(value).split(" ")) {
    if (line.length + word.length + 1 > MOST_HEAD && line.trim() !== `${name}:` && line.trim() !== "") {
      lines.push(line);
      line = "";
    }
    line += ` ${word}`;
  }
  return [...lines, line].join("\n");
};

const quoted = (text: string): string => `"${text.replace(/[\\"]/g, "\\$&")}"`;

/** The name of a person in an address line. */
export const personName = (name: string): string => {
  if (name === "" || /^[A-Za-z0-9 !#$%&'*+/=?^_`{|}~-]+$/.test(name)) return name;
  return /^[\u0020-\u007e]+$/.test(name) ? quoted(name) : `=?UTF-8?B?${Buffer.from(name).toString("base64")}?=`;
};

const packed = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString("base64")
    .replace(/.{76}(?=.)/g, "$&\n");

/** A file name in a head line: plain signs, or as RFC 2231 writes others. */
const nameIn = (field: string, name: string): string =>
  /^[\u0020-\u007e]*$/.test(name)
    ? `${field}=${quoted(name)}`
    : `${field}*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`)}`;

/** A part that is text. */
export const textPart = (kind: string, text: string, more: readonly string[] = []): Part => {
  const lines = text.replace(/\r\n?/g, "\n");
  const fits = lines.split("\n").every((line) => bytesOf(line) <= MOST_BYTES) && !lines.includes("\0");
  return {
    head: [`Content-Type: ${kind}; charset=utf-8`, `Content-Transfer-Encoding: ${fits ? "8bit" : "base64"}`, ...more],
    body: fits ? lines : packed(Buffer.from(text)),
  };
};

/** A part that is a file. */
export const filePart = (file: {
  readonly content: Uint8Array;
  readonly mediaType: string;
  readonly name: string | null;
  readonly isInline: boolean;
  readonly contentId: string | undefined;
}): Part => {
  const isMail = file.mediaType === "message/rfc822";
  const disposition = file.isInline ? "inline" : "attachment";
  return {
    head: [
      `Content-Type: ${file.mediaType}`,
      `Content-Transfer-Encoding: ${isMail ? "8bit" : "base64"}`,
      file.name === null
        ? `Content-Disposition: ${disposition}`
        : `Content-Disposition: ${disposition};\n ${nameIn("filename", file.name)}`,
      ...(file.contentId === undefined ? [] : [`Content-ID: ${file.contentId}`]),
    ],
    // A mail in a mail is never packed (RFC 2046, 5.2.1).
    body: isMail ? Buffer.from(file.content).toString("utf8").replace(/\r\n?/g, "\n") : packed(file.content),
  };
};

/** Parts in one. A single part stays alone. */
export const together = (kind: "mixed" | "alternative", parts: readonly Part[]): Part => {
  const [only, ...more] = parts;
  if (only !== undefined && more.length === 0) return only;
  let number = 1;
  const isTaken = (boundary: string) => parts.some(({ body }) => body.includes(boundary));
  while (isTaken(`=_${kind}_${number}`)) number += 1;
  const boundary = `=_${kind}_${number}`;
  const written = parts.map(({ head, body }) => `--${boundary}\n${head.join("\n")}\n\n${body}\n`);
  return {
    head: [`Content-Type: multipart/${kind}; boundary="${boundary}"`],
    body: `${written.join("")}--${boundary}--\n`,
  };
};
