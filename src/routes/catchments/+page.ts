/** The map is drawn by a script. */
export const csr = true;
