import { type TodoAction, todoActions } from '../../cards/todos/actions.ts';
import { todoSamples } from '../../cards/todos/samples.ts';
import { readTodoQuestion, type TodoQuestion } from '../../domain/todos/todo-question.ts';
import { todoWords } from '../../words/todos.ts';
import { defineFeature, nothingKept } from '../feature.ts';
import { emptyPlan } from '../plan.ts';
import { answerWith, showPersonal } from '../reply.ts';
import type { Services } from './services.ts';
import { showLate } from './show-late.ts';
import { showTodos } from './show-todos.ts';

declare module '../intent.ts' {
  interface IntentsOf {
    todos: TodoQuestion;
  }
}
declare module '../view-ref.ts' {
  interface Views {
    my_todos: true;
    late_todos: true;
  }
}

/** 我的待办: what somebody owes anywhere, requests and records; and what is late of those they answer for (S4). */
export const todos = defineFeature<TodoQuestion, TodoAction, Services>({
  id: 'todos',
  intents: {
    my_todos: (_, __, context) => answerWith(context, 'my_todos', `list:${context.person.id}`),
    late_todos: (_, __, context) => answerWith(context, 'late_todos', `list:${context.person.id}`),
  },
  actions: todoActions,
  presses: {
    'todo.list': {
      on: 'any',
      run: (_, __, context) => ({ ...emptyPlan, effects: [showPersonal(context, 'my_todos', `list:${context.person.id}`)] }),
    },
  },
  views: {
    my_todos: { payload: nothingKept, audience: 'person', show: ({ viewer }, services) => viewer && showTodos(services, viewer) },
    late_todos: {
      payload: nothingKept,
      audience: 'person',
      show: ({ viewer }, services) => viewer && showLate(services, viewer),
    },
  },
  words: todoWords,
  samples: todoSamples,
  // What was said in answer to a card is an answer.
  read: ({ bare, reading }) => (reading.kind === 'answer' ? null : readTodoQuestion(bare)),
  menu: { 'menu.todos': { kind: 'my_todos' } },
});
