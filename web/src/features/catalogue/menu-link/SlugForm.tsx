import { Slug } from "@croozer/contracts/businesses";
import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useErrorText } from "../../../ui/use-error-text.ts";
import { useSaveBusiness } from "../../businesses/use-save-business.ts";
import styles from "./menu-link.module.css";

/** The last part of the menu's address. */
export function SlugForm({ slug }: { slug: string }) {
  const { t } = useTranslation("menuLink");
  const errorText = useErrorText();
  const save = useSaveBusiness();
  const [typed, setTyped] = useState(slug);
  const isRight = Slug.safeParse(typed).success;
  return (
    <form
      className={styles.address}
      onSubmit={(event) => {
        event.preventDefault();
        if (isRight) save.mutate({ slug: typed });
      }}
    >
      <TextInput
        aria-label={t("address")}
        dir="ltr"
        leftSection="/m/"
        value={typed}
        maxLength={60}
        error={save.isError ? errorText(save.error) : isRight ? null : t("slugWrong")}
        onChange={(event) => {
          save.reset();
          setTyped(event.currentTarget.value.toLowerCase());
        }}
        data-testid="menu-slug"
      />
      <Button type="submit" loading={save.isPending} disabled={!isRight || typed === slug} data-testid="save-slug">
        {t("save")}
      </Button>
    </form>
  );
}
