import { readTextFile, textLines, writeWholeFile } from "./files.ts";
import { noTerminalAsk } from "./no-terminal.ts";
import { nowIn, zoneOf } from "./now.ts";
import { ownRulesIn } from "./own-rules.ts";
import { paintOf, wantsColour } from "./paint.ts";
import { isPiped } from "./piped.ts";
import type { Ask, CaseStore, Io, Paint, Vault, World } from "./ports.ts";
import { progressOn } from "./progress.ts";
import { vaultPath } from "./vault/vault-path.ts";

const DEFAULT_WIDTH = 80;

const widthOf = (env: NodeJS.ProcessEnv): number => {
  const told = Number(env.COLUMNS);
  return (
    process.stdout.columns || process.stderr.columns || (Number.isInteger(told) && told > 0 ? told : DEFAULT_WIDTH)
  );
};

const lineTo =
  (stream: NodeJS.WriteStream) =>
  (line = "") => {
    stream.write(`${line}\n`);
  };

/** The terminal is loaded only when there is a question for it. */
const lateAsk = (plain: boolean, paint: Paint): { ask: Ask; close(): void } => {
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
    return { ask: terminalAsk({ input, output, paint, width: () => widthOf(process.env), editor }) };
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

/** A reader that goes away (`export | head`) is no fault: what it did not want is dropped. */
const forgiveClosedPipe = (stream: NodeJS.WriteStream): void => {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
};

/** The real surroundings: this process, this terminal, this computer. */
export const realWorld = (): World => {
  forgiveClosedPipe(process.stdout);
  forgiveClosedPipe(process.stderr);
  return surroundings();
};

const surroundings = (): World => ({
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  width: widthOf(process.env),
  open: async (flags) => {
    const { env } = process;
    // Questions go to stderr, so that stdout holds results only; both ends of the talk must be a terminal.
    const interactive = process.stdin.isTTY === true && process.stderr.isTTY === true;
    const plain = flags.plain || env.TERM === "dumb";
    const now = () => nowIn(env);
    const zone = zoneOf();
    const paint = paintOf(wantsColour(env, process.stdout.isTTY === true && process.stderr.isTTY === true, plain));
    const terminal = interactive ? lateAsk(plain, paint) : { ask: noTerminalAsk, close: () => {} };
    const cases = await storeAt(env, now, zone);
    const io: Io = {
      ask: terminal.ask,
      interactive,
      piped: isPiped(process.stdin.isTTY === true),
      cases,
      vault: lateVault(cases.home),
      progress: progressOn(process.stderr, interactive && !plain, () => widthOf(env)),
      now,
      zone,
      out: lineTo(process.stdout),
      err: lineTo(process.stderr),
      paint,
      width: widthOf(env),
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
