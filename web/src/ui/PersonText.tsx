import type { ElementType, ReactNode } from "react";

type Props = { children: ReactNode; as?: ElementType; className?: string | undefined; title?: string | undefined };

/** What a person wrote or is called: direction from the text itself. */
export const PersonText = ({ children, as: Tag = "span", className, title }: Props) => (
  <Tag dir="auto" className={className} title={title}>
    {children}
  </Tag>
);
