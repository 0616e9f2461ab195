import {
  behindBreak,
  endings,
  gapEnds,
  isPart,
  middleEnds,
  partsWords,
  type Reached,
  seenFrom,
} from "./between-words.ts";
import { type KnownSign, otherSignsAt, SEAM, signAt } from "./encoded-characters.ts";
import type { Ending, Node } from "./words-tree.ts";
import { ENDING, GAP, MIDDLE, NUMBER_GAP } from "./written-forms.ts";

// At each beginning of a word the tree of covered words is followed as far as it goes.

/** The node that the letters of one sign lead to. */
const follow = (node: Node, as: string): Node | undefined => {
  if (as.length === 1) return node.next.get(as);
  let next: Node | undefined = node;
  for (const letter of as) next = next?.next.get(letter);
  return next;
};

interface State extends Reached {
  readonly node: Node;
}

const stepsFrom = (text: string, { node, at, last }: State): State[] => {
  const states: State[] = [];
  for (const gap of [GAP, NUMBER_GAP]) {
    const next = node.next.get(gap);
    if (next !== undefined)
      for (const end of gapEnds(text, at, gap === NUMBER_GAP)) states.push({ node: next, at: end, last });
  }
  const [middle, ending] = [node.next.get(MIDDLE), node.next.get(ENDING)];
  if (middle !== undefined) for (const end of middleEnds(text, at)) states.push({ node: middle, at: end, last });
  if (ending !== undefined) for (const place of endings(text, { at, last })) states.push({ node: ending, ...place });
  const behind = behindBreak(text, at);
  if (behind >= 0) states.push({ node, at: behind, last });
  const found = seenFrom(text, at);
  for (const { sign, end } of [...(found === undefined ? [] : [found]), ...(last ? otherSignsAt(text, at) : [])]) {
    const next = isPart(sign) ? follow(node, sign.as) : node.next.get(`=${sign.as}`);
    if (next !== undefined) states.push({ node: next, at: end, last: sign });
  }
  return states;
};

export interface Match {
  readonly end: number;
  readonly ending: Ending;
}

/** Does a word end here, between what was matched and the next sign? "AnnLeesonInvoice" is three words. */
const endsHere = (text: string, { at, last }: State): boolean => {
  if (text[at] === SEAM) return true;
  const next = seenFrom(text, at)?.sign;
  return partsWords(last, next) || (last?.upper === false && next?.upper === true);
};

/** The longest covered words that begin at a place where a word begins; of those that are not turned, when that is wanted. */
export const longestAt = (root: Node, text: string, start: number, isReversedToo = true): Match | undefined => {
  let best: Match | undefined;
  const open: State[] = [{ node: root, at: start, last: undefined }];
  // Ways that reach one place count once: else a phrase over many broken lines would double them at each.
  const seen = new Set<string>();
  while (open.length > 0) {
    const state = open.pop() as State;
    if (open.length > 0 || seen.size > 0) {
      const key = `${state.node.id} ${state.at}`;
      if (seen.has(key)) continue;
      seen.add(key);
    }
    const { ending } = state.node;
    const isWanted = ending !== undefined && (isReversedToo || !ending.form.isReversed);
    if (isWanted && state.at > (best?.end ?? start) && endsHere(text, state)) best = { end: state.at, ending };
    open.push(...stepsFrom(text, state));
  }
  return best;
};

/** The longest covered words that stand joined at a place, also in the middle of a longer word. */
export const longestJoined = (root: Node, text: string, start: number): Match | undefined => {
  let best: Match | undefined;
  let node = root;
  let at = start;
  while (at < text.length) {
    const { sign, end } = signAt(text, at);
    if (sign.kind !== "hidden") {
      const next = isPart(sign) ? follow(node, sign.as) : undefined;
      const behind = next === undefined && node !== root ? behindBreak(text, at) : -1;
      if (next === undefined && behind < 0) break;
      if (next === undefined) {
        at = behind;
        continue;
      }
      node = next;
      if (node.ending !== undefined) best = { end, ending: node.ending };
    }
    at = end;
  }
  return best;
};

/**
 * Does a name that is written the usual way begin inside one that is turned round, and end behind it? Of "Leeson, Ann Leeson" the
 * second half is the name.
 */
export const isPassedOver = (root: Node, text: string, start: number, { end, ending }: Match): boolean => {
  if (!ending.form.isReversed) return false;
  let last: KnownSign | undefined;
  for (let at = start; at < end; ) {
    const found = signAt(text, at);
    if (found.sign.kind !== "hidden") {
      const isBegin = at > start && isPart(found.sign) && partsWords(last, found.sign);
      const match = isBegin ? longestAt(root, text, at) : undefined;
      if (match !== undefined && !match.ending.form.isReversed && match.end > end) return true;
      last = found.sign;
    } else if (text[at] === SEAM) last = undefined;
    at = found.end;
  }
  return false;
};
