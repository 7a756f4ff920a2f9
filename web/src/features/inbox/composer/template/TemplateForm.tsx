import type { AccountTemplate } from "@croozer/contracts/account-templates";
import type { Conversation } from "@croozer/contracts/conversations";
import { isComplete, templateContent } from "@croozer/contracts/template-filling";
import { Button } from "@mantine/core";
import { IconChevronLeft, IconSend } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../../../lib/session.ts";
import { variablesQuery } from "../../../replies/replies-queries.ts";
import { PhonePreview } from "../preview/PhonePreview.tsx";
import { sendContent } from "../send-content.ts";
import { PlaceFields } from "./PlaceFields.tsx";
import { firstFilling, suggestionsFrom } from "./suggestions.ts";
import styles from "./template.module.css";

type Props = { conversation: Conversation; template: AccountTemplate; onBack: () => void; onSent: () => void };

/** A chosen template: what fills it, how the customer will see it, and sending it. */
export function TemplateForm(props: Props) {
  const businessId = useBusinessId();
  const variables = useQuery(variablesQuery(businessId, props.conversation.id));
  if (variables.isPending) return null;
  // One that cannot be filled in from what is known is filled in by hand.
  return (
    <Form {...props} values={variables.data?.values[props.template.language.startsWith("he") ? "he" : "en"] ?? {}} />
  );
}

function Form({ conversation, template, values, onBack, onSent }: Props & { values: Record<string, string> }) {
  const { t } = useTranslation("inbox");
  const businessId = useBusinessId();
  const [filling, setFilling] = useState(() => firstFilling(template, values));
  const content = templateContent(template, filling);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isComplete(template, filling)) return;
        sendContent(businessId, conversation.id, content);
        onSent();
      }}
    >
      <header className={styles.formHead}>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconChevronLeft size={16} className="flip" aria-hidden="true" />}
          onClick={onBack}
        >
          {t("template.back")}
        </Button>
        <bdi className={styles.name}>{template.name}</bdi>
      </header>
      <div className={styles.columns}>
        <PlaceFields
          template={template}
          filling={filling}
          suggestions={suggestionsFrom(values)}
          onChange={setFilling}
        />
        <PhonePreview content={content} />
      </div>
      <footer className={styles.foot}>
        <Button
          type="submit"
          disabled={!isComplete(template, filling)}
          rightSection={<IconSend size={16} stroke={1.75} className="flip" aria-hidden="true" />}
          data-testid="send-template"
        >
          {t("template.send")}
        </Button>
      </footer>
    </form>
  );
}
