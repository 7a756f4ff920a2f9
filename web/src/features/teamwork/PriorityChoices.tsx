import { type Priority, priorities } from "@croozer/contracts/teamwork";
import { useTranslation } from "react-i18next";
import { PickList } from "./PickList.tsx";
import { PriorityMark } from "./PriorityMark.tsx";

type Props = { priority?: Priority; onPick: (priority: Priority) => void };

export function PriorityChoices({ priority, onPick }: Props) {
  const { t } = useTranslation("teamwork");
  const items = [...priorities].reverse().map((one) => ({
    id: one,
    label: t(`priority.${one}`),
    icon: <PriorityMark priority={one} size={18} />,
    picked: one === priority,
    onPick: () => onPick(one),
  }));
  return <PickList label={t("priority")} items={items} />;
}
