import type { FactValues } from "../fact.ts";
import type { PaperFound } from "../merge/paper.ts";
import type { ContractHint, Figure, Sighting } from "../merge/sighting.ts";
import type { ReadLine } from "../read-text.ts";
import { type Entry, even } from "../words/body.ts";
import { daysIn, readDay } from "../words/days.ts";
import { amountsIn, hoursIn, percentsIn, rateIn } from "../words/figures.ts";
import type { LabelSense } from "../words/labels.ts";
import { contractNamed, isName, nameAndFirm } from "../words/names.ts";
import { milestonesIn, type SeenMilestone } from "./milestone-lines.ts";
import { isClear, isNavigation, type Page, pageFact, placeOfLine } from "./page.ts";

const lineOf = ({ lines }: Page, entry: Entry): readonly ReadLine[] =>
  lines.filter((line) => even(line.text) === entry.place.quote).slice(0, 1);

const entryOf = (page: Page, ...senses: readonly LabelSense[]): Entry | undefined =>
  senses.flatMap((sense) => page.body.entries.filter((one) => one.sense === sense))[0];

/** The first line that says something. */
const saying = ({ lines }: Page, ...says: readonly RegExp[]): ReadLine | undefined =>
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

const STATES: readonly (readonly ["ended" | "paused" | "active", RegExp])[] = [
  [
    "ended",
    /\b(?:contract|project|job|order) (?:has )?(?:ended|closed|(?:was|is) (?:ended|closed|cancell?ed))\b|\bended (?:this|the) contract\b|^(?:ended|closed|contract closed)$|\bended \$ ?[\d.]+ ?\/ ?hr|^status:? (?:ended|closed)$/i,
  ],
  [
    "paused",
    /\bcontract (?:is |was )?(?:paused|on hold|suspended)\b|^(?:paused|on hold|suspended)$|\bpaused \$ ?[\d.]+ ?\/ ?hr|^status:? paused$/i,
  ],
  [
    "active",
    /\bcontract (?:is )?active\b|^active(?: contract)?$|\bactive \$ ?[\d.]+ ?\/ ?hr|^status:? active$|\bactive since\b/i,
  ],
];

const state = (page: Page, contract: ContractHint, milestones: readonly SeenMilestone[]): Sighting[] => {
  for (const [value, words] of STATES) {
    const line = page.lines.find(({ text }) =>
      even(text)
        .split(/ · | \| |\t/)
        .some((part) => words.test(part)),
    );
    if (line === undefined) continue;
    const day = value === "ended" ? daysIn(even(line.text))[0] : undefined;
    const label = value === "ended" ? entryOf(page, "endedOn") : undefined;
    const on =
      (day === undefined ? undefined : readDay(day, page.days, undefined, true)) ??
      (label === undefined ? undefined : readDayOf(page, label));
    const by = saying(page, /\b(?:the client|client) (?:has )?ended\b/i);
    const mine = saying(page, /\byou (?:have )?ended\b/i);
    const lines = day === undefined && label !== undefined ? [line, ...lineOf(page, label)] : [line];
    const ender = endedBy(page, by, mine);
    return [
      ...pageFact(page, contract, "contractState", value, [line]),
      ...(on === undefined
        ? []
        : pageFact(
            page,
            contract,
            "ended",
            { on: on.on, ...(ender === undefined ? {} : { by: ender.by }) },
            [...lines, ...(ender === undefined ? [] : [ender.line])],
            on.isSure ? {} : { unsure: ["on"], note: on.note },
          )),
    ];
  }
  // A review that runs, or work that goes on, is of a contract that is active.
  const running = milestones.find(({ money, refundAsked }) => money === "held" && !refundAsked);
  return running === undefined
    ? []
    : pageFact(page, contract, "contractState", "active", running.lines.slice(0, 1), {
        sure: "likely",
        note: "The page does not say so, but a milestone of it is running.",
      });
};

/** Who ended it: the client or "you", where the page says so. Whose side that is, is known by the role. */
const endedBy = (
  page: Page,
  byClient: ReadLine | undefined,
  byMe: ReadLine | undefined,
): { readonly by: "me" | "them"; readonly line: ReadLine } | undefined => {
  if (byMe !== undefined) return { by: "me", line: byMe };
  if (byClient !== undefined) {
    const [role] = roleOn(page, {});
    if (role?.kind === "role") return { by: role.value === "client" ? "me" : "them", line: byClient };
  }
  const named = page.lines.find(
    ({ text }) =>
      /^\p{Lu}[\p{L}'’. -]{2,50} (?:has )?ended (?:this|the) contract/u.test(even(text)) &&
      !/^(?:the|you)\b/i.test(even(text)),
  );
  return named === undefined ? undefined : { by: "them", line: named };
};

const readDayOf = (page: Page, entry: Entry) => {
  const [day] = daysIn(entry.value);
  return day === undefined
    ? undefined
    : readDay(day, page.days, undefined, entry.sense !== "until" && entry.sense !== "dueOn");
};

const began = (page: Page, contract: ContractHint): Sighting[] => {
  const entry = entryOf(page, "startedOn") ?? page.body.entries.find(({ value }) => /^started\b/i.test(value));
  const line =
    entry === undefined
      ? saying(page, /\b(?:contract|project)? ?(?:started|began|start date)\b/i, /\d/)
      : lineOf(page, entry)[0];
  const [written] = line === undefined ? [] : daysIn(even(line.text));
  const on = written === undefined ? undefined : readDay(written, page.days, undefined, true);
  return on === undefined || line === undefined
    ? []
    : pageFact(page, contract, "contractBegan", on.on, [line], on.isSure ? {} : { sure: "open", note: on.note });
};

const kind = (page: Page, contract: ContractHint): Sighting[] => {
  const hourly = saying(page, /\bhourly\b|\$ ?[\d.]+ ?(?:\/|per) ?(?:hr|hour)\b/i);
  const fixed = saying(page, /\bfixed[- ]price\b|\bmilestones? \(|\bproject price\b/i);
  const catalog = saying(
    page,
    /\bproject catalog\b|\bconsultation\b.*\b(?:order|purchased|booked)\b|\border (?:id|requirements)\b/i,
  );
  const labelled =
    saying(page, /\b(?:contract|payment|job) (?:type|option)\b/i, /\b(?:fixed|hourly|catalog)\b/i) ??
    saying(page, /^(?:fixed[- ]price|hourly)\b/i);
  const line = catalog ?? fixed ?? hourly;
  if (labelled !== undefined && catalog === undefined)
    return pageFact(page, contract, "contract", /\bhourly\b/i.test(even(labelled.text)) ? "hourly" : "fixed", [
      labelled,
    ]);
  return line === undefined
    ? []
    : pageFact(page, contract, "contract", line === catalog ? "catalog" : line === fixed ? "fixed" : "hourly", [line]);
};

const milestoneFact = (page: Page, contract: ContractHint, one: SeenMilestone): Sighting[] => {
  const { returnedOn: _returned, endedOn: _ended, ...days } = one.days;
  const unsure = Object.entries(days).flatMap(([field, day]) => (day?.isSure === false ? [field] : []));
  const isMoved = one.money === "partReleased" && one.goesOn;
  const value: FactValues["milestone"] = {
    name: one.name,
    ...(one.amount === undefined ? {} : { amount: one.amount }),
    ...(one.money === undefined ? {} : { money: isMoved ? "released" : one.money }),
    ...(one.part === undefined ? {} : { releasedAmount: one.part }),
    ...Object.fromEntries(Object.entries(days).flatMap(([field, day]) => (day === undefined ? [] : [[field, day.on]]))),
  };
  const note = Object.values(days).find((day) => day?.isSure === false)?.note ?? (isMoved ? MOVED : undefined);
  return pageFact(page, contract, "milestone", value, one.lines, { unsure, note });
};

export const MOVED = "The rest of it moved on to another milestone, so only what was released counts here.";

/** Days to act by that the page names. */
const datesOn = (page: Page, contract: ContractHint): Sighting[] =>
  page.lines.flatMap((line) => {
    const text = even(line.text);
    const until = /\b(?:has|have) until\b|\bby\b|\buntil\b|\bbefore\b/i.exec(text);
    const written =
      until === null ? undefined : daysIn(text).find(({ start }) => start >= until.index && start - until.index < 40);
    if (written === undefined) return [];
    const deadline =
      /\breview|\bapprove\b|\bno action\b.*\breleased\b/i.test(text) && !/\brefund|\bdispute/i.test(text)
        ? "review"
        : /\brefund|\bdeposit back|\bdispute\b.*\bapprove|\bapprove\b.*\bdispute/i.test(text)
          ? "refundAnswer"
          : /\bfeedback\b/i.test(text)
            ? "feedback"
            : undefined;
    const on = deadline === undefined ? undefined : readDay(written, page.days);
    if (on === undefined || deadline === undefined) return [];
    return pageFact(
      page,
      contract,
      "date",
      { deadline, until: on.on },
      [line],
      on.isSure ? {} : { unsure: ["until"], note: on.note },
    );
  });

const figures = (page: Page, contract: ContractHint): Figure[] => {
  const rows: readonly (readonly [Figure["what"], RegExp])[] = [
    ["projectPrice", /\bproject price\b|\bcontract (?:total|price)\b|\btotal price\b/i],
    ["held", /\bin project funds\b|\bin escrow\b/i],
    ["received", /\breceived\b|\bearned\b/i],
    ["weeklyLimit", /\bweekly limit\b|\blimit\b.*\bweek\b/i],
  ];
  return rows.flatMap(([what, words]): Figure[] => {
    const line = page.lines.find(({ text }) => words.test(even(text)));
    const value =
      line === undefined
        ? undefined
        : what === "weeklyLimit"
          ? hoursIn(even(line.text))[0]?.hours
          : amountsIn(even(line.text))[0]?.cents;
    return line === undefined || value === undefined ? [] : [{ what, value, places: [placeOfLine(line)], contract }];
  });
};

const money = (page: Page, contract: ContractHint): Sighting[] => {
  const fee = page.lines.find(
    ({ text }) => /\b(?:service|freelancer) fee\b/i.test(even(text)) && percentsIn(even(text)).length === 1,
  );
  const [percent] = fee === undefined ? [] : percentsIn(even(fee.text));
  const rateLine = page.lines.find(({ text }) => rateIn(even(text)) !== undefined && !/\bbid\b|\brange\b/i.test(text));
  const rate = rateLine === undefined ? undefined : rateIn(even(rateLine.text));
  return [
    ...(fee === undefined || percent === undefined ? [] : pageFact(page, contract, "feePercent", percent, [fee])),
    ...(rateLine === undefined || rate === undefined ? [] : pageFact(page, contract, "rate", rate, [rateLine])),
  ];
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

/** Reads the page of a contract: its names, how it stands, its milestones, what is held. */
export const readContractPage = (page: Page): Pick<PaperFound, "sightings" | "notTaken" | "figures"> => {
  const { hint, sightings } = aboutOn(page);
  const milestones = milestonesIn(page.lines, page.days);
  return {
    sightings: [
      ...sightings,
      ...kind(page, hint),
      ...began(page, hint),
      ...state(page, hint, milestones),
      ...milestones.flatMap((one) => milestoneFact(page, hint, one)),
      ...money(page, hint),
      ...datesOn(page, hint),
    ],
    notTaken: [],
    figures: figures(page, hint),
  };
};

export { isClear, isNavigation };
