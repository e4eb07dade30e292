'use client';

import { useState } from 'react';

export interface ExportLabels {
  csv: string;
  xlsx: string;
  png: string;
  /** Said when the browser could not make the file. */
  exportFailed: string;
}

export interface ExportButtonsProps {
  labels: ExportLabels;
  fileName: string;
  xlsxHref?: string | undefined;
  png: boolean;
}

/** Buttons that save the figure they stand in. What they need is read from the page and loaded on the first click. */
export function ExportButtons({ labels, fileName, xlsxHref, png }: ExportButtonsProps) {
  const [failed, setFailed] = useState(false);
  const run = async (button: HTMLButtonElement, kind: 'csv' | 'png') => {
    const figure = button.closest('figure');
    if (!figure) return;
    setFailed(false);
    try {
      if (kind === 'csv') (await import('../export/figure-csv')).saveCsv(figure, fileName);
      else await (await import('../export/figure-png')).savePng(figure, fileName);
    } catch {
      setFailed(true);
    }
  };
  return (
    <p className="nc-exports">
      <button type="button" onClick={(event) => run(event.currentTarget, 'csv')}>
        {labels.csv}
      </button>
      {xlsxHref && (
        <a href={xlsxHref} download>
          {labels.xlsx}
        </a>
      )}
      {png && (
        <button type="button" onClick={(event) => run(event.currentTarget, 'png')}>
          {labels.png}
        </button>
      )}
      <span role="status">{failed ? labels.exportFailed : ''}</span>
    </p>
  );
}
