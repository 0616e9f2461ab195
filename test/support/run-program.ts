import type { Case } from "../../src/core/case/case.ts";
import type { AsTyped } from "../../src/core/text/command-text.ts";
import { dayOf } from "../../src/core/values/days.ts";
import type { CaseStore } from "../../src/ports/cases.ts";
import type { Ask } from "../../src/ports/questions.ts";
import type { Vault } from "../../src/ports/vault.ts";
import type { Io } from "../../src/ports/world.ts";
import { confStore } from "../../src/storage/case-store.ts";
import { vaultAt } from "../../src/storage/vault/vault.ts";
import { built } from "./built.ts";
import { asInstalled } from "./look.ts";
import { memoryStore, testWorld } from "./memory-store.ts";
import { fakeComputer } from "./remind.ts";
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
    /** Cases that are there from the start, in memory. */
    readonly shelf?: readonly Case[];
    /** How the person types a command; as where it is installed, if not given. */
    readonly asTyped?: AsTyped;
  } = {},
): Computer => {
  const home = options.home ?? tempHome();
  const storeWorld = testWorld({ now: () => made.now });
  const disk = confStore(home, storeWorld);
  const vault = vaultAt(home, disk.keyOf);
  const made: Computer = {
    cases: options.home === undefined ? memoryStore(storeWorld, options.shelf) : disk,
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
      const surroundings = {
        columns: () => width,
        env: { DISPUTE_COACH_HOME: home, SOURCE_DATE_EPOCH: String(Date.parse(made.now) / 1000) },
        out: (text: string | Uint8Array) =>
          void out.push(typeof text === "string" ? text : Buffer.from(text).toString("latin1")),
        err: (text: string) => void err.push(text),
        asTyped: options.asTyped ?? asInstalled,
      };
      const real = built.realWorld(surroundings);
      const code = await built.run(argv, {
        ...real,
        open: async (flags) => {
          const opened = await real.open(flags);
          const replaced: Partial<Io> = {
            ask: ask ?? (async (prompt) => opened.io.ask(prompt)),
            askSecret: async (question, flag) => made.secrets.shift() ?? opened.io.askSecret(question, flag),
            interactive: ask !== undefined,
            piped: made.files.has("-"),
            ...(options.home === undefined ? { cases: made.cases } : {}),
            ...(made.files.has("passphrase") ? { passphraseFile: "passphrase" } : {}),
            // Never the timers of who runs the tests.
            reminders: async () => fakeComputer({}, (call) => call.includes("is-active")).reminders,
            progress: () => ({ seen: () => {}, end: () => {} }),
            now: () => made.now,
            zone: options.zone ?? "UTC",
            dayWriter: { ...opened.io.dayWriter, zone: () => options.zone ?? "UTC" },
            today: () => dayOf(made.now, options.zone ?? "UTC"),
            ownRules: {
              read: () => made.files.get("rules.json"),
              keep: (text) =>
                void (text === undefined ? made.files.delete("rules.json") : made.files.set("rules.json", text)),
            },
            readFile: (path) => {
              const text = made.files.get(path);
              if (text === undefined)
                throw new built.Problem(`${path} cannot be read: there is no such file or folder.`);
              return text;
            },
            lines: async function* (path) {
              yield* (made.files.get(path) ?? "").split("\n");
            },
            isFolder: (path) => path.endsWith("/"),
            inFolder: (folder, name) => `${folder.replace(/\/$/, "")}/${name}`,
            outFolder: (caseId) => `/out/${caseId}`,
            openFile: async (path) => void made.opened.push(path),
            writeFile: (path, content, how) => {
              if (!how.replace && (made.files.has(path) || made.bytes.has(path)))
                throw new built.Problem(`${path} is there already. Nothing was written.`);
              if (typeof content === "string") made.files.set(path, content);
              else made.bytes.set(path, content);
            },
          };
          return { ...opened, io: { ...opened.io, ...replaced } };
        },
      });
      return { code, out: out.join(""), err: err.join("") };
    },
  };
  return made;
};

/** What `export` of the built program gives for a case in a form of text: "md", "html", "txt". Throws when it fails. */
export const exported = async (c: Case, form: string, ...more: readonly string[]): Promise<string> => {
  const ran = await computer({ shelf: [c] }).run(["export", c.id, "--format", form, ...more]);
  if (ran.code !== 0) throw new Error(ran.err);
  return ran.out;
};
