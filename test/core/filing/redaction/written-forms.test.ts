import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { redactText } from "../../../../src/core/filing/redaction/redact-text.ts";

const NAME = [{ words: "Ann Leeson", as: "name" }];
const PHONE = [{ words: "+49 171 1234567", as: "phone" }];
const MAIL = [{ words: "ann.leeson@example.com", as: "mail" }];

describe("a name is covered in all its written forms", () => {
  test.each([
    ["ANN LEESON", "[name]"],
    ["Ann_Leeson.pdf", "[name].pdf"],
    ["Ann.Leeson", "[name]"],
    ["ann-leeson", "[name]"],
    ["annleeson@example.com", "[name]@example.com"],
    ["AnnLeeson", "[name]"],
    ["chatAnnLeesonFinal2.txt", "chat[name]Final2.txt"],
    ["2026AnnLeeson90", "2026[name]90"],
    ["PDFAnnLeeson", "PDF[name]"],
    ["msannleeson", "ms[name]"],
    ["Leeson, Ann", "[name]"],
    ["leeson.ann", "[name]"],
    ["Ann%20Leeson&x=1", "[name]&x=1"],
    ["?q=Ann%2520Leeson", "?q=[name]"],
    ["Ann+Leeson", "[name]"],
    ["%41nn%20Leeson", "[name]"],
    ["Ann&nbsp;Leeson", "[name]"],
    ["&#65;nn&#x20;Leeson", "[name]"],
    ["Ann&amp;nbsp;Leeson", "[name]"],
    ["Ann\\u0020Leeson", "[name]"],
    ["\\u0041nn Leeson", "[name]"],
    ["Ann\\nLeeson", "[name]"],
    ["hello\\nAnn Leeson", "hello\\n[name]"],
    ["A\u200bn\u2060n\u00ad Lee\u200dson", "[name]"],
    ["Ann\n> Leeson", "[name]"],
    ["Ann Lee-\nson", "[name]"],
    ["Ann Lee=\nson", "[name]"],
    ["**Ann** _Leeson_", "**[name]_"],
    ["Ａｎｎ\u3000Ｌｅｅｓｏｎ", "[name]"],
    ["𝐀𝐧𝐧 𝐋𝐞𝐞𝐬𝐨𝐧", "[name]"],
    ["Ánn Léesön", "[name]"],
    ["Ann Leeson's", "[name]'s"],
    ["Leeson, Ann Leeson", "Leeson, [name]"],
    ["**An**n Lee**son**!", "**[name]**!"],
    ["Ann M. Leeson", "[name]"],
    ["Ann M Leeson", "[name]"],
    ["Ann Marie Leeson", "[name]"],
    ['Ann "Jo" Leeson', "[name]"],
    ["Ann (called Jo) Leeson", "[name]"],
    ["Ann_M_Leeson.pdf", "[name].pdf"],
    ["Ann van der Leeson, Ann v. Leeson", "[name], [name]"],
    ["Ann Leesons logo", "[name] logo"],
    ["Аnn Lеeson", "[name]"],
    ["ANN LEEЅОN", "[name]"],
    ["An&#110 Leeson, A&#x6e;n Leeson", "[name], [name]"],
    ["Ann Leeson\nAnn Leeson: hi", "[name]\n[name]: hi"],
  ])("%j becomes %j", (given, out) => expect(redactText(given, NAME)).toBe(out));

  test.each([
    "Annual Leesons",
    "Ann met Bob Leeson",
    "Ann, Bob, Leeson",
    "Ann and Leeson",
    "Joann Leeds",
    "annle eson",
  ])("%j stays", (given) => expect(redactText(given, NAME)).toBe(given));

  test.each([
    ["Zoë Müller", "zoe-mueller.jpg", "[x].jpg"],
    ["Zoë Müller", "ZOE MULLER", "[x]"],
    ["Zoe Mueller", "Zoë Müller", "[x]"],
    ["Zoë Müller", "M&uuml;ller, Zo&euml;", "[x]"],
    ["Zoë Müller", "Zo%C3%AB%20M%C3%BCller", "[x]"],
    ["Zoë Müller", "Zo\\u00eb M\\u00fcller", "[x]"],
    ["Zoë Müller", "Zoe\u0308 Mu\u0308ller", "[x]"],
    ["Zoë Müller", "Zo\\'eb M\\'fcller", "[x]"],
    ["Straße", "STRASSE 4", "[x] 4"],
    ["Иван Петров", "иван_петров", "[x]"],
    ["山田太郎", "私は山田太郎です", "私は[x]です"],
    ["महेश कुमार", "महेश-कुमार", "[x]"],
    ["Nguyễn Văn", "nguyen.van", "[x]"],
    ["O'Brien", "O’Brien", "[x]"],
    ["O'Brien", "obrien", "[x]"],
    ["Acme Inc.", "acme-inc", "[x]"],
    ["Zoë Müller", "Zo=C3=AB M=C3=BCller", "[x]"],
    ["Zoë Müller", "Zo=EB M=\r\n=FCller", "[x]"],
    ["Zoë Müller", "Zo%eb%20M%fcller", "[x]"],
    ["Zoë Müller", "Zo&euml M&uumlller", "[x]"],
    ["Zoë Müller", "Zo\\eb  M\\fc ller", "[x]"],
    ["Zoë Müller", "ZoÃ« MÃ¼ller", "[x]"],
    ["Dvořák", "Dvo&rcaron;&aacute;k", "[x]"],
    ["Ann O'Neil-Grøss", "Ann OʼNeil–Grøss", "[x]"],
    ["王小明", "王\n小明、王 小明", "[x]、[x]"],
    ["김민수", "김민수가 김 민수", "[x]가 [x]"],
    ["محمد زيدان", "محـمد زيدان", "[x]"],
    ["Фёдор Щукин", "Фёдора Щукина и Фёдору Щукину", "[x] и [x]"],
    ["Анна Щукина", "Анны Щукиной", "[x]"],
    ["Jiří Dvořák", "Jiřího Dvořáka", "[x]"],
    ["Adam Smith", "50%Adam Smith x=ADAM SMITH", "50%[x] x=[x]"],
  ])("%s: %j becomes %j", (words, given, out) => expect(redactText(given, [{ words, as: "x" }])).toBe(out));
});

test.each([
  ["+49 171 1234567", "[phone]"],
  ["+491711234567", "[phone]"],
  ["0049 171 12 34 567", "[phone]"],
  ["0171/1234567", "[phone]"],
  ["(0171) 123-4567", "[phone]"],
  ["+49 (0)171 1234567", "[phone]"],
  ["call 171.123.4567 now", "call [phone] now"],
  ["+49 171\n1234567", "[phone]"],
  ["tel:%2B491711234567", "tel:%2B[phone]"],
  ["wa.me/491711234567?x", "wa.me/[phone]?x"],
  ["＋４９ １７１ １２３４５６７", "＋[phone]"],
  ["٠١٧١ ١٢٣٤٥٦٧", "[phone]"],
])("a phone number is covered in all its written forms: %j", (given, out) =>
  expect(redactText(given, PHONE)).toBe(out),
);

test.each([
  ["0171/5550123", "+49 171 5550123", "[p]"],
  ["0171/5550123", "+491715550123", "[p]"],
  ["0171/5550123", "0049 171 5550123", "[p]"],
  ["0171/5550123", "+49 (0)171 5550123", "[p]"],
  ["0171/5550123", "+1 171 555 0123, 0171 5550124", "[p], 0171 5550124"],
  ["(415) 555-0123", "+1 415 555 0123, 14155550123", "[p], [p]"],
  ["8 (912) 345-67-89", "+7 912 345 67 89", "[p]"],
  ["+7 912 345-67-89", "8 912 345 67 89", "[p]"],
])("a phone number of home is also one from abroad: %s: %j", (words, given, out) =>
  expect(redactText(given, [{ words, as: "p" }])).toBe(out),
);

test.each([
  ["Ann (......) Leeson", "Ann (......) Leeson"],
  ["Ann ...... Leeson", "[name]"],
])("words of a name have at most six signs between them: %j", (given, out) =>
  expect(redactText(given, NAME)).toBe(out),
);

test.each(["0171 1234568", "491711234"])("another number stays: %j", (given) =>
  expect(redactText(given, PHONE)).toBe(given),
);

test.each([
  ["mailto:ANN.LEESON@EXAMPLE.COM", "mailto:[mail]"],
  ["ann.leeson%40example.com", "[mail]"],
  ["ann.leeson&#64;example.com", "[mail]"],
  ["ann.leeson at example dot com", "[mail]"],
  ["ann.leeson (at) example.com", "[mail]"],
  ["Ann dot Leeson [at] example [dot] com", "[mail]"],
  ["ann_leeson_example_com.eml", "[mail].eml"],
  ["ann.leeson@\u200bexample.com", "[mail]"],
])("an address is covered in all its written forms: %j", (given, out) => expect(redactText(given, MAIL)).toBe(out));

const letters = fc.stringMatching(/^[a-z]{3,7}$/);
const GLUES = [" ", "_", ".", "-", "", "%20", "+", "&nbsp;", "\\u0020", "\n", "\u00a0", "\u200b ", "\r\n> "] as const;
const CASES = [
  (one: string) => one,
  (one: string) => one.toUpperCase(),
  (one: string) => one.replace(/(^|[^a-z])[a-z]/g, (letter) => letter.toUpperCase()),
  (one: string) => one.replace(/[a-z]/, (letter) => `&#${letter.charCodeAt(0)};`),
  (one: string) => one.replace(/[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  (one: string) => one.replace(/(?<=[a-z])(?=[a-z])/, "\u200b"),
];

test("for any name and any form of it, nothing of the name is left", () => {
  fc.assert(
    fc.property(
      fc.array(letters, { minLength: 2, maxLength: 3 }),
      fc.constantFrom(...GLUES),
      fc.constantFrom(...CASES),
      fc.constantFrom("", "see ", "(", "invoice_", "x=", "\n"),
      fc.constantFrom("", " said", ")", "_v2.pdf", "&y=2", "\n"),
      (parts, glue, turn, before, after) => {
        const written = parts.map(turn).join(glue);
        expect(redactText(before + written + after, [{ words: parts.join(" "), as: "X" }])).toBe(
          `${before}[X]${after}`,
        );
      },
    ),
  );
});
