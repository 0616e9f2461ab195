import type { Case } from "../../../core/case/case.ts";
import { originalOf } from "../../../core/case/exhibits.ts";
import { parseAnswer } from "../../../core/case/field-kinds.ts";
import { listFields } from "../../../core/case/lists.ts";
import { isTextType } from "../../../core/case/media-type.ts";
import { placeOfWords } from "../../../core/claims/cited-words.ts";
import type { WorthALook } from "../../../core/facts/fact.ts";
import { placeCitation } from "../../../core/interview/attach-file.ts";
import { addItem } from "../../../core/interview/edit.ts";
import { cleanText, count, oneLine, sayLines, shorten } from "../../../core/text/text.ts";
import { isOurs } from "../../../errors.ts";
import type { Documents, Files, Person, Showing, Store } from "../../../ports/world.ts";
import { LOOK_ACTS, type LookAct, lookRows } from "../../../terminal/views/facts/look-rows.ts";
import type { SheetAct } from "../../../terminal/views/sheet.ts";
import { leftAt } from "../case/pause.ts";
import type { Session } from "../case/session.ts";
import { conversationOfOriginal } from "../exhibits/exhibit-lines.ts";
import { menu, todayOf } from "../questions/prompts.ts";
import type { Findings } from "./look-through.ts";
import { showPlaces } from "./show-place.ts";

type World = Showing & Person & Store & Documents & Files;

/** Adds an item with its answers; the list stays as finished as it was. */
const withItem = (c: Case, list: "claims" | "happenings", item: object): { case: Case; id: string } => {
  const added = addItem(c, list);
  const items = (added.case[list] as readonly { readonly id: string }[]).map((one) =>
    one.id === added.id ? { ...one, ...item } : one,
  );
  return { case: { ...added.case, [list]: items, finished: c.finished }, id: added.id };
};

const dayFor = (io: Showing, { on }: WorthALook): string | undefined =>
  on !== undefined && parseAnswer(listFields.happenings.on, on, todayOf(io)).ok ? on : undefined;

/** Makes the line an exhibit of its own, with its words and its day. Out: the case, and the exhibit where the file can be cited. */
const quoted = async (
  io: World,
  c: Case,
  line: WorthALook,
  exhibit: string | undefined,
): Promise<{ case: Case; id?: string }> => {
  const original = exhibit === undefined ? undefined : originalOf(c, exhibit);
  if (original === undefined || !isTextType(original.mediaType))
    return { case: c, ...(exhibit ? { id: exhibit } : {}) };
  try {
    const { lines } = await conversationOfOriginal(io, c.id, original);
    const place = placeOfWords(cleanText(line.place.quote), lines, { from: 1, to: Math.max(1, lines.length) });
    if (place.state !== "there") return { case: c, ...(exhibit ? { id: exhibit } : {}) };
    const on = dayFor(io, line);
    const name = `${original.fileName}, ${sayLines(place.found.lines)}`;
    const citation = { lines: place.found.lines, quote: place.found.words, dated: on };
    const placed = placeCitation(c, original, citation, name);
    const [id = ""] = placed.ids;
    const source = c.exhibits.find((one) => one.id === exhibit)?.source;
    const exhibits = placed.case.exhibits.map((one) =>
      one.id === id
        ? {
            ...(source === undefined ? {} : { source }),
            ...(on === undefined ? {} : { on }),
            ...one,
            name: one.name ?? name,
          }
        : one,
    );
    return { case: { ...placed.case, exhibits }, id };
  } catch (error) {
    if (!isOurs(error, "Problem")) throw error;
    return { case: c };
  }
};

const MOST_WORDS = 500;

/** Does with a line what was chosen for it. All words to the letter: nothing is judged. */
const keep = async (io: World, c: Case, line: WorthALook, act: LookAct, exhibit: string | undefined): Promise<Case> => {
  const cited = await quoted(io, c, line, exhibit);
  if (act === "quote") return cited.case;
  const words = shorten(oneLine(line.place.quote), MOST_WORDS);
  const on = dayFor(io, line);
  if (act === "happening")
    return withItem(cited.case, "happenings", { kind: "other", ...(on === undefined ? {} : { on }), note: words }).case;
  const isAgreed = line.why === "agreed" || line.why === "promise" || line.why === "approval";
  const claim = withItem(cited.case, "claims", {
    ...(isAgreed
      ? { agreed: words, ...(on === undefined ? {} : { agreedOn: on }) }
      : { happened: words, ...(on === undefined ? {} : { happenedOn: on }) }),
  });
  const exhibits = claim.case.exhibits.map((one) =>
    one.id === cited.id ? { ...one, claims: [...new Set([...(one.claims ?? []), claim.id])] } : one,
  );
  return { ...claim.case, exhibits };
};

const nextAct = (act: LookAct | undefined): LookAct | undefined =>
  act === undefined ? LOOK_ACTS[0] : LOOK_ACTS[LOOK_ACTS.indexOf(act) + 1];

/**
 * Lines of the files that are worth a look: approvals, promises, agreed days, threats. Space makes one a quote, a claim or a happening;
 * Enter keeps what was marked, in one step. In: what was found; the exhibit of each file. Out: how many were kept.
 */
export const lookAtLines = async (
  io: World,
  session: Session,
  { found, texts, pathOf }: Findings,
  exhibits: ReadonlyMap<string, string>,
): Promise<number> => {
  const lines = found.worthALook;
  const marked = new Map<number, LookAct>();
  let at: string | undefined;
  for (let isAgain = false; ; isAgain = true) {
    const reply = await io.ask({
      ...menu("facts.lines", "Lines worth a look", [], {
        why: "These lines may matter, for you or against you. We do not judge them: the words stay as they were written. Read the lines around them before you use one.",
        canGoBack: true,
      }),
      sheet: {
        rows: lookRows(lines, marked, session.case),
        keys: [
          { key: "Space", does: "quote, claim or happening", ofRow: true },
          { key: "o", does: "see where it is", ofRow: true },
        ],
        enter: marked.size === 0 ? "go on" : `keep ${count(marked.size, "line")}`,
        ...(at === undefined ? {} : { at }),
        ...(isAgain ? { isAgain: true } : {}),
      },
      stays: (value) =>
        (value as SheetAct).key === "Enter" && marked.size > 0
          ? `Lines worth a look  ${count(marked.size, "line")} kept`
          : undefined,
    });
    if (reply.kind === "pause") throw leftAt(io, session, reply);
    if (reply.kind !== "answer") return 0;
    const { key, row } = reply.value as SheetAct;
    if (key === "Enter") break;
    at = row;
    const line = lines[Number(row)];
    if (line === undefined) continue;
    if (key === "o") await showPlaces(io, session, [line.place], texts, pathOf);
    else {
      const next = nextAct(marked.get(Number(row)));
      if (next === undefined) marked.delete(Number(row));
      else marked.set(Number(row), next);
    }
  }
  let c = session.case;
  for (const [index, act] of [...marked].sort(([a], [b]) => a - b)) {
    const line = lines[index];
    if (line !== undefined) c = await keep(io, c, line, act, exhibits.get(line.place.file));
  }
  session.put(c);
  return marked.size;
};
