/** Of a label, in em: from one baseline to the next. */
export const LEADING = 1.125;
