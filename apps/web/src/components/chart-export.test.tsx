import { ChartFrame } from '@nhipcau/charts';
import { CoveredTrend } from '@nhipcau/charts/components/covered-trend';
import { prepareCoveredTrend } from '@nhipcau/charts/prepare';
import { screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { show } from '@/testing/render';
import { useChartWords } from './chart-words';

const coverage = { known: 17, waiting: 5, drafted: 2, missing: 2, expected: 26 };
const answer = { value: 49, coverage, ifApproved: 52, range: { low: 49, high: 55 } };
const trend = prepareCoveredTrend({
  year: 2025,
  today: '2025-07-10',
  readings: [{ on: '2025-06-30', answer }],
  lastYear: [],
  trajectory: [],
  forecast: null,
  format: String,
  formatDate: (on) => on,
  labels: {
    months: Array.from({ length: 12 }, (_, month) => String(month + 1)),
    latest: (value) => value,
    ...{ high: String, median: String, low: String, trajectory: String, lastYear: String },
  },
});

function Figure() {
  return (
    <ChartFrame
      title="Đối tác"
      labels={{ asTable: 'Bảng', noData: 'chưa có số liệu', csv: 'CSV', xlsx: 'Excel', png: 'PNG', exportFailed: 'Không tạo được tệp' }}
      fileName="partners"
      table={{
        caption: 'Đối tác',
        columns: [{ label: 'Ngày' }, { label: 'Giá trị', numeric: true }],
        rows: [{ id: '1', cells: [{ text: '30/06' }, { text: '49', value: 49 }] }],
      }}
    >
      <CoveredTrend trend={trend} label="Đối tác" tone="on" coverage={coverage} span="01/01–10/07/2025" words={useChartWords()} />
    </ChartFrame>
  );
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('says in the first line of a file what its figures are made of, the days they speak of and what they rest on', async () => {
  const saved: Blob[] = [];
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${saved.push(blob)}`, revokeObjectURL: () => undefined }));
  // jsdom cannot follow a link to a file
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  const { user } = show(
    <div data-sample-note="Các con số được tính từ số liệu minh họa.">
      <Figure />
    </div>,
  );
  await user.click(screen.getByText('Bảng'));
  await user.click(screen.getByRole('button', { name: 'CSV' }));
  await vi.waitFor(() => expect(saved).toHaveLength(1));
  const text = await new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.readAsText(saved[0] ?? new Blob());
  });
  expect(String(text).split('\r\n')).toEqual(['Các con số được tính từ số liệu minh họa. 01/01–10/07/2025 · 17 trên 26 hội', 'Ngày,Giá trị', '30/06,49', '']);
});
