import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";
import { openWorld, type Surroundings } from "../open-world.ts";
import type { DemoAccess, DemoFolder } from "../ports/demo.ts";
import type { Ask } from "../ports/questions.ts";
import type { Given, Io, OpenWorld } from "../ports/world.ts";
import { asset } from "../system/assets.ts";

/** The papers of the invented case, as they lie beside this file. */
const PAPERS = ["notice.eml", "chat.txt", "contract.txt", "draft.txt", "answers.json"];

/** The world of a folder: its file names are those in the folder, its words go where the person sees them, and it asks nothing. */
const inside = (inner: Io, person: Io, folder: string): Io => {
  const at = (path: string): string => (path === "-" || isAbsolute(path) ? path : join(folder, path));
  const given = (one: Given): Given => ("path" in one ? { path: at(one.path) } : one);
  return {
    ...inner,
    // No part made by chance: what is shown is the same each time.
    cases: { ...inner.cases, newId: () => `${inner.now().slice(0, 10)}-demo` },
    out: person.out,
    exact: person.exact,
    bytes: person.bytes,
    err: person.out,
    progress: person.progress,
    // The person is told once how the talk is held.
    greet: person.greet,
    paint: person.paint,
    stoppable: person.stoppable,
    interactive: false,
    piped: false,
    readFile: (path) => inner.readFile(at(path)),
    lines: (path) => inner.lines(at(path)),
    isFolder: (path) => inner.isFolder(at(path)),
    names: {
      ...inner.names,
      exists: (path) => inner.names.exists(at(path)),
      filesIn: (paths) => inner.names.filesIn(paths.map(at)),
    },
    readTexts: (some, ...more) => inner.readTexts(some.map(given), ...more),
    writeFile: (path, content, how) => inner.writeFile(at(path), content, how),
  };
};

/** The same world, in which the person answers until the deadline was shown. What follows is for a case of their own. */
const untilTheDeadline = (io: Io, person: Io): { readonly io: Io; readonly isShown: () => boolean } => {
  let isShown = false;
  const say = (line?: string): void => {
    if (!isShown) io.out(line);
  };
  const ask: Ask = async (prompt) => {
    if (prompt.asking.key !== "deadline") return person.ask(prompt);
    for (const line of prompt.before) io.out(line);
    isShown = true;
    return { kind: "pause" };
  };
  return { io: { ...io, ask, out: say, err: say, interactive: true }, isShown: () => isShown };
};

/** Runs the commands of the demo by the program itself. In: the world of its folder, and that of the person. */
const runIn =
  (world: Io, person: Io): DemoFolder["run"] =>
  async (command, { asks = false, isQuiet = false } = {}) => {
    const { run } = await import("../cli/program.ts");
    const quiet = isQuiet ? { out: () => {}, err: () => {} } : {};
    const played = asks ? untilTheDeadline(world, person) : { io: { ...world, ...quiet }, isShown: () => false };
    const { io, isShown } = played;
    const say = (text: string): void => io.out(text.trimEnd());
    const words = [...command, ...(io.plain ? ["--plain"] : [])];
    const open = async (): Promise<OpenWorld> => ({ io, close: () => {}, takeOver: () => {} });
    const code = await run(words, {
      out: say,
      err: say,
      width: io.width,
      asTyped: io.asTyped,
      open,
      isPlain: async () => io.plain,
    });
    return isShown() ? 0 : code;
  };

/** See `DemoAccess`. In: where the program runs, and the world of the person. */
export const demoIn =
  (surroundings: Surroundings, person: Io): DemoAccess["inDemoFolder"] =>
  async ({ now, keeps }, work) => {
    const folder = mkdtempSync(join(tmpdir(), "dispute-coach-demo-"));
    let stays = false;
    let opened: OpenWorld | undefined;
    try {
      for (const name of PAPERS) writeFileSync(join(folder, name), asset(`demo-${name}`));
      const env = {
        ...surroundings.env,
        DISPUTE_COACH_HOME: join(folder, "cases"),
        SOURCE_DATE_EPOCH: String(Date.parse(now) / 1000),
      };
      opened = await openWorld({ plain: person.plain }, { ...surroundings, env });
      const io = inside(opened.io, person, folder);
      await work({ io, folder, run: runIn(io, person) });
      stays = keeps;
    } finally {
      // Before the world is closed: closing it can end the process, where a signal asked for that.
      if (!stays) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
      opened?.close();
    }
  };
