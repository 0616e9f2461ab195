import { readFileSync, readdirSync } from "node:fs";
import { test } from "vitest";
import { pictureSource } from "../src/shell/office/picture-source.ts";
import { mediaTypeOf } from "../src/shell/vault/media-type.ts";
test("x", async () => {
  const dir = "/tmp/pics/"; 
  for (const name of readdirSync(dir)) {
    if (name.endsWith(".py") || /orient[3457]/.test(name)) continue;
    const content = readFileSync(dir + name);
    const type = await mediaTypeOf(content.subarray(0, 262144), name);
    if (typeof await pictureSource(content, type) === "string") continue;
    const says: Record<string, number> = {}; const drawn: number[] = [];
    const t = Date.now();
    for (let k = 0; k < 60; k++) {
      const n = k < 12 ? content.length - 1 - k : Math.floor((content.length - 12) * (k - 11) / 50);
      const s = await pictureSource(content.subarray(0, n), type);
      if (typeof s !== "string") drawn.push(content.length - n); else says[s] = (says[s] ?? 0) + 1;
    }
    if (drawn.length > 0 || Object.keys(says).some((x) => !x.includes("cut short"))) console.log(name, content.length, "DRAWN", drawn.join(","), JSON.stringify(says), Date.now() - t);
  }
}, 300000);
