/** An address as a QR picture, for a page of the web and for a paper alike. */
import { encodeQR } from 'qr';

/** What level M of ISO/IEC 18004 holds in its largest symbol, in bytes of UTF-8. */
export const qrBytesMax = 2331;

/**
 * SVG of the QR symbol that says `text`: black on white, one unit a module, with the quiet zone of four modules that
 * the standard asks for (ISO/IEC 18004 §6.3.8). Level M: 15 % of it may be stained or torn. It carries no size, id,
 * style or text of its own; the page gives it a size and an accessible name. RangeError above `qrBytesMax`.
 */
export function qrSvg(text: string): string {
  if (Buffer.byteLength(text) > qrBytesMax) throw new RangeError(`a QR symbol holds at most ${qrBytesMax} bytes`);
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const size = modules.length;
  const path = modules
    .map((row, y) =>
      runs(row)
        .map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)
        .join(''),
    )
    .join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`
  );
}

/** Dark modules that touch are drawn as one bar, so that no hair of light shows between them. */
function runs(row: readonly boolean[]): readonly (readonly [x: number, length: number])[] {
  const found: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = found.at(-1);
    if (!dark) return;
    if (last !== undefined && last[0] + last[1] === x) last[1] += 1;
    else found.push([x, 1]);
  });
  return found;
}
