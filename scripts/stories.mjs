// Runs a program over every case file, as a person without a terminal would, and over one case with exhibits of every kind, in
// every form a document can take. Prints one line a story and a digest of all that went out: the same on every Node version and
// system. Exit 1 when a story fails, or gives other bytes than those recorded.
//   node scripts/stories.mjs [PROGRAM] [--only WORDS] [--record FILE] [--same-as FILE]
// PROGRAM is a script, run by the Node that runs this one (bin/dispute-coach.js if none is named); or with
//   --executable          one executable file, run with nothing on PATH
//   --wine NODE_EXE       a script, run by the Node of Windows under wine; standard streams are files there, since its pipes fail
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values: how, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    executable: { type: "boolean" },
    only: { type: "string", default: "" },
    wine: { type: "string" },
    record: { type: "string" },
    "same-as": { type: "string" },
  },
});
const program = realpathSync(resolve(positionals[0] ?? join(root, "bin", "dispute-coach.js")));
const cases = join(root, "test", "cases");
const exhibits = join(root, "test", "exhibits");

let passed = 0;
let failed = 0;
/** The sum of each thing that went out, by what it is. */
const sums = {};
const put = (name, bytes) => {
  sums[name] = createHash("sha256").update(bytes).digest("hex");
};

/** A path as the program takes it: wine calls the whole disk Z:. */
const seen = (path) => (how.wine !== undefined && path.startsWith("/") ? `Z:${path.replaceAll("/", "\\")}` : path);

/** The command that starts the program: a file and the words before ours. */
const [starter, ...before] =
  how.wine !== undefined ? ["wine", how.wine, seen(program)] : how.executable ? [program] : [process.execPath, program];

/** Runs the program in a folder of its own. Out: what it printed, and what it said beside it. */
const runIn = (folder, ...args) => {
  const [out, err] = ["stdout", "stderr"].map((name) => join(folder, name));
  const streams = [out, err].map((path) => openSync(path, "w"));
  const { status } = spawnSync(starter, [...before, ...args.map(seen)], {
    cwd: folder,
    // 15 Nov 2026, 10:42 UTC
    env: {
      ...process.env,
      ...(how.executable ? { PATH: folder } : {}),
      ...(how.wine === undefined ? {} : { WINEDEBUG: "-all", NODE_SKIP_PLATFORM_CHECK: "1" }),
      DISPUTE_COACH_HOME: seen(join(folder, "home")),
      SOURCE_DATE_EPOCH: "1794739320",
      TZ: "UTC",
      NO_COLOR: "1",
      COLUMNS: "80",
    },
    stdio: ["ignore", ...streams],
  });
  for (const stream of streams) closeSync(stream);
  const [stdout, stderr] = [out, err].map((path) => readFileSync(path, "utf8"));
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`);
  return { stdout, stderr };
};

/** Tells a story, if its name has one of the words that were asked for. */
const story = (name, tell) => {
  if (!how.only.split(",").some((word) => name.includes(word))) return;
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
      put(`${file} ${audience}`, run("export", "--audience", audience).stdout.replaceAll(status.id, "ID"));
    for (const kind of ["message", "statement"]) put(`${file} ${kind}`, run("draft", kind, "--fresh").stdout);
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
    put(path, bytes.toString("latin1").replaceAll(id, "ID"));
  }
  run("bundle", "--output", "bundle.zip");
  run("import", "bundle.zip", "--title", "Brought back");
});

if (how.record !== undefined) writeFileSync(how.record, JSON.stringify(sums, null, 2));
if (how["same-as"] !== undefined) {
  const others = JSON.parse(readFileSync(how["same-as"], "utf8"));
  const differing = Object.keys(how.only === "" ? { ...sums, ...others } : sums).filter(
    (name) => sums[name] !== others[name],
  );
  for (const name of differing) process.stdout.write(`FAIL other bytes: ${name}\n`);
  if (differing.length === 0) passed += 1;
  failed += differing.length;
}
process.stdout.write(`digest ${createHash("sha256").update(JSON.stringify(sums)).digest("hex")}\n`);
process.stdout.write(`stories ${passed} ${failed}\n`);
process.exitCode = failed === 0 ? 0 : 1;
