import { inLanguage } from "@croozer/contracts/basics";
import type { Catalogue, OptionGroup, Product } from "@croozer/contracts/catalogue";
import type { ItemRequest } from "@croozer/contracts/orders";
import { Button, Modal, TextInput } from "@mantine/core";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../lib/use-language.ts";
import { groupsOf, ItemChoices } from "../../lines/ItemChoices.tsx";
import { missingGroup, withOption } from "../../lines/items.ts";
import styles from "./compose.module.css";

type Props = {
  item: ItemRequest | null;
  catalogue: Catalogue;
  onPut: (item: ItemRequest) => void;
  onClose: () => void;
};

/** How a line is wanted: options, halves, how much of each, a note. Opens by itself only for what has to be chosen. */
export function LineDialog({ item, catalogue, onPut, onClose }: Props) {
  const language = useLanguage();
  const product = catalogue.products.find(({ id }) => id === item?.productId);
  return (
    <Modal
      opened={item !== null && product !== undefined}
      onClose={onClose}
      title={product && inLanguage(product.name, language)}
      centered
    >
      {item !== null && product !== undefined && (
        <Choices item={item} product={product} catalogue={catalogue} onPut={onPut} />
      )}
    </Modal>
  );
}

type ChoicesProps = { item: ItemRequest; product: Product; catalogue: Catalogue; onPut: (item: ItemRequest) => void };

function Choices({ item: before, product, catalogue, onPut }: ChoicesProps) {
  const { t } = useTranslation("compose");
  const [item, setItem] = useState(before);
  const done = useRef<HTMLButtonElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const groups = groupsOf(catalogue, product);
  const missing = missingGroup(item, groups);
  const isMissing = missing !== null;
  // Enter is all it takes once nothing has to be chosen any more; until then numbers choose.
  useEffect(() => (isMissing ? form.current : done.current)?.focus(), [isMissing]);

  const byNumber = (event: KeyboardEvent) => {
    const place = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
    const isTyping = event.target instanceof HTMLInputElement;
    const group: OptionGroup | undefined = missing ?? groups.find(({ kind }) => kind === "single");
    const option = place === undefined ? undefined : group?.options[Number(place) - 1];
    if (isTyping || group === undefined || option?.available !== true) return;
    event.preventDefault();
    setItem(withOption(item, group, option.id));
  };
  return (
    <form
      ref={form}
      {...(isMissing ? { "data-autofocus": true } : {})}
      tabIndex={-1}
      className={styles.choices}
      onKeyDown={byNumber}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isMissing) onPut(item);
      }}
      data-testid="line-dialog"
    >
      {isMissing && <p className={styles.quiet}>{t("pickNumber")}</p>}
      <ItemChoices item={item} product={product} catalogue={catalogue} onChange={setItem} />
      <TextInput
        label={t("lineNote")}
        dir="auto"
        maxLength={300}
        value={item.note ?? ""}
        onChange={(event) => {
          const { note: _note, ...rest } = item;
          const note = event.currentTarget.value;
          setItem(note === "" ? rest : { ...rest, note });
        }}
        data-testid="line-note"
      />
      <Button
        ref={done}
        {...(isMissing ? {} : { "data-autofocus": true })}
        type="submit"
        disabled={isMissing}
        data-testid="line-done"
      >
        {t("putLine")}
      </Button>
    </form>
  );
}
