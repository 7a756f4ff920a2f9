import { CreatedApiKey } from "@croozer/contracts/businesses";
import { type Permission, permissions } from "@croozer/contracts/permissions";
import { Alert, Button, Checkbox, Modal, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { post } from "../../lib/http.ts";
import { useMembership } from "../../lib/session.ts";
import { CopyField } from "../../ui/CopyField.tsx";
import { FormProblem } from "../../ui/FormProblem.tsx";
import styles from "./ApiKeys.module.css";
import { apiKeysQuery } from "./api-keys-query.ts";

const groups = ["order", "conversation", "customer", "catalogue", "business"] as const;
type Group = (typeof groups)[number];

/** Everything about the business itself stands in one group. */
const groupOf = (permission: Permission): Group =>
  groups.find((group) => permission.startsWith(`${group}.`)) ?? "business";

export function NewApiKey({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation("businesses");
  const { business } = useMembership();
  const queryClient = useQueryClient();
  const create = useMutation({
    mutationFn: (body: { name: string; permissions: string[] }) =>
      post(`/api/businesses/${business.id}/api-keys`, CreatedApiKey, body, { businessId: business.id }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: apiKeysQuery(business.id).queryKey }),
  });
  const close = () => {
    onClose();
    create.reset();
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      size="lg"
      title={create.isSuccess ? t("keyCreatedTitle") : t("newKey")}
      closeOnClickOutside={false}
      closeOnEscape={!create.isSuccess}
    >
      {create.isSuccess ? (
        <div className={styles.form}>
          <Alert color="yellow" icon={<IconAlertTriangle size={20} aria-hidden="true" />}>
            {t("keyCreatedText")}
          </Alert>
          <CopyField label={create.data.name} value={create.data.key} testId="created-api-key" />
          <div className={styles.acts}>
            <Button onClick={close}>{t("keyCreatedDone")}</Button>
          </div>
        </div>
      ) : (
        <KeyForm saving={create.isPending} error={create.error} onSubmit={create.mutate} onCancel={close} />
      )}
    </Modal>
  );
}

type FormProps = {
  saving: boolean;
  error: unknown;
  onSubmit: (values: { name: string; permissions: string[] }) => void;
  onCancel: () => void;
};

function KeyForm({ saving, error, onSubmit, onCancel }: FormProps) {
  const { t } = useTranslation("businesses");
  const { t: tUi } = useTranslation("ui");
  const { t: tIdentity } = useTranslation("identity");
  // Nobody hands out more than they may do themselves.
  const { permissions: own } = useMembership();
  const form = useForm<{ name: string; permissions: string[] }>({
    initialValues: { name: "", permissions: ["order.read"] },
    validate: {
      name: (name) => (name.trim() === "" ? tIdentity("nameMissing") : null),
      permissions: (chosen) => (chosen.length === 0 ? t("keyPermissionsMissing") : null),
    },
  });
  return (
    <form className={styles.form} noValidate onSubmit={form.onSubmit(onSubmit)}>
      <TextInput
        label={t("keyName")}
        description={t("keyNameHint")}
        dir="auto"
        data-autofocus
        data-testid="api-key-name"
        {...form.getInputProps("name")}
      />
      <Checkbox.Group label={t("keyPermissions")} {...form.getInputProps("permissions")}>
        <div className={styles.groups}>
          {groups.map((group) => (
            <div key={group} className={styles.group} data-group={group}>
              <h4>{t(`group_${group}`)}</h4>
              {permissions
                .filter((permission) => groupOf(permission) === group && own.includes(permission))
                .map((permission) => (
                  <Checkbox key={permission} value={permission} label={t(`permission_${permission}`)} />
                ))}
            </div>
          ))}
        </div>
      </Checkbox.Group>
      <FormProblem error={error} />
      <div className={styles.acts}>
        <Button variant="default" onClick={onCancel}>
          {tUi("cancel")}
        </Button>
        <Button type="submit" loading={saving} data-testid="create-api-key">
          {t("createKey")}
        </Button>
      </div>
    </form>
  );
}
