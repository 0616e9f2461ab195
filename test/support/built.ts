import { createRequire } from "node:module";

type App = typeof import("../../src/app.ts");

/** The built program itself, in this process: what a person runs is what is tested. */
export const { parts: built } = createRequire(import.meta.url)("../../dist/app.cjs") as App;
