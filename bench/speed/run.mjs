// What one run of a program costs: its time from start to end, its largest memory, the time to its first question.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { spawn } from "@lydell/node-pty";

const now = () => Number(process.hrtime.bigint()) / 1e6;

/** Milliseconds from start to end. Throws when the program fails. */
export function wholeRun(args, options = {}) {
  const began = now();
  const ran = spawnSync(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 30, ...options });
  const took = now() - began;
  if (ran.status !== 0) throw new Error(`node ${args.join(" ")} ended with ${ran.status}: ${ran.stderr}`);
  return took;
}

// Node itself tells the largest memory (kibibytes) of its process, on a pipe of its own.
const TELLS_MEMORY = `data:text/javascript,${encodeURIComponent(
  'import { writeSync } from "node:fs"; process.on("exit", () => writeSync(3, String(process.resourceUsage().maxRSS)));',
)}`;

/** The largest memory of a run, in kibibytes. */
export function memoryOfRun(args, options = {}) {
  const ran = spawnSync(process.execPath, ["--import", TELLS_MEMORY, ...args], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
    ...options,
  });
  if (ran.status !== 0) throw new Error(`node ${args.join(" ")} ended with ${ran.status}`);
  return Number(ran.output[3].toString());
}

/**
 * Starts a program in a terminal and waits for a text. Out: milliseconds until it was there, and the largest memory so
 * far in kibibytes (undefined where there is no /proc). The program is killed then; with `leave` it is left with Ctrl-C, as
 * a person does, and keeps what it compiled.
 */
export function untilShown(args, text, { env, cwd, leave = false } = {}) {
  return new Promise((resolve, reject) => {
    const began = now();
    const pty = spawn(process.execPath, args, { name: "xterm-256color", cols: 80, rows: 24, env, cwd });
    let seen = "";
    const late = setTimeout(() => {
      pty.kill("SIGKILL");
      reject(new Error(`node ${args.join(" ")} did not show "${text}": ${seen}`));
    }, 30_000);
    pty.onData((data) => {
      seen += data;
      if (!seen.includes(text)) return;
      const took = now() - began;
      clearTimeout(late);
      pty.onExit(() => resolve({ took, memory }));
      const memory = peakOf(pty.pid);
      seen = "";
      if (leave) pty.write("\x03");
      else pty.kill("SIGKILL");
    });
  });
}

const peakOf = (pid) => {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
  } catch {
    return undefined;
  }
};
