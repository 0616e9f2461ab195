import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { tempHome } from "../temp-home.ts";
import type { ProgramFound } from "./as-program.ts";
import { type Expected, filesOf } from "./expected.ts";

const run = promisify(execFile);
const PROGRAM = join(import.meta.dirname, "../../../bin/dispute-coach.js");

/** What the built program finds in a folder on the day of its story, in the person's zone: as a script gets it. */
export const foundIn = async (name: string, { today, zone }: Expected): Promise<ProgramFound> => {
  const words = [PROGRAM, "start", "--from", filesOf(name), "--no-input", "--json"];
  const { stdout } = await run(process.execPath, words, {
    env: {
      PATH: process.env.PATH,
      TZ: zone,
      DISPUTE_COACH_HOME: tempHome(),
      SOURCE_DATE_EPOCH: String(Date.parse(`${today}T12:00:00Z`) / 1000),
    },
    maxBuffer: 64 * 1024 * 1024,
  });
  return (JSON.parse(stdout) as { readonly found: ProgramFound }).found;
};
