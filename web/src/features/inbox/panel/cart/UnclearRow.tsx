import { inLanguage } from "@croozer/contracts/basics";
import type { Catalogue } from "@croozer/contracts/catalogue";
import type { Cart } from "@croozer/contracts/conversations";
import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../../lib/use-language.ts";
import { PersonText } from "../../../../ui/PersonText.tsx";
import { plainItem } from "../../../lines/items.ts";
import lines from "../../../lines/lines.module.css";
import styles from "./cart.module.css";
import { LineProblem } from "./LineProblem.tsx";
import { itemsOf, type SaveCartAct } from "./use-cart.ts";

type Props = { unclear: Cart["unclear"][number]; catalogue: Catalogue | null; save: SaveCartAct };

/** Words that may mean several products: a member says which, or that nothing was meant. */
export function UnclearRow({ unclear, catalogue, save }: Props) {
  const { t } = useTranslation("inbox");
  const language = useLanguage();
  const candidates = unclear.candidateIds.flatMap((id) => catalogue?.products.find((one) => one.id === id) ?? []);
  const [refused, setRefused] = useState<unknown>(null);
  const settle = (productId: string | null) =>
    save.mutate(
      (cart) => ({
        unclear: (cart?.unclear ?? []).flatMap(({ text }) => (text === unclear.text ? [] : [text])),
        ...(productId === null ? {} : { items: [...itemsOf(cart), plainItem(productId)] }),
      }),
      { onError: setRefused },
    );
  return (
    <div className={lines.group} data-testid="cart-unclear">
      <p className={styles.unclear}>
        {t("cart.unclear", { words: unclear.text })}
        {catalogue !== null && (
          <ActionIcon
            className="thumb"
            variant="subtle"
            color="gray"
            size={24}
            aria-label={t("cart.unclear.none")}
            title={t("cart.unclear.none")}
            disabled={save.isPending}
            onClick={() => settle(null)}
          >
            <IconX size={14} stroke={2} />
          </ActionIcon>
        )}
      </p>
      {candidates.map(({ id, name }) => (
        <button key={id} type="button" className={lines.choice} disabled={save.isPending} onClick={() => settle(id)}>
          <PersonText>{inLanguage(name, language)}</PersonText>
        </button>
      ))}
      <LineProblem error={refused} />
    </div>
  );
}
