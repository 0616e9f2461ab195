import type { ChildProcess } from "node:child_process";
import { Problem } from "../errors.ts";
import { whyNoDesktop } from "./desktop.ts";

/** How long the system may take to say that it has no program for a file: milliseconds. */
const REFUSES_WITHIN_MS = 1500;

/** The exit code of a program that ends soon; undefined for one that goes on. */
const codeSoon = (child: ChildProcess): Promise<number | undefined> =>
  new Promise((resolve) => {
    if (child.exitCode !== null) return resolve(child.exitCode);
    const late = setTimeout(() => resolve(undefined), REFUSES_WITHIN_MS);
    child.once("exit", (code) => {
      clearTimeout(late);
      resolve(code ?? undefined);
    });
  });

/** Shows a file in the program the system has for it; does not wait for the person to close it. Throws Problem. */
export const openFile = async (
  path: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: string = process.platform,
): Promise<void> => {
  const then = "The file is saved. Open it yourself, for example from your file manager.";
  const why = whyNoDesktop(env, platform);
  if (why !== undefined) throw new Problem(why, then, path);
  const { default: open } = await import("open");
  let code: number | undefined;
  try {
    // It is there once this is over: the library waits until the program runs.
    code = await codeSoon(await open(path));
  } catch {
    code = 1;
  }
  if (code !== undefined && code !== 0) throw new Problem(`No program opened ${path}.`, then);
};
