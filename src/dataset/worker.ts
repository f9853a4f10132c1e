import { type ReadTask, readTask } from './batch/tasks.ts'
import { type RenderTask, renderTask } from './output/render-task.ts'
import { type WorkbookTask, workbookTask } from './output/workbook-task.ts'
import { type ParseTask, parseTask } from './parse-task.ts'

/** What the worker processes of a batch can be asked to do. */
export type Task = ReadTask | RenderTask | WorkbookTask | ParseTask

/** The module that worker processes run. */
export const WORKER_MODULE = new URL(import.meta.url)

export function handle(input: unknown): unknown {
  const task = input as Task
  switch (task.job) {
    case 'read':
      return readTask(task)
    case 'render':
      return renderTask(task)
    case 'workbook':
      return workbookTask(task)
    case 'parse':
      return parseTask(task)
  }
}
