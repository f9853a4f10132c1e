import { BODY_ENDINGS, type BodyKind } from './law.ts'

/** What kind of body a name speaks of, by its ending. For now the name alone; a name no ending knows is unknown. */
export function bodyKind(name: string): BodyKind {
  return BODY_ENDINGS.find(([ending]) => ending.test(name))?.[1] ?? 'unknown'
}
