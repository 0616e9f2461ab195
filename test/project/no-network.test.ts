import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, test, vi } from "vitest";
import { EVERY_COMMAND, FULL_CASE } from "../support/every-command.ts";
import { pictureFiles } from "../support/picture-files.ts";
import { tempHome } from "../support/temp-home.ts";

// Nothing leaves the computer. No code of ours, and none that is built in, can open a connection; and no command does,
// in a process whose ways to the network are closed twice: by Node's own functions, and by the system where it can.

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const GUARD = pathToFileURL(join(ROOT, "test", "support", "network-guard.mjs")).href;
const TO_THE_NETWORK =
  /(?:from|import|(?:import|require\w{0,2})\s*\()\s*["'`](?:node:)?(?:net|tls|dgram|dns|dns\/promises|http|https|http2|undici)["'`]|(?<![\w.])(?:fetch|WebSocket|XMLHttpRequest|EventSource)\s*\(/;

const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));

test("neither the sources nor the built program know a way to the network", () => {
  const files = [...filesIn("src", ".ts"), ...filesIn("dist", ".cjs"), ...filesIn("bin", ".js")];
  expect(files).toContain(join("dist", "app.cjs"));
  expect(files.length).toBeGreaterThan(100);
  // What Emscripten makes can fetch its compiled code. It is given it, as the test below shows.
  const others = files.filter(
    (file) => !/^dist.(?:(?:avif|webp|pdf-worker)-[\w-]+|assets.(?:libheif|tesseract))\.cjs$/.test(file),
  );
  expect(files.length - others.length).toBe(5);
  expect(others.filter((file) => TO_THE_NETWORK.test(readFileSync(join(ROOT, file), "utf8")))).toEqual([]);
});

test("decoders of pictures fetch nothing", async () => {
  const { pictureSource } = await import("../../src/office/picture-source.ts");
  const asked = vi.spyOn(globalThis, "fetch").mockImplementation(() => {
    throw new Error("fetched");
  });
  for (const { name, content } of pictureFiles().filter((one) => /webp|avif|heic/.test(one.name)))
    expect([name, await pictureSource(content, `image/${name.split(".").at(-1)}`)]).toEqual([name, expect.any(Object)]);
  expect(asked).not.toHaveBeenCalled();
  asked.mockRestore();
});

test("words in pictures are read without a network", () => {
  const home = tempHome();
  const program = join(ROOT, "bin", "dispute-coach.js");
  const picture = join(ROOT, "test", "fixtures", "screens", "chat-22.jpg");
  offline(home, [program, "start", "--answers", FULL_CASE, "--no-input", "--title", "Ended"]);
  offline(home, [program, "evidence", "add", picture, "--no-input"]);
  offline(home, [program, "redact", "--words", "Lindqvist", "--as", "name"]);
  const folder = join(dirname(home), "read");
  const ran = offline(home, [program, "bundle", "--output", folder, "--uncovered", "send"]);
  expect(ran).toMatchObject({ code: 0, asked: "" });
  expect(readdirSync(join(folder, "data", "exhibits")).join(" ")).toContain("covered");
}, 60_000);

test.each(['import net from "node:net"', 'require("https")', 'await fetch("x")', 'import("node:dns")'])(
  "the look for it sees %s",
  (code) => {
    expect(TO_THE_NETWORK.test(code)).toBe(true);
  },
);

const canUnshare = spawnSync("unshare", ["-rn", "true"]).status === 0;

interface Offline {
  readonly code: number | null;
  readonly says: string;
  readonly asked: string;
}

/** Runs Node without a network. Out: how it ended, what it said, and what of the network it asked for. */
const offline = (home: string, args: readonly string[], input = ""): Offline => {
  const log = join(dirname(home), "network.log");
  writeFileSync(log, "");
  const node = [process.execPath, "--import", GUARD, ...args];
  const [file = "", ...rest] = canUnshare ? ["unshare", "-rn", ...node] : node;
  const ran = spawnSync(file, rest, {
    input,
    encoding: "utf8",
    cwd: dirname(home),
    env: { ...process.env, NETWORK_LOG: log, DISPUTE_COACH_HOME: home },
  });
  return { code: ran.status, says: ran.stdout + ran.stderr, asked: readFileSync(log, "utf8") };
};

test("a program that goes to the network is caught", () => {
  const home = tempHome();
  for (const code of [
    'fetch("http://127.0.0.1:9")',
    'require("node:net").connect(9)',
    'require("node:https").get("https://127.0.0.1")',
    'import("node:dns").then((dns) => dns.lookup("localhost", () => {}))',
    'require("node:dgram").createSocket("udp4")',
  ])
    expect([code, offline(home, ["-e", code]).asked]).not.toEqual([code, ""]);
});

test("no command opens a connection", () => {
  const home = tempHome();
  const program = join(ROOT, "bin", "dispute-coach.js");
  const began = offline(home, [program, "start", "--answers", FULL_CASE, "--no-input", "--title", "Ended"]);
  expect(began).toMatchObject({ code: 0, asked: "" });
  const asked = EVERY_COMMAND.map((words) => {
    const ran = offline(home, [program, ...words], "Please pay me. See https://example.com\n");
    expect(ran.code, `${words.join(" ")}: ${ran.says}`).not.toBe(70);
    return ran.asked;
  });
  expect(asked.filter((one) => one !== "")).toEqual([]);
  expect(existsSync(join(dirname(home), "filing.md"))).toBe(true);
  if (!canUnshare) console.info("The system gives no network of its own here: only Node's functions were closed.");
}, 120_000);
