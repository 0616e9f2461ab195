import { once } from "../../once.ts";
import { toneRules } from "../../tone/rules/all.ts";
import type { Finding } from "../../tone/rules/finding.ts";
import { prepare } from "../../tone/rules/prepare.ts";
import { findByRules } from "../../tone/rules/rule.ts";

/** The rules of the tone review that tell conduct: turned on anybody's words, they only point. */
const conductRules = once(() =>
  toneRules().filter(({ family }) => ["threat", "feedback", "off-platform"].includes(family)),
);

const APPS =
  "paypal|venmo|zelle|payoneer|wise|transferwise|revolut|cash ?app|western union|moneygram|skrill|bitcoin|usdt|crypto|krypto|cripto|upi|gpay|google pay|paytm|phonepe|pix|bizum|bank ?transfer|überweisung|banküberweisung|transferencia|virement|transferência|przelew|blik|переказ|перевод|на карт[уі]|наличными|готівкою|iban";
const OUTSIDE =
  "fuera de (?:upwork|la plataforma)|außerhalb (?:von )?(?:upwork|der plattform)|(?:en dehors|hors) d(?:'|e )?(?:upwork|la plateforme)|fora d[oae] (?:upwork|plataforma)|poza (?:upworkiem|upwork|platformą)|поза (?:upwork|платформою)|(?:вне|мимо) (?:upwork|платформы)|outside (?:of )?(?:upwork|the platform)|without upwork|upwork ke bahar|ohne upwork|sin upwork|sans upwork|sem o? ?upwork|bez upwork\\p{L}*|без upwork|sin comisi[oó]n|ohne gebühr\\p{L}*|sans (?:les )?frais|sem (?:a )?taxa|bez prowizji|без комісії|без комиссии|(?:skip|save|avoid|dodge) (?:the |both |all )?fees?";
const PAYS =
  "pay|send|transfer|give|zahl\\p{L}*|schick\\p{L}*|überweis\\p{L}*|pag\\p{L}*|env[ií]\\p{L}*|mand\\p{L}*|pai?\\p{L}*|envoi\\p{L}*|vers\\p{L}*|zapłac\\p{L}*|wyśl\\p{L}*|przele\\p{L}*|заплач\\p{L}*|переказ\\p{L}*|кин\\p{L}*|скин\\p{L}*|перевед\\p{L}*|bhej\\p{L}*|de dunga";
const REFUSES =
  /(?:can't|cannot|can not|won't|not|never|no|n't|nicht|kein\p{L}*|nie|не|ні|нет|nahi|pas|não|nao|against|forbid\p{L}*|only (?:on|through|via) upwork|keep (?:it|this|everything|all) (?:on|in) upwork)\s?(?:[^.!?]{0,40})$/iu;

const make = (source: string, flags = "iu"): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, flags);
const BY_APP = once(() => make(`(?:${PAYS})[^.!?]{0,50}(?:${APPS})|(?:${APPS})[^.!?]{0,30}(?:${PAYS}|\\d{2,})`));
const BY_PLACE = once(() => make(`(?:${PAYS})[^.!?]{0,60}(?:${OUTSIDE})|(?:${OUTSIDE})[^.!?]{0,60}(?:${PAYS})`));
const REVIEW =
  "schlechte(?:n)? bewertung|negative(?:n)? bewertung|(?:1|ein(?:en)?) stern|mala (?:reseña|calificación|valoración)|(?:una|1) estrella|mauvais(?:e)? (?:avis|note|évaluation)|une étoile|avaliação (?:ruim|negativa)|(?:uma|1) estrela|zł(?:a|ą) (?:opini\\p{L}+|ocen\\p{L}+)|negatywn\\p{L}+ (?:opini\\p{L}+|ocen\\p{L}+)|(?:jedn\\p{L}+|1) gwiazdk\\p{L}+|поганий відгук|негативний відгук|(?:одну|1) зірк\\p{L}+|плохой отзыв|негативный отзыв|(?:одну|1) звезд\\p{L}+|bura review|kharab review|bad review|one star|1 star|1-star|negative (?:review|feedback)|(?:what|how) your (?:rating|score|review|stars?|jss|feedback|profile)[^.!?]{0,20} (?:looks? like|suffers?|drops?|will be)|your (?:rating|stars?|score|jss|profile) (?:will|is going to) (?:suffer|drop|look|go down|pay|show)|(?:terrible|awful|worst|honest but bad) review";
const IF =
  "oder|sonst|wenn|o|si|sino|ou|sinon|se|senão|albo|inaczej|jeśli|jeżeli|або|інакше|якщо|или|иначе|если|warna|nahi to|or|otherwise|if|unless|else";
const BY_REVIEW = once(() => make(`(?:${IF})(?![\\p{L}])[^.!?]{0,80}(?:${REVIEW})|(?:${REVIEW})[^.!?]{0,60}(?:${IF})`));
const LAW =
  "anwalt|klage|anzeige|abogado|demanda(?:r|ré)?|denunci\\p{L}+|avocat|porter plainte|tribunal|advogado|processar|prawnik\\p{L}*|pozew|sąd\\p{L}*|адвокат\\p{L}*|суд\\p{L}*|поліці\\p{L}+|полици\\p{L}+|chargeback|rückbuchung";
const BY_LAW = once(() => make(`(?:${IF})(?![\\p{L}])[^.!?]{0,80}(?:${LAW})`));
const NAMES_A_WAY = once(() => make(APPS));
const TEST_ME =
  /\b(?:don't|do not) test me\b|\byou(?:'ll| will) regret\b|\byou have (?:\d{1,3}|one|two|three) (?:hours?|days?)\b|\bor else\b|\blast warning\b/i;

/** What a turn does beside its matter. */
export interface Conduct {
  /** Where it offers or asks for payment away from Upwork. From and to in the text. */
  readonly outside: readonly (readonly [number, number])[];
  /** It tells of a threat or an offer outside Upwork that somebody else made. */
  readonly reports: boolean;
  readonly threats: readonly { readonly at: readonly [number, number]; readonly of: "feedback" | "other" }[];
}

const spans = (pattern: RegExp, text: string): (readonly [number, number])[] =>
  [...text.matchAll(new RegExp(pattern.source, "giu"))].map((one) => [one.index, one.index + one[0].length] as const);

const isRefused = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - 80), at);
  return REFUSES.test(before.slice(Math.max(before.lastIndexOf(". "), before.lastIndexOf("! ")) + 1));
};

/** Somebody tells what another one wrote: that makes no threat and no offer of their own. */
const REPORTED =
  /(?<![\p{L}])(?:you|he|she|they|the client|the freelancer|your \p{L}+) (?:\p{L}+ )?(?:wrote|said|told|threaten\p{L}*|asked|offered|demanded|promised|claim\p{L}*|say|write|want(?:ed)?|suggested|texted|messaged|warned)(?![\p{L}])|(?<![\p{L}])(?:has|escribiste|dijiste|amenaz\p{L}+|du hast|sie haben|tu as|vous avez|você|napisał\p{L}+|powiedział\p{L}+|(?:ти|ви|ты|вы) (?:написа\p{L}+|сказа\p{L}+|погрожу\p{L}+|угрожа\p{L}+))(?: \p{L}+)?(?: geschrieben| gesagt| gedroht| écrit| dit| menacé\p{L}*| escrito| dicho| escreveu| disse)?(?![\p{L}])[^.!?]{0,60}(?:dass|que|że|що|что|:)/iu;

/** Is a span in a sentence that reports what another one wrote? */
const isReported = (text: string, at: number, to: number): boolean => {
  const before = text.slice(0, at);
  const from = Math.max(before.lastIndexOf(". "), before.lastIndexOf("! "), before.lastIndexOf("? ")) + 1;
  return REPORTED.test(text.slice(from, Math.min(to, at + 20)));
};

const TAKES_BACK =
  /(?<![\p{L}])(?:withdraw|take back|cancel|stop|undo|drop|end) (?:the |this |that |your |it'?s )?(?:reversal|charge ?back|claim|complaint|report)(?![\p{L}])/iu;

/** Ways to pay as a part of the work: what somebody's customers pay by, and whether it works. */
const OF_THE_WORK =
  /(?<!no )(?<![\p{L}])(?:errors?|problems?|issues?|bugs?|broken|fail\p{L}*|crash\p{L}*|(?:doesn't|does not|didn't|don't|not|never) (?:work|load|open|show)\p{L}*|(?:works?|worked) (?:on|in|with|for|fine)|credentials?|api|sandbox|checkout|buttons?|integrat\p{L}*|plugins?|gateway|set ?up|configur\p{L}*|connect(?:ed|ion|ing)?|test(?:ed|s|ing)?|live mode|customers?|buyers?|shoppers?|visitors?|my (?:\p{L}+ )?(?:shop|store|site|website)|fehler|problema|problème|błąd|помилк\p{L}*|ошибк\p{L}*)(?![\p{L}])/iu;
/** Somebody is to pay or be paid, or a sum goes that way. */
const IS_PAID =
  /(?<![\p{L}])(?:(?:pay|send|transfer|wire|give|refund|return|settle|deposit)(?:ing)? (?:\p{L}+ )?(?:me|us|you|it|this|that|the (?:rest|money|balance|amount|remaining|difference)|half|via|by|with|through|to my|to your|directly)|(?:venmo|zelle|paypal|revolut|wise) (?:me|us|you)|(?:i|we)(?:'ll| will| can| could|'d)? (?:\p{L}+ )?(?:pay|send|transfer|take|accept|prefer)|(?:my|our) (?:paypal|wise|revolut|iban|bank|venmo|zelle|upi)|instead|outside|off (?:the )?(?:upwork|platform)|without (?:upwork|fees?)|fees?|commission)(?![\p{L}])|[$€£]\s?\d|\d\s?(?:usd|eur|dollars|\$|€)/iu;

/** Is a span in a sentence about the paying of somebody's customers, and not about paying one another? */
const isOfTheWork = (text: string, from: number, to: number): boolean => {
  const start = Math.max(...[". ", "! ", "? ", "\n"].map((stop) => text.slice(0, from).lastIndexOf(stop))) + 1;
  const [before] = /^[^.!?\n]*/.exec(text.slice(to)) ?? [""];
  const sentence = text.slice(start, to + before.length);
  // The sentence that names the way to pay counts, whatever the next one says.
  return (
    sentence.split(/(?<=[.!?])\s+/).some((part) => OF_THE_WORK.test(part) && NAMES_A_WAY().test(part)) &&
    !IS_PAID.test(sentence)
  );
};

/** "Let's keep it under 12 hours": nothing is held back. */
const isKeptSo = (text: string, { rule, start, end }: Finding): boolean =>
  rule === "threat-hostage" &&
  (/\b(?:let['’]?s|we can|can we|shall we|please|could you|can you)\s+$/i.test(
    text.slice(Math.max(0, start - 14), start),
  ) ||
    /^ (?:at|to|under|below|within|in|on|short|simple|small|going|up|as|like|for now|the same)\b/i.test(
      text.slice(end),
    ));

const ASKS_FOR_STARS: ReadonlySet<string> = new Set(["feedback-demanded", "off-platform-contact"]);
const ROUGH =
  /upwork|pay|zelle|venmo|wise|revolut|cash|crypto|usdt|bitcoin|bank|iban|wire|transf|fee|komis|комі|комис|star|review|feedback|rating|bewertung|reseña|califica|valora|estrell|estrela|avis|étoile|avalia|opini|ocen|gwiazd|відгук|отзыв|зірк|звезд|report|lawyer|attorney|court|sue|police|legal|chargeback|charge back|expose|public|regret|test me|hours|days|account|ban|kill|or else|warning|anwalt|abogad|avocat|advogad|prawnik|адвокат|суд|taxa|frais|gebühr|przele|przelew|blik|upi|pix|карт|переказ|перевод|hires?\b|career|find you|know where|destroy|ruin|outside|fuera|hors|fora|poza|поза|вне|мимо|direct/i;

/** What the words of a turn do beside its matter: payment outside, threats. In: the words, sentences joined by blanks. */
export const conductOf = (text: string): Conduct => {
  if (!ROUGH.test(text)) return { outside: [], reports: false, threats: [] };
  const found: readonly Finding[] = findByRules(prepare(text.slice(0, 20_000)), conductRules()).filter(
    ({ rule }) => !ASKS_FOR_STARS.has(rule),
  );
  const at = ({ start, end }: Finding) => [start, end] as const;
  const isOwn = ([from, to]: readonly [number, number]): boolean => !isReported(text, from, to);
  const allOutside = [
    ...found.filter(({ family }) => family === "off-platform").map(at),
    ...[BY_APP(), BY_PLACE()].flatMap((one) => spans(one, text)),
  ].filter(
    ([from, to]) =>
      !isReported(text, from, to) &&
      !isOfTheWork(text, from, to) &&
      !isRefused(text, from) &&
      !REFUSES.test(text.slice(from, to).replace(/\S*$/, "")),
  );
  const allThreats = [
    ...found.filter(({ family }) => family === "feedback").map((one) => ({ at: at(one), of: "feedback" as const })),
    ...found
      .filter((one) => one.family === "threat" && !isKeptSo(text, one))
      .map((one) => ({ at: at(one), of: "other" as const })),
    ...spans(BY_REVIEW(), text).map((one) => ({ at: one, of: "feedback" as const })),
    ...[BY_LAW(), TEST_ME].flatMap((one) => spans(one, text)).map((one) => ({ at: one, of: "other" as const })),
  ];
  // "Please ask the bank to withdraw the reversal" threatens nobody.
  const isTakenBack = ([from, to]: readonly [number, number]): boolean =>
    TAKES_BACK.test(text.slice(Math.max(0, from - 10), to + 60));
  const [outside, threats] = [
    allOutside.filter(isOwn),
    allThreats.filter((one) => isOwn(one.at) && !isTakenBack(one.at)),
  ];
  return { outside, threats, reports: outside.length < allOutside.length || threats.length < allThreats.length };
};
