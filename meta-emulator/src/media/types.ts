/** A file that Meta keeps under an id. Its bytes are in the file store, by hash. */
export type StoredMedia = {
  id: string;
  /** Hex. */
  sha256: string;
  mimeType: string;
  sizeBytes: number;
  fileName: string | null;
  /** The number it was uploaded for or sent to; null for a file that still lies on a person's phone. */
  phoneNumberId: string | null;
  /** When the id stops to work, null for never. */
  expiresAt: number | null;
};

/** A resumable upload: header samples of templates, profile pictures. */
export type UploadSession = {
  id: string;
  appId: string;
  fileName: string | null;
  fileType: string;
  lengthBytes: number;
  /** Hash of each piece that arrived, in order. */
  pieces: string[];
  receivedBytes: number;
  /** What the finished file is called from then on. */
  handle: string | null;
  /** Hash of the finished file. */
  sha256: string | null;
};
