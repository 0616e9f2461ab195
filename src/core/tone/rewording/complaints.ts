import { money } from "./requests.ts";
import { ANY_FORM, baseOf } from "./verbs.ts";

type Say = (groups: Readonly<Record<string, string | undefined>>) => string | undefined;
type Row = readonly [when: RegExp, say: Say];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const LEAD = "^\\s*(?:(?:and|so|but|also|now|then|well|first|again|once again)[, ]+)*";
const OFTEN =
  "(?:have |'ve |had |are |'re |were |just |only |clearly |obviously |simply |still |also |again |even |repeatedly |completely |totally |been )*";
/** The rest of a sentence that only says when. */
const TIME = "(?<time>(?: (?:since|for|on|after|in|from|until|last|this)\\b(?:(?! (?:and|but|so)\\b)[^.;!?,]){1,60})?)";
const STOP = "\\s*[.!?]*\\s*$";
const row = (pattern: string, say: Say): Row => [new RegExp(pattern, "i"), say];
const BY = /\s(?:by|before|on)\s(?:the )?(?:agreed |end of )?\S+(?: \S+)?$/i;
const since = (time = ""): string => time.replace(/^ (?:after|on) /i, " since ");
const verbOf = (name: string): string => `(?<${name}>${ANY_FORM})`;

const ROWS: readonly Row[] = [
  // No answer.
  row(
    `${LEAD}you ?${OFTEN}(?:never|not|don't|didn't|do not|did not|haven't|have not|won't|refuse to|refused to|fail to|failed to)(?: even| once| ever| bother to| bothered to)? (?:answer(?:ed)?|repl(?:y|ied)|respond(?:ed)?)(?: to)?(?: (?<what>(?:my|our|the|a single|any|any of my|one) (?!of)[^.;!?,]{2,40}?))?${TIME}${STOP}`,
    ({ what, time }) =>
      `I have not had an answer${what === undefined ? "" : ` to ${what.replace(/^a single /i, "any ").replace(/^one /i, "any ")}`}${since(time)}.`,
  ),
  row(
    `${LEAD}you ?${OFTEN}(?:ignor(?:e|ed|ing)|keep ignoring|kept ignoring|always ignore|ghost(?:ed|ing)?|keep ghosting) (?:me|us)${TIME}${STOP}`,
    ({ time }) =>
      / for /i.test(time ?? "") ? `I have not heard from you${time}.` : `I have not heard from you${since(time)}.`,
  ),
  row(
    `${LEAD}you ?${OFTEN}(?:ignor(?:e|ed|ing)|keep ignoring|kept ignoring|always ignore) (?<what>(?:my|our|all my|every one of my|both of my|the (?:list|messages?|questions?|e-?mails?|notes?|comments?)) ?[^.;!?,]{0,40}?)${TIME}${STOP}`,
    ({ what, time }) => `I have not had an answer to ${(what ?? "").replace(/^all my/i, "my")}${since(time)}.`,
  ),
  row(
    `${LEAD}you ?${OFTEN}ignor(?:e|ed|ing) (?<what>(?:the|our) (?:brief|scope|milestone|contract|specification|spec|requirements|instructions|guidelines|style guide)[^.;!?,]{0,30}?)${STOP}`,
    ({ what }) => `The work does not follow ${what}.`,
  ),
  row(
    `${LEAD}you ?${OFTEN}(?:disappeared|vanished|went silent|went quiet|ghosted)(?<time>(?: (?:since|for|on|after)\\b[^.;!?,]{1,60})?)${STOP}`,
    ({ time }) =>
      / for /i.test(time ?? "") ? `I did not hear from you${time}.` : `I have not heard from you${since(time)}.`,
  ),
  row(
    `${LEAD}you ?${OFTEN}(?:ignored|ghosted) (?:me|us)(?<time> for [^.;!?,]{1,30}?) and then billed (?<what>[^.;!?,]{1,40}?)${STOP}`,
    ({ time, what }) => `I did not hear from you${time}, and then ${what} were billed.`,
  ),
  row(
    `${LEAD}why (?:do|are|did) you (?:keep )?(?:always )?ignor(?:e|ing) (?<what>(?:my|our|all my|the) [^.;!?,]{2,60}?)${STOP}`,
    ({ what }) => `I have not had an answer to ${what}.`,
  ),
  row(
    `${LEAD}(?:please )?stop changing (?<what>(?:the|your) [^.;!?,]{2,30}?)${STOP}`,
    ({ what = "" }) => `${capital(what)} ${/[^s]s$/i.test(what) ? "have" : "has"} changed several times.`,
  ),
  row(
    `${LEAD}you (?:still |now )?owe (?:me|us) (?<what>(?:[$€£] ?\\d|\\d)[\\d\u2024\u201a]*(?: ?(?:usd|eur|gbp|dollars?|euros?|[$€£]))?)(?: now| today)?(?:,? (?:so )?pay(?: up| me)?)?${STOP}`,
    ({ what = "" }) => `I am still waiting for the ${money(what)}.`,
  ),
  // Not delivered, not paid, not done.
  row(
    `${LEAD}you ?${OFTEN}(?:never|failed to|fail to|refused to|refuse to|neglected to|did not|didn't|have not|haven't) (?:even |ever |bother to )?(?:deliver(?:ed)?|sent|send|submit(?:ted)?|upload(?:ed)?|provided?|g(?:a|i)ven?|hand(?:ed)? over|share(?:d)?) (?:me |us )?(?<what>(?:the|my|our|any|all|a|an) [^.;!?]{2,90}?)${STOP}`,
    ({ what = "" }) => {
      if (/\b(?:i|we|you|he|she|they|it|because|but)\b/i.test(what)) return undefined;
      const due = BY.exec(what)?.[0] ?? "";
      const thing = what.slice(0, what.length - due.length);
      if (due === "") return `I have not received ${what.replace(/^all /i, "")}.`;
      return /^ on /i.test(due)
        ? undefined
        : `${capital(thing.replace(/^(?:any|a|an) /i, "the "))} did not arrive${due}.`;
    },
  ),
  row(
    `${LEAD}you ?${OFTEN}never (?:intended|meant|planned|wanted) to pay(?: me| us)?(?<what>(?: for)? [^.;!?,]{2,40}?)?${STOP}`,
    ({ what }) => `I have not been paid${what ?? ""}.`,
  ),
  row(
    `${LEAD}you ?${OFTEN}(?:never|failed to|refuse to|refused to|won't|don't want to) (?:pay|paid)(?: me| us)?(?<what>(?: for| the)? [^.;!?,]{2,40}?)?${STOP}`,
    ({ what }) =>
      what !== undefined && / the /i.test(what.slice(0, 5))
        ? `I am still waiting for you to pay${money(what)}.`
        : `I have not been paid${money(what ?? "")}.`,
  ),
  row(
    `${LEAD}you ?${OFTEN}(?:never|failed to|fail to|refused to|refuse to|still haven't|haven't) (?:even |ever )?${verbOf("verb")}(?<rest>(?: [^.;!?,]{2,70}?)?)(?<but> even though [^.;!?]{3,80})?${STOP}`,
    ({ verb = "", rest = "", but }) => {
      if (/\s(?:by|before)\s/i.test(rest)) return undefined;
      return `I am still waiting for you to ${baseOf(verb)}${money(rest)}${but === undefined ? "" : but.replace(/^ even though/i, ", and")}.`;
    },
  ),
  row(
    `${LEAD}you (?:clearly |obviously )?(?:never|did not|didn't|haven't|have not) (?:even )?read (?<what>(?:the|my|our) [^.;!?,]{2,40}?)${STOP}`,
    ({ what }) => `Please have another look at ${what}.`,
  ),
  row(
    `${LEAD}why (?:didn't|did not|did you not|haven't|have not) (?:you )?(?:tell|told) (?:me|us) (?:before |earlier |in time )?(?<what>(?:that|about) [^.;!?,]{3,90}?)\\s*[.?!]*\\s*$`,
    ({ what }) => `I did not know ${what}.`,
  ),
  // What was to be given for feedback, without the feedback.
  row(
    `(?:^|\\b)(?:i|we)(?:'ll| will| can| would|'d)? (?:refund|give back|return|pay back)(?: you)? (?<what>(?:[$€£] ?\\d|\\d)[\\d\u2024\u201a]*(?: ?(?:usd|eur|gbp|dollars?|euros?|%|[$€£]))?)`,
    ({ what }) => `I am open to a refund of ${money(what ?? "")}.`,
  ),
  // Harm.
  row(
    `${LEAD}you ?${OFTEN}(?:broke|ruined|destroyed|messed up|screwed up) (?<what>(?:my|our|the) [^.;!?,]{2,40}?)(?<time> (?:on|since|last|this|yesterday|today)\\b[^.;!?,]{0,30}?)?(?<more>,? and [^.;!?]{3,90}?)?${STOP}`,
    ({ what = "", time = "", more = "" }) =>
      /\b(?:launch|sales?|life|day|week|reputation|plans?|event)\b/i.test(what)
        ? undefined
        : `${capital(what)} ${time === "" ? "no longer works" : `stopped working${time}`}${more}.`,
  ),
  row(
    `${LEAD}you ?${OFTEN}(?:wasted|cost me|cost us|have cost me) (?<what>(?:\\d|one|two|three|four|five|six|ten|a|an|half a|[$€£])[^.;!?,]{1,40}?)(?: of (?:my|our) (?:time|money|life))?${STOP}`,
    ({ what }) => `I lost ${money(what ?? "")} on this.`,
  ),
  row(
    `${LEAD}your (?:incompetence|laziness|mistakes?|failure|delays?|greed) (?:has )?cost (?:me|us) (?<what>[^.;!?,]{1,50}?)${STOP}`,
    ({ what }) => `I lost ${money(what ?? "")} through this.`,
  ),
  // Whose fault: what happened stays.
  row(
    `${LEAD}(?:it(?:'s| is| was)|this is|that's) (?:all |entirely |only |completely |totally )*your (?:own )?fault (?:that )?(?<what>[^.;!?]{3,120}?)${STOP}`,
    ({ what }) => `${capital(what ?? "")}.`,
  ),
  row(
    `${LEAD}(?:because of|thanks to) (?:you|your (?:\\S+ ?){1,3}?)(?:,| (?=(?:i|we|my|our|the)\\b))\\s*(?<what>[^.;!?]{3,120}?)${STOP}`,
    ({ what }) => `${capital(what ?? "")}.`,
  ),
  row(
    `^\\s*(?<what>[^.;!?]{3,120}?),? (?:all |only )?because of (?:you|your (?:mistakes?|delays?|fault|laziness|incompetence|failure))${STOP}`,
    ({ what }) => `${capital(what ?? "")}.`,
  ),
  // The work.
  row(
    `${LEAD}your (?<what>work|code|design|writing|copy|draft|logo|translation|video|delivery) (?:is|was|looks?) (?:so |very |really |just |absolutely |total |complete |like )?(?:an? )?(?:terrible|awful|horrible|crap|garbage|trash|rubbish|junk|a joke|joke|laughable|embarrassing|sloppy|shoddy|amateurish|a mess|mess|pathetic|useless|worthless|stupid|disgusting|shit|bullshit)${STOP}`,
    ({ what }) => `I am not happy with the ${what}.`,
  ),
  row(
    `${LEAD}(?:this|the|that) (?<what>work|code|design|writing|copy|draft|logo|translation|video|site|website|app|page) (?:is|was|looks?) (?:so |very |really |just |absolutely |total |complete |utter |like )?(?:an? )?(?:terrible|awful|horrible|crap|garbage|trash|rubbish|junk|a joke|joke|laughable|embarrassing|sloppy|shoddy|amateurish|a mess|mess|pathetic|useless|worthless|stupid|disgusting|shit|bullshit)${STOP}`,
    ({ what }) => `I am not happy with the ${what}.`,
  ),
  row(
    `${LEAD}you (?:have |'ve )?(?:lied|lie|were lying) (?:to (?:me|us) )?about (?<what>[^.;!?,]{2,60}?)${STOP}`,
    ({ what }) => `What I was told about ${(what ?? "").replace(/^my /i, "my ")} was not right.`,
  ),
  row(
    `${LEAD}you ?${OFTEN}(?:stole|stolen|robbed me of|scammed me out of|cheated me out of|scammed me for|took) (?<what>(?:[$€£] ?\\d|\\d)[\\d\u2024\u201a]*(?: ?(?:usd|eur|gbp|dollars?|euros?|[$€£]))?)(?: (?:from|of) (?:me|us))?${STOP}`,
    ({ what = "" }) => `I ask for the ${money(what)} back.`,
  ),
  // More work.
  row(
    `${LEAD}you ?${OFTEN}(?:keep|always) (?:on )?chang(?:e|ing) (?<what>(?:the|your) [^.;!?,]{2,30}?)${STOP}`,
    ({ what = "" }) => `${capital(what)} ${/[^s]s$/i.test(what) ? "have" : "has"} changed several times.`,
  ),
  row(
    `${LEAD}you ?${OFTEN}(?:keep|always) (?:on )?ask(?:ing)? (?:me |us )?for (?<what>[^.;!?,]{2,40}?)${STOP}`,
    ({ what }) => `You have asked several times for ${what}.`,
  ),
];

/** What a sentence of blame reports, as the writer saw it. In: the sentence. Out: undefined when that is not sure. */
export const asSeen = (sentence: string): string | undefined => {
  for (const [when, say] of ROWS) {
    const groups = when.exec(sentence)?.groups;
    const line = groups && say(groups);
    if (line !== undefined) return line.replace(/\s{2,}/g, " ");
  }
  return undefined;
};
