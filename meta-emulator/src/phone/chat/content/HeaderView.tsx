import type { Header } from "../../../phone-api.ts";
import styles from "../chat.module.css";
import { MapPicture } from "../MapPicture.tsx";
import { DocumentCard } from "./DocumentCard.tsx";
import { Picture } from "./Pictures.tsx";
import { PlaceWords } from "./PlaceContent.tsx";
import { ProductLine } from "./ProductContent.tsx";
import { Video } from "./Video.tsx";
import { Head } from "./Words.tsx";

/** What stands above the body of an interactive message, a template or a card. */
export function HeaderView({ header }: { header: Header }) {
  switch (header.type) {
    case "text":
      return <Head text={header.text} />;
    case "image":
      return <Picture media={header.media} caption={null} />;
    case "video":
      return <Video media={header.media} />;
    case "document":
      return <DocumentCard media={header.media} />;
    case "location":
      return (
        <>
          <MapPicture latitude={header.latitude} longitude={header.longitude} />
          <div className={styles.place}>
            <PlaceWords place={header} />
          </div>
        </>
      );
    case "product":
      return <ProductLine product={header.product} />;
  }
}
