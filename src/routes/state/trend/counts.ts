/** How many half-years are shown unless said, and at least and at most. */
export const counts = { usual: 8, least: 2, most: 20 };
