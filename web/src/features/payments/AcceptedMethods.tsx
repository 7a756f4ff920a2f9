import { AcceptedMethod, acceptedMethods } from "@croozer/contracts/businesses";
import { Checkbox } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useBusinessId } from "../../lib/session.ts";
import { FormProblem } from "../../ui/FormProblem.tsx";
import { businessQuery } from "../businesses/business-query.ts";
import { useSaveBusiness } from "../businesses/use-save-business.ts";
import { SettingsCard } from "../settings/SettingsPage.tsx";
import styles from "./Payments.module.css";
import { paymentSettingsQuery } from "./queries.ts";

const Methods = z.array(AcceptedMethod);

/** What customers may choose from; saved with each tick. The last one stays. */
export function AcceptedMethods({ mayOnline }: { mayOnline: boolean }) {
  const { t } = useTranslation("payments");
  const businessId = useBusinessId();
  const client = useQueryClient();
  const { data: business } = useQuery(businessQuery(businessId));
  const save = useSaveBusiness();
  if (business === undefined) return null;
  const accepted = save.isPending ? (save.variables.settings?.paymentMethods ?? []) : business.settings.paymentMethods;
  const isOnly = (method: AcceptedMethod) => accepted.length === 1 && accepted[0] === method;
  const isLocked = (method: AcceptedMethod) => method === "online" && !mayOnline && !accepted.includes("online");
  return (
    <SettingsCard title={t("methodsTitle")} text={t("methodsText")}>
      <Checkbox.Group
        value={[...accepted]}
        onChange={(chosen) =>
          save.mutate(
            { settings: { paymentMethods: Methods.parse(chosen) } },
            // Whether it is offered online depends on it.
            { onSuccess: () => client.invalidateQueries({ queryKey: paymentSettingsQuery(businessId).queryKey }) },
          )
        }
        data-testid="payment-methods"
      >
        <div className={styles.checks}>
          {acceptedMethods.map((method) => (
            <Checkbox
              key={method}
              value={method}
              label={t(`method_${method}`)}
              disabled={save.isPending || isOnly(method) || isLocked(method)}
              data-testid={`payment-method-${method}`}
            />
          ))}
        </div>
      </Checkbox.Group>
      {!mayOnline && <p className={styles.hint}>{t("onlineNeeds")}</p>}
      <FormProblem error={save.error} />
    </SettingsCard>
  );
}
