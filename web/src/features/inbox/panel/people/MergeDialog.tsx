import { Customer } from "@croozer/contracts/customers";
import { Alert, Button, Checkbox, Modal } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { post } from "../../../../lib/http.ts";
import { keyOf } from "../../../../lib/query.ts";
import { useBusinessId } from "../../../../lib/session.ts";
import { FormProblem } from "../../../../ui/FormProblem.tsx";
import { useFocusBack } from "../../../../ui/use-focus-back.ts";
import { toastDone } from "../../toast.tsx";
import panel from "../panel.module.css";
import { FindCustomer } from "./FindCustomer.tsx";
import styles from "./people.module.css";
import { customerConversationsQuery } from "./people-queries.ts";
import { type Keep, Sides } from "./Sides.tsx";

type Props = { into: Customer; other: Customer | null; onClose: () => void };

/** Makes another customer one with this one, for good: looked for, compared, said in words. */
export function MergeDialog({ into, other, onClose }: Props) {
  const { t } = useTranslation("panel");
  const { t: tUi } = useTranslation("ui");
  useFocusBack();
  const [from, setFrom] = useState(other);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t("merge.title")}
      closeButtonProps={{ "aria-label": tUi("close") }}
    >
      <div className={styles.dialog} data-testid="merge-dialog">
        {from === null ? (
          <FindCustomer except={into.id} onChoose={setFrom} />
        ) : (
          <Compared key={from.id} into={into} from={from} onOther={() => setFrom(null)} onClose={onClose} />
        )}
      </div>
    </Modal>
  );
}

type ComparedProps = { into: Customer; from: Customer; onOther: () => void; onClose: () => void };

function Compared({ into, from, onOther, onClose }: ComparedProps) {
  const { t } = useTranslation("panel");
  const { t: tUi } = useTranslation("ui");
  const client = useQueryClient();
  const businessId = useBusinessId();
  const [keep, setKeep] = useState<Keep>({ name: "into", phone: "into", email: "into" });
  const [sure, setSure] = useState(false);
  const shared = useSharedChannels(into.id, from.id);
  const merge = useMutation({
    mutationFn: () => post(`/api/customers/${into.id}/merge`, Customer, { from: from.id, keep }),
    onSuccess: () => {
      for (const changed of ["customer", "customers", "orders", "conversation", "conversations"])
        void client.invalidateQueries({ queryKey: keyOf(businessId, changed) });
      toastDone(t("merge.done"));
      onClose();
    },
  });
  return (
    <>
      <Sides into={into} from={from} keep={keep} onKeep={setKeep} />
      <p className={panel.quiet}>{t("merge.kept")}</p>
      {shared.map((channel) => (
        <Alert key={channel} color="gray" icon={<IconAlertTriangle size={18} aria-hidden="true" />}>
          {t("merge.threads", { channel })}
        </Alert>
      ))}
      <Checkbox
        label={t("merge.sure")}
        checked={sure}
        onChange={(event) => setSure(event.currentTarget.checked)}
        data-testid="merge-sure"
      />
      <FormProblem error={merge.error} />
      <div className={panel.acts}>
        <Button
          color="red"
          disabled={!sure}
          loading={merge.isPending}
          onClick={() => merge.mutate()}
          data-testid="merge-act"
        >
          {t("merge.act")}
        </Button>
        <Button variant="default" onClick={onClose}>
          {tUi("cancel")}
        </Button>
        <Button variant="subtle" color="gray" className={panel.push ?? ""} onClick={onOther}>
          {t("merge.other")}
        </Button>
      </div>
    </>
  );
}

/** Names of the numbers on which both have a conversation. */
function useSharedChannels(into: string, from: string): string[] {
  const businessId = useBusinessId();
  const mine = useQuery(customerConversationsQuery(businessId, into)).data?.items ?? [];
  const theirs = useQuery(customerConversationsQuery(businessId, from)).data?.items ?? [];
  const channels = mine.flatMap(({ channel }) =>
    theirs.some((other) => other.channel.id === channel.id) ? [channel.name] : [],
  );
  return [...new Set(channels)];
}
