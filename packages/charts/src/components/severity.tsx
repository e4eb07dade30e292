import type { BridgeWeakness } from '../prepare/bridge';
import type { BridgeLabels } from './bridge-labels';

/** Five boxes and the change since the review, with the same in words for those who hear the page. */
export function Severity({ weakness, labels }: { weakness: BridgeWeakness; labels: BridgeLabels }) {
  const { boxes, change, severityBefore, severityNow } = weakness;
  if (severityBefore === null && severityNow === null) return <span className="nc-severity nc-missing">{labels.noData}</span>;
  const direction = change === null || change === 0 ? 'same' : change < 0 ? 'better' : 'worse';
  return (
    <span className="nc-severity">
      <span className="nc-sr">{labels.severity(severityBefore, severityNow)}</span>
      <svg width="62" height="11" viewBox="0 0 62 11" aria-hidden="true" focusable="false">
        {boxes.map((box, i) => (
          <rect key={i} className={`nc-box nc-box-${box}`} x={i * 13 + 0.5} y="0.5" width="9" height="10" rx="2" />
        ))}
      </svg>
      <span className={`nc-change nc-change-${direction}`} aria-hidden="true">
        {change === null ? '' : change === 0 ? '–' : `${change < 0 ? '▼' : '▲'} ${Math.abs(change)}`}
      </span>
    </span>
  );
}
