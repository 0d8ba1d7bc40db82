/** How dark an area is drawn; "unknown" is hatched. */
export type Shade = 'none' | 'few' | 'some' | 'many' | 'unknown';
