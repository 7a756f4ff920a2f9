import { createElement, type ElementType, Fragment, type ReactNode } from "react";
import { phonesIn } from "./phones-in.ts";

type Props = { children: ReactNode; as?: ElementType; className?: string | undefined; title?: string | undefined };

/** What a person wrote or is called: direction from the text itself, phone numbers in it from left to right. */
export const PersonText = ({ children, as: Tag = "span", className, title }: Props) => (
  <Tag dir="auto" className={className} title={title}>
    {typeof children === "string" ? <Text>{children}</Text> : children}
  </Tag>
);

function Text({ children }: { children: string }) {
  const parts = phonesIn(children);
  if (parts.length < 2) return children;
  // Every second one is a number.
  const shown = parts.map((part, place) => (place % 2 === 0 ? part : createElement("bdi", { dir: "ltr" }, part)));
  return createElement(Fragment, null, ...shown);
}
