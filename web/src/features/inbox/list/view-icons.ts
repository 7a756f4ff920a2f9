import {
  type Icon,
  IconAt,
  IconBrandWhatsapp,
  IconHandStop,
  IconHourglass,
  IconInbox,
  IconMailOpened,
  IconMessageCircle,
  IconTag,
  IconUserCheck,
  IconUsersGroup,
} from "@tabler/icons-react";
import type { InboxView } from "../inbox-view.ts";

export const viewIcons: Record<InboxView, Icon> = {
  mine: IconUserCheck,
  unassigned: IconInbox,
  all: IconMessageCircle,
  mentions: IconAt,
  unread: IconMailOpened,
  needs_person: IconHandStop,
  closing_soon: IconHourglass,
  channel: IconBrandWhatsapp,
  team: IconUsersGroup,
  label: IconTag,
};
