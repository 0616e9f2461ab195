import { Argument, Option } from "commander";
import { Usage } from "../../errors.ts";
import { SHELLS, type Shell } from "../../ports/shells.ts";
import type { Output, ShellAccess } from "../../ports/world.ts";
import type { CommandFile } from "../command.ts";
import { BASH } from "../completion/scripts/bash.ts";
import { FISH } from "../completion/scripts/fish.ts";
import { POWERSHELL } from "../completion/scripts/powershell.ts";
import { ZSH } from "../completion/scripts/zsh.ts";
import { print, tell } from "../flow/tell.ts";

/** What each shell is called, and its script. */
const ROWS: Readonly<Record<Shell, { readonly name: string; readonly script: string }>> = {
  bash: { name: "bash", script: BASH },
  zsh: { name: "zsh", script: ZSH },
  fish: { name: "fish", script: FISH },
  powershell: { name: "PowerShell", script: POWERSHELL },
};

export interface CompletionOptions {
  readonly shell?: Shell;
  readonly install?: boolean;
  readonly uninstall?: boolean;
  readonly json?: boolean;
}

type World = Output & ShellAccess;

const shellFor = (io: World, given: Shell | undefined): Shell => {
  const shell = given ?? io.shells().usual;
  if (shell !== undefined) return shell;
  throw new Usage(
    "Your system does not say which shell you use.",
    `Name it, for example   ${io.asTyped("completion bash")}`,
  );
};

/** Only a program that the shell finds by its name can be completed. */
const tellName = (io: World): void => {
  const typed = io.asTyped("");
  if (typed === "dispute-coach") return;
  tell(
    io,
    `Tab completes the command dispute-coach. Here you type ${typed}, so install the program first: npm install -g FILE`,
    0,
    2,
  );
};

const install = (io: World, shell: Shell, json: boolean): void => {
  const done = io.shells().install(shell, ROWS[shell].script);
  if (json) {
    io.out(JSON.stringify({ shell, installed: true, ...done }, null, 2));
    return;
  }
  print(io, `Tab now completes dispute-coach in ${ROWS[shell].name}, from the next window on. Written:`);
  for (const path of done.files) io.out(`  ${path}`);
  if (done.line !== undefined) {
    print(io, "Let PowerShell load it when it starts. Type this once in PowerShell:");
    io.out(`  ${done.line}`);
  }
  print(io, `Remove it with   ${io.asTyped(`completion ${shell} --uninstall`)}`);
  tellName(io);
};

const uninstall = (io: World, shell: Shell, json: boolean): void => {
  const done = io.shells().uninstall(shell);
  if (json) {
    io.out(JSON.stringify({ shell, installed: false, ...done }, null, 2));
    return;
  }
  if (done.files.length === 0) {
    print(io, `Nothing is installed for ${ROWS[shell].name}.`);
    return;
  }
  print(
    io,
    `Tab no longer completes dispute-coach in ${ROWS[shell].name}, from the next window on. Removed, or changed back:`,
  );
  for (const path of done.files) io.out(`  ${path}`);
  if (done.line !== undefined) {
    print(io, "Take this line out of your PowerShell profile ($PROFILE):");
    io.out(`  ${done.line}`);
  }
};

/** `completion [SHELL]`: prints the script that lets Tab complete words; `--install` puts it in its place, `--uninstall` takes it away. */
export const completion = async (io: World, options: CompletionOptions): Promise<void> => {
  const shell = shellFor(io, options.shell);
  if (options.install) return install(io, shell, options.json === true);
  if (options.uninstall) return uninstall(io, shell, options.json === true);
  const { script } = ROWS[shell];
  io.out(options.json ? JSON.stringify({ shell, script }, null, 2) : script.trimEnd());
};

/** The words, flags and examples of the command. */
export const command: CommandFile<CompletionOptions> = {
  shape: (command) =>
    command
      .addArgument(new Argument("[shell]", "your shell; without it, the one you use").choices(SHELLS))
      .addOption(new Option("--install", "set it up for your shell, and say what was written").conflicts("uninstall"))
      .option("--uninstall", "remove what --install wrote")
      .option("--json", "as JSON"),
  examples: ["completion --install", "completion zsh --install", "completion --uninstall", "completion bash"],
  run: completion,
};
