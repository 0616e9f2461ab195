import { readFileSync } from "node:fs";
import { pageFor } from "./page.ts";
import { forgiveClosedPipe, widthOf } from "./shell/streams.ts";

const argv = process.argv.slice(2);

/** A page that the build wrote; undefined where it wrote none. */
const written = (name: string | undefined): string | undefined => {
  if (name === undefined) return undefined;
  try {
    return readFileSync(new URL(`pages/${name}`, import.meta.url), "utf8");
  } catch {
    return undefined;
  }
};

forgiveClosedPipe(process.stdout);
forgiveClosedPipe(process.stderr);
const page = written(pageFor(argv, () => widthOf(process.env)));
if (page !== undefined) process.stdout.write(page);
else {
  const [{ run }, { realWorld }] = await Promise.all([import("./program.ts"), import("./shell/world.ts")]);
  process.exitCode = await run(
    argv,
    realWorld(() => widthOf(process.env)),
  );
}
