// How chats and pages look on a screen: the styles of programs people use, made up here. Icons are hidden from what is compared.

const page = ({ font, css, body, ground }) => `<!doctype html><meta charset="utf-8"><style>
  * { box-sizing: border-box; margin: 0 } body { font-family: "${font}"; background: ${ground}; }
  ${css}</style><body>${body}`;

const icon = (text) => `<span aria-hidden="true">${text}</span>`;
const circle = (size, colour) =>
  `<span aria-hidden="true" style="display:inline-block;flex:none;width:${size}px;height:${size}px;border-radius:50%;background:${colour}"></span>`;
const initials = (name) =>
  name
    .split(" ")
    .map((one) => one[0])
    .join("");

const all = ({ days }, day, message) =>
  days
    .map(([when, messages]) => day(when) + messages.map(([who, words, clock]) => message(who, words, clock)).join(""))
    .join("");

/** Green and white bubbles with the clock in them, ticks, and a status bar. */
const green = ({ chat, font, dark }) => {
  const c = dark
    ? { ground: "#0b141a", bar: "#202c33", me: "#005c4b", them: "#202c33", text: "#e9edef", dim: "#8696a0" }
    : { ground: "#efeae2", bar: "#008069", me: "#d9fdd3", them: "#ffffff", text: "#111b21", dim: "#667781" };
  return page({
    font,
    ground: c.ground,
    css: `body{font-size:15px;color:${c.text};line-height:1.3} .status,.bar{background:${c.bar};color:#fff;display:flex;justify-content:space-between;padding:6px 16px;font-size:13px}
      .bar{justify-content:flex-start;gap:12px;align-items:center;font-size:18px;padding:10px 14px} .day{text-align:center;margin:12px} .day b{font-weight:400;font-size:12.5px;background:${c.them};color:${c.dim};padding:5px 12px;border-radius:8px}
      .m{max-width:82%;width:fit-content;padding:6px 9px 7px;border-radius:9px;margin:4px 12px} .me{background:${c.me};margin-left:auto} .them{background:${c.them}}
      .t{font-size:11px;color:${c.dim};text-align:right;margin-top:2px}`,
    body: `<div class="status"><span>9:41</span><span>LTE 73%</span></div><div class="bar">${icon("←")}${circle(38, "#6a7175")}<span>${chat.other}</span></div>${all(
      chat,
      (when) => `<div class="day"><b>${when}</b></div>`,
      (who, words, clock) =>
        `<div class="m ${who}">${words}<div class="t">${clock}${who === "me" ? icon(" ✓✓") : ""}</div></div>`,
    )}<div style="height:40px"></div>`,
  });
};

/** Blue and grey bubbles, days with clocks above them. */
const blue = ({ chat, font, dark }) => {
  const c = dark
    ? { ground: "#000", me: "#0a84ff", them: "#26252a", text: "#fff", dim: "#8e8e93" }
    : { ground: "#fff", me: "#007aff", them: "#e9e9eb", text: "#000", dim: "#8a8a8e" };
  return page({
    font,
    ground: c.ground,
    css: `body{font-size:17px;color:${c.text};line-height:1.28} .status{display:flex;justify-content:space-between;padding:12px 26px;font-weight:600;font-size:16px}
      .head{text-align:center;padding:6px;font-size:13px;border-bottom:1px solid ${dark ? "#222" : "#ddd"}} .day{text-align:center;color:${c.dim};font-size:12px;margin:14px 0 8px}
      .m{max-width:76%;width:fit-content;padding:8px 13px;border-radius:19px;margin:3px 14px} .me{background:${c.me};color:#fff;margin-left:auto} .them{background:${c.them}}
      .t{font-size:11px;color:${c.dim};margin:0 20px 6px} .t.me{text-align:right} .t.me,.t.them{background:none;color:${c.dim}}`,
    body: `<div class="status"><span>14:08</span><span>5G 64%</span></div><div class="head">${circle(44, "#a9adba")}<br>${chat.other}</div>${all(
      chat,
      (when) => `<div class="day">${when}</div>`,
      (who, words, clock) => `<div class="m ${who}">${words}</div><div class="t ${who}">${clock}</div>`,
    )}<div style="height:60px"></div>`,
  });
};

/** Violet bubbles with a smooth shade, initials beside them. */
const violet = ({ chat, font, dark }) => {
  const c = dark
    ? { ground: "#18191a", them: "#303030", text: "#e4e6eb", dim: "#9a9da3" }
    : { ground: "#fff", them: "#f0f0f0", text: "#050505", dim: "#65676b" };
  return page({
    font,
    ground: c.ground,
    css: `body{font-size:15px;color:${c.text};line-height:1.35} .head{display:flex;gap:10px;align-items:center;padding:12px 16px;border-bottom:1px solid ${dark ? "#333" : "#e5e5e5"};font-weight:600}
      .day{text-align:center;color:${c.dim};font-size:12px;margin:14px} .r{display:flex;gap:8px;align-items:flex-end;margin:6px 12px} .r.me{justify-content:flex-end}
      .m{max-width:72%;padding:8px 12px;border-radius:18px;background:${c.them}} .me .m{background:linear-gradient(#a033ff,#0084ff);color:#fff} .t{font-size:11px;color:${c.dim};margin:2px 54px} .t.me{text-align:right;margin:2px 18px}
      .a{flex:none;width:30px;height:30px;border-radius:50%;background:#5865a8;color:#fff;font-size:12px;line-height:30px;text-align:center}`,
    body: `<div class="head">${circle(36, "#bbb")}<span>${chat.other}</span></div>${all(
      chat,
      (when) => `<div class="day">${when}</div>`,
      (who, words, clock) =>
        `<div class="r ${who}">${who === "them" ? `<span class="a" aria-hidden="true">${initials(chat.other)}</span>` : ""}<div class="m">${words}</div></div><div class="t ${who}">${clock}</div>`,
    )}<div style="height:30px"></div>`,
  });
};

/** A message room of a market place: names and clocks over the words, no bubbles. */
const room = ({ chat, font, dark }) => {
  const c = dark
    ? { ground: "#181818", text: "#e9e9e9", dim: "#a0a0a0", line: "#3a3a3a" }
    : { ground: "#fff", text: "#181818", dim: "#676767", line: "#e4e4e4" };
  return page({
    font,
    ground: c.ground,
    css: `body{font-size:14px;color:${c.text};line-height:1.45} .head{padding:14px 18px;border-bottom:1px solid ${c.line}} .head b{font-size:17px} .dim{color:${c.dim}}
      .day{display:flex;align-items:center;gap:12px;color:${c.dim};font-size:12.5px;margin:16px 18px} .day:before,.day:after{content:"";flex:1;height:1px;background:${c.line}}
      .r{display:flex;gap:12px;margin:12px 18px} .n{font-weight:600} .c{color:${c.dim};font-size:12px;margin-left:8px}`,
    body: `<div class="head"><b>${chat.other}</b><br><span class="dim">${chat.about}</span></div>${all(
      chat,
      (when) => `<div class="day"><span>${when}</span></div>`,
      (who, words, clock) =>
        `<div class="r">${circle(34, who === "me" ? "#14a800" : "#3d7fb8")}<div><span class="n">${who === "me" ? "Ana Okafor" : chat.other}</span><span class="c">${clock}</span><div>${words}</div></div></div>`,
    )}<div style="height:20px"></div>`,
  });
};

/** Bubbles on a patterned ground, the clock beside the last line. */
const pattern = ({ chat, font, dark }) => {
  const c = dark
    ? {
        ground: "#0e1621",
        dot: "#172331",
        me: "#2b5278",
        them: "#182533",
        text: "#f5f5f5",
        dim: "#7e94a8",
        name: "#6ab3f3",
      }
    : { ground: "#cfe0b4", dot: "#bcd29c", me: "#effdde", them: "#fff", text: "#000", dim: "#7ba27b", name: "#3a8f35" };
  return page({
    font,
    ground: `${c.ground} radial-gradient(${c.dot} 2px,transparent 2.5px) 0 0/18px 18px`,
    css: `body{font-size:16px;color:${c.text};line-height:1.3} .head{background:${c.them};padding:10px 14px;font-weight:500;font-size:17px;display:flex;gap:10px;align-items:center} .day{text-align:center;margin:10px} .day b{background:rgba(60,80,60,.55);color:#fff;font-weight:500;font-size:13px;border-radius:12px;padding:3px 10px}
      .m{max-width:80%;width:fit-content;padding:6px 10px;border-radius:14px;margin:5px 10px} .me{background:${c.me};margin-left:auto} .them{background:${c.them}} .n{color:${c.name};font-weight:500;font-size:14px} .t{font-size:12px;color:${c.dim};margin-left:8px;float:right;margin-top:5px}`,
    body: `<div class="head">${circle(36, "#e0a030")}<span>${chat.other}</span></div>${all(
      chat,
      (when) => `<div class="day"><b>${when}</b></div>`,
      (who, words, clock) =>
        `<div class="m ${who}">${who === "them" ? `<div class="n">${chat.other}</div>` : ""}${words}<span class="t">${clock}</span><div style="clear:both"></div></div>`,
    )}<div style="height:20px"></div>`,
  });
};

/** Messages in rows, as programs for teams have them. */
const team = ({ chat, font, dark }) => {
  const c = dark
    ? { ground: "#1a1d21", text: "#d1d2d3", dim: "#9b9c9e" }
    : { ground: "#fff", text: "#1d1c1d", dim: "#616061" };
  return page({
    font,
    ground: c.ground,
    css: `body{font-size:15px;color:${c.text};line-height:1.46} .top{background:#3f0e40;color:#fff;padding:9px 16px;font-size:14px;font-weight:700} .day{text-align:center;font-size:13px;font-weight:700;margin:14px} .day b{border:1px solid ${dark ? "#444" : "#ccc"};border-radius:24px;padding:3px 14px}
      .r{display:flex;gap:10px;padding:7px 16px} .a{flex:none;width:36px;height:36px;border-radius:5px;background:#2e8b74} .n{font-weight:800} .c{font-size:12px;color:${c.dim};margin-left:8px}`,
    body: `<div class="top">${chat.about}</div>${all(
      chat,
      (when) => `<div class="day"><b>${when}</b></div>`,
      (who, words, clock) =>
        `<div class="r"><span class="a" aria-hidden="true"></span><div><span class="n">${who === "me" ? "Ana Okafor" : chat.other}</span><span class="c">${clock}</span><br>${words}</div></div>`,
    )}`,
  });
};

export const LOOKS = [green, blue, violet, room, pattern, team];

const pageLook =
  ({ size, head, line, button, zebra = "transparent" }) =>
  ({ page: content, font, dark }) => {
    const c = dark
      ? { ground: "#1b1b1f", text: "#ececec", dim: "#a5a5ad", line: "#3d3d44" }
      : { ground: "#ffffff", text: "#1f1f1f", dim: "#666a70", line };
    return page({
      font,
      ground: c.ground,
      css: `body{font-size:${size}px;color:${c.text};line-height:1.5;padding:22px 30px} h1{font-size:1.75em;margin:10px 0} h2{font-size:1.25em;margin:14px 0 8px} p,ul{margin:8px 0} .dim{color:${c.dim}} nav{display:flex;gap:26px;padding-bottom:12px;border-bottom:1px solid ${c.line}}
        table{border-collapse:collapse;width:100%;margin:14px 0} th{text-align:left;${dark ? "" : `background:${head};`}font-weight:600} th,td{border-bottom:1px solid ${c.line};padding:8px 10px;vertical-align:top} ${dark ? "" : `tr:nth-child(odd) td{background:${zebra}}`}
        .card{display:flex;gap:60px;border:1px solid ${c.line};border-radius:12px;padding:16px 22px;margin:14px 0} button{font:inherit;font-weight:600;background:${button};color:#fff;border:0;border-radius:22px;padding:8px 22px;margin:10px 0}`,
      body: content.html,
    });
  };

export const PAGE_LOOKS = [
  pageLook({ size: 15, head: "#fff", line: "#dddddd", button: "#14800a" }),
  pageLook({ size: 13, head: "#eef1f5", line: "#cfd4da", button: "#1f57c3", zebra: "#f8f9fb" }),
  pageLook({ size: 14, head: "#2e3a46;color:#fff", line: "#b9c0c7", button: "#b3261e" }),
];
