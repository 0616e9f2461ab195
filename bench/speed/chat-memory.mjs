// How much memory a chat of 16 MB takes, as a ratio to whatsapp-chat-parser: node bench/speed/chat-memory.mjs
// Each is read in a process of its own, after the text has been made; what is measured is the most above that.
import { spawnSync } from "node:child_process";

const SIZE = 16 * 1024 * 1024;
const chat = () => {
  const lines = [];
  for (let i = 0, size = 0; size < SIZE - 200; i += 1) {
    const at = new Date(Date.UTC(2024, 0, 1) + i * 60_000).toISOString();
    const day = at.slice(0, 10).split("-").reverse().join("/");
    const line = `${day}, ${at.slice(11, 16)} - ${i % 2 ? "Mara Rowe" : "Noah Wick"}: message ${i} about the page`;
    size += line.length + 1;
    lines.push(line);
  }
  return lines.join("\n");
};

const measured = async (which) => {
  const text = chat();
  const before = process.memoryUsage().rss;
  const began = performance.now();
  let count = 0;
  if (which === "peer") {
    count = (await import("whatsapp-chat-parser")).parseString(text).length;
  } else {
    const { readWhatsapp } = await import("../../src/core/conversations/whatsapp.ts");
    count = readWhatsapp(text.split("\n"), { form: "whatsapp", asOf: "2026-11-30" }).messages.length;
  }
  const peak = process.resourceUsage().maxRSS * 1024 - before;
  console.log(JSON.stringify({ count, peak, ms: performance.now() - began }));
};

const [which] = process.argv.slice(2);
if (which !== undefined) await measured(which);
else {
  const run = (name) =>
    JSON.parse(spawnSync(process.execPath, [import.meta.filename, name], { encoding: "utf8" }).stdout);
  const [ours, peer] = [run("ours"), run("peer")];
  if (ours.count !== peer.count) throw new Error(`${ours.count} messages, and ${peer.count}`);
  console.log(`${ours.count} messages`);
  console.log(
    `memory ${(ours.peak / peer.peak).toFixed(2)}, time ${(ours.ms / peer.ms).toFixed(2)} of whatsapp-chat-parser`,
  );
}
