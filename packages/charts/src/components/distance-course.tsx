import type { Status } from '@nhipcau/ui/status';
import { useId } from 'react';
import { type DistanceCourseInput, prepareDistanceCourse } from '../prepare/distance-course';
import { unmeasuredReason } from '../prepare/figure';
import type { Format } from '../prepare/tone';
import { answerColor } from './answer-tone';
import type { ChartWords } from './chart-words';
import { figureText } from './figure-value';
import { HatchPattern } from './hatch-pattern';

export interface DistanceCourseProps extends DistanceCourseInput {
  status: Status;
  format: Format;
  words: Pick<ChartWords, 'reason' | 'share' | 'range' | 'spoken' | 'distanceCourse'>;
}

/** How a weakness's distance has gone since it was named, on its column's scale: pink above 100, dotted and hatched while provisional. */
export function DistanceCourse({ status, format, words, ...input }: DistanceCourseProps) {
  const id = useId();
  const course = prepareDistanceCourse(input);
  const { width, height, state, last, range } = course;
  const color = state === 'known' ? answerColor(state, status) : 'var(--ink-2)';
  const text = figureText({ answer: input.distance, format, words, reason: unmeasuredReason(input.distance.coverage) });
  return (
    <svg
      className="nc-hatchable nc-course"
      role="img"
      aria-label={`${words.distanceCourse}: ${text}`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <HatchPattern id={id} />
      {state === 'unknown' ? (
        <rect width={width} height={height} fill={`url(#${id})`} opacity=".5" />
      ) : (
        <>
          <rect width={width} height={course.named} fill="var(--off-soft)" opacity=".6" />
          <path d={`M0 ${course.named}H${width}`} stroke="var(--edge)" />
          <path d={`M0 ${course.zero}H${width}`} stroke="var(--line)" />
          {course.measures.map((path) => (
            <path key={path} d={path} fill="none" stroke="var(--ink-3)" strokeDasharray="3 2" />
          ))}
          {range && <rect {...range} fill={`url(#${id})`} stroke="var(--edge)" strokeWidth=".7" />}
          <path
            d={course.path}
            fill="none"
            stroke={color}
            strokeWidth="2.2"
            strokeLinejoin="round"
            {...(state === 'provisional' ? { strokeDasharray: '1 4', strokeLinecap: 'round' as const } : {})}
          />
          {last && <circle cx={last.x} cy={last.y} r="3.5" fill={state === 'provisional' ? 'var(--card)' : color} stroke={color} strokeWidth="1.5" />}
        </>
      )}
    </svg>
  );
}
