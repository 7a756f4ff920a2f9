import { WhatsAppText } from "../chat/WhatsAppText.tsx";
import styles from "./flow.module.css";
import { pictureSource, textOf } from "./flow-json.ts";
import { flowMarkdown } from "./flow-markdown.ts";
import type { PartProps } from "./flow-parts.ts";

/** Headings, body, caption, rich text: a text or a list of paragraphs. */
export function TextPart({ component }: PartProps) {
  const { type, text } = component;
  const lines = (Array.isArray(text) ? text : [text]).map((line) => String(line ?? ""));
  const weight = textOf(component, "font-weight") ?? "normal";
  const look = { "data-weight": weight, "data-strike": component.strikethrough === true };
  if (type === "TextHeading")
    return (
      <h3 dir="auto" className={styles.heading}>
        {lines.join("\n")}
      </h3>
    );
  if (type === "TextSubheading")
    return (
      <h3 dir="auto" className={styles.subheading}>
        {lines.join("\n")}
      </h3>
    );
  const marked = type === "RichText" || component.markdown === true;
  return (
    <div className={type === "TextCaption" ? styles.caption : styles.text} {...look}>
      {marked ? (
        <WhatsAppText text={flowMarkdown(lines.join("\n"))} />
      ) : (
        lines.map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text never change places
          <p key={place} dir="auto">
            {line}
          </p>
        ))
      )}
    </div>
  );
}

export function ImagePart({ component }: PartProps) {
  const source = pictureSource(component.src);
  const height = Number(component.height) || undefined;
  const ratio = Number(component["aspect-ratio"]) || undefined;
  if (source === null) return null;
  return (
    <img
      className={styles.image}
      src={source}
      alt={textOf(component, "alt-text") ?? ""}
      style={{
        ...(height && { blockSize: `${height}px` }),
        ...(ratio && ratio !== 1 && { aspectRatio: String(ratio) }),
        objectFit: component["scale-type"] === "cover" ? "cover" : "contain",
      }}
    />
  );
}

export function ImageCarouselPart({ component, said }: PartProps) {
  const images = Array.isArray(component.images) ? component.images : [];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the strip scrolls by the arrow keys
    <ul className={styles.images} tabIndex={0} aria-label={said.pictures}>
      {images.map((image: Record<string, unknown>, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pictures of one strip never change places
        <li key={place}>
          <img src={pictureSource(image?.src) ?? ""} alt={String(image?.["alt-text"] ?? "")} />
        </li>
      ))}
    </ul>
  );
}
