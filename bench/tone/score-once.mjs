// One text scored, for bench/tone-speed.mjs.
import { scoresOf } from "../../src/core/tone/model.ts";

scoresOf("Could you please release the milestone?");
