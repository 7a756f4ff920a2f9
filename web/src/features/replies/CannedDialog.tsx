import type { Language } from "@croozer/contracts/basics";
import type { CannedResponse } from "@croozer/contracts/canned-responses";
import { type CannedVariable, unknownVariables } from "@croozer/contracts/canned-text";
import { Autocomplete, Button, Group, Modal, Stack, Switch, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { openConfirmModal } from "@mantine/modals";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { usePermission } from "../../lib/session.ts";
import { useLanguage } from "../../lib/use-language.ts";
import { FormProblem } from "../../ui/FormProblem.tsx";
import { useFormAttachments } from "../attachments/attachments.ts";
import { Fields } from "../settings/SettingsPage.tsx";
import { CannedFiles } from "./CannedFiles.tsx";
import { CannedText, Variables } from "./CannedText.tsx";
import { useCannedActs } from "./use-canned-acts.ts";

type Props = { response: CannedResponse | null; categories: string[]; onClose: () => void };

/** A new canned response, or changes to one. */
export function CannedDialog({ response, categories, onClose }: Props) {
  const { t } = useTranslation("replies");
  const { t: tUi } = useTranslation("ui");
  const mayShare = usePermission("canned_response.share");
  const screenLanguage = useLanguage();
  const { save, forget } = useCannedActs();
  const inputs = { he: useRef<HTMLTextAreaElement>(null), en: useRef<HTMLTextAreaElement>(null) };
  const writingIn = useRef<Language>(screenLanguage);
  const faultIn = (text: string): string | null => {
    const names = unknownVariables(text).map((name) => `{{${name}}}`);
    return names.length > 0 ? t("unknown", { names: names.join(", ") }) : null;
  };
  const files = useFormAttachments(response?.files ?? []);
  const form = useForm({
    initialValues: {
      title: response?.title ?? "",
      shortcut: response?.shortcut ?? "",
      category: response?.category ?? "",
      he: response?.texts.he ?? "",
      en: response?.texts.en ?? "",
      shared: response?.shared ?? mayShare,
    },
    validate: {
      title: (title) => (title.trim() === "" ? t("missing.title") : null),
      shortcut: (one) => (/^[\p{L}\p{N}_-]{1,30}$/u.test(one.trim()) ? null : t("missing.shortcut")),
      he: (he, { en }) => (he.trim() === "" && en.trim() === "" ? t("missing.text") : faultIn(he)),
      en: faultIn,
    },
  });
  const submit = form.onSubmit(({ he, en, ...values }) =>
    save.mutate(
      { id: response?.id ?? null, response: { ...values, texts: { he, en } }, files: files.list },
      { onSuccess: onClose },
    ),
  );
  function insert(name: CannedVariable) {
    const language = writingIn.current;
    const area = inputs[language].current;
    const text = form.values[language];
    const [from, to] = [area?.selectionStart ?? text.length, area?.selectionEnd ?? text.length];
    const words = `{{${name}}}`;
    form.setFieldValue(language, text.slice(0, from) + words + text.slice(to));
    requestAnimationFrame(() => {
      area?.focus();
      area?.setSelectionRange(from + words.length, from + words.length);
    });
  }
  const confirmForget = (one: CannedResponse) =>
    openConfirmModal({
      title: t("remove.title", { title: one.title }),
      children: t("remove.text"),
      labels: { confirm: t("remove"), cancel: tUi("cancel") },
      confirmProps: { color: "red" },
      onConfirm: () => forget.mutate(one.id, { onSuccess: onClose }),
    });
  const inOrder: readonly Language[] = screenLanguage === "he" ? ["he", "en"] : ["en", "he"];
  return (
    <Modal opened onClose={onClose} title={t(response === null ? "add" : "edit")} size="lg" centered>
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            label={t("field.title")}
            dir="auto"
            maxLength={80}
            data-autofocus
            data-testid="canned-title"
            {...form.getInputProps("title")}
          />
          <Fields>
            <TextInput
              label={t("field.shortcut")}
              description={t("field.shortcutHint", { shortcut: form.values.shortcut.trim() || "…" })}
              dir="auto"
              maxLength={30}
              data-testid="canned-shortcut"
              {...form.getInputProps("shortcut")}
            />
            <Autocomplete
              label={t("field.category")}
              description={"\u00a0"}
              data={categories}
              dir="auto"
              maxLength={40}
              data-testid="canned-category"
              {...form.getInputProps("category")}
            />
          </Fields>
          {inOrder.map((language) => (
            <CannedText
              key={language}
              language={language}
              value={form.values[language]}
              error={typeof form.errors[language] === "string" ? form.errors[language] : null}
              input={inputs[language]}
              onChange={(value) => form.setFieldValue(language, value)}
              onFocus={() => {
                writingIn.current = language;
              }}
            />
          ))}
          <Variables onInsert={insert} />
          <CannedFiles attachments={files} />
          {mayShare && (
            <Switch
              label={t("field.shared")}
              data-testid="canned-shared"
              {...form.getInputProps("shared", { type: "checkbox" })}
            />
          )}
          <FormProblem error={save.error ?? forget.error} />
          <Group justify="space-between">
            {response !== null && (
              <Button variant="subtle" color="red" loading={forget.isPending} onClick={() => confirmForget(response)}>
                {t("remove")}
              </Button>
            )}
            <Group ms="auto" gap="sm">
              <Button variant="default" onClick={onClose}>
                {tUi("cancel")}
              </Button>
              <Button type="submit" loading={save.isPending} data-testid="save-canned">
                {t("save")}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
