import { dayOf } from "../core/case/days.ts";
import type { Io } from "../shell/ports.ts";
import { casePage, welcome } from "../view/home.ts";
import { listLines } from "../view/list.ts";
import { todayOf } from "./asking.ts";
import { list } from "./list.ts";
import { openCases } from "./pick-case.ts";
import { pageNeeds } from "./present.ts";

/** The bare command: open cases and what is due, or how to begin. */
export const home = async (io: Io): Promise<void> => {
  const open = openCases(io);
  const [only, ...more] = open;
  if (only === undefined) {
    for (const line of welcome(io)) io.out(line);
    if (io.cases.list().length > 0) {
      io.out();
      await list(io, {});
    }
    return;
  }
  if (more.length === 0) {
    const c = io.cases.read(only.id);
    for (const line of casePage(c, todayOf(io), io, pageNeeds(io, c))) io.out(line);
    return;
  }
  for (const line of listLines(open, todayOf(io), io, (instant) => dayOf(instant, io.zone))) io.out(line);
  io.out();
  io.out(`Go on with   ${io.paint.accent(`dispute-coach resume ${only.id}`)}`);
};
