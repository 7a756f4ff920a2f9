import type { Message } from "@croozer/contracts/conversations";
import type { MediaFile } from "@croozer/contracts/media";
import type { MessagePage } from "@croozer/contracts/thread";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { keyOf } from "../../../../lib/query.ts";
import { useBusinessId } from "../../../../lib/session.ts";
import { fetchMessages } from "../../thread/thread-query.ts";

export type PictureMessage = { message: Message; file: MediaFile };

/** The file of a message that is a picture, once it is here. */
export function pictureOf(message: Message): PictureMessage[] {
  const { content, files } = message;
  const file = content.type === "image" ? files.find(({ id }) => id === content.fileId) : undefined;
  return file?.state === "ready" ? [{ message, file }] : [];
}

const perPage = 30;
/** Nearer to an end than so many, more are fetched. */
const ahead = 5;

/** All pictures of a thread as far as they are loaded, around one that is there at once. */
export function usePictures(opened: Message, current: Message) {
  const around = (seq: number) => ({ around: seq });
  const pages = useInfiniteQuery({
    queryKey: keyOf(useBusinessId(), "pictures", opened.conversationId, opened.id),
    queryFn: ({ pageParam, signal }) =>
      fetchMessages(opened.conversationId, { ...pageParam, type: "image", limit: perPage }, signal),
    initialPageParam: around(opened.seq) as { around?: number; before?: number; after?: number },
    getPreviousPageParam: ({ items, hasOlder }: MessagePage) =>
      hasOlder && items[0] !== undefined ? { before: items[0].seq } : undefined,
    getNextPageParam: ({ items, hasNewer }: MessagePage) => {
      const last = items.at(-1);
      return hasNewer && last !== undefined ? { after: last.seq } : undefined;
    },
    gcTime: 0,
  });
  const pictures = pages.data?.pages.flatMap(({ items }) => items.flatMap(pictureOf)) ?? pictureOf(opened);
  const index = pictures.findIndex(({ message }) => message.id === current.id);
  const { hasPreviousPage, hasNextPage, isFetching, fetchPreviousPage, fetchNextPage } = pages;
  useEffect(() => {
    if (isFetching) return;
    if (hasPreviousPage && index < ahead) void fetchPreviousPage();
    else if (hasNextPage && index >= pictures.length - ahead) void fetchNextPage();
  }, [isFetching, hasPreviousPage, hasNextPage, index, pictures.length, fetchPreviousPage, fetchNextPage]);
  return { before: pictures[index - 1] ?? null, after: index === -1 ? null : (pictures[index + 1] ?? null) };
}
