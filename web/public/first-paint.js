// Runs before anything is painted, so that neither a white flash nor a jump from one direction to the other is seen.
// The keys and rules are those of src/lib/language.ts and of Mantine's colour scheme manager (src/main.tsx).
(() => {
  const root = document.documentElement;
  const stored = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const scheme = stored("croozer.scheme");
  const dark = scheme === "dark" || (scheme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  root.dataset.mantineColorScheme = dark ? "dark" : "light";
  const language = stored("croozer.language") ?? (/^(he|iw)\b/.test(navigator.language) ? "he" : "en");
  root.lang = language;
  root.dir = language === "he" ? "rtl" : "ltr";
  // What the installed app and its shortcuts are called, and the edge of its window (src/ui/WindowEdge.tsx).
  const manifest = document.querySelector('link[rel="manifest"]');
  if (manifest !== null && language === "he") manifest.href = "/manifest.he.webmanifest";
  const edge = document.querySelector('meta[name="theme-color"]');
  if (edge !== null && dark) edge.content = "#0c1d1c";
})();
