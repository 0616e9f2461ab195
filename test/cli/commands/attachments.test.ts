import { rmSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { lookAtFiles } from "../../../src/cli/flow/copies/outgoing-files.ts";
import { attachmentsOf } from "../../../src/cli/flow/filing/attachments.ts";
import type { Case } from "../../../src/core/case/case.ts";
import type { Original } from "../../../src/core/case/evidence.ts";
import type { Vault } from "../../../src/ports/vault.ts";
import { vaultAt } from "../../../src/storage/vault/vault.ts";
import { builtPorts } from "../../support/built.ts";
import { caseOf } from "../../support/stories.ts";
import { tempHome } from "../../support/temp-home.ts";

const ports = await builtPorts();

const MESSAGES = "hello\r\ncall me at 555 0100\nbye\n";

const original = (sha256: string, some: Partial<Original> = {}): Original => ({
  sha256,
  bytes: MESSAGES.length,
  mediaType: "text/plain",
  fileName: "messages.txt",
  addedAt: "2026-11-10T09:00:00Z",
  ...some,
});

/** A case whose first exhibits have files, made from what each is to be. */
const withFiles = async (...files: readonly Partial<Original>[]) => {
  const vault = vaultAt(tempHome());
  const c = caseOf("freelancer-ended-money-held");
  const sha256 = await vault.keep(c.id, Buffer.from(MESSAGES));
  const originals = Object.fromEntries(files.map((some, index) => [c.exhibits[index]?.id, original(sha256, some)]));
  return { vault, c: { ...c, originals } as Case, sha256 };
};

/** The files as a document gets them. */
const shown = async (vault: Vault, c: Case, isLeftOut = false) => {
  const io = { ...ports, vault };
  const looked = await lookAtFiles(io, c, { keepMetadata: false, isLeftOut, isMarked: false });
  return await attachmentsOf(io, c, { looked, isLeftOut });
};

describe("the files behind the exhibits", () => {
  test("come in the order of the list, with label, lines and words; exhibits without a file are left out", async () => {
    const { vault, c, sha256 } = await withFiles({ lines: { from: 2, to: 2 }, quote: "call me" }, {});
    const [first, second, ...more] = await shown(vault, c);
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      label: "A",
      fileName: "messages.txt",
      sha256,
      lines: { from: 2, to: 2 },
      quote: "call me",
    });
    expect(first?.textLines).toEqual(["hello", "call me at 555 0100", "bye"]);
    expect(second).toMatchObject({ label: "B" });
  });

  test("words to be covered are covered, and lines keep their numbers", async () => {
    const { vault, c } = await withFiles({ fileName: "555 0100.txt", quote: "call me at 555 0100" });
    const redactions = [
      { words: "555 0100", as: "phone $& number" },
      { words: "0100\nbye", as: "rest" },
    ];
    const [one] = await shown(vault, { ...c, redactions });
    expect(one?.textLines).toEqual(["hello", "call me at [phone $& number]", "bye"]);
    expect([one?.fileName, one?.quote]).toEqual(["[phone $& number].txt", "call me at [phone $& number]"]);
  });

  test("an exhibit taken out of the filing is not there", async () => {
    const { vault, c } = await withFiles({}, {});
    const withdrawn = [c.exhibits[0]?.id ?? ""];
    expect((await shown(vault, { ...c, withdrawn })).map((one) => one.label)).toEqual(["A"]);
  });

  test.each([
    ["larger than 50 MB", { bytes: 50_000_001 }, "The file is larger than 50 MB, so it is not shown here."],
    ["gone", {}, "The file could not be read when this document was made."],
  ])("a file that is %s is named all the same", async (_, some, absent) => {
    const { vault, c, sha256 } = await withFiles(some);
    rmSync(vault.pathOf(c.id, sha256), { force: true });
    expect(await shown(vault, c)).toMatchObject([{ label: "A", absent, content: undefined }]);
  });

  test("what does not fit in 200 MB together is named", async () => {
    const { vault, c } = await withFiles({ mediaType: "image/png" }, { bytes: 49_000_000 });
    const read: typeof vault.read = async () => new Uint8Array(160_000_000);
    const [first, second] = await shown({ ...vault, read }, c);
    expect(first?.content).toHaveLength(160_000_000);
    expect(second).toMatchObject({
      content: undefined,
      absent: "The files before it fill this document, so it is not shown here.",
    });
  });
});
