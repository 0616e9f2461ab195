import type { Sentence } from "./tokens.ts";

// The readable cues of tone: what a person would point at. Each is a name and the phrases that show it.

/** A phrase is words and marks parted by spaces; `^` stands for where a sentence opens. */
const CUES: ReadonlyArray<readonly [name: string, phrases: string]> = [
  ["thanks", "thanks|thank you|thank|much appreciated|appreciate it|i appreciate|appreciated|grateful|cheers"],
  ["a greeting", "^ hi|^ hello|^ hey|^ dear|^ greetings|^ good morning|^ good afternoon|^ good day|^ good evening"],
  [
    "an apology",
    "sorry|i apologize|i apologise|my apologies|apologies|my mistake|my bad|excuse me|forgive me|pardon me|my fault",
  ],
  [
    "could you",
    "could you|would you|would you mind|could you please|would it be possible|would you be|would you like|could we|may i",
  ],
  ["can you", "can you|will you|can you please|can we"],
  [
    "a hedge",
    "maybe|perhaps|possibly|i think|i believe|i guess|i suppose|seems|it seems|might|i wonder|wondering|probably|likely",
  ],
  ["by the way", "by the way|btw|for what it's worth"],
  ["please", "please"],
  ["please first", "^ please"],
  [
    "praise",
    "great|nice|awesome|excellent|wonderful|good work|great work|good job|nice work|well done|impressive|love|helpful|brilliant",
  ],
  [
    "agreement",
    "you're right|you are right|good point|i agree|agreed|good idea|great idea|makes sense|fair enough|glad",
  ],
  [
    "an offer of help",
    "happy to|let me know|i can help|feel free|i'd be happy|i would be happy|glad to|if you like|if you want|hope this helps",
  ],
  [
    "interest",
    "i was wondering|i'm wondering|just wondering|curious|i would like|i'd like|i'd love|i would love|interested in",
  ],
  ["we together", "^ we|let's|we could|we can|together|our"],
  ["I first", "^ i|^ i'm|^ i've|^ i'd"],
  ["you first", "^ you|^ your|^ you're|^ you've|^ you'll"],
  [
    "what is it with you",
    "are you|do you|did you|have you|you even|do you even|did you even|have you even|are you even|can't you|don't you|didn't you|haven't you|aren't you",
  ],
  [
    "why did you",
    "why did you|why do you|why are you|why don't you|why didn't you|why would you|why have you|why haven't you|why can't you|why you|how could you|how dare you|how can you|what makes you|who are you|why were you",
  ],
  ["a bare why", "^ why|^ so why|^ then why|^ and why|^ but why"],
  ["a bare what", "^ what|^ so what|^ and what|^ but what|what the"],
  ["a bare how", "^ how|^ and how|how come"],
  ["a question fired off", "^ who|^ where|^ when|^ which|^ since when|since when"],
  [
    "really as a jab",
    "really ?|seriously ?|^ seriously|^ really|for real|are you serious|are you kidding|you kidding|kidding me|you're kidding|joking",
  ],
  [
    "dismissal",
    "whatever|who cares|don't care|doesn't care|nobody cares|so what|no one cares|never mind|not my problem|your problem|get over|waste of time|waste my time|wasting|pointless|useless|nonsense|bullshit|bother|don't bother",
  ],
  [
    "contempt",
    "ridiculous|absurd|pathetic|laughable|joke|a joke|ashamed|shame|shameful|disgusting|disgrace|hopeless|worthless|garbage|trash|rubbish|crap|crappy|terrible|horrible|awful|sucks|suck|lame|broken|insane|crazy|silly|dumb|stupid|ugly|mess|unacceptable|incompetent|ignorant|lazy|clueless|unprofessional",
  ],
  [
    "an insult",
    "idiot|idiots|idiotic|moron|morons|fool|fools|liar|liars|lying|lie|lies|jerk|loser|losers|asshole|assholes|bastard|scum|clown|clowns|troll|trolls|dick|bitch|crook|scammer|scam|fraud|thief|cheat|retard|retarded|imbecile|coward|hypocrite|arrogant",
  ],
  [
    "profanity",
    "fuck|fucking|fucked|shit|shitty|damn|goddamn|hell|wtf|ass|piss|pissed|bloody|freaking|fricking|screw|screwed|bullshit|stfu|fucker|omfg",
  ],
  [
    "stop that",
    "stop|^ stop|shut up|go away|get lost|leave me alone|knock it off|get a life|grow up|wake up|get real|^ learn to|go learn|go read|^ read the|fuck off",
  ],
  [
    "must",
    "you must|you should|you need to|you have to|you'd better|you had better|you ought|you better|you can't|you shouldn't|you want",
  ],
  [
    "obviously, just, again",
    "obviously|clearly|of course|surely|simply|just|everyone knows|common sense|basic|it's simple|as i said|as i already|already said|i told you|again",
  ],
  ["a fact pressed", "actually|in fact|the fact|the point is|the truth|truth|honestly|frankly|come on"],
  [
    "an absolute",
    "always|never|nobody|no one|nothing|everyone|everything|every time|all the time|any more|anymore|ever|completely|totally|absolutely|at all|whole",
  ],
  [
    "negation",
    "not|no|don't|doesn't|didn't|can't|won't|isn't|aren't|wasn't|weren't|haven't|hasn't|couldn't|wouldn't|shouldn't|nor|ain't",
  ],
  [
    "impatience",
    "how long|how many times|how much longer|still waiting|still no|still not|any update|any updates|any news|years|months|for years|finally|too long|enough|fed up|sick of|tired of|asap|immediately|right now|hurry|when will|any progress|is this dead",
  ],
  [
    "frustration",
    "annoying|annoyed|annoys|frustrating|frustrated|frustration|angry|upset|hate|disappointed|disappointing|disappointment|unfortunately|nightmare|pain|impossible|unbelievable|fail|fails|failed|failure|wrong|worse|worst|sad|sadly|sigh|ugh|grr|argh",
  ],
  [
    "you turned at",
    "your fault|your own|your attitude|your problem|your opinion|your behavior|your behaviour|you people|you guys|you are|you're|you don't|you didn't|you haven't|you never|you always|you just|you clearly|you obviously|you have no|you keep|you failed|you refuse|you refused",
  ],
  [
    "a threat",
    "or else|report you|block you|blocked|i will report|i'll report|ban|banned|consequences|lawyer|sue|warning|last warning|last chance",
  ],
  ["a rough ending", "? !|! ?|? ?|! !|… ?|… !"],
  ["exclamation", "!"],
  ["question", "?"],
  ["trailing off", "…"],
  ["a smile", ":)"],
];

/** Cues that are not phrases: how much is shouted, how long it is, how it starts. */
const SHAPES = ["shouting", "many words", "few words", "an order"] as const;

/** Verbs that turn into an order where they open a sentence. */
const ORDERS: ReadonlySet<string> = new Set(
  (
    "stop go get let look see read try use give make take put tell say ask check fix pay send show explain do don't keep leave " +
    "change remove add delete close open learn think write answer prove provide post move call come start quit find learn consider"
  ).split(" "),
);

// Text -> features, the same for training (scripts/tone-train.mjs) and for scoring (model.ts).

/** How many buckets words and pairs of words are hashed into, few of them filled; the cues come after them. */
export const BUCKETS = 2 ** 20;
/** How many features a model weighs. */
export const WIDTH = BUCKETS + CUES.length + SHAPES.length;

/** A feature of a text: where its weight stands, how strong it is, and what to call it. */
export interface Feature {
  readonly at: number;
  readonly value: number;
  readonly name: string;
}

const LONGEST_PHRASE = 4;
const PHRASES: ReadonlyMap<string, number[]> = (() => {
  const table = new Map<string, number[]>();
  CUES.forEach(([, phrases], cue) => {
    for (const phrase of phrases.split("|")) table.set(phrase, [...(table.get(phrase) ?? []), cue]);
  });
  return table;
})();
const PHRASE_STARTS: ReadonlySet<string> = new Set([...PHRASES.keys()].map((phrase) => phrase.split(" ")[0] ?? ""));

/** FNV-1a over the code units of a string, folded into the buckets. */
function bucketOf(gram: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < gram.length; i++) hash = Math.imul(hash ^ gram.charCodeAt(i), 0x01000193);
  return ((hash >>> 12) ^ hash) & (BUCKETS - 1);
}

/** The words, pairs and cues of one window of sentences. Linear in its length. */
export function featuresOf(window: readonly Sentence[]): Feature[] {
  const grams = new Set<string>();
  const counts = new Array<number>(CUES.length + SHAPES.length).fill(0);
  const add = (cue: number, by: number) => {
    counts[cue] = (counts[cue] ?? 0) + by;
  };
  let words = 0;
  for (const { tokens, shouted } of window) {
    words += tokens.length - 1;
    add(CUES.length, shouted > 1 ? Math.min(3, shouted - 1) : 0);
    if (ORDERS.has(tokens[1] ?? "")) add(CUES.length + 3, 1);
    tokens.forEach((token, i) => {
      if (token !== "^") grams.add(token);
      const next = tokens[i + 1];
      if (next !== undefined) grams.add(`${token} ${next}`);
      if (!PHRASE_STARTS.has(token)) return;
      let phrase = "";
      for (let n = 0; n < LONGEST_PHRASE && i + n < tokens.length; n++) {
        phrase = n === 0 ? token : `${phrase} ${tokens[i + n]}`;
        for (const cue of PHRASES.get(phrase) ?? []) add(cue, 1);
      }
    });
  }
  add(CUES.length + 1, words > 20 ? Math.min(2, Math.log2(words / 20)) : 0);
  add(CUES.length + 2, words < 10 ? 1 - words / 10 : 0);
  const each = grams.size === 0 ? 0 : 1 / Math.sqrt(grams.size);
  const features: Feature[] = [];
  for (const name of grams) features.push({ at: bucketOf(name), value: each, name });
  counts.forEach((count, cue) => {
    if (count > 0) features.push({ at: BUCKETS + cue, value: Math.min(1, 0.3 + 0.2 * count), name: nameOf(cue) });
  });
  return features;
}

function nameOf(cue: number): string {
  return CUES[cue]?.[0] ?? SHAPES[cue - CUES.length] ?? "";
}
