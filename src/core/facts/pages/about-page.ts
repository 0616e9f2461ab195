import type { FactValues } from "../fact.ts";
import type { ContractHint, Sighting } from "../merge/sighting.ts";
import type { ReadLine } from "../read-text.ts";
import { even } from "../words/body.ts";
import { isName, nameAndFirm } from "../words/names.ts";
import { below, contractOn, headOn } from "./contract-title.ts";
import { entryOf, lineOf, type Page, pageFact } from "./page.ts";
import { firmBelow, isOfFirm, personIn } from "./person-line.ts";

/** The first line that says something. */
export const saying = ({ lines }: Page, ...says: readonly RegExp[]): ReadLine | undefined =>
  lines.find(({ text }) => says.every((one) => one.test(even(text))));

interface Names {
  readonly contract?: { readonly name: string; readonly lines: readonly ReadLine[] };
  readonly party?: {
    readonly name: string;
    readonly lines: readonly ReadLine[];
    readonly is?: "client" | "freelancer";
  };
  readonly firm?: { readonly name: string; readonly lines: readonly ReadLine[]; readonly isSure: boolean };
}

/** Is the page one that a freelancer has, by its buttons? */
const isFreelancers = (page: Page): boolean => !page.text.lines.some(({ text }) => CLIENTS.test(even(text)));

/** The other party, by its label or under the name of the contract. */
const partyOn = (page: Page, contract: Names["contract"]): Pick<Names, "party" | "firm"> => {
  const [own] = contract?.lines ?? [];
  const at = own === undefined ? -1 : page.lines.indexOf(own);
  const labelled = page.lines.find(({ text }) => {
    const seen = personIn(text);
    // "Hired by" on the client's own page is the client.
    if (seen?.is === "client" && !isFreelancers(page)) return false;
    return seen?.is !== undefined || (seen !== undefined && /^(?:requested|filed) by\b/i.test(even(text)));
  });
  const entry = isFreelancers(page) ? entryOf(page, "client", "freelancer") : entryOf(page, "freelancer");
  const first = below(page, at < 0 ? headOn(page) : at);
  const line = first !== undefined && personIn(first.text) !== undefined ? first : labelled;
  const seen = line === undefined ? undefined : personIn(line.text);
  if (line !== undefined && seen !== undefined) {
    const under = page.lines[page.lines.indexOf(line) + 1];
    // The firm can stand above the person.
    const person = isOfFirm(seen.name) && under !== undefined ? personIn(under.text) : undefined;
    if (person !== undefined && under !== undefined && !isOfFirm(person.name))
      return {
        party: { name: person.name, lines: [under], ...(seen.is === undefined ? {} : { is: seen.is }) },
        firm: { name: seen.name, lines: [line], isSure: true },
      };
    const found = seen.firm === undefined && under !== undefined ? firmBelow(seen.name, under.text) : undefined;
    // Below a freelancer's name stands what they do.
    const firm = found?.isSure || isFreelancers(page) ? found : undefined;
    // Beside a freelancer's name stands where they live, or what they do.
    const own = seen.firm !== undefined && (isFreelancers(page) || isOfFirm(seen.firm)) ? seen.firm : undefined;
    return {
      party: { name: seen.name, lines: [line], ...(seen.is === undefined ? {} : { is: seen.is }) },
      ...(own !== undefined
        ? { firm: { name: own, lines: [line], isSure: / /.test(own) || isOfFirm(own) } }
        : firm !== undefined && under !== undefined
          ? { firm: { name: firm.firm, lines: [under], isSure: firm.isSure } }
          : {}),
    };
  }
  if (entry === undefined || /accepted by/i.test(entry.label)) return {};
  const { name, firm } = nameAndFirm(entry.value);
  const lines = lineOf(page, entry);
  const is = entry.sense === "client" ? "client" : "freelancer";
  return isName(name)
    ? { party: { name, lines, is }, ...(firm === undefined ? {} : { firm: { name: firm, lines, isSure: true } }) }
    : {};
};

/** Who and what a page is about. */
export const namesOn = (page: Page): Names => {
  const contract = contractOn(page);
  return { ...(contract === undefined ? {} : { contract }), ...partyOn(page, contract) };
};

const CLIENTS =
  /\bhire talent\b|^hire\b.*\bmanage work\b|^manage work$|\byour freelancers?\b|^jobs\b.*\btalent\b|\byou can (?:still )?dispute (?:these|those|the|this week's) hours\b|\b(?:review & pay|release payment|request (?:a )?refund|add new milestone|hire again)\b|\byou(?:['’]ve| have)? (?:paid|spent)\b/i;

const ROLES: readonly (readonly [FactValues["role"], RegExp])[] = [
  [
    "freelancer",
    /\byou(?:['’])?ll receive\b|\byou(?:['’]ve| have)? (?:earned|received)\b|\byour client\b|\bfind work\b.*\bdeliver work\b|^(?:find work|deliver work)$|\b(?:submit|resubmit) work\b|\bgive a refund\b|\byour earnings\b|\bpaid to you\b|\byou get \$|\bwith an agency fee\b|\bof your agency\b/i,
  ],
  ["client", CLIENTS],
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
  // A page that names an agency as the one who was hired, and somebody else as the other party, is the agency's.
  const hired = page.lines.find(({ text }) => HIRED_AGENCY.test(even(text)));
  if (hired !== undefined) return pageFact(page, contract, "role", "agency", [hired], { sure: "likely" });
  // A page that names one side only, and "you" beside it, is of the other.
  const { party } = namesOn(page);
  return party?.is === undefined
    ? []
    : pageFact(
        page,
        contract,
        "role",
        party.is === "client" ? (agency === undefined ? "freelancer" : "agency") : "client",
        party.lines,
        {
          sure: "likely",
        },
      );
};

const HIRED_AGENCY = /^(?:hired|worked on by|delivered by|your agency|agency)\b.*\(agency\)|^your agency\b/i;

const NUMBER =
  /(?:(?:^|\bfixed[- ]price |\bhourly |#)contract |upwork\.com\/\S*?\/(?:workroom|contracts)\/|\b(?:contract|project|workroom|vertrags)[ -]?(?:id|no\.?|number|nr\.?|#)|(?:^|[·|,(]\s*|\s[-–—]\s)(?:contract |project )?(?:id|no\.|#|contract(?= \d)))[\s:.#]*(\d{7,9})\b/i;

/** The number of the contract, where the page shows one and no other. */
const idOn = (page: Page): { readonly id: string; readonly lines: readonly ReadLine[] } | undefined => {
  const entries = page.body.entries.flatMap((entry) => {
    const id = entry.sense === "contractId" ? /^#?(\d{7,9})$/.exec(entry.value)?.[1] : undefined;
    return id === undefined ? [] : [{ id, lines: lineOf(page, entry) }];
  });
  const inLines = page.lines.flatMap((line) => {
    const id = NUMBER.exec(even(line.text))?.[1];
    return id === undefined ? [] : [{ id, lines: [line] }];
  });
  const all = [...inLines, ...entries];
  return new Set(all.map(({ id }) => id)).size === 1 ? all[0] : undefined;
};

/** The hint and the names of the contract a page is about. */
export const aboutOn = (page: Page): { readonly hint: ContractHint; readonly sightings: readonly Sighting[] } => {
  const { contract, party, firm } = namesOn(page);
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
    ...(firm === undefined
      ? []
      : pageFact(page, hint, "otherFirm", firm.name, firm.lines, firm.isSure ? {} : { sure: "likely" })),
    ...roleOn(page, hint),
    ...(mine === undefined || roleOn(page, hint)[0]?.value === "client"
      ? []
      : pageFact(page, hint, "me", mine.value, lineOf(page, mine))),
  ];
  return { hint, sightings };
};
