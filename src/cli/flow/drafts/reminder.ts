import { type Awaited, passedBy } from "../../../core/awaited/awaited.ts";
import type { Case } from "../../../core/case/case.ts";
import { coverCase, readyText } from "../../../core/filing/redaction/redact-data.ts";
import { replay } from "../../../core/interview/replay.ts";
import { draftNudge } from "../../../core/letters/nudge.ts";
import { oneLine } from "../../../core/text/text.ts";
import { openFindings } from "../../../core/tone/case-texts.ts";
import { offersFor } from "../../../core/tone/rewording/offers.ts";
import { Problem } from "../../../errors.ts";
import type { Clipboard, Output, Showing } from "../../../ports/world.ts";
import { findingLines } from "../../../terminal/views/filing/findings.ts";
import { rulebookIn, standingIn } from "../deadline-context.ts";
import { todayOf } from "../questions/prompts.ts";
import { tell } from "../tell.ts";
import { whichOne } from "../which-one.ts";
import { copyIf } from "./copy-if.ts";
import { refuseMessage } from "./refuse-message.ts";

/** What somebody else was to do, and did not: what one can remind of. The person's own part is not among it. */
export const toRemindOf = (io: Showing, c: Case): readonly Awaited[] =>
  passedBy(c, replay(c).applying, standingIn(io, c).deadlines, todayOf(io)).filter(({ from }) => from !== "you");

/** What to look at before a reminder goes out: it says that something has not come. */
const LOOK_FIRST = "Check first whether it has come. If it has, log it with";

/** `draft nudge`: a reminder of what was to come by a day and did not. Throws Problem where there is none. */
export const draftReminder = async (
  io: Showing & Clipboard & Output,
  c: Case,
  options: { readonly about?: string; readonly copy?: boolean; readonly json?: boolean },
): Promise<void> => {
  const all = toRemindOf(io, c);
  const [first] = all;
  if (first === undefined)
    throw new Problem(
      "Nothing is overdue: no promise, payment or answer. So there is nothing to send a reminder about.",
      `Log what somebody promises, with its day   ${io.asTyped(`log promise ${c.id}`)}`,
    );
  const found = options.about === undefined ? undefined : whichOne(options.about, all, ({ id }) => [id]);
  if (found !== undefined && found.kind !== "one")
    throw new Problem(
      found.kind === "none"
        ? `Nothing that is overdue is called "${oneLine(options.about ?? "")}".`
        : `More than one thing that is overdue matches "${oneLine(options.about ?? "")}".`,
      ...(found.kind === "none" ? all : found.several).map(
        ({ id, what }) => `${what}   ${io.asTyped(`draft nudge ${c.id} --about ${id}`)}`,
      ),
    );
  const chosen = found?.one ?? first;
  if (chosen.from === "them") refuseMessage(io, replay(c).applying);
  const covered = coverCase(c);
  const { applying } = replay(covered);
  // Nobody is greeted by a cover.
  const { otherParty, ...answers } = applying.answers;
  const shown = otherParty === replay(c).applying.answers.otherParty ? applying : { ...applying, answers };
  const standing = standingIn(io, covered);
  const today = todayOf(io);
  const same = passedBy(covered, applying, standing.deadlines, today).find(({ id }) => id === chosen.id) ?? chosen;
  const needs = { rulebook: rulebookIn(io), deadlines: standing.deadlines, today };
  const text = readyText(draftNudge(shown, same, needs), c.redactions);
  if (options.json) {
    const copied = await copyIf(io, text, options);
    const { id, kind, day, from, what } = chosen;
    io.out(JSON.stringify({ id: c.id, kind: "nudge", about: { id, kind, day, from, what }, text, ...copied }, null, 2));
    return;
  }
  io.pasted(text);
  await copyIf(io, text, options);
  tell(io, `${LOOK_FIRST}   ${io.asTyped(`${chosen.tell.replace(/^log (\S+)/, `log $1 ${c.id}`)}`)}`, 0, 2);
  for (const one of all.filter(({ id }) => id !== chosen.id))
    tell(io, `Also overdue: ${one.what}.   ${io.asTyped(`draft nudge ${c.id} --about ${one.id}`)}`, 0, 2);
  const findings = openFindings(text, chosen.from === "them" ? "message" : "answer", c.keptWarnings);
  if (findings.length > 0)
    for (const line of ["", "Before you send it:", ...findingLines(findings, io, offersFor(text, findings))])
      io.err(line);
};
