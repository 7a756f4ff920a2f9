/** Croozer's mark: a pizza with one slice out, which is also a C. It never mirrors. */
export function Mark() {
  return (
    <svg width="30" height="30" viewBox="0 0 40 40" role="img" aria-label="Croozer">
      <rect width="40" height="40" rx="11" fill="#0f6a63" />
      <path
        d="M20 20L29.2 11.7A12.4 12.4 0 1 0 29.2 28.3Z"
        fill="none"
        stroke="#fff"
        strokeWidth="4"
        strokeLinejoin="round"
      />
      <path
        d="M26.2 20L33 14.6A13 13 0 0 1 33 25.4Z"
        fill="#f8bc4d"
        stroke="#f8bc4d"
        strokeWidth="2"
        strokeLinejoin="round"
      />
    </svg>
  );
}
