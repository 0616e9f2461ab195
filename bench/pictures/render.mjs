// Draws pictures of screens in Chromium, each with the words on it and their places.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { CHATS } from "./chats.mjs";
import { LOOKS, PAGE_LOOKS } from "./looks.mjs";
import { PAGES } from "./pages.mjs";

const FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"];
const FONTS = ["Roboto", "Inter", "Open Sans", "Noto Sans", "DejaVu Sans", "Lato", "Liberation Sans", "Cantarell"];
const PAGE_FONTS = [...FONTS, "Liberation Serif", "DejaVu Serif", "Noto Serif", "Liberation Mono"];

/** How each picture is kept: its scale, its form, and for what a messenger made of it, how much smaller and in what quality. */
const PHONES = [
  { width: 390, scale: 3, as: "png" },
  { width: 360, scale: 2, as: "png" },
  { width: 412, scale: 1, as: "png" },
  { width: 375, scale: 2, as: "jpeg", quality: 80 },
  { width: 393, scale: 3, as: "jpeg", quality: 60 },
  { width: 412, scale: 1, as: "jpeg", quality: 90 },
  { width: 360, scale: 3, as: "jpeg", quality: 75, smaller: 0.6 },
  { width: 430, scale: 2, as: "jpeg", quality: 50 },
];
const SCREENS = [
  { width: 1100, scale: 1, as: "png" },
  { width: 960, scale: 2, as: "png" },
  { width: 820, scale: 1, as: "jpeg", quality: 85 },
  { width: 1000, scale: 2, as: "jpeg", quality: 60 },
  { width: 1280, scale: 1.25, as: "png" },
  { width: 900, scale: 2, as: "jpeg", quality: 70, smaller: 0.7 },
];

/** The pictures that the reading was tuned on: 36 of chats, 24 of pages; the same ones each time. */
export const tuned = () => [
  ...Array.from({ length: 36 }, (_, index) => ({
    name: `chat-${String(index + 1).padStart(2, "0")}`,
    chat: CHATS[index % CHATS.length],
    look: LOOKS[Math.floor(index / 3) % LOOKS.length],
    font: FONTS[(index * 3 + Math.floor(index / 8)) % FONTS.length],
    dark: index % 2 === 1,
    ...PHONES[(index * 5 + Math.floor(index / 8)) % PHONES.length],
  })),
  ...Array.from({ length: 24 }, (_, index) => ({
    name: `page-${String(index + 1).padStart(2, "0")}`,
    page: PAGES[index % PAGES.length],
    look: PAGE_LOOKS[index % PAGE_LOOKS.length],
    font: PAGE_FONTS[(index * 5 + Math.floor(index / 12)) % PAGE_FONTS.length],
    dark: index % 5 === 3,
    ...SCREENS[(index * 5 + Math.floor(index / 6)) % SCREENS.length],
  })),
];

/** In the page: every word that is seen, and its box. */
const WORDS = `(() => {
  const words = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest("[aria-hidden]")) continue;
    for (const found of node.data.matchAll(/\\S+/g)) {
      const range = document.createRange();
      range.setStart(node, found.index);
      range.setEnd(node, found.index + found[0].length);
      const boxes = [...range.getClientRects()].filter((one) => one.width > 0);
      if (boxes.length === 0) continue;
      const { left, top, right, bottom } = range.getBoundingClientRect();
      words.push({ text: found[0], broken: boxes.some((one) => one.top > boxes[0].top + 4), left, top, right, bottom });
    }
  }
  return words;
})()`;

const shrink = async (browser, png, { smaller, quality }) => {
  const page = await browser.newPage();
  const data = await page.evaluate(
    async ([source, share, part]) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = Math.round(image.width * share);
      canvas.height = Math.round(image.height * share);
      const context = canvas.getContext("2d");
      context.imageSmoothingQuality = "high";
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL("image/jpeg", part).split(",")[1];
    },
    [`data:image/png;base64,${png.toString("base64")}`, smaller, quality / 100],
  );
  await page.close();
  return Buffer.from(data, "base64");
};

const draw = async (browser, task) => {
  const { width, scale, as, quality, smaller = 1, look, font, dark, chat, page: content } = task;
  const page = await browser.newPage({ viewport: { width, height: 100 }, deviceScaleFactor: scale });
  await page.setContent(look({ chat, page: content, font, dark }), { waitUntil: "load" });
  const words = await page.evaluate(WORDS);
  const png = await page.screenshot({
    fullPage: true,
    ...(as === "jpeg" && smaller === 1 ? { type: "jpeg", quality } : {}),
  });
  await page.close();
  const bytes = smaller === 1 ? png : await shrink(browser, png, task);
  const by = scale * smaller;
  return {
    bytes,
    words: words.map(({ text, broken, ...box }) => ({
      text,
      ...(broken ? { broken } : {}),
      box: Object.fromEntries(Object.entries(box).map(([side, at]) => [side, Math.round(at * by * 10) / 10])),
    })),
  };
};

/** Draws pictures into a folder: NAME.png or NAME.jpg, and NAME.json with the words. Out: their names with endings. */
export const renderPictures = async (folder, tasks, executablePath = "/usr/bin/chromium") => {
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: FLAGS, headless: true });
  const made = [];
  try {
    for (const task of tasks) {
      const { bytes, words } = await draw(browser, task);
      const file = `${task.name}.${task.as === "png" ? "png" : "jpg"}`;
      writeFileSync(join(folder, file), bytes);
      const { width, scale, as, quality, smaller, font, dark } = task;
      writeFileSync(
        join(folder, `${task.name}.json`),
        `${JSON.stringify({ file, width, scale, as, quality, smaller, font, dark, words })}\n`,
      );
      made.push(file);
    }
  } finally {
    await browser.close();
  }
  return made;
};
