/** The mark: an eight-pointed star (khatim) cut by a counter's line. Drawn in the accent, never coloured otherwise. */
export function Mark({ size = 22 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden focusable="false">
      <g fill="currentColor">
        <rect x="4.5" y="4.5" width="15" height="15" rx="0.8" />
        <rect x="4.5" y="4.5" width="15" height="15" rx="0.8" transform="rotate(45 12 12)" />
      </g>
      <path d="M12 7.6v8.8M7.6 12h8.8" stroke="var(--paper)" strokeWidth="2.2" strokeLinecap="round" />
    </svg>
  );
}
