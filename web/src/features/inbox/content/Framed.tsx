import type { MediaFile } from "@croozer/contracts/media";
import type { Header } from "@croozer/contracts/message-parts";
import { PersonText } from "../../../ui/PersonText.tsx";
import { FormattedText } from "../FormattedText.tsx";
import styles from "./content.module.css";
import { HeaderView } from "./HeaderView.tsx";

type Props = { header?: Header | null; body: string | null; footer?: string | null; files?: MediaFile[] };

/** Header, words and footer of a message that has something to tap. */
export const Framed = ({ header = null, body, footer = null, files = [] }: Props) => (
  <>
    <HeaderView header={header} files={files} />
    {body !== null && body !== "" && <FormattedText text={body} />}
    {footer !== null && footer !== "" && (
      <PersonText as="p" className={styles.footer}>
        {footer}
      </PersonText>
    )}
  </>
);
