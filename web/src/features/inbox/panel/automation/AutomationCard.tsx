import { CartView, type Conversation } from "@croozer/contracts/conversations";
import { Button } from "@mantine/core";
import { openConfirmModal } from "@mantine/modals";
import { IconPlayerPause, IconPlayerPlay, IconRobot } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { post } from "../../../../lib/http.ts";
import { useBusinessId, usePermission } from "../../../../lib/session.ts";
import { useErrorText } from "../../../../ui/use-error-text.ts";
import { cartQuery } from "../../inbox-queries.ts";
import { toastDone, toastFailed } from "../../toast.tsx";
import { useAskingWord } from "../../use-asking-word.ts";
import { useConversationActs } from "../../use-conversation-acts.ts";
import panel from "../panel.module.css";

/** Whether the order bot answers, what it waits for, and what a member does about it. */
export function AutomationCard({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation("panel");
  const { t: tInbox } = useTranslation("inbox");
  const { t: tUi } = useTranslation("ui");
  const client = useQueryClient();
  const errorText = useErrorText();
  const askingWord = useAskingWord("panel.asking");
  const { setAutomation } = useConversationActs();
  const mayChange = usePermission("conversation.assign");
  const mayReply = usePermission("conversation.reply");
  const { id, automation, handoverReason } = conversation;
  const { queryKey, ...options } = cartQuery(useBusinessId(), id);
  const cart = useQuery({ queryKey, ...options }).data?.cart ?? null;
  const asking = askingWord(cart?.asking ?? null);
  async function startAnew() {
    try {
      client.setQueryData(queryKey, await post(`/api/conversations/${id}/automation/reset`, CartView));
      void client.invalidateQueries({ queryKey });
      toastDone(t("automation.reset.done"));
    } catch (error) {
      toastFailed(tInbox("act.failed"), errorText(error));
    }
  }
  const confirmAnew = () =>
    openConfirmModal({
      title: t("automation.reset.title"),
      children: t("automation.reset.text"),
      labels: { confirm: t("automation.reset"), cancel: tUi("cancel") },
      confirmProps: { color: "red" },
      onConfirm: () => void startAnew(),
    });
  const isOn = automation === "on";
  return (
    <section className={panel.card} data-testid="automation" data-state={automation}>
      <h3 className={panel.title}>
        <IconRobot size={16} stroke={1.75} aria-hidden="true" />
        {t("automation.title")}
      </h3>
      <p className={panel.quiet}>
        {automation === "needs_person" && handoverReason !== null
          ? tInbox(`composer.needsPerson.${handoverReason}`)
          : t(`automation.${automation}`)}
        {" · "}
        {asking ?? t("automation.idle")}
      </p>
      <div className={panel.acts}>
        {mayChange && (
          <Button
            size="xs"
            variant="default"
            leftSection={
              isOn ? (
                <IconPlayerPause size={16} stroke={1.75} aria-hidden="true" />
              ) : (
                <IconPlayerPlay size={16} stroke={1.75} aria-hidden="true" />
              )
            }
            onClick={() => void setAutomation(conversation, isOn ? "paused" : "on")}
            data-testid="automation-switch"
          >
            {t(isOn ? "automation.pause" : "automation.resume")}
          </Button>
        )}
        {mayReply && cart !== null && (
          <Button size="xs" variant="subtle" color="gray" onClick={confirmAnew} data-testid="automation-reset">
            {t("automation.reset")}
          </Button>
        )}
      </div>
    </section>
  );
}
