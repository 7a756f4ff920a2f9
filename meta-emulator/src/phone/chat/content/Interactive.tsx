import type { Header } from "../../../phone-api.ts";
import type { ShownMessage } from "../../state/state.ts";
import { WhatsAppText } from "../WhatsAppText.tsx";
import styles from "./content.module.css";
import { HeaderView } from "./HeaderView.tsx";
import { Meta, WithMeta } from "./Meta.tsx";
import { Foot } from "./Words.tsx";

type Props = { message: ShownMessage; header: Header | null; body: string | null; footer: string | null };

/** Header, body and footer, as interactive messages and templates have them. */
export function Interactive({ message, header, body, footer }: Props) {
  const text = header?.type === "text";
  return (
    <>
      {header && !text && (
        <div className={styles.header}>
          <HeaderView header={header} />
        </div>
      )}
      <div className={styles.under} data-header={header !== null && !text}>
        {body === null && footer === null ? (
          <Meta message={message} />
        ) : (
          <WithMeta last={footer ?? body ?? ""} message={message}>
            {text && <HeaderView header={header} />}
            {body !== null && <WhatsAppText text={body} />}
            {footer && <Foot text={footer} />}
          </WithMeta>
        )}
      </div>
    </>
  );
}
