// The licences of the libraries whose code is put into dist: each asks that its text goes along.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** The licence files of a package (one may hold the code of another), or its licence by name where it has no file. */
const textOf = (folder, manifest) => {
  const files = readdirSync(folder).filter((name) => /^(?:licen[cs]e|copying)/i.test(name));
  const texts = files.sort().map((file) => readFileSync(join(folder, file), "utf8").trim());
  return texts.length === 0 ? `Licence: ${manifest.license}` : texts.join("\n\n");
};

// Older packages name licences in a list; png-js only in its text, which is that of MIT.
const licenceOf = ({ name, license, licenses }) =>
  license ?? licenses?.map(({ type }) => type).join(" OR ") ?? (name === "png-js" ? "MIT" : "not named");

/** Writes dist/THIRD-PARTY-LICENSES.txt. In: the root folder, the paths of all files that went into dist. */
export function writeLicences(root, inputs) {
  const folders = new Set(
    inputs.map((path) => FOLDER.exec(path.replaceAll("\\", "/"))?.[1]).filter((folder) => folder !== undefined),
  );
  const texts = [...folders].map((folder) => {
    const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return `${manifest.name} ${manifest.version} (${licenceOf(manifest)})\n\n${textOf(folder, manifest)}\n`;
  });
  const line = `${"-".repeat(80)}\n`;
  writeFileSync(join(root, "dist", "THIRD-PARTY-LICENSES.txt"), [...new Set(texts)].sort().join(`\n${line}\n`));
}
