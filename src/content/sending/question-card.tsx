// The question before sending. It says what kind of thing is in the message, never the thing itself.
import { Lamp } from '../../ui/lamp.tsx';
import type { Question } from './answers.ts';

export interface QuestionCardProps {
  question: Question;
  onChoose: (choice: 'send' | 'edit') => void;
}

export function QuestionCard({ question, onChoose }: QuestionCardProps) {
  // A page can send clicks of its own making; only the person's count.
  const choose = (choice: 'send' | 'edit') => (event: MouseEvent) =>
    void (event.isTrusted && onChoose(choice));
  return (
    <div class="card" lang={question.locale.replace('_', '-')}>
      <Lamp size={36} />
      <div>
        <h2 id="title">{question.title}</h2>
        <p id="body">{question.text}</p>
      </div>
      <div class="buttons">
        <button type="button" class="main" onClick={choose('edit')}>
          {question.edit}
        </button>
        <button type="button" onClick={choose('send')}>
          {question.send}
        </button>
      </div>
    </div>
  );
}

export function Hint({ question }: Pick<QuestionCardProps, 'question'>) {
  return (
    <div class="card hint" lang={question.locale.replace('_', '-')}>
      <Lamp size={24} />
      <p>{question.again}</p>
    </div>
  );
}
