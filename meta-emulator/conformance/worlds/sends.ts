import { openDesk } from "../../src/testing/desk.ts";
import { cases } from "../sends.ts";
import type { OpenWorld, World } from "./world.ts";

async function open(): Promise<OpenWorld> {
  const desk = await openDesk();
  const wrote = async () => ({ mid: String((await desk.customerWrites("dana", { type: "text", body: "hi" })).id) });
  return { desk, preparations: { "Dana wrote": wrote } };
}

export const sends: World = { name: "send", cases, shared: true, open };
