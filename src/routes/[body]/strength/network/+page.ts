/** The picture is drawn by a script; without one the lists beside it say the same. */
export const csr = true;
