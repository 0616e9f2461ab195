import { titleOf } from "../../core/interview/progress.ts";
import { Pause } from "../../errors.ts";
import type { ListedCase } from "../../ports/cases.ts";
import type { Io } from "../../ports/world.ts";
import { casePage, firstLines, othersLine, welcome } from "../../terminal/views/case/home.ts";
import { wrap } from "../../terminal/views/lines.ts";
import { openCases } from "../flow/case/cases-by-name.ts";
import { lockedIds } from "../flow/case/pick-case.ts";
import { readOpen } from "../flow/case/read-open.ts";
import { pageNeeds } from "../flow/deadline-context.ts";
import { menu, todayOf } from "../flow/questions/prompts.ts";
import { list } from "./list.ts";

/** Offers to open a case now. Without a terminal, and after a no, it stays with the words on how to begin. */
const offerStart = async (io: Io): Promise<void> => {
  io.err();
  const reply = await io.ask(
    menu(
      "begin",
      "Do you want to start a case now?",
      [
        { value: "start", label: "Yes, start now" },
        { value: "demo", label: "Show me how it works first, with an invented case" },
        { value: "later", label: "Not now" },
      ],
      { why: "A case holds your answers about one dispute. You can stop at any time; each answer is saved." },
    ),
  );
  if (reply.kind === "pause")
    throw new Pause("Nothing was changed.", (asTyped) => `Start any time with   ${asTyped("start")}`);
  if (reply.kind === "answer" && reply.value === "start") return (await import("./start.ts")).start(io, {});
  if (reply.kind === "answer" && reply.value === "demo") return (await import("./demo.ts")).demo(io, {});
  io.err(`Start any time with   ${io.paint.accent(io.asTyped("start"))}`);
};

/** Beyond this many cases they are looked at one by one: reading many takes as long as answering. */
const MOST_CASES = 20;

/** What comes first in each open case. */
const tellDue = (io: Io, shelf: readonly ListedCase[]): void => {
  for (const c of readOpen(io, shelf, MOST_CASES).cases) {
    const lines = firstLines(c, io, pageNeeds(io, c));
    if (lines.length > 0) for (const line of ["", ...wrap(io.paint.bold(titleOf(c)), io.width), ...lines]) io.out(line);
  }
};

/** The bare command: the open case and what is due, all cases when there are several, or an offer to begin. */
export const home = async (io: Io): Promise<void> => {
  io.greet();
  const shelf = io.cases.list();
  const [newest, ...more] = openCases(io, shelf);
  if (newest !== undefined && more.length === 0) {
    const c = io.cases.read(newest.id);
    for (const line of casePage(c, todayOf(io), io, pageNeeds(io, c))) io.out(line);
    const unreadable = shelf.flatMap((one) => ("unreadable" in one ? [one] : []));
    for (const line of othersLine(unreadable, io)) io.out(line);
    return;
  }
  if (shelf.length === 0) for (const line of welcome(io, io.interactive)) io.out(line);
  else {
    await list(io, {});
    tellDue(io, shelf);
  }
  const next = newest?.id ?? lockedIds(shelf)[0];
  if (next !== undefined) {
    io.out();
    io.out(`Go on with   ${io.paint.accent(io.asTyped(`resume ${next}`))}`);
  } else if (io.interactive && shelf.every((one) => "summary" in one)) await offerStart(io);
};
