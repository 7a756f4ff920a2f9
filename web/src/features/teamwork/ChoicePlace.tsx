import { Drawer, Popover } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { type ReactNode, Suspense } from "react";
import { SkeletonRows } from "../../ui/SkeletonRows.tsx";
import { useBackCloses } from "../../ui/use-back-closes.ts";
import { useFocusBack } from "../../ui/use-focus-back.ts";
import styles from "./ChoicePlace.module.css";

type Props = {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** What it hangs from where there is room; it takes a ref. */
  target: ReactNode;
  /** The target is a mere place on the screen: nothing that could be said to be expanded. */
  isPlace?: boolean;
  position?: "bottom-end" | "top";
  children: ReactNode;
};

/** A choice: below its button, on a phone at the thumb. What it shows may still be on its way. */
export function ChoicePlace({
  opened,
  onClose,
  title,
  target,
  isPlace = false,
  position = "bottom-end",
  children,
}: Props) {
  const isPhone = useMediaQuery("(max-width: 767px)", false, { getInitialValueInEffect: false });
  // What it was opened from may be gone with a menu.
  useFocusBack(opened);
  useBackCloses(opened && isPhone, onClose);
  const content = <Suspense fallback={<SkeletonRows rows={4} />}>{children}</Suspense>;
  if (isPhone)
    return (
      <>
        {target}
        <Drawer
          opened={opened}
          onClose={onClose}
          position="bottom"
          size="auto"
          padding="xs"
          title={title}
          classNames={{ content: styles.sheet ?? "", inner: styles.inner ?? "", header: styles.header ?? "" }}
        >
          {content}
        </Drawer>
      </>
    );
  return (
    <Popover
      opened={opened}
      onChange={(next) => !next && onClose()}
      onDismiss={onClose}
      position={position}
      trapFocus
      returnFocus
      withinPortal
      withRoles={!isPlace}
      shadow="md"
      radius="md"
    >
      <Popover.Target>{target}</Popover.Target>
      <Popover.Dropdown p={0} aria-label={title} {...(isPlace ? { role: "dialog" } : {})}>
        {content}
      </Popover.Dropdown>
    </Popover>
  );
}
