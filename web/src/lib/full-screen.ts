/** A browser may refuse; the page fills its window anyway. */
export const toggleFullScreen = (): Promise<void> =>
  (document.fullscreenElement === null
    ? document.documentElement.requestFullscreen()
    : document.exitFullscreen()
  ).catch(() => undefined);
