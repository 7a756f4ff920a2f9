import { lazy, Suspense, useState } from "react";
import { allTexts } from "../../speak.ts";
import { usePaletteKeys } from "./use-palette-keys.ts";

const Palette = lazy(async () => {
  const [{ Palette }] = await Promise.all([import("./Palette.tsx"), allTexts()]);
  return { default: Palette };
});

/** The palette, fetched when its keys are first pressed. */
export function PaletteOnKeys() {
  const [wanted, setWanted] = useState(false);
  return wanted ? (
    <Suspense>
      <Palette />
    </Suspense>
  ) : (
    <Keys onPress={() => setWanted(true)} />
  );
}

function Keys({ onPress }: { onPress: () => void }) {
  usePaletteKeys(onPress);
  return null;
}
