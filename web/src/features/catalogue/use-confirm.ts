import { modals } from "@mantine/modals";

type Question = { title: string; text: string; confirm: string; cancel: string; act: () => void };

/** Asks before something that cannot be taken back. */
export const useConfirm =
  () =>
  ({ title, text, confirm, cancel, act }: Question): void => {
    modals.openConfirmModal({
      title,
      children: text,
      labels: { confirm, cancel },
      confirmProps: { color: "red" },
      onConfirm: act,
    });
  };
