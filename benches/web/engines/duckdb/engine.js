// DuckDB-WASM with one thread.

import { makeEngine } from "../shared/duckdb.js";

window.engine = makeEngine(false);
