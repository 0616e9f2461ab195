import { bare as plain } from "../merge/contract-of-case.ts";
import type { ContractHint } from "../merge/sighting.ts";
import type { Quoted } from "../place.ts";
import { even, placeAt } from "../words/body.ts";
import { contractNamed, milestoneNamed, quotedIn } from "../words/names.ts";
import type { KnownNames, Notice, NoticeReading } from "./notice.ts";
import { entriesOf } from "./read.ts";

/** The number of the contract in the address of its page. */
const IN_LINK = /upwork\.com\/\S*?(?:contracts|workroom)\/(\d{7,9})\b/i;
const idInLinks = (n: Notice): string | undefined => n.lines.flatMap(({ text }) => IN_LINK.exec(text)?.[1] ?? [])[0];

/** 'Contract "Voices for a guide", 46200815'. */
const idBesideName = (n: Notice): string | undefined =>
  n.own.flatMap(
    ({ text }) =>
      /(?:["”»],? ?\(?(?:id|no\.?|number|#)?|\b(?:contract|project) (?:(?:id|no\.?|number) )?#?)[ :]*(\d{7,9})\b/i.exec(
        text,
      )?.[1] ?? [],
  )[0];

/** A number alone on the line below the name of the contract. */
const idBelowName = (n: Notice, name: string | undefined): string | undefined =>
  n.lines.flatMap(({ text }, index) => {
    const id = /^\s*#\s?(\d{7,9})\s*$/.exec(text)?.[1];
    return id !== undefined && name !== undefined && plain(even(n.lines[index - 1]?.text ?? "")) === plain(name)
      ? [id]
      : [];
  })[0];

/** A line that stands over the address of the contract's page. */
const titled = (n: Notice): { readonly name: string; readonly place: Quoted } | undefined => {
  const at = n.lines.findIndex(
    ({ text }, index) =>
      IN_LINK.test(n.lines[index + 1]?.text ?? "") &&
      /^\s*\p{Lu}[^.!?:]{7,70}$/u.test(text) &&
      !/\b(?:see|view|open|request|go to)\b/i.test(text),
  );
  const line = n.lines[at];
  return line === undefined || even(n.lines[at - 1]?.text ?? "") !== ""
    ? undefined
    : { name: even(line.text), place: { ...line.place, quote: even(line.text) } };
};

/** "… that was in escrow (contract: Intro and jingles for a podcast)." */
const bracketed = (n: Notice): { readonly name: string; readonly place: Quoted } | undefined =>
  n.own.flatMap((sentence) => {
    const found = /\((?:on |for )?(?:the )?(?:contract|project|job|order)(?: name| title)?: ?([^()]{4,90})\)/i.exec(
      sentence.text,
    );
    const name = found?.[1] === undefined ? undefined : contractNamed(found[1]).name;
    return found === null || name === undefined || name === ""
      ? []
      : [{ name, place: placeAt(sentence, found.index, found.index + found[0].length) }];
  })[0];

/** The keys of the names that are known: the same names for each of thousands of notices. */
const keysOf = new WeakMap<readonly string[], ReadonlySet<string>>();

const isAmong = (names: readonly string[], name: string): boolean => {
  const keys = keysOf.get(names) ?? new Set(names.map(plain));
  keysOf.set(names, keys);
  return keys.has(plain(name));
};

/** Which contract a notice is about: its name, its number. */
export const contractOf = (n: Notice): { readonly hint: ContractHint; readonly place: Quoted | undefined } => {
  const [labelled] = entriesOf(n, "contract").filter(({ value }) => !/^\d+$/.test(value));
  const [id] = entriesOf(n, "contractId").flatMap(({ value }) => /\d{7,9}/.exec(value)?.[0] ?? []);
  if (labelled !== undefined) {
    const beside = labelled.value
      .split(/\s+[/|›>·–—-]\s+/)
      .find((part) => n.known.contracts.some((one) => plain(one) === plain(part)));
    const { name, id: own } = contractNamed(beside ?? labelled.value);
    const number = id ?? own ?? idInLinks(n) ?? idBelowName(n, name);
    return { hint: { name, ...(number === undefined ? {} : { id: number }) }, place: labelled.place };
  }
  const link = idInLinks(n) ?? idBesideName(n);
  const number = id ?? link;
  const withId = number === undefined ? {} : { id: number };
  const found: { name: string; place: Quoted; score: number }[] = [];
  for (const sentence of n.own)
    for (const { name, before, after, start, end } of quotedIn(sentence.text)) {
      const isKnown = isAmong(n.known.contracts, name);
      const isMilestone = isAmong(n.known.milestones, name);
      const says =
        /\b(?:contract|project|order|job|offer|engagement|known as|entitled|yes to|hours (?:on|for)|week (?:on|for)|(?:week|days?|hours) left|ended|closed|cancell?ed|ended your|closed your)(?: (?:on|for|called|titled|named|to|is))?[:,]? ?$/.test(
          before,
        ) ||
        /^ ?(?:contract|project|order)\b|^ (?:has (?:been|gone)|went|goes|is|was) (?:now )?(?:quiet|dormant|inactive|still|silent|closed|ended|paused|on hold)\b/.test(
          after,
        );
      const milestone = /\bmilestone(?: (?:on|for|called|titled|named))?[:,]? ?$/.test(before);
      const score = isKnown ? 3 : isMilestone || milestone ? 0 : says ? 2 : 0;
      if (score > 0) found.push({ name, score, place: placeAt(sentence, start, end) });
    }
  const [best] = found.toSorted((a, b) => b.score - a.score);
  // A name that no label or quote sets apart is known when another paper has it.
  const [bare] = n.own.flatMap((sentence) =>
    n.known.contracts.flatMap((name) => {
      const at = sentence.text.toLowerCase().indexOf(name.toLowerCase());
      return at < 0 || name.length < 6 ? [] : [{ name, place: placeAt(sentence, at, at + name.length) }];
    }),
  );
  const one = best ?? bare ?? bracketed(n) ?? titled(n);
  return { hint: one === undefined ? withId : { name: one.name, ...withId }, place: one?.place };
};

/** "Food guide / Chapters 4 to 9", "Chapters 4 to 9 (Food guide)": the milestone alone, where the contract is named beside it. */
const withoutContract = (value: string, contract: string | undefined, known: KnownNames): string => {
  const parts = value.split(/\s+[/|›>·–—-]\s+|\s*[()]\s*/).filter((part) => part !== "");
  const isContract = (part: string): boolean =>
    [contract ?? "", ...known.contracts].some((one) => plain(one) === plain(part));
  const others = parts.filter((part) => !isContract(part));
  return others.length > 0 && others.length < parts.length ? others.join(" ") : value;
};

/** Which milestone a notice is about. */
export const milestoneOf = (n: Notice, contract: string | undefined): NoticeReading["milestone"] => {
  const [labelled] = entriesOf(n, "milestone").filter(({ value }) => !/^\$/.test(value));
  if (labelled !== undefined) {
    const { name, amount, isFunded } = milestoneNamed(withoutContract(labelled.value, contract, n.known));
    if (name !== "")
      return { value: name, place: labelled.place, isSure: true, amount: amount?.cents, isFunded, isSaid: true };
  }
  for (const sentence of [...n.own.slice(1), ...n.own.slice(0, 1)])
    for (const { name, before, after, start, end } of quotedIn(sentence.text)) {
      if (contract !== undefined && plain(name) === plain(contract)) continue;
      const isKnown = isAmong(n.known.milestones, name);
      const isOther = /\b(?:contract|project|order|job|offer|next milestone,?|next)[:,]? ?$/.test(before);
      const says =
        /\b(?:milestone|approved|submitted|for|on|work|delivered|funded|released|paid|of|called|handed in|handed over|sent(?: in| back)?|uploaded|turned in|reviewed|checked|looked at|went through)(?: the| your| his| her| their)?[:,]? ?$/.test(
          before,
        );
      if (
        isKnown ||
        (says && !isOther) ||
        /^ (?:was|is|has been) (?:now )?(?:handed in|handed over|sent (?:in|back)|uploaded|submitted|delivered|approved|released|funded|paid|reviewed|disputed)\b|^ (?:is|has been|was) (?:now )?(?:in escrow|waiting|ready|due)\b|^ back to you\b/.test(
          after,
        )
      ) {
        const { name: bare } = milestoneNamed(name);
        return {
          value: bare,
          place: placeAt(sentence, start, end),
          isSure: isKnown || says,
          isFunded: false,
          isSaid: isKnown || /\bmilestone[^"“]{0,12}$|\bdue (?:date|day) of (?:the )?$/.test(before),
        };
      }
    }
  // A name that no quotes set apart is known when another paper has it.
  return n.own.flatMap((sentence) =>
    n.known.milestones.flatMap((name) => {
      const at = name.length < 6 ? -1 : sentence.text.indexOf(name);
      return at < 0 || plain(name) === plain(contract ?? "")
        ? []
        : [
            {
              value: name,
              place: placeAt(sentence, at, at + name.length),
              isSure: true,
              isFunded: false,
              isSaid: true,
            },
          ];
    }),
  )[0];
};
