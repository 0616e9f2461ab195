import type { FactValues } from "../fact.ts";
import type { ContractHint, Sighting } from "../merge/sighting.ts";
import type { ReadLine } from "../read-text.ts";
import { type Entry, even } from "../words/body.ts";
import type { LabelSense } from "../words/labels.ts";
import { contractNamed, isName, nameAndFirm } from "../words/names.ts";
import { type Page, pageFact } from "./page.ts";

export const lineOf = ({ lines }: Page, entry: Entry): readonly ReadLine[] =>
  lines.filter((line) => even(line.text) === entry.place.quote).slice(0, 1);

export const entryOf = (page: Page, ...senses: readonly LabelSense[]): Entry | undefined =>
  senses.flatMap((sense) => page.body.entries.filter((one) => one.sense === sense))[0];

/** The first line that says something. */
export const saying = ({ lines }: Page, ...says: readonly RegExp[]): ReadLine | undefined =>
  lines.find(({ text }) => says.every((one) => one.test(even(text))));

/** What stands behind a name at the top of a page: "Kamal Deshmukh Active $32.00/hr". */
const BEHIND_NAME = /(?:\s+(?:active|paused|ended|closed|\$ ?[\d.,]+ ?\/ ?hr))+$/i;

const isPersonLine = (text: string): boolean => {
  const { name } = nameAndFirm(text.replace(BEHIND_NAME, ""));
  return (
    isName(name) &&
    name.split(" ").length >= 2 &&
    name.split(" ").length <= 5 &&
    /^(?:\p{Lu}[\p{L}.'’-]*|de|da|van|von|der|den|del|la|bin|al)(?: (?:\p{Lu}[\p{L}.'’-]*|de|da|van|von|der|den|del|la|bin|al))+$/u.test(
      name,
    )
  );
};

interface Names {
  readonly contract?: { readonly name: string; readonly lines: readonly ReadLine[] };
  readonly party?: { readonly name: string; readonly firm?: string | undefined; readonly lines: readonly ReadLine[] };
}

/** Titles that are no names of a contract. */
const NO_TITLE =
  /^(?:upwork|contracts?|my jobs|workroom|details|overview|timesheet|work ?diary|messages|transaction history|offer|dispute)$/i;

/** The name of the contract and of the other party: by labels, the title of the page, or the first line with a person's name under it. */
export const namesOn = (page: Page): Names => {
  const labelled = entryOf(page, "contract");
  const title = (page.text.page?.title ?? "")
    .split(/\s+[|·–—-]\s+/)
    .map(even)
    .find((part) => part.length > 3 && !NO_TITLE.test(part));
  const at = page.lines.findIndex(
    ({ text }, index) =>
      index < 14 &&
      even(text).length >= 5 &&
      !isPersonLine(even(text)) &&
      !/[.:]$/.test(even(text)) &&
      isPersonLine(even(page.lines[index + 1]?.text ?? "").split(/ · | \| |\t/)[0] ?? ""),
  );
  const head = page.lines[at];
  const under = page.lines[at + 1];
  const byTitle = title === undefined ? undefined : page.lines.find(({ text }) => even(text) === title);
  const contract =
    labelled !== undefined
      ? { name: contractNamed(labelled.value).name, lines: lineOf(page, labelled) }
      : byTitle !== undefined && title !== undefined
        ? { name: title, lines: [byTitle] }
        : head !== undefined
          ? { name: even(head.text), lines: [head] }
          : undefined;
  const person = entryOf(page, "client", "freelancer");
  const isMine = person !== undefined && /accepted by/i.test(person.label);
  const below =
    under !== undefined && (contract === undefined || contract.lines[0] === head)
      ? under
      : byTitle === undefined
        ? undefined
        : page.lines[page.lines.indexOf(byTitle) + 1];
  const belowParts = below === undefined ? [] : below.text.split(/ · | \| |\t| {2,}/).map(even);
  const party =
    below !== undefined && isPersonLine(belowParts[0] ?? "")
      ? {
          name: (belowParts[0] ?? "").replace(BEHIND_NAME, ""),
          firm: belowParts
            .slice(1)
            .find(
              (part) =>
                isName(part) && !/\b(?:contract|active|ended|paused)\b/i.test(part) && !/, [A-Z]{2}$|,/.test(part),
            ),
          lines: [below],
        }
      : person !== undefined && !isMine && isName(nameAndFirm(person.value).name)
        ? { ...nameAndFirm(person.value), lines: lineOf(page, person) }
        : undefined;
  return { ...(contract === undefined ? {} : { contract }), ...(party === undefined ? {} : { party }) };
};

const ROLES: readonly (readonly [FactValues["role"], RegExp])[] = [
  [
    "freelancer",
    /\byou(?:['’])?ll receive\b|\byou(?:['’]ve| have)? (?:earned|received)\b|\byour client\b|\bfind work\b.*\bdeliver work\b|^(?:find work|deliver work)$|\b(?:submit|resubmit) work\b|\bgive a refund\b|\byour earnings\b/i,
  ],
  [
    "client",
    /\bhire talent\b|^manage work$|\byour freelancer\b|\b(?:review & pay|release payment|request (?:a )?refund|add new milestone|hire again)\b|\byou(?:['’]ve| have)? (?:paid|spent)\b/i,
  ],
];

/** Which side the person is on: whose navigation and buttons the page has. */
export const roleOn = (page: Page, contract: ContractHint): Sighting[] => {
  const agency = page.body.entries.find(
    ({ sense, value, label }) =>
      (sense === "agency" || sense === "freelancer" || /worked on by/i.test(label)) &&
      /\bagency\b/i.test(`${value} ${label}`),
  );
  for (const [role, words] of ROLES) {
    const line = page.text.lines.find(({ text }) => words.test(even(text)));
    if (line === undefined) continue;
    const isAgency = role === "freelancer" && agency !== undefined;
    const own = isAgency ? lineOf(page, agency) : [];
    return pageFact(page, contract, "role", isAgency ? "agency" : role, own.length > 0 ? own : [line], {
      sure: "sure",
    });
  }
  return [];
};

/** The number of the contract, where the page shows it. */
const idOn = (page: Page): { readonly id: string; readonly lines: readonly ReadLine[] } | undefined => {
  const entry = page.body.entries.find(({ sense, value }) => sense === "contractId" && /^#?\d{7,9}$/.test(value));
  const id = entry === undefined ? undefined : /\d{7,9}/.exec(entry.value)?.[0];
  return entry === undefined || id === undefined ? undefined : { id, lines: lineOf(page, entry) };
};

/** The hint and the names of the contract a page is about. */
export const aboutOn = (page: Page): { readonly hint: ContractHint; readonly sightings: readonly Sighting[] } => {
  const { contract, party } = namesOn(page);
  const number = idOn(page);
  const fromAddress = /\/(?:workroom|contracts?)\/(\d{7,9})\b/.exec(page.text.page?.address ?? "")?.[1];
  const id = number?.id ?? fromAddress;
  const hint: ContractHint = {
    ...(contract === undefined ? {} : { name: contract.name }),
    ...(id === undefined ? {} : { id }),
    ...(party === undefined ? {} : { party: party.name }),
  };
  const mine = page.body.entries.find(({ label, value }) => /accepted by/i.test(label) && isName(value));
  const sightings = [
    ...(contract === undefined ? [] : pageFact(page, hint, "contractName", contract.name, contract.lines)),
    ...(number === undefined ? [] : pageFact(page, hint, "contractId", number.id, number.lines)),
    ...(party === undefined ? [] : pageFact(page, hint, "otherParty", party.name, party.lines)),
    ...(party?.firm === undefined ? [] : pageFact(page, hint, "otherFirm", party.firm, party.lines)),
    ...roleOn(page, hint),
    ...(mine === undefined || roleOn(page, hint)[0]?.value === "client"
      ? []
      : pageFact(page, hint, "me", mine.value, lineOf(page, mine))),
  ];
  return { hint, sightings };
};
