/** The 135° ink hatching of what is not known, as an SVG pattern; it paints by CSS, so it follows the theme and prints. `id` must be the page's only one of that name. */
export function HatchPattern({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" fill="var(--card)" />
        <path d="M.6 0V5" stroke="var(--ink)" strokeOpacity=".4" strokeWidth="1.2" />
      </pattern>
    </defs>
  );
}
