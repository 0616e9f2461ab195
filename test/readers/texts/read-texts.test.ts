import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { ReadText } from "../../../src/core/facts/read-text.ts";
import { textsOfPdf } from "../../../src/office/pdf/pdf-worker.ts";
import { readGiven } from "../../../src/readers/read-given.ts";
import { onWindows } from "../../support/systems.ts";

const how = { asOf: "2026-11-30", zone: "UTC", pdf: textsOfPdf };

const folderOf = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const folder = mkdtempSync(join(tmpdir(), "coach-read-"));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
};

const readAll = async (path: string): Promise<ReadText[]> => {
  const texts: ReadText[] = [];
  for await (const { text } of readGiven([{ path }], how)) texts.push(text);
  return texts;
};

const readOne = async (name: string, content: string | Uint8Array): Promise<ReadText> => {
  const [text] = await readAll(folderOf({ [name]: content }));
  if (text === undefined) throw new Error("nothing was read");
  return text;
};

const words = (text: ReadText): string[] => text.lines.map((line) => line.text).filter((line) => line !== "");

const MAIL = `Received: from a.example by b.example; Thu, 12 Nov 2026 08:42:13 -0800
Date: Thu, 12 Nov 2026 16:42:09 +0000
From: Upwork <donotreply@upwork.com>
To: Ida Fenn <ida@example.org>
Subject: Noor Vale ended your contract
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Hi Ida,

Amount asked back: $600=2E00
`;

describe("a mail", () => {
  test("has its head with the lines of the file, and its words with those of the text", async () => {
    const text = await readOne("notice.eml", MAIL);
    expect(text.kind).toBe("mail");
    expect(text.mail).toMatchObject({
      from: { name: "Upwork", address: "donotreply@upwork.com" },
      subject: "Noor Vale ended your contract",
      sentAt: "2026-11-12T16:42:09Z",
      sentPlace: { file: "notice.eml", part: "header", line: 2 },
    });
    expect(text.lines.find((line) => line.text.startsWith("Amount"))).toEqual({
      text: "Amount asked back: $600.00",
      place: { file: "notice.eml", part: "text", line: 3 },
    });
  });

  const heads: [program: string, head: string, sentAt: string][] = [
    [
      "Outlook, Norwegian",
      "Fra: Upwork <donotreply@upwork.com>\nSendt: mandag 14. september 2026 11:38\nTil: Ola\nEmne: Hello",
      "2026-09-14T11:38",
    ],
    [
      "Outlook, German",
      "Von: Upwork <donotreply@upwork.com>\nGesendet: Donnerstag, 12. November 2026 17:42\nAn: Ida\nBetreff: Hello",
      "2026-11-12T17:42",
    ],
    [
      "Gmail, English",
      "---------- Forwarded message ---------\nFrom: Upwork <donotreply@upwork.com>\nDate: Mon, Nov 16, 2026 at 1:07 PM\nSubject: Hello\nTo: <ida@example.org>",
      "2026-11-16T13:07",
    ],
    [
      "Apple Mail, French",
      "Début du message transféré :\n\nDe: Upwork <donotreply@upwork.com>\nObjet: Hello\nDate: 12 novembre 2026 à 17:42:09 UTC+1\nÀ: ida@example.org",
      "2026-11-12T16:42:00Z",
    ],
    [
      "Outlook, Spanish",
      "De: Upwork <donotreply@upwork.com>\nEnviado el: jueves, 12 de noviembre de 2026 17:42\nPara: Ida\nAsunto: Hello",
      "2026-11-12T17:42",
    ],
    [
      "Outlook, Polish",
      "Od: Upwork <donotreply@upwork.com>\nWysłano: czwartek, 12 listopada 2026 17:42\nDo: Ida\nTemat: Hello",
      "2026-11-12T17:42",
    ],
    [
      "Outlook, Ukrainian",
      "Від: Upwork <donotreply@upwork.com>\nНадіслано: 12 листопада 2026 р. 17:42\nКому: Ida\nТема: Hello",
      "2026-11-12T17:42",
    ],
    [
      "Gmail, Japanese",
      "差出人: Upwork <donotreply@upwork.com>\n日付: 2026年11月12日(木) 17:42\n件名: Hello\nTo: ida@example.org",
      "2026-11-12T17:42",
    ],
    [
      "Outlook, Turkish",
      "Kimden: Upwork <donotreply@upwork.com>\nGönderildi: 12 Kasım 2026 Perşembe 17:42\nKime: Ida\nKonu: Hello",
      "2026-11-12T17:42",
    ],
    [
      "Thunderbird, quoted",
      "> Von: Upwork <donotreply@upwork.com>\n> Datum: 12.11.26, 17:42\n> An: ida@example.org\n> Betreff: Hello",
      "2026-11-12T17:42",
    ],
  ];
  test.each(heads)("that was forwarded has the head of the one inside: %s", async (_program, head, sentAt) => {
    const mail = MAIL.replace("quoted-printable", "8bit").replace(
      "Date: Thu, 12 Nov 2026 16:42:09",
      "Date: Fri, 27 Nov 2026 09:00:00",
    );
    const text = await readOne("fwd.eml", `${mail}\nSee below.\n\n${head}\n\nThe words of it.\n`);
    expect(text.mail?.sentAt).toBe("2026-11-27T09:00:00Z");
    expect(text.mail?.forwarded).toMatchObject({
      from: { address: "donotreply@upwork.com" },
      subject: "Hello",
      sentAt,
    });
  });

  test("with days in numbers under an English head has no day: it can be read in two ways", async () => {
    const head = "From: Upwork <donotreply@upwork.com>\nSent: 05/11/2026 11:38\nTo: Ida\nSubject: Hello";
    const text = await readOne("fwd.eml", `${MAIL}\n${head}\n\nWords.\n`);
    expect(text.mail?.forwarded).toMatchObject({ subject: "Hello" });
    expect(text.mail?.forwarded?.sentAt).toBeUndefined();
  });

  test("in a mail, and a file that came with it, are texts of their own", async () => {
    const part = (head: string, body: string): string => `--b\n${head}\n\n${body}\n`;
    const outer = `From: Noor <noor@example.org>\nTo: ida@example.org\nSubject: Fwd\nDate: Fri, 27 Nov 2026 09:00:00 +0000\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${part("Content-Type: text/plain", "Look.")}${part("Content-Type: message/rfc822", MAIL)}${part('Content-Type: text/csv; name="rows.csv"\nContent-Disposition: attachment; filename="rows.csv"', "Day,What\n1 Nov 2026,Page")}--b--\n`;
    const texts = await readAll(folderOf({ "outer.eml": outer }));
    expect(
      texts.map(({ kind, place, mail }) => [kind, place.within ?? place.member ?? "", mail?.subject ?? ""]),
    ).toEqual([
      ["mail", "", "Fwd"],
      ["mail", "Noor Vale ended your contract", "Noor Vale ended your contract"],
      ["table", "rows.csv", ""],
    ]);
  });

  test("saved as the words of a window loses no line, and has its day", async () => {
    const text = await readOne(
      "saved.txt",
      "From: Noor Vale\nSent: Thursday, November 5, 2026 3:50 PM\nTo: Ida Fenn\nSubject: RE: Page\n\nLooks good.\n",
    );
    expect(text.mail).toMatchObject({ from: { name: "Noor Vale" }, sentAt: "2026-11-05T15:50" });
    expect(words(text)).toContain("Sent: Thursday, November 5, 2026 3:50 PM");
  });

  test("in a mailbox is numbered, also where a line of a text begins with From", async () => {
    const box = `From a@x Thu Nov 12 16:42:09 2026\n${MAIL}From the first sketch on she liked it.\n\nFrom b@x Fri Nov 13 10:00:00 2026\n${MAIL.replace("Noor Vale ended", "Second one ended")}`;
    const texts = await readAll(folderOf({ "all.mbox": box }));
    expect(texts.map(({ place, mail }) => [place.mail, mail?.subject])).toEqual([
      [1, "Noor Vale ended your contract"],
      [2, "Second one ended your contract"],
    ]);
    expect(words(texts[0] as ReadText)).toContain("From the first sketch on she liked it.");
  });
});

describe("a page", () => {
  test("is what is seen of it: hidden parts, scripts and templates are no words", async () => {
    const html = `<title>Contract</title><link rel=canonical href="https://www.upwork.com/nx/wm/1"><style>.x{display:none}</style>
      <h1>Shop move</h1><div hidden>Milestone "Design a logo", $100.00</div><p class="x">secret</p><p style="display: none">no</p><template>{{no}}</template><script>no()</script>
      <table><tr><th>Mon<br>11/2</th><th>Hours</th></tr><tr><td>5:10</td><td>27:10</td></tr></table><dl><dt>Contract ID</dt><dd>4109</dd></dl><span>Paid</span><b>$10.00</b>`;
    const text = await readOne("page.html", html);
    expect(words(text)).toEqual(["Shop move", "Mon 11/2\tHours", "5:10\t27:10", "Contract ID\t4109", "Paid $10.00"]);
    expect(text.page).toEqual({ title: "Contract", address: "https://www.upwork.com/nx/wm/1" });
  });

  test("that a browser saved whole is a page, and no mail of the day it was saved", async () => {
    const page = `From: <Saved by Blink>\nSnapshot-Content-Location: https://www.upwork.com/nx/wm/1\nSubject: Contract\nDate: Tue, 24 Nov 2026 09:00:00 -0000\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="b"\n\n--b\nContent-Type: text/html\nContent-Location: https://www.upwork.com/nx/wm/1\n\n<h1>Shop move</h1>\n--b--\n`;
    for (const name of ["page.mhtml", "page.eml"]) {
      const text = await readOne(name, page);
      expect([text.kind, text.mail, text.page?.address, words(text)]).toEqual([
        "page",
        undefined,
        "https://www.upwork.com/nx/wm/1",
        ["Shop move"],
      ]);
    }
  });
});

describe("archives and folders", () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  test("a ZIP is read member by member, names that leave it stay in it, and files of the system are left out", async () => {
    const zip = zipSync({
      "a/notes.txt": bytes("Agreed on 5 Nov."),
      "../../out.txt": bytes("Hello there."),
      "__MACOSX/x": bytes("no"),
      "in.zip": zipSync({ "deep.txt": bytes("Deep.") }),
    });
    const texts = await readAll(folderOf({ "all.zip": zip }));
    expect(texts.map(({ place, unread }) => [place.member, unread])).toEqual([
      ["a/notes.txt", undefined],
      ["out.txt", undefined],
      ["in.zip/deep.txt", undefined],
    ]);
  });

  test("an archive that unpacks to far more than its size is not unpacked", async () => {
    const texts = await readAll(
      folderOf({ "bomb.zip": zipSync({ "zeros.txt": new Uint8Array(40 * 1024 * 1024) }, { level: 9 }) }),
    );
    expect(texts.map(({ unread }) => unread)).toEqual(["It unpacks to far more than its size."]);
  });

  test("archives in archives end", async () => {
    let inner = zipSync({ "x.txt": bytes("x") });
    for (let deep = 0; deep < 8; deep += 1) inner = zipSync({ "in.zip": inner });
    const texts = await readAll(folderOf({ "deep.zip": inner }));
    expect(texts.map(({ unread }) => unread)).toEqual(["It is nested too deep in other archives."]);
  });

  test.skipIf(onWindows("links that everybody may make"))(
    "a folder is read to its end, links in it are not followed, hidden files not looked at, and it says so",
    async () => {
      const folder = folderOf({ "b.txt": "One.", "a/c.txt": "Two.", ".secret": "no", "Thumbs.db": "no" });
      symlinkSync("/etc/hostname", join(folder, "link"));
      const texts = await readAll(folder);
      expect(texts.map(({ file, unread }) => [file, unread])).toEqual([
        [".secret", "It is hidden, and was left out. Name it to have it read."],
        ["a/c.txt", undefined],
        ["b.txt", undefined],
        ["link", "It is a link, which is not followed."],
      ]);
    },
  );

  test("what is not there is said", async () => {
    expect((await readAll("/no/such/file")).map(({ unread }) => unread)).toEqual(["There is no such file or folder."]);
  });
});

describe("other kinds", () => {
  test("a sound is not read, and it is said what helps", async () => {
    const text = await readOne(
      "PTT-20261119-WA0003.opus",
      new Uint8Array([...new TextEncoder().encode("OggS"), 0, 2, ...new Array(60).fill(0)]),
    );
    expect(text.unread).toMatch(/^A sound cannot be read\./);
  });

  test("an Excel file is read row by row", async () => {
    const xml = (body: string): Uint8Array => new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>${body}`);
    const cell = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const book = zipSync({
      "[Content_Types].xml": xml(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
      ),
      "_rels/.rels": xml(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      ),
      "xl/workbook.xml": xml(
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Hours" sheetId="1" r:id="r1"/></sheets></workbook>',
      ),
      "xl/_rels/workbook.xml.rels": xml(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
      ),
      "xl/styles.xml": xml(
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="[h]:mm"/></numFmts><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>',
      ),
      "xl/worksheets/sheet1.xml": xml(
        `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${cell("A1", "Day")}${cell("B1", "Hours")}</row><row r="2">${cell("A2", "5 Nov 2026")}<c r="B2"><v>1.75</v></c></row><row r="3">${cell("A3", "Total")}<c r="B3" s="1"><v>1.618055555556</v></c></row></sheetData></worksheet>`,
      ),
    });
    const text = await readOne("hours.xlsx", book);
    expect(text.unread).toBeUndefined();
    expect(text.rows).toEqual([
      { cells: ["Day", "Hours"], line: 1 },
      { cells: ["5 Nov 2026", "1.75"], line: 2 },
      // A length of time is one, and no day of 1899.
      { cells: ["Total", "38:50"], line: 3 },
    ]);
  });
});

test("whatever the bytes of a file are, it is read or said to be unread", async () => {
  const names = fc.constantFrom(
    "a.eml",
    "a.msg",
    "a.emlx",
    "a.mbox",
    "a.mhtml",
    "a.zip",
    "a.pdf",
    "a.docx",
    "a.xlsx",
    "a.rtf",
    "a.html",
    "a.csv",
    "a.json",
    "a.txt",
  );
  const mutated = fc
    .tuple(fc.nat({ max: MAIL.length }), fc.uint8Array({ maxLength: 40 }))
    .map(([at, bytes]) => Buffer.concat([Buffer.from(MAIL.slice(0, at)), bytes, Buffer.from(MAIL.slice(at))]));
  const starts = fc
    .tuple(
      fc.constantFrom("PK\u0003\u0004", "%PDF-1.7\n1 0 obj", "{\\rtf1 ", "<html><table>", '[{"ts":'),
      fc.uint8Array({ maxLength: 200 }),
    )
    .map(([start, bytes]) => Buffer.concat([Buffer.from(start, "latin1"), bytes]));
  await fc.assert(
    fc.asyncProperty(names, fc.oneof(fc.uint8Array({ maxLength: 300 }), mutated, starts), async (name, content) => {
      for (const text of await readAll(folderOf({ [name]: content })))
        expect(text.kind === "unread" ? text.unread : text.lines).toBeDefined();
    }),
    { numRuns: 150 },
  );
}, 120_000);
