import { describe, expect, test } from "vitest";
import { isLikeName, isUpwork, ownWords, writersIn } from "../../../src/core/conversations/contacts.ts";

test.each<[string, string, boolean]>([
  ["Dario Fenn", "Dario Fenn (Brightleaf Teas)", true],
  ["Dario Brightleaf", "Dario Fenn (Brightleaf Teas)", true],
  ["dario", "Dario Fenn", true],
  ["D. Fenn", "Dario Fenn", true],
  ["Fenn, Dario", "Dario Fenn", true],
  ["dario.fenn@brightleaf.example", "Dario Fenn", true],
  ["Jose\u0301 Ruiz", "José Ruiz", true],
  ["李", "李 小龙", true],
  ["Mirela Kovac", "Dario Fenn", false],
  ["Dario Rossi", "Dario Fenn", false],
  ["D", "Dario", false],
  ["", "Dario", false],
  ["Danijela", "Dan", false],
])("%j and %j can be one person: %s", (one, other, is) => {
  expect(isLikeName(one, other)).toBe(is);
  expect(isLikeName(other, one)).toBe(is);
});

test.each([
  ["Upwork", true],
  ["Upwork Notification", true],
  ["donotreply@upwork.com", true],
  ["room@e.upwork.com", true],
  ["Upworker Ann", false],
  ["Dario via Upwork", false],
])("%s is Upwork: %s", (name, is) => {
  expect(isUpwork(name)).toBe(is);
});

const said = (from: string, to?: string[]) => ({
  line: 1,
  endLine: 1,
  from,
  text: "x",
  ...(to === undefined ? {} : { to }),
});
const dario = { me: [], them: ["Dario Fenn (Brightleaf Teas)"] };

describe("who is who", () => {
  test.each<[string, ReturnType<typeof said>[], { me: string[]; them: string[] }, object]>([
    [
      "a mail of theirs is theirs",
      [said("Dario Fenn", ["Mirela"])],
      dario,
      { me: [], them: ["Dario Fenn"], others: [] },
    ],
    ["one of Upwork is nobody's", [said("Upwork", ["Mirela"])], dario, { me: [], them: [], others: [] }],
    [
      "who they write to is the person",
      [
        said("Dario Fenn", ["Mirela Kovac"]),
        said("mirela.kovac@x.example", ["Dario Fenn"]),
        said("Pam", ["Mirela Kovac"]),
      ],
      dario,
      { me: ["mirela.kovac@x.example"], them: ["Dario Fenn"], others: ["Pam"] },
    ],
    [
      "in a chat of two the one who is left is the person",
      [said("Dario Brightleaf"), said("Mirela")],
      dario,
      { me: ["Mirela"], them: ["Dario Brightleaf"], others: [] },
    ],
    [
      "or the other side, when the person is known",
      [said("Boss"), said("Mirela")],
      { me: ["Mirela Kovac"], them: ["Brightleaf"] },
      { me: ["Mirela"], them: ["Boss"], others: [] },
    ],
    [
      "a stranger's mail is nobody's",
      [said("Pam", ["Mirela Kovac"])],
      { me: ["Mirela"], them: ["Dario"] },
      { me: [], them: [], others: ["Pam"] },
    ],
    [
      "a name that fits both is left open",
      [said("Alex"), said("Kim"), said("Sam")],
      { me: ["Alex Moor"], them: ["Alex Fenn"] },
      { me: [], them: [], others: ["Alex", "Kim", "Sam"] },
    ],
  ])("%s", (_what, messages, known, expected) => {
    expect(writersIn(messages, known)).toMatchObject(expected);
  });
});

describe("the own words of a mail", () => {
  const hello = "Hi Mirela,\n\nprinter says the PDFs are fine.";
  test.each([
    ["Best\nDario\n\n> On 8 Nov 2026, Mirela wrote:\n> please forward"],
    [
      "Best regards,\nDario Fenn\nBrightleaf Teas\n\nOn Mon, 9 Nov 2026 at 14:22, Mirela <m@x.example> wrote:\n> please",
    ],
    ["On Monday, the 9th of November 2026, at 14:22, Mirela Kovac\n<mirela@x.example> wrote:\n> please"],
    ["Am 08.11.2026 um 10:00 schrieb Mirela:\n> bitte"],
    ["-----Original Message-----\nFrom: Mirela\nplease"],
    ["Thanks!\n\nFrom: Mirela\nSent: Sunday\nTo: Dario\n\nplease"],
    ["-- \nDario\nBrightleaf"],
    ["Viele Grüße\nDario"],
    [""],
  ])("end before %j", (tail) => {
    expect(ownWords(`${hello}\n\n${tail}`)).toBe(hello);
  });
  test("stand as they are where nothing else is left, and a thank you in the middle stays", () => {
    expect(ownWords("> only quoted")).toBe("> only quoted");
    expect(ownWords("Thanks")).toBe("Thanks");
    const long = `Thanks\n${"a line\n".repeat(9)}end`;
    expect(ownWords(`Hi\n${long}`)).toBe(`Hi\n${long}`);
  });
});
