import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, expect, test } from "vitest";
import { builtPorts } from "../../support/built.ts";
import { firstCase } from "../../support/cases-of.ts";
import { type Computer, computer } from "../../support/run-program.ts";
import { storyOf } from "../../support/stories.ts";
import { tempFile } from "../../support/temp-home.ts";

// Words in pictures: covered in the copies that go out, looked through for private data; the same picture twice is told.
const PICTURE = fileURLToPath(new URL("../../fixtures/screens/chat-22.jpg", import.meta.url));
const PAGE = fileURLToPath(new URL("../../fixtures/screens/page-08.png", import.meta.url));
const ports = await builtPorts();

let pc: Computer;
let folder: string;
beforeEach(async () => {
  pc = computer();
  folder = join(dirname(tempFile("beside.txt", "")), "out");
  pc.files.set("case.json", JSON.stringify(storyOf("freelancer-ended-money-held").given));
  await pc.run(["start", "--answers", "case.json", "--no-input"]);
});

const wordsIn = async (content: Uint8Array, mediaType: string): Promise<string> =>
  (await ports.recognise(content, mediaType, { file: "a" })).lines.map(({ text }) => text).join("\n");

test("covered words are painted over in the copy, and the program says that more may show", async () => {
  await pc.run(["evidence", "add", PICTURE, "--no-input"]);
  await pc.run(["redact", "--words", "Lindqvist", "--as", "name"]);
  const ran = await pc.run(["bundle", "--output", folder, "--uncovered", "send"]);
  expect(ran.code).toBe(0);
  expect(ran.err.replace(/\s+/g, " ")).toContain("covered only as far as it could be read");
  const name = readdirSync(join(folder, "data/exhibits")).find((one) => one.includes("chat-22")) ?? "";
  expect(name).toContain("covered");
  const copy = readFileSync(join(folder, "data/exhibits", name));
  const [before, after] = [await wordsIn(readFileSync(PICTURE), "image/jpeg"), await wordsIn(copy, "image/jpeg")];
  expect(before).toContain("Lindqvist");
  expect(after).not.toContain("Lindqvist");
  expect(after).toContain("Chapter 7");
  const { filing } = JSON.parse(readFileSync(join(folder, "data/case/filing.json"), "utf8"));
  const original = Object.values(firstCase(pc.cases).originals)[0];
  expect(Object.values(filing.originals)).toContainEqual(
    expect.objectContaining({ redactedFrom: original?.sha256, fileName: "chat-22 (covered).jpg" }),
  );
}, 180_000);

test("without a word from the person nothing goes out, as before", async () => {
  await pc.run(["evidence", "add", PICTURE, "--no-input"]);
  await pc.run(["redact", "--words", "Lindqvist", "--as", "name"]);
  const ran = await pc.run(["bundle", "--output", folder]);
  expect(ran.code).toBe(1);
  expect(ran.err).toContain("Nothing was written");
}, 180_000);

test("the same picture in another size is told, and asked about", async () => {
  await pc.run(["evidence", "add", PICTURE, "--no-input"]);
  const larger = await ports.paintOver(readFileSync(PICTURE), "image/jpeg", [{ x: 0, y: 0, width: 3, height: 3 }]);
  const copy = tempFile("again.jpg", larger?.content ?? new Uint8Array());
  const ran = await pc.run(["evidence", "add", copy, PAGE, "--no-input"]);
  expect(ran.err).toMatch(/\w looks like \w\. To take it out again/);
  expect(ran.err.match(/looks like/g)).toHaveLength(1);
}, 180_000);

test("JSON tells it too", async () => {
  await pc.run(["evidence", "add", PICTURE, "--no-input"]);
  const changed = await ports.paintOver(readFileSync(PICTURE), "image/jpeg", [{ x: 0, y: 0, width: 3, height: 3 }]);
  const copy = tempFile("again.jpg", changed?.content ?? new Uint8Array());
  const ran = await pc.run(["evidence", "add", copy, "--no-input", "--json"]);
  expect(JSON.parse(ran.out).added[0].looksLike).toEqual({ exhibit: expect.any(String), how: "same size" });
}, 180_000);

test("a chat that is there already under another head is told when it is imported", async () => {
  const chat = Array.from(
    { length: 12 },
    (_, at) =>
      `[0${(at % 9) + 1}/11/2026, 09:${10 + at}:00] Mara Rowe: Line ${at} says something else about file ${at * 7}`,
  ).join("\n");
  await pc.run(["evidence", "import", tempFile("one.txt", chat), "--order", "dmy", "--zone", "UTC", "--no-input"]);
  const again = `${chat}\n[19/11/2026, 09:00:00] Mara Rowe: One more line`;
  const ran = await pc.run([
    ...["evidence", "import", tempFile("two.txt", again)],
    ...["--order", "dmy", "--zone", "UTC", "--no-input"],
  ]);
  expect(ran.err).toMatch(/\w looks like \w, longer\. To take it out again/);
  const data = await pc.run([
    ...["evidence", "import", tempFile("three.txt", `${again}\n[19/11/2026, 09:02:00] Mara Rowe: And one`)],
    ...["--order", "dmy", "--zone", "UTC", "--no-input", "--json"],
  ]);
  expect(JSON.parse(data.out).added.looksLike).toEqual({ exhibit: expect.any(String), how: expect.any(String) });
}, 180_000);
