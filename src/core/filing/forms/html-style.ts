/**
 * How a document looks in a browser: light, dark and printed. Contrast is at least 4.5 to 1 everywhere (WCAG 2.2 AA,
 * https://www.w3.org/TR/WCAG22/#contrast-minimum); nothing comes from another place.
 */
export const HTML_STYLE = `
:root { color-scheme: light dark; --paper: #ffffff; --ink: #1c2330; --quiet: #4f5969; --line: #c9cfd8; --band: #f1f4f8; --accent: #1f5c99; --clock: #9a4508; }
@media (prefers-color-scheme: dark) { :root { --paper: #14181f; --ink: #e8ebf0; --quiet: #aab4c2; --line: #3a4350; --band: #1e242d; --accent: #7db4ec; --clock: #f0a35e; } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif; }
main, footer { max-width: 50rem; margin: 0 auto; padding: 1.5rem 1.25rem; overflow-wrap: anywhere; }
footer { padding-top: 0; color: var(--quiet); font-size: .875rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: .5rem 0 1.25rem; }
h2 { font-size: 1.2rem; margin: 2.25rem 0 .75rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
p, ul, table, figure, blockquote { margin: 0 0 1rem; }
ul { padding-left: 1.25rem; }
li { margin: .2rem 0; }
blockquote { border-left: 3px solid var(--line); padding-left: 1rem; margin-left: 0; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; overflow-wrap: break-word; }
th, td { text-align: left; vertical-align: top; padding: .45rem .6rem; border-bottom: 1px solid var(--line); }
thead th { background: var(--band); }
tbody th { font-weight: 600; white-space: nowrap; }
hr { border: 0; border-top: 1px solid var(--line); margin: 2rem 0; }
figure svg { width: 100%; height: auto; display: block; }
figure text { fill: var(--quiet); }
figure .silence-back { stroke: var(--paper); }
figure .event { fill: var(--accent); }
figure .contact { stroke: var(--accent); }
figure .clock { fill: var(--clock); }
@media (max-width: 34rem) { tbody th { white-space: normal; } h1 { font-size: 1.35rem; } }
@media print {
  :root { --paper: #ffffff; --ink: #000000; --quiet: #3d4450; --line: #9aa3af; --band: #f1f4f8; --accent: #1f5c99; --clock: #9a4508; }
  @page { margin: 18mm 16mm; }
  body { font-size: 10.5pt; }
  main, footer { max-width: none; padding: 0; }
  h2, h3 { break-after: avoid; }
  tr, li, figure { break-inside: avoid; }
  thead { display: table-header-group; }
}
`;
