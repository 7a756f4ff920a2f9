import type { Language } from "@croozer/contracts/basics";
import { useSpoken } from "./use-texts.ts";

/** The language on the screen now. */
export const useLanguage = (): Language => (useSpoken() === "he" ? "he" : "en");
