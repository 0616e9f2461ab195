import { statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { once } from "./core/once.ts";
import { type Settings, settingsFrom } from "./core/settings/settings.ts";
import { type AsTyped, type CommandText, writeOut } from "./core/text/command-text.ts";
import { cleanText } from "./core/text/text.ts";
import type { Bundles } from "./ports/bundles.ts";
import type { Reminders } from "./ports/reminders.ts";
import type { SettingsPort } from "./ports/settings.ts";
import type { Vault } from "./ports/vault.ts";
import type { Given, Io, OpenWorld, ReadFile, WhileReading, World } from "./ports/world.ts";
import type { HowToRead } from "./readers/texts/step.ts";
import type { ConfStore } from "./storage/case-store.ts";
import { ownRulesIn } from "./storage/custom-rulebook.ts";
import { readTextFile, textLines, writeWholeFile } from "./storage/files/files.ts";
import { ownFilesIn } from "./storage/files/overwrite-guard.ts";
import { pathNames } from "./storage/files/path-names.ts";
import { makeFolder, vaultPath } from "./storage/folders.ts";
import { placesIn } from "./storage/places.ts";
import { type SettingsFile, settingsFileIn } from "./storage/settings-file.ts";
import { shellsOf } from "./storage/shell-files.ts";
import type { StoreEnv as StoreWorld } from "./storage/store-env.ts";
import { localDayOf, nowIn, zoneIn } from "./system/now.ts";
import { colours, UNPAINTED, wantsColour } from "./system/paint.ts";
import { pathOnDisk } from "./system/path-on-disk.ts";
import { isPiped } from "./system/streams.ts";
import { lateTalk } from "./terminal/late-prompts.ts";
import { modeLine } from "./terminal/plain/mode-line.ts";
import { spokenOutput } from "./terminal/plain/spoken.ts";
import { progressOn } from "./terminal/screen/progress.ts";
import { brokenBetweenWords, wrap } from "./terminal/views/lines.ts";

/** Where the program runs: the columns of its terminal, its environment, and where its words go. */
export interface Surroundings {
  readonly columns: () => number;
  readonly env: NodeJS.ProcessEnv;
  out(text: string | Uint8Array): void;
  readonly err: (text: string) => void;
  /** How the person types a command. */
  readonly asTyped: AsTyped;
}

/** What cannot be looked at is no folder: whoever opens it says why. */
const isFolder = (path: string): boolean => {
  try {
    return statSync(pathOnDisk(path)).isDirectory();
  } catch {
    return false;
  }
};

/** The home folder of the program. Throws Problem when nothing names one. */
const homeIn = async (env: NodeJS.ProcessEnv): Promise<string> => {
  const { homeFolder } = await import("./storage/home.ts");
  return homeFolder(env, process.platform, homedir);
};

/** Where the person is, by the settings; what follows the zone of the process follows it too. */
const zoneBy = ({ zone, holding }: Settings, env: NodeJS.ProcessEnv, note: (say: string) => void): (() => string) => {
  const isKept = holding.some(({ row, from }) => row.name === "zone" && from === "setting");
  if (isKept) process.env.TZ = zone;
  return zoneIn(isKept ? { TZ: zone } : env, note);
};

/** What a command sees of the settings: what holds, and the file. */
const settingsPort = (settings: Settings, file: SettingsFile): SettingsPort => ({
  ...settings,
  ...file,
});

/** The store is loaded only when a command looks at cases: `--help` and `schema` do not. */
const storeAt = async (
  home: string,
  now: () => string,
  note: (say: CommandText) => void,
  zone: () => string,
  takeOver: () => boolean,
): Promise<{ cases: ConfStore; storeWorld: StoreWorld }> => {
  const [{ confStore }, os, crypto] = await Promise.all([
    import("./storage/case-store.ts"),
    import("node:os"),
    import("node:crypto"),
  ]);
  const storeWorld: StoreWorld = {
    now,
    get zone() {
      return zone();
    },
    today: () => localDayOf(now()),
    random: () => crypto.randomBytes(16).toString("hex"),
    pid: process.pid,
    host: os.hostname(),
    platform: process.platform,
    note,
    get takeOver() {
      return takeOver();
    },
  };
  return { cases: confStore(home, storeWorld), storeWorld };
};

/** The terminal that the program writes to, if there is one. */
const terminalOf = ({ stderr, stdout }: NodeJS.Process) => [stderr, stdout].find((stream) => stream.isTTY === true);

/** The key of a locked case that was opened in this run. */
type KeyOf = ConfStore["keyOf"];

/** The vault is loaded only when a command touches a file in it. */
const lateVault = (home: string, keyOf: KeyOf): Vault => {
  const load = async () => (await import("./storage/vault/vault.ts")).vaultAt(home, keyOf);
  return {
    take: async (...given) => (await load()).take(...given),
    takeBytes: async (...given) => (await load()).takeBytes(...given),
    keep: async (...given) => (await load()).keep(...given),
    read: async (...given) => (await load()).read(...given),
    verify: async (...given) => (await load()).verify(...given),
    bring: async (...given) => (await load()).bring(...given),
    names: async (...given) => (await load()).names(...given),
    plain: async (...given) => (await load()).plain(...given),
    look: async (...given) => (await load()).look(...given),
    reEncrypt: async (...given) => (await load()).reEncrypt(...given),
    pathOf: (caseId, sha256) => vaultPath(home, caseId, sha256),
  };
};

/** Bundles are loaded only when one is written or read. */
const lateBundles = async (home: string, keyOf: KeyOf): Promise<Bundles> =>
  (await import("./storage/bundle/bundles.ts")).bundlesAt(home, keyOf);

/** The machine that reads pictures is loaded when one is to be read; languages of the person's own lie in the program's folder. */
const recogniseIn =
  (home: string): NonNullable<HowToRead["recognise"]> =>
  async (content, mediaType, place, signal) => {
    const [{ recognise }, { languagesIn }] = await Promise.all([
      import("./readers/recognise/recognise.ts"),
      import("./readers/recognise/languages.ts"),
    ]);
    const languages = languagesIn(join(home, "ocr"));
    return await recognise(content, mediaType, place, { languages, ...(signal === undefined ? {} : { signal }) });
  };

/** The readers are loaded when something is to be read, and each kind of file brings its own library. */
async function* lateTexts(
  given: readonly Given[],
  at: { readonly asOf: string; readonly zone: string; readonly recognise: HowToRead["recognise"] },
  during?: WhileReading,
): AsyncGenerator<ReadFile> {
  const { readGiven } = await import("./readers/read-given.ts");
  const pdf = async (bytes: Uint8Array, signal?: AbortSignal) =>
    (await import("./office/pdf/pdf-worker.ts")).textsOfPdf(bytes, signal);
  const drawPages = async (bytes: Uint8Array, pages: readonly number[]) =>
    (await import("./office/pdf/pdf-worker.ts")).drawPdfPages(bytes, pages);
  yield* readGiven(given, { ...at, pdf, drawPages }, during);
}

/** What sets reminders is loaded when one is asked for. */
const lateReminders = async (env: NodeJS.ProcessEnv, cases: string): Promise<Reminders> => {
  const { remindersHere } = await import("./system/remind/here.ts");
  return remindersHere(env, cases, (path, content) => writeWholeFile(path, content, { replace: true }));
};

/** Opens this process, this terminal and this computer for a command. In: its flags; where it runs. */
export const openWorld = async (
  flags: Parameters<World["open"]>[0],
  surroundings: Surroundings,
): Promise<OpenWorld> => {
  const { columns, env: given, out, err, asTyped } = surroundings;
  const env = flags.home === undefined ? given : { ...given, DISPUTE_COACH_HOME: flags.home };
  // Questions go to stderr, so that stdout holds results only; both ends of the talk must be a terminal. Looked at when
  // first asked for: to open standard input takes some milliseconds, and most commands never read it.
  const interactive = once(() => process.stdin.isTTY === true && process.stderr.isTTY === true);
  const home = await homeIn(env);
  const file = settingsFileIn(home);
  const settings = settingsFrom({ flags: flags.plain ? { plain: "on" } : {}, env, kept: file.kept });
  const { plain } = settings;
  const now = () => nowIn(env);
  const coloured = wantsColour(settings, process.stdout.isTTY === true && process.stderr.isTTY === true);
  const paint = coloured ? await colours() : UNPAINTED;
  const talk = lateTalk({
    interactive,
    plain,
    paint,
    columns,
    greet: () => greet(),
    hints: settings.hints,
    editor: settings.editor,
    cases: () => cases,
  });
  const outLine = (line: string): void => {
    if (process.stdout.isTTY) talk.note(line);
    out(`${line}\n`);
  };
  const errLine = (line = ""): void => {
    talk.note(line);
    if (!flags.isQuiet) err(`${plain ? spokenOutput(line) : line}\n`);
  };
  const greet = once(() => {
    if (plain && interactive()) for (const line of wrap(modeLine(settings, asTyped), columns())) errLine(line);
  });
  const note = (say: CommandText): void => {
    for (const line of wrap(cleanText(writeOut(say, asTyped)), columns(), 0, 2)) errLine(line);
  };
  for (const flaw of file.flaws) note((asTyped) => `${flaw} See them with   ${asTyped("config")}`);
  const zone = zoneBy(settings, env, note);
  let takeOver = flags.takeOver === true;
  const { cases, storeWorld } = await storeAt(home, now, note, zone, () => takeOver);
  const vault = lateVault(cases.home, cases.keyOf);
  const io: Io = {
    ask: talk.ask,
    askSecret: talk.askSecret,
    greet,
    stoppable: talk.stoppable,
    reminders: () => lateReminders(env, cases.home),
    copyText: async (text) => (await import("./system/clipboard.ts")).copyText(text, terminalOf(process), env),
    get interactive() {
      return interactive();
    },
    get piped() {
      return isPiped(process.stdin.isTTY === true);
    },
    cases,
    vault,
    bundles: () => lateBundles(cases.home, cases.keyOf),
    examine: async (how) => (await import("./storage/health/health.ts")).examineOf(cases, vault, storeWorld)(how),
    ...(env.DISPUTE_COACH_PASSPHRASE_FILE ? { passphraseFile: env.DISPUTE_COACH_PASSPHRASE_FILE } : {}),
    progress: (what) => progressOn(process.stderr, interactive() && !plain, columns)(what),
    now,
    get zone() {
      return zone();
    },
    dayWriter: { zone, language: settings.language },
    today: () => localDayOf(now()),
    out: (line = "") => outLine(plain ? spokenOutput(line) : line),
    exact: outLine,
    pasted: (text) => outLine(process.stdout.isTTY ? brokenBetweenWords(text, columns()) : text),
    bytes: (content) => {
      if (process.stdout.isTTY) return false;
      out(content);
      return true;
    },
    err: errLine,
    paint,
    width: columns(),
    plain,
    settings: settingsPort(settings, file),
    asTyped,
    ownRules: ownRulesIn(cases.home),
    calendarFile: async (entries, name) =>
      (await import("./storage/files/calendar-file.ts")).calendarFile(entries, name, now()),
    pdf: async (...given) => (await import("./office/pdf/pdf.ts")).pdfOf(...given),
    whyUnshown: async (file) => (await import("./office/exhibit-source.ts")).whyUnshown(file),
    docx: async (document) => (await import("./office/word/docx.ts")).docxOf(document),
    chatInZip: async (path) => (await import("./readers/chat-in-zip.ts")).chatInZip(path),
    readConversation: async (...given) => (await import("./readers/conversation.ts")).readConversation(...given),
    recognise: recogniseIn(cases.home),
    readTexts: (given, asOf, during) =>
      lateTexts(given, { asOf, zone: zone(), recognise: recogniseIn(cases.home) }, during),
    paintOver: async (...given) => (await import("./readers/pictures/paint-over.ts")).paintOver(...given),
    coverPdf: async (content, boxesOn) =>
      (await import("./office/cover-pdf.ts")).coverPdf(content, boxesOn, recogniseIn(cases.home)),
    thumbnail: async (...given) => (await import("./readers/pictures/thumbnail.ts")).thumbnailOf(...given),
    readFile: readTextFile,
    lines: textLines,
    isFolder,
    inFolder: (folder, name) => join(folder, name),
    names: pathNames,
    shells: () => shellsOf({ env, platform: process.platform, own: homedir(), home: cases.home }),
    places: () => placesIn(cases.home),
    outFolder: (caseId) => {
      const folder = join(cases.home, "out", caseId);
      makeFolder(folder);
      return folder;
    },
    openFile: async (path) => (await import("./system/open-file.ts")).openFile(path, env),
    sumOf: async (bytes) => (await import("node:crypto")).createHash("sha256").update(bytes).digest("hex"),
    writeFile: ownFilesIn(cases.home, cases.holdsKeys),
    inDemoFolder: async (...given) => (await import("./demo/demo-folder.ts")).demoIn(surroundings, io)(...given),
  };
  return {
    io,
    close: talk.close,
    endedBy: talk.endedBy,
    takeOver: () => {
      takeOver = true;
    },
  };
};
