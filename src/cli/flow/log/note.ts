import type { PrivateNote } from "../../../core/case/case.ts";
import { keepUnsent } from "../../../core/interview/edit.ts";
import { cleanText } from "../../../core/text/text.ts";
import { Usage } from "../../../errors.ts";
import type { Prompt, Reply } from "../../../ports/questions.ts";
import type { Io } from "../../../ports/world.ts";
import { leftAt } from "../case/pause.ts";
import type { Session } from "../case/session.ts";
import { keepTyped } from "../questions/take-reply.ts";

const NOTE: Prompt["asking"] = {
  key: "note",
  step: "communicate",
  kind: "text",
  ask: "What do you want to note for yourself?",
  why: "It stays on this computer and is never part of a filing.",
  state: "open",
};

/** Puts a note into the case; what was typed of it before is no draft any more. */
const putNote = (io: Io, session: Session, words: string): void => {
  const id = `n${session.case.notes.length + 1}`;
  const note: PrivateNote = { id, writtenAt: io.now(), about: "note", secret: { text: words } };
  session.put(keepUnsent({ ...session.case, notes: [...session.case.notes, note] }, NOTE.key, ""));
};

/** Asks for a note. */
const askNote = async (io: Io, session: Session): Promise<"noted" | "typed" | "nothing"> => {
  const start = session.case.unsent[NOTE.key];
  const keepReply = (reply: Reply) => {
    if (reply.kind !== "answer") keepTyped(session, NOTE.key, reply.typed);
    else if (reply.value !== "") putNote(io, session, String(reply.value));
  };
  const reply = await io.ask({
    asking: start === undefined ? NOTE : { ...NOTE, start, startIs: "unsent" },
    head: { title: "", progress: "" },
    before: [],
    canGoBack: true,
    canSkip: false,
    check: (raw) => ({ ok: true, value: cleanText(String(raw)).trim() }),
    echo: () => "",
    keepUnsent: (typed) => keepTyped(session, NOTE.key, typed),
    keepReply,
    caseId: session.case.id,
  });
  if (reply.kind === "pause") throw leftAt(io, session, reply);
  if (reply.kind === "answer" && reply.value !== "") return "noted";
  return session.case.unsent[NOTE.key] === undefined ? "nothing" : "typed";
};

const NOTED = {
  noted: "Noted. It stays on this computer and is never part of a filing.",
  typed: "Nothing was noted. Your draft is saved for next time.",
  nothing: "Nothing was noted.",
} as const;

/** Logs a private note: the words given, or asked for. Throws Usage where there are none and nobody to ask. */
export const logNote = async (io: Io, session: Session, text: string | undefined): Promise<void> => {
  const words = cleanText(text ?? "").trim();
  if (words === "" && (text !== undefined || !io.interactive))
    throw new Usage("A note needs its text.", `For example   ${io.asTyped('log note --text "…"')}`);
  if (words !== "") putNote(io, session, words);
  io.err(NOTED[words !== "" ? "noted" : await askNote(io, session)]);
};
