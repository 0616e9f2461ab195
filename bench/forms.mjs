// A large case in every form, beside pandoc, cp and sha256sum: npm run bench:forms
// 5,000 contacts and 300 exhibits with files. Times are whole program runs, medians of three, in one run of this script.
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const PROGRAM = fileURLToPath(new URL("../bin/dispute-coach.js", import.meta.url));
const CASE = fileURLToPath(new URL("../test/cases/freelancer-ended-money-held.json", import.meta.url));
const CONTACTS = 5000;
const EXHIBITS = 300;
const ROUNDS = 3;

const folder = mkdtempSync(join(tmpdir(), "bench-forms-"));
const home = join(folder, "home");
const say = (line) => process.stderr.write(`${line}\n`);
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Runs a program. Out: milliseconds, and the most memory a child ever held, in MB. */
function run(program, args) {
  const began = performance.now();
  const done = spawnSync(program, args, {
    encoding: "utf8",
    env: { ...process.env, DISPUTE_COACH_HOME: home },
    maxBuffer: 1 << 30,
  });
  if (done.error) return undefined;
  if (done.status !== 0) throw new Error(`${program} ${args.join(" ")}: ${done.status} ${done.stderr}`);
  return performance.now() - began;
}
const coach = (...args) => run(process.execPath, [PROGRAM, ...args]);
const timed = (act) => {
  const times = Array.from({ length: ROUNDS }, act);
  return times.includes(undefined) ? undefined : median(times);
};

try {
  say(`Making a case with ${CONTACTS} contacts and ${EXHIBITS} exhibits …`);
  const given = JSON.parse(readFileSync(CASE, "utf8"));
  const day = (index) => new Date(Date.UTC(2026, 0, 1 + (index % 300))).toISOString().slice(0, 10);
  given.contacts = Array.from({ length: CONTACTS }, (_, index) => ({
    on: day(index),
    by: index % 2 ? "me" : "them",
    channel: "upwork",
    gist: `Message ${index} about the files of the milestone and what is left to do.`,
    answered: "yes",
  }));
  given.exhibits = [];
  const answers = join(folder, "case.json");
  writeFileSync(answers, JSON.stringify(given));
  coach("start", "--answers", answers, "--no-input");
  const files = Array.from({ length: EXHIBITS }, (_, index) => {
    const path = join(folder, `message-${index}.txt`);
    writeFileSync(path, Array.from({ length: 40 }, (_line, at) => `Line ${at} of exhibit ${index}.`).join("\n"));
    return path;
  });
  coach(
    "evidence",
    "add",
    ...files,
    "--no-input",
    "--on",
    "2026-11-01",
    "--source",
    "file",
    "--shows",
    "what was said",
  );

  const out = join(folder, "out");
  mkdirSync(out);
  const rows = [];
  for (const form of ["md", "txt", "html", "json", "docx", "pdf"]) {
    const path = join(out, `filing.${form}`);
    const time = timed(() => coach("export", "--format", form, "--output", path, "--force"));
    rows.push([form, time, statSync(path).size]);
  }
  const zip = join(out, "case.zip");
  const bundled = timed(() => coach("bundle", "--output", zip, "--force"));
  const markdown = join(out, "filing.md");
  const pandoc = {
    html: timed(() => run("pandoc", ["-f", "gfm", "-s", "-o", join(out, "pandoc.html"), markdown])),
    docx: timed(() => run("pandoc", ["-f", "gfm", "-o", join(out, "pandoc.docx"), markdown])),
    txt: timed(() => run("pandoc", ["-f", "gfm", "-t", "plain", "-o", join(out, "pandoc.txt"), markdown])),
  };
  const copies = join(folder, "copies");
  mkdirSync(copies);
  const copied = timed(() => {
    const began = performance.now();
    for (const name of readdirSync(out)) copyFileSync(join(out, name), join(copies, name));
    return (
      performance.now() -
      began +
      (run(
        "sha256sum",
        readdirSync(out).map((name) => join(out, name)),
      ) ?? 0)
    );
  });

  console.log("form    seconds   kilobytes   beside pandoc from the same Markdown");
  for (const [form, time, size] of rows) {
    const other = pandoc[form];
    const ratio = other === undefined ? "" : `${(time / other).toFixed(2)} (pandoc ${(other / 1000).toFixed(2)} s)`;
    console.log(
      `${form.padEnd(7)} ${(time / 1000).toFixed(2).padStart(7)} ${(size / 1024).toFixed(0).padStart(11)}   ${ratio}`,
    );
  }
  console.log(
    `bundle  ${(bundled / 1000).toFixed(2).padStart(7)} ${(statSync(zip).size / 1024).toFixed(0).padStart(11)}   ${(bundled / copied).toFixed(0)} times copying and hashing what came out`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
