import { doctorFaults, type Ground, type Row } from "./crash-campaign.ts";
import { type Ended, type Kill, runProgram } from "./program-run.ts";
import { type Act, actsOf, type Stage } from "./program-stages.ts";

/** A row that also tells how many kills came while the program ran; the others came when it was done. */
export interface ProgramRow extends Row {
  readonly hits: number;
}

const WHOLLY_EVERY = 10;
const SHORT = 40;

/**
 * Half of the kills by the clock, from the start to a little after the usual end, most of them in the second half, where
 * the work is; half when something has just happened on the disk.
 */
const momentIn = (ground: Ground, stage: Stage, usual: number): Kill => {
  if (stage.busy.length > 0 && ground.random() < 0.5) return { after: ground.random() ** 2 * 60, folders: stage.busy };
  if (stage.busy.length === 0) return { after: ground.random() * usual };
  return { after: usual * (ground.random() < 0.2 ? ground.random() * 0.5 : 0.5 + ground.random() * 0.55) };
};

/** What is wrong after a run: with what it wrote, with how it ended, and now and then by `list` and `doctor`. */
const after = async (ground: Ground, stage: Stage, ended: Ended, wholly: boolean): Promise<string[]> => {
  try {
    const faults = stage.faults(ended);
    if (!ended.hit && ended.code !== 0) faults.push(`it ended with ${ended.code}: ${ended.text.slice(0, 400)}`);
    if (!wholly) return faults;
    const [home = ""] = stage.homes;
    const told = await runProgram({ bin: ground.bin, home }, ["list", "--json"]);
    if (told.code !== 0) faults.push(`list ended with ${told.code}: ${told.text.slice(0, 400)}`);
    for (const each of stage.homes) faults.push(...(await doctorFaults(each)));
    return faults;
  } catch (error) {
    return [error instanceof Error ? `${error.name}: ${error.message}` : String(error)];
  }
};

const rowOf = async (ground: Ground, act: Act, runs: number): Promise<ProgramRow> => {
  const faults: string[] = [];
  const trial = act.stage();
  const whole = await trial.start();
  faults.push(...(await after(ground, trial, whole, false)));
  let hits = 0;
  let begun = 0;
  const lane = async (): Promise<void> => {
    let stage = act.stage();
    for (let turn = 0; begun < runs; turn += 1) {
      begun += 1;
      if (turn > 0 && turn % act.turns === 0) stage = act.stage();
      const ended = await stage.start(momentIn(ground, stage, whole.lasted));
      if (ended.hit) hits += 1;
      const last = (turn + 1) % WHOLLY_EVERY === 0 || begun >= runs;
      faults.push(...(await after(ground, stage, ended, last)));
    }
  };
  await Promise.all([lane(), lane()]);
  return { what: act.what, runs, faults, hits };
};

/**
 * Kills the program itself (SIGKILL) at random moments while a person answers, adds evidence, exports, bundles or opens a case
 * of an older version; so many times in all, two at a time. After each: the case opens and holds all that was acknowledged
 * on the screen, every file is whole, and no half one lies where the person looks.
 */
export const programKilled = async (ground: Ground, runs: number): Promise<ProgramRow[]> => {
  const acts = actsOf(ground, runs < SHORT);
  const rows: ProgramRow[] = [];
  for (const act of acts) rows.push(await rowOf(ground, await act(), Math.ceil(runs / acts.length)));
  return rows;
};
