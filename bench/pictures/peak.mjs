// Reads pictures in a process of its own and says the most memory it took, in bytes: node peak.mjs PICTURE…
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename } from "node:path";

const { parts } = createRequire(import.meta.url)("../../dist/app.cjs");
const { io } = await parts.realWorld().open({ plain: true });
for (const path of process.argv.slice(2))
  await io.recognise(readFileSync(path), path.endsWith(".png") ? "image/png" : "image/jpeg", { file: basename(path) });
console.log(process.resourceUsage().maxRSS * 1024);
