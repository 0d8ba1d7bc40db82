/** Everything here is links and forms, so the page carries no scripts; choosing a chair is following a link. */
export const csr = false;
