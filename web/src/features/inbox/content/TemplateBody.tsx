import type { MediaFile } from "@croozer/contracts/media";
import type { MessageContentOf } from "@croozer/contracts/message-content";
import type { TemplateHeader, TemplateValue } from "@croozer/contracts/message-parts";
import { IconClock, IconTemplate } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useDates } from "../../../lib/dates.ts";
import { Isolate } from "../../../ui/Isolate.tsx";
import { PersonText } from "../../../ui/PersonText.tsx";
import { FormattedText } from "../FormattedText.tsx";
import { Cards } from "./Carousel.tsx";
import styles from "./content.module.css";
import { FieldsView } from "./FieldsView.tsx";
import { HeaderView } from "./HeaderView.tsx";
import { Label } from "./Tile.tsx";

type Template = MessageContentOf<"template">;

const wordsOf = (value: TemplateValue): string => (value.type === "text" ? value.text : value.fallback);
const fieldsOf = (values: TemplateValue[]) =>
  values.map((value, index) => ({ key: value.name ?? `{{${index + 1}}}`, value: wordsOf(value) }));

/** A header whose words are known is shown by them. */
const headerOf = ({ header, shown }: Template): TemplateHeader | null =>
  typeof shown?.header === "string" && (header === null || header.type === "text")
    ? { type: "text", name: null, text: shown.header }
    : header;

function TemplateCards({ content, files, pickedId }: Props) {
  const { t } = useTranslation("inbox");
  if (content.cards.length === 0) return null;
  const cards = content.cards.map(({ header, values, buttons }, index) => {
    const shown = content.shown?.cards[index];
    const labels = shown?.buttons ?? buttons.map((button) => t(`action.${button.type}`));
    return {
      header,
      body: shown?.body ?? values.map(wordsOf).join(" · "),
      buttons: labels.map((label, place) => ({ id: `${index}:${place}`, label })),
    };
  });
  return <Cards cards={cards} files={files} pickedId={pickedId} />;
}

type Props = { content: Template; files: MediaFile[]; pickedId: string | null };

/** A template as the customer sees it; where its words are not known, by its name and what fills it. */
export function TemplateBody({ content, files, pickedId }: Props) {
  const { t } = useTranslation("inbox");
  const dates = useDates();
  const { body, shown, values, offerEndsAt, code } = content;
  const footer = shown?.footer ?? null;
  return (
    <>
      <Label icon={IconTemplate} word={t("type.template")} name={content.name} />
      <HeaderView header={headerOf(content)} files={files} />
      {body !== null && body !== "" ? <FormattedText text={body} /> : <FieldsView fields={fieldsOf(values)} />}
      {body === null && code !== null && (
        <p className={styles.code}>
          <Isolate>{code}</Isolate>
        </p>
      )}
      {offerEndsAt !== null && (
        <p className={styles.offer}>
          <IconClock size={14} stroke={1.75} aria-hidden="true" />
          {t("template.offerEnds", { time: dates.dateTime(offerEndsAt) })}
        </p>
      )}
      {footer !== null && footer !== "" && (
        <PersonText as="p" className={styles.footer}>
          {footer}
        </PersonText>
      )}
      <TemplateCards content={content} files={files} pickedId={pickedId} />
    </>
  );
}
