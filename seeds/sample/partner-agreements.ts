import { createHash } from 'node:crypto';
import { type AgreementKind, type Prisma, toDate } from '@nhipcau/db';
import { addDays, addMonths } from '@nhipcau/domain/shared';
import { createRandom, stableId } from '../factories/index.ts';
import type { Text } from '../union/types.ts';
import { SAMPLE_TODAY } from './clock.ts';
import { type Course, type SamplePartner, samplePartners } from './partner-cast.ts';
import { commitmentTexts } from './partner-words.ts';
import { MERGED, partnerId } from './partners.ts';

const titles: Record<AgreementKind, Text> = {
  LETTER_EXCHANGE: { vi: 'Thư trao đổi về phối hợp công tác', en: 'Exchange of letters on working together', fr: 'Échange de lettres de coopération' },
  MEMORANDUM: { vi: 'Bản ghi nhớ hợp tác', en: 'Memorandum of understanding', fr: 'Mémorandum d’entente' },
  SIGNED_PROGRAMME: { vi: 'Chương trình phối hợp hằng năm', en: 'Yearly programme of cooperation', fr: 'Programme annuel de coopération' },
  FUNDED_PLAN: { vi: 'Kế hoạch hợp tác ba năm có kinh phí', en: 'Funded three-year plan', fr: 'Plan triennal financé' },
};
const kinds: Partial<Record<Course, [AgreementKind, number][]>> = {
  strong: [
    ['FUNDED_PLAN', 2],
    ['SIGNED_PROGRAMME', 3],
    ['MEMORANDUM', 1],
  ],
  steady: [
    ['MEMORANDUM', 3],
    ['LETTER_EXCHANGE', 1],
    ['SIGNED_PROGRAMME', 1],
  ],
  paper: [
    ['MEMORANDUM', 3],
    ['SIGNED_PROGRAMME', 1],
  ],
  dormant: [['LETTER_EXCHANGE', 1]],
};

type Days = Pick<Prisma.AgreementCreateManyInput, 'signedOn' | 'inForceOn' | 'expiresOn' | 'endedOn'>;
const days = (signedOn: string | null, inForceOn: string | null, expiresOn: string | null, endedOn: string | null = null): Days => ({
  signedOn: toDate(signedOn),
  inForceOn: toDate(inForceOn),
  expiresOn: toDate(expiresOn),
  endedOn: toDate(endedOn),
});

const ahead = (count: number) => addDays(SAMPLE_TODAY, count);
/** Agreements whose end is near, over, or not begun: every state there is, with the partner that shows it. */
const fixed: Record<string, Days> = {
  // 5, 22, 72 and 88 days left on the sample's today
  'cu-friendship-body': days('2022-07-16', '2022-07-16', ahead(5)),
  'kh-friendship-body': days('2023-08-01', '2023-08-02', ahead(22)),
  'fr-university': days('2022-09-20', '2022-09-21', ahead(72)),
  'ngo-shoots': days('2023-10-07', '2023-10-07', ahead(88)),
  // over, and ended early
  'in-embassy': days('2021-05-10', '2021-05-10', '2024-05-09'),
  'de-embassy': days('2022-02-14', '2022-02-14', '2026-02-13', '2024-11-30'),
  // signed and not begun, and still being drafted
  'au-embassy': days('2025-06-20', '2025-09-01', '2028-08-31'),
  'bg-embassy': days(null, null, null),
  // without an end
  'la-friendship-body': days('2019-03-20', '2019-03-20', null),
};

function usual(partner: SamplePartner): Days {
  const random = createRandom(`agreement/${partner.key}`);
  const busy = partner.course === 'strong' || partner.course === 'steady';
  const signed = addDays(SAMPLE_TODAY, -random.int(busy ? 30 : 300, busy ? 600 : 900));
  return days(signed, addDays(signed, random.int(0, 20)), addMonths(signed, 12 * random.int(3, 5)));
}

const withAgreement = samplePartners.filter(({ course, key }) => kinds[course] && key !== MERGED.key);
const agreementId = (key: string) => stableId('agreement', key);
/** Renewed once: the earlier one is over, the later follows it without a day between. */
const RENEWED = 'ru-embassy';

export function agreementRows(): Prisma.AgreementCreateManyInput[] {
  const rows = withAgreement.map((partner): Prisma.AgreementCreateManyInput => {
    const random = createRandom(`agreement-kind/${partner.key}`);
    const kind = random.weighted(kinds[partner.course] ?? []);
    const leader = partner.associations[0];
    return {
      id: agreementId(partner.key),
      partnerId: partnerId(partner.key),
      organisationId: leader === undefined || random.chance(0.4) ? stableId('organisation', 'union') : stableId('organisation', leader),
      kind,
      title: titles[kind],
      ...(fixed[partner.key] ?? usual(partner)),
      sample: true,
    };
  });
  const earlier: Prisma.AgreementCreateManyInput = {
    id: agreementId(`${RENEWED}/earlier`),
    partnerId: partnerId(RENEWED),
    organisationId: stableId('organisation', 'union'),
    kind: 'MEMORANDUM',
    title: titles.MEMORANDUM,
    ...days('2021-01-15', '2021-01-15', '2024-01-14'),
    sample: true,
  };
  // the earlier first: the later points at it
  return [
    earlier,
    ...rows.map((row) => (row.id === agreementId(RENEWED) ? { ...row, ...days('2024-01-10', '2024-01-15', '2027-01-14'), renewsId: earlier.id } : row)),
  ];
}

/** Commitments kept, missed, open ahead and overdue; the more substance, the more of them are kept. */
export function commitmentRows(): Prisma.CommitmentCreateManyInput[] {
  const kept: Partial<Record<Course, number>> = { strong: 0.85, steady: 0.6, paper: 0.1, dormant: 0.3 };
  return withAgreement.flatMap((partner) => {
    const random = createRandom(`commitments/${partner.key}`);
    const texts = random.sample(commitmentTexts, random.int(partner.course === 'strong' ? 2 : 1, 4));
    return texts.map((text, index): Prisma.CommitmentCreateManyInput => {
      const base = {
        id: stableId('commitment', `${partner.key}/${index}`),
        partnerId: partnerId(partner.key),
        agreementId: agreementId(partner.key),
        text,
        sample: true,
      };
      const open = random.chance(0.35);
      // an open one may be late already
      if (open) return { ...base, dueOn: toDate(addDays(SAMPLE_TODAY, random.int(-40, 150))), status: 'OPEN' };
      const dueOn = addDays(SAMPLE_TODAY, -random.int(30, 600));
      const isKept = random.chance(kept[partner.course] ?? 0.5);
      return {
        ...base,
        dueOn: toDate(dueOn),
        status: isKept ? 'KEPT' : 'MISSED',
        decidedOn: toDate(addDays(dueOn, isKept ? -random.int(0, 14) : random.int(1, 20))),
      };
    });
  });
}

/** A page of one line, as small as a readable PDF can be. */
function page(line: string): Uint8Array<ArrayBuffer> {
  const draw = `BT /F1 16 Tf 72 720 Td (${line}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  const starts: number[] = [];
  let text = '%PDF-1.4\n';
  objects.forEach((object, index) => {
    starts.push(text.length);
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
  });
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF`;
  return new Uint8Array(new TextEncoder().encode(text));
}

const PAPERS = ['fr-university', 'cu-friendship-body', RENEWED];
const fileId = (key: string) => stableId('stored-file', key);
export function agreementFileRows(): { files: Prisma.StoredFileCreateManyInput[]; links: Prisma.AgreementFileCreateManyInput[] } {
  const bytes = page('Sample agreement. Invented for demonstration.');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    files: PAPERS.map((key) => ({ id: fileId(key), name: 'Thỏa thuận (mẫu).pdf', mime: 'application/pdf', size: bytes.length, sha256, bytes, sample: true })),
    links: PAPERS.map((key) => ({ agreementId: agreementId(key), fileId: fileId(key), sample: true })),
  };
}
