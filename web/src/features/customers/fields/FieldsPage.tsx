import { type CustomerField, CustomerFields, mostFields } from "@croozer/contracts/customer-fields";
import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconForms, IconPlus } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { request } from "../../../lib/http.ts";
import { useBusinessId } from "../../../lib/session.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { SkeletonRows } from "../../../ui/SkeletonRows.tsx";
import { SaveBar } from "../../settings/SaveBar.tsx";
import { SettingsCard, SettingsPage } from "../../settings/SettingsPage.tsx";
import { FieldDraftRow } from "./FieldDraftRow.tsx";
import { bodyOf, draftOf, type FieldDraft, isWhole, moved, newDraft } from "./field-drafts.ts";
import styles from "./fields.module.css";
import { customerFieldsQuery, useCustomerFields } from "./fields-query.ts";

/** What the business wants to know of its customers besides what everybody has. */
export function FieldsPage() {
  const { t } = useTranslation("customerFields");
  const { data, error, refetch } = useCustomerFields();
  return (
    <SettingsPage title={t("title")} text={t("text")}>
      {data === undefined ? (
        <SettingsCard>
          {error === null ? <SkeletonRows rows={4} /> : <ErrorState error={error} retry={refetch} />}
        </SettingsCard>
      ) : (
        <FieldsForm fields={data.items} />
      )}
    </SettingsPage>
  );
}

function FieldsForm({ fields }: { fields: readonly CustomerField[] }) {
  const { t } = useTranslation("customerFields");
  const client = useQueryClient();
  const { queryKey } = customerFieldsQuery(useBusinessId());
  /** Null while nothing differs from what is saved. */
  const [changed, setChanged] = useState<FieldDraft[] | null>(null);
  const [told, setTold] = useState(false);
  const drafts = changed ?? fields.map(draftOf);
  const save = useMutation({
    mutationFn: () => request("PUT", "/api/customer-fields", CustomerFields, { body: bodyOf(drafts) }),
    onSuccess: (saved) => {
      client.setQueryData(queryKey, saved);
      setChanged(null);
      setTold(false);
      notifications.show({ color: "teal", message: t("saved") });
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    if (drafts.every(isWhole)) save.mutate();
    else setTold(true);
  }
  const change = (key: string, part: Partial<FieldDraft>) =>
    setChanged(drafts.map((draft) => (draft.key === key ? { ...draft, ...part } : draft)));
  const isRemoving = fields.some(({ id }) => drafts.every((draft) => draft.id !== id));
  const add = (
    <Button
      variant="default"
      leftSection={<IconPlus size={18} aria-hidden="true" />}
      disabled={drafts.length >= mostFields}
      onClick={() => setChanged([...drafts, newDraft()])}
      data-testid="new-field"
    >
      {t("add")}
    </Button>
  );
  return (
    <form noValidate onSubmit={submit}>
      <SettingsCard>
        {drafts.length === 0 ? (
          <EmptyState icon={IconForms} title={t("noneTitle")} text={t("noneText")}>
            {add}
          </EmptyState>
        ) : (
          <>
            <ol className={styles.rows}>
              {drafts.map((draft, index) => (
                <FieldDraftRow
                  key={draft.key}
                  draft={draft}
                  told={told}
                  onChange={(part) => change(draft.key, part)}
                  onRemove={() => setChanged(drafts.filter(({ key }) => key !== draft.key))}
                  onUp={index === 0 ? null : () => setChanged(moved(drafts, index, -1))}
                  onDown={index === drafts.length - 1 ? null : () => setChanged(moved(drafts, index, 1))}
                />
              ))}
            </ol>
            <div>{add}</div>
          </>
        )}
        {isRemoving && <p className={styles.note}>{t("removing")}</p>}
      </SettingsCard>
      <SaveBar
        dirty={changed !== null}
        saving={save.isPending}
        error={save.error}
        onDiscard={() => {
          setChanged(null);
          setTold(false);
        }}
      />
    </form>
  );
}
