import type { MediaFile } from "@croozer/contracts/media";
import type { MessageContentOf } from "@croozer/contracts/message-content";
import type { CardHeader, TemplateHeader } from "@croozer/contracts/message-parts";
import { IconExternalLink } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { PersonText } from "../../../ui/PersonText.tsx";
import { FormattedText } from "../FormattedText.tsx";
import styles from "./content.module.css";
import { HeaderView } from "./HeaderView.tsx";

export type CarouselCard = {
  header: CardHeader | TemplateHeader | null;
  body: string | null;
  buttons: { id: string; label: string; isLink?: boolean }[];
};
type Props = { cards: CarouselCard[]; files: MediaFile[]; pickedId: string | null };

/** Cards side by side, scrolled in the bubble. */
export function Cards({ cards, files, pickedId }: Props) {
  const { t } = useTranslation("inbox");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled with the keyboard
    <section className={styles.cards} aria-label={t("type.carousel")} tabIndex={0}>
      {cards.map(({ header, body, buttons }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was sent does not change its order
        <div key={index} className={styles.carouselCard}>
          <HeaderView header={header} files={files} />
          {body !== null && body !== "" && <FormattedText text={body} />}
          {buttons.map(({ id, label, isLink = false }) => (
            <span key={id} className={styles.cardButton} data-picked={id === pickedId}>
              {isLink && <IconExternalLink size={14} stroke={1.75} className="flip" aria-hidden="true" />}
              <PersonText>{label}</PersonText>
            </span>
          ))}
        </div>
      ))}
    </section>
  );
}

type CarouselProps = { content: MessageContentOf<"carousel">; files: MediaFile[]; pickedId: string | null };

export const CarouselBody = ({ content, files, pickedId }: CarouselProps) => (
  <>
    <FormattedText text={content.body} />
    <Cards
      files={files}
      pickedId={pickedId}
      cards={content.cards.map(({ header, body, link, buttons }) => ({
        header,
        body,
        buttons:
          link === null
            ? buttons.map(({ id, title }) => ({ id, label: title }))
            : [{ id: link.url, label: link.label, isLink: true }],
      }))}
    />
  </>
);
