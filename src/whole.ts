/** All of the program, as the build puts it into one file; what a command does not use in it is neither run nor compiled. */
export { run } from "./program.ts";
export { realWorld } from "./shell/world.ts";
