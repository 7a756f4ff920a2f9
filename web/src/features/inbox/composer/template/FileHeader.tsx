import { UploadedFile } from "@croozer/contracts/media";
import type { TemplateFilling } from "@croozer/contracts/template-filling";
import { Button } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../../../lib/session.ts";
import { upload } from "../../../../lib/upload.ts";
import { FormProblem } from "../../../../ui/FormProblem.tsx";
import { PersonText } from "../../../../ui/PersonText.tsx";
import styles from "./template.module.css";

const accepted = { image: "image/jpeg,image/png", video: "video/mp4,video/3gpp", document: "" } as const;
type Format = keyof typeof accepted;

type Props = { format: Format; file: TemplateFilling["file"]; onChange: (file: TemplateFilling["file"]) => void };

/** The picture, film or document above a template's text. */
export function FileHeader({ format, file, onChange }: Props) {
  const { t } = useTranslation("inbox");
  const businessId = useBusinessId();
  const input = useRef<HTMLInputElement>(null);
  const [part, setPart] = useState<number | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  async function take(chosen: File) {
    setProblem(null);
    setPart(0);
    try {
      const { id } = await upload("/api/files", UploadedFile, {
        ...{ businessId, file: chosen, name: chosen.name, onProgress: setPart },
        fields: { clientId: crypto.randomUUID(), voice: "false" },
      });
      onChange({ id, name: chosen.name });
    } catch (error) {
      setProblem(error);
    } finally {
      setPart(null);
    }
  }
  return (
    <div className={styles.file}>
      <span className={styles.label}>{t(`template.file.${format}`)}</span>
      {file !== null && <PersonText>{file.name}</PersonText>}
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPaperclip size={16} aria-hidden="true" />}
        disabled={part !== null}
        onClick={() => input.current?.click()}
      >
        {part === null ? t("template.file.choose") : t("template.file.busy", { percent: Math.round(part * 100) })}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accepted[format]}
        data-testid="template-file"
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          if (chosen !== undefined) void take(chosen);
          event.currentTarget.value = "";
        }}
      />
      <FormProblem error={problem} />
    </div>
  );
}
