import { mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundled, start } from "../../support/worker.ts";

const APP = fileURLToPath(new URL("../../../dist/app.cjs", import.meta.url));
const ANSWERS = fileURLToPath(new URL("../../cases/freelancer-feedback-threat.json", import.meta.url));

let script = "";
let root = "";
const at = (...names: string[]) => join(root, ...names);
/** What a command synced, by path. */
const syncedBy = async (home: string, ...argv: string[]): Promise<string[]> => {
  const worker = start(script, [APP, at(home), ...argv]);
  await worker.ended;
  const { code, said, synced } = JSON.parse(worker.said()) as { code: number; said: string; synced: string[] };
  expect([code, said]).toEqual([0, said]);
  return synced;
};

beforeAll(async () => {
  script = await bundled("synced-worker");
  root = realpathSync(mkdtempSync(join(tmpdir(), "dispute-coach-synced-")));
  await syncedBy("home", "start", "--no-input", "--answers", ANSWERS);
  await syncedBy("home", "evidence", "add", ANSWERS, "--no-input");
});
afterAll(() => {
  for (const folder of [root, dirname(script)]) rmSync(folder, { recursive: true, force: true });
});

// A power cut takes what was not synced: the bytes of a file, and the names in each folder on the way to it.
test.runIf(process.platform === "linux")(
  "what a command says is written is on disk, and every folder it lies in",
  async () => {
    expect(await syncedBy("home", "export", "--output", at("filing.md"))).toContain(root);
    expect(await syncedBy("home", "bundle", "--output", at("bag.zip"))).toContain(root);

    const folder = await syncedBy("home", "bundle", "--output", at("bag"));
    expect(folder).toContain(root);
    const drafts = folder.filter((path) => path.includes("/drafts/tmp-"));
    for (const name of ["", ...readdirSync(at("bag"), { recursive: true }).map(String)])
      expect(
        drafts.some((path) =>
          path.endsWith(name === "" ? (path.split("/")[path.split("/").indexOf("drafts") + 1] ?? "") : `/${name}`),
        ),
      ).toBe(true);

    const brought = await syncedBy("other", "import", at("bag.zip"));
    const id = readdirSync(at("other", "vault"))[0] ?? "";
    for (const path of [["other"], ["other", "vault"], ["other", "vault", id], ["other", "cases"]])
      expect(brought).toContain(at(...path));
    expect(brought).toContain(root);
  },
);
