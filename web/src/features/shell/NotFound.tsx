import { Button } from "@mantine/core";
import { IconMapOff } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../ui/EmptyState.tsx";

export function NotFound() {
  const { t } = useTranslation("shell");
  return (
    <EmptyState icon={IconMapOff} title={t("notFoundTitle")} text={t("notFoundText")}>
      <Button component={Link} to="/">
        {t("home")}
      </Button>
    </EmptyState>
  );
}
