import { FIELD_KINDS, parseAnswer, sayRead } from "../../../core/case/field-kinds.ts";
import type { Field } from "../../../core/case/fields.ts";
import { isNever } from "../../../core/case/never.ts";
import type { Fact } from "../../../core/facts/fact.ts";
import { changeableIn, FACT_FIELDS, fieldValue, withField } from "../../../core/facts/fact-fields.ts";
import { capital } from "../../../core/text/text.ts";
import type { Prompt } from "../../../ports/questions.ts";
import type { Person, Showing } from "../../../ports/world.ts";
import { nameOfFact, nameOfField, sayFact, sayField } from "../../../terminal/views/facts/say-fact.ts";
import { wrap } from "../../../terminal/views/lines.ts";
import { leftAt } from "../case/pause.ts";
import type { Session } from "../case/session.ts";
import { menu, todayOf } from "../questions/prompts.ts";

const LEAVE_OUT = "leave it out";

/** A question for one field of a fact. */
const fieldPrompt = (io: Showing, key: string, ask: string, field: Field, was: unknown): Prompt => ({
  asking: {
    key,
    step: "intake",
    kind: field.kind,
    field,
    ask,
    why: "What you say here counts more than what a file says.",
    ...(field.options === undefined
      ? {}
      : { options: Object.entries(field.options).map(([value, label]) => ({ value, label })) }),
    state: "open",
    was,
  },
  head: { title: "", progress: "" },
  before: [""],
  canGoBack: true,
  canSkip: false,
  check: (raw) => parseAnswer(field, raw, todayOf(io), io.dayWriter),
  echo: (raw) =>
    raw.trim() === "" ? "" : sayRead(field, parseAnswer(field, raw, todayOf(io), io.dayWriter), todayOf(io)),
  keepUnsent: () => {},
});

/** Asks for one field of a fact. Out: the fact with it, which is sure by that; undefined when the person went back. */
export const askField = async (
  io: Showing & Person,
  session: Session,
  fact: Fact,
  field: string,
): Promise<Fact | undefined> => {
  const of = FACT_FIELDS[fact.kind][field];
  if (of === undefined) return undefined;
  const name = field === "" ? nameOfFact(fact.kind) : `${nameOfFact(fact.kind)}: ${nameOfField(field)}`;
  const reply = await io.ask(
    fieldPrompt(io, `facts.${fact.id}.${field}`, `${name}. What is correct?`, of, fieldValue(fact, field)),
  );
  if (reply.kind === "pause") throw leftAt(io, session, reply);
  if (reply.kind !== "answer") return undefined;
  return withField(fact, field, isNever(reply.value) ? undefined : reply.value);
};

/** Changes a fact field by field, until the person is done. Out: the changed fact; undefined when nothing was changed. */
export const changeFact = async (io: Showing & Person, session: Session, fact: Fact): Promise<Fact | undefined> => {
  const fields = changeableIn(fact);
  const [only] = fields;
  if (only !== undefined && fields.length === 1) return await askField(io, session, fact, only);
  let now = fact;
  for (;;) {
    const options = [
      ...fields.map((name) => ({
        value: name,
        label: `${capital(nameOfField(name))}: ${sayField(now, name, session.case)}`,
      })),
      { value: LEAVE_OUT, label: now === fact ? "Leave it as it is" : "It is correct now" },
    ];
    const reply = await io.ask(
      menu(`facts.${fact.id}`, "What do you want to change?", options, {
        before: ["", ...wrap(sayFact(now, session.case), io.width, io.plain ? 0 : 1)],
        why: "What you say counts more than what a file says.",
        first: now === fact ? (fields[0] ?? LEAVE_OUT) : LEAVE_OUT,
        canGoBack: true,
      }),
    );
    if (reply.kind === "pause") throw leftAt(io, session, reply);
    if (reply.kind !== "answer" || reply.value === LEAVE_OUT) return now === fact ? undefined : now;
    now = (await askField(io, session, now, String(reply.value))) ?? now;
  }
};

/** Reads the value of a field as somebody wrote it; undefined when it cannot be read. */
export const readWritten = (io: Showing, fact: Fact, field: string, written: string): unknown => {
  const of = FACT_FIELDS[fact.kind][field];
  if (of === undefined) return undefined;
  const read = parseAnswer(of, written, todayOf(io), io.dayWriter);
  if (read.ok) return read.value;
  // An option may be written as it is said: "released", "Released to the freelancer".
  const isPicked = FIELD_KINDS[of.kind].prompt === "select";
  const small = written.trim().toLowerCase();
  return isPicked
    ? Object.entries(of.options ?? {}).find(([, label]) => label.toLowerCase() === small)?.[0]
    : undefined;
};
