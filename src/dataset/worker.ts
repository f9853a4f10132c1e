import { type ReadTask, readTask } from './batch/tasks.ts'
import { type ParseTask, parseTask } from './parse-task.ts'

/** What the worker processes of a batch can be asked to do. */
export type Task = ReadTask | ParseTask

/** The module that worker processes run. */
export function handle(input: unknown): unknown {
  const task = input as Task
  switch (task.job) {
    case 'read':
      return readTask(task)
    case 'parse':
      return parseTask(task)
  }
}
