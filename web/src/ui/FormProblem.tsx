import { Alert } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useErrorText } from "./use-error-text.ts";

/** Why the server refused a form, above its button. */
export function FormProblem({ error }: { error: unknown }) {
  const errorText = useErrorText();
  if (error === null) return null;
  return (
    <Alert color="red" role="alert" icon={<IconAlertCircle size={20} aria-hidden="true" />} data-testid="form-problem">
      {errorText(error)}
    </Alert>
  );
}
