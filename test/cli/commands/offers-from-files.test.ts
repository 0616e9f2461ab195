import { beforeEach, describe, expect, test } from "vitest";
import { firstCase } from "../../support/cases-of.ts";
import { ENDED_NOTICE } from "../../support/ended-notice.ts";
import { type Computer, computer } from "../../support/run-program.ts";
import { tempFile } from "../../support/temp-home.ts";

// What both sides offer in a chat, who made each offer, how it was answered and where that stands.
let pc: Computer;
beforeEach(() => {
  pc = computer();
});

/** To the client of the same contract: the freelancer disputes the refund. */
const DISPUTE_NOTICE = `From: Upwork Notification <donotreply@upwork.com>
To: Orin Maddox <orin@maddox.example>
Subject: Iris Vale opened a dispute
Date: Thu, 12 Nov 2026 09:14:00 +0000
Content-Type: text/plain; charset=utf-8

Hi Orin,

Your freelancer Iris Vale does not accept your refund request and opened a
dispute about the contract "Garden plans for a small inn".

Contract type: Fixed-price
Milestone: Planting plan
Amount in dispute: $480.00

Please accept or decline the dispute by November 17, 2026.

The Upwork Team
`;

const chat = (...lines: readonly (readonly [by: string, words: string])[]): string =>
  tempFile("chat.txt", lines.map(([by, words], at) => `[${at + 13}/11/2026, 10:1${at}:00] ${by}: ${words}`).join("\n"));

const HELLO = ["Iris Vale", "The planting plan is in the folder since Monday, please have a look"] as const;

const read = async (side: "freelancer" | "client", ...lines: readonly (readonly [string, string])[]) => {
  const notice = tempFile("notice.eml", side === "freelancer" ? ENDED_NOTICE : DISPUTE_NOTICE);
  const { out } = await pc.run(["start", "--no-input", "--from", notice, chat(HELLO, ...lines)]);
  return { out: out.replace(/\s+/g, " "), offers: firstCase(pc.cases).offers, c: firstCase(pc.cases) };
};

describe.each(["freelancer", "client"] as const)("read by the %s", (side) => {
  const [mine, theirs] = side === "freelancer" ? (["me", "them"] as const) : (["them", "me"] as const);

  test.each([
    ["Happy to leave you 100 of the 480", 100],
    ["I would leave you 120 for the sketches and that is it", 120],
    ["I can live with you keeping 90", 90],
    ["You can keep 150 for the time you spent", 150],
    ["Fine by me if you keep $150", 150],
    ["I am ready to pay $200 for the beds that are drawn", 200],
    ["Best I can do is $200", 200],
    ["I am ok with paying 180 for the first sheet", 180],
    ["Let me pay you 160 for your trouble", 160],
    ["We could release $240 and close this", 240],
    ["I'd let 130 go to you", 130],
    ["My maximum is $175", 175],
    ["$175 is what I can pay for it", 175],
    ["Would 210 do?", 210],
    ["Ich lasse dir 100 davon", 100],
    ["Te dejo 100 y cerramos", 100],
    ["Je te laisse 100 pour le travail", 100],
    ["Posso deixar 100 com você", 100],
    ["Zostawię ci 100 za szkic", 100],
    ["Можу залишити тобі 100", 100],
  ])("the client: %s", async (words, amount) => {
    const { offers } = await read(side, ["Orin Maddox", words]);
    expect(offers).toMatchObject([{ by: theirs, amount: amount * 100 }]);
  });

  test.each([
    ["I paid you 200 for the first plan already"],
    ["You charged 100 too much"],
    ["I will not leave you 100"],
    ["I want 200 back"],
    ["The plan has 100 plants that nobody sells"],
    ["My neighbour would do it for $200"],
    ["Leave 100 cm between the beds"],
    ["I had 100 reasons to wait"],
    ["You can keep the 12 files"],
    ["Would 24 beds do?"],
  ])("no offer: %s", async (words) => {
    const { offers } = await read(side, ["Orin Maddox", words]);
    expect(offers).toEqual([]);
  });

  test.each([
    ["I can take 300 and we close it", 300],
    ["I would be happy with $300", 300],
    ["You wrote that it looks great. I can take 300 and we close it friendly.", 300],
    ["If 300 stays with me I accept the end of the contract", 300],
    ["Let me keep 300 and we are done", 300],
    ["300 and I am out", 300],
  ])("the freelancer: %s", async (words, amount) => {
    const { offers } = await read(side, ["Iris Vale", words]);
    expect(offers).toMatchObject([{ by: mine, amount: amount * 100 }]);
  });
});

describe("an answer to an offer", () => {
  test.each([
    ["Nah. I closed it.", "declined"],
    ["No, thank you.", "declined"],
    ["Deal, that works for me.", "accepted"],
  ] as const)("%s: it stands in its own line, on its own day", async (words, answer) => {
    const { out, offers, c } = await read(
      "freelancer",
      ["Iris Vale", "You wrote that it looks great. I can take 300 and we close it friendly."],
      ["Orin Maddox", words],
    );
    expect(offers).toMatchObject([{ by: "me", on: "2026-11-14", answer }]);
    const [{ id } = { id: "" }] = offers;
    expect(c.places?.[`offers.${id}.terms`]).toMatchObject({ file: "chat.txt", line: 2 });
    expect(c.places?.[`offers.${id}.answer`]).toMatchObject({ file: "chat.txt", line: 3 });
    expect(out).toContain(`${answer} on 15 Nov 2026`);
    expect(out).toContain("The answer: chat.txt, line 3: “");
  });

  test.each([
    ["freelancer", "Iris Vale", "You wrote that it looks great. I can take 300 and we close it friendly."],
    ["freelancer", "Orin Maddox", "The plan looks great but late. Happy to leave you 100 of the 480."],
    ["client", "Orin Maddox", "The drawing is beautiful, it came late. You can keep 150 for it."],
    ["client", "Iris Vale", "All sheets are with you. 300 stays with me, I return the rest."],
  ] as const)("the %s reads %s: an offer that nobody answered is told as not answered", async (side, by, words) => {
    const { c } = await read(side, [by, words]);
    const { offers, contacts } = c;
    expect(offers.at(-1)?.answer).toBe("none");
    expect(contacts.find(({ on }) => on === offers.at(-1)?.on)?.answered).toBe("no");
  });
});

describe("who writes under another name in a chat of two about the case is the other side", () => {
  test.each([["Orin Inn"], ["Maddox Inn"], ["Orin (garden)"], ["Maddox Hotels Ltd"]])("%s", async (name) => {
    const { out, c } = await read("freelancer", [name, "The plan is great, thank you! Well done."]);
    expect(c.contacts.at(-1)?.by).toBe("them");
    expect(out).not.toContain("It is taken that");
  });

  test("a name that tells nothing is asked, and never taken", async () => {
    const { c } = await read("freelancer", ["Garden Boss", "The planting plan is great, thank you! Well done."]);
    expect(c.contacts.filter(({ by }) => by === "them")).toEqual([]);
  });
});
