/** The device's own clock: the only source of time in this page. Milliseconds since 1970. */
export const now = (): number => Date.now();
