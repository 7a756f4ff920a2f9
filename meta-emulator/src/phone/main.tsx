import "@fontsource-variable/rubik/wght.css";
import "./tokens.css";
import "./base.css";
import "./device/skins.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { PreferencesProvider } from "./preferences.tsx";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no root");
createRoot(root).render(
  <StrictMode>
    <PreferencesProvider>
      <App />
    </PreferencesProvider>
  </StrictMode>,
);
