// Draws recorded screens as one moving SVG: no script, nothing from outside. All screens lie side by side in a film that moves on a
// screen at a time; rows that come again are drawn once. Who asked their system for less motion sees the screen that is named.

const CELL = 8.4;
const ROW = 18;
const PAD = 16;
const BAR = 34;

/** The 16 colours: each can be read on the window's ground (contrast of 4.5 and more). */
const GROUND = "#14181f";
const INK = "#d7dce2";
const COLOURS = {
  1: "#ff8078",
  2: "#7fd88f",
  3: "#e8c468",
  4: "#8ab8ff",
  5: "#d8a5f0",
  6: "#72d1dc",
  8: "#98a2ad",
};

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const figure = (number) => String(Math.round(number * 100) / 100);

/** The style of a piece, as classes. */
const classesOf = ({ colour, flags }) => [...(COLOURS[colour] === undefined ? [] : [`c${colour}`]), ...flags].join(" ");

/** A row of pieces; undefined when it is empty. Each word is set where its cell is, whatever font there is. */
const drawRow = (pieces) => {
  const drawn = pieces.flatMap((piece) => {
    const text = piece.text.trimEnd();
    if (text === "") return [];
    const lead = text.length - text.trimStart().length;
    const words = text.trimStart();
    const classes = classesOf(piece);
    const length = [...words].length;
    const width = length > 1 ? ` textLength="${figure(length * CELL)}"` : "";
    return [
      `<text x="${figure((piece.x + lead) * CELL)}"${width}${classes === "" ? "" : ` class="${classes}"`}>${escaped(words)}</text>`,
    ];
  });
  return drawn.length === 0 ? undefined : drawn.join("");
};

/** Screens that look the same are one, for as long as both. */
const merged = (screens) => {
  const kept = [];
  for (const { ms, rows, cursor, says, text } of screens) {
    const drawn = rows.map(drawRow);
    const key = JSON.stringify([drawn, cursor]);
    const last = kept.at(-1);
    if (last?.key === key) {
      last.ms += ms;
      last.says ??= says;
    } else kept.push({ key, ms, drawn, cursor, says, text });
  }
  return kept;
};

/** In: screens of a recorder, their size in cells, the title, what is said of the picture, and the words of the screen that stands still. */
export const svgOf = (screens, { cols, rows, title, description, still }) => {
  const film = merged(screens);
  const whole = film.reduce((sum, { ms }) => sum + ms, 0);
  const [width, height] = [cols * CELL + 2 * PAD, rows * ROW + 2 * PAD + BAR];
  const known = new Map();
  const rowId = (drawn) => {
    if (!known.has(drawn)) known.set(drawn, `r${known.size}`);
    return known.get(drawn);
  };
  const drawn = film.map(({ drawn, cursor }, at) => {
    const uses = drawn.flatMap((row, y) => (row === undefined ? [] : [`<use href="#${rowId(row)}" y="${y * ROW}"/>`]));
    const block = `<rect class="k" x="${figure(cursor.x * CELL)}" y="${cursor.y * ROW - ROW + 5}" width="${CELL}" height="${ROW - 2}"/>`;
    return `<g transform="translate(${figure(at * width)})">${block}${uses.join("")}</g>`;
  });
  let passed = 0;
  const stops = film.map(({ ms }, at) => {
    const stop = `${figure((passed / whole) * 100)}%{transform:translateX(${figure(-at * width)}px)}`;
    passed += ms;
    return stop;
  });
  const stillAt = Math.max(
    0,
    film.findIndex(({ says }) => says === still),
  );
  const colours = Object.entries(COLOURS).map(([code, colour]) => `.c${code}{fill:${colour}}`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${figure(width)} ${height}" width="${figure(width)}" height="${height}" role="img" aria-labelledby="t d">
<title id="t">${escaped(title)}</title>
<desc id="d">${escaped(description)}</desc>
<style>
text{white-space:pre;fill:${INK}}
.k{fill:${INK};opacity:.35}.b{font-weight:700}.d{fill:#98a2ad}.u{text-decoration:underline}
${colours.join("")}
.film{animation:film ${figure(whole / 1000)}s step-end infinite}
@keyframes film{${stops.join("")}100%{transform:translateX(${figure(-(film.length - 1) * width)}px)}}
@media(prefers-reduced-motion:reduce){.film{animation:none;transform:translateX(${figure(-stillAt * width)}px)}}
</style>
<defs><clipPath id="w"><rect width="${figure(width)}" height="${height}" rx="9"/></clipPath>
${[...known].map(([row, id]) => `<g id="${id}">${row}</g>`).join("\n")}
</defs>
<rect x=".5" y=".5" width="${figure(width - 1)}" height="${height - 1}" rx="9" fill="${GROUND}" stroke="#4a5361"/>
<circle cx="20" cy="18" r="5" fill="#4a5361"/><circle cx="38" cy="18" r="5" fill="#4a5361"/><circle cx="56" cy="18" r="5" fill="#4a5361"/>
<g clip-path="url(#w)"><g transform="translate(${PAD} ${PAD + BAR})" font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="14"><g class="film">
${drawn.join("\n")}
</g></g></g>
</svg>
`;
};
