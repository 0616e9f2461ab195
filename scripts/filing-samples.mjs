// Makes the pictures of the two sample filings of docs/filings: the built program files each case and writes the PDF, pdftoppm draws its
// first page, cwebp packs it. Needs poppler and libwebp. In: nothing, or a folder in which the PDFs are to stay.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const program = join(root, "bin", "dispute-coach.js");
const docs = join(root, "docs", "filings");
const kept = process.argv[2];
if (kept !== undefined) mkdirSync(kept, { recursive: true });
const folder = kept ?? mkdtempSync(join(tmpdir(), "filing-samples-"));

const MOST_BYTES = 200_000;
/** Dots an inch: the small letters of a table can be read. */
const DOTS = "110";

const run = (command, args, env = {}) => {
  const ran = spawnSync(command, args, {
    encoding: "utf8",
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (ran.error !== undefined) throw ran.error;
  if (ran.status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${ran.status}: ${ran.stderr}`);
};

for (const name of ["freelancer", "client"]) {
  // 15 Nov 2026, 10:42 UTC
  const env = {
    DISPUTE_COACH_HOME: join(folder, `home-${name}`),
    SOURCE_DATE_EPOCH: "1794739320",
    TZ: "UTC",
    NO_COLOR: "1",
  };
  run(process.execPath, [program, "start", "--answers", join(docs, `${name}.json`), "--no-input"], env);
  const pdf = join(folder, `${name}.pdf`);
  run(process.execPath, [program, "export", "--output", pdf, "--force"], env);
  rmSync(env.DISPUTE_COACH_HOME, { recursive: true, force: true });
  run("pdftoppm", ["-r", DOTS, "-f", "1", "-l", "1", "-png", "-singlefile", pdf, join(folder, name)]);
  const picture = join(docs, `${name}.webp`);
  run("cwebp", ["-quiet", "-lossless", "-z", "9", join(folder, `${name}.png`), "-o", picture]);
  const { size } = statSync(picture);
  if (size > MOST_BYTES) throw new Error(`${picture} has ${size} bytes, more than ${MOST_BYTES}`);
  process.stdout.write(`${picture} ${size}\n`);
}
if (kept === undefined) rmSync(folder, { recursive: true, force: true });
