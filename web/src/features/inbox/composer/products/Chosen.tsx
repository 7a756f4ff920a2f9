import { ActionIcon, Button } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { PersonText } from "../../../../ui/PersonText.tsx";
import builder from "../builder/builder.module.css";
import { Counted } from "../preview/Counted.tsx";
import { addSection, drop, dropSection, itemsOf, most, move, nameSection, type Offer } from "./offer.ts";
import styles from "./shop.module.css";

type Props = {
  offer: Offer;
  /** Where the next product goes. */
  sectionId: number;
  onSection: (id: number) => void;
  onChange: (offer: Offer) => void;
};

/** The chosen products in their order, in sections with titles when there are several. */
export function Chosen({ offer, sectionId, onSection, onChange }: Props) {
  const { t } = useTranslation("inbox");
  const { t: tShop } = useTranslation("shop");
  const { sections } = offer;
  const several = sections.length > 1;
  const count = itemsOf(offer).length;
  const add = () => {
    const next = addSection(offer);
    onChange(next);
    onSection(next.sections.at(-1)?.id ?? sectionId);
  };
  return (
    <div className={styles.chosen}>
      <p className={styles.chosenHead}>
        <span>{tShop("chosen")}</span>
        <bdi className={styles.count}>{tShop("count", { count, most: most.products })}</bdi>
      </p>
      {count === 0 && !several && <p className={styles.hint}>{tShop("pick")}</p>}
      {sections.map((section, index) => (
        <div key={section.id} className={several ? builder.section : ""} data-here={section.id === sectionId}>
          {several && (
            <div className={builder.line}>
              <div className={builder.grow}>
                <Counted
                  label={tShop("section.title", { number: index + 1 })}
                  most={most.sectionTitle}
                  value={section.title}
                  onChange={(title) => onChange(nameSection(offer, section.id, title))}
                  testId="shop-section-title"
                />
              </div>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={36}
                aria-label={tShop("section.remove", { number: index + 1 })}
                onClick={() => {
                  const next = dropSection(offer, section.id);
                  onChange(next);
                  if (section.id === sectionId) onSection(next.sections.at(-1)?.id ?? 1);
                }}
              >
                <IconX size={16} aria-hidden="true" />
              </ActionIcon>
            </div>
          )}
          <ol className={styles.order}>
            {section.items.map(({ retailerId, name }, place) => (
              <li key={retailerId} className={styles.orderLine} data-testid="shop-chosen">
                <PersonText className={styles.name}>{name}</PersonText>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={tShop("up", { name })}
                  disabled={index === 0 && place === 0}
                  onClick={() => onChange(move(offer, retailerId, -1))}
                >
                  <IconArrowUp size={16} aria-hidden="true" />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={tShop("down", { name })}
                  disabled={index === sections.length - 1 && place === section.items.length - 1}
                  onClick={() => onChange(move(offer, retailerId, 1))}
                >
                  <IconArrowDown size={16} aria-hidden="true" />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={tShop("remove", { name })}
                  onClick={() => onChange(drop(offer, retailerId))}
                >
                  <IconX size={16} aria-hidden="true" />
                </ActionIcon>
              </li>
            ))}
          </ol>
          {several && (
            <Button
              variant="subtle"
              size="compact-sm"
              className={builder.add ?? ""}
              disabled={section.id === sectionId}
              onClick={() => onSection(section.id)}
            >
              {tShop(section.id === sectionId ? "addingHere" : "addHere")}
            </Button>
          )}
        </div>
      ))}
      {sections.length < most.sections && count > 0 && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={builder.add ?? ""}
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={add}
          data-testid="shop-add-section"
        >
          {t("builder.addSection")}
        </Button>
      )}
    </div>
  );
}
