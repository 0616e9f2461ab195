import { posix, win32 } from "node:path";
import type { CommandText } from "../../core/text/command-text.ts";

/** How this program runs, as its process sees it. */
export interface Running {
  readonly platform: string;
  /** The file of Node itself, and the one that Node runs (`process.argv[1]`); no such file in a single executable. */
  readonly execPath: string;
  readonly script: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The file behind links; undefined when there is none. */
  readonly realpath: (path: string) => string | undefined;
}

/** Places of Node that stay when it is renewed: where it was put with its version in its path, an update would take it away. */
const STEADY = [
  "/usr/local/bin/node",
  "/opt/homebrew/bin/node",
  "/home/linuxbrew/.linuxbrew/bin/node",
  "/usr/bin/node",
];

/**
 * The words that start this program from anywhere: whole paths, since a timer knows neither the folder nor the PATH of a shell. Out:
 * also what the person should know of them.
 */
export const programOf = (
  running: Running,
): { readonly run: readonly string[]; readonly remarks: readonly CommandText[] } => {
  const { platform, execPath, script, realpath } = running;
  const real = realpath(execPath);
  const node = STEADY.find((path) => platform !== "win32" && real !== undefined && realpath(path) === real) ?? execPath;
  const { dirname } = platform === "win32" ? win32 : posix;
  if (script === undefined)
    return {
      run: [execPath],
      remarks: [
        (asTyped) => `It runs ${execPath}. If you move that file, set it again:   ${asTyped("remind --install")}`,
      ],
    };
  const behind = realpath(script) ?? script;
  const remark: CommandText = /[\\/]_npx[\\/]/.test(behind)
    ? "You started the program with npx, which keeps it only for a while. Install it first, so that the reminder stays."
    : (asTyped) =>
        `It runs the program in ${dirname(dirname(behind))}. If you move or remove that folder, set it again:   ${asTyped("remind --install")}`;
  return { run: [node, script], remarks: [remark] };
};
