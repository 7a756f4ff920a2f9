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
})();
