import { Skeleton } from "@mantine/core";
import { lazy, Suspense } from "react";

const EmojiPicker = lazy(() => import("./EmojiPicker.tsx").then((module) => ({ default: module.EmojiPicker })));

/** The picker, fetched when it is first opened. */
export const LazyEmojiPicker = ({ onPick }: { onPick: (char: string) => void }) => (
  <Suspense fallback={<Skeleton h="19.5rem" w="min(20.5rem, calc(100vw - 2rem))" />}>
    <EmojiPicker onPick={onPick} />
  </Suspense>
);
