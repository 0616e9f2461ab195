import type { Case } from "../../../core/case/case.ts";
import { exhibitName } from "../../../core/case/exhibits.ts";
import { setAnswer } from "../../../core/interview/edit.ts";
import { currentQuestionsOf } from "../../../core/interview/questions-view.ts";
import { count, shorten } from "../../../core/text/text.ts";
import type { Person, Showing } from "../../../ports/world.ts";
import { leftAt } from "../case/pause.ts";
import type { Session } from "../case/session.ts";
import { menu } from "./prompts.ts";

const KEY = /^exhibits\.(\w+)\.claims$/;

/** Exhibits of which nobody has said yet what they prove. */
const openExhibits = (c: Case): string[] =>
  currentQuestionsOf(c).flatMap(({ key, state }) => (state === "open" ? (KEY.exec(key)?.slice(1) ?? []) : []));

/** How many answers were taken from an exhibit: what they say can be looked up there. */
const standsIn = ({ places = {} }: Case, id: string): string => {
  const many = Object.values(places).filter(({ exhibit }) => exhibit === id).length;
  return many === 0 ? "" : `, ${count(many, "answer")} of yours from it`;
};

/**
 * Where several exhibits wait to be told what they prove, each claim is asked for its proof instead: there are fewer of them. In: the key of the
 * question whose turn it is. Out: was it asked so? A person who goes back has answered nothing, and it is asked exhibit by exhibit.
 */
export const askProofByClaim = async (io: Showing & Person, session: Session, key: string): Promise<boolean> => {
  if (!io.interactive || !KEY.test(key)) return false;
  const ids = openExhibits(session.case);
  const { claims } = session.case;
  if (ids.length < 2 || claims.length === 0 || claims.length > ids.length) return false;
  const proves = new Map(ids.map((id) => [id, [] as string[]]));
  const options = ids.map((id) => ({
    value: id,
    label: `${exhibitName(session.case, id)}  ${shorten(session.case.exhibits.find((one) => one.id === id)?.name ?? "", 60)}${standsIn(session.case, id)}`,
  }));
  for (const [at, claim] of claims.entries()) {
    const said = shorten(claim.happened ?? claim.agreed ?? "", 120);
    const base = menu("exhibits.proof", `Which of your exhibits prove claim ${at + 1}? ${said}`, options, {
      why: "A claim with proof is believed. Without it, it is one person's word against another's.",
      canGoBack: true,
      before: [""],
    });
    const reply = await io.ask({
      ...base,
      asking: { ...base.asking, step: "document", kind: "choices", how: "Tick none if there is no proof yet." },
      check: (raw) => {
        const ticked = (typeof raw === "string" ? raw.split(",") : [raw].flat()).map((one) => String(one).trim());
        const known = ticked.filter((one) => one !== "");
        return known.every((one) => proves.has(one))
          ? { ok: true, value: known }
          : { ok: false, problem: `Choose any of: ${ids.join(", ")}.` };
      },
    });
    if (reply.kind === "pause") throw leftAt(io, session, reply);
    if (reply.kind !== "answer") return false;
    for (const id of reply.value as readonly string[]) proves.get(id)?.push(claim.id);
  }
  session.put([...proves].reduce((now, [id, of]) => setAnswer(now, `exhibits.${id}.claims`, of), session.case));
  return true;
};
