import { Button, Skeleton } from "@mantine/core";
import { IconDownload, IconExternalLink } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useBusinessId, usePermission } from "../../../lib/session.ts";
import { CopyField } from "../../../ui/CopyField.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { businessQuery } from "../../businesses/business-query.ts";
import { SettingsCard, SettingsPage } from "../../settings/SettingsPage.tsx";
import styles from "./menu-link.module.css";
import { qrCode, qrPath, qrPng, qrSvg } from "./qr-code.ts";
import { SlugForm } from "./SlugForm.tsx";

/** Where the public menu is: its link, its code to print, and its address to change. */
export function MenuLinkPage() {
  const { t } = useTranslation("menuLink");
  const { data: business, error, refetch } = useQuery(businessQuery(useBusinessId()));
  const mayChange = usePermission("business.update");
  if (business === undefined)
    return error === null ? <Skeleton height={320} /> : <ErrorState error={error} retry={refetch} />;
  const url = `${window.location.origin}/m/${business.slug}`;
  const open = (
    <Button
      component="a"
      href={url}
      target="_blank"
      rel="noopener"
      variant="light"
      leftSection={<IconExternalLink size={18} aria-hidden="true" />}
    >
      {t("open")}
    </Button>
  );
  return (
    <SettingsPage title={t("title")} text={t("text")} action={open}>
      <SettingsCard>
        <CopyField label={t("link")} value={url} testId="menu-link" />
      </SettingsCard>
      <SettingsCard title={t("code")}>
        <Code url={url} name={business.slug} />
      </SettingsCard>
      {mayChange && (
        <SettingsCard title={t("address")} text={t("addressText")}>
          <SlugForm key={business.slug} slug={business.slug} />
        </SettingsCard>
      )}
    </SettingsPage>
  );
}

function Code({ url, name }: { url: string; name: string }) {
  const { t } = useTranslation("menuLink");
  const code = useMemo(() => qrCode(url), [url]);
  const icon = <IconDownload size={18} aria-hidden="true" />;
  return (
    <div className={styles.code}>
      <svg viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={t("codeAlt")} shapeRendering="crispEdges">
        <rect width="100%" height="100%" fill="#fff" />
        <path d={qrPath(code)} fill="#000" />
      </svg>
      <div className={styles.downloads}>
        <Button
          variant="default"
          leftSection={icon}
          onClick={() => save(new Blob([qrSvg(code)], { type: "image/svg+xml" }), `${name}.svg`)}
          data-testid="menu-svg"
        >
          {t("svg")}
        </Button>
        <Button
          variant="default"
          leftSection={icon}
          onClick={() => void qrPng(code).then((blob) => blob && save(blob, `${name}.png`))}
          data-testid="menu-png"
        >
          {t("png")}
        </Button>
      </div>
    </div>
  );
}

function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
