import { open } from "node:fs/promises";
import { extname } from "node:path";
import type { Taken } from "../ports.ts";

const HEAD = 256 * 1024;
const UNKNOWN = "application/octet-stream";

/** Text has no bytes that only binary files have, and is UTF-8 (the last character may be cut off). */
const isText = (head: Uint8Array): boolean => {
  if (head.includes(0)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
};

const TEXTS: Readonly<Record<string, string>> = {
  ".csv": "text/csv",
  ".json": "application/json",
  ".eml": "message/rfc822",
  ".mbox": "application/mbox",
  ".html": "text/html",
  ".htm": "text/html",
};

/** The day in a date as EXIF writes it. A camera has no time zone: its own day is taken. */
const dayIn = (date: unknown): string | undefined => {
  const found = /^(\d{4})[:-](\d\d)[:-](\d\d)/.exec(String(date ?? ""));
  return found === null || found[1] === "0000" ? undefined : `${found[1]}-${found[2]}-${found[3]}`;
};

const exifDay = async (head: Uint8Array): Promise<string | undefined> => {
  try {
    const { default: exifr } = await import("exifr");
    const tags = await exifr.parse(head, { pick: ["DateTimeOriginal", "CreateDate"], reviveValues: false });
    return dayIn(tags?.DateTimeOriginal ?? tags?.CreateDate);
  } catch {
    // A picture with broken tags is a picture all the same; the day is asked.
    return undefined;
  }
};

/** What the first bytes of a file tell: its media type, and for a picture the day it was taken. */
export const aboutFile = async (path: string, fileName: string): Promise<Pick<Taken, "mediaType" | "takenOn">> => {
  const file = await open(path, "r");
  let head: Uint8Array;
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    head = buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
  const { fileTypeFromBuffer } = await import("file-type");
  const found = (await fileTypeFromBuffer(head).catch(() => undefined))?.mime;
  const mediaType = found ?? (isText(head) ? (TEXTS[extname(fileName).toLowerCase()] ?? "text/plain") : UNKNOWN);
  const takenOn = mediaType.startsWith("image/") ? await exifDay(head) : undefined;
  return { mediaType, ...(takenOn === undefined ? {} : { takenOn }) };
};
