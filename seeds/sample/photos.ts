import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import { type Prisma, toDate } from '@nhipcau/db';
import { stableId } from '../factories/index.ts';
import { sampleEvents } from './events.ts';
import { sampleReports } from './reports.ts';

type Colour = readonly [red: number, green: number, blue: number];
type Scene = { wall: Colour; backdrop: Colour; floor: Colour; seats: number };

const [WIDTH, HEIGHT] = [640, 420];
const COATS: Colour[] = [
  [150, 62, 84],
  [44, 110, 96],
  [196, 142, 66],
  [72, 84, 122],
];

/** A hall with a lit stage and rows of heads: plainly drawn, so that nobody takes it for a photo of real people. */
function colourAt(x: number, y: number, { wall, backdrop, floor, seats }: Scene): Colour {
  const horizon = HEIGHT * 0.58;
  if (y > horizon) {
    for (let row = 2; row >= 0; row--) {
      const size = 20 + row * 12;
      const [top, step] = [horizon + 22 + row * 44, WIDTH / (seats - row)];
      const seat = Math.floor((x + (row % 2) * (step / 2)) / step);
      const middle = seat * step + step / 2 - (row % 2) * (step / 2);
      if ((x - middle) ** 2 + (y - top) ** 2 < (size / 2) ** 2) return [62 - row * 8, 48 - row * 6, 46 - row * 6];
      if (y > top && Math.abs(x - middle) < size * 0.8) return COATS[(seat + row) % COATS.length] ?? floor;
    }
    return floor;
  }
  const onStage = Math.abs(x - WIDTH / 2) < WIDTH * 0.32 && y > 46 && y < horizon - 34;
  if (onStage) return (x - WIDTH / 2) ** 2 + (y - 130) ** 2 < 46 ** 2 ? [248, 236, 214] : backdrop;
  const light = 1 - (Math.abs(x - WIDTH / 2) / WIDTH) * 0.5;
  return [wall[0] * light, wall[1] * light, wall[2] * light];
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** The scene as a PNG of some kilobytes. */
function draw(scene: Scene): Uint8Array<ArrayBuffer> {
  const rows = Buffer.alloc((WIDTH * 3 + 1) * HEIGHT);
  for (let y = 0; y < HEIGHT; y++) for (let x = 0; x < WIDTH; x++) rows.set(colourAt(x, y, scene).map(Math.round), y * (WIDTH * 3 + 1) + 1 + x * 3);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head.set([8, 2], 8);
  const parts = [Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))];
  return new Uint8Array(Buffer.concat(parts));
}

const RED: Scene = { wall: [214, 196, 170], backdrop: [158, 44, 58], floor: [120, 96, 78], seats: 9 };
const JADE: Scene = { wall: [196, 206, 198], backdrop: [34, 96, 84], floor: [104, 100, 88], seats: 7 };
const BLUE: Scene = { wall: [206, 208, 216], backdrop: [48, 74, 120], floor: [98, 90, 92], seats: 8 };

/** Event, association, and the pictures that its report has of it: one report is approved, one waits for its decision. */
const shown: [event: string, association: string, pictures: [scene: Scene, caption: string | null][]][] = [
  [
    '2025H1-de-01',
    'assoc-de',
    [
      [RED, 'Đại biểu hai nước tại buổi gặp mặt'],
      [JADE, 'Hội viên trẻ trao đổi về cách học ngoại ngữ'],
    ],
  ],
  [
    '2025H1-jp-01',
    'assoc-jp',
    [
      [BLUE, 'Khai mạc buổi giao lưu'],
      [JADE, null],
    ],
  ],
];

/** Pictures of sample activities, drawn. */
export function photoRows(): { files: Prisma.StoredFileCreateManyInput[]; photos: Prisma.ReportPhotoCreateManyInput[] } {
  const rows = shown.flatMap(([code, association, pictures]) => {
    const eventId = sampleEvents.find((event) => event.code === code)?.id;
    const report = sampleReports.find((one) => one.association.code === association && one.claims.some((claim) => claim.eventId === eventId));
    const index = report?.claims.findIndex((claim) => claim.eventId === eventId) ?? -1;
    if (!report || eventId === undefined) throw new Error(`no sample report on ${code}`);
    return pictures.map(([scene, caption], position) => {
      const key = `${code}/${association}/${position}`;
      const createdAt = toDate(report.firstSubmittedOn) ?? undefined;
      return { key, scene, caption, position, reportId: report.id, activityId: stableId('activity', `${report.id}/${index}`), createdAt };
    });
  });
  const fileId = (key: string) => stableId('photo-file', key);
  return {
    files: rows.map(({ key, scene, position, createdAt }) => {
      const bytes = draw(scene);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { id: fileId(key), name: `Ảnh minh họa ${position + 1}.png`, mime: 'image/png', size: bytes.length, sha256, bytes, sample: true, createdAt };
    }),
    photos: rows.map(({ key, scene: _scene, ...photo }) => ({ id: stableId('photo', key), fileId: fileId(key), ...photo, sample: true })),
  };
}
