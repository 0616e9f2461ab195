import { appendFileSync, existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Problem } from "../errors.ts";
import type { Shell, ShellSetup, Shells } from "../ports/shells.ts";
import { reason, writeWholeFile } from "./files/files.ts";
import { renameSync, rmSync } from "./files/retry.ts";
import { behindLink } from "./files/temp-paths.ts";
import { makeFolder } from "./folders.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** Where a person's shells look. */
interface Surround {
  readonly env: Env;
  readonly platform: string;
  /** The person's own folder, and that of the program. */
  readonly own: string;
  readonly home: string;
}

/** Where a shell finds its script: by itself, by lines in the file that it reads when it starts, or by a line the person puts into one. */
interface Place {
  readonly script: string;
  readonly startFile?: string;
  readonly line?: string;
}

const BEGIN = "# >>> dispute-coach completion >>>";
const END = "# <<< dispute-coach completion <<<";

/** A script of ours says so in its first lines. */
const OURS = 'Made by its own command "completion"';

const quoted = (path: string): string => `'${path.replaceAll("'", `'\\''`)}'`;

const inPowerShell = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** What puts a line into the profile of PowerShell, which may not be there yet. */
const intoProfile = (line: string): string =>
  `if (!(Test-Path $PROFILE)) { New-Item $PROFILE -Force }; Add-Content $PROFILE ${inPowerShell(line)}`;

/** macOS starts bash as a login shell, which reads another file. */
const bashStart = ({ platform, own }: Surround): string => {
  const profile = join(own, ".bash_profile");
  return platform === "darwin" && existsSync(profile) ? profile : join(own, ".bashrc");
};

const PLACES: Readonly<Record<Shell, (around: Surround) => Place>> = {
  bash: (around) => ({
    script: join(around.home, "completion", "dispute-coach.bash"),
    startFile: bashStart(around),
  }),
  zsh: (around) => ({
    script: join(around.home, "completion", "dispute-coach.zsh"),
    startFile: join(around.env.ZDOTDIR || around.own, ".zshrc"),
  }),
  fish: ({ env, own }) => ({
    script: join(env.XDG_CONFIG_HOME || join(own, ".config"), "fish", "completions", "dispute-coach.fish"),
  }),
  powershell: ({ home }) => {
    const script = join(home, "completion", "dispute-coach.ps1");
    return { script, line: `. ${inPowerShell(script)}` };
  },
};

const usualShell = ({ env, platform }: Surround): Shell | undefined => {
  if (platform === "win32") return "powershell";
  const name = basename(env.SHELL ?? "");
  return (["bash", "zsh", "fish"] as const).find((one) => one === name) ?? (name === "pwsh" ? "powershell" : undefined);
};

/** The bytes of a start file, one character each: whatever its encoding, what is not ours stays as it is. */
const bytesOf = (path: string): string => (existsSync(path) ? readFileSync(path, "latin1") : "");

const withoutBlock = (text: string): string => {
  const from = text.indexOf(BEGIN);
  const to = text.indexOf(END, from);
  if (from < 0 || to < 0) return text;
  return text.slice(0, from) + text.slice(to + END.length).replace(/^\r?\n/, "");
};

/** Writes a start file anew, whole or not at all, with the rights it has. */
const rewrite = (path: string, text: string): void => {
  const place = behindLink(path);
  const temp = `${place}.dispute-coach-${process.pid}`;
  writeFileSync(temp, text, { encoding: "latin1", flag: "wx", mode: statSync(place).mode & 0o777 });
  renameSync(temp, place);
};

const addBlock = (startFile: string, script: string): boolean => {
  const text = bytesOf(startFile);
  const path = quoted(script);
  const block = Buffer.from(`${BEGIN}\n[ -r ${path} ] && . ${path}\n${END}\n`).toString("latin1");
  if (text.includes(block)) return false;
  if (text.includes(BEGIN)) rewrite(startFile, withoutBlock(text));
  const now = bytesOf(startFile);
  // Added at the end, so that nothing of the person's is written again.
  appendFileSync(startFile, (now === "" || now.endsWith("\n") ? "" : "\n") + block, "latin1");
  return true;
};

const inOurWords = <T>(path: string, work: () => T): T => {
  try {
    return work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new Problem(
      `${path} cannot be changed: ${reason(error)}.`,
      (asTyped) => `Put it in yourself. See it with   ${asTyped("completion")}`,
    );
  }
};

const installFor = (shell: Shell, text: string, around: Surround): ShellSetup => {
  const { script, startFile, line } = PLACES[shell](around);
  if (existsSync(script) && !readFileSync(script, "utf8").includes(OURS))
    throw new Problem(
      `${script} is there already and was not written by dispute-coach. Nothing was changed.`,
      "Move it away, then run the command again.",
    );
  return inOurWords(startFile ?? script, () => {
    makeFolder(dirname(script));
    writeWholeFile(script, text, { replace: true });
    const added = startFile !== undefined && addBlock(startFile, script);
    return {
      files: [script, ...(added ? [startFile] : [])],
      ...(line === undefined ? {} : { line: intoProfile(line) }),
    };
  });
};

const uninstallFor = (shell: Shell, around: Surround): ShellSetup => {
  const { script, startFile, line } = PLACES[shell](around);
  return inOurWords(startFile ?? script, () => {
    const files: string[] = [];
    if (startFile !== undefined && bytesOf(startFile).includes(BEGIN)) {
      const rest = withoutBlock(bytesOf(startFile));
      // A file that holds nothing else was made by us.
      if (rest === "") rmSync(startFile, {});
      else rewrite(startFile, rest);
      files.push(startFile);
    }
    if (existsSync(script) && readFileSync(script, "utf8").includes(OURS)) {
      rmSync(script, {});
      files.push(script);
    }
    return { files, ...(line === undefined || files.length === 0 ? {} : { line }) };
  });
};

/** The shells of the person. In: the environment, the platform, the person's own folder and that of the program. */
export const shellsOf = (around: Surround): Shells => ({
  usual: usualShell(around),
  install: (shell, script) => installFor(shell, script, around),
  uninstall: (shell) => uninstallFor(shell, around),
});
