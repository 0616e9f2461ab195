import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Case } from "../../src/core/case/case.ts";
import { type Ground, storeIn } from "./crash-campaign.ts";
import { answerInTerminal, type Ended, type Kill, type Line, runProgram } from "./program-run.ts";

/** A place where the program does one thing over and over, and what must hold after each time. */
export interface Stage {
  readonly homes: readonly string[];
  /** Folders where something happens once the work itself has begun. */
  readonly busy: readonly string[];
  start(kill?: Kill): Promise<Ended>;
  faults(ended: Ended): string[];
}

/** Something the program does, and how often on one stage before a new one is made. */
export interface Act {
  readonly what: string;
  readonly turns: number;
  stage(): Stage;
}

const ID = "2026-11-15-k7qf";
const sumOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const room = (ground: Ground, name: string): string => mkdtempSync(join(ground.folder, `${name}-`));
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const oldHome = (ground: Ground, folder: string): string => {
  const home = join(folder, "home");
  mkdirSync(join(home, "cases"), { recursive: true, mode: 0o700 });
  writeFileSync(join(home, "cases", `${ID}.json`), readFileSync(ground.oldCase), { mode: 0o600 });
  return home;
};

/** Saves a case as it is today, with a change. */
const change = (home: string, changed: (c: Case) => Case): void => {
  const store = storeIn(home);
  const opened = store.open(ID);
  opened.save(changed(store.read(ID)));
  opened.close();
};

interface Given extends Line {
  readonly key: string;
  readonly value: unknown;
}

const given = (ask: string, type: string, key: string, value: unknown): Given => ({ ask, type, key, value });
const STATEMENT = "I delivered the logo on 3 November 2026; 450.00 USD is not released.";

/** A walk to a first text. `key` is an answer; one of a list that is finished begins with "+"; none for what is no answer. */
const walk = (request: string): readonly Given[] => [
  given("What do you have?", "", "", undefined),
  given("Which side are you on?", "1", "role", "freelancer"),
  given("What kind of contract is it?", "1", "contract", "fixed"),
  given("Is the contract active or ended?", "1", "contractState", "active"),
  given("What has happened so far", "1", "+happenings", true),
  given("When did the contract start?", "2026-03-05", "contractBegan", "2026-03-05"),
  given("Which milestones is this about?", "", "+milestones", true),
  given("What do you want to happen?", "1", "want", "releaseAll"),
  given("What next?", "1", "", undefined),
  given("What kind of problem is it?", "3", "problem", "scope"),
  given("What is the client's name?", "Noor Vale", "otherParty", "Noor Vale"),
  given("What happened, in one or two sentences?", `${STATEMENT}\r.`, "happened", STATEMENT),
  given("What one thing do you ask for?", request, "request", request),
  given("What is missing for a first text", "", "", undefined),
];

const kept = (c: Case, key: string): unknown =>
  key.startsWith("+")
    ? (c.finished as readonly string[]).includes(key.slice(1))
    : (c.answers as Readonly<Record<string, unknown>>)[key];

const answers = (ground: Ground): Act => ({
  what: "bin: killed while answering in a terminal",
  turns: 1,
  stage() {
    const home = join(room(ground, "answers"), "home");
    const lines = walk(`release part ${100 + Math.floor(ground.random() * 900)}`);
    let acknowledged = 0;
    return {
      homes: [home],
      busy: [],
      async start(kill = { after: 60_000 }) {
        const ended = await answerInTerminal({ bin: ground.bin, home }, ["start", "--plain"], lines, kill);
        acknowledged = ended.acknowledged;
        return ended;
      },
      faults() {
        const [one] = storeIn(home).list();
        const seen = lines.slice(0, acknowledged).filter((line) => line.key !== "");
        if (one === undefined) return seen.length === 0 ? [] : ["answers were acknowledged and there is no case"];
        const c = storeIn(home).read(one.id);
        return seen
          .filter(({ key, value }) => !same(kept(c, key), value))
          .map(({ key }) => `the answer ${key} was acknowledged and is not there`);
      },
    };
  },
});

const PROOF_BYTES = 4 * 1024 * 1024;

const evidence = (ground: Ground): Act => ({
  what: "bin: killed while adding evidence",
  turns: 10,
  stage() {
    const folder = room(ground, "evidence");
    const home = oldHome(ground, folder);
    const vault = join(home, "vault", ID);
    mkdirSync(vault, { recursive: true, mode: 0o700 });
    change(home, (c) => ({ ...c, title: "now" }));
    const before = storeIn(home).read(ID).answers;
    const proofs = join(folder, "proofs");
    mkdirSync(proofs);
    const acknowledged: string[] = [];
    let sum = "";
    let n = 0;
    return {
      homes: [home],
      busy: [vault, join(home, "cases")],
      start(kill) {
        n += 1;
        const bytes = Buffer.alloc(PROOF_BYTES, `proof ${n} ${ground.random()} `);
        sum = sumOf(bytes);
        const path = join(proofs, `proof-${n}.txt`);
        writeFileSync(path, bytes);
        return runProgram({ bin: ground.bin, home }, ["evidence", "add", path, "--no-input"], kill);
      },
      faults({ text }) {
        if (text.includes("Added as")) acknowledged.push(sum);
        const c = storeIn(home).read(ID);
        const named = Object.values(c.originals).map((one) => one.sha256);
        const whole = readdirSync(vault).filter((name) => !name.startsWith("tmp-"));
        return [
          ...(same(c.answers, before) ? [] : ["an answer is gone"]),
          ...acknowledged.filter((one) => !named.includes(one)).map(() => "a file that was acknowledged is no exhibit"),
          ...named.filter((one) => !whole.includes(one)).map(() => "the file of an exhibit is not in the vault"),
          ...whole
            .filter((name) => sumOf(readFileSync(join(vault, name))) !== name)
            .map(() => "a file in the vault is half"),
          ...(readdirSync(proofs).length === n ? [] : ["something lies beside the person's files"]),
        ];
      },
    };
  },
});

const migrate = (ground: Ground): Act => ({
  what: "bin: killed while opening an old case",
  turns: 1,
  stage() {
    const home = oldHome(ground, room(ground, "migrate"));
    const before = storeIn(home).read(ID);
    return {
      homes: [home],
      busy: [join(home, "cases")],
      start: (kill) => runProgram({ bin: ground.bin, home }, ["log", "note", "--text", "a new note"], kill),
      faults({ text }) {
        const c = storeIn(home).read(ID);
        const added = c.notes.slice(before.notes.length).map((note) => note.secret.text);
        return [
          ...(same(c.answers, before.answers) && same(c.exhibits, before.exhibits) ? [] : ["something of it is gone"]),
          ...(same(c.notes.slice(0, before.notes.length), before.notes) ? [] : ["a note is gone"]),
          ...(!text.includes("Noted.") || same(added, ["a new note"]) ? [] : ["the note was acknowledged and is gone"]),
        ];
      },
    };
  },
});

/** Two homes with the same case, which differ in one answer. With `withProof` there is a file among the evidence. */
const twoHomes = async (ground: Ground, withProof: boolean): Promise<string[]> => {
  const homes: string[] = [];
  for (const happened of ["I handed in the first logo.", "I handed in the second logo, and the sheet."]) {
    const folder = room(ground, "template");
    const home = oldHome(ground, folder);
    change(home, (c) => ({ ...c, answers: { ...c.answers, happened, statement: happened } }));
    homes.push(home);
    if (!withProof) continue;
    // Of no known type: a text of this size would become thousands of pages in the filing.
    const proof = join(folder, "proof.bin");
    writeFileSync(proof, Buffer.alloc(PROOF_BYTES, Uint8Array.of(0, 1, 2, 255)));
    await runProgram({ bin: ground.bin, home }, ["evidence", "add", proof, "--exhibit", "A", "--no-input"]);
  }
  return homes;
};

/** What lies at a path: a file, or all files of a folder; one text, so that two can be compared. Nothing when there is none. */
const contentAt = (path: string): string | undefined => {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there === undefined) return undefined;
  if (there.isFile()) return sumOf(readFileSync(path));
  const files = readdirSync(path, { recursive: true, encoding: "utf8" }).sort();
  return files
    .map((name) => `${name} ${statSync(join(path, name)).isFile() ? contentAt(join(path, name)) : ""}`)
    .join();
};

/**
 * Writes a file or a folder of two cases in turn, one over the other. It must be one of the two, whole, and nothing may lie
 * beside it; but two folders cannot change places at one stroke, so the older one may lie hidden.
 */
const writing = async (
  ground: Ground,
  what: string,
  verb: "export" | "bundle",
  names: readonly string[],
): Promise<Act> => {
  const templates = await twoHomes(ground, verb === "bundle");
  /** Under each name, what it holds of the two cases when nothing is killed. */
  const wholes = new Map<string, readonly (string | undefined)[]>();
  const proper = room(ground, "whole");
  for (const name of names) {
    const both: (string | undefined)[] = [];
    for (const home of templates) {
      const path = join(proper, name);
      const { code, text } = await runProgram({ bin: ground.bin, home }, [verb, "--output", path, "--force"]);
      if (code !== 0) throw new Error(`It could not be written at all: ${text}`);
      both.push(contentAt(path));
    }
    if (both[0] === both[1]) throw new Error(`Two cases gave the same ${name}.`);
    wholes.set(name, both);
  }
  let made = 0;
  return {
    what,
    turns: 10,
    stage() {
      const folder = room(ground, "writing");
      const homes = templates.map((home, n) => {
        const copy = join(folder, `home-${n}`);
        cpSync(home, copy, { recursive: true });
        return copy;
      });
      const out = join(folder, "for the filing");
      mkdirSync(out);
      const name = names[made++ % names.length] ?? "";
      const both = wholes.get(name) ?? [];
      const path = join(out, name);
      // The second of the two, as it was written last.
      cpSync(join(proper, name), path, { recursive: true });
      let now = 1;
      return {
        homes,
        busy: [out, ...homes.map((home) => join(home, "drafts"))],
        start(kill) {
          now = 1 - now;
          const home = homes[now] ?? "";
          return runProgram({ bin: ground.bin, home }, [verb, "--output", path, "--force"], kill);
        },
        faults({ text }) {
          const beside = readdirSync(out).filter((one) => one !== name);
          const hidden = beside.filter((one) => /^\..+\.(?:old|tmp)$/.test(one));
          const there = contentAt(path) ?? contentAt(join(out, hidden.find((one) => one.endsWith(".old")) ?? name));
          const which = both.indexOf(there);
          const strange = statSync(join(proper, name)).isFile() ? beside : beside.slice(hidden.length);
          return [
            ...(which < 0 ? [`${name} is half`] : []),
            ...(!text.includes("Written:") || which === now ? [] : [`${name} was acknowledged and is the old one`]),
            ...(strange.length === 0 ? [] : [`beside ${name} lies ${strange.join(", ")}`]),
            ...homes.flatMap((home) => (storeIn(home).read(ID).exhibits.length === 5 ? [] : ["an exhibit is gone"])),
          ];
        },
      };
    },
  };
};

const FORMS = ["filing.md", "filing.pdf", "filing.html"];
const exporting = (ground: Ground, names: readonly string[]) =>
  writing(ground, "bin: killed while exporting", "export", names);
const bundling = (ground: Ground) => writing(ground, "bin: killed while bundling", "bundle", ["filing.zip", "filing"]);

/** All that the program is killed at. With `short`, no bundle and only the quickest form of the filing. */
export const actsOf = (ground: Ground, short: boolean): readonly (() => Promise<Act>)[] => [
  async () => answers(ground),
  async () => evidence(ground),
  () => exporting(ground, short ? FORMS.slice(0, 1) : FORMS),
  ...(short ? [] : [() => bundling(ground)]),
  async () => migrate(ground),
];
