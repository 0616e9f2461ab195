import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { mistakesIn, valuesIn } from "../../../bench/pictures/score.mjs";
import { SURE } from "../../../src/core/pictures/sure.ts";
import { builtPorts } from "../../support/built.ts";

// Pictures of screens as bench/pictures drew them, with the words on them: the built program reads them in its own thread.
const FOLDER = fileURLToPath(new URL("../../fixtures/screens/", import.meta.url));
const NAMES = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));
const io = await builtPorts();

interface Value {
  readonly value: string;
  readonly isTaken: boolean;
  readonly isRight: boolean;
}

const typeOf = (file: string): string => (file.endsWith(".png") ? "image/png" : "image/jpeg");
const pictureOf = (name: string) => {
  const { file, words } = JSON.parse(readFileSync(`${FOLDER}${name}`, "utf8"));
  return { file, words, content: readFileSync(`${FOLDER}${file}`) };
};
const read = async (name: string) => {
  const { file, words, content } = pictureOf(name);
  return { words, ...(await io.recognise(content, typeOf(file), { file })) };
};

test("in twelve small pictures of screens few words are wrong, and hardly a value that is taken", async () => {
  const sum = { words: 0, mistakes: 0, taken: 0, wrong: [] as string[] };
  for (const name of NAMES) {
    const { words, lines, unread } = await read(name);
    expect([name, unread]).toEqual([name, undefined]);
    const { words: count, mistakes, right } = mistakesIn(words, lines);
    sum.words += count;
    sum.mistakes += mistakes.length;
    const values: Value[] = valuesIn(lines, right, SURE);
    const taken = values.filter((one) => one.isTaken);
    sum.taken += taken.length;
    sum.wrong.push(...taken.filter((one) => !one.isRight).map(({ value }) => `${name}: ${value}`));
  }
  expect(NAMES).toHaveLength(12);
  expect(sum.mistakes / sum.words).toBeLessThan(0.03);
  expect(sum.taken).toBeGreaterThan(100);
  expect(sum.wrong.length / sum.taken, sum.wrong.join(", ")).toBeLessThanOrEqual(0.02);
}, 120_000);

test("lines come from the top, each with its words, and tell by their box on which side they stand", async () => {
  const { lines } = await read("chat-22.json");
  const at = (text: string) => lines.find((line) => line.text.includes(text))?.place.box;
  expect(lines.map(({ place }) => place.box?.y)).toEqual(
    lines.map(({ place }) => place.box?.y).sort((a, b) => (a ?? 0) - (b ?? 0)),
  );
  expect(lines.every(({ text, words }) => words?.map((one) => one.text).join(" ") === text)).toBe(true);
  expect(lines.every(({ place }) => place.file === "chat-22.jpg")).toBe(true);
  expect(at("Chapter 7")?.x).toBeDefined();
});

test("what is no picture, or a broken one, is unread, and the next one is read", async () => {
  const { content } = pictureOf("chat-22.json");
  const cut = await io.recognise(content.subarray(0, 9000), "image/jpeg", { file: "cut.jpg" });
  expect(cut.lines).toEqual([]);
  expect(cut.unread).toMatch(/^This picture/);
  expect((await io.recognise(Buffer.from("no picture"), "image/png", { file: "a.png" })).unread).toMatch(/damaged/);
  expect((await io.recognise(content, "image/x-unknown", { file: "a" })).unread).toBeDefined();
  expect((await read("chat-22.json")).lines.length).toBeGreaterThan(5);
}, 60_000);

test("no bytes make it throw", async () => {
  const { content } = pictureOf("page-08.json");
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(content.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      fc.constantFrom("image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp", "image/tiff", "image/heic"),
      async (changes, mediaType) => {
        const bytes = Uint8Array.from(content);
        for (const [at, value] of changes) bytes[at] = value;
        const { lines, unread } = await io.recognise(bytes, mediaType, { file: "a" });
        expect(unread === undefined).toBe(lines.length > 0);
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);

test("a picture without words has none", async () => {
  const { content } = pictureOf("chat-31.json");
  const blank = await io.paintOver(content, "image/png", [{ x: 0, y: 0, width: 5000, height: 5000 }]);
  expect(await io.recognise(blank?.content ?? content, "image/png", { file: "a" })).toEqual({
    lines: [],
    unread: "No words were found in this picture.",
  });
});
