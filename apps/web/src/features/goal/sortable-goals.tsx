'use client';
import { closestCenter, DndContext, type DragEndEvent, KeyboardSensor, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { formatNumber } from '@nhipcau/i18n';
import { cn } from '@nhipcau/ui';
import { Button } from '@nhipcau/ui/button';
import { ChevronDown, ChevronUp, GripVertical } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import type { ArrangedGoal } from './sibling-groups';

interface RowProps {
  goal: ArrangedGoal;
  first: boolean;
  last: boolean;
  onStep: (goal: ArrangedGoal, by: -1 | 1) => void;
  children: ReactNode;
}

function Row({ goal, first, last, onStep, children }: RowProps) {
  const t = useTranslations('goal');
  const locale = useLocale();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: goal.id,
    attributes: { roleDescription: t('sortable') },
  });
  return (
    <li
      ref={setNodeRef}
      style={{ transform: transform ? `translate3d(${transform.x}px, ${transform.y}px, 0)` : undefined, transition }}
      className={cn('rounded-lg border border-line bg-card px-2 py-1.5', isDragging && 'relative z-10 shadow-pop')}
      data-goal={goal.code}
    >
      <div className="flex items-center gap-2">
        <Button
          ref={setActivatorNodeRef}
          variant="ghost"
          size="icon"
          aria-label={t('drag', { title: goal.title })}
          className="cursor-grab touch-none"
          {...attributes}
          {...listeners}
        >
          <GripVertical aria-hidden />
        </Button>
        <span className="min-w-0 flex-1 text-sm">
          <span className="mr-1.5 text-ink-3">{goal.code}</span>
          {goal.title}
        </span>
        <span className="shrink-0 text-ink-2 text-sm" data-cell="weight">
          {formatNumber(goal.weight, locale, 2)}
        </span>
        <Button
          variant="ghost"
          size="icon"
          disabled={first}
          data-move={goal.id}
          aria-label={t('moveUp', { title: goal.title })}
          onClick={() => onStep(goal, -1)}
        >
          <ChevronUp aria-hidden />
        </Button>
        <Button
          variant="ghost"
          size="icon"
          disabled={last}
          data-move={goal.id}
          aria-label={t('moveDown', { title: goal.title })}
          onClick={() => onStep(goal, 1)}
        >
          <ChevronDown aria-hidden />
        </Button>
      </div>
      {children}
    </li>
  );
}

interface SortableGoalsProps {
  goals: ArrangedGoal[];
  onMove: (next: ArrangedGoal[], moved: ArrangedGoal) => void;
  onStep: (goal: ArrangedGoal, by: -1 | 1) => void;
  busy: boolean;
  /** what stands below a goal in its own box */
  children: (goal: ArrangedGoal) => ReactNode;
}

/** A list put in order by dragging, by the keyboard on the handle, or by a button up and one down. */
export function SortableGoals({ goals, onMove, onStep, busy, children }: SortableGoalsProps) {
  const t = useTranslations('goal');
  const id = useId();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const indexOf = (goalId: unknown) => goals.findIndex((goal) => goal.id === goalId);
  const titleOf = (goalId: unknown) => goals[indexOf(goalId)]?.title ?? '';
  const moved = (active: unknown, over: unknown) => t('moved', { title: titleOf(active), position: indexOf(over) + 1, total: goals.length });
  const drop = ({ active, over }: DragEndEvent) => {
    const [from, to] = [indexOf(active.id), indexOf(over?.id)];
    const goal = goals[from];
    if (goal && to >= 0 && to !== from) onMove(goals.toSpliced(from, 1).toSpliced(to, 0, goal), goal);
  };
  return (
    <DndContext
      id={id}
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={{
        screenReaderInstructions: { draggable: t('dragHint') },
        announcements: {
          onDragStart: ({ active }) => t('dragStart', { title: titleOf(active.id) }),
          onDragOver: ({ active, over }) => (over ? moved(active.id, over.id) : undefined),
          onDragEnd: ({ active, over }) => moved(active.id, over?.id ?? active.id),
          onDragCancel: ({ active }) => t('dragCancel', { title: titleOf(active.id) }),
        },
      }}
    >
      <SortableContext items={goals.map((goal) => goal.id)} strategy={verticalListSortingStrategy}>
        <ol className="flex flex-col gap-2" aria-busy={busy}>
          {goals.map((goal, index) => (
            <Row key={goal.id} goal={goal} first={index === 0} last={index === goals.length - 1} onStep={onStep}>
              {children(goal)}
            </Row>
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}
