import { Menu } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconBell, IconBellOff } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../lib/session.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { useErrorText } from "../../ui/use-error-text.ts";
import { participantsQuery, setFollowing } from "./queries.ts";

/** In the menu of a conversation: to hear of it as if it were one's own, and who else has to do with it. */
export function FollowItem({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation("notifications");
  const errorText = useErrorText();
  const businessId = useBusinessId();
  const { data } = useQuery(participantsQuery(businessId, conversationId));
  if (data === undefined) return null;
  const FollowIcon = data.isFollowing ? IconBellOff : IconBell;
  const change = async () => {
    try {
      await setFollowing(businessId, conversationId, !data.isFollowing);
      notifications.show({ message: t(data.isFollowing ? "follow.done.off" : "follow.done.on") });
    } catch (error) {
      notifications.show({ color: "red", message: errorText(error) });
    }
  };
  return (
    <>
      <Menu.Item
        leftSection={<FollowIcon size={18} stroke={1.75} aria-hidden="true" />}
        onClick={() => void change()}
        data-testid="follow"
      >
        {t(data.isFollowing ? "follow.off" : "follow.on")}
      </Menu.Item>
      {data.items.length > 0 && (
        <>
          <Menu.Label>{t("participants")}</Menu.Label>
          {data.items.map(({ memberId, name, because }) => (
            <Menu.Item
              key={memberId}
              component="div"
              leftSection={<Avatar id={memberId} name={name} size={24} />}
              style={{ cursor: "default" }}
            >
              <bdi>{name}</bdi>
              <br />
              <small>{because.map((one) => t(`because.${one}`)).join(" · ")}</small>
            </Menu.Item>
          ))}
        </>
      )}
    </>
  );
}
