import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { bundled } from "../support/worker.ts";

const FIXTURES = fileURLToPath(new URL("../fixtures/chats", import.meta.url));

describe("a file is read the same on every computer", async () => {
  const script = await bundled("reader-worker");
  const readIn = (TZ: string, LANG: string): string =>
    execFileSync(process.execPath, [script, FIXTURES], {
      env: { ...process.env, TZ, LANG, LC_ALL: LANG },
      encoding: "utf8",
    });
  const here = readIn("UTC", "en_US.UTF-8");

  test("the files are read at all, and a time that a clock skips stays as it was written", () => {
    expect(here.trim().split("\n")).toHaveLength(24);
    expect(here).toContain('"at":"2026-03-08T02:30"');
    expect(here).toContain('"at":"2026-10-25T02:30"');
  });

  test.each([
    ["America/New_York", "de_DE.UTF-8"],
    ["Asia/Karachi", "ar_EG.UTF-8"],
    ["Pacific/Kiritimati", "C"],
    ["Australia/Lord_Howe", "th_TH.UTF-8"],
  ])("in %s with %s", (zone, language) => expect(readIn(zone, language)).toBe(here));
});
