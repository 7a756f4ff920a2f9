import { type Block, type Inline, isOnlyEmoji, parseBlocks } from "../message-text/text-formatting.ts";
import styles from "./FormattedText.module.css";

function Part({ part }: { part: Inline }) {
  switch (part.kind) {
    case "text":
      return part.text;
    case "bold":
      return (
        <strong>
          <Parts parts={part.children} />
        </strong>
      );
    case "italic":
      return (
        <em>
          <Parts parts={part.children} />
        </em>
      );
    case "struck":
      return (
        <s>
          <Parts parts={part.children} />
        </s>
      );
    case "code":
      return <code className={styles.code}>{part.text}</code>;
    case "link":
      return (
        <a className={styles.link} href={part.href} target="_blank" rel="noreferrer noopener">
          <bdi>{part.text}</bdi>
        </a>
      );
  }
}

// biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no identity but their place
export const Parts = ({ parts }: { parts: Inline[] }) => parts.map((part, index) => <Part key={index} part={part} />);

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case "code":
      return (
        <pre className={styles.block} dir="auto">
          {block.text}
        </pre>
      );
    case "quote":
      return (
        <blockquote className={styles.quote} dir="auto">
          <Parts parts={block.children} />
        </blockquote>
      );
    case "item":
      return (
        <p className={styles.item} dir="auto">
          <span className={styles.marker} aria-hidden="true">
            {block.marker}
          </span>
          <span>
            <Parts parts={block.children} />
          </span>
        </p>
      );
    case "line":
      return (
        <p className={styles.line} dir="auto">
          <Parts parts={block.children} />
        </p>
      );
  }
}

/** A message's text with WhatsApp's marks, each line in the direction of its own words. */
export function FormattedText({ text }: { text: string }) {
  if (isOnlyEmoji(text)) return <p className={styles.emoji}>{text}</p>;
  // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text have no identity but their place
  return parseBlocks(text).map((block, index) => <BlockView key={index} block={block} />);
}
