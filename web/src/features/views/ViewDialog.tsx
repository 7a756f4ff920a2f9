import type { SavedView, ViewPlace } from "@croozer/contracts/saved-views";
import { Button, Group, Modal, Stack, Switch, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { usePermission } from "../../lib/session.ts";
import { FormProblem } from "../../ui/FormProblem.tsx";
import type { ViewFilters } from "./same-view.ts";
import { useViewActs } from "./views-queries.ts";

type Props = {
  place: ViewPlace;
  filters: ViewFilters;
  /** The one to change; "keep" for a new one. */
  view: "keep" | SavedView | null;
  onClose: () => void;
};

export function ViewDialog({ view, ...props }: Props) {
  const { t } = useTranslation("views");
  return (
    <Modal
      opened={view !== null}
      onClose={props.onClose}
      title={t(view === "keep" ? "keepTitle" : "editTitle")}
      centered
    >
      {view !== null && <Fields key={view === "keep" ? view : view.id} view={view} {...props} />}
    </Modal>
  );
}

function Fields({ place, filters, view, onClose }: Props & { view: "keep" | SavedView }) {
  const { t } = useTranslation("views");
  const mayShare = usePermission("view.share");
  const { save, change, forget } = useViewActs(place);
  const known = view === "keep" ? null : view;
  const [name, setName] = useState(known?.name ?? "");
  const [shared, setShared] = useState(known?.shared ?? false);
  const ends = { onSuccess: onClose };
  const keep = () =>
    known === null
      ? save.mutate({ name, shared, filters: { ...filters } }, ends)
      : change.mutate({ id: known.id, name, shared }, ends);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") keep();
      }}
    >
      <Stack gap="md">
        <TextInput
          label={t("name")}
          placeholder={t("nameHint")}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={60}
          dir="auto"
          data-autofocus
          data-testid="view-name"
        />
        {mayShare && (
          <Switch label={t("shared")} checked={shared} onChange={(event) => setShared(event.currentTarget.checked)} />
        )}
        <FormProblem error={save.error ?? change.error ?? forget.error} />
        <Group gap="sm" justify="space-between">
          {known !== null && (
            <Button
              variant="subtle"
              color="red"
              onClick={() => forget.mutate(known.id, ends)}
              loading={forget.isPending}
              data-testid="forget-view"
            >
              {t("forget")}
            </Button>
          )}
          <Group gap="sm" ms="auto">
            <Button variant="default" onClick={onClose}>
              {t("cancel")}
            </Button>
            <Button
              type="submit"
              disabled={name.trim() === ""}
              loading={save.isPending || change.isPending}
              data-testid="save-view"
            >
              {t(known === null ? "save" : "saveChange")}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}
