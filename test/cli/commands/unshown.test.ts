import { deflateSync } from "node:zlib";
import { beforeEach, describe, expect, test } from "vitest";
import { unshownIn } from "../../../src/cli/flow/filing/attachments.ts";
import type { Io } from "../../../src/ports/world.ts";
import { firstCase } from "../../support/cases-of.ts";
import { pngOf } from "../../support/made-files.ts";
import { type Computer, computer } from "../../support/run-program.ts";
import { storyOf } from "../../support/stories.ts";
import { tempFile } from "../../support/temp-home.ts";

let pc: Computer;
beforeEach(async () => {
  pc = computer();
  pc.files.set("case.json", JSON.stringify(storyOf("freelancer-ended-money-held").given));
  await pc.run(["start", "--answers", "case.json", "--no-input"]);
});

const flat = (text: string): string => text.replace(/\s+/g, " ");
const add = (name: string, content: string | Uint8Array, ...more: string[]) =>
  pc.run(["evidence", "add", tempFile(name, content), "--no-input", ...more]);

/** A PDF whose page names a table of pages that is none. */
const BROKEN_PDF = "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 9 0 R>>\nendobj\ntrailer\n<</Root 1 0 R/Size 2>>\n%%EOF\n";

/** Files that cannot be shown, each in its own way, and what is said of it. */
const UNSHOWN: readonly (readonly [string, string | Uint8Array, string])[] = [
  ["broken.pdf", BROKEN_PDF, "damaged"],
  ["only-its-first-bytes.pdf", "%PDF-1.7\n%", "damaged"],
  ["cut.png", pngOf(40, 30).slice(0, 23), "cut short"],
  ["talk.wav", Buffer.concat([Buffer.from("RIFF\x2c\0\0\0WAVEfmt "), Buffer.alloc(40)]), "sound recording"],
  ["page.html", "<!doctype html><html><body>words</body></html>", "web page"],
  ["data.gz", Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0]), deflateSync("x")]), "Add the files inside it"],
  ["nothing.png", "", "This file is empty"],
];

describe("an exhibit that cannot be shown", () => {
  test.each(UNSHOWN)("%s: said when it is added, in words and as data", async (name, content, why) => {
    const ran = await add(name, content);
    expect(ran.code).toBe(0);
    expect(flat(ran.err)).toContain(why);
    const again = JSON.parse((await add(name, content, "--json")).out);
    expect(again.added[0].unshown).toContain(why);
  });

  test("is a point of check, no serious one, and is said by export and bundle, which are made whole", async () => {
    for (const [name, content] of UNSHOWN) await add(name, content);
    await add("good.png", pngOf(30, 20));
    const checked = await pc.run(["check", "--json"]);
    expect(checked.code).toBe(0);
    const points = JSON.parse(checked.out).points.filter((one: { id: string }) => one.id === "exhibit-unshown");
    expect(points.map((one: { where: string }) => one.where)).toEqual(
      ["F", "G", "H", "L", "I", "J", "K"].map((label) => expect.stringContaining(label)),
    );
    for (const form of ["md", "txt", "html", "docx", "pdf", "json", "form"]) {
      const ran = await pc.run(["export", "--format", form, "--output", `filing.${form}`, "--force"]);
      expect([form, ran.code]).toEqual([form, 0]);
      if (form === "json" || form === "form") continue;
      for (const [, , why] of UNSHOWN) expect(flat(ran.err)).toContain(why);
    }
    const bundled = await pc.run(["bundle", "--output", `${pc.home}/bundle.zip`, "--json"]);
    expect(bundled.code).toBe(0);
    for (const [, , why] of UNSHOWN) {
      expect(flat(bundled.err)).toContain(why);
      expect(
        JSON.parse(bundled.out)
          .unshown.map((one: { why: string }) => one.why)
          .join(" "),
      ).toContain(why);
    }
    expect((await pc.run(["export", "--preview"])).code).toBe(0);
  });

  test("one that was taken away from the disk stops nothing either", async () => {
    await add("good.png", pngOf(30, 20));
    const { originals } = firstCase(pc.cases);
    const path = pc.vault.pathOf(firstCase(pc.cases).id, originals.e6?.sha256 ?? "");
    const { chmodSync, rmSync } = await import("node:fs");
    chmodSync(path, 0o600);
    rmSync(path);
    const ran = await pc.run(["export", "--output", "filing.pdf"]);
    expect(ran.code).toBe(0);
    expect(flat(ran.err)).toContain("could not be read");
    expect(flat((await pc.run(["check"])).out)).toContain("could not be read");
  });
});

test("how far the look at the exhibits is, is told while it lasts", async () => {
  await add("one.png", pngOf(30, 20));
  await add("two.txt", "words");
  const seen: number[] = [];
  const ended: string[] = [];
  const progress = () => ({
    seen: (done: number, total: number) => void seen.push(done / total),
    end: () => void ended.push("end"),
  });
  const io = { vault: pc.vault, progress, whyUnshown: async () => "why" } as unknown as Io;
  expect(await unshownIn(io, firstCase(pc.cases))).toHaveLength(2);
  expect([seen, ended]).toEqual([[0, 0.5], ["end"]]);
});
