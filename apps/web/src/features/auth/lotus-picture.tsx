/** The mark drawn large: a lotus over the arch of a bridge, and the water below. Decorative. */
export function LotusPicture({ className }: { className?: string }) {
  const water = [0, 1, 2, 3];
  return (
    <svg viewBox="0 0 480 320" aria-hidden="true" className={className} fill="none" strokeLinecap="round" strokeLinejoin="round">
      <circle cx="240" cy="150" r="118" fill="var(--lotus-soft)" />
      <g stroke="var(--jade)" strokeWidth="2.5">
        <path d="M24 262C92 196 164 170 240 170S388 196 456 262" />
        <path d="M60 262C118 214 176 194 240 194s122 20 180 68" opacity="0.55" />
        {[96, 144, 192, 240, 288, 336, 384].map((x) => (
          <path key={x} d={`M${x} ${170 + ((x - 240) / 24) ** 2 * 1.5}V262`} opacity="0.55" />
        ))}
      </g>
      <g stroke="var(--lotus)" strokeWidth="3" fill="var(--card)">
        <path d="M154 78c-24-4-44-2-62 4 10 50 52 84 116 88-34-22-54-52-54-92Z" />
        <path d="M326 78c24-4 44-2 62 4-10 50-52 84-116 88 34-22 54-52 54-92Z" />
        <path d="M188 58c-18 6-30 12-38 22 4 46 34 78 86 90-36-34-50-70-48-112Z" />
        <path d="M292 58c18 6 30 12 38 22-4 46-34 78-86 90 36-34 50-70 48-112Z" />
        <path d="M240 24c36 38 46 86 0 146-46-60-36-108 0-146Z" fill="var(--lotus-soft)" />
        <path d="M240 62v70" strokeWidth="2" opacity="0.6" />
      </g>
      <g stroke="var(--jade)" strokeWidth="2" opacity="0.5">
        {water.map((row) => (
          <path key={row} d={`M${40 + row * 34} ${278 + row * 11}q20 -7 40 0t40 0 40 0 40 0 ${row < 2 ? '40 0 40 0 40 0 40 0' : '40 0 40 0'}`} />
        ))}
      </g>
    </svg>
  );
}
