import type { MediaFile } from "@croozer/contracts/media";
import type { MessageContentOf } from "@croozer/contracts/message-content";
import { FieldsView } from "./FieldsView.tsx";
import { Framed } from "./Framed.tsx";

type Props = { content: MessageContentOf<"address_request">; files: MediaFile[] };

/** A form for an address, with what it was filled with beforehand. */
export const AddressRequestBody = ({ content, files }: Props) => (
  <>
    <Framed {...content} files={files} />
    <FieldsView fields={Object.entries(content.values).map(([key, value]) => ({ key, value }))} />
  </>
);
