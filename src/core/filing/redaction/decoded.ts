import { characterEntities } from "character-entities";
import { characterEntitiesLegacy } from "character-entities-legacy";
import { textFromBytes } from "../../text/decode-text.ts";

// Readers of texts with encoded words. A text without any comes back as it is.

/** A text from its bytes in hex, whatever stands between them: UTF-8, else Windows-1252. */
export const fromBytes = (codes: string): string =>
  textFromBytes(
    Uint8Array.from(codes.match(/[0-9a-f]{2}/gi) ?? [], (one) => Number.parseInt(one, 16)),
    "bytes",
  );

/** The sign of a number; undefined when it is none. */
export const signOf = (code: number): string | undefined =>
  code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : undefined;

/** The character that a name of HTML stands for; undefined when it is none. */
export const entityNamed = (name: string): string | undefined =>
  Object.hasOwn(characterEntities, name) ? characterEntities[name] : undefined;

/** Names that browsers know without a semicolon too, the longest first. */
export const LEGACY = [...characterEntitiesLegacy].sort((a, b) => b.length - a.length).join("|");
const ENTITY = new RegExp(`&(?:#(\\d{1,7});?|#x([0-9a-f]{1,6});?|([a-z][a-z0-9]{1,31});|(${LEGACY}))`, "gi");

/** As a browser shows it: `&uuml;`, `&uuml`, `&#252;`, also where the "&" is written so. */
const fromEntities = (text: string): string => {
  let ready = text;
  for (let times = 0; times < 3 && ready.includes("&"); times += 1)
    ready = ready.replace(ENTITY, (whole, decimal?: string, hex?: string, named?: string, bare?: string) => {
      if (named !== undefined) return entityNamed(named) ?? whole;
      if (bare !== undefined) return entityNamed(bare) ?? whole;
      return signOf(decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal)) ?? whole;
    });
  return ready;
};

const ENDS: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: " ", f: " " };
const ESCAPE = /\\+(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|[x']([0-9a-f]{2})|([nrtbf"'/\\]))/gi;

/** As a program reads it: `\u00fc`, `\n`, `\"`. */
const fromEscapes = (text: string): string =>
  text.replace(ESCAPE, (whole, braced?: string, four?: string, two?: string, sign?: string) => {
    if (sign !== undefined) return ENDS[sign] ?? sign;
    // Halves of a pair come out side by side.
    return four === undefined
      ? (signOf(Number.parseInt(braced ?? two ?? "", 16)) ?? whole)
      : String.fromCharCode(Number.parseInt(four, 16));
  });

/** `%C3%BC` of addresses, in UTF-8 or, in old ones, Windows-1252; also written twice. */
const fromPercent = (text: string): string =>
  text.replace(/%25(?=(?:25)*[0-9a-f]{2})/gi, "%").replace(/(?:%[0-9a-f]{2})+/gi, fromBytes);

/** Quoted-printable (RFC 2045, 6.7). */
export const fromQuotedPrintable = (text: string): string =>
  text.replace(/=[ \t]*\r?\n(?:[ \t]*> ?)?/g, "").replace(/(?:=[0-9a-f]{2})+/gi, fromBytes);

/** The words of a text that are written in the code of pages, programs or addresses, as people read them. */
export const plainWords = (text: string): string =>
  /[&%\\]/.test(text) ? fromPercent(fromEntities(fromEscapes(text))) : text;
