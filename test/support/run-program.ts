import { createHash } from "node:crypto";
import { dayOf } from "../../src/core/case/days.ts";
import { run } from "../../src/program.ts";
import { bundlesAt } from "../../src/shell/bundle/bundles.ts";
import { calendarFile } from "../../src/shell/calendar-file.ts";
import { Problem } from "../../src/shell/errors.ts";
import { noTerminalAsk, noTerminalSecret } from "../../src/shell/no-terminal.ts";
import { paintOf } from "../../src/shell/paint.ts";
import type { Ask, CaseStore, Io, Vault } from "../../src/shell/ports.ts";
import { readConversation } from "../../src/shell/readers/conversation.ts";
import { confStore } from "../../src/shell/store/case-store.ts";
import { examineOf } from "../../src/shell/store/checkup/checkup.ts";
import { vaultAt } from "../../src/shell/vault/vault.ts";
import { memoryStore, testWorld } from "./memory-store.ts";
import { tempHome } from "./temp-home.ts";

/** What a run of the program left: exit code, both outputs, files written. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A computer for stories: a store, files, a clock that stands still unless it is moved. */
export interface Computer {
  readonly cases: CaseStore;
  readonly files: Map<string, string>;
  /** Files written as bytes. */
  readonly bytes: Map<string, Uint8Array>;
  /** A real vault in a folder that is gone after the test. */
  readonly vault: Vault;
  /** The home folder on disk, where the vault is. */
  readonly home: string;
  /** Files shown in a program of the system. */
  readonly opened: string[];
  /** What is typed unseen, one after the other. Without any there is nobody to type. */
  secrets: string[];
  now: string;
  /** Runs the program with these words. Without `ask` there is no terminal. */
  run(argv: readonly string[], ask?: Ask): Promise<Ran>;
}

export const computer = (
  options: {
    readonly now?: string;
    readonly zone?: string;
    readonly width?: number;
    /** Keeps the cases on disk under this folder, as the real program does; without it in memory. */
    readonly home?: string;
  } = {},
): Computer => {
  const home = options.home ?? tempHome();
  const warnings: string[] = [];
  const storeWorld = testWorld({ now: () => made.now, warn: (line) => void warnings.push(line) });
  const disk = confStore(home, storeWorld);
  const vault = vaultAt(home, disk.keyOf);
  const made: Computer = {
    cases: options.home === undefined ? memoryStore(storeWorld) : disk,
    files: new Map(),
    bytes: new Map(),
    vault,
    home,
    opened: [],
    secrets: [],
    now: options.now ?? "2026-11-15T10:42:00Z",
    async run(argv, ask) {
      const out: string[] = [];
      const err: string[] = [];
      const width = options.width ?? 80;
      const code = await run(argv, {
        out: (text) => void out.push(text),
        err: (text) => void err.push(text),
        width,
        open: async ({ plain }) => {
          const io: Io = {
            ask: ask ?? noTerminalAsk,
            askSecret: async (question, flag) => made.secrets.shift() ?? noTerminalSecret(question, flag),
            interactive: ask !== undefined,
            piped: made.files.has("-"),
            cases: made.cases,
            vault,
            bundles: async () => bundlesAt(home, disk.keyOf),
            examine: examineOf(disk, vault, storeWorld),
            ...(made.files.has("passphrase") ? { passphraseFile: "passphrase" } : {}),
            progress: () => ({ seen: () => {}, end: () => {} }),
            now: () => made.now,
            zone: options.zone ?? "UTC",
            today: () => dayOf(made.now, options.zone ?? "UTC"),
            out: (line = "") => void out.push(`${line}\n`),
            err: (line = "") => void err.push(`${line}\n`),
            paint: paintOf(false),
            width,
            plain,
            ownRules: {
              read: () => made.files.get("rules.json"),
              keep: (text) =>
                void (text === undefined ? made.files.delete("rules.json") : made.files.set("rules.json", text)),
            },
            calendarFile: async (entries, name, changedAt) => calendarFile(entries, name, made.now, changedAt),
            pdf: async (...given) => (await import("../../src/shell/office/pdf.ts")).pdfOf(...given),
            whyUnshown: async (file) => (await import("../../src/shell/office/exhibit-source.ts")).whyUnshown(file),
            docx: async (document) => (await import("../../src/shell/office/docx.ts")).docxOf(document),
            readConversation,
            readFile: (path) => {
              const text = made.files.get(path);
              if (text === undefined) throw new Problem(`${path} cannot be read: there is no such file or folder.`);
              return text;
            },
            lines: async function* (path) {
              yield* (made.files.get(path) ?? "").split("\n");
            },
            isFolder: (path) => path.endsWith("/"),
            inFolder: (folder, name) => `${folder.replace(/\/$/, "")}/${name}`,
            outFolder: (caseId) => `/out/${caseId}`,
            openFile: async (path) => void made.opened.push(path),
            sumOf: async (bytes) => createHash("sha256").update(bytes).digest("hex"),
            writeFile: (path, content, how) => {
              if (!how.replace && (made.files.has(path) || made.bytes.has(path)))
                throw new Problem(`${path} is there already. Nothing was written.`);
              if (typeof content === "string") made.files.set(path, content);
              else made.bytes.set(path, content);
            },
          };
          return { io, close: () => {} };
        },
      });
      return { code, out: out.join(""), err: [...warnings.splice(0).map((line) => `${line}\n`), ...err].join("") };
    },
  };
  return made;
};
