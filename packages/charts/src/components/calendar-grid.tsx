import type { CSSProperties, ReactNode } from 'react';
import type { CalendarEventInput, CalendarSpan, PreparedCalendar } from '../prepare/calendar';

export interface CalendarGridProps<T extends CalendarEventInput> {
  calendar: PreparedCalendar<T>;
  /** Names of the weekdays, Monday first: short for the eye, long for the ear. */
  weekdays: readonly { short: string; long: string }[];
  label: string;
  /** Writes a date in full for those who hear the page. */
  formatDate: (on: string) => string;
  /** How many more there are, e.g. «+2 sự kiện». */
  more: (count: number) => string;
  /** Where all events of a day are listed. */
  dayHref?: (on: string) => string;
  /** Draws one event; the grid gives it its place. */
  renderEvent: (span: CalendarSpan<T>) => ReactNode;
}

const place = (column: number, length: number, row: number): CSSProperties => ({ gridColumn: `${column + 1} / span ${length}`, gridRow: row });

/** A month of weeks with events laid over the days. Narrow screens want a list instead; this scrolls there. */
export function CalendarGrid<T extends CalendarEventInput>({ calendar, weekdays, label, formatDate, more, dayHref, renderEvent }: CalendarGridProps<T>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="nc-cal" aria-label={label} tabIndex={0}>
      <div className="nc-cal-week nc-cal-names" aria-hidden="true">
        {weekdays.map((weekday) => (
          <span key={weekday.long} title={weekday.long}>
            {weekday.short}
          </span>
        ))}
      </div>
      {calendar.weeks.map((week) => (
        <div key={week.days[0]?.on} className="nc-cal-week" style={{ gridTemplateRows: `28px repeat(${Math.max(2, week.lanes)}, auto) minmax(22px, 1fr)` }}>
          {week.days.map((day, i) => (
            <div
              key={day.on}
              className="nc-cal-day"
              style={{ gridColumn: i + 1, gridRow: '1 / -1' }}
              data-out={day.inMonth ? undefined : ''}
              data-today={day.isToday ? '' : undefined}
              data-weekend={day.isWeekend ? '' : undefined}
            >
              <time dateTime={day.on} aria-current={day.isToday ? 'date' : undefined}>
                <span aria-hidden="true">{day.day}</span>
                <span className="nc-sr">{formatDate(day.on)}</span>
              </time>
            </div>
          ))}
          {week.spans.map((span) => (
            <div
              key={span.event.id}
              className="nc-cal-event"
              style={place(span.column, span.length, span.lane + 2)}
              data-before={span.continuesBefore ? '' : undefined}
              data-after={span.continuesAfter ? '' : undefined}
            >
              {renderEvent(span)}
            </div>
          ))}
          {week.days.map((day, i) =>
            day.hidden === 0 ? null : (
              <div key={day.on} className="nc-cal-more" style={place(i, 1, Math.max(2, week.lanes) + 2)}>
                {dayHref ? <a href={dayHref(day.on)}>{more(day.hidden)}</a> : more(day.hidden)}
              </div>
            ),
          )}
        </div>
      ))}
    </section>
  );
}
