import type { Case } from "../case/case.ts";
import { otherSide } from "../case/facts.ts";
import { complainsIn } from "../facts/talk/reading.ts";
import { toldHappenings } from "../happenings/happenings.ts";
import { actorOf } from "../happenings/matters.ts";
import { capital, lowerStart, oneLine, phrase } from "../text/text.ts";
import { sayDay } from "../values/days.ts";
import { hasVerb } from "./parts.ts";
import { quote, saysYou } from "./readers.ts";

// Active listening: what the other side minds, said back in one fair line before anything is answered. It admits nothing and
// strikes at nobody: what is said is how they see it, and they are asked whether it is heard right.

/** Who complains is told by what they did. */
const COMPLAINTS: readonly string[] = ["refundAsked", "changesAsked", "disputeByClient", "mediation"];

const linesOfTheirs = (c: Pick<Case, "contacts">) =>
  c.contacts.filter((one) => one.by === "them" && one.gist !== undefined && complainsIn(one.gist));

/** Was a complaint of the other side told: in a message of theirs, or by what they did? In: what applies of the case. */
export const hasComplaint = (c: Case): boolean =>
  linesOfTheirs(c).length > 0 ||
  c.milestones.some(
    (one) => one.changesAskedOn !== undefined && one.changesAskedOn !== "never" && c.answers.role !== "client",
  ) ||
  toldHappenings(c).some((one) => COMPLAINTS.includes(one.kind) && actorOf(c, one) === "them");

/** Words that belong to an answer and not to what was heard: from there on it is left out. */
const ANSWERS_BACK =
  /[,;.]?\s+(?:but|although|though|even though|yet|however|which is (?:not true|wrong|a lie|false|nonsense)|and that is (?:not true|wrong|a lie))(?!\p{L}).*$/isu;
/** What would admit something or strike back: a line with it is not made into a sentence. */
const NO_HEARING =
  /(?<!\p{L})(my (?:own )?(?:fault|mistake|error)|i (?:was|am) (?:wrong|sorry|to blame)|we (?:were|are) (?:wrong|sorry|to blame)|i (?:admit|apologi[sz]e)|we (?:admit|apologi[sz]e)|liars?|lies|lied|lying|scam\p{L}*|ridiculous|absurd|nonsense|stupid|idiot\p{L}*|pretend\p{L}*|claims? falsely|fraud\p{L}*|crook\p{L}*|excuse)(?!\p{L})/iu;

const OPENING =
  /^(?:(?:what )?(?:matters|bothers?|is wrong) (?:to|for) (?:them|him|her|you) is:?|(?:they|he|she|the client|the freelancer|you) (?:say|says|said|think|thinks|thought|feel|feels|felt|mind|minds|minded|complain|complains|complained|wrote|writes|write)(?: (?:to me|me))?(?: that| about)?:?)\s+/iu;
const EXPECTED =
  /^(?:they|he|she|the client|the freelancer|you) (?:(?:had|have|has) )?(expected|expects?|wanted|wants?|needed|needs?|hoped for|asked for|were expecting|was expecting|would (?:have )?liked?)\s+(.+)$/isu;

const VERBS: Readonly<Record<string, string>> = {
  expect: "expected",
  expects: "expected",
  want: "wanted",
  wants: "wanted",
  need: "needed",
  needs: "needed",
  "were expecting": "expected",
  "was expecting": "expected",
};

/** Words about the other side, turned to them: "their logo" is "your logo". Only where no other "they" can be meant is it so: whole words. */
const toYou = (text: string): string =>
  text
    .replace(/(?<!\p{L})(?:their|his)(?!\p{L})/giu, "your")
    .replace(/(?<!\p{L})her(?= \p{Ll})/gu, "your")
    .replace(/(?<!\p{L})(?:the client|the freelancer)['’]s(?!\p{L})/giu, "your");

const asTyped = (raw: string): string => {
  const bare = oneLine(raw)
    .replace(/[;,]?\s*is that (?:right|so|correct)\??$/i, "")
    .replace(ANSWERS_BACK, "");
  return phrase(bare).replace(/[?!]+$/, "");
};

interface Heard {
  /** What was expected, and with which word: "expected longer texts". */
  readonly expected?: string;
  /** How they see it, as a clause: "the texts are too short". */
  readonly view?: string;
}

const heard = (raw: string): Heard | undefined => {
  if (NO_HEARING.test(raw)) return undefined;
  const text = asTyped(raw);
  if (text === "") return undefined;
  const [, verb = "", what = ""] = EXPECTED.exec(text) ?? [];
  if (what !== "") return { expected: `${VERBS[verb.toLowerCase()] ?? verb.toLowerCase()} ${toYou(what)}` };
  const said = text.replace(OPENING, "");
  // Of a "they" at its head nobody knows whether it is the reader or the files.
  if (said === "" || /^(?:they|he|she)(?!\p{L})/iu.test(said)) return undefined;
  const turned = toYou(lowerStart(said));
  return hasVerb(turned) || /^(?:that|not)\s/i.test(turned)
    ? { view: turned.replace(/^that\s+/i, "") }
    : { expected: `expected ${turned}` };
};

/**
 * What the other side minds, as one fair line to them: "You expected longer texts on the brand sheet; is that right?" In: what the person
 * wrote of it, in their own words. Undefined while it admits something, strikes back or says nothing.
 */
export const fairLine = (raw: string | undefined): string | undefined => {
  if (raw === undefined) return undefined;
  const quoted = QUOTING.exec(oneLine(raw));
  if (quoted !== null) return capital(oneLine(raw));
  const found = heard(raw);
  if (found === undefined) return undefined;
  return found.expected === undefined
    ? `As you see it, ${found.view}; is that right?`
    : `You ${found.expected}; is that right?`;
};

/** A line of theirs as it is proposed: it stands as it is. */
const QUOTING = /^(?:On \d{1,2} \p{L}{3} \d{4} )?you wrote: “.+” Is that what matters most to you\?$/iu;

/** From a chat or a log: the line of theirs that matters, to be shown before the person writes. The last complaint counts. In: what applies. */
export const heardInChat = (c: Pick<Case, "contacts">): string | undefined => {
  const one = linesOfTheirs(c).at(-1);
  if (one?.gist === undefined || !/^[“"].*[”"]$/.test(one.gist.trim())) return undefined;
  const day = one.on === undefined ? "You wrote" : `On ${sayDay(one.on)} you wrote`;
  return `${day}: ${quote(one.gist.trim().replace(/^[“"]|[”"]$/g, ""))} Is that what matters most to you?`;
};

/** How they see it, for a reader at Upwork: "The client expected longer texts on the brand sheet." Undefined where nothing fair can be said. */
export const theirViewOf = (c: Case): string | undefined => {
  const view = viewOf(c);
  // Words to the other side are no words to Upwork: where a "you" is left, the person tells it anew.
  return view === undefined || saysYou(view) ? undefined : view;
};

const viewOf = (c: Case): string | undefined => {
  const { complaint } = c.answers;
  if (complaint === undefined || fairLine(complaint) === undefined) return undefined;
  const who = capital(otherSide(c));
  if (QUOTING.test(oneLine(complaint)))
    return oneLine(complaint)
      .replace(/ Is that what matters most to you\?$/, "")
      .replace(/(?<!\p{L})you wrote/iu, `${who.toLowerCase()} wrote`)
      .replace(/^./, (letter) => letter.toUpperCase());
  const found = heard(complaint);
  if (found === undefined) return undefined;
  const told = (words: string): string => words.replace(/(?<!\p{L})your(?!\p{L})/giu, "their");
  return found.expected === undefined
    ? `As ${who.toLowerCase()} sees it, ${told(found.view ?? "")}.`
    : `${who} ${told(found.expected)}.`;
};
