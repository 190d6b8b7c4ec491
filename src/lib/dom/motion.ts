/** The reader has asked the system for as little motion as possible. */
export const wantsStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
