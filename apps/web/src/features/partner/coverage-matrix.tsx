import type { CoveragePicture } from '@nhipcau/api/partner/pictures';
import { PARTNER_KINDS } from '@nhipcau/domain/partner';
import { formatCountry } from '@nhipcau/i18n';
import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/i18n/routing';
import { CellFace, cellClass } from './coverage-cell';
import { cellLook, cellWords } from './coverage-state';
import { PlanCell } from './plan-cell';

/** Countries by kinds: each cell says what is planned and what is there, and leads to the partners in it; while editing it plans. */
export function CoverageMatrix({ rows, editing }: { rows: CoveragePicture['rows']; editing: boolean }) {
  const t = useTranslations('partner.picture.coverage');
  const short = useTranslations('partner.picture.kindShort');
  const enums = useTranslations('enums.partnerKind');
  const locale = useLocale();
  const order = new Intl.Collator(locale);
  const named = rows.map((row) => ({ ...row, country: formatCountry(row.countryCode, locale) })).sort((a, b) => order.compare(a.country, b.country));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={t('table')} tabIndex={0} className="relative max-h-[80vh] overflow-auto print:max-h-none print:overflow-visible">
      <table className="w-full border-separate border-spacing-1 px-3 pb-3 text-sm print:text-xs">
        <caption className="sr-only">{t('table')}</caption>
        <thead>
          <tr>
            <th scope="col" className="sticky top-0 left-0 z-20 min-w-28 bg-card py-1.5 text-left font-medium text-ink-2 text-xs">
              {t('country')}
            </th>
            {PARTNER_KINDS.map((kind) => (
              <th
                key={kind}
                scope="col"
                title={enums(kind)}
                className="sticky top-0 z-10 w-[8%] min-w-16 bg-card px-0.5 py-1.5 text-center font-medium text-ink-2 text-xs"
              >
                {short(kind)}
              </th>
            ))}
            <th scope="col" className="sticky top-0 z-10 bg-card py-1.5 text-right font-medium text-ink-2 text-xs">
              {t('share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {named.map((row) => (
            <tr key={row.countryCode}>
              <th scope="row" className="sticky left-0 z-10 max-w-36 bg-card pr-2 text-left font-normal">
                {row.country}
              </th>
              {row.cells.map((cell) => {
                const look = cellLook(cell);
                const { key, count } = cellWords(cell);
                const words = t('cell', { country: row.country, kind: enums(cell.kind), state: t(key, { count }) });
                return (
                  <td key={cell.kind} className="p-0">
                    {editing ? (
                      <PlanCell
                        countryCode={row.countryCode}
                        kind={cell.kind}
                        planned={cell.planned}
                        name={t('toggle', { country: row.country, kind: enums(cell.kind) })}
                        className={cellClass(look)}
                      >
                        <CellFace cell={cell} />
                      </PlanCell>
                    ) : cell.active + cell.others > 0 ? (
                      <Link
                        href={`/partners?country=${row.countryCode}&kind=${cell.kind}`}
                        aria-label={words}
                        title={words}
                        className={`${cellClass(look)} no-underline hover:underline`}
                      >
                        <CellFace cell={cell} />
                      </Link>
                    ) : (
                      <span title={words} className={cellClass(look)}>
                        <CellFace cell={cell} />
                        <span className="sr-only">{t(key, { count })}</span>
                      </span>
                    )}
                  </td>
                );
              })}
              <td className="whitespace-nowrap text-right text-ink-2">{row.planned === 0 ? '–' : `${row.filled}/${row.planned}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
