// The frame of each page: the head, the way around, the style. System fonts, no script, nothing from outside.
import { addressFrom } from "./markdown.mjs";

export const escaped = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

export const STYLE = `:root{color-scheme:light dark;--ink:#1d232b;--soft:#4e5a68;--ground:#fff;--shade:#f3f5f8;--line:#ccd3db;--link:#0b5394}
@media(prefers-color-scheme:dark){:root{--ink:#dfe4ea;--soft:#a7b1bd;--ground:#14181f;--shade:#1e242d;--line:#3b4552;--link:#8ab8ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1.05rem/1.6 system-ui,sans-serif}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--ground);padding:.3rem .6rem}
header,main,nav,footer{padding:0 1.1rem}
header{border-bottom:1px solid var(--line);padding-block:.7rem;display:flex;gap:1.2rem;align-items:baseline}
header strong a{color:var(--ink);text-decoration:none}
main{max-width:50rem;padding-block:.5rem 3rem;min-width:0}
nav{border-top:1px solid var(--line);padding-block:1rem 2rem}
nav h2{font-size:1rem;margin:1rem 0 .2rem}nav ul{list-style:none;margin:0;padding:0}nav li{margin:.1rem 0}
nav a{display:inline-block;padding:.15rem 0}
nav a[aria-current]{font-weight:700;color:var(--ink);text-decoration:none}
footer{color:var(--soft);border-top:1px solid var(--line);padding-block:1rem;font-size:.9rem}
@media(min-width:62rem){.page{display:grid;grid-template-columns:16rem minmax(0,1fr)}.page nav{order:-1;border-top:0;border-right:1px solid var(--line)}header .menu{display:none}}
a{color:var(--link)}h1,h2,h3{line-height:1.25}h1{font-size:1.8rem}h2{font-size:1.3rem;margin-top:2rem}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.92em}
code{overflow-wrap:anywhere}pre code,td code:only-child{overflow-wrap:normal}td:first-child code{white-space:nowrap}
pre{margin:0;padding:.8rem 1rem;background:var(--shade);border-radius:6px;width:max-content;min-width:100%;line-height:1.4}
.wide{overflow-x:auto;margin:1rem 0;border-radius:6px}
table{border-collapse:collapse}th,td{border:1px solid var(--line);padding:.35rem .6rem;text-align:left;vertical-align:top}th{background:var(--shade)}
img{max-width:100%;height:auto}
`;

const group = (page, { name, links }) => `<h2>${escaped(name)}</h2>
<ul>${links
  .map(
    ({ to, says }) =>
      `<li><a href="${escaped(addressFrom(page, to))}"${to === page ? ' aria-current="page"' : ""}>${escaped(says)}</a></li>`,
  )
  .join("")}</ul>`;

/** A whole page. In: its path in the site, its title, its HTML, the groups of links beside it. */
export const framed = ({ page, title, html }, groups) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:">
<title>${escaped(title === "dispute-coach" ? title : `${title} · dispute-coach`)}</title>
<link rel="stylesheet" href="${addressFrom(page, "style.css")}">
</head>
<body>
<a class="skip" href="#content">To the text</a>
<header><strong><a href="${addressFrom(page, "index.html")}">dispute-coach</a></strong> <a class="menu" href="#menu">Menu</a></header>
<div class="page">
<main id="content">
${html}
</main>
<nav id="menu" aria-label="All pages">
${groups.map((one) => group(page, one)).join("\n")}
</nav>
</div>
<footer>Independent, not affiliated with Upwork, not legal advice.</footer>
</body>
</html>
`;
