import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The phone page. The emulator serves what is built here at its root, beside `/phone/api`. */
export default defineConfig({
  root: fileURLToPath(new URL("src/phone", import.meta.url)),
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL("dist/phone", import.meta.url)),
    emptyOutDir: true,
    target: "es2023",
    // Fonts stay files, so that a content security policy needs no `data:`.
    assetsInlineLimit: 0,
  },
});
