/** The edition of the Order that the tables of this room are taken from. */
export const edition = { id: '2024-10-22' } as const;
