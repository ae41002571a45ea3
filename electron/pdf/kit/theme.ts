/** One ink, one accent: calm on screen, legible on a tired office printer. */
export const COLORS = {
  ink: '#14201b',
  soft: '#55655d',
  accent: '#0b5a43',
  onAccent: '#ffffff',
  hairline: '#c4d0ca',
  wash: '#f2f7f4',
  guilloche: '#d3e6dd',
  attention: '#8a5300',
  mark: '#b3261e',
} as const;
export const HAIRLINE = { color: COLORS.hairline, widthPoints: 0.4 } as const;
