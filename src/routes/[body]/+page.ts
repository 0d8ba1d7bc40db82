/** Everything here is links, so the page carries no scripts. */
export const csr = false;
