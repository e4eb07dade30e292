'use client';
import { createContext, useContext } from 'react';

export type FieldWiring = { id: string; labelId: string; describedBy: string | undefined; invalid: boolean; required: boolean };

export const FieldContext = createContext<FieldWiring | null>(null);

type Own = { id?: string; 'aria-describedby'?: string; 'aria-invalid'?: boolean | 'true' | 'false' | 'grammar' | 'spelling'; required?: boolean };

/** What a control takes from the Field around it; its own attributes win. Outside a Field it is left as it is. */
export function useFieldControl(own: Own) {
  const field = useContext(FieldContext);
  return {
    id: own.id ?? field?.id,
    'aria-describedby': [own['aria-describedby'], field?.describedBy].filter(Boolean).join(' ') || undefined,
    'aria-invalid': own['aria-invalid'] ?? (field?.invalid ? true : undefined),
    required: own.required ?? (field?.required || undefined),
  };
}
