// Runs the built program over every case file, as a person without a terminal would, on the Node that runs this script.
// Prints one line a story and a digest of all exports: the same on every Node version. Exit 1 when a story fails.
// In: the program to run (bin/dispute-coach.js if none is named).
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const program = resolve(process.argv[2] ?? join(root, "bin", "dispute-coach.js"));
const cases = join(root, "test", "cases");

const digest = createHash("sha256");
let passed = 0;
let failed = 0;

for (const file of readdirSync(cases)
  .filter((name) => name.endsWith(".json"))
  .sort()) {
  const home = mkdtempSync(join(tmpdir(), "stories-"));
  const run = (...args) => {
    const ran = spawnSync(process.execPath, [program, ...args], {
      cwd: home,
      encoding: "utf8",
      // 15 Nov 2026, 10:42 UTC
      env: {
        ...process.env,
        DISPUTE_COACH_HOME: home,
        SOURCE_DATE_EPOCH: "1794739320",
        TZ: "UTC",
        NO_COLOR: "1",
        COLUMNS: "80",
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    if (ran.status !== 0) throw new Error(`${args.join(" ")} ended with ${ran.status}: ${ran.stderr}`);
    return ran.stdout;
  };
  try {
    run("start", "--answers", join(cases, file));
    const status = JSON.parse(run("status", "--json"));
    if (status.next !== null) throw new Error(`still open: ${status.next.key}`);
    const filing = run("export");
    if (!filing.startsWith("# Dispute summary: ")) throw new Error("the filing has no title");
    for (const audience of ["filing", "adviser", "self"])
      digest.update(run("export", "--audience", audience).replaceAll(status.id, "ID"));
    for (const kind of ["message", "statement"]) digest.update(run("draft", kind, "--fresh"));
    passed += 1;
    process.stdout.write(`ok   ${file}\n`);
  } catch (error) {
    failed += 1;
    process.stdout.write(`FAIL ${file}: ${error.message}\n`);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
process.stdout.write(`digest ${digest.digest("hex")}\n`);
process.stdout.write(`stories ${passed} ${failed}\n`);
process.exitCode = failed === 0 ? 0 : 1;
