import { Pause, Problem } from "../../errors.ts";
import type { DemoFolder } from "../../ports/demo.ts";
import type { Io } from "../../ports/world.ts";
import { withMore } from "../../terminal/views/lines.ts";
import type { CommandFile } from "../command.ts";
import { DEMO_FILING, DEMO_NOW, SCENES, type Scene } from "../flow/demo/scenes.ts";
import { showPaper } from "../flow/demo/show-paper.ts";
import { menu } from "../flow/questions/prompts.ts";
import { print } from "../flow/tell.ts";

export interface DemoOptions {
  readonly fast?: boolean;
  readonly input?: boolean;
  readonly keep?: boolean;
}

const LEFT = "You left the demo. Its folder is gone, and nothing else was touched.";

/** The person has seen enough. */
class Left extends Error {}

/** Runs a command of the demo. Throws when it did not do its work; 3 says that `check` found something serious, which the demo wants. */
const done = async (
  demoFolder: DemoFolder,
  words: readonly string[],
  how: { asks?: boolean; isQuiet?: boolean } = {},
): Promise<void> => {
  const code = await demoFolder.run(words, how);
  if (code === 130) throw new Pause(LEFT);
  if (code !== 0 && code !== 3) throw new Problem(`The demo could not run “${words.join(" ")}”.`);
};

/** Waits for Enter. Throws `Left` when the person would rather stop, Pause at Ctrl-C. */
const goOn = async (io: Io, next: string): Promise<void> => {
  io.err();
  const options = [
    { value: "on", label: next },
    { value: "leave", label: "Leave the demo" },
  ];
  const why = "Nothing here is yours: the case is invented, and its folder is removed at the end.";
  const reply = await io.ask(menu("demo", "What next?", options, { why, first: "on" }));
  if (reply.kind === "pause") throw new Pause(LEFT);
  if (reply.kind === "answer" && reply.value === "leave") throw new Left();
};

/** Plays a scene. In: is there a person who answers what it asks? */
const play = async (demoFolder: DemoFolder, scene: Scene, at: number, person: Io | undefined): Promise<void> => {
  const { title, words, paper, before = [], command, hint, own } = scene;
  const { io } = demoFolder;
  io.out();
  print(io, io.paint.bold(`${at + 1} of ${SCENES.length}: ${title}`));
  print(io, words);
  io.out();
  if (paper?.choose !== undefined && person !== undefined) await goOn(person, paper.choose);
  if (paper !== undefined) showPaper(io, paper);
  for (const one of before) await done(demoFolder, one, { isQuiet: true });
  if (command !== undefined) {
    const isAsked = scene.asks === true && person !== undefined;
    const typed = scene.asks === true && !isAsked ? `${command} --no-input` : command;
    if (isAsked && hint !== undefined) print(io, hint);
    print(io, io.paint.accent(`$ ${io.asTyped(typed)}`), 0, 4);
    io.out();
    await done(demoFolder, typed.split(" "), { asks: isAsked });
    io.out();
  }
  if (own !== undefined)
    for (const line of withMore(own.does, io.paint.accent(io.asTyped(own.command)), io.width, 0, 2)) io.out(line);
};

const tellEnd = (io: Io, kept: string | undefined): void => {
  io.out();
  const more = (says: string, command: string): void => {
    for (const line of withMore(says, io.paint.accent(io.asTyped(command)), io.width, 0, 2)) io.out(line);
  };
  if (kept === undefined) {
    print(io, "That was the demo. Its folder is gone, and nothing else on your computer was touched.");
    more("To keep the PDF and the papers", "demo --keep");
  } else {
    print(io, `That was the demo. The filing is ${DEMO_FILING} in this folder, which you can delete when you like:`);
    io.out(`  ${kept}`);
  }
  more("Start your own case", "start");
};

/** `demo`: plays an invented case from the email to the PDF, by the real commands, in a folder that goes away with it. */
export const demo = async (io: Io, options: DemoOptions): Promise<void> => {
  const waits = io.interactive && options.input !== false && options.fast !== true;
  const keeps = options.keep === true;
  print(io, "This case is invented. It runs in a temporary folder, and nothing of yours is read or changed.");
  let kept: string | undefined;
  try {
    await io.stoppable((stop) =>
      io.inDemoFolder({ now: DEMO_NOW, keeps }, async (demoFolder) => {
        for (const [at, scene] of SCENES.entries()) {
          if (waits && at > 0) await goOn(io, scene.title);
          await play(demoFolder, scene, at, waits ? io : undefined);
          if (stop.aborted) throw new Pause(LEFT);
        }
        if (keeps) kept = demoFolder.folder;
      }),
    );
  } catch (error) {
    if (!(error instanceof Left)) throw error;
    print(io, LEFT);
    return;
  }
  tellEnd(io, kept);
};

/** The words, flags and examples of the command. */
export const command: CommandFile<DemoOptions> = {
  shape: (command) =>
    command
      .option("--fast", "do not wait for Enter between the parts")
      .option("--keep", "keep the folder with the PDF, and say where it is")
      .option("--no-input", "ask nothing: the same as --fast"),
  examples: ["demo", "demo --fast", "demo --keep"],
  talks: ({ input, fast }) => input !== false && fast !== true,
  run: demo,
};
