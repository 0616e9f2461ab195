import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Case } from "../../../src/core/case/case.ts";
import { firstCase } from "../../support/cases-of.ts";
import { leaksIn, type SentFile } from "../../support/leaks.ts";
import { type Computer, computer } from "../../support/run-program.ts";
import { storyOf } from "../../support/stories.ts";
import { filesUnder, tempHome } from "../../support/temp-home.ts";

const NAME = "Zoë Würzelmann";
const MAIL = "z.quimby@mail-example.org";
const PHONE = "+49 171 9988776";
/** What must be in nothing that goes out, as it is left when all but letters and digits falls off. */
const SECRETS = [NAME, "Wuerzelmann", MAIL, "z.quimby", "4917199887", "017199887"];

const base64 = (text: string): string => Buffer.from(text).toString("base64");
const spelt = (text: string): string =>
  [...Buffer.from(text)]
    .map((byte) =>
      byte < 33 || byte > 126 || byte === 61
        ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}`
        : String.fromCharCode(byte),
    )
    .join("");

const FORMS = [
  NAME,
  NAME.toUpperCase(),
  NAME.normalize("NFD"),
  "zoe_wuerzelmann",
  "Zoe.Wurzelmann",
  "zoe-würzelmann",
  "zoewuerzelmann",
  "ZoëWürzelmann",
  "Würzelmann, Zoë",
  "Zo\u200bë W\u2060ürzel\u00admann",
  "Zoë\nWürzelmann",
  "Zo%C3%AB%20W%C3%BCrzelmann",
  "Zo&euml;&nbsp;W&uuml;rzelmann",
  "Zo\\u00eb W\\u00fcrzelmann",
  base64(`from ${NAME}, with thanks`),
  MAIL,
  MAIL.toUpperCase(),
  "z.quimby%40mail-example.org",
  "z.quimby at mail-example dot org",
  PHONE,
  "0049-171-9988776",
  "0171/9988776",
  "+491719988776",
];
const PROSE = FORMS.map((form, index) => `${index + 1}. This is about ${form} and no more.`).join("\n");

const HTML = `<html><head><meta charset="utf-8"><title>${NAME}</title><meta name="author" content="${NAME}"></head><body>
<!-- ${NAME} --><p title="${MAIL}">${NAME}</p><p>Zo&#235; <b>W&uuml;rzel</b>mann</p><a href="mailto:${MAIL}?subject=Zo%C3%AB%20W%C3%BCrzelmann">write</a>
<table><tr><td>Zoë</td>
<td>Würzelmann</td></tr></table><script>var a = "Zo\\u00eb W\\u00fcrzelmann";</script></body></html>`;

const EML = [
  `From: =?UTF-8?Q?${spelt(NAME).replaceAll("=20", "_")}?= <${MAIL}>`,
  `To: "Würzelmann, Zoë" <${MAIL}>, me@example.net`,
  `Cc: team: =?UTF-8?B?${base64(NAME)}?= <a@example.net>, b@example.net;`,
  `Return-Path: <${MAIL}>`,
  `Message-ID: <1.${MAIL}>`,
  `Received: from x by y for <${MAIL}>; Sun, 1 Nov 2026 09:42:10 +0000`,
  `X-Sender-Name: Zoe Wuerzelmann`,
  `Subject: =?UTF-8?B?${base64(`News from ${NAME}`)}?=`,
  "Date: Sun, 1 Nov 2026 23:42:07 -0500",
  "MIME-Version: 1.0",
  'Content-Type: multipart/mixed; boundary="m"',
  "",
  "--m",
  'Content-Type: multipart/alternative; boundary="a"',
  "",
  "--a",
  "Content-Type: text/plain; charset=utf-8",
  "Content-Transfer-Encoding: quoted-printable",
  "",
  `Dear all, ${spelt(NAME).replace("rzel", "rz=\r\nel")} says: call ${PHONE}.`,
  "--a",
  "Content-Type: text/html; charset=utf-8",
  "Content-Transfer-Encoding: base64",
  "",
  base64(HTML),
  "--a--",
  "--m",
  'Content-Type: text/plain; charset=utf-8; name="zoe_wuerzelmann.txt"',
  `Content-Disposition: attachment; filename*=UTF-8''Zo%C3%AB%20W%C3%BCrzelmann.txt`,
  "Content-Transfer-Encoding: base64",
  "",
  base64(PROSE),
  "--m",
  "Content-Type: message/rfc822",
  "",
  `From: ${MAIL}`,
  `Subject: =?UTF-8?B?${base64(NAME)}?=`,
  "Content-Type: text/plain; charset=iso-8859-1",
  "Content-Transfer-Encoding: quoted-printable",
  "",
  "Zo=EB W=FCrzelmann wrote.",
  "--m--",
  "",
].join("\r\n");

const SLACK = JSON.stringify([
  {
    ts: "1793500000.000100",
    user: "U1",
    text: `Hi ${NAME}, <mailto:${MAIL}|${MAIL}>`,
    user_profile: { real_name: NAME, first_name: "Zoë", last_name: "Würzelmann" },
  },
  {
    ts: "1793500001.000100",
    user: "U2",
    text: "ok",
    blocks: [
      { type: "text", text: "Zoë " },
      { type: "text", text: "Würzel" },
      { type: "text", text: "mann" },
    ],
  },
]).replace(/[^\u0020-\u007e]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);

const TELEGRAM = JSON.stringify(
  {
    name: NAME,
    id: 491719988776,
    messages: [{ id: 1, from: NAME, text: ["to ", { type: "bold", text: "Zoë" }, " Würzelmann"], phone: 491719988776 }],
  },
  null,
  1,
);

const CSV = `First,Last,Mail,Note\r\nZoë,Würzelmann,${MAIL},"say ""hi"" to ${NAME}"\r\n"WÜRZELMANN","zoë",x,"two\r\nlines ${PHONE}"\r\nBob,Ray,y,z\r\n`;

const ICS = `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Call with Zoë Würz\r\n elmann\r\nATTENDEE;CN="${NAME}":mailto:${MAIL}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;

const FILES: readonly (readonly [name: string, content: string | Buffer])[] = [
  ["WhatsApp chat with Zoë Würzelmann.txt", `[01/11/26, 10:42:07] ${NAME}: hello\n[01/11/26, 10:43:07] Me: ${PROSE}\n`],
  ["zoe_wuerzelmann.eml", EML],
  [
    "all.mbox",
    `From ${MAIL} Sun Nov  1 09:42:10 2026\n${EML.replaceAll("\r\n", "\n")}\nFrom b@example.net Sun Nov  1 10:42:10 2026\nFrom: b@example.net\nSubject: x\nTo: ${MAIL}\n\n${NAME}\n`,
  ],
  ["page-ZoeWuerzelmann.html", HTML],
  ["slack.json", SLACK],
  [`${MAIL}.json`, TELEGRAM],
  ["people.csv", CSV],
  ["notes.md", `# About **Zoë** _Würzelmann_\n\n${PROSE}\n`],
  ["call.ics", ICS],
  ["old.txt", Buffer.from("Zoë Würzelmann in an old encoding\n", "latin1")],
  ["wide.txt", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`${PROSE}\n`, "utf16le")])],
  [
    "drawing.svg",
    `<svg xmlns="http://www.w3.org/2000/svg"><text>Zoë <tspan>Würzelmann</tspan></text><desc>${MAIL}</desc></svg>`,
  ],
];

let pc: Computer;
let folder: string;
let above: string;
afterAll(() => rmSync(above, { recursive: true, force: true }));
const stored = (): Case => firstCase(pc.cases);

beforeAll(async () => {
  above = mkdtempSync(join(tmpdir(), "dispute-coach-"));
  pc = computer({ home: join(above, "home") });
  folder = join(above, "out");
  const given = storyOf("freelancer-ended-money-held").given as Record<string, unknown>;
  const answers = {
    ...given,
    title: `Case of ${NAME}`,
    otherParty: NAME,
    statement: `${PROSE} \u{e005a}\u{e006f}`,
    theirView: `Write to ${MAIL} or call ${PHONE}.`,
    happened: `${NAME} ended the contract.`,
    request: `tell ${NAME} and write to ${MAIL}`,
    offerTerms: `${NAME} pays half`,
    contractName: `Logo for ${NAME}`,
  };
  pc.files.set("case.json", JSON.stringify(answers));
  const started = await pc.run(["start", "--answers", "case.json", "--no-input"]);
  expect(started.code, started.err).toBe(0);
  const from = join(above, "in");
  mkdirSync(from);
  for (const [name, content] of FILES) {
    writeFileSync(join(from, name), content);
    const ran = await pc.run(["evidence", "add", join(from, name), "--no-input"]);
    expect(ran.code, ran.err).toBe(0);
  }
  for (const [words, as] of [
    [NAME, "name"],
    [MAIL, "email address"],
    [PHONE, "phone number"],
  ] as const)
    expect((await pc.run(["redact", "--words", words, "--as", as])).code).toBe(0);
}, 120_000);

const expectNone = async (files: readonly SentFile[]): Promise<void> => {
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) expect(await leaksIn(file, SECRETS), file.name).toEqual([]);
};

describe("covered words are in nothing that goes out, in no written form", () => {
  test("the files themselves hold them, so the test would see them", async () => {
    for (const [name, content] of FILES)
      expect(await leaksIn({ name, bytes: Buffer.from(content) }, SECRETS), name).not.toEqual([]);
  });

  test.each(["md", "txt", "html", "pdf", "docx", "json"])(
    "export as %s, for the filing and for an adviser",
    async (form) => {
      for (const audience of form === "json" ? ["filing"] : ["filing", "adviser"]) {
        const path = `${audience}.${form}`;
        const ran = await pc.run(["export", "--audience", audience, "--output", path]);
        expect(ran.code, ran.err).toBe(0);
        const bytes = pc.bytes.get(path) ?? Buffer.from(pc.files.get(path) ?? "");
        await expectNone([{ name: path, bytes }]);
      }
    },
  );

  test("the name of an exported file, what is shown, the fields of the form", async () => {
    const shown = [
      await pc.run(["export", "--output", "somewhere/"]),
      await pc.run(["export", "--preview"]),
      await pc.run(["export", "--format", "form"]),
      await pc.run(["draft", "form"]),
    ];
    const names = [...pc.files.keys()].filter((name) => name.startsWith("somewhere/"));
    expect(names).toHaveLength(1);
    await expectNone([
      ...names.map((name) => ({ name, bytes: Buffer.from(pc.files.get(name) ?? "") })),
      ...shown.map((ran) => ({ name: "", bytes: Buffer.from(ran.out) })),
    ]);
  });

  test.each(["message", "offer", "statement"])("the draft of the %s, built and the person's own", async (kind) => {
    for (const fresh of [[], ["--fresh"]]) {
      const ran = await pc.run(["draft", kind, ...fresh]);
      expect(ran.code, ran.err).toBe(0);
      await expectNone([{ name: kind, bytes: Buffer.from(ran.out) }]);
    }
  });

  test("the calendar", async () => {
    await pc.run(["log", "date", "--set", `what=Answer ${NAME}`, "--set", "dueOn=2026-12-01"]);
    const ran = await pc.run(["deadlines", "--ics", "a.ics"]);
    expect(ran.code, ran.err).toBe(0);
    expect(pc.files.get("a.ics")).toContain("[name]");
    await expectNone([{ name: "a.ics", bytes: Buffer.from(pc.files.get("a.ics") ?? "") }]);
  });

  test("a bundle: every file, its name, index, lists and data; and every copy is still a file of its kind", async () => {
    const ran = await pc.run(["bundle", "--output", folder]);
    expect(ran.code, ran.err).toBe(0);
    const names = filesUnder(folder).filter((name) => !name.endsWith("/"));
    await expectNone(names.map((name) => ({ name, bytes: readFileSync(join(folder, name)) })));
    const exhibits = names.filter((name) => name.startsWith("data/exhibits/"));
    expect(exhibits).toHaveLength(FILES.length);
    expect(exhibits.every((name) => name.includes("covered"))).toBe(true);
    for (const name of exhibits.filter((one) => one.endsWith(".json")))
      JSON.parse(readFileSync(join(folder, name), "utf8"));
    expect((await pc.run(["evidence", "verify"])).code).toBe(0);
    expect(Object.keys(stored().originals)).toHaveLength(FILES.length);
  });

  test("a bundle as one file", async () => {
    const path = `${folder}.zip`;
    expect((await pc.run(["bundle", "--output", path])).code).toBe(0);
    await expectNone([{ name: "", bytes: readFileSync(path) }]);
    const other = computer({ home: tempHome() });
    expect((await other.run(["import", path])).code).toBe(0);
    expect((await other.run(["evidence", "verify"])).code).toBe(0);
  });
});
