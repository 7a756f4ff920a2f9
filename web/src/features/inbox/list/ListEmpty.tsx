import { Button } from "@mantine/core";
import { IconFilterOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../../lib/session.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import type { InboxFilter } from "../inbox-view.ts";
import { useInboxPlace } from "../use-inbox-place.ts";
import { useViewCounts } from "./use-views.ts";
import { viewIcons } from "./view-icons.ts";

/** What a list without conversations is for, and where to go from it. */
export function ListEmpty({ filter }: { filter: InboxFilter }) {
  const { t } = useTranslation("inbox");
  const { show } = useInboxPlace();
  const { emulator } = useMe();
  const counts = useViewCounts();
  if (filter.rules !== null)
    return (
      <EmptyState icon={IconFilterOff} title={t("empty.filter.title")} text={t("empty.filter.text")}>
        <Button variant="default" onClick={() => show({ rules: null })}>
          {t("filter.clear")}
        </Button>
      </EmptyState>
    );
  const icon = viewIcons[filter.view];
  const nothingYet = counts?.all === 0 && filter.view === "all" && filter.status === "open";
  if (nothingYet)
    return (
      <EmptyState icon={icon} title={t("empty.first.title")} text={t("empty.first.text")}>
        {emulator !== null && (
          <Button component="a" href={emulator.phoneUrl} target="_blank" rel="noreferrer">
            {t("empty.first.phone")}
          </Button>
        )}
      </EmptyState>
    );
  return (
    <EmptyState icon={icon} title={t(`empty.${filter.view}.title`)} text={t(`empty.${filter.view}.text`)}>
      {filter.view === "mine" ? (
        <Button variant="default" onClick={() => show({ view: "unassigned", status: "open" })}>
          {t("empty.mine.act")}
        </Button>
      ) : (
        (filter.view !== "all" || filter.status !== "open") && (
          <Button variant="default" onClick={() => show({ view: "all", status: "open" })}>
            {t("empty.act.all")}
          </Button>
        )
      )}
    </EmptyState>
  );
}
