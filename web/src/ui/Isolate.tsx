import type { ReactNode } from "react";

/** Phones, order numbers, times and ids: always left to right, whatever stands around them. */
export const Isolate = ({ children, className }: { children: ReactNode; className?: string | undefined }) => (
  <bdi dir="ltr" className={className}>
    {children}
  </bdi>
);
