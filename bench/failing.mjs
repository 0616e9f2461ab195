// Makes every file call of one command of each kind fail, one after the other, with each error it can give: `node bench/failing.mjs [EVERY]`.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "../scripts/bundle.mjs";

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const made = await bundle({ "failing-worker": "test/support/failing-worker.ts" });
const folder = mkdtempSync(join(tmpdir(), "dispute-coach-failing-"));
const words = [folder, at("dist/app.cjs"), at("test/cases/freelancer-feedback-threat.json"), process.argv[2] ?? "1"];
const ran = spawnSync(process.execPath, [join(made, "failing-worker.mjs"), ...words], { stdio: "inherit" });
for (const one of [folder, made]) rmSync(one, { recursive: true, force: true });
process.exitCode = ran.status ?? 1;
