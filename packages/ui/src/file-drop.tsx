'use client';
import { FileUp } from 'lucide-react';
import { type DragEvent, type ReactNode, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { cn } from './cn.ts';
import { useFieldControl } from './field-context.ts';
import { type FileEnding, type FileRejection, sortFiles } from './file-rules.ts';

export type { FileEnding, FileRejection } from './file-rules.ts';

type FileDropProps = {
  /** In the box: "Drop a file here, or choose one". */
  label: ReactNode;
  /** Which kinds and what size. */
  hint?: ReactNode;
  /** Extensions: [".docx", ".pdf"]. Checked on drop too, where the browser does not. */
  accept?: readonly FileEnding[];
  /** In bytes. */
  maxBytes?: number;
  multiple?: boolean;
  onFiles: (files: File[]) => void;
  onReject?: (rejected: FileRejection[]) => void;
  name?: string;
  id?: string;
  disabled?: boolean;
  className?: string;
};

/** A native file input behind a box that also takes what is dropped on it. Names of chosen files are for the caller to list. */
export function FileDrop({ label, hint, accept, maxBytes, multiple = false, onFiles, onReject, name, id, disabled, className }: FileDropProps) {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const made = useId();
  const wiring = useFieldControl({ id });
  const inputId = wiring.id ?? made;
  const take = (list: FileList | null) => {
    const { accepted, rejected } = sortFiles([...(list ?? [])], { accept, maxBytes, multiple });
    if (rejected.length > 0) {
      onReject?.(rejected);
      if (input.current) input.current.value = '';
    }
    if (accepted.length > 0) onFiles(accepted);
  };
  // a file that was chosen before the page's script had arrived is there already
  const takeEarly = useEffectEvent(() => take(input.current?.files ?? null));
  useEffect(() => takeEarly(), []);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (disabled) return;
    // A native form sends what the input holds, so the dropped files go into it as well.
    if (input.current) input.current.files = event.dataTransfer.files;
    take(event.dataTransfer.files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an addition for the mouse; the input inside is the control
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cn(
        'relative rounded-xl border border-edge border-dashed bg-card px-4 py-6 text-center transition-colors hover:border-jade',
        'has-focus-visible:outline-2 has-focus-visible:outline-(--focus) has-focus-visible:outline-offset-2 has-aria-invalid:border-off',
        over && 'border-jade bg-jade-soft',
        disabled && 'opacity-50',
        className,
      )}
    >
      <input
        {...wiring}
        ref={input}
        id={inputId}
        type="file"
        name={name}
        multiple={multiple}
        accept={accept?.join(',')}
        disabled={disabled}
        onChange={(event) => take(event.currentTarget.files)}
        className="absolute inset-0 size-full cursor-pointer opacity-0 disabled:cursor-not-allowed"
      />
      <FileUp aria-hidden className="mx-auto mb-1.5 size-6 stroke-[1.5] text-ink-3" />
      <label htmlFor={inputId} className="block font-medium">
        {label}
      </label>
      {hint ? <p className="text-ink-3 text-xs">{hint}</p> : null}
    </div>
  );
}
