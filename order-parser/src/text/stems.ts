import { englishSkeleton, englishStem } from "./english.ts";
import { hebrewSkeleton, hebrewStem, isHebrew } from "./hebrew.ts";

/** Singular, without gender, for either script. Expects `baseOf`. */
export function stemOf(base: string): string {
  return isHebrew(base) ? hebrewStem(base) : englishStem(base);
}

/** Consonants of a stem for either script; empty when too short to mean anything. */
export function skeletonOf(stem: string): string {
  const skeleton = isHebrew(stem) ? hebrewSkeleton(stem) : englishSkeleton(stem);
  return skeleton.length >= 3 || (skeleton.length === 2 && stem.length >= (isHebrew(stem) ? 3 : 4)) ? skeleton : "";
}
