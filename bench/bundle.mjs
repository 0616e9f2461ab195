// Measures bundle and import on one large file beside programs that do the least there is to do: `zip -0`, `cp`, `sha256sum`.
// Run: node scripts/ready.mjs && node bench/bundle.mjs [MEGABYTES]   (1024 if not given; it needs five times that on the disk)
import { spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PROGRAM = join(ROOT, "bin", "dispute-coach.js");
const MIB = 1024 * 1024;
const megabytes = Number(process.argv[2] ?? 1024);

const folder = mkdtempSync(join(tmpdir(), "bench-bundle-"));
const home = join(folder, "home");
const at = (name) => join(folder, name);

/** Runs a program under /usr/bin/time where there is one. Out: seconds, and the most memory it held, in MiB. */
const timed = (file, args, env = {}) => {
  const time = existsSync("/usr/bin/time");
  const began = performance.now();
  const ran = time
    ? spawnSync("/usr/bin/time", ["-f", "%M", file, ...args], { env: { ...process.env, ...env }, encoding: "utf8" })
    : spawnSync(file, args, { env: { ...process.env, ...env }, encoding: "utf8" });
  const seconds = (performance.now() - began) / 1000;
  if (ran.status !== 0) throw new Error(`${file} ${args.join(" ")}: ${ran.error ?? ran.stderr}`);
  return { seconds, memory: time ? Number(ran.stderr.trim().split("\n").pop()) / 1024 : undefined };
};

const coach = (args, at = home) => timed(process.execPath, [PROGRAM, ...args], { DISPUTE_COACH_HOME: at });

const say = (what, { seconds, memory }, beside) => {
  const speed = `${(megabytes / seconds).toFixed(0)} MiB/s`;
  const most = memory === undefined ? "" : `${memory.toFixed(0)} MiB of memory`;
  const ratio = beside === undefined ? "" : `${(seconds / beside.seconds).toFixed(2)} times as long`;
  console.log(
    [what.padEnd(34), `${seconds.toFixed(2)} s`.padStart(9), speed.padStart(12), most.padStart(20), ratio].join("  "),
  );
};

/** Puts one large file of bytes that do not shrink behind the first exhibit of a case. */
const makeCase = () => {
  coach(["start", "--answers", join(ROOT, "test/cases/freelancer-ended-money-held.json"), "--no-input"]);
  const [file] = readdirSync(join(home, "cases")).filter((name) => name.endsWith(".json"));
  const id = file.slice(0, -".json".length);
  const hash = createHash("sha256");
  const video = openSync(at("video.mp4"), "wx");
  for (let done = 0; done < megabytes; done += 1) {
    const piece = randomBytes(MIB);
    hash.update(piece);
    writeSync(video, piece);
  }
  closeSync(video);
  const sha256 = hash.digest("hex");
  mkdirSync(join(home, "vault", id), { recursive: true });
  copyFileSync(at("video.mp4"), join(home, "vault", id, sha256));
  const path = join(home, "cases", file);
  const c = JSON.parse(readFileSync(path, "utf8"));
  const original = {
    sha256,
    bytes: megabytes * MIB,
    mediaType: "video/mp4",
    fileName: "video.mp4",
    addedAt: c.createdAt,
  };
  writeFileSync(`${path}.new`, JSON.stringify({ ...c, originals: { [c.exhibits[0].id]: original } }));
  renameSync(`${path}.new`, path);
};

try {
  makeCase();
  const limit = ["--limit", `${Math.ceil(megabytes / 1024) + 1}G`];
  // Once before, so that all of them find the file in memory.
  timed("sha256sum", [at("video.mp4")]);
  const zip = timed("zip", ["-0", "-q", at("by-zip.zip"), at("video.mp4")]);
  say("zip -0", zip);
  rmSync(at("by-zip.zip"));
  const copy = timed("sh", ["-c", `cp "$0" "$1" && sha256sum "$1" && sync "$1"`, at("video.mp4"), at("copy")]);
  say("cp, sha256sum, sync", copy);
  rmSync(at("copy"));
  say("bundle to a zip (beside zip -0)", coach(["bundle", "--output", at("a.zip")]), zip);
  const out = coach(["bundle", "--output", at("filing")]);
  say("bundle to a folder (beside cp)", out, copy);
  rmSync(at("filing"), { recursive: true });
  say("import a zip (beside cp)", coach(["import", at("a.zip"), ...limit], at("home2")), copy);
  rmSync(at("home2"), { recursive: true });
  if (spawnSync("age-keygen", ["--version"]).error === undefined) {
    spawnSync("age-keygen", ["-o", at("key.txt")]);
    const recipient = spawnSync("age-keygen", ["-y", at("key.txt")], { encoding: "utf8" }).stdout.trim();
    const age = timed("age", ["-r", recipient, "-o", at("by-age.age"), at("a.zip")]);
    say("age", age);
    rmSync(at("by-age.age"));
    rmSync(at("a.zip"));
    say("bundle, sealed (beside age)", coach(["bundle", "--output", at("a.zip"), "--recipient", recipient]), age);
    say("import, sealed", coach(["import", at("a.zip.age"), "--identity", at("key.txt"), ...limit], at("home3")), age);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
