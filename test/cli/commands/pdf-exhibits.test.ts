import { describe, expect, test } from "vitest";
import { SHOWN, UNSHOWN } from "../../support/pdf-files.ts";
import { type Computer, computer } from "../../support/run-program.ts";
import { storyOf } from "../../support/stories.ts";
import { tempFile } from "../../support/temp-home.ts";
import { fileFor, lacks, printed } from "../../support/tools.ts";

const LABELS = [..."FGHIJKLMNOPQRSTUVWXYZ"];
const labelAt = (index: number): string =>
  LABELS[index] ?? `A${[..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"][index - LABELS.length]}`;
const flat = (text: string): string => text.replace(/\s+/g, " ");

const opened = async (): Promise<Computer> => {
  const pc = computer();
  pc.files.set("case.json", JSON.stringify(storyOf("freelancer-ended-money-held").given));
  await pc.run(["start", "--answers", "case.json", "--no-input"]);
  return pc;
};

/** The words on the pages of each exhibit of a filing, by its label. */
const wordsByLabel = (pdf: Uint8Array): Map<string, string> => {
  const found = new Map<string, string>();
  for (const page of printed("pdftotext", fileFor("filing.pdf", pdf), "-").split("\f")) {
    const label = /Exhibit ([A-Z]+), page \d+ of \d+/.exec(page)?.[1];
    if (label !== undefined) found.set(label, flat(`${found.get(label) ?? ""} ${page}`));
  }
  return found;
};

describe.skipIf(lacks("pdftotext", "qpdf"))("PDFs as exhibits, in the program as it is built", () => {
  test("each shows what is seen on it, and nothing that is not; the filing is sound, and nothing in it acts", async () => {
    const pc = await opened();
    const rows = Object.entries(SHOWN);
    const files = rows.map(([name, { file }], index) => tempFile(`${index} ${name.replace(/\W+/g, " ")}.pdf`, file));
    const added = JSON.parse((await pc.run(["evidence", "add", ...files, "--no-input", "--json"])).out).added;
    expect(added.filter((one: { unshown?: string }) => one.unshown !== undefined)).toEqual([]);
    const ran = await pc.run(["export", "--output", "filing.pdf"]);
    expect(ran.code).toBe(0);
    expect(ran.err).not.toContain("damaged");
    const pdf = pc.bytes.get("filing.pdf") ?? new Uint8Array();
    const words = wordsByLabel(pdf);
    for (const [index, [name, { seen, unseen = [] }]] of rows.entries()) {
      const said = words.get(labelAt(index)) ?? "";
      for (const word of seen) expect([name, said]).toEqual([name, expect.stringContaining(word)]);
      for (const word of unseen) expect([name, said]).not.toEqual([name, expect.stringContaining(word)]);
    }
    const path = fileFor("filing.pdf", pdf);
    expect(printed("qpdf", "--check", path)).toContain("No syntax or stream encoding errors");
    const inside = printed("qpdf", "--qdf", "--object-streams=disable", path, "-");
    expect(inside).not.toMatch(/\/(?:JavaScript|JS|Launch|AcroForm|OCProperties|Widget|Stamp|FreeText)\b/);
  }, 240_000);

  test("what cannot be shown is said when it is added, by check and with the filing; the rest is shown", async () => {
    const pc = await opened();
    const rows = Object.entries(UNSHOWN);
    for (const [index, [name, { file, said }]] of rows.entries()) {
      const ran = await pc.run(["evidence", "add", tempFile(`${index}.pdf`, file()), "--no-input"]);
      expect([name, ran.code]).toEqual([name, 0]);
      if (!name.includes("never drawn")) expect([name, flat(ran.err)]).toEqual([name, expect.stringContaining(said)]);
    }
    const checked = await pc.run(["check"]);
    expect(checked.code).toBe(0);
    const ran = await pc.run(["export", "--output", "filing.pdf"]);
    expect(ran.code).toBe(0);
    const words = wordsByLabel(pc.bytes.get("filing.pdf") ?? new Uint8Array());
    for (const [index, [name, { seen, said }]] of rows.entries()) {
      expect([name, flat(ran.err)]).toEqual([name, expect.stringContaining(said)]);
      if (!name.includes("never drawn"))
        expect([name, flat(checked.out)]).toEqual([name, expect.stringContaining(said)]);
      const page = words.get(labelAt(index)) ?? "";
      for (const word of [...seen, said]) expect([name, page]).toEqual([name, expect.stringContaining(word)]);
    }
    const bundled = await pc.run(["bundle", "--output", `${pc.home}/bundle.zip`]);
    expect(bundled.code).toBe(0);
  }, 400_000);
});
