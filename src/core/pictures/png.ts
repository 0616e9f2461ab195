import { crcOf } from "./crc.ts";
import { exifOfOrientation, readExif } from "./exif.ts";
import { ascii, type Cleaned, joined, rebuilt, type Told, toldInXmp, viewOf } from "./told.ts";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** What is needed to show the picture: colours, proportions, transparency, the frames of a moving one (PNG, third edition). */
const NEEDED = /^(?:[A-Z][A-Za-z]{3}|tRNS|cHRM|gAMA|iCCP|sBIT|sRGB|cICP|mDCV|cLLI|bKGD|hIST|pHYs|sPLT|acTL|fcTL|fdAT)$/;

const chunk = (type: string, data: Uint8Array): Uint8Array => {
  const named = joined([Uint8Array.from(type, (letter) => letter.charCodeAt(0)), data]);
  const whole = new Uint8Array(named.length + 8);
  const view = viewOf(whole);
  view.setUint32(0, data.length);
  whole.set(named, 4);
  view.setUint32(named.length + 4, crcOf(named));
  return whole;
};

const toldBy = (type: string, data: Uint8Array): readonly Told[] => {
  if (type === "eXIf") return readExif(data).told;
  const keyword = ascii(data, 0, Math.min(data.length, 80)).split("\0")[0] ?? "";
  if (keyword === "XML:com.adobe.xmp") return toldInXmp(data);
  return /^(?:Author|Copyright)$/.test(keyword) ? ["owner"] : ["notes"];
};

/** A PNG without EXIF (but how it is turned), texts, times and what follows its end. Undefined when it is broken. */
export const cleanPng = (bytes: Uint8Array): Cleaned | undefined => {
  if (SIGNATURE.some((byte, index) => bytes[index] !== byte)) return undefined;
  const view = viewOf(bytes);
  const parts: Uint8Array[] = [bytes.subarray(0, 8)];
  const told: Told[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return undefined;
    const type = ascii(bytes, at + 4, at + 8);
    const data = bytes.subarray(at + 8, end - 4);
    if (NEEDED.test(type)) parts.push(bytes.subarray(at, end));
    else {
      told.push(...toldBy(type, data));
      const orientation = type === "eXIf" ? readExif(data).orientation : 1;
      if (orientation !== 1) parts.push(chunk("eXIf", exifOfOrientation(orientation)));
    }
    at = end;
    if (type === "IEND") {
      if (at < bytes.length) told.push("notes");
      return rebuilt(bytes, parts, told);
    }
  }
  return undefined;
};
