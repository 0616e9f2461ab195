const wide = (text: string, bytes: 2 | 4, isBig = false): Buffer => {
  const units =
    bytes === 2
      ? Array.from({ length: text.length }, (_none, at) => text.charCodeAt(at))
      : Array.from(text, (one) => one.codePointAt(0) ?? 0);
  return Buffer.concat(
    units.map((unit) => {
      const one = Buffer.alloc(bytes);
      one.writeUIntLE(unit, 0, bytes);
      return isBig ? one.reverse() : one;
    }),
  );
};

/** Letters as an encoding of one or more bytes writes them; all others as in ASCII. */
const by = (text: string, table: Readonly<Record<string, string>>): Buffer =>
  Buffer.from(Array.from(text, (one) => table[one] ?? one).join(""), "latin1");

/** Cyrillic in Windows-1251: its letters stand in one row. */
const cyrillic = (text: string): Buffer =>
  by(
    text,
    Object.fromEntries(
      [..."АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя"].map((one, index) => [
        one,
        String.fromCharCode(0xc0 + index),
      ]),
    ),
  );

const quoted = (text: string, encoding: BufferEncoding = "utf8"): string =>
  [...Buffer.from(text, encoding)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");

const LATIN = "Tamsin Vorhölter";
const says = (name: string): string => `Meeting with ${name} about the logo.\n${name} agreed to pay.\n`;

/** Files that hold a name in ways in which a reader may miss it: the name of the file, the covered words, the bytes. */
export const ODDLY_WRITTEN: readonly (readonly [file: string, words: string, bytes: Buffer])[] = [
  ["u16le.txt", LATIN, wide(says(LATIN), 2)],
  ["u16be.txt", LATIN, wide(says(LATIN), 2, true)],
  ["u16le.csv", LATIN, wide(`Name;Amount\n${LATIN};800\n`, 2)],
  ["u16le.html", LATIN, wide(`<p>${LATIN}</p>`, 2)],
  ["u32mark.txt", LATIN, Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), wide(says(LATIN), 4)])],
  ["u32be.txt", LATIN, wide(says(LATIN), 4, true)],
  ["mac.csv", LATIN, by(`Name;Amount\r${LATIN};800\r`, { ö: "\x9a" })],
  ["dos.txt", LATIN, by(says(LATIN), { ö: "\x94" })],
  ["1250.txt", "Jiří Dvořák", by(says("Jiří Dvořák"), { ř: "\xf8", í: "\xed", á: "\xe1" })],
  ["1251.txt", "Иван Щукин", cyrillic(says("Иван Щукин"))],
  ["u16cyr.txt", "Иван Щукин", wide(says("Иван Щукин"), 2)],
  ["gbk.txt", "王小明", Buffer.from("\xcd\xf5\xd0\xa1\xc3\xf7\xcd\xac\xd2\xe2\xb8\xb6\xbf\xee\xa1\xa3", "latin1")],
  ["sjis.txt", "山田太郎", Buffer.from("\x8e\x52\x93\x63\x91\xbe\x98\x59\x82\xc6", "latin1")],
  ["jis.txt", "山田太郎", Buffer.from("\x1b$B;3EDB@O:\x1b(B and me\n", "latin1")],
  ["seven.txt", LATIN, Buffer.from("Tamsin Vorh+APY-lter agreed.\n")],
  ["qp.txt", LATIN, Buffer.from(`She said: ${quoted(LATIN)}, and so on.\n`)],
  ["old-qp.txt", LATIN, Buffer.from(`She said: Tamsin Vorh=F6l=\r\nter, and so on.\n`)],
  [
    "old.vcf",
    LATIN,
    Buffer.from(
      `BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${quoted("Tamsin")}=\r\n${quoted(" Vorhölter")}\r\nEND:VCARD\r\n`,
    ),
  ],
  [
    "page.mht",
    LATIN,
    Buffer.from(
      `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>${quoted(LATIN)}</p>\r\n--b--\r\n`,
    ),
  ],
  ["lines.txt", LATIN, Buffer.from(Buffer.from(says(LATIN)).toString("base64").replace(/.{20}/g, "$&\n"))],
  ["bare.html", LATIN, Buffer.from("<p>Tamsin Vorh&oumllter</p>")],
  ["style.html", LATIN, Buffer.from('<style>p:after { content: "Tamsin Vorh\\f6 lter" }</style>')],
  ["ruby.html", "王小明", Buffer.from("<ruby>王<rt>wang</rt>小<rt>xiao</rt>明<rt>ming</rt></ruby>")],
  ["parts.xml", LATIN, Buffer.from("<a><![CDATA[Tam]]><![CDATA[sin Vorhölter]]></a>")],
  ["own.xml", LATIN, Buffer.from('<!DOCTYPE a [<!ENTITY a "Tamsin"><!ENTITY b "Vorhölter">]><a>&a; &b;</a>')],
  ["wide-base64.txt", LATIN, Buffer.from(wide(says(LATIN), 2).toString("base64"))],
  ["comment.md", LATIN, Buffer.from("Tam<!-- x -->sin Vorhölter\n")],
  ["links.md", LATIN, Buffer.from("[Tamsin](http://x.example) [Vorhölter](http://y.example)\n")],
  ["script.html", LATIN, Buffer.from('<script>var a = "Tamsin Vorh" + "ölter";</script>')],
  ["apart.txt", LATIN, Buffer.from("T a m s i n  V o r h ö l t e r\n")],
  ["bold.md", LATIN, Buffer.from("<b>Tam</b>sin **Vor**hölter\n")],
];
