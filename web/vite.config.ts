import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { compressed } from "./compressed.ts";
import { shellWorker } from "./shell-worker.ts";
import { startChunks } from "./start-chunks.ts";
import { texts } from "./texts.ts";

/** Where the server listens while the web is developed with `vite`. */
const server = process.env.CROOZER_SERVER ?? "http://127.0.0.1:4000";

/** While developing, the public menu's addresses are its own page, as they are on the server. */
const menuPage: Plugin = {
  name: "menu-page",
  configureServer: ({ middlewares }) => {
    middlewares.use((request, _response, next) => {
      if (request.url?.startsWith("/m/") === true) request.url = "/menu.html";
      next();
    });
  },
};

export default defineConfig(async ({ command }) => ({
  plugins: [react(), texts(), menuPage, shellWorker, compressed],
  build: {
    outDir: "dist",
    rolldownOptions: {
      input: ["index.html", "menu.html"],
      ...(command === "build" ? { output: { codeSplitting: await startChunks() } } : {}),
    },
    // Nothing as a data: address: the content security policy lets fonts come from our own origin only.
    assetsInlineLimit: 0,
    // The server knows assets/ by its hashed names and lets browsers keep them for good.
    assetsDir: "assets",
  },
  server: {
    host: "127.0.0.1",
    proxy: { "/api": { target: server, ws: true }, "/media": server },
  },
}));
