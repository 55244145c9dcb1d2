// The columns of the page contract as Arrow, for the engines that take it in.

import { Float64, RecordBatch, Schema, Field, Struct, Table, Uint32, Uint8, makeData } from "apache-arrow";

const CODES = ["province", "region", "indicator", "period", "level"];
// A multiple of eight, so that each batch begins at a byte of the bitmap.
const BATCH = 1 << 20;

/** Arrow tables of about a million rows each, on the buffers as they are. */
export function* arrowTables(columns) {
  for (let from = 0; from < columns.n; from += BATCH) {
    const to = Math.min(from + BATCH, columns.n), length = to - from;
    const children = CODES.map((name) => makeData({ type: new Uint8(), length, nullCount: 0, data: columns[name].subarray(from, to) }));
    const nullBitmap = columns.valid.slice(from >> 3, (to + 7) >> 3);
    children.push(makeData({ type: new Float64(), length, nullCount: -1, nullBitmap, data: columns.value.subarray(from, to) }));
    children.push(makeData({ type: new Uint32(), length, nullCount: 0, data: columns.weight.subarray(from, to) }));
    const names = [...CODES, "value", "weight"];
    const fields = names.map((name, i) => new Field(name, children[i].type, name === "value"));
    const schema = new Schema(fields);
    const data = makeData({ type: new Struct(fields), length, nullCount: 0, children });
    yield new Table(schema, [new RecordBatch(schema, data)]);
  }
}
