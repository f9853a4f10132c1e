/** What the parent hands to a worker process: tasks, done one after the other in this order. */
export interface Batch {
  readonly tasks: readonly { readonly id: number; readonly input: unknown }[]
}

/** What a worker process says: that it has loaded its module, and for each task its value or what it threw. */
export type Answer =
  | { readonly type: 'ready' }
  | { readonly type: 'value'; readonly id: number; readonly value: unknown }
  | { readonly type: 'thrown'; readonly id: number; readonly reason: string }

/** What a worker module exports: one task, done. It may throw: that costs the task alone. */
export interface WorkerModule {
  readonly handle: (input: unknown) => unknown
}
