import type { Conversation } from "@croozer/contracts/conversations";
import { Skeleton } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { leavesOnEscape } from "../../../ui/leaves-on-escape.ts";
import styles from "./Composer.module.css";
import { closePanel, type Panel } from "./panel-store.ts";
import type { Writing } from "./writing.ts";

const TemplatePanel = lazy(() =>
  import("./template/TemplatePanel.tsx").then((module) => ({ default: module.TemplatePanel })),
);
const BuilderPanel = lazy(() =>
  import("./builder/BuilderPanel.tsx").then((module) => ({ default: module.BuilderPanel })),
);
const ProductsPanel = lazy(() =>
  import("./products/ProductsPanel.tsx").then((module) => ({ default: module.ProductsPanel })),
);

type Props = { conversation: Conversation; writing: Writing; panel: Panel; isAskedFor: boolean; onClose: () => void };

function titleOf(panel: Panel) {
  if (panel.kind === "template") return "template.title" as const;
  return panel.kind === "products" ? (`shop.${panel.what}` as const) : (`builder.${panel.what}` as const);
}

/** In the place of the text: choosing a template, or putting together what is answered with a tap. */
export function ComposerPanel({ conversation, writing, panel, isAskedFor, onClose }: Props) {
  const { t } = useTranslation("inbox");
  const { t: tUi } = useTranslation("ui");
  const close = () => {
    closePanel(conversation.id);
    onClose();
  };
  const built = () => {
    // What was written became its text.
    writing.setText("");
    close();
  };
  return (
    <section className={styles.panel} {...leavesOnEscape(close)}>
      <header className={styles.panelHead}>
        <h3>{t(titleOf(panel))}</h3>
        <button type="button" className={styles.quotedClose} aria-label={tUi("cancel")} onClick={close}>
          <IconX size={16} stroke={2} aria-hidden="true" />
        </button>
      </header>
      <Suspense fallback={<Skeleton h="10rem" m="sm" w="auto" />}>
        {panel.kind === "template" && (
          <TemplatePanel conversation={conversation} takesFocus={isAskedFor} onSent={close} />
        )}
        {panel.kind === "products" && (
          <ProductsPanel
            key={panel.what}
            conversation={conversation}
            kind={panel.what}
            text={writing.text}
            onSent={built}
          />
        )}
        {panel.kind === "builder" && (
          <BuilderPanel
            key={panel.what}
            conversation={conversation}
            kind={panel.what}
            text={writing.text}
            onSent={built}
          />
        )}
      </Suspense>
    </section>
  );
}
