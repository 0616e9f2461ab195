import { describe, expect, test } from "vitest";
import { type PdfSource, pdfSource, pdfUnshown } from "../../src/office/pdf-source.ts";
import { onePage, SHOWN } from "../support/pdf-files.ts";
import { apart, cellsOf } from "../support/rendered.ts";
import { fileFor, lacks, printed } from "../support/tools.ts";

const sourceOf = async (file: Uint8Array): Promise<PdfSource> => {
  const source = await pdfSource(file);
  if (typeof source === "string") throw new Error(source);
  return source;
};

describe.skipIf(lacks("pdftotext", "pdftoppm", "pdfimages"))("the page drawn is the page people see", () => {
  test.each(Object.entries(SHOWN))(
    "%s",
    async (_, { file, seen, unseen = [], isPicture = false, isDrawnFreely = false }) => {
      const { content, pages, partly } = await sourceOf(file);
      expect([pages.length, partly]).toEqual([1, undefined]);
      expect(await pdfUnshown(file)).toBeUndefined();
      const path = fileFor("shown.pdf", content);
      const words = printed("pdftotext", path, "-").replace(/\s+/g, " ");
      for (const word of seen) expect(words).toContain(word);
      for (const word of unseen) expect(words).not.toContain(word);
      const isScan = seen.includes("Scanned words");
      expect(/image/.test(printed("pdfimages", "-list", path).split("\n").slice(2).join())).toBe(isPicture || isScan);
      const drawn = cellsOf(path);
      if (isDrawnFreely) expect(apart(cellsOf(fileFor("bare.pdf", onePage({}))), drawn)).toBeGreaterThan(60);
      else expect(apart(cellsOf(fileFor("original.pdf", file)), drawn)).toBeLessThan(40);
    },
  );

  test("the same file gives the same bytes", async () => {
    for (const name of ["a stamp", "a layer that is off", "a field without a drawing"]) {
      const file = SHOWN[name]?.file ?? new Uint8Array();
      expect(Buffer.compare((await sourceOf(file)).content, (await sourceOf(file)).content)).toBe(0);
    }
  });
});

describe.skipIf(lacks("qpdf", "pdftotext"))("files as programs write them", () => {
  const stamp = SHOWN["a stamp"]?.file ?? new Uint8Array();
  const written = (...options: readonly string[]): string => {
    const path = fileFor("made.pdf", stamp);
    printed("qpdf", "--allow-weak-crypto", ...options, path, `${path}.out`);
    return `${path}.out`;
  };
  const bytesOf = async (path: string): Promise<Uint8Array> => (await import("node:fs")).readFileSync(path);
  const OWNER = ["--encrypt", "", "owner"];
  const USER = ["--encrypt", "user", "owner"];

  test.each([
    ["objects packed together", ["--object-streams=generate"]],
    ["made for the web", ["--linearize"]],
    ["an owner's password, RC4 of 40 bits", [...OWNER, "40", "--print=n", "--"]],
    ["an owner's password, RC4 of 128 bits", [...OWNER, "128", "--print=none", "--"]],
    ["an owner's password, AES of 128 bits", [...OWNER, "128", "--use-aes=y", "--"]],
    ["an owner's password, AES of 256 bits", [...OWNER, "256", "--modify=none", "--"]],
    ["an owner's password and packed objects", [...OWNER, "256", "--", "--object-streams=generate"]],
  ])("%s: opened", async (_, options) => {
    const { content } = await sourceOf(await bytesOf(written(...options)));
    expect(printed("pdftotext", fileFor("shown.pdf", content), "-")).toContain("ACCEPTED");
  });

  test.each([
    ["RC4", [...USER, "40", "--"]],
    ["AES of 128 bits", [...USER, "128", "--use-aes=y", "--"]],
    ["AES of 256 bits with packed objects", [...USER, "256", "--", "--object-streams=generate"]],
  ])("a password to open, %s: called locked", async (_, options) => {
    const file = await bytesOf(written(...options));
    for (const said of [await pdfSource(file), await pdfUnshown(file)])
      expect(said).toContain("locked with a password");
  });

  test.each([["a few bytes"], ["x".repeat(2000)]])("what stands before it is passed over: %#", async (junk) => {
    const { content } = await sourceOf(Buffer.concat([Buffer.from(`${junk}\n`), stamp]));
    expect(printed("pdftotext", fileFor("shown.pdf", content), "-")).toContain("ACCEPTED");
  });
});
