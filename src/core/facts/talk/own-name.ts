import { isUpwork } from "../../conversations/contacts.ts";
import type { ReadText } from "../read-text.ts";
import { isAddressOfUpwork, plainName } from "./people.ts";
import { evened } from "./turn.ts";

const GREETING =
  /^(?:hi|hello|hey|dear|hola|estimad[oa]|querid[oa]|hallo|guten tag|liebe[r]?|sehr geehrte[r]?(?: (?:herr|frau))?|bonjour|cher|chère|olá|ola|prezad[oa]|car[oa]|ciao|gentile|beste|hej|kära|cześć|dzień dobry|witaj|szanown\p{L} pani?e?|вітаємо|привіт|здравствуйте|привет|добрий день|добрый день|dobrý den|merhaba|sayın),?\s((?:\p{Lu}[\p{L}.'’-]{1,30})(?:\s\p{Lu}[\p{L}.'’-]{0,30}){0,3})\s?[,!:;.]?$/iu;
/** Whom a greeting names that is nobody's name. */
const NOBODY =
  /^(?:there|team|all|everyone|everybody|sir|madam|sirs?|client|customer|freelancer|user|member|upwork|support|friend)\b/i;
const LINES_TO_GREETING = 12;

/** "Noor, a contract of yours has come to an end." */
const CALLED = /^(\p{Lu}[\p{L}'’-]{1,30}),\s\p{Ll}/u;

/** How a notice tells whom it is written to. A name that only "called" or "address" gives is none; both together are. */
type By = "greeted" | "head" | "called" | "address";
interface Hint {
  readonly name: string;
  readonly by: By;
}

const inText = ({ lines }: ReadText): Hint[] =>
  lines
    .filter(({ place }) => place.part !== "header")
    .slice(0, LINES_TO_GREETING)
    .flatMap(({ text }): Hint[] => {
      const said = evened(text);
      const [, greeted] = GREETING.exec(said) ?? [];
      if (greeted !== undefined && !NOBODY.test(greeted) && /^\p{Lu}/u.test(greeted))
        return [{ name: greeted, by: "greeted" }];
      const [, called] = CALLED.exec(said) ?? [];
      return called === undefined ? [] : [{ name: called, by: "called" }];
    })
    .slice(0, 1);

/** The one that a notice of Upwork was sent to. */
const inHead = ({ mail }: ReadText): Hint[] => {
  const head = mail?.forwarded ?? mail;
  const to = head?.to.length === 1 ? head.to[0] : undefined;
  if (head === undefined || to === undefined || !isAddressOfUpwork(head.from)) return [];
  const [local = ""] = to.address.split("@");
  const own = /^\p{L}{3,}/u.exec(local)?.[0];
  const isNamed = to.name !== "" && !to.name.includes("@") && !isUpwork(to.name);
  return [
    ...(isNamed ? [{ name: to.name, by: "head" as const }] : []),
    ...(own === undefined ? [] : [{ name: own, by: "address" as const }]),
  ];
};

/** Of a box that several use the head has another name than the greeting: the greeting names the person. */
const weightOf = ({ count, by }: { readonly count: number; readonly by: ReadonlySet<By> }): number =>
  count + (by.has("greeted") ? 0.5 : 0);

/**
 * What Upwork calls the person in its own notices: in the greeting, and in the head. In: the notices. Out: the names that most notices
 * have, the fullest first; none where no one is named more often than another.
 */
export const ownNamesIn = (notices: readonly ReadText[]): string[] => {
  const hints = notices.flatMap((one) => [...inText(one), ...inHead(one)]);
  const firsts = new Map<string, { count: number; readonly by: Set<By>; readonly names: Set<string> }>();
  for (const { name, by } of hints) {
    const [first = ""] = plainName(name).split(" ");
    const had = firsts.get(first) ?? { count: 0, by: new Set<By>(), names: new Set<string>() };
    firsts.set(first, had);
    had.count += 1;
    had.by.add(by);
    if (by !== "address") had.names.add(name);
  }
  const [best, next] = [...firsts.values()]
    .filter(({ by }) => by.has("greeted") || by.has("head") || by.size > 1)
    .sort((a, b) => weightOf(b) - weightOf(a));
  if (best === undefined || (next !== undefined && weightOf(best) === weightOf(next))) return [];
  return [...best.names].sort((a, b) => b.length - a.length);
};

const TITLED =
  /(?:chat|conversation|conversación|conversa|messages?|discussion|czat|rozmowa|чат|переписка)[^/]{0,30}?\s(?:with|con|mit|com|avec|de|z|con|med|met|с|з|із)\s([^/]+?)(?:\s?\(\d+\))?(?:\.(?:txt|zip))?(?:$|\/)|(?:^|\/)([^/]+?)\s(?:ile|とのトーク)\s[^/]*$/iu;

/** Whom a program names its export after: the one the person writes to. In: a chat of two. */
export const titleOf = ({ file, place }: Pick<ReadText, "file" | "place">): string | undefined => {
  const [, one, other] = TITLED.exec(place.member ?? "") ?? TITLED.exec(file) ?? [];
  return (one ?? other)?.trim();
};
