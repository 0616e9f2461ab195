import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { documentFor } from "../../../src/core/filing/document/documents.ts";
import { exportDocument } from "../../../src/core/filing/document/export-document.ts";
import { bullets, heading, prose, quoted, root, table } from "../../../src/core/filing/document/mdast.ts";
import { builtPorts } from "../../support/built.ts";
import { caseFrom, caseOf, STORIES, TODAY } from "../../support/stories.ts";
import { fileFor, lacks, printed } from "../../support/tools.ts";

const { docx: docxOf } = await builtPorts();

const AT = "2026-11-15T10:42:00.250Z";
const filing = () => exportDocument(documentFor("filing", caseOf("freelancer-ended-money-held"), TODAY), AT);
const part = (path: string, name: string): string => printed("unzip", "-p", path, name);

const HOSTILE = root(
  heading(1, "Hostile"),
  ...prose(
    "nul\u0000 bell\u0007 \u202eturned \ud800 \ufffe\uffff <w:t>&amp;</w:t> ]]> *x* [a](b) ../../etc 中文 👍🏽 עברית",
  ),
  table([
    ["Head", "What"],
    ...Array.from({ length: 40 }, (_, index) => [
      `a row with the number ${index}`,
      "w".repeat(index === 3 ? 10_000 : 3),
    ]),
  ]),
  ...quoted("words\nof somebody else"),
  ...bullets([["4 Sep 2026", "began"]]),
  { type: "picture", alt: "a picture", svg: "<svg xmlns='http://www.w3.org/2000/svg'/>" },
);

describe.skipIf(lacks("unzip"))("a case as a Word document", () => {
  test("its title and its dates, and no author", async () => {
    const path = fileFor("filing.docx", await docxOf(filing()));
    const core = part(path, "docProps/core.xml");
    expect(core).toContain("<dc:title>Dispute summary: Logo and brand sheet, milestone 2</dc:title>");
    expect(core.match(/2026-11-15T10:42:00Z/g)).toHaveLength(2);
    expect(core).not.toMatch(/creator|lastModifiedBy|Un-named/);
  });

  test("real headings, heads of tables that are repeated, its language, page numbers", async () => {
    const path = fileFor("filing.docx", await docxOf(filing()));
    const body = part(path, "word/document.xml");
    expect(body).toContain('<w:pStyle w:val="Heading1"/>');
    expect(body.match(/<w:pStyle w:val="Heading2"\/>/g)?.length).toBeGreaterThan(2);
    // What follows the summary begins on a page of its own.
    expect(body.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
    expect(body).toContain("<w:tblHeader/>");
    expect(part(path, "word/styles.xml")).toContain('<w:lang w:val="en-US"/>');
    expect(part(path, "word/footer1.xml")).toContain("NUMPAGES");
  });

  test("hostile texts stay texts, and the file stays XML", async () => {
    const body = part(fileFor("hostile.docx", await docxOf(exportDocument(HOSTILE, AT))), "word/document.xml");
    expect(body).toContain("&lt;w:t&gt;&amp;amp;&lt;/w:t&gt; ]]&gt; *x* [a](b) ../../etc 中文 👍🏽 עברית");
    expect(body).not.toMatch(/[\u0000-\u0008\u202e\ufffe\uffff]|\p{Surrogate}/u);
  });
});

test("the same document is the same bytes", async () => {
  expect(Buffer.compare(await docxOf(filing()), await docxOf(filing()))).toBe(0);
});

describe.skipIf(lacks("pandoc"))("read by pandoc", () => {
  test.each(STORIES.map((story) => [story.name, story.given] as const))(
    "%s: every claim is in it",
    async (_, given) => {
      const c = caseFrom(given);
      const path = fileFor("filing.docx", await docxOf(exportDocument(documentFor("filing", c, TODAY), AT)));
      const words = printed("pandoc", path, "-t", "plain", "--wrap=none", "--columns=2000").replace(/\s+/g, " ");
      const away = c.answers.notReliedOn ?? [];
      for (const claim of c.claims.filter((one) => !away.includes(one.id)))
        for (const word of `${claim.agreed ?? ""} ${claim.happened ?? ""}`.trim().split(/\s+/))
          expect(words).toContain(word);
    },
  );
});

test.skipIf(lacks("soffice", "pdftotext"))(
  "LibreOffice opens it and loses nothing",
  async () => {
    const path = fileFor("hostile.docx", await docxOf(exportDocument(HOSTILE, AT)));
    const folder = dirname(path);
    printed(
      "soffice",
      `-env:UserInstallation=file://${folder}/profile`,
      "--headless",
      "--convert-to",
      "pdf",
      "--outdir",
      folder,
      path,
    );
    const pdf = join(folder, "hostile.pdf");
    expect(readFileSync(pdf).length).toBeGreaterThan(1000);
    const words = printed("pdftotext", pdf, "-").replace(/\s+/g, " ");
    for (const said of ["Hostile", "a row with the number 39", "of somebody else", "4 Sep 2026 began"])
      expect(words).toContain(said);
  },
  60_000,
);
