/**
 * How a document looks in a browser: light, dark and printed. Contrast is at least 4.5 to 1 everywhere (WCAG 2.2 AA,
 * https://www.w3.org/TR/WCAG22/#contrast-minimum); nothing comes from another place.
 */
export const HTML_STYLE = `
:root { color-scheme: light dark; --paper: #ffffff; --ink: #1c2330; --quiet: #4f5969; --line: #c9cfd8; --band: #f1f4f8; --accent: #1f5c99; --deadline: #9a4508; }
@media (prefers-color-scheme: dark) { :root { --paper: #14181f; --ink: #e8ebf0; --quiet: #aab4c2; --line: #3a4350; --band: #1e242d; --accent: #7db4ec; --deadline: #f0a35e; } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif; }
main, footer { max-width: 52rem; margin: 0 auto; padding: 2rem 1.25rem; overflow-wrap: anywhere; }
footer { padding-top: 0; color: var(--quiet); font-size: .875rem; }
footer p { border-top: 1px solid var(--line); padding-top: .75rem; }
h1 { font-size: 1.65rem; line-height: 1.25; margin: 0 0 1.25rem; text-wrap: balance; }
h2 { font-size: 1.15rem; line-height: 1.3; margin: 2.25rem 0 .75rem; padding-bottom: .3rem; border-bottom: 2px solid var(--line); }
h3, h4 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
h1 + p { background: var(--band); border-left: 4px solid var(--accent); padding: .75rem 1rem; font-size: 1.0625rem; }
p, ul, table, figure, blockquote { margin: 0 0 1rem; }
ul { padding-left: 1.25rem; }
li { margin: .25rem 0; }
ul.dated { list-style: none; padding: 0; }
ul.dated li { display: grid; grid-template-columns: 7.5rem 1fr; gap: 0 1rem; }
blockquote { border-left: 3px solid var(--line); padding-left: 1rem; margin-left: 0; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; line-height: 1.45; }
th, td { text-align: left; vertical-align: top; padding: .45rem .6rem; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
thead th { background: var(--band); }
tbody th { font-weight: 600; }
thead + tbody th { font-weight: inherit; }
.short { white-space: nowrap; }
.sum { text-align: right; font-variant-numeric: tabular-nums; }
figure svg { width: 100%; height: auto; display: block; }
figure text { fill: var(--quiet); }
figure .grid { stroke: var(--line); }
figure .silence { stroke: var(--quiet); }
figure .event { fill: var(--accent); }
figure .contact { stroke: var(--accent); }
figure .deadline { fill: var(--deadline); }
@media screen and (max-width: 42rem) {
  h1 { font-size: 1.35rem; }
  ul.dated li { grid-template-columns: 1fr; margin-bottom: .6rem; }
  figure { overflow-x: auto; }
  figure svg { min-width: 40rem; }
  table, tbody, tr, th, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { border-bottom: 1px solid var(--line); padding: .6rem 0; }
  th, td { border: 0; padding: .1rem 0; }
  td:empty { display: none; }
  .sum { text-align: left; }
  :is(th, td)[data-head]::before { content: attr(data-head) ": "; color: var(--quiet); }
}
@media print {
  :root { --paper: #ffffff; --ink: #000000; --quiet: #3d4450; --line: #9aa3af; --band: #f1f4f8; --accent: #1f5c99; --deadline: #9a4508; }
  @page { margin: 18mm 16mm; }
  * { print-color-adjust: exact; }
  body { font-size: 10pt; line-height: 1.4; }
  h1 { font-size: 16pt; }
  h2 { font-size: 12pt; margin-top: 1.4rem; }
  h1 + p { font-size: 11pt; }
  p, ul, table, figure, blockquote { margin-bottom: .6rem; }
  ul.dated li { grid-template-columns: 6.5rem 1fr; margin: .1rem 0; }
  th, td { padding: .25rem .5rem; }
  figure .grid { stroke: #c9cfd8; }
  table { font-size: 9pt; }
  main, footer { max-width: none; padding: 0; }
  h2, h3, h4, figure { break-after: avoid; }
  tr, li, figure { break-inside: avoid; }
  thead { display: table-header-group; }
}
`;
