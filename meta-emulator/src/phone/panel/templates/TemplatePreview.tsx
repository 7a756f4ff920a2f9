import { IconFile, IconMapPin, IconPhoto, IconVideo } from "@tabler/icons-react";
import { WhatsAppText } from "../../chat/WhatsAppText.tsx";
import { usePreferences } from "../../preferences.tsx";
import { dirOf } from "../../text/text-direction.ts";
import { shapeOf, type TemplateShape } from "./template-shape.ts";
import { templateWords } from "./template-words.ts";
import styles from "./templates.module.css";

const formatIcons: Record<string, typeof IconPhoto> = { VIDEO: IconVideo, DOCUMENT: IconFile, LOCATION: IconMapPin };

function Header({ header }: { header: NonNullable<TemplateShape["header"]> }) {
  const { language } = usePreferences();
  if (header.format === "TEXT")
    return (
      <strong className={styles.headText} dir={dirOf(header.text ?? "")}>
        {header.text}
      </strong>
    );
  const Icon = formatIcons[header.format] ?? IconPhoto;
  return (
    <span className={styles.headMedia}>
      <Icon size={18} stroke={1.75} aria-hidden="true" />
      {templateWords[language].formats[header.format] ?? header.format}
    </span>
  );
}

function Buttons({ buttons }: { buttons: TemplateShape["buttons"] }) {
  return buttons.map(({ type, text }) => (
    <span key={`${type} ${text}`} className={styles.button} dir="auto">
      {text}
    </span>
  ));
}

/** A template as a small bubble, its variables as they stand. */
export function TemplatePreview({ components }: { components: readonly unknown[] }) {
  const { language } = usePreferences();
  const said = templateWords[language];
  const { header, body, footer, offer, buttons, cards } = shapeOf(components);
  return (
    <figure className={styles.preview} aria-label={said.preview}>
      <div className={styles.bubble}>
        {header && <Header header={header} />}
        {offer && <span className={styles.headMedia}>{said.offer}</span>}
        <WhatsAppText text={body} />
        {footer && <small dir={dirOf(footer)}>{footer}</small>}
      </div>
      <Buttons buttons={buttons} />
      {cards.length > 0 && (
        <>
          <figcaption className={styles.cardCount}>{said.cards(cards.length)}</figcaption>
          <ul className={styles.cards}>
            {cards.map((card) => (
              <li key={card.body}>
                <span dir="auto">{card.body}</span>
                <Buttons buttons={card.buttons} />
              </li>
            ))}
          </ul>
        </>
      )}
    </figure>
  );
}
