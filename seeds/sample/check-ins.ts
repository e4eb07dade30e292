import type { Confidence, Prisma } from '@nhipcau/db';
import { toDate } from '@nhipcau/db';
import type { IndicatorStatus } from '@nhipcau/domain/indicator';
import { stableId } from '../factories/index.ts';
import { goalId } from './goals.ts';
import { indicatorId } from './indicator-rows.ts';

type Word = { goal: string; indicator?: string; on: string; confidence: Confidence; status: IndicatorStatus; note: string };

/** What owners said of their goals and indicators in 2025; `status` is what had been computed on that day. */
const words: Word[] = [
  { goal: '1', on: '2025-04-15', confidence: 'HIGH', status: 'on_track', note: 'Đã ban hành quy chế phối hợp; hai quy trình đang lấy ý kiến.' },
  { goal: '2', on: '2025-05-20', confidence: 'MEDIUM', status: 'at_risk', note: 'Chuyên đề quý II chậm do chờ số liệu của các hội.' },
  {
    goal: '2',
    indicator: '2.1',
    on: '2025-07-02',
    confidence: 'LOW',
    status: 'off_track',
    note: 'Mới có bốn trên mười hai văn bản. Đã giao thêm hai chuyên đề cho quý III.',
  },
  {
    goal: '3.1',
    indicator: '3.1.2',
    on: '2025-07-01',
    confidence: 'HIGH',
    status: 'on_track',
    note: 'Thêm một đối tác trong tháng 6, ba đầu mối đang trao đổi.',
  },
  {
    goal: '3.2',
    indicator: '3.2.1',
    on: '2025-07-03',
    confidence: 'MEDIUM',
    status: 'at_risk',
    note: 'Mười tám trên ba mươi hai thỏa thuận có hoạt động, cần đôn đốc các thỏa thuận ký từ trước.',
  },
  { goal: '4', on: '2025-07-08', confidence: 'MEDIUM', status: 'at_risk', note: 'Còn báo cáo chờ duyệt nên mức đồng đều chưa phản ánh hết.' },
  { goal: '5', indicator: '5.1', on: '2025-06-30', confidence: 'HIGH', status: 'achieved', note: 'Đã áp dụng năm mô hình, vượt kế hoạch cả năm.' },
  { goal: '6', indicator: '6.1', on: '2025-07-01', confidence: 'HIGH', status: 'on_track', note: 'Mỗi tháng một số, đúng lịch.' },
  { goal: '6', indicator: '6.3', on: '2025-06-15', confidence: 'LOW', status: 'no_data', note: 'Chưa thống nhất cách đếm lượt theo dõi giữa các trang.' },
  {
    goal: '7.1',
    indicator: '7.1.1',
    on: '2025-07-04',
    confidence: 'LOW',
    status: 'off_track',
    note: 'Chưa tuyển được người; đề nghị cho phép hợp đồng cộng tác viên.',
  },
  { goal: '7.2', indicator: '7.2.2', on: '2025-07-04', confidence: 'MEDIUM', status: 'off_track', note: 'Lớp ngoại ngữ buổi tối mở từ tháng 8.' },
  { goal: '8', on: '2025-07-09', confidence: 'HIGH', status: 'on_track', note: 'Các sự kiện lớn dồn vào quý III và quý IV, chuẩn bị đúng kế hoạch.' },
];

/** @param authorId null where the sample was loaded without demo accounts */
export function checkInRows(authorId: string | null): Prisma.CheckInCreateManyInput[] {
  return words.map((word) => ({
    id: stableId('check-in', `${word.goal}/${word.indicator ?? ''}/${word.on}`),
    goalId: word.indicator ? null : goalId(2025, word.goal),
    indicatorId: word.indicator ? indicatorId({ year: 2025, goal: word.goal, code: word.indicator }) : null,
    on: toDate(word.on),
    confidence: word.confidence,
    note: word.note,
    status: word.status,
    authorId,
    createdAt: new Date(`${word.on}T09:00:00+07:00`),
    sample: true,
  }));
}
