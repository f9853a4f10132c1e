import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { TableRow } from '../table-spec.ts'
import { PARQUET_COLUMNS, PARQUET_OPTIONS } from './parquet-schema.ts'

/** What the footer says of a row group; `file_offset` and the like count from the beginning of the group's bytes. */
export type RowGroup = ParquetWriter['row_groups'][number]

/** A row group that is in no file yet. It survives being sent between processes (structured clone). */
export interface ParquetGroup {
  /** The column chunks, one after the other. */
  readonly bytes: Uint8Array
  /** None where there are no rows. */
  readonly rowGroups: readonly RowGroup[]
  readonly rows: number
}

/** Rows of the observations as one row group. */
export function parquetGroup(rows: readonly TableRow[]): ParquetGroup {
  const writer = new ByteWriter()
  const parquet = new ParquetWriter({ ...PARQUET_OPTIONS, writer })
  const start = writer.offset
  const columnData = PARQUET_COLUMNS.map(({ name, statistics }, at) => ({
    name,
    data: rows.map(row => row[at]),
    statistics,
    // Indexes would be written at the end of the file, past the bytes that are handed on.
    offsetIndex: false,
  }))
  if (rows.length > 0) parquet.write({ columnData, rowGroupSize: rows.length })
  const bytes = writer.getBytes().slice(start)
  return { bytes, rowGroups: parquet.row_groups.map(group => moved(group, -start)), rows: rows.length }
}

/** A row group whose bytes have been moved: every offset in it is shifted. */
export function moved(group: RowGroup, by: number): RowGroup {
  const shift = BigInt(by)
  return { ...group, columns: group.columns.map(chunk => movedChunk(chunk, shift)) }
}

type Chunk = RowGroup['columns'][number]

function movedChunk(chunk: Chunk, shift: bigint): Chunk {
  const { meta_data } = chunk
  const file_offset = chunk.file_offset + shift
  if (meta_data === undefined) return { ...chunk, file_offset }
  const { data_page_offset, dictionary_page_offset } = meta_data
  const dictionary =
    dictionary_page_offset === undefined ? {} : { dictionary_page_offset: dictionary_page_offset + shift }
  return {
    ...chunk,
    file_offset,
    meta_data: { ...meta_data, data_page_offset: data_page_offset + shift, ...dictionary },
  }
}
