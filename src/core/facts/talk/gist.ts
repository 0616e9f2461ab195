import { shorten } from "../../text/text.ts";
import type { Quoted } from "../place.ts";
import type { Said } from "./reading.ts";

const MOST_GIST = 240;
const GREETING =
  /^(?:hi|hey|hello|hallo|hola|bonjour|dear|good (?:morning|evening|afternoon)|morning|thanks|thank you|merci|danke|gracias)(?:[\s,]+\p{L}{2,20}){0,3}[.!,:\s-]*$/iu;

/** How much a sentence tells of the matter, to choose what stands in the gist. */
const weightOf = ({ marks, threat, outside, sums, text }: Said): number => {
  if (GREETING.test(text)) return -1;
  if (threat !== undefined || outside) return 6;
  const heavy = (["complaint", "back", "settle", "no"] as const).filter((mark) => marks.has(mark)).length;
  const light = (["ask", "wish", "promise", "approval", "done"] as const).filter((mark) => marks.has(mark)).length;
  return 2 * heavy + light + (sums.length > 0 || marks.has("hours") || /\d/.test(text) ? 1 : 0);
};

/** Between the words of two messages stands a mark: nobody wrote them in one breath. */
const markBetween = (before: Said | undefined, one: Said): string =>
  before === undefined ? "" : before.turn === one.turn ? " " : " / ";

/** The words of a day that tell most, in their order. */
export const gistOf = (said: readonly Said[]): { readonly gist: string; readonly places: readonly Quoted[] } => {
  const byWeight = said
    .map((one, at) => ({ one, at, weight: weightOf(one) }))
    .sort((a, b) => b.weight - a.weight || a.at - b.at);
  const taken: typeof byWeight = [];
  let length = 0;
  for (const each of byWeight) {
    if (taken.length > 0 && (length + each.one.text.length > MOST_GIST || each.weight < 0)) continue;
    taken.push(each);
    length += each.one.text.length + 3;
  }
  const best = taken.flatMap(({ one }) => one.places);
  const inOrder = [...taken].sort((a, b) => a.at - b.at);
  const words = inOrder.map(({ one }, at) => `${markBetween(inOrder[at - 1]?.one, one)}${one.text}`).join("");
  return { gist: shorten(words, MOST_GIST), places: best };
};
