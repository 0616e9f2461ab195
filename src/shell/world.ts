import { UNPAINTED, wantsColour } from "./colour.ts";
import { readTextFile, textLines, writeWholeFile } from "./files.ts";
import { noTerminalAsk } from "./no-terminal.ts";
import { nowIn, zoneOf } from "./now.ts";
import { ownRulesIn } from "./own-rules.ts";
import type { Ask, CaseStore, Io, Paint, Vault, World } from "./ports.ts";
import { progressOn } from "./progress.ts";
import { vaultPath } from "./vault/vault-path.ts";

const lineTo =
  (stream: NodeJS.WriteStream) =>
  (line = "") => {
    stream.write(`${line}\n`);
  };

/** The terminal is loaded only when there is a question for it. */
const lateAsk = (plain: boolean, paint: Paint, columns: () => number): { ask: Ask; close(): void } => {
  let opened: Promise<{ ask: Ask; close?: () => void }> | undefined;
  let close: (() => void) | undefined;
  const load = async () => {
    const { editorOf } = await import("./terminal/editor.ts");
    const editor = editorOf(process.env);
    const input = process.stdin;
    const output = process.stderr;
    if (plain) {
      const { plainAsk } = await import("./plain.ts");
      const made = plainAsk({ input, output, editor });
      close = made.close;
      return made;
    }
    const { terminalAsk } = await import("./terminal/ask.ts");
    return { ask: terminalAsk({ input, output, paint, width: columns, editor }) };
  };
  return {
    ask: async (prompt) => {
      opened ??= load();
      return (await opened).ask(prompt);
    },
    close: () => close?.(),
  };
};

/** The store is loaded only when a command looks at cases: `--help` and `schema` do not. */
const storeAt = async (env: NodeJS.ProcessEnv, now: () => string, zone: string): Promise<CaseStore> => {
  const [{ confStore }, { homeFolder }, os, crypto] = await Promise.all([
    import("./store/case-store.ts"),
    import("./store/home.ts"),
    import("node:os"),
    import("node:crypto"),
  ]);
  const home = homeFolder(env, process.platform, os.homedir());
  return confStore(home, {
    now,
    zone,
    random: () => crypto.randomBytes(16).toString("hex"),
    pid: process.pid,
    host: os.hostname(),
    platform: process.platform,
  });
};

/** The vault is loaded only when a command touches a file in it. */
const lateVault = (home: string): Vault => {
  const load = async () => (await import("./vault/vault.ts")).vaultAt(home);
  return {
    take: async (...given) => (await load()).take(...given),
    keep: async (...given) => (await load()).keep(...given),
    read: async (...given) => (await load()).read(...given),
    verify: async (...given) => (await load()).verify(...given),
    pathOf: (caseId, sha256) => vaultPath(home, caseId, sha256),
  };
};

/** The real surroundings: this process, this terminal, this computer. In: the columns of the terminal. */
export const realWorld = (columns: () => number): World => ({
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  width: columns(),
  open: async (flags) => {
    const { env } = process;
    // Questions go to stderr, so that stdout holds results only; both ends of the talk must be a terminal.
    const interactive = process.stdin.isTTY === true && process.stderr.isTTY === true;
    const plain = flags.plain || env.TERM === "dumb";
    const now = () => nowIn(env);
    const zone = zoneOf();
    const coloured = wantsColour(env, process.stdout.isTTY === true && process.stderr.isTTY === true, plain);
    const paint = coloured ? (await import("./paint.ts")).paintOf(true) : UNPAINTED;
    const terminal = interactive ? lateAsk(plain, paint, columns) : { ask: noTerminalAsk, close: () => {} };
    const cases = await storeAt(env, now, zone);
    const io: Io = {
      ask: terminal.ask,
      interactive,
      cases,
      vault: lateVault(cases.home),
      progress: progressOn(process.stderr, interactive && !plain, columns),
      now,
      zone,
      out: lineTo(process.stdout),
      err: lineTo(process.stderr),
      paint,
      width: columns(),
      plain,
      ownRules: ownRulesIn(cases.home),
      calendarFile: async (entries, name, changedAt) =>
        (await import("./calendar-file.ts")).calendarFile(entries, name, now(), changedAt),
      readFile: readTextFile,
      lines: textLines,
      writeFile: writeWholeFile,
    };
    return { io, close: terminal.close };
  },
});
