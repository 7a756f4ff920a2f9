import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Where the server listens while the web is developed with `vite`. */
const server = process.env.CROOZER_SERVER ?? "http://127.0.0.1:4000";

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: "dist",
    // Nothing as a data: address: the content security policy lets fonts come from our own origin only.
    assetsInlineLimit: 0,
    // The server knows assets/ by its hashed names and lets browsers keep them for good.
    assetsDir: "assets",
  },
  server: {
    host: "127.0.0.1",
    proxy: { "/api": { target: server, ws: true }, "/media": server },
  },
});
