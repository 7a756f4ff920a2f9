const esc = 0x1b;
const gs = 0x1d;
/** Printers with little memory take a picture in pieces. */
const rowsAtOnce = 128;

const initialise = [esc, 0x40];
/** Pin 2, 50 ms on and 500 ms off. */
const openDrawer = [esc, 0x70, 0, 25, 250];
/** Feeds the paper to the knife, and leaves it hanging by a point. */
const feedAndCut = [gs, 0x56, 66, 3];

type Dots = { bytesPerRow: number; rows: number; bits: Buffer };

/** A picture for receipt printers, in the ESC/POS that all makers speak: raster in bands (`GS v 0`), then a cut. */
export function escPosOf({ bytesPerRow, rows, bits }: Dots, { drawer }: { drawer: boolean }): Buffer {
  const parts: Buffer[] = [Buffer.from([...initialise, ...(drawer ? openDrawer : [])])];
  for (let top = 0; top < rows; top += rowsAtOnce) {
    const count = Math.min(rowsAtOnce, rows - top);
    const head = [gs, 0x76, 0x30, 0, bytesPerRow & 255, bytesPerRow >> 8, count & 255, count >> 8];
    parts.push(Buffer.from(head), bits.subarray(top * bytesPerRow, (top + count) * bytesPerRow));
  }
  return Buffer.concat([...parts, Buffer.from(feedAndCut)]);
}
