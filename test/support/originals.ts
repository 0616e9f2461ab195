import type { Case } from "../../src/core/case/case.ts";
import type { Original } from "../../src/core/case/evidence.ts";

/** An original as the vault would know it. Its SHA-256 is made up. */
export const originalOf = (change: Partial<Original> = {}): Original => ({
  sha256: "a".repeat(64),
  bytes: 1000,
  mediaType: "image/png",
  fileName: "picture.png",
  addedAt: "2026-11-14T09:00:00Z",
  ...change,
});

/** A case in which every exhibit has a file behind it, each its own. */
export const withOriginals = (c: Case): Case => ({
  ...c,
  originals: Object.fromEntries(
    c.exhibits.map((one, index) => [one.id, originalOf({ sha256: String(index).padStart(64, "0") })]),
  ),
});
