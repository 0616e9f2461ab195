import { readFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import { describe, expect, test } from "vitest";
import { documentFor } from "../../../src/core/filing/document/documents.ts";
import { type Attachment, exportDocument } from "../../../src/core/filing/document/export-document.ts";
import { bullets, heading, prose, quoted, root, table } from "../../../src/core/filing/document/mdast.ts";
import { builtPorts } from "../../support/built.ts";
import { attached, bombPdf, fourColours, hostilePdf, pdfWith, pngOf } from "../../support/made-files.ts";
import { caseFrom, caseOf, STORIES, TODAY } from "../../support/stories.ts";
import { fileFor, lacks, printed } from "../../support/tools.ts";

const { pdf: pdfOf } = await builtPorts();

const AT = "2026-11-15T10:42:00Z";
const POPPLER = lacks("pdftotext", "pdfinfo");
const QPDF = lacks("qpdf");

const turnedJpeg = readFileSync(new URL("fixtures/turned.jpg", import.meta.url));
const filing = () => exportDocument(documentFor("filing", caseOf("freelancer-ended-money-held"), TODAY), AT);
const small = () => exportDocument(root(heading(1, "Small"), heading(2, "Exhibits"), ...prose("words")), AT);
const pdfFile = async (attachments: readonly Attachment[], document = small()): Promise<string> =>
  fileFor("filing.pdf", (await pdfOf(document, attachments)).bytes);
/** The words of a PDF, however they are broken into lines. */
const wordsIn = (path: string, ...options: readonly string[]): string =>
  printed("pdftotext", ...options, path, "-").replace(/\s+/g, " ");
const squeezed = (text: string): string => text.normalize("NFC").replace(/\s+/g, "");

const given = (name: string): Readonly<Record<string, unknown>> =>
  STORIES.find((one) => one.name === name)?.given ?? {};

const text = (lines: number): string[] =>
  Array.from({ length: lines }, (_, index) => `said in line ${index + 1} of it`);
const notes = (label: string, some: Partial<Attachment>): Attachment =>
  attached(label, { fileName: "notes.txt", mediaType: "text/plain", textLines: text(60), ...some });

describe.skipIf(POPPLER)("a case as a PDF", () => {
  test.each(STORIES.map((story) => [story.name, story.given] as const))(
    "%s: every claim is in it",
    async (_, given) => {
      const c = caseFrom(given);
      const { bytes, missing } = await pdfOf(exportDocument(documentFor("filing", c, TODAY), AT), []);
      const words = squeezed(wordsIn(fileFor("filing.pdf", bytes), "-raw"));
      expect(missing).toEqual([]);
      const away = c.answers.notReliedOn ?? [];
      for (const claim of c.claims.filter((one) => !away.includes(one.id)))
        for (const said of [claim.agreed, claim.happened]) {
          // A cell is cut by its neighbours where it wraps, so each word is looked for. No case file lacks a letter.
          for (const word of (said ?? "").split(/\s+/)) expect(words).toContain(squeezed(word));
        }
    },
  );

  test.each(STORIES.map((story) => [story.name] as const))(
    "%s: the summary fills one page and no more",
    async (name) => {
      const tree = documentFor("filing", caseOf(name), TODAY);
      const { bytes } = await pdfOf(exportDocument(tree, AT), []);
      const path = fileFor("filing.pdf", bytes);
      const [first, second] = [wordsIn(path, "-f", "1", "-l", "1"), wordsIn(path, "-f", "2", "-l", "2")];
      // Its first and its last words stand on page one, and the sections begin on the next.
      expect(first).toMatch(/(?:I|We) ask (?:for|Upwork to)|Outcome/);
      expect(first).toContain("Exhibits: A ");
      expect(second).not.toMatch(/Exhibits: A |(?:My|Our) answer:/);
      expect(second).toMatch(/Contents|Exhibits Label/);
    },
  );

  test("a summary that is far too long still ends on page one; all of it stands after it", async () => {
    const long =
      "The draft was changed again after it had been agreed on in the call, and the new one was sent on the same day. ";
    const c = caseFrom({
      ...given("freelancer-scope-grew"),
      statement: long.repeat(30).trim(),
      theirView: long.repeat(12).trim(),
    });
    const { bytes } = await pdfOf(exportDocument(documentFor("filing", c, TODAY), AT), []);
    const path = fileFor("filing.pdf", bytes);
    expect(wordsIn(path, "-f", "1", "-l", "1")).toContain("Exhibits: A ");
    expect(wordsIn(path, "-f", "2")).toContain("The summary in full");
  });

  test("says what it is: title, language, dates, no author, pages, contents, outline", async () => {
    const path = await pdfFile([notes("A", {}), notes("B", { fileName: "more.txt", name: "more" })], filing());
    const about = printed("pdfinfo", path);
    expect(about).toMatch(/^Title: +Dispute summary: Logo and brand sheet, milestone 2$/m);
    expect(about).not.toMatch(/^Author/m);
    expect(about).toMatch(/^CreationDate: +Sun Nov 15 10:42:00 2026/m);
    const pages = Number(/^Pages: +(\d+)$/m.exec(about)?.[1]);
    const first = printed("pdftotext", "-layout", "-l", "1", path, "-");
    expect(first).toContain(`Page 1 of ${pages}`);
    expect(first).not.toMatch(/^ *Contents$/m);
    const second = printed("pdftotext", "-layout", "-f", "2", "-l", "2", path, "-");
    expect(second).toMatch(/^ *Contents$/m);
    expect(second).toMatch(/^ *Messages and other dates +\d+$/m);
    expect(second).toMatch(new RegExp(`^ *Exhibit B: more +${pages - 1}$`, "m"));
    expect(wordsIn(path, "-f", String(pages))).toContain("Exhibit B, page 2 of 2");
  });

  test("a long screenshot and a long page go over several pages, and each says which part it is", async () => {
    const path = await pdfFile([
      attached("A", { fileName: "chat.png", mediaType: "image/png", content: pngOf(200, 2600) }),
      attached("B", {
        fileName: "receipt.pdf",
        mediaType: "application/pdf",
        content: await pdfWith(["paid"], { size: [100, 900] }),
      }),
    ]);
    const words = wordsIn(path);
    for (const part of [1, 2, 3, 4]) expect(words).toContain(`Part ${part} of 4, from top to bottom.`);
    for (const part of [1, 5]) expect(words).toContain(`Part ${part} of 5, from top to bottom.`);
    const { unshown } = await pdfOf(small(), [
      attached("A", { fileName: "endless.png", mediaType: "image/png", content: pngOf(10, 60_000) }),
    ]);
    expect(unshown).toEqual([{ label: "A", why: expect.stringContaining("too long and narrow to be read") }]);
  });

  test("letters of many scripts come back as they went in; what the fonts lack is named", async () => {
    const document = exportDocument(
      root(
        heading(1, "Letters"),
        ...prose("Ελληνικά Русский Tiếng Việt cafe\u0301 Łódź 5 €"),
        ...quoted("中文 👍 עברית"),
      ),
      AT,
    );
    const { bytes, missing } = await pdfOf(document, []);
    expect(missing).toEqual(["Chinese text", "Hebrew text"]);
    const words = wordsIn(fileFor("letters.pdf", bytes));
    expect(words).toContain("Ελληνικά Русский Tiếng Việt café Łódź 5 €");
    expect(words).toContain(
      "Words in square brackets replace what the fonts of this PDF do not have: Chinese text and Hebrew text.",
    );
    expect(words).toContain(
      "[Chinese text, 2 characters: shown in the HTML and Word files] 👍 [Hebrew text, 5 characters: shown in the HTML and Word files]",
    );
  });

  test("a long table goes over pages, its head again on each; endless words are broken; nothing acts", async () => {
    const rows = Array.from({ length: 80 }, (_, index) => [
      `row${index}`,
      "w".repeat(index === 7 ? 10_000 : 3),
      "<b>*x*</b> ../../etc",
    ]);
    const document = exportDocument(
      root(
        heading(1, "# \u202eTitle\u0000 <script>"),
        table([["Head", "What", "Else"], ...rows]),
        ...bullets([["\ud800", "\u0007[a](b)"]]),
      ),
      AT,
    );
    const path = await pdfFile([], document);
    const words = printed("pdftotext", path, "-");
    expect(words.match(/^Head$/gm)?.length).toBe(Number(/^Pages: +(\d+)/m.exec(printed("pdfinfo", path))?.[1]));
    for (const [name = ""] of rows) expect(words).toContain(name);
    expect(words.replace(/[\s\u200b]/g, "")).toContain("w".repeat(200));
    expect(words).toContain("[a](b)");
    expect(words).not.toMatch(/[\u0000-\u0008\u202e]/);
  });
});

describe.skipIf(POPPLER)("exhibits in the PDF", () => {
  test("pictures, pages, lines and all else, each under its label", async () => {
    const path = await pdfFile([
      attached("A", { fileName: "scope.png", mediaType: "image/png", content: pngOf(300, 200) }),
      attached("B", {
        fileName: "work.pdf",
        mediaType: "application/pdf",
        content: await pdfWith(["first", "second"]),
      }),
      notes("C", { lines: { from: 10, to: 12 }, quote: "said in line 11" }),
      attached("D", { fileName: "photo.jpg", mediaType: "image/jpeg", content: turnedJpeg }),
      attached("E", { fileName: "call.mp3", mediaType: "audio/mpeg", content: new Uint8Array(2_500_000) }),
      notes("F", { textLines: undefined, absent: "The file could not be read when this document was made." }),
      attached("G", {
        fileName: "wide.pdf",
        mediaType: "application/pdf",
        content: await pdfWith(["sideways"], { turn: 90 }),
      }),
      attached("H", { fileName: "again.png", mediaType: "image/png", content: pngOf(300, 200) }),
    ]);
    const words = wordsIn(path);
    for (const said of [
      "Exhibit B, page 1 of 2 Exhibit B: work.pdf",
      "Exhibit B, page 2 of 2 second",
      "Exhibit D: photo.jpg",
      "sideways",
    ])
      expect(words).toContain(said);
    expect(words).toContain("MP3 sound, 2.5 MB");
    expect(words).toContain("The file could not be read when this document was made.");
    expect(words).toContain("This is the file of Exhibit A and is shown there.");
    const cited = words.slice(words.lastIndexOf("Exhibit C: notes.txt"), words.lastIndexOf("Exhibit D: photo.jpg"));
    expect(cited).toContain("Cited Lines 10 to 12");
    expect(cited.match(/\d+ said in line \d+ of it/g)).toEqual(
      Array.from({ length: 9 }, (_, index) => `${index + 7} said in line ${index + 7} of it`),
    );
    const images = printed("pdfimages", "-list", path);
    expect(images).toMatch(/image +300 +200/);
    expect(images).toMatch(/image +120 +80/);
  });

  test.skipIf(lacks("pdfimages")).each(["rgb", "table", "alpha"] as const)(
    "a PNG keeps its colours: %s",
    async (how) => {
      const path = await pdfFile([
        attached("A", { fileName: "four.png", mediaType: "image/png", content: fourColours(how) }),
      ]);
      printed("pdfimages", "-f", "2", path, `${path}-picture`);
      const [head = ""] = readFileSync(`${path}-picture-000.ppm`, "latin1").split("255\n");
      expect(head).toBe("P6\n4 1\n");
      const points = [...readFileSync(`${path}-picture-000.ppm`).subarray(head.length + 4)];
      expect(points).toEqual([255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255]);
    },
  );

  test.each([
    ["not a PDF at all", async () => Buffer.from("hello"), "damaged"],
    ["cut short", async () => (await pdfWith(["one"])).slice(0, 400), "damaged"],
    [
      "without what draws its page",
      async () => Buffer.from(Buffer.from(bombPdf(10)).toString("latin1").replace("4 0 obj", "9 0 obj"), "latin1"),
      "damaged",
    ],
    ["more pages than anybody reads", async () => pdfWith(Array.from({ length: 501 }, () => "")), "501 pages"],
    ["larger than 50 MB", async () => new Uint8Array(50_000_001), "larger than 50 MB"],
  ])("a PDF that is %s is named and stops nothing", async (_, made, why) => {
    const path = await pdfFile([
      attached("A", { fileName: "odd.pdf", mediaType: "application/pdf", content: await made() }),
      attached("B", { fileName: "good.png", mediaType: "image/png", content: pngOf(20, 20) }),
    ]);
    expect(wordsIn(path)).toContain(why);
    expect(printed("pdfimages", "-list", path)).toMatch(/image +20 +20/);
  });

  test.each([
    ["no PNG", Buffer.from("hello, this is no picture"), "This picture is damaged"],
    ["cut short", pngOf(300, 200).slice(0, 60), "This picture is cut short: the end of its file is missing."],
    ["too large to unpack", pngHead(60_000, 60_000), "too large for a page"],
  ])("a picture that is %s is named and stops nothing", async (_, content, why) => {
    const path = await pdfFile([attached("A", { fileName: "odd.png", mediaType: "image/png", content })]);
    expect(wordsIn(path)).toContain(why);
  });

  test.skipIf(QPDF)("nothing that acts comes along: scripts, launches, links, forms, files inside", async () => {
    const content = await hostilePdf();
    const before = fileFor("hostile.pdf", content);
    const inside = (path: string) => printed("qpdf", "--qdf", "--object-streams=disable", path, "-");
    expect(inside(before)).toMatch(/EVIL-LAUNCH/);
    const after = await pdfFile([attached("A", { fileName: "hostile.pdf", mediaType: "application/pdf", content })]);
    expect(wordsIn(after)).toContain("harmless words");
    expect(inside(after)).not.toMatch(
      /EVIL|evil\.e|\/JavaScript|\/JS\b|\/Launch|\/URI|\/AcroForm|\/EmbeddedFile|\/OpenAction/,
    );
  });
});

/** The head of a PNG of any size, with nothing behind it. */
function pngHead(width: number, height: number): Uint8Array {
  const head = Buffer.from(pngOf(1, 1));
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  head.writeInt32BE(crc32(head.subarray(12, 29)) | 0, 29);
  return head;
}

describe("bytes", () => {
  const all = async () => [
    attached("A", { fileName: "scope.png", mediaType: "image/png", content: pngOf(60, 40) }),
    attached("B", { fileName: "work.pdf", mediaType: "application/pdf", content: await pdfWith(["first", "second"]) }),
    notes("C", { lines: { from: 1, to: 2 } }),
  ];

  test("are the same for the same document and exhibits, with and without pages to draw", async () => {
    const attachments = await all();
    for (const given of [attachments, []]) {
      const [one, two] = [await pdfOf(filing(), given), await pdfOf(filing(), given)];
      expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
    }
  });

  test.skipIf(QPDF)("are a sound PDF with its language, and its title shown", async () => {
    const path = await pdfFile(await all());
    expect(printed("qpdf", "--check", path)).toContain("No syntax or stream encoding errors");
    const inside = printed("qpdf", "--qdf", "--object-streams=disable", path, "-");
    expect(inside).toMatch(/\/Lang \(en\)/);
    expect(inside).toMatch(/\/DisplayDocTitle true/);
    expect(inside).toMatch(/\/Title \((?:\\[0-7]{3}|\\.|[^)])*Exhibit|\/Title <feff0045/);
  });
});
