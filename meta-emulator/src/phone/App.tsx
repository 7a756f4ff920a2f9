import { IconPlugConnectedX } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { AddPhone } from "./page/AddPhone.tsx";
import { Header, PageSettings } from "./page/Header.tsx";
import styles from "./page/page.module.css";
import { Stage } from "./page/Stage.tsx";
import { StartOver } from "./page/StartOver.tsx";
import { Panel } from "./panel/Panel.tsx";
import { usePreferences } from "./preferences.tsx";
import { remember, remembered } from "./remembered.ts";
import { keepLink, tryAgain } from "./state/link.ts";
import { useStore } from "./state/store.ts";
import { Modal } from "./ui/Modal.tsx";
import { Toasts } from "./ui/Toasts.tsx";
import { useMedia } from "./ui/use-media.ts";

type Dialog = "add" | "startOver" | "controls" | null;

function Lost() {
  const { words: said } = usePreferences();
  return (
    <div className={styles.lost} role="status">
      <IconPlugConnectedX size={16} aria-hidden="true" />
      {said.lost}
      <button type="button" onClick={tryAgain}>
        {said.tryAgain}
      </button>
    </div>
  );
}

export function App() {
  const { words: said } = usePreferences();
  const panelBeside = useMedia("(min-width: 1200px)");
  const [folded, setFolded] = useState(() => remembered("controls", ["shown", "folded"], "shown") === "folded");
  const narrow = useMedia("(max-width: 767px)");
  const ready = useStore((state) => state.world !== null);
  const lost = useStore((state) => state.link === "lost");
  const customers = useStore((state) => state.world?.customers);
  const [dialog, setDialog] = useState<Dialog>(null);
  const [shownId, setShownId] = useState<string | null>(null);
  useEffect(keepLink, []);
  const close = () => setDialog(null);

  return (
    <div className={styles.page}>
      <Header
        panelBeside={panelBeside}
        narrow={narrow}
        ready={ready}
        addPhone={() => setDialog("add")}
        startOver={() => setDialog("startOver")}
        openControls={() => setDialog("controls")}
        folded={folded}
        fold={() => {
          remember("controls", folded ? "shown" : "folded");
          setFolded(!folded);
        }}
      />
      {lost && <Lost />}
      <div className={styles.body}>
        <main className={styles.main}>
          <Stage narrow={narrow} shownId={shownId} onShow={setShownId} addPhone={() => setDialog("add")} />
        </main>
        {panelBeside && ready && !folded && (
          <aside className={styles.aside} aria-label={said.controls}>
            <Panel />
          </aside>
        )}
      </div>
      {dialog === "controls" && !panelBeside && (
        <Modal drawer title={said.controls} closeLabel={said.closeControls} onClose={close}>
          {narrow && (
            <div className={styles.drawerActs}>
              <PageSettings ready={ready} startOver={() => setDialog("startOver")} />
            </div>
          )}
          <Panel />
          <Toasts />
        </Modal>
      )}
      {dialog === "startOver" && <StartOver onClose={close} />}
      {dialog === "add" && (
        <AddPhone
          customers={customers ?? []}
          onClose={close}
          onAdded={(id) => {
            setShownId(id);
            close();
          }}
        />
      )}
      {!(dialog === "controls" && !panelBeside) && <Toasts />}
    </div>
  );
}
