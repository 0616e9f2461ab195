import { once } from "../../once.ts";
import type { Finding } from "./finding.ts";
import { OF_THE_WORK } from "./of-the-work.ts";
import { folded, phrases } from "./phrase-pattern.ts";
import { type Prepared, plainOf, type Sentence } from "./prepare.ts";
import { matchesOf } from "./regex-cache.ts";
import { findingAt, type Said } from "./rule.ts";
import { letterOf } from "./sign-letters.ts";

const split = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that stand alone; forms with -s, -es, -ed, -ing, -in, -er, -y are read by `stem`. */
const RUDE = once(() =>
  split(`
  arse arsehole ass asses asshat asshole asswipe badass bastard bastardo bollocks bollock bullshit cock cocksucker crap
  crapp cunt damn damned damnit dammit dick dickhead douche douchebag dumbass fatass ffs fuk fck fuc fux goddamn goddamned
  gtfo hoe hos jackass jizz lardass milf mofo motherfucker muthafucka piss piss prick punkass pussy pussie
  screwed shat shite sht shyt skank slut slutt smartass stfu tits titties titty twat wank wanker whore wtf wtff bitch biatch bytch
  scheiße scheisse scheiss scheiß verdammt arschloch wichser fotze putain merde connard connasse salope enculé encule bordel foutre
  mierda puta puto joder coño cabron cabrón pendejo pendejos pendeja chinga chingada chingar hostia gilipollas verga carajo culero
  cazzo stronzo stronza merda vaffanculo minchia porca porra caralho foda fodase kurwa pierdole jebać jebac blyat blyad blya suka сука
  блядь хуй pizdec нахуй бля пиздец chutiya bhenchod madarchod bhosdike gaandu harami saala kutte kamina putangina tangina gago
  bastards bloody arsed buggered bugger effing freaking frigging fecking feck sodding bleeding crikey goddam godsdamn
  orospu siktir amk şerefsiz kos omak sharmuta khara
  btch asf thot shitty crappy pissy slutty skanky hoez hoess hoeing goddam fugly blowjob wtfuck horseshit bullcrap dipshit
`),
);
const SLURS = once(() =>
  split(`
  nigger nigga nigg nig nigguh niggah nicca niggaz nigro faggot fag fagg faggit dyke kike spic wetback gook chink coon tranny
  retard retarded retart paki raghead towelhead beaner cracka
`),
);
/** Letters that make a word rude wherever they stand in it, and the plain words that hold them. */
const INSIDE = ["fuck", "shit", "bitch", "asshole", "nigga", "faggot", "cunt", "motherf", "pussy"] as const;
const PLAIN = once(() =>
  split("shitake shitakes shittake mishit mishits shittim scunthorpe pussyfoot pussyfooting pussycat pussywillow"),
);
/** A masked word, by the letters that are left of it: f**k, sh*t, b***h. */
const MASKED =
  /^(?:f[*#_-]{1,4}(?:k|ks|ked|king|kin|ker|er|ing)?|fu[*#]{1,3}k?(?:ing|ed|er)?|f[*#]ck\w{0,4}|s[*#]{1,3}t\w{0,3}|sh[*#]{1,2}t?\w{0,3}|s[*#]it\w{0,3}|b[*#]{1,4}(?:h|ch|tch)(?:es)?|bi[*#]{1,3}h?(?:es)?|a[*#]{2}(?:hole|holes)?|a[*#]s(?:hole)?|c[*#]{1,2}(?:t|nt)s?|d[*#]{1,2}(?:k|ck)s?|p[*#]{1,4}(?:y|sy)|cr[*#]p|wt[*#]|bull[*#]{1,4}\w{0,2}|n[*#]{1,4}(?:r|a|er|ga)s?)$/i;
const TOKEN = /[^\s.,;:?"“”()[\]{}<>/\\|~^=+&]{2,60}/gu;
const SPACED = /(?<![\p{L}\p{N}])[\p{L}*@$](?:[ ._*-][\p{L}*@$](?![\p{L}\p{N}])){2,9}/gu;
const RUN = /(\p{L})\1{2,40}/gu;
const PHRASES = phrases(
  "(?:what|who|why|how|where) the hell",
  "go to hell|hell no|hell ya|hell yeah|hell yes|as hell|bloody hell|to hell with|give a hell|the hell out|like hell|raise hell|hell of an? (?:mess|way|attitude|nerve)|hell out of",
  "(?:screw|bugger|sod) (?:you|off|this|that|it)",
  "(?:piece|pile|load) of (?:junk|garbage|trash|rubbish|dung)",
  "you suck|(?:this|it|that|work|code|design|which) (?:really |just |totally )?sucks|sucks (?:balls|ass|hard)",
  "bloody (?:idiot|fool|stupid|useless|joke|hopeless|disgrace)",
  "kiss my|up yours|white trash|butt ?hurt|butthead|my butt|kick your butt|what the (?:heck|eff)|tf|af",
);
const GARDEN = /\b(?:garden\w{0,6}|rake|soil|weeds?|weeding|shovel|spade|seeds?|vegetable|farm\w{0,4}|plough|tool)\b/i;
const PRAISE = /^ (?:good|great|nice|fine|fast|impressive|brilliant|lovely|beautiful|amazing)\b/i;
const NAMES = /^(?:Dick|Fanny|Dicks|Cock|Cocks|Coon|Dyke|Hoe|Tits|Pussy|Spic|Chink|Nig)$/;

export const profanityPatterns = (): readonly RegExp[] => [
  MASKED,
  TOKEN,
  SPACED,
  RUN,
  PHRASES.regexp,
  GARDEN,
  PRAISE,
  NAMES,
];

const WHY = "A rude word is what the reader remembers; a mediator will read it too.";
const INSTEAD = "Take the word out. Say what happened and what it cost you.";

const PROFANE: Said<"profanity"> = {
  rule: "profanity",
  family: "profanity",
  severity: "warning",
  why: WHY,
  instead: INSTEAD,
};
const SLUR: Said<"profanity-slur"> = {
  rule: "profanity-slur",
  family: "profanity",
  severity: "serious",
  why: "This word counts as abuse on Upwork and can close your account.",
  instead: "Delete the sentence. Name what was done, not the person.",
  source: "abuse",
};

export const PROFANITY_SAID = [PROFANE, SLUR];
type ProfanitySaid = (typeof PROFANITY_SAID)[number];

/** The plain forms a word may stand for, without its ending. */
const stems = (word: string): string[] => [
  word,
  ...["s", "es", "ed", "ing", "in", "er", "ers", "y", "z", "ass", "head", "n"].flatMap((ending) =>
    word.endsWith(ending) && word.length - ending.length >= 3 ? [word.slice(0, -ending.length)] : [],
  ),
];

const inList = (word: string): ProfanitySaid | undefined => {
  if (PLAIN().has(word) || word.endsWith("shita")) return undefined;
  const forms = stems(word);
  if (forms.some((form) => SLURS().has(form)) || (word.startsWith("nigg") && !/^nigg(?:le|ard|ling)/.test(word)))
    return SLUR;
  if (forms.some((form) => RUDE().has(form)) || INSIDE.some((part) => word.includes(part))) return PROFANE;
  return undefined;
};

const ENDINGS_OF_PLAIN = once(() =>
  split(
    "assess assesses assessed assed assing assin assy asser assers hosed hosing hosin hoses hose dicker cocky cocked cocker cockers hoser hosing pricked pricking pricker coony tittie fuc niged nigs doucheing cocking cockin dicky hosen cockn dickn hoen assn hosn spicy spiced spicing spicer spicers spices chinked gooky",
  ),
);

/** Judges one word. In: a word as it stands. Out: what to say of it, or undefined. */
const judge = (token: string): ProfanitySaid | undefined => {
  if (token.startsWith("@") || token.length > 60) return undefined;
  if (MASKED.test(token.replace(/^['’"*_]{0,3}(?=\w)/, "").replace(/['’"!_]{0,3}$/, ""))) return PROFANE;
  const bare = token
    .replace(/^[^\p{L}\p{N}$@]{1,60}/u, "")
    .replace(/[^\p{L}\p{N}$@]{1,60}$/u, "")
    .replace(/'s$/i, "");
  if (bare.length < 2 || NAMES.test(bare) || !/\p{L}/u.test(bare)) return undefined;
  const low = bare.toLowerCase();
  const plain = /[^\p{L}]/u.test(low) ? low.replace(/[013457$@!€]/g, letterOf).replace(/[^\p{L}]/gu, "") : low;
  // Digits stand for letters inside a word only: "a55" and "sh1t", not "4s" or "5hoe5".
  const signs = low.match(/[0-9]/g)?.length ?? 0;
  if (signs > 0 && signs > plain.length / 2 + 0.5) return undefined;
  if (ENDINGS_OF_PLAIN().has(plain)) return undefined;
  const found = inList(plain);
  if (found !== undefined || !/(\p{L})\1\1/u.test(plain)) return found;
  return inList(plain.replace(RUN, "$1")) ?? inList(plain.replace(RUN, "$1$1"));
};

type Judge = typeof judge;

/** Judges each word once: a long text says most of its words again and again. */
const remembering = (): Judge => {
  const known = new Map<string, ProfanitySaid | undefined>();
  return (token) => {
    if (!known.has(token)) known.set(token, judge(token));
    return known.get(token);
  };
};

/** What somebody in a story, a song or a film says is the work, not the person. */
const TOLD_OF =
  /\b(?:character|hero(?:ine)?|villain|narrator|singer|actor|protagonist|lyrics?|chapter|scene|dialogue)\b[^.!?]{0,40}\b(?:calls?|says?|shouts?|swears?|mutters?|yells?)\b/i;

const inWords = (text: Prepared, sentence: Sentence, judged: Judge): Finding[] =>
  matchesOf(TOKEN, sentence.text).flatMap((match) => {
    const said = judged(match[0]);
    if (said === undefined || TOLD_OF.test(sentence.text) || OF_THE_WORK.test(sentence.text)) return [];
    if (
      /^(?:damn|bloody|effing|freaking)$/i.test(match[0]) &&
      PRAISE.test(sentence.text.slice(match.index + match[0].length))
    )
      return [];
    // A name in the text (Bloody Mary) and a tool (a bastard file) are no swearing.
    const after = sentence.text.slice(match.index + match[0].length);
    if (match.index > 0 && /^\p{Lu}/u.test(match[0]) && /^ \p{Lu}\p{Ll}/u.test(after)) return [];
    if (/^bastard$/i.test(match[0]) && /^ (?:files?|swords?|cut|titles?|amber|hartebeest)\b/.test(after)) return [];
    if (/^#?ho(?:es?|s)$/i.test(match[0]) && GARDEN.test(sentence.text)) return [];
    return [findingAt(text, sentence.start + match.index, sentence.start + match.index + match[0].length, said)];
  });

const inLetters = (text: Prepared, sentence: Sentence): Finding[] =>
  matchesOf(SPACED, sentence.text).flatMap((match) => {
    const said = judge(match[0].replace(/[\s._-]/g, ""));
    if (said === undefined) return [];
    return [findingAt(text, sentence.start + match.index, sentence.start + match.index + match[0].length, said)];
  });

const inPhrases = (text: Prepared, sentence: Sentence): Finding[] => {
  const { text: words, placeOf } = plainOf(sentence.text);
  if (!PHRASES.isMade && !PHRASES.mayMatch(folded(words))) return [];
  return matchesOf(PHRASES.regexp, words).map((match) =>
    findingAt(
      text,
      sentence.start + placeOf(match.index),
      sentence.start + placeOf(match.index + match[0].length),
      PROFANE,
    ),
  );
};

/** Rude words, also disguised (f**k, sh1t, a$$, s h i t). In: a prepared text. Out: findings. */
export const profanityIn = (text: Prepared): Finding[] => {
  const judged = remembering();
  return text.sentences.flatMap((one) => [
    ...inWords(text, one, judged),
    ...inLetters(text, one),
    ...inPhrases(text, one),
  ]);
};
