/** Text of a note; the parts of one that is set with dots between them are joined by dots. */
function noteText(element: Element): string {
  const parts = element.matches('.nc-dotted-list') ? [...element.children].map((part) => part.textContent) : [element.textContent];
  return parts
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .join(' · ');
}

/**
 * What has to be known of a figure wherever it goes, in the order in which it is told: that the page shows sample data (`data-sample-note` around it),
 * then the span and the coverage (`data-export-note` in it). Empty where nothing has to be.
 */
export function readNotes(figure: Element): string[] {
  const sample = figure.closest('[data-sample-note]')?.getAttribute('data-sample-note') ?? '';
  return [sample, ...[...figure.querySelectorAll('[data-export-note]')].map(noteText)].filter((note) => note !== '');
}
