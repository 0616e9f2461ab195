import { existsSync, readdirSync, renameSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { type Break, broken } from "./broken-fs.ts";
import { built } from "./built.ts";
import { asInstalled } from "./look.ts";

/** How a run of the built program ended, and how many file calls it made. */
export interface BrokenRun {
  readonly code: number;
  readonly text: string;
  readonly calls: number;
}

let stops = 0;

/** Long, for a machine that does other work: milliseconds. */
export const LONG = process.env.EVERY_CALL === "1" ? 3_600_000 : 240_000;

/** Says how often the program was stopped, when it was at every call. */
export const tellStops = (): void => {
  if (process.env.EVERY_CALL === "1") console.log(`Stopped ${stops} times.`);
};

/**
 * Runs the built program in this process, stopped at its n-th file call: that one and all later ones fail. 0: it is not stopped. In: another
 * way to break, when only that call is to fail.
 */
export const stoppedAt = async (
  at: number,
  home: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
  how: Break["how"] = "stop",
): Promise<BrokenRun> => {
  let text = "";
  const hear = (piece: string) => {
    text += piece;
  };
  const surroundings = {
    columns: () => 80,
    env: { DISPUTE_COACH_HOME: home, SOURCE_DATE_EPOCH: "1794739320", ...env },
    out: hear,
    err: hear,
    asTyped: asInstalled,
  };
  let code = 0;
  if (at > 0) stops += 1;
  const { calls } = await broken(at === 0 ? undefined : { at, how }, async () => {
    code = await built.run([...words], built.realWorld(surroundings));
  });
  // The process that wrote a draft is gone then; this one goes on.
  for (const entry of at > 0 ? readdirSync(home, { recursive: true, withFileTypes: true }) : [])
    if (entry.name.startsWith(`tmp-${process.pid}-`))
      renameSync(join(entry.parentPath, entry.name), join(entry.parentPath, entry.name.replace(/-\d+-/, "-99999999-")));
  // Time passes: a gate that a stopped process left opens again after two seconds.
  const locks = join(home, "cases", "locks");
  for (const name of existsSync(locks) ? readdirSync(locks) : [])
    if (name.endsWith(".gate")) utimesSync(join(locks, name), 1, 1);
  return { code, text, calls };
};

/** The calls to stop at: all with EVERY_CALL=1, else so many, evenly spread, the last ones among them. */
export const pointsIn = (calls: number, most: number): number[] => {
  const step = process.env.EVERY_CALL === "1" ? 1 : Math.max(1, Math.ceil(calls / most));
  const points: number[] = [];
  for (let at = calls; at >= 1; at -= step) points.push(at);
  return points.reverse();
};
