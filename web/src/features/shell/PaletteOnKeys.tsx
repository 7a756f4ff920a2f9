import { lazy, Suspense, useState } from "react";
import { withTexts } from "../../lib/with-texts.ts";
import { usePaletteKeys } from "./use-palette-keys.ts";

const Palette = lazy(async () => ({ default: (await withTexts(() => import("./Palette.tsx"))).Palette }));

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
