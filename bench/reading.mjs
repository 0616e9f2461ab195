// Time and memory of reading large files, beside the programs that read such files alone: npm run bench:reading --
// [--only chat|mailbox|pdf|screenshots] [--program PATH of a bin/dispute-coach.js]. SCALE=0.1 in the environment takes a tenth of everything.
// Ours is the built program itself (`start --from FILE --no-input --json`), which also looks for facts; the others only read. Each in a
// process of its own. A peer that is not there is said and left out: mailparser is installed by `npm ci --prefix bench/peers`.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { zlibSync } from "fflate";

const root = join(import.meta.dirname, "..");
const { values } = parseArgs({
  options: { only: { type: "string" }, program: { type: "string", default: join(root, "bin/dispute-coach.js") } },
});
const scale = Number(process.env.SCALE ?? 1);
const folder = mkdtempSync(join(tmpdir(), "coach-reading-"));
const usage = join(folder, "usage.cjs");
writeFileSync(
  usage,
  `process.on("exit", () => require("node:fs").writeFileSync(process.env.USAGE, JSON.stringify({ rss: process.resourceUsage().maxRSS * 1024, ms: performance.now() })));`,
);

const two = (number) => String(number).padStart(2, "0");
const dayOf = (i) => new Date(Date.UTC(2024, 0, 1) + i * 30_000);

/** A WhatsApp chat. */
const chat = (count) => {
  const path = join(folder, "WhatsApp Chat with Noah Wick.txt");
  const lines = Array.from({ length: count }, (_, i) => {
    const at = dayOf(i);
    return `${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()}, ${two(at.getUTCHours())}:${two(at.getUTCMinutes())} - ${i % 2 ? "Mara Rowe" : "Noah Wick"}: message ${i} about the page`;
  });
  writeFileSync(path, lines.join("\n"));
  return path;
};

const mailbox = (count) => {
  const path = join(folder, "all.mbox");
  const mails = Array.from({ length: count }, (_, i) => {
    const date = dayOf(i * 900)
      .toUTCString()
      .replace("GMT", "+0000");
    return `From x@example.org ${dayOf(i * 900)
      .toUTCString()
      .slice(
        0,
        25,
      )}\nFrom: Noah Wick <noah@example.org>\nTo: Mara Rowe <mara@example.org>\nSubject: Page ${i}\nDate: ${date}\nMessage-ID: <${i}@example.org>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nMessage ${i} about the page.\n${"It says what there is to say of it.\n".repeat(20)}\n`;
  });
  writeFileSync(path, mails.join(""));
  return path;
};

/** A PDF of plain text, written by hand: one font, one stream a page. */
const pdf = (pages) => {
  const path = join(folder, "long.pdf");
  const objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"];
  const kids = [];
  for (let page = 0; page < pages; page += 1) {
    const lines = Array.from(
      { length: 45 },
      (_, i) =>
        `1 0 0 1 50 ${780 - i * 16} Tm (Page ${page + 1}, line ${i + 1}: what was agreed and what was handed in.) Tj`,
    );
    const stream = Buffer.from(zlibSync(Buffer.from(`BT /F1 11 Tf ${lines.join("\n")} ET`))).toString("latin1");
    objects.push(`<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n${stream}\nendstream`);
    kids.push(`${objects.length + 1} 0 R`);
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${objects.length} 0 R >>`,
    );
  }
  objects[1] = `<< /Type /Pages /Kids [${kids.join(" ")}] /Count ${pages} >>`;
  let text = "%PDF-1.4\n";
  const at = objects.map((object, i) => {
    const start = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const xref = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${at.map((one) => `${String(one).padStart(10, "0")} 00000 n \n`).join("")}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF`;
  writeFileSync(path, text, "latin1");
  return path;
};

/** Screenshots: those of the tests, each so often that the number is reached. */
const screenshots = (count) => {
  const from = join(root, "test/fixtures/screens");
  const path = join(folder, "screens");
  mkdirSync(path);
  const list = readdirSync(from).filter((name) => /\.(png|jpe?g)$/.test(name));
  // A byte behind the end of each makes them other files.
  for (let i = 0; i < count; i += 1) {
    const name = list[i % list.length];
    writeFileSync(join(path, `${i}-${name}`), Buffer.concat([readFileSync(join(from, name)), Buffer.from(String(i))]));
  }
  return path;
};

const measured = (command, args, env = {}) => {
  const file = join(folder, "usage.json");
  rmSync(file, { force: true });
  const began = performance.now();
  const { status, error, stderr } = spawnSync(command, args, {
    env: { ...process.env, ...env, USAGE: file, NODE_OPTIONS: `--require ${usage}` },
    maxBuffer: 1 << 30,
  });
  if (error !== undefined || status !== 0)
    return { why: error?.code === "ENOENT" ? "not installed" : String(stderr).slice(-200) };
  const ms = performance.now() - began;
  const rss = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).rss : undefined;
  return { ms, rss };
};

const ours = (path) => {
  const home = mkdtempSync(join(folder, "home-"));
  return measured(process.execPath, [values.program, "start", "--from", path, "--no-input", "--json"], {
    DISPUTE_COACH_HOME: home,
    SOURCE_DATE_EPOCH: "1796000000",
  });
};

const node = (code) => measured(process.execPath, ["--input-type=module", "-e", code]);
const peerModule = (name) => join(root, "bench/peers/node_modules", name);

const rows = [
  {
    name: "chat",
    what: `a chat of ${(1_000_000 * scale).toLocaleString("en-US")} messages`,
    path: () => chat(1_000_000 * scale),
    peer: "whatsapp-chat-parser",
    run: (path) =>
      node(
        `import { readFileSync } from "node:fs"; const { parseString } = await import(${JSON.stringify(join(root, "node_modules/whatsapp-chat-parser/dist/index.js"))}).catch(() => import("whatsapp-chat-parser")); parseString(readFileSync(${JSON.stringify(path)}, "utf8"))`,
      ),
  },
  {
    name: "mailbox",
    what: `a mailbox of ${(5_000 * scale).toLocaleString("en-US")} mails`,
    path: () => mailbox(5_000 * scale),
    peer: "mailparser",
    run: (path) =>
      existsSync(peerModule("mailparser"))
        ? node(
            `import { readFileSync } from "node:fs"; import { createRequire } from "node:module"; const { simpleParser } = createRequire(${JSON.stringify(join(root, "bench/peers/package.json"))})("mailparser"); for (const mail of readFileSync(${JSON.stringify(path)}, "utf8").split(/^From .*\\n/m)) if (mail) await (simpleParser)(mail)`,
          )
        : { why: "not installed: npm ci --prefix bench/peers" },
  },
  {
    name: "pdf",
    what: `a PDF of ${300 * scale} pages`,
    path: () => pdf(300 * scale),
    peer: "pdftotext",
    run: (path) => measured("pdftotext", [path, join(folder, "out.txt")]),
  },
  {
    name: "screenshots",
    what: `${100 * scale} screenshots`,
    path: () => screenshots(100 * scale),
    peer: "tesseract",
    run: (path) => measured("sh", ["-c", `for one in ${path}/*; do tesseract "$one" - >/dev/null 2>&1; done`]),
  },
];

const say = ({ ms, rss, why }) =>
  why ?? `${(ms / 1000).toFixed(1)} s${rss === undefined ? "" : `, ${Math.round(rss / 1024 / 1024)} MB`}`;
try {
  for (const { name, what, path, peer, run } of rows) {
    if (values.only !== undefined && values.only !== name) continue;
    const file = path();
    const [own, other] = [ours(file), run(file)];
    const ratio =
      own.ms !== undefined && other.ms !== undefined ? `   time ${(own.ms / other.ms).toFixed(2)} of ${peer}` : "";
    console.log(`${what}: ours ${say(own)}; ${peer} ${say(other)}${ratio}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
