/** Pages are links and forms and carry no scripts, so nothing typed is lost to one that arrives late. A page with a map says otherwise. */
export const csr = false;
