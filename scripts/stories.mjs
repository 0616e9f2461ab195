// Runs a program over every case file, as a person without a terminal would, on the Node that runs this script, and over one
// case with exhibits of every kind, in every form a document can take.
// Prints one line a story and a digest of all that went out: the same on every Node version. Exit 1 when a story fails.
// In: the program to run (bin/dispute-coach.js if none is named).
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const program = resolve(process.argv[2] ?? join(root, "bin", "dispute-coach.js"));
const cases = join(root, "test", "cases");
const exhibits = join(root, "test", "exhibits");

const digest = createHash("sha256");
let passed = 0;
let failed = 0;

/** Runs the program in a folder of its own. Out: what it printed, and what it said beside it. */
const runIn = (folder, ...args) => {
  const ran = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: "utf8",
    // 15 Nov 2026, 10:42 UTC
    env: {
      ...process.env,
      DISPUTE_COACH_HOME: join(folder, "home"),
      SOURCE_DATE_EPOCH: "1794739320",
      TZ: "UTC",
      NO_COLOR: "1",
      COLUMNS: "80",
    },
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 1 << 28,
  });
  if (ran.status !== 0) throw new Error(`${args.join(" ")} ended with ${ran.status}: ${ran.stderr}`);
  return ran;
};

const story = (name, tell) => {
  const folder = mkdtempSync(join(tmpdir(), "stories-"));
  try {
    tell((...args) => runIn(folder, ...args), folder);
    passed += 1;
    process.stdout.write(`ok   ${name}\n`);
  } catch (error) {
    failed += 1;
    process.stdout.write(`FAIL ${name}: ${error.message}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const casesOf = readdirSync(cases)
  .filter((name) => name.endsWith(".json"))
  .sort();
for (const file of casesOf)
  story(file, (run) => {
    run("start", "--answers", join(cases, file));
    const status = JSON.parse(run("status", "--json").stdout);
    if (status.next !== null) throw new Error(`still open: ${status.next.key}`);
    const filing = run("export").stdout;
    if (!filing.startsWith("# Dispute summary: ")) throw new Error("the filing has no title");
    for (const audience of ["filing", "adviser", "self"])
      digest.update(run("export", "--audience", audience).stdout.replaceAll(status.id, "ID"));
    for (const kind of ["message", "statement"]) digest.update(run("draft", kind, "--fresh").stdout);
  });

story("exhibits of every kind, in every form", (run, folder) => {
  run("start", "--answers", join(cases, "freelancer-ended-money-held.json"));
  for (const name of readdirSync(exhibits).sort()) {
    const { stdout, stderr } = run("evidence", "add", join(exhibits, name), "--no-input");
    if (/damaged|cannot be shown(?! here as it looks in)/i.test(stdout + stderr))
      throw new Error(`${name}: ${stdout}${stderr}`);
  }
  const { id } = JSON.parse(run("status", "--json").stdout);
  for (const ending of ["md", "txt", "html", "pdf", "docx", "json"]) {
    const path = `filing.${ending}`;
    const { stderr } = run("export", "--output", path);
    const bytes = readFileSync(join(folder, path));
    if (bytes.length < 1000) throw new Error(`${path} has ${bytes.length} bytes`);
    if (/damaged|cannot be shown(?! here as it looks in)/i.test(`${stderr}${bytes.toString("latin1")}`))
      throw new Error(`${path}: ${stderr}`);
    digest.update(bytes.toString("latin1").replaceAll(id, "ID"));
  }
  run("bundle", "--output", "bundle.zip");
  run("import", "bundle.zip", "--title", "Brought back");
});

process.stdout.write(`digest ${digest.digest("hex")}\n`);
process.stdout.write(`stories ${passed} ${failed}\n`);
process.exitCode = failed === 0 ? 0 : 1;
