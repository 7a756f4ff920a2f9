/** Where to go after signing in: an address of this product only, never one that leads elsewhere. */
export const safeNext = (next: string | undefined): string =>
  next !== undefined && /^\/(?![/\\])/.test(next) && !next.startsWith("/sign-") ? next : "/";
