import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { beforeEach, expect, test } from "vitest";
import { tempHome } from "../../support/temp-home.ts";

// A disk that is really full: a small file system of its own, which only these commands see and which goes with them.

const BIN = fileURLToPath(new URL("../../../bin/dispute-coach.js", import.meta.url));
const ANSWERS = fileURLToPath(new URL("../../cases/freelancer-feedback-threat.json", import.meta.url));

/** Runs a script of sh with a small disk at $disk, on which a case is in $home. `DC` is the program. */
const onDisk = (script: string): { code: number | null; out: string; err: string } => {
  const disk = tempHome();
  const words = [
    `set -e; umask 077; disk='${disk}'; home="$disk/home"; export DISPUTE_COACH_HOME="$home" SOURCE_DATE_EPOCH=1795000000`,
    'mkdir "$disk"; mount -t tmpfs -o size=8m,nr_inodes=2000,mode=700 tmpfs "$disk"; set +e',
    `DC() { '${process.execPath}' '${BIN}' "$@"; echo "exit $?"; }`,
    // What is compiled is kept where there is room: it is no part of what is asked here.
    'mkdir -p "$home"; echo no > "$home/compiled"',
    script,
  ].join("\n");
  const ran = spawnSync("unshare", ["--map-root-user", "--mount", "bash", "-c", words], { encoding: "utf8" });
  return { code: ran.status, out: ran.stdout.replaceAll(/\s+/g, " "), err: ran.stderr.replaceAll(/\s+/g, " ") };
};

beforeEach(({ skip }) => {
  const can = onDisk("true");
  if (can.code !== 0) skip(`No disk can be mounted here: ${can.err || "there is no unshare"}`);
});

const BEGIN = `DC start --no-input --answers '${ANSWERS}' > /dev/null`;

test.each([
  ["full", 'cat /dev/zero > "$disk/fill" 2> /dev/null', 'rm "$disk/fill"', "the disk is full"],
  [
    "out of names for files",
    'mkdir "$disk/fill"; i=0; while : > "$disk/fill/$i"; do i=$((i+1)); done 2> /dev/null',
    'rm -r "$disk/fill"',
    "the disk cannot take more files",
  ],
  ["read-only", 'mount -o remount,ro "$disk"', 'mount -o remount,rw "$disk"', "the disk is read-only"],
])("a disk that is %s: doctor tells it, and what was saved is whole", (_what, fill, empty, said) => {
  const ran = onDisk(`${BEGIN}; ${fill}
    DC doctor; DC doctor --repair; DC log note --text hello; DC evidence add '${ANSWERS}' --no-input; DC status | tail -n 1
    echo THEN; ${empty}; DC log note --text hello; DC doctor`);
  const [before = "", after = ""] = ran.out.split("THEN");
  expect(before.match(/Nothing can be saved[^.]*/g)).toHaveLength(2);
  expect(before).toContain(said);
  expect(before.match(/exit \d+/g)).toEqual(["exit 1", "exit 1", "exit 1", "exit 1", "exit 0"]);
  expect(ran.err).not.toMatch(/bug in the program|\bE[A-Z]{4,}\b|\.cjs/);
  expect(ran.err).toMatch(/Could not|cannot be/);
  expect(after).toContain("Everything is fine.");
  expect(after.match(/exit \d+/g)).toEqual(["exit 0", "exit 0"]);
});
