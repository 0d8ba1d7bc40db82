/** The map to draw on needs a script; the form works without. */
export const csr = true;
