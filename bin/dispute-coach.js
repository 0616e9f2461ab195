#!/usr/bin/env node
import * as module from "node:module";

// Node 22 and later keep compiled code between runs; Node 20 has no such call.
module.enableCompileCache?.();
await import("../dist/main.js");
