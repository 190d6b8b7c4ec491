// A page to read: it has all it needs in its markup.
export const csr = false;
