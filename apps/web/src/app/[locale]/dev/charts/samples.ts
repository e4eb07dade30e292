import type { ActivityCell, ActivityRowInput, BridgeCardGoal, BridgeCardLink, BridgeCardWeakness, CoveredReading, FigureAnswer } from '@nhipcau/charts';
import type { Coverage } from '@nhipcau/domain/measure';
import type { Status } from '@nhipcau/ui/status';

const ALL = 26;

/** Invented figures for the gallery, at a number of approved associations of 26; those that have not spoken wait, write or are silent. */
export function coverageOf(known: number): Coverage {
  const rest = ALL - known;
  const waiting = Math.round(rest * 0.5);
  const drafted = Math.round(rest * 0.15);
  return { known, waiting, drafted, missing: rest - waiting - drafted, expected: ALL };
}

/** A figure at that coverage: nothing at none, without a range at all. */
export function answerOf(value: number, known: number, spread = 0.15): FigureAnswer {
  const coverage = coverageOf(known);
  if (known === 0) return { value: null, coverage, ifApproved: value * 0.6, range: { low: 0, high: value * (1 + spread) } };
  if (known === ALL) return { value, coverage, ifApproved: value, range: null };
  return { value, coverage, ifApproved: value * (1 + spread / 2), range: { low: value * (1 - spread), high: value * (1 + spread) } };
}

/** A figure of a register that the office keeps: nothing is expected of anybody. */
export const registerAnswer = (value: number | null): FigureAnswer => ({ value, coverage: null, ifApproved: value, range: null });

const COUNTS =
  'Trung Quốc 111331|Nga 101321|Ba Lan 011131|Đức 012111|Lào 101120|Cuba 011201|Campuchia 010111|Indonesia 110110|Quốc tế ngữ 101020|Romania 010110|Australia 110001|Thái Lan 001100|Tây Ban Nha 000100|Vương quốc Anh 000010|Bulgaria 000010|Séc 000000|Việt - Mỹ 000000|Nhật Bản 012010|Hàn Quốc 101110|Ấn Độ 001110|UNESCO 110111|Hungary 010110|Argentina 000000|Pháp 120110|Italia 000000|Mông Cổ 000000'
    .split('|')
    .map((line) => {
      const at = line.lastIndexOf(' ');
      return { name: line.slice(0, at), months: [...line.slice(at + 1)].map(Number) };
    });

/** Approved counts of the associations that are known. */
export const countsOf = (known: number) => COUNTS.slice(0, known).map(({ months }) => months.reduce((a, b) => a + b, 0));

export function heatRowsOf(known: number): ActivityRowInput[] {
  const { waiting } = coverageOf(known);
  return COUNTS.map(({ name, months }, i) => {
    const isWaiting = i >= known && i < known + waiting;
    const first = months.map((value, month): ActivityCell => {
      if (name === 'Séc' && month < 2) return { state: 'notMember' };
      if (i < known || (isWaiting && month === 1 && i % 5 === 2)) return { state: 'known', value };
      return isWaiting ? { state: 'waiting', claimed: value } : { state: 'missing' };
    });
    const later: ActivityCell[] = Array.from({ length: 6 }, () => ({ state: 'noPeriod' }));
    return { id: name, label: name.includes(' - ') ? name : `Việt Nam - ${name}`, href: '#', cells: [...first, ...later] };
  });
}

export interface SampleWeakness extends BridgeCardWeakness {
  measure: string;
  course: (number | null)[];
  measures?: number[][];
}

const WEAKNESSES: [
  title: string,
  measure: string,
  value: number | null,
  status: Status,
  rests: 'reports' | 'register',
  course: number[],
  measures?: number[][],
][] = [
  ['Hội hoạt động không đồng đều', 'Chênh lệch ngoài ngẫu nhiên', 68, 'improving', 'reports', [100, 98, 94, 88, 80, 72, 69, 68]],
  ['Thiếu đổi mới, sáng tạo', 'Tỷ lệ hoạt động mới', 41, 'improving', 'reports', [100, 96, 85, 70, 58, 47, 42, 41]],
  ['Chưa đa dạng hóa hình thức', 'Số hình thức hiệu dụng', 62, 'improving', 'reports', [100, 100, 91, 82, 74, 66, 63, 62]],
  ['Nhân lực thiếu về số lượng', 'Vị trí đã có người', 97, 'stagnant', 'register', [100, 100, 99, 98, 97, 97, 97, 97]],
  ['Chuyên môn chưa đáp ứng', 'Độ đáp ứng yêu cầu kỹ năng', 83, 'improving', 'register', [100, 100, 97, 95, 90, 86, 83, 83]],
  ['Ngoại ngữ chưa đáp ứng', 'Đối tác làm việc được bằng ngôn ngữ của họ', 112, 'worsening', 'register', [100, 100, 102, 104, 104, 109, 112, 112]],
  ['Xã hội hóa nguồn lực hạn chế', 'Tỷ trọng ngoài ngân sách', 36, 'improving', 'reports', [100, 95, 88, 70, 52, 40, 37, 36]],
  ['Cơ sở vật chất chưa đồng bộ', 'Chưa có chỉ số', null, 'unmeasured', 'register', []],
  ['Mạng lưới đối tác chưa đầy đủ', 'Độ phủ mạng lưới', 77, 'improving', 'register', [100, 100, 96, 93, 86, 80, 77, 77]],
  [
    'Hợp tác chưa thực chất',
    'Hợp tác trên giấy 71, mức thực chất 121',
    91,
    'mixed',
    'register',
    [100, 99, 98, 96, 95, 93, 91, 91],
    [
      [100, 96, 92, 88, 82, 76, 72, 71],
      [100, 103, 107, 109, 114, 118, 120, 121],
    ],
  ],
  ['Hợp tác chưa như mong đợi', 'Quốc gia có bạn bè tham gia', 81, 'improving', 'reports', [100, 100, 95, 92, 88, 84, 82, 81]],
];

export const weaknessesOf = (known: number, stateText: (status: Status) => string): SampleWeakness[] =>
  WEAKNESSES.map(([title, measure, value, status, rests, course, measures], i) => ({
    id: String(i),
    title,
    measure,
    course: rests === 'reports' && known === 0 ? course.map((_, month) => (month < 2 ? (course[month] ?? null) : null)) : course,
    ...(measures ? { measures } : {}),
    href: '#',
    distance: value === null || rests === 'register' ? registerAnswer(value) : answerOf(value, known),
    status,
    statusText: stateText(status),
  }));

const GOALS: [title: string, value: number, expected: number, status: Status, rests: 'reports' | 'register', weaknesses: number[]][] = [
  ['Phát triển mạng lưới đối tác quốc tế', 0.39, 0.53, 'off_track', 'register', [8, 9, 10]],
  ['Xây dựng đội ngũ chuyên nghiệp', 0.37, 0.55, 'off_track', 'register', [5, 4, 3]],
  ['Phối hợp sở, ngành, địa phương', 0.54, 0.55, 'on_track', 'reports', [0]],
  ['Phát huy tính chủ động, sáng tạo', 0.97, 0.52, 'on_track', 'reports', [1]],
  ['Thông tin đối ngoại, bản tin', 0.41, 0.52, 'off_track', 'register', []],
  ['Nghiên cứu, dự báo, tham mưu', 0.47, 0.5, 'at_risk', 'register', []],
  ['Quảng bá hình ảnh Thủ đô', 0.63, 0.68, 'at_risk', 'reports', []],
  ['Hoàn thiện thể chế, cơ chế', 0.57, 0.53, 'on_track', 'register', []],
];

export const goalsOf = (known: number, statusText: (status: Status) => string): BridgeCardGoal[] =>
  GOALS.map(([title, value, expected, status, rests], i) => ({
    id: String(i),
    title,
    href: '#',
    progress: rests === 'register' ? registerAnswer(value) : answerOf(value, known),
    expected,
    status,
    statusText: statusText(status),
  }));

export const LINKS: BridgeCardLink[] = GOALS.flatMap(([, , , , , weaknesses], goal) =>
  weaknesses.map((weakness) => ({ goalId: String(goal), weaknessId: String(weakness), weight: 1, isOurReading: true })),
);

/** Month-end readings of a stock: at none nothing after March, at some the last two provisional. */
export const readingsOf = (known: number): CoveredReading[] =>
  ['2024-12-31', '2025-01-31', '2025-02-28', '2025-03-31', '2025-04-30', '2025-05-31', '2025-06-30', '2025-07-10'].map((on, i) => {
    const value = [41, 42, 42, 40, 44, 47, 49, 49][i] ?? 0;
    if (i <= 1 || (i <= 3 && known > 0)) return { on, answer: answerOf(value, ALL) };
    if (known !== 0 && known !== ALL && i === 4) return { on, answer: answerOf(value, 0) };
    return { on, answer: answerOf(value, known, 0.1) };
  });
