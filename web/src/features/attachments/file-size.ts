const unitNames = ["B", "KB", "MB"] as const;

/** `24 KB`, `1.8 MB`: units as files are labelled everywhere, in either language. */
export function fileSize(bytes: number): string {
  const step = bytes < 1024 ? 0 : bytes < 1024 * 1024 ? 1 : 2;
  const amount = bytes / 1024 ** step;
  return `${amount < 10 && step > 0 ? Math.round(amount * 10) / 10 : Math.round(amount)} ${unitNames[step]}`;
}
