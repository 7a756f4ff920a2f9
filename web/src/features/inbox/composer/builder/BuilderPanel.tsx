import type { Conversation } from "@croozer/contracts/conversations";
import { Button } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../../../lib/session.ts";
import type { BuilderKind } from "../panel-store.ts";
import { Counted } from "../preview/Counted.tsx";
import { PhonePreview } from "../preview/PhonePreview.tsx";
import { sendContent } from "../send-content.ts";
import styles from "../template/template.module.css";
import { ButtonFields } from "./ButtonFields.tsx";
import { type Built, contentOf, isAddress, isSendable, most, nothingBuilt } from "./built.ts";
import { ListFields } from "./ListFields.tsx";

type Props = { conversation: Conversation; kind: BuilderKind; text: string; onSent: () => void };

/** Puts a message together that the customer answers with a tap. What was written before becomes its text. */
export function BuilderPanel({ conversation, kind, text, onSent }: Props) {
  const { t } = useTranslation("inbox");
  const businessId = useBusinessId();
  const [built, setBuilt] = useState<Built>(() =>
    nothingBuilt(
      t("builder.listButton.default"),
      text === "" && kind === "location" ? t("builder.location.default") : text,
    ),
  );
  const change = (part: Partial<Built>) => setBuilt((before) => ({ ...before, ...part }));
  const content = contentOf(kind, built);
  const optional = (label: string) => `${label} (${t("builder.optional")})`;
  return (
    <form
      className={styles.form}
      data-testid={`builder-${kind}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSendable(content)) return;
        sendContent(businessId, conversation.id, content);
        onSent();
      }}
    >
      <div className={styles.columns}>
        <div className={styles.fields}>
          <Counted
            label={t("builder.body")}
            lines
            autoFocus
            most={kind === "list" ? most.listBody : most.body}
            value={built.body}
            onChange={(body) => change({ body })}
            testId="builder-body"
          />
          {kind === "buttons" && <ButtonFields built={built} onChange={change} />}
          {kind === "list" && <ListFields built={built} onChange={change} />}
          {kind === "link" && (
            <>
              <Counted
                label={t("builder.label")}
                most={most.button}
                value={built.label}
                onChange={(label) => change({ label })}
                testId="builder-label"
              />
              <Counted
                label={t("builder.url")}
                dir="ltr"
                value={built.url}
                error={built.url === "https://" || isAddress(built.url.trim()) ? null : t("builder.url.bad")}
                onChange={(url) => change({ url })}
                testId="builder-url"
              />
            </>
          )}
          {kind !== "location" && (
            <>
              <Counted
                label={optional(t("builder.header"))}
                most={most.text}
                value={built.header}
                onChange={(header) => change({ header })}
              />
              <Counted
                label={optional(t("builder.footer"))}
                most={most.text}
                value={built.footer}
                onChange={(footer) => change({ footer })}
              />
            </>
          )}
        </div>
        <PhonePreview content={content} />
      </div>
      <footer className={styles.foot}>
        <Button
          type="submit"
          disabled={!isSendable(content)}
          rightSection={<IconSend size={16} stroke={1.75} className="flip" aria-hidden="true" />}
          data-testid="send-built"
        >
          {t("builder.send")}
        </Button>
      </footer>
    </form>
  );
}
