import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { type Computer, computer } from "../../support/run-program.ts";
import { onWindows } from "../../support/systems.ts";
import { tempFile, tempHome } from "../../support/temp-home.ts";

// Odd files beside a case that is locked and unlocked: damaged copies, links where a draft would be written.

const WORD = "Xylomarkus";
let home: string;
let c: Computer;
let id: string;
beforeEach(async () => {
  home = tempHome();
  c = computer({ home });
  c.files.set("passphrase", "four words of nothing");
  await c.run(["start", "--no-input", "--set", "role=freelancer", "--title", WORD]);
  id = c.cases.list()[0]?.id ?? "";
  await c.run(["rename", id, `${WORD} too`]);
});
const lock = () => c.run(["lock", id, "--passphrase-file", "passphrase"]);
const unlock = () => c.run(["unlock", id, "--passphrase-file", "passphrase"]);

test("a damaged copy does not keep a case locked, and is no fault of the program", async () => {
  expect((await lock()).code).toBe(0);
  const copy = join(home, "cases", "backups", `${id}.last.json`);
  writeFileSync(copy, readFileSync(copy, "utf8").replace(/"data":"...../, '"data":"AAAAA'));
  expect(await unlock()).toMatchObject({ code: 0, err: expect.stringContaining("Unlocked: ") });
  expect((await c.run(["doctor"])).out).toContain("Everything is fine.");
});

test.skipIf(onWindows("links that everybody may make"))(
  "a link in the place of a draft leads no word elsewhere",
  async () => {
    const victim = tempFile("mine.txt", "mine");
    const drafts = ["backups/ID.last.json.tmp", "backups/ID.1.json.tmp", "history/ID.jsonl.tmp"];
    const plant = () => {
      for (const name of drafts) symlinkSync(victim, join(home, "cases", name.replace("ID", id)));
    };
    plant();
    expect((await lock()).code).toBe(0);
    expect(readFileSync(victim, "utf8")).toBe("mine");
    plant();
    expect((await unlock()).code).toBe(0);
    expect(readFileSync(victim, "utf8")).toBe("mine");
  },
);
