import { type FormEvent, useState } from "react";
import type { ChatContent } from "../../phone-api.ts";
import { useChat } from "../chat/chat-scope.ts";
import { Sheet } from "../chat/Sheet.tsx";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { fieldsOf } from "./address-fields.ts";
import { addressWords } from "./address-words.ts";
import styles from "./attach.module.css";

type Props = {
  messageId: string;
  request: Extract<ChatContent, { type: "address_request" }>;
  onClose: () => void;
};

/** The form an address request opens. */
export function AddressSheet({ messageId, request, onClose }: Props) {
  const { said, language, perform, customer } = useChat();
  const named = addressWords[language];
  const fields = fieldsOf(request.country, request.values);
  const [values, setValues] = useState<Record<string, string>>({
    name: customer.name,
    ...(customer.waId && { phone_number: customer.waId }),
    ...request.values,
  });
  const [tried, setTried] = useState(false);
  const missing = (name: string) => (values[name] ?? "").trim() === "";

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (fields.some(({ name, needed }) => needed && missing(name))) return;
    const given = Object.fromEntries(Object.entries(values).filter(([name]) => !missing(name)));
    if (await perform({ type: "address_reply", messageId, values: given })) onClose();
  }
  return (
    <Sheet tall title={named.title} closeLabel={said.close} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        {fields.map(({ name, needed }) => (
          <Field
            key={name}
            label={named.fields[name] ?? name.replaceAll("_", " ")}
            dir="auto"
            value={values[name] ?? ""}
            aria-required={needed}
            problem={tried && needed && missing(name) ? named.needed : undefined}
            onChange={(event) => setValues({ ...values, [name]: event.target.value })}
          />
        ))}
        <Button type="submit" look="primary" data-testid="address-send">
          {named.send}
        </Button>
      </form>
    </Sheet>
  );
}
