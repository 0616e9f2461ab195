// Writes docs/rulebook.md from the rules. A test fails while the page is not what the data gives.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const bundled = await build({
  absWorkingDir: root,
  stdin: {
    contents: `
      export { rulebookPage } from "./src/core/upwork/rulebook-page.ts";
      export { UPWORK_PACK } from "./src/core/upwork/rules/pack.ts";
      export { LEFT_OUT } from "./src/core/upwork/rules/left-out.ts";
    `,
    resolveDir: root,
    loader: "ts",
  },
  bundle: true,
  write: false,
  format: "esm",
  platform: "node",
  target: "node20",
  logLevel: "warning",
});
const code = Buffer.from(bundled.outputFiles[0].contents).toString("base64");
const { rulebookPage, UPWORK_PACK, LEFT_OUT } = await import(`data:text/javascript;base64,${code}`);
writeFileSync(join(root, "docs", "rulebook.md"), rulebookPage(UPWORK_PACK, LEFT_OUT));
