/** What people see when they tap a business's name. */
export type BusinessProfile = {
  about: string | null;
  address: string | null;
  description: string | null;
  email: string | null;
  websites: string[];
  vertical: string;
  /** Hash of the picture's file, null without one. */
  picture: { sha256: string; mimeType: string } | null;
};
