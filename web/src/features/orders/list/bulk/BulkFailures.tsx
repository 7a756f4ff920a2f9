import { Alert } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Isolate } from "../../../../ui/Isolate.tsx";
import { useErrorText } from "../../../../ui/use-error-text.ts";
import type { BulkOutcome } from "./bulk-acts.ts";

/** Which orders were refused, and why; they are still picked. */
export function BulkFailures({ outcome: { done, failed } }: { outcome: BulkOutcome }) {
  const { t } = useTranslation("bulk");
  const errorText = useErrorText();
  return (
    <Alert color="red" role="alert" title={t("failed", { count: failed.length, done })} data-testid="bulk-failures">
      <ul>
        {failed.map(({ order, error }) => (
          <li key={order.id}>
            <Isolate>#{order.shortNumber}</Isolate> {errorText(error)}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
