// What V8 compiled of the built program, kept for Node 20, which keeps none itself (src/compiled.ts).
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import * as module from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const { enableCompileCache } = module;
const LATEST = 60_000;

/** Lets the built program run as people do and keeps what was compiled. Without it all works; only the start is slower. */
export async function writeCompiled(root, dist) {
  if (enableCompileCache !== undefined) return;
  const home = mkdtempSync(join(tmpdir(), "warm-"));
  const args = [join(root, "scripts", "warm.mjs"), dist];
  const env = { ...process.env, DISPUTE_COACH_HOME: home, NO_COLOR: "1", TERM: "xterm-256color" };
  const fullCase = join(root, "test", "cases", "freelancer-ended-money-held.json");
  try {
    const start = [join(root, "bin", "dispute-coach.js"), "start", "--answers", fullCase, "--no-input"];
    spawnSync(process.execPath, start, { env, stdio: "ignore" });
    await inTerminal(args, env).catch(() => spawnSync(process.execPath, args, { env, stdio: "ignore" }));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Runs in a terminal, so that the questions are compiled too; they are left with Ctrl-C. */
async function inTerminal(args, env) {
  const { spawn } = await import("@lydell/node-pty");
  await new Promise((resolve, reject) => {
    const pty = spawn(process.execPath, args, { name: "xterm-256color", cols: 80, rows: 24, env });
    const late = setTimeout(() => pty.kill(), LATEST);
    let seen = "";
    pty.onData((data) => {
      seen += data;
      if (!seen.includes("Who are you in")) return;
      seen = "";
      // Down, choose, and leave at the next question.
      pty.write("\x1b[B\r");
      setTimeout(() => pty.write("\x03"), 500);
    });
    pty.onExit(({ exitCode }) => {
      clearTimeout(late);
      if (exitCode === 0) resolve();
      else reject(new Error("The program did not run in a terminal."));
    });
  });
}
