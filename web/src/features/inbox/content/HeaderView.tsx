import type { MediaFile } from "@croozer/contracts/media";
import type { Header, TemplateHeader } from "@croozer/contracts/message-parts";
import { IconFile, IconMapPin, IconPhoto, IconVideo } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { PersonText } from "../../../ui/PersonText.tsx";
import { ItemTile } from "../products/Item.tsx";
import styles from "./content.module.css";
import { Tile } from "./Tile.tsx";

const icons = { image: IconPhoto, video: IconVideo, document: IconFile } as const;

/** The host of an address: enough to know it again. */
function hostOf(link: string | undefined): string | null {
  if (link === undefined || !URL.canParse(link)) return null;
  return new URL(link).host;
}

/** What stands above a message's words: a line, a file, a place or a product. */
export function HeaderView({ header, files }: { header: Header | TemplateHeader | null; files: MediaFile[] }) {
  const { t } = useTranslation("inbox");
  if (header === null) return null;
  switch (header.type) {
    case "text":
      return (
        <PersonText as="p" className={styles.header}>
          {header.text}
        </PersonText>
      );
    case "location":
      return <Tile icon={IconMapPin} title={header.name} sub={header.address} />;
    case "product":
      return <ItemTile catalogueId={header.catalogueId} retailerId={header.retailerId} />;
    default: {
      const preview = files.find(({ id }) => id === header.fileId)?.previewUrl ?? null;
      if (preview !== null)
        return <img className={styles.headerPicture} src={preview} alt={t(`type.${header.type}`)} />;
      const name = header.type === "document" ? header.filename : null;
      const word = t(`type.${header.type}`);
      return (
        <Tile
          icon={icons[header.type]}
          title={name ?? word}
          sub={hostOf(header.link) ?? (name === null ? null : word)}
        />
      );
    }
  }
}
