import type { WeaknessListRow } from '@nhipcau/api/weakness';
import { type DistanceScale, figureState, unmeasuredReason } from '@nhipcau/charts';
import type { ChartWords } from '@nhipcau/charts/components/chart-words';
import { DistanceCourse } from '@nhipcau/charts/components/distance-course';
import { FigureValue } from '@nhipcau/charts/components/figure-value';
import { formatNumber } from '@nhipcau/i18n';
import { CellNote, RowLink, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';
import { useChartWords } from '@/components/chart-words';
import type { SearchParams } from '@/components/list-params';
import { LocalText } from '@/components/local-text';
import { SortHeader } from '@/components/sort-header';
import { Link } from '@/i18n/routing';
import { AnsweringGoals } from './answering-goals';
import { changeWords, courseOf, disagreeing, distanceAnswer, isFirstYear } from './figures';
import type { RegisterParams } from './register';
import { StateMark } from './state-mark';

interface RegisterTableProps {
  rows: WeaknessListRow[];
  year: number;
  /** shared by all rows of the register */
  scale: DistanceScale;
  mayAddGoal: boolean;
  register: RegisterParams;
  params: SearchParams;
}

type Words = Record<WeaknessListRow['coverageUnit'], ChartWords>;

function MeasuresNote({ row }: { row: WeaknessListRow }) {
  const t = useTranslations('weakness.list');
  const measure = useTranslations('measure');
  const locale = useLocale();
  if (row.measures.length === 0) return t('noMeasure');
  return row.measures.map(({ key, distance }) => {
    const name = measure(`${key}.name`);
    return (
      <span key={key} className="block">
        {row.measures.length > 1 && distance !== null ? t('measureDistance', { measure: name, distance: formatNumber(distance, locale) }) : name}
      </span>
    );
  });
}

/** The state; under it what it may become, or by how much it has moved. */
function StateCell({ row, year, words }: { row: WeaknessListRow; year: number; words: ChartWords }) {
  const t = useTranslations('weakness.list');
  const locale = useLocale();
  const write = (value: number) => formatNumber(value, locale);
  const { state, change, range, distance, distanceIfApproved } = row;
  const approved = distanceIfApproved !== null && (distance === null || write(distanceIfApproved) !== write(distance)) ? write(distanceIfApproved) : null;
  const moves = change !== null && !row.provisional && state !== 'open';
  return (
    <>
      <StateMark state={state} />
      {row.provisional && range ? <CellNote>{words.whenComplete(write(range.low), write(range.high))}</CellNote> : null}
      {approved === null ? null : <CellNote>{words.ifApproved(approved)}</CellNote>}
      {moves ? <CellNote>{t('change', { ...changeWords(change, locale), since: isFirstYear(row.namingYears, year) ? 'named' : 'before' })}</CellNote> : null}
    </>
  );
}

function RegisterRow({
  row,
  year,
  scale,
  mayAddGoal,
  words: all,
}: Pick<RegisterTableProps, 'year' | 'scale' | 'mayAddGoal'> & { row: WeaknessListRow; words: Words }) {
  const t = useTranslations('weakness.list');
  const locale = useLocale();
  const write = (value: number) => formatNumber(value, locale);
  const words = all[row.coverageUnit];
  const answer = distanceAnswer(row);
  const first = isFirstYear(row.namingYears, year);
  return (
    <Tr data-weakness-id={row.id}>
      <Td className="min-w-56">
        <RowLink asChild>
          <Link href={`/weaknesses/${row.id}?year=${year}`}>
            <LocalText value={row.title} />
          </Link>
        </RowLink>
        <CellNote>
          <MeasuresNote row={row} />
        </CellNote>
        {/* on a phone the columns lie beyond the edge: what matters most stands with the title, and is read aloud once, in its column */}
        <span className="mt-1 flex flex-wrap items-baseline gap-x-3 text-sm sm:hidden" aria-hidden="true">
          <FigureValue answer={answer} format={write} words={words} reason={unmeasuredReason(row.coverage)} isBare />
          <StateMark state={row.state} />
        </span>
      </Td>
      <Td className="py-1">
        <DistanceCourse
          values={courseOf(row.series, first)}
          distance={answer}
          scale={scale}
          status={row.state}
          format={write}
          words={words}
          measures={disagreeing(row.series, row, first)}
        />
      </Td>
      <Td numeric data-figure="weakness-distance" data-value={row.distance ?? ''}>
        <FigureValue answer={answer} format={write} words={words} reason={unmeasuredReason(row.coverage)} isBare />
      </Td>
      <Td className="whitespace-nowrap">
        <StateCell row={row} year={year} words={words} />
      </Td>
      <Td className="min-w-24 text-ink-2">{figureState(answer) === 'unknown' ? t('restsNone') : row.coverage ? words.rests(row.coverage) : words.enough}</Td>
      <Td above className="min-w-44 max-w-80">
        <AnsweringGoals row={row} year={year} mayAdd={mayAddGoal} />
      </Td>
      <Td numeric data-figure="weakness-associations" data-value={row.associations}>
        {t('associationCount', { count: row.associations })}
        {row.difficulties.map(({ year: of, reports }) => (
          <CellNote key={of}>{t('reportCount', { year: of, count: reports })}</CellNote>
        ))}
      </Td>
    </Tr>
  );
}

/** The register as a table: the row opens the weakness, each tag its goal. All courses share one scale. */
export function RegisterTable({ rows, register, params, ...rest }: RegisterTableProps) {
  const t = useTranslations('weakness.list');
  const words: Words = { association: useChartWords('association'), report: useChartWords('report') };
  const head = { list: register.list, path: '/weaknesses', params };
  return (
    <Table label={t('label')}>
      <THead>
        <Tr>
          <SortHeader by="title" {...head}>
            {t('weakness')}
          </SortHeader>
          <Th className="whitespace-normal">{t('course', { high: rest.scale.high })}</Th>
          <SortHeader by="distance" numeric className="whitespace-normal" {...head}>
            {t('distance')}
          </SortHeader>
          <SortHeader by="change" {...head}>
            {t('state')}
          </SortHeader>
          <Th>{t('rests')}</Th>
          <Th>{t('goals')}</Th>
          <SortHeader by="associations" numeric className="whitespace-normal" {...head}>
            {t('associations')}
          </SortHeader>
        </Tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <RegisterRow key={row.id} row={row} words={words} {...rest} />
        ))}
      </TBody>
    </Table>
  );
}
