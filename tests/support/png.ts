// Looks at a screenshot as a person does: what colours are there. Reads the kind of PNG browsers write (8 bits a
// channel, RGB or RGBA, not interlaced).
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

const SIGNATURE_LENGTH = 8;

/** How many pixels of a PNG file have exactly this colour. */
export function pixelsOf(file: string, [red, green, blue]: readonly [number, number, number]): number {
  const { pixels, channels } = decode(readFileSync(file));
  let found = 0;
  for (let at = 0; at < pixels.length; at += channels) {
    if (pixels[at] === red && pixels[at + 1] === green && pixels[at + 2] === blue) found += 1;
  }
  return found;
}

function decode(png: Buffer): { pixels: Buffer; channels: number } {
  const data: Buffer[] = [];
  let width = 0;
  let height = 0;
  let channels = 0;
  for (let at = SIGNATURE_LENGTH; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const kind = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (kind === 'IHDR') {
      [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)];
      const [depth, colours, , , interlaced] = body.subarray(8);
      if (depth !== 8 || (colours !== 2 && colours !== 6) || interlaced !== 0)
        throw new Error(
          `a PNG of another kind: depth ${depth}, colours ${colours}, interlaced ${interlaced}`,
        );
      channels = colours === 6 ? 4 : 3;
    } else if (kind === 'IDAT') data.push(body);
    at += 12 + length;
  }
  return { pixels: unfilter(inflateSync(Buffer.concat(data)), width * channels, height, channels), channels };
}

/** Each line says how it was foretold from its neighbours (PNG, section 9). */
function unfilter(lines: Buffer, width: number, height: number, channels: number): Buffer {
  const pixels = Buffer.alloc(width * height);
  for (let y = 0; y < height; y += 1) {
    const filter = lines[y * (width + 1)] ?? 0;
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      const left = x < channels ? 0 : (pixels[at - channels] ?? 0);
      const up = y === 0 ? 0 : (pixels[at - width] ?? 0);
      const corner = x < channels || y === 0 ? 0 : (pixels[at - width - channels] ?? 0);
      const foretold = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      pixels[at] = ((lines[y * (width + 1) + 1 + x] ?? 0) + foretold) & 255;
    }
  }
  return pixels;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
