import { nameKey } from "../../text/text.ts";
import { placeAt, type Sentence } from "../words/body.ts";
import { doerIn, isName, NAME, nameAfter, nameAndFirm } from "../words/names.ts";
import type { At, Notice } from "./notice.ts";
import { entriesOf } from "./read.ts";

const WHAT_PEOPLE_DO =
  "ended|closed|finished|completed|stopped|cancell?ed|terminated|released|paid|approved|asked|asks|requested|requests|wants|would like|disputed|disputes|filed|opened|started|submitted|handed|delivered|accepted|declined|rejected|answered|responded|looked|sent|left|needs|said|says|gave|funded|hired|refunded|disagrees|told|notified|informed|agreed|agrees|opened|replied|replies|turned|refused|refuses|contested|challenged|questioned|raised|objected|sends|thinks|believes|stopped|had|did not|didn['’]t|do(?:es)? not|doesn['’]t|turned down|uploaded|reviewed|asking|requesting|closing|terminated|rejected|invited|refused|paused|decided|claims|added|marked|made|wrote|proposed|offered";
const OTHER_AFTER =
  '[Yy]our client|[Yy]our freelancer|[Tt]he client|[Tt]he freelancer|[Cc]lient|[Ff]reelancer|contract with|order with|project with|consultation with|released by|paid by|ended by|closed by|asked by|requested by|disputed by|opened by|filed by|submitted by|hired by|payment from|request from|refund to|refunded to|message from|dispute with|dispute by|work from|between you and|["”] with|since|because|that|informed|notified|[Yy]ou and|[Yy]ou asked|[Aa]sked|bank of|returned? to|back to|released to|refunded to|Did|(?:released|paid|refunded|sent) \\$[\\d.,]+ to|hired';

/** The other side, as the notice names them. In: the notice; which names are the person's own. */
export const otherOf = (n: Notice, isMine: (name: string) => boolean): At<string> | undefined => {
  const labelled = entriesOf(n, "client", "freelancer", "other").filter(({ value }) => isName(nameAndFirm(value).name));
  const [first] = labelled.filter(({ value }) => !isMine(nameAndFirm(value).name) && !/^you\b/i.test(value));
  if (first !== undefined)
    return {
      value: nameAndFirm(first.value).name,
      place: first.place,
      isSure:
        labelled.length === 1 || labelled.some(({ value }) => isMine(nameAndFirm(value).name)) || n.to !== undefined,
    };
  const both = n.own.flatMap((sentence) => bothIn(sentence.text).map((name) => ({ name, sentence })));
  const others = both.filter(({ name }) => !isMine(name));
  const [only] = others;
  // Of two who are greeted together, and neither of them known, nobody can tell which is the other side.
  if (only !== undefined && (others.length < both.length || !GREETS_BOTH.test(only.sentence.text)))
    return at(only.name, only.sentence, others.length < both.length);
  const [subject, ...rest] = n.own;
  const named = [...rest, ...(subject === undefined ? [] : [subject])].flatMap((sentence) =>
    [doerIn(sentence.text, WHAT_PEOPLE_DO), nameAfter(sentence.text, OTHER_AFTER)].flatMap((name) =>
      name === undefined || isMine(name) ? [] : [at(name, sentence, true)],
    ),
  );
  // "Ines" is Ines Roth, when both stand there.
  const [short] = named;
  return (
    named.find(({ value }) => value.startsWith(`${short?.value} `)) ??
    named.find(({ value }) => / /.test(value)) ??
    short
  );
};

const at = (name: string, sentence: Sentence, isSure: boolean): At<string> => {
  const start = sentence.text.indexOf(name);
  return { value: name, place: placeAt(sentence, start, start + name.length), isSure };
};

/** The names in "Freelancer Noa Lind / Client Per Berg". */
const bothIn = (text: string): readonly string[] => {
  const found = new RegExp(
    `\\b(?:[Ff]reelancer|[Cc]lient):? (${NAME})[ )]*[/|·,;–-] ?(?:[Ff]reelancer|[Cc]lient):? (${NAME})`,
    "u",
  ).exec(text);
  const greeted = GREETS_BOTH.exec(text);
  return [...(found ?? []).slice(1), ...(greeted ?? []).slice(1).filter((one) => / /.test(one))].filter(isName);
};

const GREETS_BOTH = new RegExp(
  `^(?:[Dd]ear|[Hh]ello|[Hh]i) (${NAME})(?:,? and|,) (?:(?:[Dd]ear|[Hh]ello|[Hh]i) )?(${NAME})[,!:]?$`,
  "u",
);

/** Tells the person's own name: as the head has it, as their address begins, or as the notice greets them. */
export const ownName = (n: Notice, address: string): ((name: string) => boolean) => {
  const whole = n.to === undefined ? "" : nameKey(n.to);
  const local = nameKey(address.split("@")[0] ?? "").replace(/[^\p{L}]+/gu, " ");
  const greeted = n.own
    .slice(1, 5)
    .flatMap(({ text }) => GREETING.exec(text)?.slice(1) ?? [])
    .filter((one) => one !== undefined && isName(one))
    .map(nameKey);
  return (name) => {
    const key = nameKey(name);
    const [first = ""] = key.split(" ");
    if (key === whole || greeted.includes(key) || (whole.startsWith(`${key} `) && key.length > 1)) return true;
    if (greeted.includes(first)) return true;
    return first.length >= 3 && local.split(" ").includes(first);
  };
};
const GREETING = new RegExp(
  `^(?:(?:[Hh]i|[Hh]ello|[Dd]ear|[Cc]ongratulations|[Gg]ood news|[Nn]ice work|[Ww]ell done),? )?(${NAME})[,!:](?! (?:dear|and)\\b)(?: |$)`,
  "u",
);

/** Words in names of firms that work for others. A client's firm can have them too: they tell nothing alone. */
const OF_FIRM =
  /^(?:studio|atelier|estudio|agence|agencja|agentur|agency|team)\b|\b(?:studios?|agency|collective|labs?|digital|partners|group|gmbh|ug|llc|llp|ltd|limited|inc|corp|plc|pvt|oy|ab|as|aps|bv|nv|kft|pty|sarl|sas|ltda|s\.?r\.?l|s\.?r\.?o|s\.?a\.?s|s\.?a|s\.?l|d\.?o\.?o|sp\. z o\.o)\b\.?$/i;

/** The legal form of a firm: nobody who works alone for it is called so. */
const LEGAL_FORM =
  /\b(?:gmbh|llc|llp|ltd|limited|inc|corp|plc|pvt|oy|aps|bv|nv|kft|pty|sarl|sas|ltda|s\.?r\.?l|s\.?r\.?o|s\.?a\.?s|s\.l|d\.o\.o|sp\. z o\.o)\b\.?$/i;

/** The firms that a notice greets, or goes to. Written to as a freelancer, such a one is an agency. */
const firmsOf = (n: Notice): readonly string[] =>
  [
    ...(n.to === undefined ? [] : [n.to]),
    ...n.own.slice(1, 5).flatMap(({ text }) => GREETING.exec(text)?.[1] ?? []),
    // "Hello Testownia Sp. z o.o.,": small letters and points, as no person has them.
    ...n.body.sentences
      .slice(0, 5)
      .flatMap(({ text }) => /^(?:hi|hello|dear) (\p{Lu}[^,!:]{2,60})[,!:]?$/iu.exec(text)?.[1] ?? []),
  ].filter((name) => / /.test(name) && isName(name) && OF_FIRM.test(name));

/** Does a notice greet a firm, or go to one? */
export const isToAgency = (n: Notice): boolean => firmsOf(n).length > 0;

/** Is that sure: does the firm have its legal form in its name? "Blue Studio" can be somebody who works alone. */
export const isSurelyAgency = (n: Notice): boolean => firmsOf(n).some((name) => LEGAL_FORM.test(name));
