'use client';
import { Select } from '@nhipcau/ui/select';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { usePathname, useRouter } from '@/i18n/routing';

/** Which indicator the trend shows; the choice lives in the address. */
export function IndicatorSelect({ chosen, options }: { chosen: string; options: { value: string; label: string; group: string }[] }) {
  const t = useTranslations('overview');
  const router = useRouter();
  const pathname = usePathname();
  const params = useSearchParams();
  const groups = [...new Set(options.map((option) => option.group))];
  function show(id: string) {
    const next = new URLSearchParams(params);
    next.set('indicator', id);
    router.replace(`${pathname}?${next}`, { scroll: false });
  }
  return (
    <div className="min-w-40 max-w-md flex-1">
      <Select aria-label={t('trend.choose')} value={chosen} onChange={(event) => show(event.currentTarget.value)}>
        {groups.map((group) => (
          <optgroup key={group} label={group}>
            {options
              .filter((option) => option.group === group)
              .map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
          </optgroup>
        ))}
      </Select>
    </div>
  );
}
