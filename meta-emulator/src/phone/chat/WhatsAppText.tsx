import { anchorLines, dirOf } from "../text/text-direction.ts";
import { formatWhatsApp, type Piece } from "../text/whatsapp-text.ts";
import styles from "./chat.module.css";

function Pieces({ pieces }: { pieces: Piece[] }) {
  return pieces.map((piece, place) => {
    // Pieces of one text never change places.
    const key = `${place}${piece.kind}`;
    switch (piece.kind) {
      case "plain":
        return piece.text;
      case "bold":
        return (
          <strong key={key}>
            <Pieces pieces={piece.pieces} />
          </strong>
        );
      case "italic":
        return (
          <em key={key}>
            <Pieces pieces={piece.pieces} />
          </em>
        );
      case "strike":
        return (
          <s key={key}>
            <Pieces pieces={piece.pieces} />
          </s>
        );
      case "link":
        return (
          <a key={key} href={piece.href} target="_blank" rel="noopener noreferrer">
            {piece.text}
          </a>
        );
      default:
        return (
          <code key={key} className={piece.kind === "code" ? styles.code : styles.mono}>
            {piece.text}
          </code>
        );
    }
  });
}

/** What a person or a business wrote, as WhatsApp shows it. */
export function WhatsAppText({ text }: { text: string }) {
  const blocks = formatWhatsApp(anchorLines(text));
  return blocks.map((block, place) => {
    const key = `${place}${block.kind}`;
    return block.kind === "quote" ? (
      <blockquote key={key} className={styles.blockquote} dir={dirOf(text)}>
        <Pieces pieces={block.pieces} />
      </blockquote>
    ) : (
      <p key={key} className={styles.text} dir={dirOf(text)}>
        <Pieces pieces={block.pieces} />
      </p>
    );
  });
}
