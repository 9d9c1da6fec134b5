/** How much a person may send at once; told beforehand, checked in the browser and again by the server. */

/** The largest file, 50 MiB. */
export const fileBytesMax = 50 * 1024 * 1024;

/** The largest piece of a file that is sent in pieces, 1 MiB. */
export const chunkBytesMax = 1024 * 1024;
