import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { decompressRTF } from "@kenjiuno/decompressrtf";
import { unzipSync } from "fflate";
import { type DefaultTreeAdapterMap, parse } from "parse5";
import PostalMime from "postal-mime";
import { windowsSigns } from "../../../src/core/text/decode-text.ts";
import { even, filesOf, type Spot } from "./expected.ts";

// A CommonJS package whose default is differently wrapped by Node and by the test runner.
const { default: MsgReader } = createRequire(import.meta.url)("@kenjiuno/msgreader") as {
  default: new (
    bytes: ArrayBuffer,
  ) => { getFileData(): { readonly body?: string; readonly compressedRtf?: Uint8Array } };
};

type Node = DefaultTreeAdapterMap["node"];

/** All words of a web page, hidden ones too. */
const wordsOf = (node: Node): string => {
  if ("value" in node) return node.value;
  if ("tagName" in node && ["script", "style", "head"].includes(node.tagName)) return " ";
  const root = "content" in node ? node.content : node;
  const within = "childNodes" in root ? root.childNodes.map(wordsOf).join("") : "";
  return "tagName" in node && !["b", "i", "a", "span", "strong", "em"].includes(node.tagName) ? ` ${within} ` : within;
};
/** The words of a page that Outlook wrapped in rich text: without its tags and orders. */
const wordsOfRichText = (packed: Uint8Array): string =>
  Buffer.from(decompressRTF(Array.from(packed)))
    .toString("latin1")
    .replaceAll(/\{\\\*\\htmltag\d* [^}]*\}|\{\\fonttbl.*?\}\}|\\htmlrtf\b.*?\\htmlrtf0/gsu, "")
    .replaceAll(/\\'([0-9a-f]{2})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/\\[a-z]+-?\d* ?/gu, "");
/** Without any blanks: whether inline parts of a page stand apart is for a browser to say. */
const tight = (text: string): string => text.replaceAll(/\s+/gu, "");
const seenIn = (html: string, quote: string): boolean => tight(wordsOf(parse(html))).includes(tight(quote));

/** Lines of a text without the marks of a forward; signs of Windows in a text that says it is Latin 1 are those that were meant. */
const linesOf = (text: string): string[] =>
  windowsSigns(text)
    .replaceAll("\r\n", "\n")
    .split("\n")
    .map((line) => line.replace(/^(?:>\s?)+(?=\S)/u, ""));

/** Does a quote begin on this line (from 1)? A quote can go on over the next ones. */
const onLine = (text: string, line: number | undefined, quote: string): boolean => {
  const lines = linesOf(text);
  const own = even(lines[(line ?? 0) - 1] ?? "");
  const here = even(lines.slice((line ?? 0) - 1, (line ?? 0) + 3).join(" "));
  const unmarked = quote.replaceAll(/(^|\s)>\s/gu, "$1");
  const at = Math.max(here.indexOf(even(quote)), here.indexOf(even(unmarked)));
  return line !== undefined && own !== "" && at >= 0 && at < own.length;
};

/** What a line of a head says in plain letters, where it is encoded. */
const decodedHead = (mail: Awaited<ReturnType<typeof PostalMime.parse>>, line: string): string => {
  const people = [mail.from, ...(mail.to ?? [])].map((one) => one?.name ?? "").join(" ");
  const key = /^([\w-]+):/u.exec(line)?.[1]?.toLowerCase();
  return even(key === "subject" ? (mail.subject ?? "") : key === "from" || key === "to" ? people : "");
};

const inMail = async (bytes: Uint8Array, { part, line, quote }: Spot): Promise<boolean> => {
  const head = Buffer.from(bytes).toString("latin1").replaceAll("\r\n", "\n").split("\n\n", 1)[0] ?? "";
  const mail = await PostalMime.parse(bytes);
  if (part === "header")
    return onLine(head, line, quote) || decodedHead(mail, linesOf(head)[(line ?? 0) - 1] ?? "").includes(even(quote));
  if (part === "html") return seenIn(mail.html ?? "", quote);
  return onLine(mail.text ?? "", line, quote);
};

const mailsOf = (bytes: Buffer): Buffer[] =>
  bytes
    .toString("latin1")
    .split(/^From [^\n]*\n/mu)
    .slice(1)
    .map((one) => Buffer.from(one, "latin1"));

/** The words of notes in rich text: their letters by their code page, without its orders. */
const wordsOfNotes = (text: string): string => {
  const page = /\\ansicpg(\d+)/u.exec(text)?.[1] ?? "1252";
  return text
    .replaceAll(/\{\\(?:\*|fonttbl|colortbl|stylesheet)(?:[^{}]|\{[^{}]*\})*\}/gu, "")
    .replaceAll(/\\u(-?\d+)\??/gu, (_, code: string) => String.fromCharCode(Number(code) & 0xffff))
    .replaceAll(/\\'([0-9a-f]{2})/gu, (_, code: string) =>
      new TextDecoder(`windows-${page}`).decode(new Uint8Array([Number.parseInt(code, 16)])),
    )
    .replaceAll(/\\[a-z]+-?\d* ?|[{}]/gu, "");
};

const textOf = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("iso-8859-15").decode(bytes);
  }
};

/** Can this test see the words of such a file? Not in mails that are attached to mails, pictures, PDFs and files of Office: those were held against what they were made of. */
export const canBeSeen = ({ file, quote, within }: Spot): boolean =>
  quote !== undefined && within === undefined && !/\.(?:png|jpe?g|pdf|docx|xlsx)$/iu.test(file);

/** Does the quote stand in its place? */
export const stands = async (folder: string, spot: Spot): Promise<boolean> => {
  const bytes = readFileSync(join(filesOf(folder), spot.file));
  const kind = /\.(\w+)$/u.exec(spot.file)?.[1]?.toLowerCase();
  if (kind === "eml") return inMail(bytes, spot);
  if (kind === "emlx") return inMail(bytes.subarray(bytes.indexOf(10) + 1, bytes.indexOf("<?xml")), spot);
  if (kind === "mbox") return inMail(mailsOf(bytes)[(spot.mail ?? 0) - 1] ?? Buffer.alloc(0), spot);
  if (kind === "mhtml") return seenIn((await PostalMime.parse(bytes)).html ?? "", spot.quote);
  if (kind === "msg") {
    const copy = new Uint8Array(bytes);
    const { body, compressedRtf } = new MsgReader(copy.buffer).getFileData();
    return compressedRtf === undefined || body !== undefined
      ? onLine(body ?? "", spot.line, spot.quote)
      : tight(wordsOfRichText(compressedRtf)).includes(tight(spot.quote));
  }
  if (kind === "zip" && /\.eml$/iu.test(spot.member ?? ""))
    return inMail(unzipSync(bytes)[spot.member ?? ""] ?? new Uint8Array(), spot);
  if (kind === "zip" && /\.html$/iu.test(spot.member ?? "") && spot.line === undefined)
    return seenIn(textOf(unzipSync(bytes)[spot.member ?? ""] ?? new Uint8Array()), spot.quote);
  if (kind === "zip")
    return onLine(textOf(unzipSync(bytes)[spot.member ?? ""] ?? new Uint8Array()), spot.line, spot.quote);
  if (kind === "rtf") return tight(wordsOfNotes(textOf(bytes))).includes(tight(spot.quote));
  if ((kind === "html" || kind === "htm") && spot.line === undefined) return seenIn(textOf(bytes), spot.quote);
  // The letters of a Messenger export are encoded twice: what is shown is what a person would read.
  const text = textOf(bytes).replaceAll(/(?:\\u00[0-9a-f]{2})+/gu, (codes) =>
    Buffer.from(codes.replaceAll("\\u00", ""), "hex").toString("utf8"),
  );
  return (
    onLine(text, spot.line, spot.quote) || onLine(new TextDecoder("windows-1250").decode(bytes), spot.line, spot.quote)
  );
};
