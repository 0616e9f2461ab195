// Writes docs/rulebook.md from the rules. A test fails while the page is not what the data gives.
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundle } from "./bundle.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = await bundle({ rulebook: "scripts/rulebook-source.mjs" });
const { page } = await import(pathToFileURL(join(folder, "rulebook.mjs")).href);
rmSync(folder, { recursive: true });
writeFileSync(join(root, "docs", "rulebook.md"), page);
