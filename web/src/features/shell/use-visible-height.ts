import { useEffect } from "react";

/**
 * On a phone whose keyboard lies over the page (iOS) the page is as high as what is left of the screen, so that the
 * composer stands above the keys. Browsers that shrink the page themselves are told so in index.html.
 */
export function useVisibleHeight(): void {
  useEffect(() => {
    const { visualViewport } = window;
    if (visualViewport === null || !window.matchMedia("(pointer: coarse)").matches) return;
    const root = document.documentElement.style;
    const fit = () => {
      // Somebody who zooms in wants to see more of less, not a smaller page.
      if (visualViewport.scale !== 1) return;
      root.setProperty("--cz-visible-height", `${visualViewport.height}px`);
      if (visualViewport.height < window.innerHeight) window.scrollTo(0, 0);
    };
    fit();
    visualViewport.addEventListener("resize", fit);
    return () => {
      visualViewport.removeEventListener("resize", fit);
      root.removeProperty("--cz-visible-height");
    };
  }, []);
}
