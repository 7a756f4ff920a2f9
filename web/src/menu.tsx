import "./ui/reset.css";
import "@fontsource-variable/rubik/index.css";
import "./ui/tokens.css";
import "./ui/global.css";
import "./features/menu-page/page.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { MenuPage } from "./features/menu-page/MenuPage.tsx";

// The public menu, a page of its own: a customer's phone is spared everything that only members need.

const root = document.getElementById("root");
if (root === null) throw new Error("menu.html has no #root");
const slug = /^\/m\/([^/]+)/.exec(window.location.pathname)?.[1] ?? "";
createRoot(root).render(
  <StrictMode>
    <MenuPage slug={slug} />
  </StrictMode>,
);
