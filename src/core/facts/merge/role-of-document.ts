import type { ReadText } from "../read-text.ts";
import { ownNamesIn } from "../talk/own-name.ts";
import { fitOf, plainName } from "../talk/people.ts";
import type { PaperFound } from "./paper.ts";
import type { Sighting } from "./sighting.ts";

/** Labels of the one who pays, and of the one who is paid, on an invoice, an order or a contract; in the languages of common programs. */
const PAYS =
  /^(?:bill(?:ed)?[ -]to|invoiced?[ -]to|sold[ -]to|charged to|bill recipient|customer|client|buyer|ordered by|hired by|rechnung an|rechnungsempfänger|kunde|auftraggeber|facturar a|facturado a|cliente|facturé à|client facturé|faturar a|faturado a|nabywca|zamawiający|покупець|замовник|покупатель|заказчик)\s*(?:[:\t]|\s[-–—]\s|$)\s*(.*)$/iu;
const IS_PAID =
  /^(?:bill(?:ed)? from|invoice from|from|seller|supplier|vendor|payable to|pay to|payee|issued by|freelancer|contractor|consultant|service provider|provider|developer|designer|writer|rechnungssteller|auftragnehmer|verkäufer|emisor|vendedor|proveedor|prestataire|vendeur|émetteur|emissor|prestador|sprzedawca|wykonawca|продавець|виконавець|продавец|исполнитель)\s*(?:[:\t]|\s[-–—]\s|$)\s*(.*)$/iu;
/** What makes a document one that names who pays whom. */
const IS_BILL =
  /(?<![\p{L}])(?:invoice|bill(?:ed)? to|receipt|agreement|contract|statement of work|purchase order|rechnung|vertrag|factura|contrato|facture|contrat|fatura|faktura|umowa|рахунок|договір|счёт|счет|договор)(?![\p{L}])/iu;

const MOST_LINES = 120;
const MOST_NAMES = 4;

/** The names of a line: "Vale & Sons, Iris Vale" are two, "Orin Maddox via Upwork Global LLC" is one. */
const namesIn = (raw: string): string[] =>
  raw
    .replace(/\s(?:via|through|c\/o|at)\s.*$/i, "")
    .split(/\s*[,;|·(]\s*/)
    .map((one) => one.replace(/[)\s]+$/, "").trim())
    .filter((one) => one.length > 1)
    .slice(0, MOST_NAMES);

interface Named {
  readonly names: readonly string[];
  readonly line: ReadText["lines"][number];
}

/** Who stands behind a label: in its line, or in the next two. */
const behind = ({ lines }: ReadText, label: RegExp): Named | undefined => {
  for (const [at, line] of lines.slice(0, MOST_LINES).entries()) {
    const found = label.exec(line.text.trim());
    if (found === null) continue;
    const own = namesIn(found[1] ?? "");
    const names = own.length > 0 ? own : lines.slice(at + 1, at + 3).flatMap(({ text }) => namesIn(text));
    if (names.length > 0) return { names, line };
  }
  return undefined;
};

/** What is known of both by name. The person's own are those that Upwork's notices call them by. */
interface KnownByName {
  readonly me: readonly string[];
  readonly them: readonly string[];
}

const isOne = (found: Named | undefined, names: readonly string[]): boolean =>
  found !== undefined &&
  names.some((name) =>
    found.names.some((one) => plainName(one).includes(" ") && fitOf(one, { names: [name], words: [] }) === "name"),
  );

/**
 * Which side the person is on, by who pays whom on an invoice, an order or a contract of their own. In: a text that is no paper of Upwork;
 * the names of both. Out: a sighting that is sure; none where the names say two things, or nothing.
 */
const roleOfDocument = (text: ReadText, known: KnownByName): Sighting[] => {
  if (text.conversation !== undefined || !text.lines.slice(0, MOST_LINES).some((line) => IS_BILL.test(line.text)))
    return [];
  const [pays, isPaid] = [behind(text, PAYS), behind(text, IS_PAID)];
  const isClient = isOne(pays, known.me) || isOne(isPaid, known.them);
  const isFreelancer = isOne(isPaid, known.me) || isOne(pays, known.them);
  const line = pays?.line ?? isPaid?.line;
  if (isClient === isFreelancer || line === undefined) return [];
  return [
    {
      kind: "role",
      value: isClient ? "client" : "freelancer",
      places: [{ ...line.place, quote: line.text.replace(/\s+/g, " ").trim() }],
      rank: "document",
      sure: "sure",
      contract: {},
    },
  ];
};

/**
 * Which side the person is on, by documents that name who pays whom. In: all texts, the paper that each is, what the papers of the case tell.
 * Out: sightings with the place of the name.
 */
export const rolesOfDocuments = (
  texts: readonly ReadText[],
  papers: readonly (PaperFound | undefined)[],
  told: readonly Sighting[],
): readonly Sighting[] => {
  const named = (kind: "me" | "otherParty") => told.flatMap((one) => (one.kind === kind ? [one.value] : []));
  const notices = texts.filter((_text, index) => papers[index]?.file.source === "upworkNotice");
  const known = { me: [...named("me"), ...ownNamesIn(notices)], them: named("otherParty") };
  return texts.flatMap((text, index) => (papers[index] === undefined ? roleOfDocument(text, known) : []));
};
