/** The way home, at the top of every page. */
export function Icon() {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" role="img" aria-label="首页">
      <path
        d="M3 9.5 10 4l7 5.5V17h-5v-4H8v4H3z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
    </svg>
  );
}
