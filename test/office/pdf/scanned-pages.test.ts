import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { ReadText } from "../../../src/core/facts/read-text.ts";
import { builtPorts } from "../../support/built.ts";
import { pdfOfPages } from "../../support/pdf-of-pictures.ts";
import { tempFile } from "../../support/temp-home.ts";

// Pages of a PDF that are pictures: the built program draws them and reads them by machine.
const PICTURE = readFileSync(fileURLToPath(new URL("../../fixtures/screens/chat-22.jpg", import.meta.url)));
const io = await builtPorts();

const textOf = async (pdf: Uint8Array): Promise<ReadText | undefined> => {
  for await (const { text } of io.readTexts([{ path: tempFile("scan.pdf", pdf) }], "2026-12-31")) return text;
  return undefined;
};

test("a scanned page is read by machine, and says where on the page its lines stand", async () => {
  const text = await textOf(await pdfOfPages([{ jpeg: PICTURE }]));
  expect(text).toMatchObject({ kind: "document", byMachine: true });
  const line = text?.lines.find((one) => one.text.includes("Lindqvist"));
  expect(line?.words?.map((word) => word.text).join(" ")).toBe(line?.text);
  expect(line?.place).toMatchObject({ page: 1, box: expect.objectContaining({ x: expect.any(Number) }) });
  for (const { place } of text?.lines ?? []) {
    expect((place.box?.x ?? -1) + (place.box?.width ?? 1000)).toBeLessThanOrEqual(595);
    expect((place.box?.y ?? -1) + (place.box?.height ?? 1000)).toBeLessThanOrEqual(842);
  }
}, 60_000);

test("between pages with text a scanned one keeps its place, and the file is not wholly read by machine", async () => {
  const text = await textOf(
    await pdfOfPages([{ lines: ["The first page"] }, { jpeg: PICTURE }, { lines: ["The last page"] }]),
  );
  const pages = text?.lines.map(({ place }) => place.page) ?? [];
  expect(pages).toEqual([...pages].sort());
  expect(text?.lines[0]).toMatchObject({ text: "The first page", place: { page: 1 } });
  expect(text?.lines.at(-1)).toMatchObject({ text: "The last page", place: { page: 3 } });
  expect(text?.byMachine).toBeUndefined();
  expect(text?.lines.filter(({ words }) => words !== undefined).every(({ place }) => place.page === 2)).toBe(true);
}, 60_000);

test("a page without anything on it is unread, as before", async () => {
  expect(await textOf(await pdfOfPages([{ lines: [] }]))).toMatchObject({
    unread: "No words can be read on its pages.",
  });
}, 60_000);
