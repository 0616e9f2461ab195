import { matchesOf } from "./rules/regex-cache.ts";

// Words that are never a name, however they are capitalised.

/** Words of everyday English that open sentences or are written with a capital without being a name. */
const COMMON_WORDS: ReadonlySet<string> = new Set(
  (
    "i i'm i've i'd i'll a an the this that these those it its he she we they you your yours my mine our ours their me us him " +
    "and or but so because if then than when while where what who why how which whose whether not no yes yeah yep nope ok okay " +
    "is are was were be been being am do does did done doing have has had having can could will would shall should may might must " +
    "hi hello hey dear greetings welcome thanks thank cheers please sorry apologies excuse pardon regards kind best good great nice " +
    "well also actually however again still just only really seriously honestly clearly obviously frankly perhaps maybe possibly " +
    "probably sure indeed apparently anyway first second third finally now today tomorrow yesterday later soon never always ever " +
    "nothing everything anything something everyone anyone nobody someone all any some each every both either neither none many much " +
    "more most less least few several other another such same own in on at by for from to of off with without about into over under " +
    "after before since until between through during against as like per via out up down here there " +
    "stop go get let look see read try use give make take put tell say ask check fix pay send show explain stupid idiot idiots moron " +
    "liar lazy useless pathetic ridiculous shame shut wrong bad worst terrible awful garbage trash crap shit fuck fucking damn hell wtf " +
    "lol omg fyi btw imo imho asap money refund job work time"
  ).split(" "),
);

// The text as the learned scores read it: sentences of lower-case words and marks, without what must not count.

/** A sentence: `^`, then lower-case words and the marks ? ! … :) — and how many of the words were shouted. */
export interface Sentence {
  readonly tokens: readonly string[];
  readonly shouted: number;
}

const SHORT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    u: "you",
    ur: "your",
    r: "are",
    pls: "please",
    plz: "please",
    thx: "thanks",
    thanx: "thanks",
    tks: "thanks",
    dont: "don't",
    doesnt: "doesn't",
    didnt: "didn't",
    cant: "can't",
    cannot: "can't",
    wont: "won't",
    isnt: "isn't",
    wasnt: "wasn't",
    arent: "aren't",
    havent: "haven't",
    couldnt: "couldn't",
    wouldnt: "wouldn't",
    shouldnt: "shouldn't",
    youre: "you're",
    ive: "i've",
    im: "i'm",
    thats: "that's",
    whats: "what's",
    mr: "",
    mrs: "",
    ms: "",
    dr: "",
  }),
);

const WORD = /[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*|[?!…]|:\)/gu;
/** A word stops being read after this many letters: nothing people say is longer. */
const LONGEST = 24;
/** A sentence is cut after this many tokens, so that a text without full stops still has windows. */
const CUT = 60;

/** Lines of the draft itself: quotes of the other side, fenced code and tags are left out. */
function ownText(text: string): string {
  const kept: string[] = [];
  let fenced = false;
  for (const line of text.replaceAll("\r", "\n").split("\n")) {
    const bare = line.trim();
    if (bare.startsWith("```") || bare.startsWith("~~~")) {
      if (fenced || !bare.slice(3).includes("```")) fenced = !fenced;
      continue;
    }
    if (fenced || bare.startsWith(">") || (bare.startsWith("On ") && bare.endsWith("wrote:"))) continue;
    kept.push(bare);
  }
  return kept
    .join("\n")
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/`[^`\n]*`/g, " ")
    .replace(/<[^<>\s]{1,80}>/g, " ")
    .replaceAll(" n't", "n't");
}

/** Whether a run without spaces is an address, a path, a mention or code, not words. */
function isCode(chunk: string): boolean {
  return (
    chunk.includes("://") ||
    chunk.startsWith("www.") ||
    chunk.includes("@") ||
    /[_=\\{}[\]#$|~^]|\(\)|\d\p{L}|\p{L}\d|\/[^/]*\/|\p{Ll}[.:]\p{Ll}|\p{Ll}\p{Lu}/u.test(chunk)
  );
}

const LETTER = /\p{L}/u;

/** Whether the word is written as a name: a capital (or capitals) where the sentence asks for none. */
function isName(word: string, low: string, opens: boolean, next: string): boolean {
  const first = word.charAt(0);
  if (first === first.toLowerCase() || !LETTER.test(first)) return false;
  if (COMMON_WORDS.has(low) || low.includes("'")) return false;
  if (opens) return next === ",";
  return word.length < 4 || word !== word.toUpperCase();
}

/** Splits a text into sentences of tokens, leaving out names, code, quotes, numbers and addresses. Linear in its length. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let tokens: string[] = ["^"];
  let shouted = 0;
  const end = () => {
    if (tokens.length > 1) sentences.push({ tokens, shouted });
    tokens = ["^"];
    shouted = 0;
  };
  for (const line of ownText(text).split("\n")) {
    if (line === "" || /^[\p{Lu}*\-\d]/u.test(line)) end();
    for (const chunk of line.split(/\s+/)) {
      if (chunk === "" || isCode(chunk)) {
        // A sentence may still end in an address: "see https://a.example." or "is it @anna?"
        const last = chunk.at(-1) ?? "";
        if (tokens.length > 1 && (last === "?" || last === "!")) tokens.push(last);
        if (last === "?" || last === "!" || last === ".") end();
        continue;
      }
      let ends = false;
      for (const found of matchesOf(WORD, chunk.replaceAll("...", "…"))) {
        const word = found[0];
        if (ends && LETTER.test(word.charAt(0))) {
          end();
          ends = false;
        }
        if (!LETTER.test(word.charAt(0))) {
          if (tokens.length > 1 && tokens.at(-1) !== word) tokens.push(word);
          else if (tokens.length > 1 && tokens.at(-2) !== word) tokens.push(word);
          ends = true;
          continue;
        }
        const next = chunk.charAt(found.index + word.length);
        const low = word.toLowerCase().slice(0, LONGEST);
        const said = SHORT.get(low) ?? low;
        if (said === "" || isName(word, said, tokens.length === 1, next)) continue;
        if (word.length > 2 && word === word.toUpperCase() && word !== word.toLowerCase()) shouted++;
        tokens.push(said);
      }
      if (ends || /[.;][)"'*]*$/.test(chunk) || tokens.length > CUT) end();
    }
    if (line.length < 40) end();
  }
  end();
  return sentences;
}
