import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { bundle } from "../../scripts/bundle.mjs";

/** Bundles a script of test/support so that plain Node runs it. Out: its path. It lies where the packages are found. */
export const bundled = async (name: string): Promise<string> =>
  join(await bundle({ [name]: `test/support/${name}.ts` }), `${name}.mjs`);

export interface Worker {
  readonly child: ChildProcess;
  /** All it said so far. */
  said(): string;
  /** Resolves when it said something that matches. */
  says(pattern: RegExp): Promise<void>;
  /** Resolves with the exit code or the signal. */
  readonly ended: Promise<number | string | null>;
}

/** Starts a bundled script. With `shell`, a line of sh runs first, such as `umask 0`. */
export const start = (
  script: string,
  args: readonly string[],
  options: { shell?: string; env?: NodeJS.ProcessEnv } = {},
): Worker => {
  const env = { ...process.env, ...options.env };
  const child = options.shell
    ? spawn("sh", ["-c", `${options.shell}; exec "$@"`, "sh", process.execPath, script, ...args], { env })
    : spawn(process.execPath, [script, ...args], { env });
  let text = "";
  const listeners = new Set<() => void>();
  const hear = (chunk: Buffer) => {
    text += chunk.toString();
    for (const listener of listeners) listener();
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const ended = new Promise<number | string | null>((done) =>
    child.on("close", (code, signal) => done(code ?? signal)),
  );
  return {
    child,
    said: () => text,
    ended,
    says: (pattern) =>
      new Promise((done, fail) => {
        const look = () => {
          if (pattern.test(text)) done();
        };
        listeners.add(look);
        look();
        ended.then(() => (pattern.test(text) ? done() : fail(new Error(`It ended and said: ${text}`))));
      }),
  };
};
