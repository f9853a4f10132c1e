import { z } from 'zod'

/** A place as it leaves the library: in text, offsets and the line and column (from 1) they fall on; on a page, a box in points. */
export const TextPlaceSchema = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(0),
  line: z.int().min(1),
  column: z.int().min(1),
})

export const PagePlaceSchema = z.strictObject({
  page: z.int().min(1),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
})

export type LocatedPlace = z.infer<typeof TextPlaceSchema> | z.infer<typeof PagePlaceSchema>
