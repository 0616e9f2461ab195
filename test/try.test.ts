import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import { test } from "vitest";
import { pictureSource } from "../src/shell/office/picture-source.ts";
import { mediaTypeOf } from "../src/shell/vault/media-type.ts";
const chunk = (n: string, d: Uint8Array) => { const b = Buffer.alloc(12 + d.length); b.writeUInt32BE(d.length, 0); b.write(n, 4, "latin1"); b.set(d, 8); b.writeUInt32BE(crc32(b.subarray(4, 8 + d.length)), 8 + d.length); return b; };
test("x", async () => {
  const dir = "/tmp/pics/"; const lines: string[] = [];
  for (const name of readdirSync(dir)) {
    if (name.endsWith(".py")) continue;
    const content = readFileSync(dir + name);
    const s = await pictureSource(content, await mediaTypeOf(content.subarray(0, 262144), name));
    if (typeof s === "string") { lines.push(`${name}|${s}`); continue; }
    s.sheets.forEach((x, i) => {
      if (x.jpeg !== undefined) { lines.push(`${name}|jpeg|${x.turn}`); return; }
      const p = x.packed; const h = Buffer.alloc(13); h.writeUInt32BE(p.width, 0); h.writeUInt32BE(p.height, 4); h[8] = p.bits; h[9] = p.table ? 3 : p.colours === 3 ? 2 : 0;
      writeFileSync(`/tmp/out/${name}.${i}.png`, Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), chunk("IHDR", h), ...(p.table ? [chunk("PLTE", p.table)] : []), chunk("IDAT", p.rows), chunk("IEND", new Uint8Array())]));
      lines.push(`${name}|${i}|${x.turn}`);
    });
  }
  writeFileSync("/tmp/out/list.txt", lines.join("\n"));
}, 100000);
