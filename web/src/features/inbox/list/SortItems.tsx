import { inboxSorts } from "@croozer/contracts/inbox-filters";
import { Menu } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Standing } from "../../../ui/later/Standing.tsx";
import type { Opener } from "../../../ui/later/use-opener.tsx";
import { useInboxPlace } from "../use-inbox-place.ts";

/** The orders in which the list may stand. */
export function SortItems({ opener }: { opener: Opener }) {
  const { t } = useTranslation("inbox");
  const { filter, show } = useInboxPlace();
  return (
    <Menu {...opener.popover} position="bottom-end" width="13rem">
      <Menu.Target>
        <Standing element={opener.anchor} />
      </Menu.Target>
      <Menu.Dropdown>
        {inboxSorts.map((sort) => (
          <Menu.Item
            key={sort}
            rightSection={filter.sort === sort && <IconCheck size={16} aria-hidden="true" />}
            aria-current={filter.sort === sort ? "true" : undefined}
            onClick={() => show({ sort })}
          >
            {t(`sort.${sort}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
