import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { textFromBytes } from "../../../src/core/text/decode-text.ts";
import { firstCase } from "../../support/cases-of.ts";
import { type Computer, computer } from "../../support/run-program.ts";
import { storyOf } from "../../support/stories.ts";
import { tempFile } from "../../support/temp-home.ts";

let pc: Computer;
beforeEach(async () => {
  pc = computer();
  pc.files.set("case.json", JSON.stringify(storyOf("freelancer-ended-money-held").given));
  await pc.run(["start", "--answers", "case.json", "--no-input"]);
});

const flat = (text: string): string => text.replace(/\s+/g, " ");
const add = (name: string, content: string | Uint8Array, ...more: string[]) =>
  pc.run(["evidence", "add", tempFile(name, content), "--no-input", ...more]);
const shown = async (label = "F"): Promise<string> => (await pc.run(["evidence", "show", label])).out;

const HEAD =
  "From: Noah <n@example.com>\r\nTo: Mara <m@example.com>\r\nDate: Fri, 6 Nov 2026 10:00:00 +0100\r\nSubject: Maps\r\n";
const WORDS = "I accept the maps.\r\nCall me: +49 170 5550142 → today";
const base64 = (text: string): string => Buffer.from(text).toString("base64").replace(/.{60}/g, "$&\r\n");
const quoted = (text: string): string =>
  Array.from(Buffer.from(text), (byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`)
    .join("")
    .replace(/.{60}/g, "$&=\r\n");
const part = (words: string, coding: string, kind = "plain") =>
  `MIME-Version: 1.0\r\nContent-Type: text/${kind}; charset=utf-8\r\nContent-Transfer-Encoding: ${coding}\r\n\r\n${words}\r\n`;
const BASE64 = HEAD + part(base64(WORDS), "base64");

/** Mails whose words are in code, as people come to have them. */
const MAILS: readonly (readonly [string, string | Uint8Array])[] = [
  ["base64.eml", BASE64],
  ["quoted.eml", HEAD + part(quoted(WORDS), "quoted-printable")],
  ["page.eml", HEAD + part(base64(WORDS.replace("\r\n", "<br>")), "base64", "html")],
  ["as-text.txt", BASE64],
  ["utf16.eml", Buffer.from(`\ufeff${BASE64}`, "utf16le")],
  ["lines-above.eml", `\r\n\r\n${BASE64}`],
  ["little-head.eml", `Subject: Maps\r\n${part(base64(WORDS), "base64")}`],
  ["box.mbox", `From n@example.com Fri Nov  6 10:00:00 2026\n${BASE64.replaceAll("\r\n", "\n")}`],
  ["page.mht", `From: <Saved by a browser>\r\n${part(quoted(WORDS), "quoted-printable", "html")}`],
];

describe.each(MAILS)("a mail that is added, %s", (name, content) => {
  test("is shown in words, looked through, and covered", async () => {
    expect((await add(name, content)).code).toBe(0);
    expect(await shown()).toContain("I accept the maps.");
    expect(flat((await pc.run(["check"])).out)).toMatch(/private data .*phone number/);
    await pc.run(["redact", "--accept", "all"]);
    const out = join(pc.home, "bundle");
    expect((await pc.run(["bundle", "--output", out])).code).toBe(0);
    const data = JSON.parse(readFileSync(join(out, "data/case/filing.json"), "utf8"));
    const { fileName, sha256 } = data.filing.originals.e6;
    expect([fileName, sha256]).not.toContain(firstCase(pc.cases).originals.e6?.sha256);
    expect(fileName).toMatch(/\(covered\)/);
  });
});

const written = (charset: string, words: string) =>
  `MIME-Version: 1.0\r\nContent-Type: text/plain; charset=${charset}\r\n${words}\r\n`;
const CURLY = "=93I=92ll pay 650 =80=94 =96 to +49 170 5550142";
/** Mails whose parts name an older encoding. */
const NAMING: readonly (readonly [string, string | Uint8Array, string])[] = [
  ["seven bits of Japan", HEAD + written("iso-2022-jp", "\r\n\x1b$B6bMKF|$K\x1b(B650, +49 170 5550142"), "金曜日に650"],
  [
    "Windows",
    HEAD + written("Windows-1252", `Content-Transfer-Encoding: quoted-printable\r\n\r\n${CURLY}`),
    "“I’ll pay 650 €” – to",
  ],
  [
    "Windows, called Latin-1",
    HEAD + written("iso-8859-1", `Content-Transfer-Encoding: quoted-printable\r\n\r\n${CURLY}`),
    "“I’ll pay 650 €” – to",
  ],
  [
    "Windows, in its subject",
    HEAD.replace("Maps", "=?Windows-1252?Q?=80_650_to_+49_170_5550142?=") + written("utf-8", "\r\nOk"),
    "€ 650 to",
  ],
  [
    "a page that calls it Latin-1",
    HEAD +
      written("iso-8859-1", `Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>${CURLY}</p>`).replace(
        "plain",
        "html",
      ),
    "“I’ll pay 650 €” – to",
  ],
];

test.each(NAMING)("a mail is shown and covered in the words of its encoding: %s", async (_what, content, words) => {
  await add("mail.eml", content);
  expect(flat(await shown())).toContain(words);
  await pc.run(["redact", "--accept", "all"]);
  const out = join(pc.home, "bundle");
  expect((await pc.run(["bundle", "--output", out])).code).toBe(0);
  const copy = readFileSync(join(out, "data/exhibits/F-mail-covered.eml"), "utf8");
  const decoded = copy.replace(/=\?UTF-8\?B\?([\w+/=]+)\?=/g, (_all, packed) =>
    Buffer.from(packed, "base64").toString(),
  );
  expect(decoded).toContain(words);
});

test("a mail too large to be read is told, and not shown as code without a word", async () => {
  const ran = await add("large.eml", `${BASE64}\r\n${"A".repeat(17 * 1024 * 1024)}`);
  expect(flat(ran.err)).toContain("encoded, so it was not read");
});

/** Bytes of a text in an encoding of one byte a letter, made with the reader of the program. */
const inBytes = (text: string, label: string): Buffer => {
  const codes = new Map(
    Array.from({ length: 256 }, (_, code) => [textFromBytes(Uint8Array.of(code), label), code] as const),
  );
  return Buffer.from(Array.from(text, (letter) => codes.get(letter) ?? 0x3f));
};
const hex = (digits: string): Buffer => Buffer.from(digits, "hex");

/** Texts in the encodings of older computers, that are read without a question. */
const OLDER: readonly (readonly [string, Uint8Array, string])[] = [
  [
    "windows-1251",
    inBytes("[1.11.26] Ондина: Я заплачу 900 долларов в пятницу", "windows-1251"),
    "Я заплачу 900 долларов",
  ],
  ["koi8-r", inBytes("Ондина: Я заплачу в пятницу, работа принята", "koi8-r"), "Я заплачу в пятницу"],
  ["windows-1253", inBytes("Θα πληρώσω την Παρασκευή", "windows-1253"), "Θα πληρώσω"],
  ["windows-1250", inBytes("Zapłacę w piątek, mapy są świetne, dziękuję bardzo", "windows-1250"), "piątek"],
  ["windows-1255", inBytes("אשלם ביום שישי תודה רבה", "windows-1255"), "אשלם"],
  ["windows-1256", inBytes("سأدفع يوم الجمعة شكرا جزيلا", "windows-1256"), "سأدفع"],
  ["windows-1252", inBytes("Je paierai vendredi, à Genève, c’est noté", "iso-8859-1"), "à Genève"],
  ["german", inBytes("Tully: „Ich zahle“, sagte er. Größe ½ m²", "windows-1252"), "„Ich zahle“, sagte er. Größe ½ m²"],
  ["fractions", inBytes("Er sagte: „¾ sind fertig“, 5 ¼ × 8 ¼", "windows-1252"), "„¾ sind fertig“, 5 ¼ × 8 ¼"],
  ["cubic", inBytes("Nº 5: 3 m³ de madera", "windows-1252"), "Nº 5: 3 m³"],
  ["spanish", inBytes("¿Cuándo pagas? ¡Mañana!", "windows-1252"), "¿Cuándo pagas? ¡Mañana!"],
  ["señor", inBytes("Señor, ok", "windows-1252"), "Señor"],
  ["british", inBytes("£650 – paid", "windows-1252"), "£650 – paid"],
  ["points", inBytes("• Logo • Flyer für 650 € • Größe 3 m²", "windows-1252"), "• Flyer für 650 € • Größe 3 m²"],
  [
    "polish",
    inBytes("Mapy są ok, zapłacę 650 zł, mówił Świątek", "windows-1250"),
    "są ok, zapłacę 650 zł, mówił Świątek",
  ],
  ["hungarian", inBytes("Köszönöm szépen, jó lett az őszi füzet", "windows-1250"), "őszi füzet"],
  ["czech", inBytes("Zítra zaplatím, děkuji", "windows-1250"), "Zítra zaplatím, děkuji"],
  ["shift_jis", hex("8bf0976a93fa82c98be38f5383688b8b82f08e7895a582a282dc82b78142"), "を支"],
  ["gbk", hex("ced2d0c7c6dacee5b8b6bec5b0d9c3c0d4aaa1a3d0bbd0bbc4e3b5c4b9a4d7f7a1a3"), "我星期五付九百美元"],
  ["big5", hex("a7daac50b4c1a4ada549a445a6caacfca4b8a143c1c2c1c2a741aabaa475a740a143"), "我星期五付九百美元"],
  [
    "utf-32",
    Buffer.concat([
      hex("fffe0000"),
      Buffer.from(Uint32Array.from("Grüße, 900 €", (l) => l.codePointAt(0) ?? 0).buffer),
    ]),
    "Grüße, 900 €",
  ],
  ["iso-2022-jp", hex("1b244236624d4b467c244b1b2842206f6b"), "金曜日に ok"],
];

describe("a text in an older encoding", () => {
  test.each(OLDER)("%s is read as what it is", async (label, content, words) => {
    const ran = await add(`${label}.txt`, content);
    expect(ran.err).not.toContain("encoding");
    expect(await shown()).toContain(words);
  });

  test("one that cannot be told is said so, and is read as the person says", async () => {
    const content = inBytes("да", "windows-1251");
    const ran = await add("short.txt", content);
    expect(flat(ran.err)).toContain("We do not know the encoding of this file");
    expect(flat((await pc.run(["check"])).out)).toContain("We do not know the encoding of this file");
    expect(flat((await pc.run(["export", "--output", "filing.pdf"])).err)).toContain(
      "We do not know the encoding of this file",
    );
    const again = await add("short.txt", content, "--encoding", "windows-1251");
    expect(again.err).not.toContain("encoding");
    expect(await shown()).toContain("да");
    expect((await add("other.txt", "x", "--encoding", "nonsense")).code).toBe(2);
  });

  test("its covered copy is read as it is written, in UTF-8", async () => {
    await add("short.txt", inBytes("да +49 170 5550142", "windows-1251"), "--encoding", "windows-1251");
    await pc.run(["redact", "--accept", "all"]);
    const out = join(pc.home, "bundle");
    await pc.run(["bundle", "--output", out]);
    expect(readFileSync(join(out, "data/exhibits/F-short-covered.txt"), "utf8")).toContain("да [phone number]");
    const data = JSON.parse(readFileSync(join(out, "data/case/filing.json"), "utf8"));
    expect(data.filing.originals.e6).not.toHaveProperty("encoding");
  });
});

/** Texts with stray zeros, as programs leave them. */
const ZEROS: readonly (readonly [string, string])[] = [
  ["odd", "Ondine: ok, I pay 900 on Friday\0\n\n"],
  ["end", "Ondine: ok, I pay 900 on Friday!\0"],
  ["middle", "Ondine: ok,\0 I pay 900 on Friday\n"],
  ["many at the end", `${"Ondine: ok, I pay 900 on Friday\n".repeat(40)}${"\0".repeat(300)}`],
  ["beside other control characters", "ok, \u001b[31mI pay\u001b[0m 900 on Friday \u0007 \u0008 \0 \n"],
  ["in Russian", "Ондина: I pay 900 on Friday, Я заплачу\0\n"],
];

test.each(ZEROS)("a text with stray zeros, %s, is a text with its words", async (_what, content) => {
  const ran = await add("log.txt", content);
  expect(ran.out).toMatch(/\(text, /);
  expect((await shown()).replace("\u2400", "").replace(/\u241b\[\d+m/g, "")).toMatch(/I pay 900 on Friday/);
});

test("of a long chat all lines are shown; of a longer one it is said how many", async () => {
  const chat = (lines: number) => Array.from({ length: lines }, (_, n) => `line ${n + 1}`).join("\n");
  expect((await add("chat.txt", chat(3000))).err).not.toContain("Only lines");
  const ran = await add("log.txt", chat(6000));
  const said = "Only lines 1 to 5,000 of its 6000 lines are shown.";
  expect(flat(ran.err)).toContain(said);
  expect(flat((await pc.run(["check"])).out)).toContain(said);
  expect(flat((await pc.run(["export", "--output", "filing.pdf"])).err)).toContain(said);
  const json = JSON.parse((await add("wide.txt", "x".repeat(30_000), "--json")).out);
  expect(json.added[0].unshown).toBe("Only the beginning of line 1 is shown.");
});

test("a text in letters that the fonts lack is told of its exhibit, with advice that helps", async () => {
  const said = "no letters for its Chinese text and Hebrew text: hand the file itself in beside it.";
  expect(flat((await add("chat.txt", "我付九百美元\nשלום\n")).err)).toContain(said);
  expect(flat((await pc.run(["check"])).out)).toContain(said);
  const { err } = await pc.run(["export", "--output", "filing.pdf"]);
  expect(flat(err)).toContain(said);
  expect(err).not.toContain("--format html");
});
