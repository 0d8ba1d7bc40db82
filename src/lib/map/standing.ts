/** How a place stands: someone there, several there, looked for and nobody there, or nobody knows. */
export type Standing = 'present' | 'several' | 'absent' | 'unknown';
