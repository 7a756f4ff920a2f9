// The dialogs are forms and need no program, but for what a window has to do: speak to the one that opened it.
{
  const self = /** @type {HTMLScriptElement} */ (document.currentScript);
  /** @type {{ origin: string | null, onClose: string[], beacon: string | null, now: string[] | null }} */
  const task = JSON.parse(self.dataset.task ?? "{}");
  document.documentElement.dataset.scheme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";

  /** @param {string[]} messages */
  const tell = (messages) => {
    if (task.origin === null) return;
    for (const message of messages) window.opener?.postMessage(message, task.origin);
  };

  if (task.now) {
    tell(task.now);
    window.close();
  }

  // From one page of the dialog to the next is not closing it.
  let moving = false;
  document.addEventListener("submit", () => {
    moving = true;
  });
  // Neither is going back to what the window showed before, which leads to the same address. The browser's own button
  // for loading again cannot be told from closing.
  window.navigation?.addEventListener("navigate", ({ destination }) => {
    if (destination.url === location.href) moving = true;
  });
  window.addEventListener("pageshow", () => {
    moving = false;
  });
  window.addEventListener("pagehide", () => {
    if (moving) return;
    tell(task.onClose);
    if (task.beacon) navigator.sendBeacon(task.beacon);
  });
}
