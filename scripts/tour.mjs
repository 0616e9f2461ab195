// Records the moving picture of README.md from the built program: docs/tour.svg, and docs/tour.md with the same in words. node scripts/tour.mjs
// [FOLDER] (without FOLDER: docs). Needs a system with pseudo-terminals (Linux, macOS). The same program gives the same files.
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { recorderOf } from "./tour/recorder.mjs";
import { svgOf } from "./tour/svg.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const OUT = process.argv[2] ?? join(ROOT, "docs");
const MOST_BYTES = 400_000;
const SIZE = { cols: 80, rows: 31 };
const TITLE = "dispute-coach in a terminal";

const folder = mkdtempSync(join(tmpdir(), "tour-"));
const [work, bin] = [join(folder, "work"), join(folder, "bin")];

try {
  for (const one of [work, bin]) mkdirSync(one);
  for (const name of ["notice.eml", "chat.txt", "contract.txt", "draft.txt"])
    cpSync(join(ROOT, "src", "demo", name), join(work, name));
  // As where it is installed: found by its name.
  const program = join(bin, "dispute-coach");
  symlinkSync(join(ROOT, "bin", "dispute-coach.js"), program);
  const env = {
    PATH: `${bin}:${dirname(process.execPath)}`,
    HOME: work,
    DISPUTE_COACH_HOME: join(folder, "home"),
    // 12 Nov 2026, 18:30 UTC: the evening of the demo.
    SOURCE_DATE_EPOCH: "1794508200",
    TERM: "xterm-256color",
    TZ: "UTC",
    LANG: "C.UTF-8",
  };
  const tour = recorderOf({ ...SIZE, env, cwd: work });

  const FILES = "start --from notice.eml chat.txt contract.txt";
  await tour.command(`dispute-coach ${FILES}`);
  tour.run(program, FILES.split(" "));
  await tour.see("From your files");
  tour.hold(4200, "The facts in three files, each with its place");
  tour.press("\r");
  await tour.see("until Tue 17 Nov");
  tour.hold(4500, "The deadline, and what comes next");
  tour.end();

  await tour.clear();
  const CHECK = "check draft.txt";
  await tour.command(`dispute-coach ${CHECK}`);
  await tour.run(program, CHECK.split(" "));
  tour.hold(6500, "The review of an angry draft");

  const { screens } = tour;
  const named = screens.filter(({ says }) => says !== undefined);
  const svg = svgOf(screens, {
    ...SIZE,
    title: TITLE,
    description: `${named.map(({ says }) => says).join(". ")}. The same in words is in tour.md.`,
    still: named.at(-1).says,
  });
  if (svg.length > MOST_BYTES) throw new Error(`The picture has ${svg.length} bytes, more than ${MOST_BYTES}.`);
  const words = named.map(({ says, text }) => `## ${says}\n\n\`\`\`text\n${text.replace(/[ \t]+$/gm, "")}\n\`\`\`\n`);
  writeFileSync(join(OUT, "tour.svg"), svg);
  writeFileSync(
    join(OUT, "tour.md"),
    `# The moving picture, in words\n\nWhat [the picture](tour.svg) shows, screen by screen. All names are invented. \`node scripts/tour.mjs\` records both from the program.\n\n${words.join("\n")}`,
  );
  const seconds = screens.reduce((sum, { ms }) => sum + ms, 0) / 1000;
  process.stdout.write(`${join(OUT, "tour.svg")} ${svg.length} bytes, ${seconds.toFixed(1)} s\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
