import { openDesk } from "../../src/testing/desk.ts";
import { cases } from "../sends.ts";
import type { World } from "./world.ts";

export const sends: World = { name: "send", cases, shared: true, open: async () => ({ desk: await openDesk() }) };
