import { describe, expect, test } from "vitest";
import { exhibitPages } from "../../../../../src/core/filing/formats/pdf/pdf-exhibits.ts";

// What of a text file is drawn must stay small whatever the file holds: a line of megabytes kept the layout busy for minutes.

const textOf = (textLines: readonly string[]): string => {
  const letters = { show: (text: string) => text } as unknown as Parameters<typeof exhibitPages>[3];
  const attachment = {
    label: "A",
    name: "Log",
    fileName: "log.txt",
    mediaType: "text/plain",
    bytes: 1,
    sha256: "0".repeat(64),
    textLines,
  } as unknown as Parameters<typeof exhibitPages>[0];
  return JSON.stringify(exhibitPages(attachment, 1, undefined, letters).nodes);
};

describe("a text exhibit in the PDF", () => {
  test("of short lines is drawn whole", () => {
    expect(textOf(["one", "two"])).toContain('"two"');
    expect(textOf(["one", "two"])).not.toMatch(/more (?:line|characters)/);
  });

  test("of one line of megabytes is cut, and that is said", () => {
    const drawn = textOf(["proof ".repeat(600_000)]);
    expect(drawn.length).toBeLessThan(25_000);
    expect(drawn).toContain("(the line has 3,580,000 more characters)");
  });

  test("of many long lines ends where it would become a book, and the rest is counted", () => {
    const drawn = textOf(Array.from({ length: 400 }, () => "word ".repeat(1000)));
    expect(drawn.length).toBeLessThan(800_000);
    expect(drawn).toContain("280 more lines in the file.");
  });
});
