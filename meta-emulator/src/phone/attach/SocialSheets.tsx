import { type FormEvent, useState } from "react";
import { useChat } from "../chat/chat-scope.ts";
import { Sheet } from "../chat/Sheet.tsx";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { Segmented } from "../ui/Segmented.tsx";
import styles from "./attach.module.css";
import { attachWords } from "./attach-words.ts";

type Props = { onClose: () => void };

/** A story of the business answered, or mentioned in one of one's own. */
export function StorySheet({ onClose }: Props) {
  const { said, language, perform } = useChat();
  const named = attachWords[language];
  const [what, setWhat] = useState<"reply" | "mention">("reply");
  const [body, setBody] = useState("");
  function submit(event: FormEvent): void {
    event.preventDefault();
    void perform({ type: "story", what, ...(what === "reply" && { body: body.trim() || "😍" }) });
    onClose();
  }
  return (
    <Sheet title={named.storyTitle} closeLabel={said.close} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <Segmented
          label={named.storyTitle}
          value={what}
          onChange={setWhat}
          choices={[
            { value: "reply", label: named.storyReply },
            { value: "mention", label: named.storyMention },
          ]}
        />
        {what === "reply" && (
          <Field
            label={named.storyWords}
            dir="auto"
            placeholder="😍"
            value={body}
            onChange={(event) => setBody(event.target.value)}
          />
        )}
        <Button type="submit" look="primary">
          {said.send}
        </Button>
      </form>
    </Sheet>
  );
}

/** A post or a page shared into the chat. */
export function ShareSheet({ onClose }: Props) {
  const { said, language, perform } = useChat();
  const named = attachWords[language];
  const [url, setUrl] = useState("");
  const [title, setTitle] = useState("");
  const [wrong, setWrong] = useState(false);
  function submit(event: FormEvent): void {
    event.preventDefault();
    const isAddress = /^https?:\/\/\S+$/u.test(url.trim());
    setWrong(!isAddress);
    if (!isAddress) return;
    void perform({ type: "share", url: url.trim(), ...(title.trim() !== "" && { title: title.trim() }) });
    onClose();
  }
  return (
    <Sheet title={named.shareTitle} closeLabel={said.close} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <Field
          label={named.shareUrl}
          dir="ltr"
          type="url"
          placeholder="https://"
          value={url}
          problem={wrong ? named.addressMissing : undefined}
          onChange={(event) => setUrl(event.target.value)}
        />
        <Field label={named.shareName} dir="auto" value={title} onChange={(event) => setTitle(event.target.value)} />
        <Button type="submit" look="primary">
          {said.send}
        </Button>
      </form>
    </Sheet>
  );
}

/** The chat opened from a link that carries a word for the business. */
export function ReferralSheet({ onClose }: Props) {
  const { said, language, perform } = useChat();
  const named = attachWords[language];
  const [ref, setRef] = useState("");
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (ref.trim() === "") return;
    void perform({ type: "referral", ref: ref.trim() });
    onClose();
  }
  return (
    <Sheet title={named.referralTitle} closeLabel={said.close} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <p>{named.referralExplains}</p>
        <Field label={named.referralRef} dir="ltr" value={ref} onChange={(event) => setRef(event.target.value)} />
        <Button type="submit" look="primary" disabled={ref.trim() === ""}>
          {said.send}
        </Button>
      </form>
    </Sheet>
  );
}
