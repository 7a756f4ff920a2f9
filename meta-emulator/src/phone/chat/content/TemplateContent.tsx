import type { ChatContent } from "../../../phone-api.ts";
import type { ShownMessage } from "../../state/state.ts";
import styles from "./content.module.css";
import { HeaderView } from "./HeaderView.tsx";
import { Interactive } from "./Interactive.tsx";
import { Offer } from "./Offer.tsx";
import { ProductLine } from "./ProductContent.tsx";

type Template = Extract<ChatContent, { type: "template" }>;

/** The product that a button to the catalogue, or to some of its products, is shown under. */
function thumbnailOf({ buttons }: Template) {
  for (const button of buttons) if ("thumbnail" in button && button.thumbnail) return button.thumbnail;
  return null;
}

/** A limited-time offer stands between its picture or video and its words. */
export function TemplateContent({ message, template }: { message: ShownMessage; template: Template }) {
  const { header, offer, body, footer } = template;
  const thumbnail = thumbnailOf(template);
  const picture = offer ? header : null;
  return (
    <>
      {thumbnail && <ProductLine product={thumbnail} />}
      {picture && (
        <div className={styles.header}>
          <HeaderView header={picture} />
        </div>
      )}
      {offer && <Offer {...offer} />}
      <Interactive message={message} header={picture ? null : header} body={body} footer={footer} />
    </>
  );
}
