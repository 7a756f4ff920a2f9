import type { FormEvent } from "react";
import { useChat } from "../chat/chat-scope.ts";
import { Sheet } from "../chat/Sheet.tsx";
import { write } from "../state/acts.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import styles from "./attach.module.css";
import { attachWords } from "./attach-words.ts";

/** A first message as if an ad that opens a chat was tapped. */
export function AdSheet({ onClose }: { onClose: () => void }) {
  const { said, language, at } = useChat();
  const named = attachWords[language];
  const { adDefaults } = named;
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const words = (field: string) => String(form.get(field)).trim();
    const referral = {
      ...{ headline: words("headline"), body: words("body") },
      ...{ sourceUrl: words("sourceUrl"), sourceId: words("sourceId") },
    };
    const body = words("message") || adDefaults.message;
    write(at, { type: "text", body, referral }, { type: "text", body });
    onClose();
  }
  return (
    <Sheet title={named.adTitle} closeLabel={said.close} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <p>{named.adExplains}</p>
        <Field label={named.adMessage} name="message" dir="auto" defaultValue={adDefaults.message} />
        <Field label={named.adHeadline} name="headline" dir="auto" defaultValue={adDefaults.headline} />
        <Field label={named.adBody} name="body" dir="auto" defaultValue={adDefaults.body} />
        <Field label={named.adUrl} name="sourceUrl" dir="ltr" type="url" defaultValue={adDefaults.sourceUrl} />
        <Field label={named.adId} name="sourceId" dir="ltr" inputMode="numeric" defaultValue={adDefaults.sourceId} />
        <Button type="submit" look="primary">
          {said.send}
        </Button>
      </form>
    </Sheet>
  );
}
