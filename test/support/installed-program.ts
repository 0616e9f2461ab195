import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { filesUnder } from "./temp-home.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** A copy of the built program beside a home folder, and what runs it there. */
export const installedBeside = (home: string, folder = join(dirname(home), "program")) => {
  for (const name of ["bin", "dist"])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true, preserveTimestamps: true });
  return { ...runIn(home, folder), dist: join(folder, "dist"), folder };
};

/** What runs a program in a home folder. One that hangs is killed. */
export const runIn = (home: string, folder: string) => {
  const run = (...words: string[]): string => {
    const { stdout, stderr } = spawnSync(process.execPath, [join(folder, "bin", "dispute-coach.js"), ...words], {
      encoding: "utf8",
      env: { PATH: process.env.PATH, DISPUTE_COACH_HOME: home },
      timeout: 20_000,
      killSignal: "SIGKILL",
    });
    return `${stdout}${stderr}`.trim();
  };
  return { home, run, compiled: join(home, "compiled") };
};

/**
 * Words at the end of every help, and those of another program of the same length. They stand outside of all functions: Node's own
 * compiled code holds no others.
 */
export const GOOD = "not legal advice";
export const EVIL = "but legal advice";
/** Which of the two the help says, each time it is asked for. */
export const helped = (run: (...words: string[]) => string, times: number): (string | undefined)[] =>
  Array.from({ length: times }, () => /(?:not|but)\s+legal\s+advice/.exec(run("--help"))?.[0].replace(/\s+/g, " "));

/** Makes another program of the same length of it. */
export const makeEvil = (dist: string): void => {
  for (const name of readdirSync(dist).filter((one) => one.endsWith(".cjs"))) {
    const text = readFileSync(join(dist, name), "utf8");
    if (text.includes(GOOD)) writeFileSync(join(dist, name), text.replaceAll(GOOD, EVIL));
  }
};

/** The files of compiled code. */
export const codeIn = (compiled: string): string[] =>
  filesUnder(compiled)
    .filter((name) => !name.endsWith("/"))
    .map((name) => join(compiled, name));
