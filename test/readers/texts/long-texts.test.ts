import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import type { ReadText } from "../../../src/core/facts/read-text.ts";
import { readGiven } from "../../../src/readers/read-given.ts";

const how = { asOf: "2026-11-30", zone: "UTC", pdf: async () => ({ pages: [] }) };

/** Reads one file. In: `stop` breaks it off at the next moment after the first text. */
const readIn = async (name: string, content: string | Uint8Array, stop?: AbortController): Promise<ReadText[]> => {
  const path = join(mkdtempSync(join(tmpdir(), "coach-long-")), name);
  writeFileSync(path, content);
  const texts: ReadText[] = [];
  for await (const { text } of readGiven([{ path }], how, stop === undefined ? {} : { signal: stop.signal })) {
    if (texts.length === 0 && stop !== undefined) setTimeout(() => stop.abort(), 0);
    texts.push(text);
  }
  return texts;
};

/** A chat of more than 4 MB in which only the first days tell that the month comes first. */
const MANY = 70_000;
const long = Array.from({ length: MANY }, (_, at) => {
  const day = at < 40 ? 13 + (at % 10) : 1 + (at % 12);
  return `${at < 40 ? 1 : 2}/${day}/2026, 10:${String(at % 60).padStart(2, "0")} - ${at % 2 ? "Ines Roth" : "Omar Lund"}: ${at}, words of the page and more of them`;
});

test("of a long chat the end is read: its lines keep their numbers, and its beginning tells the order of its days", async () => {
  for (const [name, content] of [
    ["chat.txt", long.join("\n")],
    ["chat.zip", zipSync({ "_chat.txt": new TextEncoder().encode(long.join("\n")) })],
  ] as const) {
    const [text] = await readIn(name, content);
    const last = text?.conversation?.messages.at(-1);
    expect(last).toMatchObject({
      line: MANY,
      from: "Ines Roth",
      on: `2026-02-${String(1 + ((MANY - 1) % 12)).padStart(2, "0")}`,
    });
    const [first] = text?.lines ?? [];
    expect(first?.text).toBe(long[(first?.place.line ?? 0) - 1]);
    expect(text?.lines.at(-1)?.place.line).toBe(MANY);
    expect(text?.partly).toMatch(/^It is long: its last [\d,]+ lines were read, from line [\d,]+ on\.$/);
  }
});

test("a table is read from its beginning, and it is said when not to its end", async () => {
  const rows = Array.from({ length: 210_000 }, (_, at) => `2026-11-01,thing ${at},10.00`);
  const [text] = await readIn("table.csv", ["Date,Description,Amount", ...rows].join("\n"));
  expect(text).toMatchObject({ kind: "table", partly: "It is long: its first 100,000 lines were read." });
});

test("of one line without an end the beginning is read, and it is said", async () => {
  const [line] = await readIn("line.txt", "x y ".repeat(2_000_000));
  expect(line?.lines).toHaveLength(1);
  expect(line?.partly).toMatch(/line of more than 50,000 characters/);
});

test("a mailbox is left between two mails when it is stopped", async () => {
  const mail = (at: number) =>
    `From a@b.example Mon Jan  5 10:00:00 2026\nFrom: Omar <omar@b.example>\nSubject: ${at}\nDate: Mon, 05 Jan 2026 10:00:00 +0000\n\nWords ${at}.\n\n`;
  const mails = Array.from({ length: 5000 }, (_, at) => mail(at)).join("");
  const read = await readIn("all.mbox", mails, new AbortController());
  expect(read.length).toBeGreaterThan(0);
  expect(read.length).toBeLessThan(5000);
});
