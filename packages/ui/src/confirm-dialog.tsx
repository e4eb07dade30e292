'use client';
import * as Primitive from 'radix-ui/alert-dialog';
import { type ReactNode, useId, useState } from 'react';
import { Button, buttonClass } from './button.tsx';
import { Input } from './input.tsx';
import { OVERLAY } from './layer-class.ts';

type ConfirmDialogProps = {
  title: ReactNode;
  /** What will happen, and whether it can be undone. */
  description: ReactNode;
  confirmLabel: ReactNode;
  cancelLabel: ReactNode;
  /**
   * Does it. While the promise runs the dialog stays, busy, and then closes; `false` keeps it open
   * (show why in `error`). A rejection is not caught here.
   */
  onConfirm: () => unknown;
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  danger?: boolean;
  /** For what cannot be undone: the word `expected` has to be typed first. */
  typed?: { label: ReactNode; expected: string };
  error?: ReactNode;
  /** A reason, for instance. */
  children?: ReactNode;
};

/** Asks before what destroys or sends. Focus starts on "cancel". */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, description, confirmLabel, cancelLabel, onConfirm, trigger, danger, typed, error, children } = props;
  const [ownOpen, setOwnOpen] = useState(false);
  const [word, setWord] = useState('');
  const [pending, setPending] = useState(false);
  const wordId = useId();
  const open = props.open ?? ownOpen;
  const change = (next: boolean) => {
    if (pending) return;
    setWord('');
    setOwnOpen(next);
    props.onOpenChange?.(next);
  };
  const confirm = async () => {
    setPending(true);
    let done: unknown;
    try {
      done = await onConfirm();
    } finally {
      setPending(false);
    }
    if (done === false) return;
    setWord('');
    setOwnOpen(false);
    props.onOpenChange?.(false);
  };
  return (
    <Primitive.Root open={open} onOpenChange={change}>
      {trigger ? <Primitive.Trigger asChild>{trigger}</Primitive.Trigger> : null}
      <Primitive.Portal>
        <Primitive.Overlay className={OVERLAY} />
        <Primitive.Content className="appear fixed inset-x-0 bottom-0 z-50 mx-auto flex max-h-[92dvh] w-full max-w-md flex-col gap-3 overflow-y-auto rounded-t-xl border border-line bg-card p-5 shadow-pop sm:inset-y-0 sm:my-auto sm:h-fit sm:rounded-xl">
          <Primitive.Title className="font-semibold text-lg">{title}</Primitive.Title>
          <Primitive.Description className="text-ink-2">{description}</Primitive.Description>
          {children}
          {typed ? (
            <div className="flex flex-col gap-1">
              <label htmlFor={wordId} className="font-semibold text-sm">
                {typed.label}
              </label>
              <Input id={wordId} value={word} autoComplete="off" spellCheck={false} onChange={(event) => setWord(event.currentTarget.value)} />
            </div>
          ) : null}
          {error ? (
            <p role="alert" className="text-off text-sm">
              {error}
            </p>
          ) : null}
          <footer className="mt-1 flex flex-wrap justify-end gap-2">
            <Primitive.Cancel className={buttonClass({ variant: 'secondary' })} disabled={pending}>
              {cancelLabel}
            </Primitive.Cancel>
            <Button
              variant={danger ? 'danger' : 'primary'}
              pending={pending}
              disabled={typed !== undefined && word.trim() !== typed.expected}
              onClick={confirm}
            >
              {confirmLabel}
            </Button>
          </footer>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
