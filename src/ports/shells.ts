/** Shells that can complete the words of a command. */
export const SHELLS = ["bash", "zsh", "fish", "powershell"] as const;
export type Shell = (typeof SHELLS)[number];

/** What was done for a shell: the files, and what is left to the person. */
export interface ShellSetup {
  /** Files that were written, changed or removed, by their paths. */
  readonly files: readonly string[];
  /** A line to put into a file that is not ours to find. */
  readonly line?: string;
}

/** The shells of the person. */
export interface Shells {
  /** The shell that the person uses, as the system names it; undefined where it is none of ours. */
  readonly usual: Shell | undefined;
  /** Puts a script where the shell finds it when it starts. Throws Problem, and has changed nothing then. */
  install(shell: Shell, script: string): ShellSetup;
  /** Takes all of it away again. Nothing to take away is no mistake. */
  uninstall(shell: Shell): ShellSetup;
}
