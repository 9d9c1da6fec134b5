import jsqr from 'jsqr';
import { expect, test } from 'vitest';
import { qrBytesMax, qrSvg } from './qr.js';

/** The picture that the SVG draws, four pixels a module, as RGBA. */
function draw(svg: string): { pixels: Uint8ClampedArray; width: number } {
  const size = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
  const width = size * 4;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = Number(y) * 4; row < Number(y) * 4 + 4; row++)
      for (let column = Number(x) * 4; column < (Number(x) + Number(length)) * 4; column++)
        pixels.set([0, 0, 0], (row * width + column) * 4);
  return { pixels, width };
}

test('ISO/IEC 18004 the picture says the address, also with Kazakh letters and at its largest', () => {
  for (const text of ['https://ruqsat.example/check/KZ75MVN00000017?k=7f3a', 'Рұқсат № 17 — «Дала»', 'x'.repeat(900)]) {
    const { pixels, width } = draw(qrSvg(text));
    expect(jsqr.default(pixels, width, width)?.data).toBe(text);
  }
  expect(() => qrSvg('x'.repeat(qrBytesMax))).not.toThrow();
  expect(() => qrSvg('ә'.repeat(qrBytesMax))).toThrow(RangeError);
});

test('ISO/IEC 18004 §6.3.8 four white modules stand around the symbol', () => {
  const svg = qrSvg('https://ruqsat.example');
  const size = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    expect(Math.min(Number(x), Number(y))).toBeGreaterThanOrEqual(4);
    expect(Math.max(Number(x) + Number(length), Number(y) + 1)).toBeLessThanOrEqual(size - 4);
  }
});

test('ISO/IEC 18004 the address is in the modules only, so that nothing in it can be markup', () => {
  expect(qrSvg('"><script>alert(1)</script>')).not.toContain('script');
});
