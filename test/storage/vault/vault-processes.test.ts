import { rmSync, truncateSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { vaultAt } from "../../../src/storage/vault/vault.ts";
import { onWindows } from "../../support/systems.ts";
import { filesUnder, tempFile, tempHome } from "../../support/temp-home.ts";
import { bundled, start } from "../../support/worker.ts";

const CASE = "2026-11-15-kaaa";

let script = "";
beforeAll(async () => {
  script = await bundled("vault-worker");
});
afterAll(() => rmSync(dirname(script), { recursive: true, force: true }));

const largeFile = (bytes: number): string => {
  const path = tempFile("large.bin", "");
  truncateSync(path, bytes);
  return path;
};

test("killed while it copies: nothing half is in the vault under a name, and the next run clears the draft", async () => {
  const home = tempHome();
  const folder = join(home, "vault", CASE);
  const worker = start(script, [home, CASE, largeFile(4 * 1024 ** 3)]);
  await worker.says(/at /);
  worker.child.kill("SIGKILL");
  expect(await worker.ended).toBe("SIGKILL");
  expect(filesUnder(folder)).toEqual([expect.stringMatching(/^tmp-\d+-/)]);
  const { sha256 } = await vaultAt(home).take(CASE, tempFile("a.txt", "a"));
  expect(filesUnder(folder)).toEqual([sha256]);
});

test.skipIf(onWindows("ulimit"))(
  "a disk that takes no more is said in words, and no draft stays (no ulimit on Windows)",
  async () => {
    const home = tempHome();
    // 100 blocks are far less than the file.
    const worker = start(script, [home, CASE, largeFile(8 * 1024 ** 2)], { shell: "ulimit -f 100" });
    expect(await worker.ended).toBe(0);
    expect(worker.said()).toMatch(/Problem: Could not keep a file in .*: the file would be too large for this system/);
    expect(filesUnder(join(home, "vault", CASE))).toEqual([]);
  },
);

test.skipIf(onWindows("ulimit"))("with no file left to open it says so (no ulimit on Windows)", async () => {
  const worker = start(script, [tempHome(), CASE, largeFile(1024), "crowd"], { shell: "ulimit -n 512" });
  expect(await worker.ended).toBe(0);
  expect(worker.said()).toMatch(/Problem: .* cannot be read: too many files are open/);
});
