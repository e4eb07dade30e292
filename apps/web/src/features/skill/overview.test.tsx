import type { StaffOverview } from '@nhipcau/api/skill';
import { translator } from '@nhipcau/i18n';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { show } from '@/testing/render';
import { CertificateList, SingleHolders } from './alerts';
import { SkillHeatMap } from './heat-map';
import { OverviewHeading } from './overview-heading';
import { TrainingHours } from './training-hours';

const skill = translator('vi', 'skill');
const english = { id: 'en', group: 'LANGUAGE' as const, name: { vi: 'Tiếng Anh' }, language: 'en' };

const overview = (share: number | null, target: number | null): StaffOverview => ({
  ...{ staffing: { approved: 2, filled: 2, share: 1 }, coverage: { slots: 10, covered: 6, share }, target, bySkill: [], certificates: [], certified: false },
  ...{ languages: { partners: 0, served: 0, share: null, byLanguage: [], unserved: [] }, singleHolders: [], heat: { skills: [], people: [] } },
  ...{ vacancies: [], training: { year: 2025, hours: null, people: null, quarters: [] }, waiting: 0 },
});

it('passes no verdict on the coverage of skills without a target', () => {
  const look = (target: number | null) => {
    show(<OverviewHeading overview={overview(0.6, target)} />);
    return screen.getAllByText(/yêu cầu kỹ năng/).at(-1)?.className ?? '';
  };
  const [none, above, below] = [look(null), look(0.5), look(0.9)];
  expect(none).not.toMatch(/text-(on|risk|off)/);
  expect([above, below]).toEqual([expect.stringContaining('text-on'), expect.stringContaining('text-risk')]);
});

it('says "none" of certificates and single holders only where there are certificates and requirements', () => {
  show(<CertificateList rows={[]} certified={false} />);
  show(<SingleHolders rows={[]} slots={0} />);
  for (const key of ['certificates.none', 'single.none'] as const) expect(screen.queryByText(skill(key))).toBeNull();
  for (const key of ['certificates.notRecorded', 'single.notRequired'] as const) expect(screen.getByText(skill(key))).toBeTruthy();
  show(<CertificateList rows={[]} certified />);
  show(<SingleHolders rows={[]} slots={3} />);
  for (const key of ['certificates.none', 'single.none'] as const) expect(screen.getByText(skill(key))).toBeTruthy();
});

it('tells the running quarter from whole ones, and hours that nobody knows from none', () => {
  const quarter = (number: number, hours: number | null) => ({ year: 2025, quarter: number, hours, personHours: hours });
  show(<TrainingHours quarters={[quarter(1, null), quarter(2, 0), quarter(3, 4), quarter(4, null)]} today="2025-07-10" />);
  expect(screen.getAllByText('Quý III/2025, đến 10/07/2025').length).toBeGreaterThan(0);
  expect(screen.getAllByText('Quý II/2025').length).toBeGreaterThan(0);
  expect(screen.getAllByText('0 giờ')).toHaveLength(1);
  expect(screen.getAllByText(translator('vi', 'common')('noData'))).toHaveLength(1);
});

it('shows a level that nobody has assessed as unknown, and praises nobody of whom nothing is required', () => {
  const row = { position: null, gaps: 0 };
  const people = [
    { ...row, id: '1', name: 'Lan', gaps: 1, cells: [{ required: 4, held: null, gap: 4 }] },
    { ...row, id: '2', name: 'Minh', cells: [null] },
  ];
  show(<SkillHeatMap heat={{ skills: [english], people }} />);
  expect(screen.getByText('–/B2')).toBeTruthy();
  expect(screen.queryByText('0/B2')).toBeNull();
  expect(screen.queryByText(skill('heat.gaps', { count: 0 }))).toBeNull();
  expect(screen.getAllByText(skill('covered.nothing')).length).toBeGreaterThan(0);
});
