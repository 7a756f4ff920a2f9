import { allTexts } from "../speak.ts";

/** Of what the first screen fetches later: its code together with its texts, which are not among those of the first. */
export async function withTexts<Module>(load: () => Promise<Module>): Promise<Module> {
  const [module] = await Promise.all([load(), allTexts()]);
  return module;
}
