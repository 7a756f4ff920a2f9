import { openDesk } from "../../src/testing/desk.ts";
import { cases } from "../on-demand.ts";
import type { OpenWorld, World } from "./world.ts";

async function open(): Promise<OpenWorld> {
  const desk = await openDesk();
  const order = (code: number) => async () => {
    const rule = { kind: "error", code, times: 1 };
    const { status } = await desk.call("POST", "/control/fault-rules", rule);
    if (status !== 200) throw new Error(`no rule for ${code}`);
    return {};
  };
  const preparations = Object.fromEntries(cases.map(({ code = 0 }) => [`${code}`, order(code)]));
  return { desk, preparations };
}

export const onDemand: World = { name: "on demand", cases, shared: true, open };
