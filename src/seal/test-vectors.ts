/** The team's real signatures, certificates and lists, read in place by the tests of this room; absent, those tests are skipped. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../../shared/vectors/eds/', import.meta.url);

/** Whether the folder is there. */
export const here: boolean = existsSync(folder);
if (!here) console.warn('The folder shared/vectors/eds is not beside the repository: its tests are skipped.');

/** The bytes of a file of the folder. */
export function read(file: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(file, folder)));
}

/** The files of a folder in it that end so, with the folder's name before them; none when the folder is absent. */
export function files(under: string, ending: RegExp): readonly string[] {
  if (!here) return [];
  const names = readdirSync(new URL(under, folder)).filter((name) => ending.test(name));
  return names.sort().map((name) => under + name);
}
