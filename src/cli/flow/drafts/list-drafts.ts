import type { Case } from "../../../core/case/case.ts";
import { needsStatement } from "../../../core/case/facts.ts";
import { replay } from "../../../core/interview/replay.ts";
import { forLetters } from "../../../core/letters/letter-days.ts";
import { dealOf, isDeal } from "../../../core/settlement/deal.ts";
import { count, sentence } from "../../../core/text/text.ts";
import { noMessageFor } from "../../../core/troubles/found.ts";
import type { Output, Showing } from "../../../ports/world.ts";
import { columns, pad, wrap } from "../../../terminal/views/lines.ts";
import { todayOf } from "../questions/prompts.ts";
import { tell } from "../tell.ts";
import { KINDS, type TextKind } from "./kinds.ts";
import { toRemindOf } from "./reminder.ts";

/** What can be drafted: its name, what it is, and whether it is there. */
interface DraftRow {
  readonly kind: string;
  readonly what: string;
  /** yours: a text that you kept; ready: it can be built; missing: something is needed first. */
  readonly state: "yours" | "ready" | "missing";
  /** A few words on it: what it needs, or what it is about. */
  readonly note: string;
}

const textRow = (io: Showing, c: Case, kind: TextKind): DraftRow => {
  const { what, kept, build, needs } = KINDS[kind];
  const isToThem = kind === "message" || kind === "offer";
  if (kept(c) !== undefined) return { kind, what, state: "yours", note: "kept as you wrote it" };
  if (isToThem && noMessageFor(c)?.isSure)
    return { kind, what, state: "missing", note: "no message to the other side is to be sent now" };
  const isBuilt = build(forLetters(c, todayOf(io)), io) !== undefined;
  return isBuilt
    ? { kind, what, state: "ready", note: "built from your answers" }
    : { kind, what, state: "missing", note: `needs ${needs}` };
};

/** Everything that can be drafted from a case. */
const draftsOf = (io: Showing, c: Case): readonly DraftRow[] => {
  const { applying } = replay(c);
  const overdue = toRemindOf(io, c);
  const deal = dealOf(c);
  const isForm = needsStatement(applying);
  return [
    ...(Object.keys(KINDS) as TextKind[]).map((kind) => textRow(io, applying, kind)),
    {
      kind: "nudge",
      what: "a reminder of what did not come",
      state: overdue.length > 0 ? "ready" : "missing",
      note: overdue.length > 0 ? `${count(overdue.length, "thing is", "things are")} overdue` : "nothing is overdue",
    },
    {
      kind: "settlement",
      what: "what both agreed, to be confirmed, with the steps",
      state: isDeal(deal) ? "ready" : "missing",
      note: isDeal(deal) ? "from the figure that both named" : "needs an amount that both named (step 3)",
    },
    {
      kind: "form",
      what: "the fields of Upwork's form",
      state: isForm ? "ready" : "missing",
      note: isForm ? "for the way you chose" : "needs a way with a form (step 4)",
    },
  ];
};

const NAME = 12;
const MARKS = { yours: "✔", ready: "○", missing: "·" } as const;

/** `draft` without a word: what can be drafted. */
export const listDrafts = (io: Showing & Output, c: Case, { json }: { readonly json?: boolean }): void => {
  const rows = draftsOf(io, c);
  if (json) {
    io.out(JSON.stringify({ id: c.id, drafts: rows }, null, 2));
    return;
  }
  for (const { kind, what, state, note } of rows) {
    const head = io.plain ? sentence(`${kind}: ${what}, ${note}`) : `${MARKS[state]} ${pad(kind, NAME)}${what}`;
    const line = state === "missing" ? io.paint.dim(head) : head;
    for (const one of wrap(line, io.width, io.plain ? 0 : 2, io.plain ? 2 : columns("  ○ ") + NAME)) io.out(one);
    if (!io.plain) for (const one of wrap(io.paint.dim(note), io.width, columns("  ○ ") + NAME)) io.out(one);
  }
  tell(io, `See one with   ${io.asTyped(`draft message ${c.id}`)}   and copy it with   --copy`, 0, 2);
};
