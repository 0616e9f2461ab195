import { expect, test } from "vitest";
import type { FileFound } from "../../../../src/core/facts/fact.ts";
import { unreadFiles } from "../../../../src/terminal/views/facts/unread-files.ts";

const unread = (file: string, why: string | undefined, member?: string): FileFound => ({
  file,
  is: "A file",
  source: "unknown",
  by: "unknown",
  belongs: "unknown",
  ...(member === undefined ? {} : { member }),
  ...(why === undefined ? {} : { unread: why }),
});

test("a part of an archive is named with it", () => {
  expect(unreadFiles([unread("papers.zip", "It is locked.", "in/plan.pdf"), unread("a.txt", undefined)])).toEqual([
    { name: "papers.zip: in/plan.pdf", why: "It is locked." },
  ]);
});

test("many of one reason are told once, with their count", () => {
  const many = Array.from({ length: 20 }, (_, at) => unread("papers.zip", "It is too large.", `${at}.bin`));
  expect(unreadFiles([...many, unread("b.dat", "It is locked.")])).toEqual([
    { name: "papers.zip: 0.bin and 19 more files", why: "It is too large." },
    { name: "b.dat", why: "It is locked." },
  ]);
});
