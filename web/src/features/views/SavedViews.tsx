import type { SavedView, ViewPlace } from "@croozer/contracts/saved-views";
import { Button, Menu } from "@mantine/core";
import { IconBookmark, IconBookmarkPlus, IconCheck, IconPencil, IconRefresh, IconUsers } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBusinessId, usePermission } from "../../lib/session.ts";
import { PersonText } from "../../ui/PersonText.tsx";
import { isSameView, type ViewFilters } from "./same-view.ts";
import { ViewDialog } from "./ViewDialog.tsx";
import { useViewActs, viewsQuery } from "./views-queries.ts";

type Props = {
  place: ViewPlace;
  /** What the list is narrowed by now. */
  filters: ViewFilters;
  onPick: (filters: ViewFilters) => void;
};

/** The lists somebody keeps under a name: picked, kept, changed and removed. */
export function SavedViews({ place, filters, onPick }: Props) {
  const { t } = useTranslation("views");
  const views = useQuery(viewsQuery(useBusinessId(), place)).data ?? [];
  const maySharing = usePermission("view.share");
  const { change } = useViewActs(place);
  const [dialog, setDialog] = useState<"keep" | SavedView | null>(null);
  // The one that was picked goes on being meant while its filters are being changed.
  const [pickedId, setPickedId] = useState<string | null>(null);
  const shown = views.find((view) => isSameView(view.filters, filters));
  const picked = shown ?? views.find(({ id }) => id === pickedId);
  const mayChange = picked !== undefined && (!picked.shared || maySharing);
  const isNarrowed = Object.keys(filters).length > 0;
  const entries = (shared: boolean) =>
    views
      .filter((view) => view.shared === shared)
      .map((view) => (
        <Menu.Item
          key={view.id}
          leftSection={shared ? <IconUsers size={16} /> : <IconBookmark size={16} />}
          rightSection={view.id === shown?.id ? <IconCheck size={16} /> : null}
          onClick={() => {
            setPickedId(view.id);
            onPick(view.filters);
          }}
          data-testid="saved-view"
        >
          <PersonText>{view.name}</PersonText>
        </Menu.Item>
      ));
  const [mine, everybodys] = [entries(false), entries(true)];
  return (
    <>
      <Menu position="bottom-end" width={280} withinPortal>
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconBookmark size={18} stroke={1.75} aria-hidden="true" />}
            data-testid="views"
          >
            {shown === undefined ? t("views") : <PersonText>{shown.name}</PersonText>}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {mine.length > 0 && <Menu.Label>{t("mine")}</Menu.Label>}
          {mine}
          {everybodys.length > 0 && <Menu.Label>{t("everybodys")}</Menu.Label>}
          {everybodys}
          {views.length === 0 && <Menu.Label>{t("none")}</Menu.Label>}
          {(shown === undefined || mayChange) && <Menu.Divider />}
          {/* Always something to choose or not yet: a menu of words alone is none to those who hear the page. */}
          {shown === undefined && (
            <Menu.Item
              disabled={!isNarrowed}
              leftSection={<IconBookmarkPlus size={16} />}
              onClick={() => setDialog("keep")}
              data-testid="keep-view"
            >
              {t("keep")}
            </Menu.Item>
          )}
          {mayChange && isNarrowed && shown === undefined && (
            <Menu.Item
              leftSection={<IconRefresh size={16} />}
              onClick={() => change.mutate({ id: picked.id, filters: { ...filters } })}
            >
              {t("update", { name: picked.name })}
            </Menu.Item>
          )}
          {mayChange && (
            <Menu.Item
              leftSection={<IconPencil size={16} />}
              onClick={() => setDialog(picked)}
              data-testid="change-view"
            >
              {t("edit", { name: picked.name })}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <ViewDialog place={place} filters={filters} view={dialog} onClose={() => setDialog(null)} />
    </>
  );
}
