/** The map is drawn by a script; the rest works without. */
export const csr = true;
