import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { burn } from "@kenjiuno/msgreader/lib/Burner.js";
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { ReadText } from "../../../src/core/facts/read-text.ts";
import { textsOfPdf } from "../../../src/office/pdf/pdf-worker.ts";
import { mailsInMailbox } from "../../../src/readers/mailbox.ts";
import { readGiven } from "../../../src/readers/read-given.ts";
import { dayInName } from "../../../src/readers/texts/made-on.ts";

const how = { asOf: "2026-11-30", zone: "UTC", pdf: textsOfPdf };
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const readAll = async (name: string, content: string | Uint8Array, signal?: AbortSignal): Promise<ReadText[]> => {
  const folder = mkdtempSync(join(tmpdir(), "coach-kinds-"));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), content);
  const texts: ReadText[] = [];
  for await (const { text } of readGiven([{ path: folder }], how, signal === undefined ? {} : { signal }))
    texts.push(text);
  return texts;
};
const readOne = async (name: string, content: string | Uint8Array): Promise<ReadText> => {
  const [text] = await readAll(name, content);
  if (text === undefined) throw new Error("nothing was read");
  return text;
};
const words = (text: ReadText): string[] => text.lines.map((line) => line.text).filter((line) => line !== "");

/** A mail as Outlook keeps it: properties by their tags, text in UTF-16. Made after MS-OXMSG. */
const outlook = (texts: Readonly<Record<string, string>>, richText?: Uint8Array): Uint8Array => {
  const entries = [
    ...Object.entries(texts).map(([tag, text]) => ({
      name: `__substg1.0_${tag}001F`,
      bytes: Uint8Array.from(Buffer.from(text, "utf16le")),
    })),
    ...(richText === undefined ? [] : [{ name: "__substg1.0_10090102", bytes: Uint8Array.from(richText) }]),
  ];
  const properties = Buffer.alloc(32 + 16);
  properties.writeUInt32LE(0x0039_0040, 32);
  const from1601 = BigInt(Date.parse("2026-11-12T16:42:09Z") + 11_644_473_600_000) * 10_000n;
  properties.writeBigUInt64LE(from1601, 40);
  const files = [{ name: "__properties_version1.0", bytes: Uint8Array.from(properties) }, ...entries];
  const DOCUMENT = 2;
  const ROOT = 5;
  return burn([
    { name: "Root Entry", type: ROOT, children: files.map((_, at) => at + 1), length: 0 },
    ...files.map(({ name, bytes }) => ({ name, type: DOCUMENT, binaryProvider: () => bytes, length: bytes.length })),
  ]);
};

const NOTICE = outlook({
  "0037": "Noor Vale ended your contract",
  "0C1A": "Upwork",
  "5D01": "donotreply@upwork.com",
  "1000": "Hi Ida,\r\n\r\nAmount asked back: $600.00\r\n",
  "001A": "IPM.Note",
});

describe("mails of mail programs", () => {
  test("Outlook's (.msg) has its head, its day and its words", async () => {
    const text = await readOne("notice.msg", NOTICE);
    expect(text.mail).toMatchObject({
      from: { name: "Upwork", address: "donotreply@upwork.com" },
      subject: "Noor Vale ended your contract",
      sentAt: "2026-11-12T16:42:09Z",
    });
    expect(text.lines.find((line) => line.text.startsWith("Amount"))).toEqual({
      text: "Amount asked back: $600.00",
      place: { file: "notice.msg", part: "text", line: 3 },
    });
  });

  // MS-OXRTFCP 3.1 has this very text packed, and its checksum.
  const PACKED = Buffer.from(
    "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0",
    "hex",
  );
  test.each([
    [
      "a page in rich text",
      String.raw`{\rtf1\ansi\ansicpg1252\fromhtml1 \deff0{\fonttbl{\f0\fswiss Arial;}}{\*\htmltag64 <p>}Hi Ida,{\*\htmltag72 </p>}\htmlrtf \par \htmlrtf0 {\*\htmltag64 <p>}Amount asked back: $600.00 {\*\htmltag84 &lt;}held{\*\htmltag84 &gt;}, caf\'e9{\*\htmltag72 </p>}}`,
      ["Hi Ida,", "Amount asked back: $600.00 <held>, café"],
    ],
    [
      "rich text of its own",
      String.raw`{\rtf1\ansi\ansicpg1251{\fonttbl{\f0\fnil\fcharset204 Arial;}}{\*\generator none;}\f0 \'cf\'f0\'e8\'e2\'e5\'f2\par Amount asked back:\tab $600.00 \u8212?{\v hidden}\par}`,
      ["Привет", "Amount asked back:\t$600.00 —"],
    ],
  ])("Outlook's (.msg) with its words in %s alone is read", async (_what, rtf, shown) => {
    const raw = Buffer.from(rtf, "latin1");
    const head = Buffer.alloc(16);
    head.writeUInt32LE(raw.length + 12, 0);
    head.writeUInt32LE(raw.length, 4);
    head.write("MELA", 8, "latin1");
    const text = await readOne(
      "packed.msg",
      outlook({ "0037": "Asked back", "0C1A": "Upwork", "001A": "IPM.Note" }, Buffer.concat([head, raw])),
    );
    expect(
      text.lines.filter((line) => line.place.part === "html" && line.text !== "").map((line) => line.text),
    ).toEqual(shown);
  });

  test("Outlook's (.msg) with packed words is unpacked, and one that is cut off says nothing", async () => {
    const of = async (bytes: Uint8Array): Promise<string[]> => {
      const text = await readOne("packed.msg", outlook({ "0037": "Hello", "001A": "IPM.Note" }, bytes));
      return words({ ...text, lines: text.lines.filter(({ place }) => place.part !== "header") });
    };
    expect(await of(PACKED)).toEqual(["hello world"]);
    expect(await of(PACKED.subarray(0, 30))).toEqual([]);
  });

  test("Apple Mail's (.emlx) is the mail in it, without what the program adds", async () => {
    const mail = "From: Noor <noor@example.org>\nSubject: Page\nDate: Thu, 12 Nov 2026 16:42:09 +0000\n\nLooks good.\n";
    const text = await readOne("12.emlx", `${mail.length}\n${mail}<?xml version="1.0"?><plist><dict/></plist>`);
    expect([text.mail?.subject, words(text).at(-1)]).toEqual(["Page", "Looks good."]);
  });
});

describe("a mailbox", () => {
  const mail = (subject: string, text: string): string =>
    `From noor@x Thu Nov 12 16:42:09 2026\nFrom: noor@example.org\nSubject: ${subject}\n\n${text}\n\n`;
  const box = utf8(mail("One", "From the start.\n>From here on.") + mail("Two", "B") + mail("Three", "C"));

  test("is split in the same way in whatever pieces it comes", async () => {
    const split = async (pieces: readonly Uint8Array[]): Promise<string[]> => {
      const found: string[] = [];
      for await (const one of mailsInMailbox(pieces)) found.push(Buffer.from(one).toString());
      return found;
    };
    const whole = await split([box]);
    expect(whole).toHaveLength(3);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: box.length }), { maxLength: 12 }), async (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), box.length];
        expect(await split(at.slice(1).map((end, index) => box.subarray(at[index], end)))).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  test("is read mail by mail, and what was read before it is stopped stays", async () => {
    const stop = new AbortController();
    const subjects: (string | undefined)[] = [];
    const folder = mkdtempSync(join(tmpdir(), "coach-kinds-"));
    writeFileSync(join(folder, "all.mbox"), box);
    for await (const { text } of readGiven([{ path: folder }], how, { signal: stop.signal })) {
      subjects.push(text.mail?.subject);
      if (subjects.length === 2) stop.abort();
    }
    expect(subjects).toEqual(["One", "Two"]);
  });

  test("has its lines without the signs that were set before From", async () => {
    expect(words(await readOne("all.mbox", box)).slice(-2)).toEqual(["From the start.", "From here on."]);
  });
});

const WORD_FILE = await Packer.toBuffer(
  new Document({
    sections: [
      {
        children: [
          new Paragraph("Scope of work"),
          new Table({
            rows: [
              new TableRow({
                children: ["Header", "$300.00"].map(
                  (text) => new TableCell({ children: [new Paragraph({ children: [new TextRun(text)] })] }),
                ),
              }),
            ],
          }),
        ],
      },
    ],
  }),
);

const OPEN_FILE = zipSync({
  mimetype: [utf8("application/vnd.oasis.opendocument.text"), { level: 0 }],
  "content.xml": utf8(
    '<?xml version="1.0"?><office:document-content><office:body><office:text><text:h>Scope</text:h><text:p>Due<text:s/>5 Nov &amp; paid</text:p><table:table><table:table-row><table:table-cell><text:p>Header</text:p></table:table-cell><table:table-cell><text:p>$300.00</text:p></table:table-cell></table:table-row></table:table></office:text></office:body></office:document-content>',
  ),
});
const RICH_TEXT = "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\f0 Agreed\\par Price: \\'80300 \\u8211? fixed\\par}";

describe("documents", () => {
  const files: [name: string, content: string | Uint8Array, lines: string[]][] = [
    ["scope.docx", WORD_FILE, ["Scope of work", "Header\t$300.00"]],
    ["scope.odt", OPEN_FILE, ["Scope", "Due 5 Nov & paid", "Header\t$300.00"]],
    ["scope.rtf", RICH_TEXT, ["Agreed", "Price: €300 – fixed"]],
  ];
  test.each(files)("%s is read line by line, rows with tabs", async (name, content, lines) => {
    expect(words(await readOne(name, content))).toEqual(lines);
  });

  test("one that unpacks to far more than its size is not unpacked", async () => {
    const bomb = zipSync({
      "[Content_Types].xml": utf8("<Types/>"),
      "word/document.xml": new Uint8Array(40 * 1024 * 1024),
    });
    const texts = await readAll("bomb.docx", bomb);
    expect(texts.map(({ unread }) => unread)).toContain("It unpacks to far more than its size.");
  });
});

describe("the day that a name tells", () => {
  const names: [name: string, day: string | undefined][] = [
    ["Screenshot_20261109-211544.jpg", "2026-11-09"],
    ["IMG-20261119-WA0003.jpg", "2026-11-19"],
    ["PTT-20261119-WA0003.opus", "2026-11-19"],
    ["Screenshot 2026-11-09 at 21.15.44.png", "2026-11-09"],
    ["Screen Shot 2026-11-09 at 9.15.44 PM.png", "2026-11-09"],
    ["PXL_20261109_211544123.jpg", "2026-11-09"],
    ["Schermata 2026-11-09 alle 21.15.44.png", "2026-11-09"],
    ["Снимок экрана 2026-11-09 в 21.15.44.png", "2026-11-09"],
    ["スクリーンショット 2026-11-09 21.15.44.png", "2026-11-09"],
    ["20261109_211544.jpg", "2026-11-09"],
    ["invoice 2026-11-09.pdf", undefined],
    ["imgur-20261109.png", undefined],
    ["Screenshot_20260230-211544.jpg", undefined],
    ["IMG_2207.PNG", undefined],
  ];
  test.each(names)("%s", (name, day) => {
    expect(dayInName(name)).toBe(day);
  });
});

test("a file of any kind that was cut off or changed is read or said to be unread", async () => {
  const whole: [string, Uint8Array][] = [
    ["a.msg", NOTICE],
    ["a.docx", WORD_FILE],
    ["a.odt", OPEN_FILE],
    ["a.rtf", utf8(RICH_TEXT)],
    ["a.zip", zipSync({ "x/a.txt": utf8("Agreed."), "b.csv": utf8("Day,Sum\n1 Nov 2026,2") })],
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...whole),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 20 }),
      async ([name, bytes], cut, changes) => {
        const broken = Uint8Array.from(cut < 0.5 ? bytes : bytes.subarray(0, Math.floor(bytes.length * cut)));
        for (const [at, value] of changes) if (broken.length > 0) broken[at % broken.length] = value;
        const texts = await readAll(name, broken);
        expect(texts.length).toBeGreaterThan(0);
        for (const text of texts) expect(text.kind === "unread" ? text.unread : text.lines).toBeDefined();
      },
    ),
    { numRuns: 120 },
  );
}, 120_000);
