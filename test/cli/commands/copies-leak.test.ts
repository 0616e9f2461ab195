import fc from "fast-check";
import { expect, test } from "vitest";
import { readyCopy } from "../../../src/cli/flow/copies/ready-copy.ts";
import { coveringOf } from "../../../src/core/filing/copies/covering.ts";
import { bare, leaksIn } from "../../support/leaks.ts";

/** Every way to write words that a reader, a browser or a mail program turns back into them. */
const WAYS: Readonly<Record<string, (words: string) => string>> = {
  plain: (words) => words,
  capitals: (words) => words.toUpperCase(),
  decomposed: (words) => words.normalize("NFD"),
  underscores: (words) => words.replaceAll(" ", "_"),
  dots: (words) => words.toLowerCase().replaceAll(" ", "."),
  dashes: (words) => words.toLowerCase().replaceAll(" ", "-"),
  joined: (words) => words.replaceAll(" ", ""),
  turned: (words) => words.split(" ").reverse().join(", "),
  address: (words) => encodeURIComponent(words),
  twice: (words) => encodeURIComponent(encodeURIComponent(words)),
  entities: (words) => [...words].map((one) => `&#${one.codePointAt(0)};`).join(""),
  escapes: (words) => [...words].map((one) => `\\u${(one.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`).join(""),
  hidden: (words) => [...words].join("\u200b"),
  broken: (words) => words.replace(" ", "\n"),
  quoted: (words) => words.replace(" ", "\n> "),
  packed: (words) => Buffer.from(`from ${words} with thanks`).toString("base64"),
};

const base64 = (text: string): string => Buffer.from(text).toString("base64");
const mail = (text: string, words: string): string =>
  [
    `From: =?UTF-8?B?${base64(words)}?= <a@example.net>`,
    `Subject: =?UTF-8?Q?${[...Buffer.from(words)].map((byte) => `=${byte.toString(16).padStart(2, "0")}`).join("")}?=`,
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="m"',
    "",
    "--m",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: quoted-printable",
    "",
    [...Buffer.from(text)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("=\r\n"),
    "--m",
    "Content-Type: text/html; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    base64(`<p>${text.replaceAll("<", "&lt;")}</p>`),
    "--m",
    `Content-Type: text/plain; charset=utf-8; name="${words.replaceAll(" ", "_")}.txt"`,
    "Content-Transfer-Encoding: base64",
    "",
    base64(text),
    "--m--",
    "",
  ].join("\r\n");

/** Files of every kind that hold a text, and a name in the places that only this kind has. */
const FILES: Readonly<Record<string, readonly [mediaType: string, make: (text: string, words: string) => string]>> = {
  text: ["text/plain", (text) => `Hello,\r\n${text}\r\nBye`],
  markdown: ["text/markdown", (text, words) => `# ${text}\n\n**${words.replace(" ", "** _")}_\n`],
  table: ["text/csv", (text, words) => `a,b,c\n"${text.replaceAll('"', '""')}",x,y\n${words.split(" ").join(",")},z\n`],
  json: [
    "application/json",
    (text, words) => JSON.stringify({ [words]: [{ text }, ...words.split(" ").map((part) => ({ part }))] }),
  ],
  page: [
    "text/html",
    (text, words) => `<title>${words}</title><p title="${words}">${text}</p><b>${words.replace(" ", "</b> <i>")}</i>`,
  ],
  drawing: [
    "image/svg+xml",
    (text, words) => `<svg><text>${text}</text><text>${words.replace(" ", "<tspan> ")}</tspan></text></svg>`,
  ],
  calendar: [
    "text/calendar",
    (text, words) =>
      `BEGIN:VCALENDAR\r\nX:${text.replaceAll("\n", "\\n")}\r\nSUMMARY:${words.slice(0, 3)}\r\n ${words.slice(3)}\r\nEND:VCALENDAR\r\n`,
  ],
  mail: ["message/rfc822", mail],
  mailbox: [
    "application/mbox",
    (text, words) => `From a@example.net Sun Nov  1 09:42:10 2026\n${mail(text, words).replaceAll("\r\n", "\n")}\n`,
  ],
};

const word = fc.oneof(
  fc.stringMatching(/^[A-Z][a-z]{3,8}$/),
  fc.stringMatching(/^[A-ZÄÖÜÉ][a-zäöüéñç]{3,8}$/u),
  fc.stringMatching(/^[А-ЯЁ][а-яё]{3,8}$/u),
  fc.stringMatching(/^[Α-ΡΤ-Ω][α-ω]{3,8}$/u),
);

test.each(Object.keys(FILES))("a covered copy of a %s holds no written form of any name", async (kind) => {
  const [mediaType, make] = FILES[kind] ?? ["", () => ""];
  await fc.assert(
    fc.asyncProperty(word, word, fc.constantFrom(...Object.keys(WAYS)), async (first, last, way) => {
      const words = `${first} ${last}`;
      const text = `So it is, ${WAYS[way]?.(words)}: that is all.`;
      const bytes = Buffer.from(make(text, words));
      const covering = coveringOf([{ words, as: "x" }]);
      const copy = await readyCopy(
        { bytes, mediaType, fileName: "a" },
        { covering, isLeftOut: false, mark: "[Copy.]" },
      );
      expect(copy?.isChanged).toBe(true);
      const leaks = await leaksIn({ name: "", bytes: copy?.content ?? bytes }, [words, `${last} ${first}`]);
      expect(leaks, Buffer.from(copy?.content ?? []).toString()).toEqual([]);
      // The test would see them.
      expect(bare(words)).not.toBe("");
      expect(await leaksIn({ name: "", bytes }, [words, `${last} ${first}`])).not.toEqual([]);
    }),
    { numRuns: 60 },
  );
});
