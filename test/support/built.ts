import { createRequire } from "node:module";
import { tempHome } from "./temp-home.ts";

type App = typeof import("../../src/app.ts");

/** The built program itself, in this process: what a person runs is what is tested. */
export const { parts: built } = createRequire(import.meta.url)("../../dist/app.cjs") as App;

/** The ports of the built program, with its data in a folder: its documents, readers, vault and bundles. */
export const builtPorts = async (home: string = tempHome()) =>
  (await built.realWorld({ env: { DISPUTE_COACH_HOME: home } }).open({ plain: true })).io;
